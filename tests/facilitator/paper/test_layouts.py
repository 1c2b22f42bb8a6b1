"""Sponsor sheet and HR report: so many pages and no more, the record's own figures, and no word of a participant."""

import re
from html import unescape

import pytest

from facilitator.debriefs.layouts import values_of
from facilitator.debriefs.paper import Layout, Paper
from facilitator.debriefs.record import Record
from facilitator.debriefs.story import Story, told
from facilitator.debriefs.type_size import LARGEST, SMALLEST, STEP, type_size
from facilitator.debriefs.wording import Wording
from facilitator.packaged import packaged_assets, packaged_catalogues
from game.text import Language
from scenarios.catalog import Catalog
from tests.facilitator.full_evening import SECRET
from tests.facilitator.paper.printing import Press, bare, crowded, full_record, healthy, read
from web.store import Store

PAGES: dict[Layout, int] = {"sponsor": 1, "hr": 2}
WIDTHS: dict[Paper, int] = {"a4": 595, "letter": 612}


@pytest.fixture
def made(store: Store) -> Record:
    """An evening with a card of every kind."""
    return full_record(store)


def story(made: Record) -> Story:
    """The same in English sentences."""
    return told(made, wording(made))


def wording(made: Record) -> Wording:
    """The words of English."""
    return Wording(packaged_catalogues()["en"], made.debrief.group_labels)


@pytest.mark.parametrize("layout", PAGES)
@pytest.mark.parametrize(("language", "paper"), [("en", "a4"), ("da", "letter")])
def test_a_layout_has_its_pages_and_no_more(
    made: Record, press: Press, layout: Layout, language: Language, paper: Paper
) -> None:
    printed = press.pdf(made, layout, language, paper)

    assert len(printed.pages) == PAGES[layout]
    assert round(printed.pages[0].mediabox.width) == WIDTHS[paper]


@pytest.mark.parametrize("layout", PAGES)
@pytest.mark.parametrize(("language", "paper"), [("en", "letter"), ("da", "a4"), ("de", "letter")])
def test_long_names_for_everything_take_no_further_page(
    made: Record, store: Store, press: Press, layout: Layout, language: Language, paper: Paper
) -> None:
    printed = press.pdf(crowded(made, store), layout, language, paper)

    assert len(printed.pages) == PAGES[layout]


@pytest.mark.parametrize("layout", PAGES)
def test_a_workshop_with_little_to_say_has_the_same_pages(store: Store, press: Press, layout: Layout) -> None:
    assert len(press.pdf(healthy(store), layout).pages) == PAGES[layout]


def test_the_sponsor_reads_the_figures_of_the_debrief(made: Record, press: Press) -> None:
    printed = read(press.pdf(made, "sponsor"))
    named = {one.name: one for one in story(made).headlines}

    assert bare(named["changed"].label + named["changed"].figure + named["changed"].basis) in printed
    assert bare(named["gap"].label + named["gap"].figure) in printed
    assert bare(named["gap"].said) in printed
    assert bare(named["gap"].basis) in printed


def test_hr_reads_the_figures_of_the_debrief(made: Record, press: Press) -> None:
    printed = read(press.pdf(made, "hr"))
    rows = [row for row in story(made).attendance if row.joined]
    lines = [line for pulse in story(made).before_and_after for line in pulse.lines]

    assert [one for one in rows if bare(f"{one.label}{one.joined}{one.answered}{one.share}") not in printed] == []
    assert [one for one in lines if bare(f"{one.change}n {one.n}") not in printed] == []
    assert bare(f"{made.debrief.headlines.answers} answers in all") in printed


def test_what_is_said_in_the_lead_is_said_once(made: Record, press: Press) -> None:
    printed = read(press.pdf(made, "sponsor"))
    [changed] = [one for one in story(made).headlines if one.name == "changed"]

    assert printed.count(bare(changed.basis)) == 1
    assert printed.count("changedtheirmind".capitalize()) == 1
    assert "changedtheiranswers" not in printed


def test_both_pages_of_the_report_are_set_in_one_size(made: Record, store: Store, press: Press) -> None:
    for workshop in (made, crowded(made, store)):
        assert len({*re.findall(r"leaf leaf--(\d+) hr", press.page(workshop, "hr"))}) == 1


@pytest.mark.parametrize("layout", PAGES)
def test_nothing_that_participants_wrote_leaves_the_room(made: Record, press: Press, layout: Layout) -> None:
    page = unescape(re.sub(r"base64,[^\"]+", "", press.page(made, layout)))
    attempts = [(card, attempt) for card in made.debrief.cards for attempt in card.attempts]
    sentences = {one.text for _, attempt in attempts for one in attempt.sentences}
    sentences |= {one.text for _, attempt in attempts for one in attempt.wall}
    written = {f"“{one.id}”" for card, _ in attempts if card.chart == "words" for one in card.questions[0].answers}

    assert len(sentences) > 1
    assert len(written) > 1
    assert [one for one in (*sentences, *written) if one in page] == []
    assert SECRET.casefold() not in page.casefold()


def test_a_gap_of_a_written_word_has_no_place_on_sheets(made: Record) -> None:
    wrote = {wording(made).pick(card.title) for card in made.debrief.cards if card.chart == "words"}

    sheet = values_of("sponsor", made, wording(made), Catalog().decks())["sheet"]
    report = values_of("hr", made, wording(made), Catalog().decks())["report"]

    assert wrote.isdisjoint({line.title for chart in (sheet.gaps, report.gaps) for line in chart.lines})


def test_type_shrinks_as_the_text_grows_and_has_a_class_for_every_size() -> None:
    assets = packaged_assets()
    sheet = assets.file("facilitator", assets.url("facilitator", "debrief.css").rpartition("/")[2])
    assert sheet is not None
    classes = {int(found) for found in re.findall(r"\.leaf--(\d+)", sheet.read_text("utf-8"))}

    sizes = [type_size(lines, 40) for lines in range(0, 200)]

    assert sizes == sorted(sizes, reverse=True)
    assert set(sizes) <= classes == set(range(SMALLEST, LARGEST + STEP, STEP))
