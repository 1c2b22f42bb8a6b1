"""What a trainer may write where, read from the dataclasses' type hints, so that no field is described twice."""

from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, cast, get_args, get_origin, get_type_hints

from game.text import Language, Prose


@dataclass(frozen=True)
class Line:
    """One line of plain text per language."""


@dataclass(frozen=True)
class Markdown:
    """Prose per language."""


@dataclass(frozen=True)
class Value:
    """Anything that means what it says: a number, an id, a word from a list."""


@dataclass(frozen=True)
class Many:
    """A list of equals."""

    item: "Shape"


@dataclass(frozen=True)
class Record:
    """Several keys."""

    of: type


@dataclass(frozen=True)
class OneOf:
    """Several keys; `kind` says which."""

    kinds: tuple[tuple[str, type], ...]


Shape: TypeAlias = Line | Markdown | Value | Many | Record | OneOf


def fields_of(record: type) -> Mapping[str, Shape]:
    """The keys of a dataclass, and what stands under each."""
    return _fields(cast(Any, record))


@cache
def _fields(record: Any) -> Mapping[str, Shape]:
    hints = get_type_hints(record, include_extras=True)
    return {name: shape_of(hint) for name, hint in hints.items() if not name.startswith("_")}


def shape_of(hint: Any) -> Shape:
    """What one type hint asks for."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return shape_of(parts[0])
    if origin in (Union, UnionType):
        return _union([part for part in parts if part is not NoneType])
    if origin is tuple:
        return Many(shape_of(parts[0]))
    if origin is Mapping and parts == (Language, str):
        return Line()
    if hint is Prose:
        return Markdown()
    return Record(hint) if isinstance(hint, type) and is_dataclass(hint) else Value()


def _union(parts: list[Any]) -> Shape:
    if len(parts) > 1 and all(is_dataclass(part) for part in parts):
        return OneOf(tuple((_kind(part), part) for part in parts))
    return shape_of(parts[0]) if len(parts) == 1 else Value()


def _kind(record: Any) -> str:
    hint = get_type_hints(record)["kind"]
    if get_origin(hint) is not Literal:
        raise TypeError(f"{record} has no literal kind")
    return str(get_args(hint)[0])
