"""A card as people see it: no notes, and the afterthought only once it is due."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.cards import VOTES, Anonymity, Comparison, Group, Id, Option, Phase
from game.kinds import Card, face_of, kind_of
from game.kinds.contract import Chart
from game.text import Block, Language, Words

Rounds: TypeAlias = Literal[0, 1, 2]


@dataclass(frozen=True, kw_only=True)
class OptionFace:
    """An option, item, box or statement."""

    id: Id
    text: Words
    groups: tuple[Group, ...] = ()
    """Only these groups are asked; empty stands for all."""


@dataclass(frozen=True, kw_only=True)
class PictureFace:
    """A picture, served under `/pictures/`, and what it shows."""

    file: str
    alt: Words


@dataclass(frozen=True, kw_only=True)
class PanelFace:
    """How many experienced mentors gave an answer, and one of their reasons."""

    answer: Id
    votes: int
    reason: Words | None


@dataclass(frozen=True, kw_only=True)
class CardView:
    """A card as the room sees it: no notes, and afterthought and panel only once they are due.

    `options` holds what can be answered: options, items or statements, or the hats of a hat card (their names come with
    `RoomView.hats`).
    """

    id: Id
    kind: str
    chart: Chart
    """How the result is drawn."""
    title: Words
    picture: PictureFace | None
    situation: Mapping[Language, tuple[Block, ...]] | None
    prompts: Mapping[Group, Words]
    prompt: Words | None
    """The question for the projector."""
    talk: Words | None
    afterthought: Mapping[Language, tuple[Block, ...]] | None
    options: tuple[OptionFace, ...]
    most: int
    """How many options, words, points or characters one answer may have."""
    boxes: tuple[OptionFace, ...]
    """Where items can be put."""
    ask: Words | None
    """A yes/no question about oneself."""
    of: Group | None
    """Whose share is guessed; None is the room's."""
    low: Words | None
    high: Words | None
    compare: Comparison
    rounds: Rounds
    """How many rounds of answers this card has."""
    predict: bool
    """Whether everybody guesses what most of the other group answer."""
    anonymous: Anonymity
    panel: tuple[PanelFace, ...]


def card_view(card: Card, revealed: bool, played: Collection[Phase] | None = None) -> CardView:
    """A card as the room sees it, before or after its answers are revealed; a session may leave phases out."""
    face = face_of(card)
    prompts = {group: words for group in Group if (words := card.prompt.for_group(group)) is not None}
    return CardView(
        id=card.id,
        kind=card.kind,
        chart=kind_of(card).chart,
        title=card.title,
        picture=PictureFace(file=card.picture.file, alt=card.picture.alt) if card.picture else None,
        situation=card.situation.blocks if card.situation else None,
        prompts=prompts,
        prompt=card.prompt.everyone or next(iter(prompts.values()), None),
        talk=card.talk,
        afterthought=card.afterthought.blocks if card.afterthought and revealed else None,
        options=tuple(map(_option, face.options)),
        most=face.most,
        boxes=tuple(map(_option, face.boxes)),
        ask=face.ask,
        of=face.of,
        low=face.low,
        high=face.high,
        compare=card.compare,
        rounds=_rounds(card.played if played is None else played),
        predict=card.predict,
        anonymous=card.anonymous,
        panel=panel_faces(card) if revealed else (),
    )


def _option(option: Option) -> OptionFace:
    return OptionFace(id=option.id, text=option.text, groups=getattr(option, "groups", ()))


def panel_faces(card: Card) -> tuple[PanelFace, ...]:
    """The panel's votes; the answers that most of it gave come first."""
    votes = sorted(card.panel, key=lambda vote: -vote.votes)
    return tuple(PanelFace(answer=one.answer, votes=one.votes, reason=one.reason) for one in votes)


def _rounds(played: Collection[Phase]) -> Rounds:
    votes = sum(phase in VOTES for phase in played)
    return 2 if votes == 2 else 1 if votes == 1 else 0
