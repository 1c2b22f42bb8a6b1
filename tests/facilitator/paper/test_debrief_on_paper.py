"""The whole debrief on paper: no more pages than it needs, each says which it is of, and a card which card it is."""

import re
from dataclasses import replace

import pytest

from facilitator.debriefs.paper import Paper
from facilitator.debriefs.record import Record
from game.debrief import Sentence
from game.text import Language
from tests.facilitator.paper.printing import Press, bare, full_record
from web.store import Store

THOUGHTS = 400


@pytest.fixture
def made(store: Store) -> Record:
    """An evening with a card of every kind."""
    return full_record(store)


def with_much_written(made: Record) -> Record:
    """The same, with pages of sentences on its first card."""
    [card, *others] = made.debrief.cards
    texts = tuple(Sentence(text=f"Thought-{number}-written", starred=False) for number in range(THOUGHTS))
    full = replace(card, title={"en": "A long evening"}, attempts=(replace(card.attempts[0], sentences=texts),))
    return replace(made, debrief=replace(made.debrief, cards=(full, *others)))


@pytest.mark.parametrize(("language", "paper"), [("en", "a4"), ("de", "letter")])
def test_a_card_of_every_kind_takes_fewer_pages_than_there_are_cards(
    made: Record, press: Press, language: Language, paper: Paper
) -> None:
    printed = press.pdf(made, "debrief", language, paper)

    assert len(printed.pages) < len(made.debrief.cards)


def test_a_card_says_which_it_is_wherever_it_goes_on(made: Record, press: Press) -> None:
    printed = [bare(page.extract_text()) for page in press.pdf(with_much_written(made), "debrief").pages]
    written = [page for page in printed if re.search(r"Thought-\d+-written", page)]

    assert len(written) > 2
    assert [page for page in written if bare("A long evening") not in page or "continued" not in page] == []


def test_what_folds_on_the_screen_is_on_paper(made: Record, press: Press) -> None:
    printed = bare("".join(page.extract_text() for page in press.pdf(with_much_written(made), "debrief").pages))

    assert len(set(re.findall(r"Thought-\d+-written", printed))) == THOUGHTS


def test_a_file_to_print_has_nothing_that_waits_to_be_opened(made: Record, press: Press) -> None:
    folds = re.findall(r"<details[^>]*>", press.page(made, "debrief"))

    assert len(folds) > len(made.debrief.cards)
    assert [fold for fold in folds if len(re.findall(r"\bopen\b", fold)) != 1] == []


def test_every_page_but_the_first_says_of_what_it_is_and_which(made: Record, press: Press) -> None:
    named = replace(made, debrief=replace(made.debrief, title="Words “between” us & <others>"))
    first, *others = [bare(page.extract_text()) for page in press.pdf(named, "debrief").pages]
    foot = bare(f"{named.debrief.title} · 21 September 2026")

    assert foot not in first
    assert [page for page in others if foot not in page] == []
    assert all(f"{number}/{len(others) + 1}" in page for number, page in enumerate(others, start=2))


def test_a_group_that_is_nowhere_shown_takes_no_room_in_tables(made: Record, press: Press) -> None:
    tables = re.findall(r'<table class="table figures">.*?</table>', press.page(made, "debrief"), re.S)
    hidden = [table for table in tables if "too few to show" in re.sub(r"<tbody>.*", "", table, flags=re.S)]

    assert hidden
    assert [table for table in hidden if 'class="figures__hidden"' not in table] == []
