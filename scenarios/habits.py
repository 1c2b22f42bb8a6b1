"""What makes a card, deck or run sheet stumble on the day, though it can be played: too little time, too few voices."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from game.cards import CardFace, HatId, Phase
from game.kinds.hat import HatCard
from game.kinds.practice import PracticeCard
from scenarios.advice import option_lists
from scenarios.broken import Broken
from scenarios.mistake import listed, shown
from scenarios.runsheet import RunSheet
from scenarios.texts import NAMES

LEAST: Mapping[Phase, float] = {phase: 2.0 if phase is Phase.TALK else 0.5 for phase in Phase}
"""Minutes that a phase takes when everybody hurries."""
TURNS = 2
"""In a practice everybody asks once and is asked once."""
SMALLEST_PANEL = 7
"""Fewer experienced mentors are no spread, only a few opinions."""
MINUTES = re.compile(r"\b(\d{1,3})[ -]?(?:min\b|minut)", re.IGNORECASE)
"""A number of minutes in a title, in any of our languages."""
AT_THE_END = re.compile(r"-(\d{1,3})$")


def card_habits(card: CardFace) -> Iterator[Broken]:
    """Everything about one card that a room would stumble over."""
    yield from _minutes(card)
    yield from _panel(card)
    yield from _same(card)
    yield from _shown_hats(card)


def deck_habits(cards: Sequence[CardFace]) -> Iterator[Broken]:
    """Hats that no card of a deck with hat cards ever offers."""
    offered = {hat for card in cards if isinstance(card, HatCard | PracticeCard) for hat in card.hats}
    unused = [hat.value for hat in HatId if hat not in offered]
    if unused and any(isinstance(card, HatCard) for card in cards):
        what = f"No card of this deck offers {listed(unused)}, so nobody meets {'it' if len(unused) == 1 else 'them'}."
        yield Broken(("cards",), "unused-hats", what, "Leave 'hats' out on one card, which then offers all ten.")


def runsheet_habits(sheet: RunSheet, cards: Collection[str] | None) -> Iterator[Broken]:
    """Minutes that do not add up to those in the run sheet's name. `cards` may say how long each card takes."""
    own = cards if isinstance(cards, Mapping) else {}
    minutes = [entry.minutes if entry.minutes is not None else own.get(entry.card) for entry in sheet.entries]
    promised = _promised(sheet)
    if promised is None or None in minutes or not minutes:
        return
    path, wanted = promised
    total = sum(one for one in minutes if one is not None)
    if total != wanted:
        what = f"The cards take {total:g} minutes, but the run sheet is called {wanted}."
        yield Broken(path, "minutes", what, "Change the minutes of a card, or the name.")


def _promised(sheet: RunSheet) -> tuple[tuple[str, ...], int] | None:
    """Where a run sheet's name holds a number of minutes, and which."""
    for language, title in sheet.title.items():
        if found := MINUTES.search(title):
            return ("title", language), int(found[1])
    found = AT_THE_END.search(sheet.id)
    return (("id",), int(found[1])) if found else None


def _minutes(card: CardFace) -> Iterator[Broken]:
    least = sum(LEAST[phase] for phase in card.played)
    if isinstance(card, PracticeCard):
        least += TURNS * card.turn - LEAST[Phase.VOTE]
    if card.minutes < least:
        phases = listed(phase.value for phase in card.played)
        what = f"{card.minutes:g} minutes are too few: {phases} take {least:g} even in a hurry."
        yield Broken(("minutes",), "minutes", what, f"Write at least {least:g}, or leave phases out.")


def _panel(card: CardFace) -> Iterator[Broken]:
    votes = sum(vote.votes for vote in card.panel)
    if 0 < votes < SMALLEST_PANEL:
        what = f"The panel has {votes} {'vote' if votes == 1 else 'votes'}; that is no spread of opinions."
        yield Broken(("panel",), "small-panel", what, f"Ask {SMALLEST_PANEL} to 9 experienced mentors.")


def _same(card: CardFace) -> Iterator[Broken]:
    """Two things to choose from that read the same."""
    for key, options in option_lists(card):
        seen: dict[tuple[str, str], int] = {}
        for index, option in enumerate(options):
            for language, text in option.text.items():
                first = seen.setdefault((language, " ".join(text.casefold().split())), index)
                if first != index:
                    what = f"Two of the {key} read {shown(text)} in {NAMES[language]}; nobody can tell them apart."
                    yield Broken((key, index, "text", language), "same-text", what, "Write another text.")


def _shown_hats(card: CardFace) -> Iterator[Broken]:
    if card.shown_hats and card.afterthought is None:
        what = "'shown_hats' names the hats that the afterthought shows at work, but there is no afterthought."
        yield Broken(("shown_hats",), "shown-hats", what, "Write one, or delete 'shown_hats'.")
