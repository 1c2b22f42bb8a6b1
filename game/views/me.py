"""What one participant sees of herself, and what she may keep."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.cards import GUESS, GUESSED, Group, HatId, Id, Round
from game.kinds import Answer
from game.session import Session
from game.views.card import CardView, card_view


@dataclass(frozen=True, kw_only=True)
class OwnAnswer:
    """One's own answer to a ballot."""

    entry: Id
    attempt: int
    round: Round
    answer: Answer


@dataclass(frozen=True, kw_only=True)
class OwnReflection:
    """One's own sentence about an entry."""

    entry: Id
    attempt: int
    text: str
    offered: bool


@dataclass(frozen=True, kw_only=True)
class MeView:
    """What one participant sees of herself."""

    version: int
    participant: Id
    seat: str
    group: Group
    guesses: Group
    """Whose answers one guesses, where a card asks for that."""
    name: str | None
    number: int
    table: int | None
    removed: bool
    answers: tuple[OwnAnswer, ...]
    reflections: tuple[OwnReflection, ...]
    hats: tuple[HatId, ...]
    """The hats chosen so far, in the hats' own order."""
    posts: tuple[Id, ...]
    """One's own sentences on the wall."""
    hearts: tuple[Id, ...]
    """The sentences on the wall that have one's heart."""


@dataclass(frozen=True, kw_only=True)
class PlayedCard:
    """A card on one's end page: its face and its entry."""

    entry: Id
    attempt: int
    card: CardView


@dataclass(frozen=True, kw_only=True)
class KeepsakeView:
    """The end page: the cards that were played, so that one's own answers can be kept with their questions."""

    version: int
    cards: tuple[PlayedCard, ...]


def me_view(session: Session, version: int, participant: str) -> MeView:
    """What one participant sees of herself."""
    person = session.participants[participant]
    answers = tuple(_own_answers(session, participant))
    return MeView(
        version=version,
        participant=participant,
        seat=person.seat,
        group=person.group,
        guesses=GUESSED[person.group],
        name=person.name,
        number=person.number,
        table=person.table,
        removed=person.removed,
        answers=answers,
        reflections=tuple(_own_reflections(session, participant)),
        hats=_hats(answers),
        posts=tuple(_own_posts(session, participant)),
        hearts=tuple(id for id, post in session.posts.items() if participant in post.hearts),
    )


def keepsake_view(session: Session, version: int) -> KeepsakeView:
    """The cards that were played, for the end page; before the end no afterthought is told."""
    ended = session.ended_at is not None
    return KeepsakeView(
        version=version,
        cards=tuple(
            PlayedCard(entry=entry.id, attempt=session.attempts[entry.id], card=card_view(entry.card, revealed=ended))
            for entry in session.entries
            if entry.id in session.attempts
        ),
    )


def _own_answers(session: Session, participant: str) -> Iterable[OwnAnswer]:
    for ballot, casts in session.ballots.items():
        if participant in casts:
            yield OwnAnswer(
                entry=ballot.entry,
                attempt=ballot.attempt,
                round=ballot.round,
                answer=casts[participant].answer,
            )


def _own_posts(session: Session, participant: str) -> Iterable[Id]:
    for casts in session.ballots.values():
        cast = casts.get(participant)
        if cast and cast.post:
            yield cast.post


def _own_reflections(session: Session, participant: str) -> Iterable[OwnReflection]:
    for entry, attempts in session.attempts.items():
        for attempt in range(1, attempts + 1):
            reflection = session.reflections.get((entry, attempt, participant))
            if reflection and reflection.text:
                yield OwnReflection(entry=entry, attempt=attempt, text=reflection.text, offered=reflection.offered)


def _hats(answers: Iterable[OwnAnswer]) -> tuple[HatId, ...]:
    chosen = {hat for own in answers if own.answer.kind == "hat" and own.round != GUESS for hat in own.answer.hats}
    return tuple(hat for hat in HatId if hat in chosen)
