"""The journey's file: the fields of a year of mentoring that have a name, from the first meeting to the farewell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.cards import FIELDS, Milestone
from game.text import STRICT, Language
from scenarios.broken import Broken
from scenarios.texts import NAMES

FEWEST, MOST = 6, 12
"""Fewer leave most of the path without a word, more stand too close on a projector."""
NAME, SENTENCE = 22, 110
"""Characters for which the projector has room."""


@dataclass(frozen=True, kw_only=True)
class Journey:
    """The file `journey.yaml`."""

    __pydantic_config__ = STRICT
    language: Language = "en"
    """The language of every text that is written without naming one: en, da or de."""
    milestones: tuple[Milestone, ...]
    """The named fields, in the order in which a token reaches them."""


def journey_problems(file: Journey) -> Iterable[Broken]:
    """Six to twelve fields that rise from the first to the last."""
    stones = file.milestones
    if not FEWEST <= len(stones) <= MOST:
        what = f"A journey has {FEWEST} to {MOST} milestones, this one has {len(stones)}."
        yield Broken(("milestones",), "milestones", what, "Add some, or leave some out.")
    for index, stone in enumerate(stones):
        if not 1 <= stone.field <= FIELDS:
            what = f"The journey has the fields 1 to {FIELDS}, and this is {stone.field}."
            yield Broken(("milestones", index, "field"), "field", what, f"Write a number from 1 to {FIELDS}.")
    yield from _order([stone.field for stone in stones])


def _order(places: Sequence[int]) -> Iterable[Broken]:
    for index, (earlier, later) in enumerate(pairwise(places), 1):
        if later <= earlier:
            what = f"Field {later} stands after field {earlier}; milestones stand in the order of the path."
            yield Broken(
                ("milestones", index, "field"), "order", what, "Put it in its place, or give it another field."
            )
    if places and places[0] != 1:
        what = f"The first milestone is field {places[0]}; the journey begins with field 1."
        yield Broken(("milestones", 0, "field"), "first", what, "Write 'field: 1', the first meeting.")
    if places and places[-1] != FIELDS:
        what = f"The last milestone is field {places[-1]}; the journey ends with field {FIELDS}."
        fix = f"Write 'field: {FIELDS}', the farewell."
        yield Broken(("milestones", len(places) - 1, "field"), "last", what, fix)


def journey_advice(file: Journey) -> Iterable[Broken]:
    """Texts that are too long for the projector."""
    for index, stone in enumerate(file.milestones):
        for key, words, most in (("name", stone.name, NAME), ("sentence", stone.sentence, SENTENCE)):
            for language, text in words.items():
                if len(text) > most:
                    what = f"This text in {NAMES[language]} has {len(text)} characters; {most} fit."
                    yield Broken(("milestones", index, key, language), "overflow", what, "Shorten it.")
