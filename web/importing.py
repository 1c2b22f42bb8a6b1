"""A session comes back from its facilitator's file: checked as if nobody had ever checked it, then written as a whole.

What the rules would not have let happen is refused. All rows are written in one transaction, or none; a running server
on the same database finds the session at once.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final, TypeAlias

from sqlalchemy.exc import IntegrityError

from game.apply import apply
from game.cards import GUESS
from game.debrief import debrief
from game.decide import replay
from game.decisions.answers import LONGEST_SENTENCE
from game.decisions.room import check_settings, check_tags, delete_at
from game.decisions.runsheet import check_entries, check_entry, check_texts
from game.decisions.wall import LONGEST_CLUSTER
from game.events import (
    CardMended,
    CardReopened,
    EntryAdded,
    Event,
    ParticipantChanged,
    ParticipantJoined,
    PostClustered,
    ReflectionWritten,
    SessionOpened,
    SessionPurged,
    SessionTagged,
    SettingsChanged,
    TablesDealt,
    VoteCast,
)
from game.kinds import Answer, Card, kind_of, kind_of_answer
from game.kinds.counting import ONLY
from game.kinds.practice import PracticeAnswer
from game.session import Session
from game.settings import MOST_TABLES
from game.state.ballot import Ballot, Cast
from game.text import is_line, without_controls
from web.codes import DIGITS
from web.log import Page
from web.models import SessionRow
from web.records import Record, personal_fields
from web.session_file import UNLIKE, BadSessionFile, Line, read_session
from web.store import Store

LATEST: Final = 10_000_000_000_000
"""Epoch milliseconds (in the year 2286): what lies behind is no time that a session was played at."""
BY: Final = "host"
"""Who did everything, as the log of a session that came from a file says."""
NOT_ENDED: Final = (
    "This session had not ended when its file was made. Nothing was imported. End it there, then export it."
)
KNOWN: Final = (
    "There is a session {code} on this computer already. Nothing was imported. If it is the same one, it is here; else "
    "delete it first."
)
PLACEHOLDER: Final = "x"
"""Stands for a text that stayed behind, so that the rest of the answer can be checked."""
Look: TypeAlias = Callable[[Session], object]


def import_session(store: Store, content: bytes, now: int, look: Look = debrief) -> Session:
    """Write the session of a file into the database, and return it; raises BadSessionFile.

    Everything that `look` makes of it must work. If its day of deletion has passed, it is purged on the way.
    """
    lines = read_session(content)
    session = _checked(lines, look)
    records = [*_records(session, lines, now)]
    try:
        with store.session() as tx:
            tx.add(_row(session, lines))
            tx.flush()
            Page(tx.connection(), session.code).append(records)
    except IntegrityError as error:
        code = f"{session.code[:3]} {session.code[3:]}"
        raise BadSessionFile(KNOWN.format(code=code)) from error
    return replay((record.at, record.event) for record in records)


def _checked(lines: Sequence[Line], look: Look) -> Session:
    """The session that the lines add up to; raises BadSessionFile."""
    try:
        _check_log(lines)
        session = _replayed(lines)
        _check_session(session)
        look(session)
    except BadSessionFile:
        raise
    except Exception as error:  # a file may break the rules' code anywhere: whatever it is, it is not taken
        raise BadSessionFile(UNLIKE) from error
    return session


def _replayed(lines: Iterable[Line]) -> Session:
    """The lines one by one, with every answer given while its vote was open."""
    session = Session()
    for line in lines:
        if isinstance(line.event, VoteCast):
            _check_open(session.open, line.event)
        apply(session, line.event, line.at)
    return session


def _check_open(open: Ballot | None, vote: VoteCast) -> None:
    """Beside the first vote stands the guess."""
    rounds = () if open is None else (open.round, GUESS) if open.round == 1 else (open.round,)
    _require(open is not None and (vote.entry, vote.attempt) == (open.entry, open.attempt) and vote.round in rounds)


def _check_log(lines: Sequence[Line]) -> None:
    """One opening, at the beginning; times that can be; cards, settings and texts as they may be; nobody named.

    Times may run back: the clock of a laptop is set right in the middle of a session, too.
    """
    _require(isinstance(lines[0].event, SessionOpened) if lines else False)
    _require(sum(isinstance(line.event, SessionOpened) for line in lines) == 1)
    for line in lines:
        _require(0 < line.at < LATEST)
        for name in ("name", "seat", "token", "partner"):
            _require(getattr(line.event, name, None) is None)
        answer = getattr(line.event, "answer", None)
        _require(not (isinstance(answer, PracticeAnswer) and answer.partner))
        _require(not isinstance(line.event, CardReopened) or 1 < line.event.attempt <= len(lines))
        for card in _cards(line.event):
            _require(not [*kind_of(card).problems(card)])
        _check_room(line.event, lines[0].at)
        _check_texts(line.event)
        _check_place(line.event, len(lines))


def _check_room(event: Event, opened_at: int) -> None:
    """Cards, settings and tags that the rules would take, and the day of deletion that follows from them."""
    if isinstance(event, SessionOpened):
        check_entries(event.entries)
        check_texts((event.hats, event.milestones))
    if isinstance(event, EntryAdded):
        check_entry(event.entry)
    if isinstance(event, CardMended):
        check_texts(event.card)
    if isinstance(event, SessionOpened | SettingsChanged):
        check_settings(event.settings)
        _require(event.delete_at == delete_at(opened_at, event.settings))
    if isinstance(event, SessionTagged):
        check_tags(event.tags)


def _check_place(event: Event, most: int) -> None:
    """Tables that a room could have, and no more people of one name than could have come."""
    seats = [*event.seats.values()] if isinstance(event, TablesDealt) else [getattr(event, "table", None)]
    _require(all(table is None or 1 <= table <= MOST_TABLES for table in seats))
    if isinstance(event, ParticipantJoined | ParticipantChanged):
        _require(1 <= event.number <= most)


def _check_texts(event: Event) -> None:
    """What people wrote beside their answers is as long as it may be."""
    if isinstance(event, ReflectionWritten) and event.text:
        _require(len(event.text) <= LONGEST_SENTENCE and event.text == without_controls(event.text))
    if isinstance(event, PostClustered) and event.cluster:
        _require(len(event.cluster) <= LONGEST_CLUSTER and is_line(event.cluster))


def _cards(event: Event) -> Iterator[Card]:
    match event:
        case SessionOpened():
            yield from (entry.card for entry in event.entries)
        case EntryAdded():
            yield event.entry.card
        case CardMended():
            yield event.card


def _check_session(session: Session) -> None:
    """Over, under a code as we make them, on cards of its run sheet, and with answers that these allow."""
    _require(len(session.code) == DIGITS and session.code.isascii() and session.code.isdigit())
    if session.ended_at is None:
        raise BadSessionFile(NOT_ENDED)
    entered, opened = (moment.entry for moment in session.moments), (ballot.entry for ballot in session.opened)
    for entry in {*session.attempts, *entered, *opened}:
        _require(session.find(entry) is not None)
    for ballot, casts in session.ballots.items():
        for participant, cast in casts.items():
            _require(participant in session.participants)
            _check_answer(session, ballot, cast)


def _check_answer(session: Session, ballot: Ballot, cast: Cast) -> None:
    entry = session.find(ballot.entry)
    _require(entry is not None and 1 <= ballot.attempt <= session.attempts.get(ballot.entry, 0))
    if entry is not None:
        kind, answer = kind_of(entry.card), _whole(cast.answer)
        _require(isinstance(answer, kind.answer))
        kind.validate(entry.card, answer, cast.group)
        _require(ballot.round != GUESS or len(kind.marks(answer).get(ONLY, ())) == 1)


def _whole(answer: Answer) -> Answer:
    """The answer with something written in it, where what was written stayed behind."""
    kind = kind_of_answer(answer)
    made: Answer = kind.rejoined(answer, PLACEHOLDER) if kind.is_deleted(answer) else answer
    return made


def _require(is_so: bool) -> None:
    if not is_so:
        raise BadSessionFile(UNLIKE)


def _records(session: Session, lines: Iterable[Line], now: int) -> Iterator[Record]:
    """The rows of the log; of a session whose day has come without what was written, and purged."""
    due = 0 < session.delete_at <= now
    events = [(line.at, _without_texts(line.event) if due or session.purged else line.event) for line in lines]
    if due and not session.purged:
        events.append((max(now, session.last_at), SessionPurged()))
    for seq, (at, event) in enumerate(events, 1):
        yield Record(seq, at, BY, None, event)


def _without_texts(event: Event) -> Event:
    written: Any = event
    cls: Any = type(event)
    bare: Event = replace(written, **dict.fromkeys(personal_fields(cls)))
    return bare


def _row(session: Session, lines: Sequence[Line]) -> SessionRow:
    """The session's line in the index; the log that follows it fills in the rest."""
    return SessionRow(
        code=session.code, title=session.settings.title, opened_at=lines[0].at, delete_at=session.delete_at
    )
