"""What is kept of a workshop: a fold of the session, and nothing that is not safe to print.

A debrief holds aggregates above the threshold and approved sentences, no names and no private text. Page, CSV and JSON
are all made from this one value, so they cannot say different things. A vote that still takes answers is left out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from game.cards import GUESS, Group, Hat, Id, PanelVote, Round
from game.kinds import Card, face_of, kind_of, kind_of_answer
from game.kinds.contract import Chart, Said
from game.kinds.counting import Marks
from game.results import Moved, Result, has_moved, result
from game.rounds import ROUNDS
from game.session import Ballot, Cast, Session
from game.settings import RunSheetEntry
from game.spoken import said_of
from game.suppression import hide_from_sum
from game.text import Block, Language, Words
from game.verdict import SHOWN, Verdict
from game.wall import HeartedPost, hearted_wall

MINUTE = 60_000


@dataclass(frozen=True, kw_only=True)
class GroupAttendance:
    """How many of a group joined, and how many of them answered at least one card (None: too few to say)."""

    group: Group
    joined: int
    answered: int | None


@dataclass(frozen=True, kw_only=True)
class Attendance:
    """Who was there, as numbers."""

    joined: int
    answered: int
    groups: tuple[GroupAttendance, ...]


@dataclass(frozen=True, kw_only=True)
class AnswerFace:
    """One possible answer; numbers, and words that people wrote, have no words of their own."""

    id: str
    text: Words


@dataclass(frozen=True, kw_only=True)
class Question:
    """One thing that a card asks, with its answers in order. Only items and statements have words of their own."""

    id: str
    text: Words
    answers: tuple[AnswerFace, ...]


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A reflection that its author offered and a facilitator approved."""

    text: str
    starred: bool


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """One playing of a card. `open` tells that a vote was left open, whose answers are not in `result`."""

    attempt: int
    open: bool
    result: Result
    sentences: tuple[Sentence, ...]
    wall: tuple[HeartedPost, ...]
    """The approved sentences of a wall, starred ones first, then those with most hearts, without names."""


@dataclass(frozen=True, kw_only=True)
class PlayedCard:
    """A card that was played, and what came of it."""

    entry: Id
    deck: Id
    card: Id
    kind: str
    chart: Chart
    title: Words
    situation: Mapping[Language, tuple[Block, ...]] | None
    prompts: Mapping[Group, Words]
    questions: tuple[Question, ...]
    """What was asked; on a card on which people write words, the words of all attempts that are shown."""
    low: Words | None
    high: Words | None
    ask: Words | None
    """The yes/no question about oneself."""
    of: Group | None
    """Whose share was guessed; None is the room's."""
    panel: tuple[PanelVote, ...]
    minutes: float
    attempts: tuple[Attempt, ...]


@dataclass(frozen=True, kw_only=True)
class Debrief:
    """One workshop, looked back upon. Times are epoch milliseconds, `lasted` is milliseconds."""

    code: str
    title: str
    languages: tuple[Language, ...]
    group_labels: Mapping[Group, Words]
    threshold: int
    opened_at: int
    started_at: int | None
    ended_at: int | None
    delete_at: int
    lasted: int
    planned_minutes: float
    attendance: Attendance
    changed: Moved | None
    """Of the people who voted twice on a card, how many changed an answer; None below the threshold."""
    cards: tuple[PlayedCard, ...]

    @property
    def empty(self) -> bool:
        """Whether nobody has answered anything."""
        return self.attendance.answered == 0


def debrief(session: Session) -> Debrief:
    """Look back upon a session, ended or running."""
    settings = session.settings
    return Debrief(
        code=session.code,
        title=settings.title,
        languages=settings.languages,
        group_labels=settings.group_labels,
        threshold=settings.threshold,
        opened_at=session.opened_at,
        started_at=session.started_at,
        ended_at=session.ended_at,
        delete_at=session.delete_at,
        lasted=_lasted(session),
        planned_minutes=sum(entry.minutes for entry in session.entries),
        attendance=_attendance(session),
        changed=_changed(session),
        cards=tuple(_cards(session)),
    )


def _lasted(session: Session) -> int:
    """From the first card to the end, or to the last thing that happened."""
    if session.started_at is None:
        return 0
    return (session.ended_at or session.last_at) - session.started_at


def _attendance(session: Session) -> Attendance:
    """Everybody who ever took a seat: people deleted since then were there, and their answers (not guesses) count."""
    people = session.participants.values()
    answered = {one for ballot, casts in session.ballots.items() if ballot.round != GUESS for one in casts}
    joined = {group: [one.id for one in people if one.group is group] for group in Group}
    hidden = hide_from_sum({group: len(ids) for group, ids in joined.items()}, session.settings.threshold)
    groups = tuple(
        GroupAttendance(
            group=group,
            joined=len(ids),
            answered=None if group in hidden else len(answered.intersection(ids)),
        )
        for group, ids in joined.items()
        if ids or group in session.settings.groups
    )
    return Attendance(joined=len(people), answered=len(answered), groups=groups)


def _changed(session: Session) -> Moved | None:
    """People who answered both rounds of some card, and those of them who answered some card differently."""
    twice: set[Id] = set()
    moved: set[Id] = set()
    for entry in session.entries:
        for attempt in range(1, session.attempts.get(entry.id, 0) + 1):
            if tuple(_published(session, entry.id, attempt)) != ROUNDS:
                continue
            first, second = (session.answers(entry.id, attempt, one) for one in ROUNDS)
            both = first.keys() & second.keys()
            twice |= both
            said = said_of(session, entry.id, attempt)
            moved |= {one for one in both if has_moved(_marks(first[one], said), _marks(second[one], said))}
    return Moved(present=len(twice), moved=len(moved)) if len(twice) >= session.settings.threshold else None


def _marks(cast: Cast, said: Said) -> Marks:
    return kind_of_answer(cast.answer).marks(cast.answer, said)


def _published(session: Session, entry: Id, attempt: int) -> Iterable[Round]:
    """The rounds that take no more answers: closed ones, and all of a session that has ended."""
    for round in ROUNDS:
        if session.sealed(Ballot(entry, attempt, round)):
            yield round


def _cards(session: Session) -> Iterable[PlayedCard]:
    played = [entry for entry in session.entries if entry.id in session.attempts]
    for entry in sorted(played, key=lambda entry: session.entered[entry.id]):
        card, face = entry.card, face_of(entry.card)
        yield PlayedCard(
            entry=entry.id,
            deck=entry.deck,
            card=card.id,
            kind=card.kind,
            chart=kind_of(card).chart,
            title=card.title,
            situation=card.situation.blocks if card.situation else None,
            prompts={group: words for group in Group if (words := card.prompt.for_group(group)) is not None},
            questions=tuple(_questions(card, session.hats, _said(session, entry))),
            low=face.low,
            high=face.high,
            ask=face.ask,
            of=face.of,
            panel=card.panel,
            minutes=entry.minutes,
            attempts=tuple(_attempt(session, entry, n + 1) for n in range(session.attempts[entry.id])),
        )


def _said(session: Session, entry: RunSheetEntry) -> Said:
    """The words of all attempts at an entry that may be shown, in every spelling under which one was counted."""
    attempts = range(1, session.attempts[entry.id] + 1)
    names = {attempt: said_of(session, entry.id, attempt).names for attempt in attempts}
    return Said({f"{attempt} {key}": name for attempt, of in names.items() for key, name in of.items()})


def _questions(card: Card, hats: tuple[Hat, ...], said: Said) -> Iterable[Question]:
    """What the card asks, with the words of whatever can be marked."""
    face = face_of(card)
    items: Mapping[str, Words] = {option.id: option.text for option in face.options}
    questions = kind_of(card).questions(card, said)
    about = items if questions.keys() == items.keys() else {}
    names: Mapping[str, Words] = {hat.id: hat.name for hat in hats if hat.id in items}
    boxes: Mapping[str, Words] = {box.id: box.text for box in face.boxes}
    answers: Mapping[str, Words] = boxes if about else {**items, **names}
    for question, keys in questions.items():
        faces = tuple(AnswerFace(id=str(key), text=answers.get(key, {})) for key in keys)
        yield Question(id=question, text=about.get(question, {}), answers=faces)


def _attempt(session: Session, entry: RunSheetEntry, attempt: int) -> Attempt:
    published = tuple(_published(session, entry.id, attempt))
    opened = [one for one in ROUNDS if Ballot(entry.id, attempt, one) in session.ballots]
    return Attempt(
        attempt=attempt,
        open=len(opened) > len(published),
        result=result(session, entry.id, attempt, published),
        sentences=tuple(_sentences(session, entry.id, attempt)),
        wall=tuple(_wall(session, entry.id, attempt)),
    )


def _wall(session: Session, entry: Id, attempt: int) -> Iterable[HeartedPost]:
    """Names stay in the room, also those that were signed."""
    shown = [replace(one, name=None) for one in hearted_wall(session, entry, attempt) if one.verdict in SHOWN]
    return sorted(shown, key=lambda post: (-post.starred, -post.hearts))


def _sentences(session: Session, entry: Id, attempt: int) -> Iterable[Sentence]:
    """Approved sentences, starred ones first."""
    found = [
        Sentence(text=one.text or "", starred=one.verdict is Verdict.STARRED)
        for (of, number, _), one in session.reflections.items()
        if (of, number) == (entry, attempt) and one.shown
    ]
    return sorted(found, key=lambda sentence: not sentence.starred)
