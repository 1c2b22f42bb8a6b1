"""A tree → one of the rules' dataclasses, or everything that keeps it from being one.

Texts are read first (`texts.py`), then pydantic checks the rest against the very types that the rules use; what it
finds is told in a trainer's words (`type_sentences.py`) at the place where it stands.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeAlias, TypeVar, cast

import orjson
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from game.cards import Prompts
from game.text import LANGUAGES
from scenarios.mistake import MOST, Finding, KeyPath
from scenarios.node import Entry, Fields, Listing, Node, Scalar, plain
from scenarios.shape import Line, Many, Markdown, Record, Shape, fields_of
from scenarios.texts import Texts
from scenarios.type_sentences import Wrong, once, tell

T = TypeVar("T")


Reading: TypeAlias = tuple[T | None, Iterable[Finding]]
"""What came of a tree, and what is to be said about it."""


@dataclass(frozen=True)
class Bound(Generic[T]):
    """A value, and whether it is all that was written."""

    value: T | None
    """None when too much is missing; after mistakes in keys that may be left out, the value without them."""
    findings: tuple[Finding, ...]


def bind(record: type[T], node: Node, texts: Texts, path: KeyPath = ()) -> Bound[T]:
    """Read one record; what its texts hold is remembered in `texts`."""
    before = len(texts.findings)
    data = fill(Record(record), node, texts, path)
    told = texts.findings[before:]
    value, wrong = _validate(record, data)
    wrong = once(wrong, record)
    findings = [finding for one in wrong if (finding := tell(one, record, node, path)).at not in {t.at for t in told}]
    if wrong and isinstance(data, dict):
        value = _without(record, data, wrong)
    return Bound(value, (*told, *findings))


def fill(shape: Shape, node: Node, texts: Texts, path: KeyPath) -> Any:
    """The node's value as JSON knows it, with every text read; empty values are reported here."""
    if isinstance(node, Scalar) and node.value is None and not isinstance(shape, Line | Markdown):
        texts.empty(node, path)
        return None
    match shape, node:
        case Line(), _:
            return texts.line(node, path)
        case Markdown(), _:
            return texts.prose(node, path)
        case Many(item), Listing():
            return [fill(item, one, texts, (*path, index)) for index, one in enumerate(node.items)]
        case Record(record), _ if record is Prompts and _is_one_text(node):
            return {"everyone": texts.line(node, path)}
        case Record(record), Fields():
            shapes = fields_of(record)
            return {key: _entry(shapes.get(key), entry, texts, (*path, key)) for key, entry in node.entries.items()}
    return plain(node)


def _is_one_text(node: Node) -> bool:
    """A question that is written without groups asks everyone."""
    match node:
        case Scalar():
            return isinstance(node.value, str)
        case Fields():
            return bool(node.entries) and set(node.entries) <= set(LANGUAGES)
    return False


def _entry(shape: Shape | None, entry: Entry, texts: Texts, path: KeyPath) -> Any:
    return plain(entry.value) if shape is None else fill(shape, entry.value, texts, path)


def _validate(record: type[T], data: Any) -> tuple[T | None, list[Wrong]]:
    try:
        value: T = _adapter(cast(Any, record)).validate_json(orjson.dumps(data), strict=True)
        return value, []
    except ValidationError as error:
        return None, [_wrong(one) for one in error.errors(include_url=False)[:MOST]]


def _without(record: type[T], data: dict[str, Any], wrong: Iterable[Wrong]) -> T | None:
    """The record without its faulty keys, so that the others can still be checked."""
    faulty = {one.path[0] for one in wrong if one.path}
    value, _ = _validate(record, {key: one for key, one in data.items() if key not in faulty})
    return value


def _wrong(error: ErrorDetails) -> Wrong:
    return Wrong(error["type"], error["loc"], str(error.get("ctx", {}).get("expected", "")))


@cache
def _adapter(record: Any) -> TypeAdapter[Any]:
    return TypeAdapter(record)
