"""The cards that were played and what came of each, ready to be printed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from game.cards import Concern, Group, Hat, Id, PanelVote
from game.changes import Change
from game.debrief.change import changes
from game.debrief.gaps import gap_interval
from game.debrief.look import Look
from game.intervals import Interval
from game.kinds import Card, face_of, kind_of
from game.kinds.contract import Chart, Said
from game.kinds.pulse import PulseCard
from game.results import Result
from game.rounds import ROUNDS, published
from game.session import Session
from game.settings import RunSheetEntry
from game.spoken import said_of
from game.state.ballot import Ballot
from game.text import Block, Language, Words
from game.verdict import SHOWN, Verdict
from game.wall import HeartedPost, hearted_wall


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
    about: Concern | None = None
    """Which of the five questions of a programme's health it asks about."""


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
    gap_interval: Interval | None
    """The interval of the gap, in its own unit; None without a gap, or with too few to say. See `gaps.gap_interval`."""
    changes: tuple[Change, ...]
    """How means changed, of people present both times."""
    sentences: tuple[Sentence, ...]
    wall: tuple[HeartedPost, ...]
    """The approved sentences of a wall, starred ones first, then those with most hearts, without names."""


@dataclass(frozen=True, kw_only=True)
class PlayedCard:
    """A card that was played, and what came of it."""

    entry: Id
    deck: Id
    deck_version: str
    card: Id
    kind: str
    chart: Chart
    title: Words
    situation: Mapping[Language, tuple[Block, ...]] | None
    prompts: Mapping[Group, Words]
    talk: Words | None = None
    """What the tables were asked to talk about."""
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


def played_cards(session: Session, look: Look) -> Iterable[PlayedCard]:
    """Every card that was played, in the order in which they were first entered."""
    played = [entry for entry in session.entries if entry.id in session.attempts]
    for entry in sorted(played, key=lambda entry: session.entered[entry.id]):
        card, face = entry.card, face_of(entry.card)
        yield PlayedCard(
            entry=entry.id,
            deck=entry.deck,
            deck_version=entry.deck_version,
            card=card.id,
            kind=card.kind,
            chart=kind_of(card).chart,
            title=card.title,
            situation=card.situation.blocks if card.situation else None,
            prompts={group: words for group in Group if (words := card.prompt.for_group(group)) is not None},
            talk=card.talk,
            questions=tuple(_questions(card, session.hats, _said(session, entry))),
            low=face.low,
            high=face.high,
            ask=face.ask,
            of=face.of,
            panel=card.panel,
            minutes=entry.minutes,
            attempts=tuple(_attempt(session, entry, n + 1, look) for n in range(session.attempts[entry.id])),
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
    concerns = {one.id: one.about for one in card.statements} if isinstance(card, PulseCard) else {}
    for question, keys in questions.items():
        faces = tuple(AnswerFace(id=str(key), text=answers.get(key, {})) for key in keys)
        yield Question(id=question, text=about.get(question, {}), answers=faces, about=concerns.get(question))


def _attempt(session: Session, entry: RunSheetEntry, attempt: int, look: Look) -> Attempt:
    sealed = tuple(published(session, entry.id, attempt))
    opened = [one for one in ROUNDS if Ballot(entry.id, attempt, one) in session.ballots]
    found = look(entry.id, attempt)
    return Attempt(
        attempt=attempt,
        open=len(opened) > len(sealed),
        result=found,
        gap_interval=gap_interval(found),
        changes=tuple(changes(session, entry, attempt)),
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
