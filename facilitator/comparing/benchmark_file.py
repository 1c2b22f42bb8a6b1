"""A benchmark as a file that two organisations exchange: sums of people, read strictly and as a whole.

Whoever gives one away gives counts of at least twenty people per group and card, and nothing that leads to a session;
whoever takes one in believes nothing: every figure is checked before the first one is kept.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Final, Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from game.benchmark import LEAST, Benchmark, BenchmarkCard
from game.cards import Group
from game.kinds import KINDS
from game.kinds.counting import ONLY, Tally

LARGEST: Final = 5_000_000
"""Bytes; a card takes about a kilobyte."""
MOST_CARDS: Final = 5_000
MOST_PEOPLE: Final = 10_000_000
FORMAT: Final = 1
NUMBERED: Final = frozenset({"scales", "places", "points"})
"""The charts of answers that are numbers throughout."""

Key = Annotated[str, StringConstraints(min_length=1, max_length=100)]


class BenchmarkError(ValueError):
    """The file or the name cannot be used; the text is a full sentence."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _People(_Strict):
    n: int = Field(ge=LEAST, le=MOST_PEOPLE)
    counts: dict[Key, dict[Key, Annotated[int, Field(ge=0)]]] = Field(min_length=1)


class _Card(_Strict):
    deck: Key
    card: Key
    kind: Key
    sessions: int = Field(ge=1, le=MOST_PEOPLE)
    groups: dict[Group, _People] = Field(min_length=1)


class _File(_Strict):
    rolecall: Literal["benchmark"]
    format: Literal[1]
    cards: list[_Card] = Field(min_length=1, max_length=MOST_CARDS)


def written(benchmark: Benchmark) -> bytes:
    """The file, for eyes too."""
    return orjson.dumps(content_of(benchmark), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def content_of(benchmark: Benchmark) -> dict[str, Any]:
    """What the file says, and what the database keeps of it."""
    return {"rolecall": "benchmark", "format": FORMAT, "cards": [_told(card) for card in benchmark.cards]}


def read(content: bytes) -> Benchmark:
    """A benchmark from somebody's file; raises BenchmarkError."""
    if len(content) > LARGEST:
        raise BenchmarkError("This file is larger than 5 MB, which no benchmark is. Nothing was imported.")
    _check_header(content)
    try:
        found = _File.model_validate_json(content)
    except ValidationError as error:
        where = "/".join(map(str, error.errors()[0]["loc"]))
        raise BenchmarkError(
            f"This benchmark is damaged at “{where}”. Nothing was imported. Ask for it again."
        ) from error
    _check_once(found.cards)
    return Benchmark(cards=tuple(map(_card, found.cards)))


def kept(content: Mapping[str, Any]) -> Benchmark:
    """A benchmark as the database keeps it."""
    return read(orjson.dumps(content))


def _told(card: BenchmarkCard) -> dict[str, Any]:
    groups = {group.value: {"n": tally.n, "counts": _counts(tally)} for group, tally in card.groups.items()}
    return {"deck": card.deck, "card": card.card, "kind": card.kind, "sessions": card.sessions, "groups": groups}


def _counts(tally: Tally) -> dict[str, dict[str, int]]:
    """Hats stand as plain words: a JSON file knows no others."""
    return {question: {str(key): count for key, count in keys.items()} for question, keys in tally.counts.items()}


def _check_header(content: bytes) -> None:
    """Say what the file is where it is something else."""
    try:
        found = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise BenchmarkError(
            "This file is no benchmark, or its end is missing. Nothing was imported. Ask for it again."
        ) from error
    if not isinstance(found, dict) or found.get("rolecall") is None:
        raise BenchmarkError("This file is no benchmark of Rolecall. Nothing was imported.")
    if found["rolecall"] != "benchmark":
        raise BenchmarkError("This file of Rolecall's holds something else than a benchmark. Nothing was imported.")
    if isinstance(found.get("format"), int) and found["format"] > FORMAT:
        raise BenchmarkError("A newer Rolecall made this benchmark. Nothing was imported. Update Rolecall first.")


def _check_once(cards: Iterable[_Card]) -> None:
    seen: set[tuple[str, str, str]] = set()
    for card in cards:
        key = (card.deck, card.card, card.kind)
        if key in seen:
            raise BenchmarkError(f"This benchmark holds {card.deck}/{card.card} twice. Nothing was imported.")
        seen.add(key)


def _card(one: _Card) -> BenchmarkCard:
    groups = {
        group: Tally(n=one.groups[group].n, counts=one.groups[group].counts) for group in Group if group in one.groups
    }
    if one.kind not in KINDS:
        raise BenchmarkError(
            f"This benchmark has a kind of card, {one.kind}, that this Rolecall does not know. "
            "Nothing was imported. Update Rolecall first."
        )
    if not _adds_up(one.kind, list(groups.values())):
        raise BenchmarkError(
            f"The figures of {one.deck}/{one.card} in this benchmark do not add up. Nothing was imported. "
            "Ask for it again."
        )
    return BenchmarkCard(deck=one.deck, card=one.card, kind=one.kind, sessions=one.sessions, groups=groups)


def _adds_up(kind: str, tallies: list[Tally]) -> bool:
    """Whether nobody is counted twice, all groups were asked the same, and numbers are numbers."""
    forms = [{question: set(keys) for question, keys in tally.counts.items()} for tally in tallies]
    numbered = KINDS[kind].chart in NUMBERED
    return all(form == forms[0] and _is_answered(tally) for form, tally in zip(forms, tallies, strict=True)) and all(
        _fits(tally, question, keys) and (not numbered or all(map(_is_number, keys)))
        for tally in tallies
        for question, keys in tally.counts.items()
    )


def _fits(tally: Tally, question: str, keys: Mapping[str, int]) -> bool:
    """Of a card's only question everybody marks an answer and may mark several, but each of them once."""
    marks = sum(keys.values())
    if question == ONLY:
        return max(keys.values(), default=0) <= tally.n <= marks
    return bool(keys) and marks <= tally.n


def _is_answered(tally: Tally) -> bool:
    """Of several questions somebody may leave out some, but a group that answered none has no place in the file."""
    return any(any(keys.values()) for keys in tally.counts.values())


def _is_number(key: str) -> bool:
    return key.isascii() and key.isdigit() and len(key) <= 3
