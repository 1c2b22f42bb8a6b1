"""What one participant sees of herself, and what she may keep."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.cards import GUESSED, Group, HatId, Id, Round
from game.commands.tables import Role
from game.kinds import Answer
from game.rack import RackView, rack
from game.session import Session
from game.state.tables import Practice
from game.views.card import CardView, card_view
from game.views.numbers import shown_number
from game.views.table import MateView, mate_view


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


ROLES: tuple[Role, ...] = ("asker", "wearer")


@dataclass(frozen=True, kw_only=True)
class OwnPractice:
    """A hat that one asked for or wore; between the two of them."""

    id: Id
    roles: tuple[Role, ...]
    """One's own sides: both, where two people look at one phone."""
    hat: HatId
    partner: MateView | None
    """The other one; None where both look at this phone."""
    fits: Mapping[Role, int]
    """How it fitted, 1 to 5: what one said oneself and, once both have, what the other said."""


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
    rack: RackView
    practices: tuple[OwnPractice, ...]
    """The hats that one asked for, or wore, on the current card; the newest last."""
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
        number=shown_number(session, person, person.name),
        table=person.table,
        removed=person.removed,
        answers=answers,
        reflections=tuple(_own_reflections(session, participant)),
        rack=rack(session, participant),
        practices=tuple(_own_practices(session, participant)),
        posts=tuple(_own_posts(session, participant)),
        hearts=tuple(id for id, post in session.posts.items() if participant in post.hearts),
    )


def keepsake_view(session: Session, version: int) -> KeepsakeView:
    """The cards that were played, for the end page; before the end no afterthought is told."""
    ended = session.ended_at is not None
    return KeepsakeView(
        version=version,
        cards=tuple(
            PlayedCard(
                entry=entry.id,
                attempt=session.attempts[entry.id],
                card=card_view(entry.card, revealed=ended, played=entry.played),
            )
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


def _own_practices(session: Session, participant: str) -> Iterable[OwnPractice]:
    for id, practice in session.practices.items():
        roles = practice.roles_of(participant)
        if roles and (practice.entry, practice.attempt) == (session.entry, session.attempt):
            yield OwnPractice(
                id=id,
                roles=roles,
                hat=practice.hat,
                partner=_partner(session, practice, participant),
                fits=_fits(practice, roles),
            )


def _partner(session: Session, practice: Practice, participant: str) -> MateView | None:
    other = practice.partner if participant == practice.asker else practice.asker
    return mate_view(session, session.participants[other]) if other else None


def _fits(practice: Practice, roles: tuple[Role, ...]) -> dict[Role, int]:
    """One's own, and that of the other once both have said it: nobody is led by the other's figure."""
    both = len(practice.fits) == len(ROLES)
    return {role: fit for role, fit in practice.fits.items() if both or role in roles}
