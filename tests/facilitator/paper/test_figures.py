"""What sponsor and HR read of figures: levels beside changes, the room's where groups are small, and no false most."""

from dataclasses import replace

import pytest

from facilitator.debriefs.hr_report import HrReport
from facilitator.debriefs.layouts import values_of
from facilitator.debriefs.numbers import means
from facilitator.debriefs.record import Record, record
from facilitator.debriefs.sponsor import SponsorSheet
from facilitator.debriefs.story import told
from facilitator.debriefs.wording import Wording, is_repeat
from facilitator.packaged import packaged_catalogues
from game.cards import Group
from game.debrief.gaps import last_answered
from scenarios.catalog import Catalog
from tests.facilitator.debriefs.small_evening import PULSE, felt
from tests.facilitator.evening import Evening
from tests.facilitator.paper.printing import Press, full_record, healthy
from tests.game.workshops import TEA, chose
from web.store import Store

TOO_SMALL = "The groups were too small to be shown side by side, so that nobody can be recognised."


@pytest.fixture
def made(store: Store) -> Record:
    """An evening with a card of every kind."""
    return full_record(store)


def wording(made: Record) -> Wording:
    """The words of English."""
    return Wording(packaged_catalogues()["en"], made.debrief.group_labels)


def hr(made: Record) -> HrReport:
    """The report in English."""
    report = values_of("hr", made, wording(made), Catalog().decks())["report"]
    assert isinstance(report, HrReport)
    return report


def sponsor(made: Record) -> SponsorSheet:
    """The sheet in English."""
    sheet = values_of("sponsor", made, wording(made), Catalog().decks())["sheet"]
    assert isinstance(sheet, SponsorSheet)
    return sheet


def few(store: Store, each: int) -> Record:
    """As many mentors as mentees, who all chose tea."""
    evening = Evening(store, TEA)
    phones = [*evening.join(Group.MENTOR, each), *evening.join(Group.MENTEE, each)]
    evening.advance(2)
    evening.answer(phones, chose("tea"))
    evening.end()
    return record(evening.table.session)


def asked_once(store: Store) -> Record:
    """Six mentors, who rated a pulse that is not of the programme's health."""
    card = replace(PULSE, statements=tuple(replace(one, about=None) for one in PULSE.statements))
    evening = Evening(store, card)
    phones = evening.join(Group.MENTOR, 6)
    evening.advance(2)
    evening.answer(phones, felt(4, 2))
    evening.end()
    return record(evening.table.session)


def test_hr_reads_where_every_group_stands_and_of_how_many(made: Record) -> None:
    table, words = hr(made).levels, wording(made)
    [pulse] = told(made, words).before_and_after
    attempt = pulse.place.attempt(pulse.attempt)
    last = last_answered(attempt.result)
    shown = [one for one in means(pulse.place.card, attempt.result) if last and one.round == last.round and one.of]

    assert table is not None
    assert {(cell.mean, cell.n) for row in table.rows for cell in row.cells if cell} == {
        (words.mean(one.value or 0, one.of or 0), one.of) for one in shown
    }
    assert "mentee" in dict(table.parties)


def test_a_change_stands_beside_the_level_that_it_led_to(made: Record) -> None:
    table = hr(made).levels
    [pulse] = told(made, wording(made)).before_and_after

    assert table is not None
    cells = [cell for row in table.rows for cell in row.cells if cell]
    assert [cell.change for cell in cells if cell.change] == [*pulse.lines]


def test_a_pulse_that_was_asked_once_is_told_too(store: Store) -> None:
    table = hr(asked_once(store)).levels

    assert table is not None
    assert (table.said, len(table.rows)) == ("", 2)
    assert [party for party, _ in table.parties] == ["mentor"]


def test_the_programmes_health_stands_on_the_first_page_and_on_the_sponsors(store: Store, press: Press) -> None:
    made = healthy(store)
    first, _ = press.page(made, "hr").split("1 / 2")

    assert "heat__cell--lowest" in first
    assert "heat__cell--lowest" in press.page(made, "sponsor")


def test_statements_of_the_programmes_health_are_all_told_or_none(store: Store) -> None:
    made = healthy(store)

    assert (hr(made).levels, sponsor(made).levels) == (None, None)
    assert [len(one.rows) for one in hr(made).statements] == [5]


def test_the_gaps_of_a_sheet_begin_with_the_widest_that_is_told(made: Record) -> None:
    [gap] = [one for one in told(made, wording(made)).headlines if one.name == "gap"]
    pulses = {wording(made).pick(card.title) for card in made.debrief.cards if is_repeat(card)}

    for drawn in (sponsor(made).gaps, hr(made).gaps):
        assert drawn is not None
        assert gap.place is not None
        assert (drawn.lines[0].title, drawn.lines[0].size) == (gap.place.title, gap.figure)
        assert pulses.isdisjoint(line.title for line in drawn.lines)


def test_hr_reads_of_how_many_choices_the_hats_are_told(made: Record, press: Press) -> None:
    hats = made.gameplay.hats

    assert hats is not None
    assert f"{hats.offered_by} choices of mentors and {hats.wished_by} of mentees" in press.page(made, "hr")


def test_hr_reads_how_many_reflections_were_offered(made: Record) -> None:
    offered = next(one for one in hr(made).facts if one.name == "reflections")

    assert offered.figure == str(made.debrief.headlines.offered)


def test_hr_reads_the_question_with_which_a_card_can_be_talked_about(made: Record) -> None:
    assert [one.talk for one in hr(made).talking] == [one.talk for one in told(made, wording(made)).talking]
    assert any(one.talk for one in hr(made).talking)


def test_groups_too_small_to_show_are_told_of_together(store: Store) -> None:
    made = few(store, 4)

    for sheet in (hr(made), sponsor(made)):
        assert sheet.why_together == TOO_SMALL
        assert [(one.answer, one.share, one.n) for one in sheet.room] == [("Tea", "100%", 8)]


def test_a_room_below_the_threshold_says_that_it_shows_nothing(store: Store) -> None:
    report = hr(few(store, 2))

    assert report.why_together == "Fewer than 5 people answered, so no answers are shown."
    assert (report.room, report.levels) == ((), None)


def test_a_room_that_shows_nothing_says_so_in_the_lead(store: Store) -> None:
    [gap] = [one for one in sponsor(few(store, 2)).lead.answers if one.name == "gap"]

    assert gap.said == "Fewer than 5 people answered, so no answers are shown."


def test_groups_side_by_side_need_no_reason(made: Record) -> None:
    assert (hr(made).why_together, hr(made).room) == ("", ())
