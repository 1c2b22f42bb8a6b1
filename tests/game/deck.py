"""A small deck: one card of each kind, each with a secret in its notes and in its afterthought."""

from collections.abc import Mapping
from typing import Literal

from game.cards import Hat, HatId, Option, Prompts
from game.kinds import Answer, Card
from game.kinds.choice import ChoiceAnswer, ChoiceCard
from game.kinds.hat import HatAnswer, HatCard
from game.kinds.scale import ScaleAnswer, ScaleCard
from game.kinds.wall import WallCard
from game.kinds.words import WordsCard
from game.settings import RunSheetEntry, Settings
from game.text import Prose, Words, paragraph


def words(text: str) -> Words:
    """A line in English."""
    return {"en": text}


def prose(text: str) -> Prose:
    """One paragraph in English."""
    return Prose(blocks={"en": (paragraph(text),)})


def option(letter: str) -> Option:
    """An option that is called like its id."""
    return Option(id=letter, text=words(letter.upper()))


ADVICE = ChoiceCard(
    kind="choice",
    id="advice",
    title=words("Unasked advice"),
    prompt=Prompts(mentor=words("What do you say?"), everyone=words("What do you hope to hear?")),
    options=(option("a"), option("b"), option("c")),
    rounds=2,
    notes=prose("secret-note of advice"),
    afterthought=prose("secret-afterthought of advice"),
)
RAIN = HatCard(
    kind="hat",
    id="rain",
    title=words("Three minutes"),
    prompt=Prompts(everyone=words("Which hat?")),
    most=2,
    rounds=2,
    notes=prose("secret-note of rain"),
    afterthought=prose("secret-afterthought of rain"),
)
TRUST = ScaleCard(
    kind="scale",
    id="trust",
    title=words("Trust"),
    prompt=Prompts(everyone=words("How far do you agree?")),
    statements=(option("open"), option("early")),
    notes=prose("secret-note of trust"),
    afterthought=prose("secret-afterthought of trust"),
)
ADVICE_WALL = WallCard(
    kind="wall", id="advice-wall", title=words("A sentence"), prompt=Prompts(everyone=words("What would you say?"))
)
ONE_WORD = WordsCard(
    kind="words", id="one-word", title=words("One word"), prompt=Prompts(everyone=words("How do you come in?"))
)
HATS = tuple(Hat(id=hat, name=words(hat.value), line=words("Does it.")) for hat in HatId)
SETTINGS = Settings(title="Kick-off", tables=4)


def entry(card: Card, id: str | None = None, minutes: float = 5) -> RunSheetEntry:
    """A place on the run sheet, called like its card unless it is played twice."""
    return RunSheetEntry(
        id=id or card.id, deck="test-deck", card=card, minutes=minutes, notes=prose(f"secret-entry-note of {card.id}")
    )


STEPS: Mapping[str, Literal[1, 2, 3, 4, 5]] = {"1": 1, "2": 2, "3": 3, "4": 4, "5": 5}
SHEET = (entry(ADVICE), entry(RAIN), entry(TRUST))


def answer_to(card: Card, *keys: str) -> Answer:
    """An answer in the card's own form: an option, some hats, or one step per statement."""
    match card:
        case ChoiceCard():
            return ChoiceAnswer(kind="choice", option=keys[0])
        case HatCard():
            return HatAnswer(kind="hat", hats=tuple(HatId(key) for key in keys))
        case ScaleCard():
            steps = {statement.id: STEPS[key] for statement, key in zip(card.statements, keys, strict=False)}
            return ScaleAnswer(kind="scale", steps=steps)
        case _:
            raise ValueError(f"write the answer to a {card.kind} card out in full")
