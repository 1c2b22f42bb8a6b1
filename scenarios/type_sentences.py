"""What pydantic found, told to somebody who writes cards and no programs."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from scenarios.mistake import Finding, KeyPath, listed, meant, named, shown
from scenarios.node import Node, Scalar, described, key_at, nearest
from scenarios.shape import Many, Record, Shape, fields_of


class Wrong(NamedTuple):
    """One of pydantic's complaints: its kind, where, and what it would have liked."""

    type: str
    path: KeyPath
    expected: str


class Told(NamedTuple):
    """The trainer's version."""

    rule: str
    sentence: str
    fix: str


FEW = 3
"""So many keys are shown as they are written."""
MISSING, UNKNOWN = "missing", "unexpected_keyword_argument"

WANTED: Mapping[str, tuple[str, str]] = {
    "float": ("a number", "Write it like 6 or 7.5: no quotes, no unit, a full stop and no comma."),
    "int": ("a whole number", "Write it like 3: no quotes, no unit."),
    "finite": ("a number", "Write it like 6 or 7.5."),
    "bool": ("true or false", "Write true or false, without quotes."),
    "tuple": ("a list", "Write each entry on a line of its own that begins with '- '."),
}


def once(wrong: Sequence[Wrong], record: type) -> list[Wrong]:
    """Without the missing keys that stand there misspelt: those are one mistake, not two."""
    unknown = [one.path for one in wrong if one.type == UNKNOWN]
    misspelt = {(*path[:-1], meant(str(path[-1]), keys_at(record, path[:-1]))) for path in unknown}
    return [one for one in wrong if one.type != MISSING or one.path not in misspelt]


def tell(wrong: Wrong, record: type, node: Node, base: KeyPath) -> Finding:
    """One complaint about a record, as a finding at the key or value it is about."""
    here = nearest(node, wrong.path)
    told = _told(wrong, record, here)
    at = key_at(node, wrong.path) if told.rule == "unknown-key" else here.at
    return Finding(at=at, rule=told.rule, sentence=told.sentence, fix=told.fix, path=(*base, *wrong.path))


def _told(wrong: Wrong, record: type, here: Node) -> Told:
    name = named(wrong.path) if wrong.path else "This"
    match wrong.type:
        case _ if wrong.type == MISSING:
            key = wrong.path[-1]
            return Told("missing", f"The key '{key}' is missing{_where(wrong.path)}.", f"Add '{key}: …'.")
        case _ if wrong.type == UNKNOWN:
            return _unknown_key(wrong.path, record, here)
        case "enum" | "literal_error":
            return _not_listed(name, wrong.expected, here)
        case "dataclass_type":
            return _not_a_record(name, wrong.path, record, here)
        case "string_type":
            fix = f'Put it in quotes: "{here.written}".' if isinstance(here, Scalar) else "Write it after the colon."
            return Told("type", f"{name} must be a text, but this is {described(here)}.", fix)
    wanted, fix = WANTED.get(wrong.type.split("_")[0], ("something else", "Compare it with the guide's samples."))
    return Told("type", f"{name} must be {wanted}, but this is {described(here)}.", fix)


def _unknown_key(path: KeyPath, record: type, here: Node) -> Told:
    key, known = str(path[-1]), keys_at(record, path[:-1])
    if isinstance(here, Scalar) and here.value is None and " " in key:
        fix = "A comma between braces begins a new key: put texts that hold commas in double quotes."
        return Told("unknown-key", f"Unknown key {shown(key)}{_where(path)}.", fix)
    guess = meant(key, known)
    fix = f"Did you mean '{guess}'?" if guess else f"The keys that can stand here are {listed(known)}."
    return Told("unknown-key", f"Unknown key {shown(key)}{_where(path)}.", fix)


def _not_listed(name: str, expected: str, here: Node) -> Told:
    choices = re.findall(r"'([^']*)'", expected)
    if not choices:
        return Told(
            "choice", f"{name} must be {expected}, but this is {described(here)}.", f"Write {expected}, without quotes."
        )
    guess = meant(here.written, choices) if isinstance(here, Scalar) else None
    fix = f"Did you mean '{guess}'?" if guess else f"Write one of these: {', '.join(choices)}."
    return Told("choice", f"{name} cannot be {described(here)}.", fix)


def _not_a_record(name: str, path: KeyPath, record: type, here: Node) -> Told:
    known = keys_at(record, path)
    keys = listed(f"'{key}: …'" for key in known) if len(known) <= FEW else listed(known, "or")
    fix = f"Write the keys on lines of their own below, indented by two spaces: {keys}."
    return Told("type", f"{name} needs keys of its own, but this is {described(here)}.", fix)


def _where(path: KeyPath) -> str:
    return f" in {named(path[:-1])}" if any(isinstance(step, str) for step in path[:-1]) else ""


def keys_at(record: type, path: KeyPath) -> tuple[str, ...]:
    """The keys that can stand at a path inside a record."""
    shape: Shape = Record(record)
    for step in path:
        match shape, step:
            case Record(inner), str() if step in fields_of(inner):
                shape = fields_of(inner)[step]
            case Many(item), int():
                shape = item
    return tuple(fields_of(shape.of)) if isinstance(shape, Record) else ()
