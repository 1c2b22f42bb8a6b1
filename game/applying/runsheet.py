"""The run sheet: cards added, moved, dropped, shortened, mended."""

from dataclasses import replace

from game.events import CardMended, EntryAdded, EntryDropped, EntryMoved, EntryShortened
from game.session import Session


def rearrange(session: Session, event: EntryAdded | EntryMoved | EntryDropped | EntryShortened | CardMended) -> None:
    """The run sheet has another order, or other words."""
    match event:
        case EntryAdded():
            session.entries.insert(event.place, event.entry)
        case EntryMoved():
            entry = session.entries.pop(session.place(event.entry))
            session.entries.insert(event.place, entry)
        case EntryDropped():
            session.entries.pop(session.place(event.entry))
        case EntryShortened():
            place = session.place(event.entry)
            session.entries[place] = replace(session.entries[place], without=event.without)
        case CardMended():
            place = session.place(event.entry)
            session.entries[place] = replace(session.entries[place], card=event.card)
            session.figures.clear()
