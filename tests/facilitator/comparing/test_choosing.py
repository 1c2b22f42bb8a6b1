"""Choosing what to compare: whoever comes with one session, or with none, finds the others here."""

from dataclasses import replace

from sqlmodel import col, select

from facilitator.comparing import shelf
from facilitator.comparing.choosing import COMPARED_KINDS
from game.benchmark import Benchmark, BenchmarkCard
from game.cards import Group
from game.kinds.counting import ONLY, Tally
from tests.facilitator.comparing.evenings import AUTUMN, SPRING, WINTER, begun, held
from tests.facilitator.console_browser import Browser, words
from tests.game.workshops import OPENED_AT, TEA
from web.models import EventRow, SessionRow
from web.store import Store

DAY = 24 * 60 * 60 * 1000
OTHER = replace(TEA, id="another")


def test_the_debriefs_link_leads_to_the_sessions_with_the_same_cards(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttttt", "cccccc", "Spring")
    held(store, AUTUMN, "tttttt", "cccccc", "Autumn")
    held(store, WINTER, "tttttt", "cccccc", "Winter", OTHER)

    answer = ingrid.open(f"/compare?code={SPRING}")
    page = words(answer)

    assert answer.status_code == 200
    assert "Which sessions stand beside “Spring”?" in page
    assert page.index("Autumn") < page.index("1 card in common") < page.index("1 session without a card in common")
    assert page.index("1 session without a card in common") < page.index("Winter")
    assert f'type="hidden" name="code" value="{SPRING}"' in answer.text
    assert f'type="checkbox" name="code" value="{SPRING}"' not in answer.text


def test_without_any_session_all_that_have_ended_can_be_ticked(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttttt", "cccccc", "Spring")
    held(store, AUTUMN, "tttttt", "cccccc", "Autumn")
    begun(store, WINTER, "tttttt", "cccccc", "Winter")

    answer = ingrid.open("/compare")

    assert [f'type="checkbox" name="code" value="{code}"' in answer.text for code in (SPRING, AUTUMN, WINTER)] == [
        True,
        True,
        False,
    ]


def test_a_session_prepared_days_before_stands_there_with_the_day_on_which_it_was_held(
    store: Store, ingrid: Browser
) -> None:
    held(store, SPRING, "tttttt", "cccccc", "Spring")
    held(store, AUTUMN, "tttttt", "cccccc", "Autumn")
    on_its_day = words(ingrid.open("/compare"))

    with store.session() as tx:
        tx.get_one(SessionRow, AUTUMN).opened_at = OPENED_AT - 9 * DAY
        first = select(EventRow).where(EventRow.session == AUTUMN, col(EventRow.seq) == 1)
        tx.exec(first).one().at = OPENED_AT - 9 * DAY

    assert words(ingrid.open("/compare")) == on_its_day


def test_where_nothing_else_has_ended_a_sentence_says_so(store: Store, ingrid: Browser) -> None:
    begun(store, SPRING, "tttttt", "cccccc", "Spring")

    assert "No other session has ended yet" in words(ingrid.open(f"/compare?code={SPRING}"))
    assert "A comparison needs two sessions that have ended." in words(ingrid.open("/compare"))


def test_one_session_can_stand_beside_a_benchmark(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttttt", "cccccc", "Spring")
    card = BenchmarkCard(
        deck="drinks",
        card="tea",
        kind="choice",
        sessions=9,
        groups={Group.MENTOR: Tally(n=200, counts={ONLY: {"tea": 180, "coffee": 20}})},
    )
    with store.session() as tx:
        shelf.put(tx, "Hospitals", Benchmark(cards=(card,)), at=1)

    page = ingrid.open(f"/compare?code={SPRING}")

    assert "This room beside a benchmark" in words(page)
    assert f'name="room" value="{SPRING}"' in page.text and '<option value="Hospitals">' in page.text


def test_a_session_that_is_not_there_is_a_sentence(ingrid: Browser) -> None:
    answer = ingrid.open("/compare?code=999999")

    assert ("There is no session 999 999." in words(answer), answer.status_code) == (True, 404)


def test_what_is_only_read_or_written_is_nothing_in_common() -> None:
    assert {"choice", "hat", "pulse"} <= COMPARED_KINDS
    assert COMPARED_KINDS.isdisjoint({"info", "wall", "words", "practice"})
