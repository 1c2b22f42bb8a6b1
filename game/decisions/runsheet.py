"""The run sheet while the session runs: cards added, moved, dropped, their typos mended."""

from game import commands as c
from game.events import CardMended, EntryAdded, EntryDropped, EntryMoved, Event
from game.kinds import kind_of
from game.refusal import Refused
from game.session import Session
from game.settings import RunSheetEntry

MOST_ENTRIES = 100


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
        case c.MendCard():
            return _mend(session, command)


def _add(session: Session, command: c.AddEntry) -> list[Event]:
    if len(session.entries) >= MOST_ENTRIES:
        raise Refused("run_sheet_full", f"A run sheet has at most {MOST_ENTRIES} cards.")
    if session.find(command.entry.id) or command.entry.id in session.attempts:
        raise Refused("entry_taken", "This entry is already on the run sheet.")
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


def _mend(session: Session, command: c.MendCard) -> list[Event]:
    old = _entry(session, command.entry).card
    new = command.card
    same = (old.id, old.kind, old.played) == (new.id, new.kind, new.played)
    if not same or kind_of(old).questions(old) != kind_of(new).questions(new):
        raise Refused("not_a_typo", "Only texts can be mended. What can be answered must stay as it is.")
    return [CardMended(entry=command.entry, card=new)] if new != old else []
