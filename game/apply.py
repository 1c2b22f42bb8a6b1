"""`apply` writes one event into a session. It never fails: what it is given has happened.

It costs the same in a room of ten and of two thousand, and it copes with personal values that were deleted (None).
"""

from dataclasses import replace

from game.events import (
    CardMended,
    CardReopened,
    EndUndone,
    EntryAdded,
    EntryDropped,
    EntryMoved,
    Event,
    FirstResultShown,
    HeartGiven,
    ParticipantChanged,
    ParticipantForgotten,
    ParticipantJoined,
    ParticipantRemoved,
    PhaseEntered,
    PostClustered,
    PostModerated,
    ReflectionModerated,
    ReflectionWritten,
    RoomLocked,
    ScreenBlanked,
    SeatAsked,
    SeatReclaimed,
    SeatRefused,
    SessionEnded,
    SessionOpened,
    SessionPurged,
    SettingsChanged,
    TimerSet,
    VoteCast,
    VotingClosed,
    VotingOpened,
    WordsModerated,
)
from game.kinds import Answer, kind_of_answer
from game.session import Ballot, Cast, Participant, Post, Reflection, SeatRequest, Session, Timer


def apply(session: Session, event: Event, at: int) -> None:
    """Write an event that happened at `at` (epoch milliseconds) into the session."""
    session.last_at = at
    match event:
        case VoteCast():
            _answer(session, event)
        case HeartGiven() | PostModerated() | PostClustered() | WordsModerated():
            _order(session, event)
        case PhaseEntered() | VotingOpened() | VotingClosed() | CardReopened() | SessionEnded() | EndUndone():
            session.stage += 1
            _stand(session, event, at)
        case ParticipantJoined() | ParticipantChanged() | ParticipantRemoved() | ParticipantForgotten():
            _seat(session, event)
        case SeatAsked() | SeatRefused() | SeatReclaimed():
            _reseat(session, event)
        case ReflectionWritten() | ReflectionModerated():
            _reflect(session, event)
        case EntryAdded() | EntryMoved() | EntryDropped() | CardMended():
            _rearrange(session, event)
        case _:
            _furnish(session, event, at)


def _answer(session: Session, event: VoteCast) -> None:
    ballot = Ballot(event.entry, event.attempt, event.round)
    casts = session.ballots.setdefault(ballot, {})
    old = casts.get(event.participant)
    answer = kind_of_answer(event.answer).rejoined(event.answer, event.text)
    casts[event.participant] = Cast(answer, event.group, event.table, event.post)
    if old and old.post and old.post != event.post:
        session.posts.pop(old.post, None)
    if event.post:
        session.posts.setdefault(event.post, Post(ballot, event.participant))


def _order(session: Session, event: HeartGiven | PostModerated | PostClustered | WordsModerated) -> None:
    match event:
        case HeartGiven(post=post, participant=participant, given=given) if post in session.posts:
            hearts = session.posts[post].hearts
            hearts.add(participant) if given else hearts.discard(participant)
        case PostModerated(post=post) if post in session.posts:
            session.posts[post].verdict = event.verdict
        case PostClustered(post=post) if post in session.posts:
            session.posts[post].cluster = event.cluster
        case WordsModerated(words=str(words)):
            known = session.words.setdefault((event.entry, event.attempt), {})
            known.update(dict.fromkeys(words.split("\n"), event.verdict))


def _stand(
    session: Session,
    event: PhaseEntered | VotingOpened | VotingClosed | CardReopened | SessionEnded | EndUndone,
    at: int,
) -> None:
    match event:
        case PhaseEntered():
            if event.entry != session.entry:
                session.first_result_shown = False
            session.entry, session.phase, session.open = event.entry, event.phase, None
            session.attempts.setdefault(event.entry, 1)
            session.entered.setdefault(event.entry, at)
            session.started_at = at if session.started_at is None else session.started_at
            session.timer = None
        case VotingOpened():
            session.open = Ballot(event.entry, event.attempt, event.round)
            session.ballots.setdefault(session.open, {})
        case VotingClosed():
            if session.open:
                session.closed.add(session.open)
            session.open = None
        case CardReopened():
            session.attempts[event.entry] = event.attempt
            session.first_result_shown = False
        case SessionEnded():
            session.ended_at, session.timer = at, None
        case EndUndone():
            session.ended_at = None


def _seat(
    session: Session,
    event: ParticipantJoined | ParticipantChanged | ParticipantRemoved | ParticipantForgotten,
) -> None:
    match event:
        case ParticipantJoined():
            session.participants[event.participant] = Participant(
                id=event.participant,
                seat=event.seat or "",
                group=event.group,
                table=event.table,
                name=event.name,
                number=event.number,
            )
            if event.seat:
                session.seats[event.seat] = event.participant
            _hand(session, event.participant, event.token)
        case ParticipantChanged():
            person = session.participants[event.participant]
            person.group, person.table, person.name = event.group, event.table, event.name
            person.number = event.number
        case ParticipantRemoved():
            session.participants[event.participant].removed = event.removed
        case ParticipantForgotten():
            _forget(session, event.participant)


def _hand(session: Session, participant: str, token: str | None) -> None:
    if token is not None:
        session.tokens[token] = participant
        session.refused.discard(token)
        session.participants[participant].tokens += 1


def _forget(session: Session, participant: str) -> None:
    person = session.participants[participant]
    person.forgotten, person.name, person.tokens = True, None, 0
    session.seats.pop(person.seat, None)
    person.seat = ""
    _take_tokens(session, participant)
    for key, reflection in session.reflections.items():
        if key[2] == participant:
            reflection.text, reflection.offered = None, False
    for casts in session.ballots.values():
        _blank(session, casts, participant)


def _blank(session: Session, casts: dict[str, Cast], participant: str) -> None:
    """An answer stays counted; what was written in it is gone."""
    cast = casts.get(participant)
    if cast:
        casts[participant] = replace(cast, answer=_unwritten(cast.answer), post=None)
        session.posts.pop(cast.post or "", None)


def _unwritten(answer: Answer) -> Answer:
    kind = kind_of_answer(answer)
    kept: Answer = kind.rejoined(kind.kept(answer), None)
    return kept


def _take_tokens(session: Session, participant: str) -> None:
    for token in [token for token, holder in session.tokens.items() if holder == participant]:
        del session.tokens[token]


def _purge(session: Session, at: int) -> None:
    session.purged, session.ended_at = True, session.ended_at or at
    for participant in session.participants.values():
        participant.name, participant.seat, participant.tokens = None, "", 0
    for reflection in session.reflections.values():
        reflection.text, reflection.offered = None, False
    for casts in session.ballots.values():
        for author in casts:
            _blank(session, casts, author)
    session.words.clear()
    for held in (session.seats, session.tokens, session.requests, session.refused):
        held.clear()


def _reseat(session: Session, event: SeatAsked | SeatRefused | SeatReclaimed) -> None:
    match event:
        case SeatAsked():
            session.requests[event.request] = SeatRequest(event.request, event.name, event.token)
            session.refused.discard(event.token or "")
        case SeatRefused():
            gone = session.requests.pop(event.request, None)
            if gone and gone.token and gone.token not in session.tokens:
                session.refused.add(gone.token)
        case SeatReclaimed():
            session.requests.pop(event.request or "", None)
            _take_tokens(session, event.participant)
            _hand(session, event.participant, event.token)
            session.participants[event.participant].removed = False


def _reflect(session: Session, event: ReflectionWritten | ReflectionModerated) -> None:
    key = (event.entry, event.attempt, event.participant)
    match event:
        case ReflectionWritten():
            session.reflections[key] = Reflection(event.text, event.offered)
        case ReflectionModerated():
            session.reflections[key].verdict = event.verdict


def _rearrange(session: Session, event: EntryAdded | EntryMoved | EntryDropped | CardMended) -> None:
    match event:
        case EntryAdded():
            session.entries.insert(event.place, event.entry)
        case EntryMoved():
            entry = session.entries.pop(session.place(event.entry))
            session.entries.insert(event.place, entry)
        case EntryDropped():
            session.entries.pop(session.place(event.entry))
        case CardMended():
            place = session.place(event.entry)
            session.entries[place] = replace(session.entries[place], card=event.card)


def _furnish(
    session: Session,
    event: SessionOpened | SessionPurged | FirstResultShown | TimerSet | RoomLocked | ScreenBlanked | SettingsChanged,
    at: int,
) -> None:
    match event:
        case SessionOpened():
            session.code, session.opened_at, session.delete_at = event.code, at, event.delete_at
            session.settings, session.hats, session.entries = event.settings, event.hats, list(event.entries)
        case SettingsChanged():
            session.settings, session.delete_at = event.settings, event.delete_at
        case FirstResultShown():
            session.first_result_shown = event.shown
        case TimerSet(ends_at=None, left=None):
            session.timer = None
        case TimerSet():
            session.timer = Timer(event.length, event.ends_at, event.left)
        case RoomLocked():
            session.locked = event.locked
        case ScreenBlanked():
            session.blank = event.blank
        case SessionPurged():
            _purge(session, at)
