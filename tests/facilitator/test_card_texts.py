"""Mending changes texts and nothing that can be answered."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from facilitator.card_texts import text_fields
from facilitator.mending import languages_of
from facilitator.packaged import packaged_catalogues
from facilitator.session_form import Fields, FormMistakes
from facilitator.typed_texts import mended
from game.cards import CardFace, Group, Option, PanelVote, Picture, Prompts
from game.kinds import Card, kind_of
from game.kinds.info import InfoCard
from game.kinds.points import PointsCard
from game.kinds.pulse import PulseCard, Statement
from game.kinds.rank import RankCard
from game.kinds.sort import SortCard
from game.kinds.split import SplitCard
from game.settings import RunSheetEntry
from game.text import Language, Prose, Words, paragraph
from scenarios.catalog import Catalog
from tests.game.workshops import DRAFT, TEA, option

LIBRARY = Catalog().cards()
FACE: dict[str, Any] = {"title": {"en": "A card"}, "prompt": Prompts(everyone={"en": "What?"})}
ITEMS = (option("one", "One"), option("two", "Two"), option("three", "Three"))
RANKED = RankCard(kind="rank", id="ranked", items=ITEMS, **FACE)
SORTED = SortCard(kind="sort", id="sorted", items=ITEMS, boxes=ITEMS[:2], **FACE)
SHARED = PointsCard(kind="points", id="shared", items=ITEMS, **FACE)
ASKED = SplitCard(kind="split", id="asked", ask={"en": "Have you?"}, **FACE)
PULSE = PulseCard(
    kind="pulse",
    id="pulse",
    statements=(
        Statement(id="all", text={"en": "Everybody's"}),
        Statement(id="own", text={"en": "Theirs"}, groups=(Group.MENTEE,)),
    ),
    **FACE,
)
BREAK = InfoCard(
    kind="info", id="break", title={"en": "Break"}, situation=Prose(blocks={"en": (paragraph("Ten minutes."),)})
)
PICTURED = replace(
    TEA,
    picture=Picture(file="pot.jpg", alt={"en": "A pot"}),
    panel=(PanelVote(answer="tea", votes=7, reason={"en": "It is warm."}),),
)


@dataclass(frozen=True, kw_only=True)
class NewCard(CardFace):
    """A kind that nobody has heard of."""

    kind: str = "new"
    stages: tuple[Option, ...]
    wish: Words | None = None


NEW = NewCard(id="new", stages=ITEMS, wish={"en": "A wish"}, **FACE)


def typed(card: Card) -> Fields:
    """The form of a card as it is."""
    fields = Fields()
    for field in text_fields(card):
        fields.update({field.field(language): text for language, text in field.texts.items()})
    return fields


def entry_of(card: Card) -> RunSheetEntry:
    """The card on a run sheet."""
    return RunSheetEntry(id="e1", deck="drinks", card=card, minutes=5)


@pytest.mark.parametrize("reference", sorted(LIBRARY))
def test_a_card_that_nobody_changed_stays_the_same(reference: str) -> None:
    card = LIBRARY[reference]

    assert mended(card, typed(card), languages_of(entry_of(card))) == card


def test_a_typo_is_mended_in_one_language() -> None:
    fields = typed(TEA)
    fields["options.0.da"] = "Te med mælk"

    card = mended(TEA, fields, ("en", "da"))

    assert [option.text["da"] for option in card.options] == ["Te med mælk", "Coffee (da)"]  # type: ignore[union-attr]
    assert kind_of(card).questions(card) == kind_of(TEA).questions(TEA)


@pytest.mark.parametrize(
    ("card", "field"),
    [
        (RANKED, "items.1.en"),
        (SORTED, "items.0.en"),
        (SORTED, "boxes.1.en"),
        (SHARED, "items.2.en"),
        (ASKED, "ask.en"),
        (PULSE, "statements.1.en"),
        (PICTURED, "picture.en"),
        (PICTURED, "panel.0.en"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.kind,
)
def test_every_text_of_every_kind_can_be_mended(card: Card, field: str) -> None:
    fields = typed(card)
    fields[field] = "Mended"

    made = mended(card, fields, ("en",))

    assert typed(made)[field] == "Mended"
    assert kind_of(made).questions(made) == kind_of(card).questions(card)


def test_who_is_asked_a_statement_stays_as_it_is() -> None:
    fields = typed(PULSE)
    fields["statements.1.en"] = "Mended"

    made = mended(PULSE, fields, ("en",))

    assert kind_of(made).for_some(made) == {"own": (Group.MENTEE,)}


def test_a_question_about_oneself_cannot_be_emptied() -> None:
    fields = typed(ASKED)
    fields["ask.en"] = ""

    with pytest.raises(FormMistakes) as wrong:
        mended(ASKED, fields, ("en",))

    assert [one.field for one in wrong.value.mistakes] == ["ask.en"]


def test_a_card_that_is_only_read_keeps_something_to_read() -> None:
    fields = typed(BREAK)
    fields["situation.en"] = " "

    with pytest.raises(FormMistakes) as wrong:
        mended(BREAK, fields, ("en",))

    assert [one.field for one in wrong.value.mistakes] == ["situation.en"]


def test_a_kind_that_names_its_texts_otherwise_can_be_mended() -> None:
    fields = typed(NEW)  # type: ignore[arg-type]

    assert {"stages.0.en", "wish.en"} <= fields.keys()


@pytest.mark.parametrize("language", ["da", "de"])
def test_every_label_is_translated(language: Language) -> None:
    catalogue = packaged_catalogues()[language]
    labels = {field.label for card in [*LIBRARY.values(), PICTURED] for field in text_fields(card)}

    same = {label for label in labels if catalogue.say(label, number=1) == label.format(number=1)}

    assert same <= {"Situation"}


def test_a_scales_ends_can_be_named() -> None:
    fields = typed(DRAFT)
    fields["low.en"] = "Never"

    card = mended(DRAFT, fields, ("en",))

    assert card.low == {"en": "Never"}  # type: ignore[union-attr]


def test_a_text_that_is_needed_cannot_be_emptied() -> None:
    fields = typed(TEA)
    fields["title.en"] = fields["title.da"] = " "
    fields["options.1.en"] = fields["options.1.da"] = ""

    with pytest.raises(FormMistakes) as wrong:
        mended(TEA, fields, ("en", "da"))

    assert [one.field for one in wrong.value.mistakes] == ["title.en", "options.1.en"]


def test_what_no_screen_would_draw_is_refused_in_the_trainers_words() -> None:
    fields = typed(TEA)
    fields["situation.en"] = "Read [this](http://example.org) {now}"

    with pytest.raises(FormMistakes, match="A text has no links"):
        mended(TEA, fields, ("en", "da"))
