"""Several sessions on one page: their own figures side by side, and sentences for what cannot be compared."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from facilitator.debriefs.record import record
from tests.facilitator.comparing.evenings import AUTUMN, CHANGED, SPRING, WINTER, begun, held, rehearsed, tagged
from tests.facilitator.console_browser import Browser, words
from web.store import Store


def compare(browser: Browser, *codes: str, path: str = "/compare", more: str = "") -> str:
    """What a person reads on the page."""
    return words(browser.open(f"{path}?{'&'.join(f'code={code}' for code in codes)}{more}"))


def test_the_figures_are_those_of_each_session_with_their_people(store: Store, ingrid: Browser) -> None:
    tagged(held(store, SPRING, "tttttttttccc", "cccccccccctt", "Spring"), "Northwind", "Leaders", 2025)
    autumn = held(store, AUTUMN, "tttccc", "cccccc", "Autumn")

    page = compare(ingrid, SPRING, AUTUMN)

    [gap] = [card.attempts[0].result.gap for card in record(autumn.table.session).debrief.cards]
    assert gap is not None and gap.size == 50
    assert "Northwind · Leaders · 2025" in page
    assert "75% n 12" in page and "50% n 6" in page and "17% n 12" in page and "0% n 6" in page
    assert "58 percentage points" in page and "50 percentage points" in page
    assert "6 mentors and 6 mentees answered." in page


def test_how_many_of_those_invited_came_is_followed_where_two_sessions_know_it(store: Store, ingrid: Browser) -> None:
    tagged(held(store, SPRING, "tttttt", "cccccc", "Spring"), invited=24)
    tagged(held(store, AUTUMN, "tttttt", "cccccc", "Autumn"), invited=10)
    winter = held(store, WINTER, "tttttt", "cccccc", "Winter")

    one_knows = compare(ingrid, SPRING, AUTUMN, WINTER)
    tagged(winter, invited=16)
    two_know = compare(ingrid, SPRING, AUTUMN, WINTER)

    assert "12 of 12 who joined answered a card. 12 of 24 invited came, 50%." in one_knows
    assert "12 of 12 who joined answered a card. 12 came; 10 were invited." in one_knows
    assert "How many of those invited came" not in one_knows
    assert "How many of those invited came" in two_know
    assert "50% (n 24)" in two_know and "75% (n 16)" in two_know


def test_a_small_group_stays_hidden_as_in_its_debrief(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttttt", "cccccc", "Spring")
    held(store, AUTUMN, "tttttt", "ccct", "Autumn")

    page = compare(ingrid, SPRING, AUTUMN)

    assert "n 4" not in page
    assert "Mentees 0% n 6" in page


def test_a_session_that_asked_the_card_in_another_form_is_named_and_left_out(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttttt", "cccccc", "Spring", CHANGED)
    for code, title in ((AUTUMN, "Autumn"), (WINTER, "Winter")):
        held(store, code, "tttttt", "cccccc", title)

    page = compare(ingrid, SPRING, AUTUMN, WINTER)

    assert "“Spring” asked this card in another form and is left out here." in page


def test_a_rehearsal_an_open_and_an_empty_session_are_told_apart(store: Store, ingrid: Browser) -> None:
    spring = held(store, SPRING, "tttttt", "cccccc", "Spring")
    begun(store, AUTUMN, "tttttt", "cccccc", "Autumn")
    held(store, WINTER, "", "", "Winter")

    page = compare(ingrid, SPRING, AUTUMN, WINTER, rehearsed(store, spring))

    assert "A rehearsal is among them: nothing in it is real." in page
    assert "Not ended yet, so these are the figures up to now:" in page
    assert "Nobody has answered a card, so there is nothing of it below:" in page


@pytest.mark.parametrize(
    ("codes", "sentence", "status"),
    [
        ((SPRING, SPRING), "A session was chosen twice.", 409),
        (tuple(f"{code:06}" for code in range(51)), "Up to 50 sessions can be compared.", 409),
        ((SPRING, "999999"), "There is no session 999 999.", 404),
        ((SPRING, "<b>"), "There is no session <b>.", 404),
        ((SPRING, WINTER), "These sessions share no card", 409),
    ],
)
@pytest.mark.parametrize("path", ["/compare", "/compare/room"])
def test_what_cannot_be_compared_is_a_sentence(
    store: Store, ingrid: Browser, codes: tuple[str, ...], sentence: str, status: int, path: str
) -> None:
    held(store, SPRING, "tttttt", "cccccc", "Spring")
    held(store, WINTER, "", "", "Winter")

    answer = ingrid.open(f"{path}?room={SPRING}&{'&'.join(f'code={code}' for code in codes)}")

    assert (sentence in words(answer), answer.status_code) == (True, status)


def test_the_page_speaks_the_readers_language(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttttt", "cccccc")
    held(store, AUTUMN, "tttttt", "cccccc")

    assert "Größter Abstand" in compare(ingrid, SPRING, AUTUMN, more="&language=de")
    assert "Største forskel" in compare(ingrid, SPRING, AUTUMN, more="&language=da")


def test_the_workbook_holds_every_session(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttttt", "cccccc")
    held(store, AUTUMN, "tttttt", "cccccc")

    answer = ingrid.open(f"/compare.xlsx?code={SPRING}&code={AUTUMN}")

    book = load_workbook(BytesIO(answer.data))
    codes = {str(row[0]) for row in book["sessions"].iter_rows(min_row=2, values_only=True)}
    assert codes == {SPRING, AUTUMN}
    assert 'filename="rolecall-2-sessions.xlsx"' in answer.headers["Content-Disposition"]


def test_nobody_compares_without_signing_in(store: Store, browser: Browser) -> None:
    answers = [browser.client.get(path) for path in ("/compare", "/compare.xlsx", "/compare/room")]

    assert {answer.status_code for answer in answers} == {302}


def test_sessions_of_one_day_name_it_once(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttttt", "cccccc")
    held(store, AUTUMN, "tttttt", "cccccc")

    page = words(ingrid.open(f"/compare?code={SPRING}&code={AUTUMN}"))

    assert "2 sessions 21 September 2026 1 card in common" in page
