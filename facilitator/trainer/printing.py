"""`rolecall deck print`: a deck on paper, for a room without phones. One file that asks no other host for anything.

Texts are the deck's alone and always escaped; what a vote sheet looks like hangs on how the kind's result is drawn.
"""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from flask import Flask

from facilitator.languages import pick
from facilitator.packaged import packaged_catalogues
from facilitator.pages import group_mark
from facilitator.trainer.hat_drawings import hat_drawing
from game.cards import VOTES, Group, Hat
from game.kinds import face_of, kind_of
from game.kinds.contract import Chart, Face
from game.text import LANGUAGES, Block, Language, Prose, Words
from scenarios.deck import Deck, DeckCard
from scenarios.pair import PairCard
from scenarios.picture_files import cleaned
from scenarios.pictures import Pictures
from web.pictures import TYPES

Paper: TypeAlias = Literal["a4", "letter"]
Part: TypeAlias = Literal["cards", "roles", "hats", "votes"]
PARTS: tuple[Part, ...] = ("cards", "roles", "hats", "votes")
LETTERS = "ABCDEFGH"
HELD_UP = 6
"""Letters to hold up; a choice has no more options."""


@dataclass(frozen=True, kw_only=True)
class PaperCard:
    """A card as the sheets need it."""

    number: int
    card: DeckCard
    face: Face
    chart: Chart | Literal["pair"]
    asks: bool
    votes: int
    """How many rounds of answers it has."""
    shared: Words | None
    """The question, where all groups that are asked read the same one."""
    groups: Sequence[Group]
    """Who is asked."""

    @property
    def lettered(self) -> bool:
        """Whether the options are known by letters, as on the projector."""
        return self.chart == "bars" and not self.hats

    @property
    def hats(self) -> bool:
        """Whether hats are chosen, or asked for."""
        return self.chart == "asked" or self.card.kind == "hat"


def printed(
    deck: Deck,
    hats: Iterable[Hat],
    *,
    language: Language | None = None,
    paper: Paper = "a4",
    only: Part | None = None,
    pictures: Pictures | None = None,
) -> str:
    """The whole page, in the deck's own language unless another one is named; `pictures` are those of a sound deck."""
    cards = [on_paper(number, card) for number, card in enumerate(deck.cards, 1)]
    spoken = language or deck.language
    words = packaged_catalogues()[spoken]
    jinja = Flask("facilitator", static_folder=None).jinja_env
    jinja.trim_blocks = jinja.lstrip_blocks = True
    return jinja.get_template("print.html").render(
        _=words.say,
        ngettext=words.count,
        pick=lambda some: pick(some, spoken),
        blocks=lambda prose: blocks(prose, spoken),
        embedded=lambda file: embedded(file, pictures) if pictures else "",
        group_mark=group_mark,
        hat_drawing=hat_drawing,
        language=spoken,
        paper=paper,
        parts=[only] if only else useful(cards),
        deck=deck,
        cards=cards,
        hats={hat.id: hat for hat in hats},
        roles=asked(cards),
        letters=LETTERS,
        held_up=LETTERS[:HELD_UP],
    )


def on_paper(number: int, card: DeckCard) -> PaperCard:
    """A card as the sheets need it; `number` is its place in the deck. Pairs fill in their cards on paper already."""
    kind = None if isinstance(card, PairCard) else kind_of(card)
    prompts = {group: words for group in Group if (words := card.prompt.for_group(group)) is not None}
    same = all(words == card.prompt.everyone for words in prompts.values())
    return PaperCard(
        number=number,
        card=card,
        face=Face(options=card.lines) if isinstance(card, PairCard) else face_of(card),
        chart=kind.chart if kind else "pair",
        asks=kind.asks if kind else True,
        votes=sum(phase in VOTES for phase in card.played),
        shared=card.prompt.everyone if same else None,
        groups=tuple(prompts),
    )


def useful(cards: Sequence[PaperCard]) -> Sequence[Part]:
    """The parts that this deck has a use for: hats only where they are chosen or asked for."""
    worn = any(one.hats for one in cards)
    return [part for part in PARTS if worn or part != "hats"]


def asked(cards: Iterable[PaperCard]) -> Sequence[Group]:
    """The groups that need a role card: mentors and mentees, and whoever else has a question of their own."""
    own = {group for one in cards for group in Group if getattr(one.card.prompt, group.value) is not None}
    own |= {group for one in cards for option in one.face.options for group in getattr(option, "groups", ())}
    return [group for group in Group if group in own or group in (Group.MENTOR, Group.MENTEE)]


def blocks(prose: Prose | None, language: Language) -> tuple[Block, ...]:
    """A text's blocks in a language, or in the first other that it has."""
    order = (language, *LANGUAGES)
    return next((prose.blocks[one] for one in order if prose and one in prose.blocks), ())


def embedded(file: str, pictures: Pictures) -> str:
    """A picture as an address that holds the picture itself."""
    made = cleaned(pictures.read(file))
    return f"data:{TYPES[made.suffix]};base64,{b64encode(made.data).decode()}"
