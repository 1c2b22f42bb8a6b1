"""A run sheet's tree → a run sheet whose cards exist."""

import re
from collections.abc import Collection, Iterator

from scenarios.binding import Reading, bind
from scenarios.broken import Broken
from scenarios.card_rules import minutes_problems
from scenarios.habits import runsheet_habits
from scenarios.ids import REFERENCE
from scenarios.mistake import MOST, KeyPath, Severity, meant, shown
from scenarios.node import Fields, nearest
from scenarios.runsheet import RunSheet
from scenarios.texts import Texts


def read_entries(root: Fields, texts: Texts, cards: Collection[str] | None) -> Reading[RunSheet]:
    """The run sheet, and everything that is wrong with it; `cards` are the known references, if any are."""
    bound = bind(RunSheet, root, texts)
    broken = list(_entries(bound.value, cards)) if bound.value else []
    habits = list(runsheet_habits(bound.value, cards)) if bound.value else []
    return bound.value, (
        *bound.findings,
        *(one.found(nearest(root, one.path).at) for one in broken[:MOST]),
        *(one.found(nearest(root, one.path).at, (), Severity.WARNING) for one in habits),
    )


def _entries(sheet: RunSheet, cards: Collection[str] | None) -> Iterator[Broken]:
    if not sheet.entries:
        yield Broken(("entries",), "empty", "The run sheet has no cards.", "Write at least one entry.")
    for index, entry in enumerate(sheet.entries):
        yield from minutes_problems(("entries", index, "minutes"), entry.minutes)
        yield from _reference(("entries", index, "card"), entry.card, cards)


def _reference(path: KeyPath, card: str, cards: Collection[str] | None) -> Iterator[Broken]:
    if not re.fullmatch(REFERENCE, card):
        sentence = f"A card is named by its deck's id, a slash and its own id, but this is {shown(card)}."
        yield Broken(path, "reference", sentence, "Write it like 'which-hat-now/three-minutes-of-rain'.")
    elif cards is not None and card not in cards:
        guess = meant(card, cards)
        fix = f"Did you mean '{guess}'?" if guess else "Check the id of the deck, and that the deck has no errors."
        yield Broken(path, "unknown-card", f"There is no card {shown(card)} in the decks at hand.", fix)
