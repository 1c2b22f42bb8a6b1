"""The run sheet while the session runs: cards added, moved, dropped, shortened, their typos mended."""

from collections.abc import Sequence
from dataclasses import replace

from game import commands as c
from game.events import CardMended, EntryAdded, EntryDropped, EntryMoved, EntryShortened, Event
from game.kinds import Card, kind_of
from game.refusal import Refused
from game.session import Session
from game.settings import RunSheetEntry
from game.shortening import ahead, makes_sense
from game.text import texts_of, without_controls

MOST_ENTRIES = 100
MOST_MINUTES = 600
LONGEST_TEXT = 4000
"""Characters between two changes of tone; the checker of decks allows no more in a whole text."""


def check_entries(entries: Sequence[RunSheetEntry]) -> None:
    """Refuse a run sheet that no session can play."""
    if not entries:
        raise Refused("no_cards", "A session needs at least one card.")
    if len(entries) > MOST_ENTRIES:
        raise Refused("run_sheet_full", f"A run sheet has at most {MOST_ENTRIES} cards.")
    if len({entry.id for entry in entries}) < len(entries):
        raise Refused("entry_taken", "Two entries of the run sheet have the same id.")
    for entry in entries:
        check_entry(entry)


def check_entry(entry: RunSheetEntry) -> None:
    """Refuse minutes with which nobody can reckon, infinite ones among them, and phases that cannot be left out."""
    if not 0 <= entry.minutes <= MOST_MINUTES:
        raise Refused("wrong_minutes", f"A card takes 0 to {MOST_MINUTES} minutes.")
    if not entry.played:
        raise Refused("nothing_left", "Nothing would be left of the card. Skip it instead.")
    if not makes_sense(entry):
        sentence = "A card needs its question, its vote and its reveal. Leave out the second vote or the reflection."
        raise Refused("phase_needed", sentence)
    check_texts(entry)


def check_texts(of: object) -> None:
    """Refuse what no screen could show, and what would turn round the words beside it."""
    if any(len(text) > LONGEST_TEXT or text != without_controls(text) for text in texts_of(of)):
        what = f"A text of this card is longer than {LONGEST_TEXT} characters, or holds some that nobody can see."
        raise Refused("wrong_text", f"{what} Mend it in the deck.")


def decide_runsheet(session: Session, command: c.RunSheetCommand) -> list[Event]:
    """The events of a command about the run sheet."""
    match command:
        case c.AddEntry():
            return _add(session, command)
        case c.MoveEntry():
            _entry(session, command.entry)
            return [EntryMoved(entry=command.entry, place=_place(session, command.place))]
        case c.DropEntry():
            return _drop(session, command.entry)
        case c.ShortenEntry():
            return _shorten(session, command)
        case c.MendCard():
            return _mend(session, command)


def _add(session: Session, command: c.AddEntry) -> list[Event]:
    if len(session.entries) >= MOST_ENTRIES:
        raise Refused("run_sheet_full", f"A run sheet has at most {MOST_ENTRIES} cards.")
    if session.find(command.entry.id):
        raise Refused("entry_taken", "This entry is already on the run sheet.")
    check_entry(command.entry)
    return [EntryAdded(entry=command.entry, place=_place(session, command.place))]


def _entry(session: Session, entry: str) -> RunSheetEntry:
    found = session.find(entry)
    if found is None:
        raise Refused("no_such_entry", "That card is no longer on the run sheet.")
    return found


def _place(session: Session, place: int) -> int:
    return max(0, min(place, len(session.entries)))


def _drop(session: Session, entry: str) -> list[Event]:
    _entry(session, entry)
    if entry in session.attempts:
        raise Refused(
            "already_played", "This card has been played; its answers belong to the session. Skip it instead."
        )
    if len(session.entries) == 1:
        raise Refused("last_entry", "A run sheet needs at least one card.")
    return [EntryDropped(entry=entry)]


def _shorten(session: Session, command: c.ShortenEntry) -> list[Event]:
    """Phases that are still ahead are left out, or taken back in."""
    entry = _entry(session, command.entry)
    without = tuple(phase for phase in entry.card.played if phase in command.without)
    changed = set(without) ^ set(entry.without)
    if not changed:
        return []
    if changed.difference(ahead(session, entry)):
        raise Refused("already_played", "That part of the card has been played already.")
    check_entry(replace(entry, without=without))
    return [EntryShortened(entry=entry.id, without=without)]


def _fixed(card: Card) -> tuple[object, ...]:
    """What of a card no mending may change: its identity, its course, and what can be answered and is compared."""
    kind = kind_of(card)
    face, modifiers = kind.face(card), (card.compare, card.predict, card.anonymous, card.points)
    return card.id, card.kind, card.played, *modifiers, kind.questions(card), face.most, face.of, kind.for_some(card)


def _mend(session: Session, command: c.MendCard) -> list[Event]:
    old = _entry(session, command.entry).card
    new = command.card
    if _fixed(old) != _fixed(new):
        raise Refused("not_a_typo", "Only texts can be mended. What can be answered must stay as it is.")
    check_texts(new)
    return [CardMended(entry=command.entry, card=new)] if new != old else []
