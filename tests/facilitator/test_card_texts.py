"""Mending changes texts and nothing that can be answered."""

import pytest

from facilitator.card_texts import text_fields
from facilitator.mending import languages_of
from facilitator.session_form import Fields, FormMistakes
from facilitator.typed_texts import mended
from game.kinds import Card, kind_of
from game.settings import RunSheetEntry
from scenarios.catalog import Catalog
from tests.game.workshops import DRAFT, TEA

LIBRARY = Catalog().cards()


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
