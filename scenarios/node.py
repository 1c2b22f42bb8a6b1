"""A YAML file as a tree of values that know where they stand.

Only what a deck needs: scalars, lists and mappings with text keys. Everything else has been refused before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from scenarios.mistake import KeyPath, Mark, shown

Plain: TypeAlias = str | int | float | bool | list["Plain"] | dict[str, "Plain"] | None
"""The same tree without places, as JSON knows it."""


class Style(StrEnum):
    """How a scalar is written; the value says which sign begins it."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"


@dataclass(frozen=True, kw_only=True)
class Scalar:
    """One value."""

    at: Mark
    value: str | int | float | bool | None
    written: str
    """The characters in the file, before they were read as a number or a truth value."""
    style: Style = Style.PLAIN


@dataclass(frozen=True, kw_only=True)
class Listing:
    """Entries in order."""

    at: Mark
    items: tuple["Node", ...]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A value under a key, and where the key stands."""

    key: Mark
    value: "Node"


@dataclass(frozen=True, kw_only=True)
class Fields:
    """Keys with values, in the order of the file."""

    at: Mark
    entries: Mapping[str, Entry]
    flow: bool = False
    """Written on one line between braces."""


Node: TypeAlias = Scalar | Listing | Fields


def plain(node: Node) -> Plain:
    """The value without its places."""
    match node:
        case Scalar():
            return node.value
        case Listing():
            return [plain(item) for item in node.items]
        case Fields():
            return {key: plain(entry.value) for key, entry in node.entries.items()}


def child(node: Node, step: str | int) -> Node | None:
    """What stands under one key or list position."""
    match node, step:
        case Fields(), str() if step in node.entries:
            return node.entries[step].value
        case Listing(), int() if step < len(node.items):
            return node.items[step]
    return None


def nearest(root: Node, path: KeyPath) -> Node:
    """The value at a path, or the last one on the way that exists."""
    node = root
    for step in path:
        found = child(node, step)
        if found is None:
            return node
        node = found
    return node


def key_at(root: Node, path: KeyPath) -> Mark:
    """Where the last key of a path stands."""
    parent = nearest(root, path[:-1])
    key = path[-1]
    if isinstance(parent, Fields) and isinstance(key, str) and key in parent.entries:
        return parent.entries[key].key
    return nearest(root, path).at


def text_at(root: Node | None, *path: str | int) -> str | None:
    """The text at a path; None when something else stands there."""
    node = root
    for step in path:
        node = child(node, step) if node is not None else None
    return node.value if isinstance(node, Scalar) and isinstance(node.value, str) else None


def described(node: Node) -> str:
    """What a trainer sees there, in words."""
    match node:
        case Listing():
            return "a list"
        case Fields():
            return "a group of keys"
        case Scalar(value=None):
            return "empty"
        case Scalar(value=bool()):
            return f"the yes-or-no value '{node.written}'"
        case Scalar(value=str()):
            return f"the text {shown(node.written)}"
        case Scalar():
            return f"the number {node.written}"
