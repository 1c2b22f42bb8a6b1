"""Where the session goes: through the phases of a card, from card to card, to the end and back."""

from collections.abc import Iterable

from game import commands as c
from game.cards import VOTES, Phase
from game.decisions.looking_back import look_back, look_on
from game.events import (
    BoardShown,
    CardReopened,
    EndUndone,
    Event,
    PhaseEntered,
    SessionEnded,
    TimerSet,
    VotingClosed,
    VotingOpened,
)
from game.kinds import kind_of
from game.refusal import Refused
from game.scoring.offers import gives_points, had_tables
from game.session import Session
from game.settings import RunSheetEntry
from game.state.ballot import Ballot


def decide_step(session: Session, command: c.PhaseCommand, now: int) -> list[Event]:
    """The events of a phase command; refuses one that was looking at an earlier stage."""
    if command.stage != session.stage:
        raise Refused("stale", "The session has moved on meanwhile. Look at where it stands, then press again.")
    events = _step(session, command)
    return [*events, *_timers(session, events, now)]


def _step(session: Session, command: c.PhaseCommand) -> list[Event]:
    match command:
        case c.Advance() | c.GoBack() if session.look_back:
            return look_on(session.look_back, 1 if isinstance(command, c.Advance) else -1)
        case c.Advance() | c.GoBack() if session.ended_at is not None:
            raise Refused("at_the_end", "This session has ended. Take the end back first, or look back upon its cards.")
        case c.Advance():
            return _advance(session)
        case c.GoBack():
            return _back(session)
        case c.LookBack():
            return look_back(session)
        case c.SkipCard():
            return _close(session) + _enter_place(session, session.place(session.entry) + 1)
        case c.PlayEntry():
            return _close(session) + _enter_place(session, _existing(session, command.entry))
        case c.ReopenCard():
            return _reopen(session)
        case c.EndSession():
            return [SessionEnded()]
        case c.UndoEnd():
            return [EndUndone()]


def _timers(session: Session, events: list[Event], now: int) -> Iterable[Event]:
    """A card that brings its own timer starts it when it, or its vote, is opened, not when it is looked back upon."""
    for event in events:
        entry = _opened(session, event)
        seconds = kind_of(entry.card).timer(entry.card) if entry else None
        if seconds:
            yield TimerSet(length=seconds * 1000, ends_at=now + seconds * 1000, left=None)


def _opened(session: Session, event: Event) -> RunSheetEntry | None:
    """The entry whose own timer starts with an event."""
    match event:
        case PhaseEntered(entry=id) if id not in session.attempts:
            timed = "card"
        case VotingOpened(entry=id, attempt=attempt, round=1) if Ballot(id, attempt, 1) not in session.ballots:
            timed = "vote"
        case _:
            return None
    entry = session.find(id)
    return entry if entry and kind_of(entry.card).timed == timed else None


def next_phase(entry: RunSheetEntry, phase: Phase) -> Phase | None:
    """The phase after `phase` on this card; None after the last."""
    played = entry.played
    place = played.index(phase) + 1
    return played[place] if place < len(played) else None


def _advance(session: Session) -> list[Event]:
    if session.open:
        return _close(session)
    entry, phase = session.current, session.phase
    if entry is None or phase is None:
        return _enter_place(session, 0)
    following = next_phase(entry, phase)
    if following is not None:
        return _enter(session, entry, following)
    if journey_is_due(session, entry):
        return [BoardShown(board="journey")]
    return _enter_place(session, session.place(entry.id) + 1)


def journey_is_due(session: Session, entry: RunSheetEntry) -> bool:
    """Whether the tokens walk before the next card; after the last one the end page shows them."""
    if not session.settings.points or session.board == "journey":
        return False
    is_last = session.place(entry.id) + 1 == len(session.entries)
    seen = (entry.id, session.attempt) in session.revealed
    return seen and not is_last and gives_points(entry, had_tables(session, entry.id, session.attempt))


def _back(session: Session) -> list[Event]:
    if session.board:
        return [BoardShown(board=None)]
    entry, phase = session.current, session.phase
    if entry is None or phase is None:
        return []
    place = entry.played.index(phase)
    if place > 0:
        return _enter(session, entry, entry.played[place - 1], forward=False)
    before = session.place(entry.id) - 1
    if before < 0:
        raise Refused("at_the_start", "This is the first card. There is nothing before it.")
    return _enter(session, session.entries[before], session.entries[before].played[-1], forward=False)


def _existing(session: Session, entry: str) -> int:
    place = session.place(entry)
    if place < 0:
        raise Refused("no_such_entry", "That card is no longer on the run sheet.")
    return place


def _enter_place(session: Session, place: int) -> list[Event]:
    if place >= len(session.entries):
        return [SessionEnded()]
    entry = session.entries[place]
    return _enter(session, entry, entry.played[0])


def _enter(session: Session, entry: RunSheetEntry, phase: Phase, forward: bool = True) -> list[Event]:
    """Enter a phase. A vote opens on the way forward; on the way back it only goes on where it was left open."""
    entered = PhaseEntered(entry=entry.id, phase=phase)
    round = VOTES.get(phase)
    if round is None:
        return [entered]
    ballot = Ballot(entry.id, session.attempts.get(entry.id, 1), round)
    if ballot in session.closed or not (forward or ballot in session.ballots):
        return [entered]
    return [entered, VotingOpened(entry=ballot.entry, attempt=ballot.attempt, round=round)]


def _close(session: Session) -> list[Event]:
    return [VotingClosed()] if session.open else []


def _reopen(session: Session) -> list[Event]:
    entry = session.current
    first = next((phase for phase in entry.played if phase in VOTES), None) if entry else None
    if entry is None or first is None:
        raise Refused("nothing_to_reopen", "This card asks for no answers, so there is nothing to open again.")
    attempt = session.attempt + 1
    return [
        *_close(session),
        CardReopened(entry=entry.id, attempt=attempt),
        PhaseEntered(entry=entry.id, phase=first),
        VotingOpened(entry=entry.id, attempt=attempt, round=VOTES[first]),
    ]
