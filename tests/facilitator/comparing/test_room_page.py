"""One room beside others: differences in sentences with their people, and honest about chance."""

from dataclasses import replace

from facilitator.comparing import shelf
from game.benchmark import Benchmark, BenchmarkCard
from game.cards import Group
from game.kinds.counting import ONLY, Tally
from game.kinds.split import SplitAnswer
from tests.facilitator.comparing.evenings import AUTUMN, SPRING, WINTER, begun, held, rehearsed
from tests.facilitator.console_browser import Browser, words
from tests.game.kinds.samples import SHARE
from web.store import Store

GUESSED = {"y": SplitAnswer(kind="split", guess=60, own=True), "n": SplitAnswer(kind="split", guess=40, own=False)}


def beside(browser: Browser, room: str, *codes: str, benchmark: str = "") -> str:
    """What a person reads on the page."""
    chosen = "&".join(f"code={code}" for code in codes)
    return words(browser.open(f"/compare/room?room={room}&benchmark={benchmark}&{chosen}"))


def test_a_room_is_told_apart_from_the_sum_of_the_others(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "t" * 12, "c" * 6, "Spring")
    held(store, AUTUMN, "tttccc", "cccccc", "Autumn")
    held(store, WINTER, "tttttccccc", "cccccc", "Winter")

    page = beside(ingrid, SPRING, SPRING, AUTUMN, WINTER)

    assert "Mentors in this room chose “Tea” 50 points more often than mentors in the other sessions." in page
    assert "n 12, compared with n 16" in page
    assert "Mentees in this room and mentees in the other sessions answered alike." in page


def test_a_difference_that_may_be_chance_says_so(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttccc", "c" * 6, "Spring")
    held(store, AUTUMN, "ttcccc", "cccccc", "Autumn")

    page = beside(ingrid, SPRING, SPRING, AUTUMN)

    assert "17 points more often" in page
    assert "With this many people this could be chance." in page
    assert "Of the 4 differences below none is more than chance, as the widest of so many." in page


def test_what_is_more_than_chance_stands_first(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "t" * 20, "c" * 6, "Spring")
    held(store, AUTUMN, "c" * 20, "c" * 6, "Autumn")

    first, cards = beside(ingrid, SPRING, SPRING, AUTUMN).split("Mentees in this room and mentees in the other", 1)

    assert "More than chance, also as one of 4 differences: Mentors in this room chose “Tea” 100 points" in first
    assert "could be chance" not in first + cards


def test_a_room_stands_beside_a_benchmark_alone(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttttccccc", "c" * 6, "Spring")
    put(store, "Hospitals", Tally(n=200, counts={ONLY: {"tea": 180, "coffee": 20}}))

    page = beside(ingrid, SPRING, benchmark="Hospitals")

    assert "Beside the benchmark “Hospitals”" in page
    assert "Mentors of the benchmark chose “Tea” 40 points more often than mentors in this room." in page
    assert "mentees" not in page.split("“Tea” 40")[1].split("A benchmark holds")[0].lower()


def test_a_benchmark_of_another_form_of_the_card_is_no_benchmark_of_it(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttttccccc", "c" * 6, "Spring")
    put(store, "Old", Tally(n=200, counts={ONLY: {"tea": 180, "milk": 20}}))

    assert "share no card that was answered in the same form" in beside(ingrid, SPRING, benchmark="Old")


def test_a_benchmark_that_was_removed_and_a_room_that_was_not_chosen_are_sentences(
    store: Store, ingrid: Browser
) -> None:
    held(store, SPRING, "tttttt", "cccccc")
    held(store, AUTUMN, "tttttt", "cccccc")
    held(store, WINTER, "tttttt", "cccccc")

    assert "There is no such benchmark any more." in beside(ingrid, SPRING, benchmark="Gone")
    assert "is not among the sessions that you chose" in beside(ingrid, WINTER, SPRING, AUTUMN)


def test_where_all_groups_are_small_everybody_stands_beside_everybody(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttt", "tttt", "Spring")
    held(store, AUTUMN, "tttc", "cccc", "Autumn")

    page = beside(ingrid, SPRING, SPRING, AUTUMN)

    assert "Everybody in the other sessions chose “Coffee” 63 points more often than everybody in this room." in page
    assert "n 8, compared with n 8" in page
    assert "n 4" not in page


def test_a_card_of_guesses_stands_beside_others(store: Store, ingrid: Browser) -> None:
    for code in (SPRING, AUTUMN):
        begun(store, code, "ynyny", "nnnnn", "Guesses", replace(SHARE, ask={"en": "Did you ask?"}), GUESSED).end()

    page = beside(ingrid, SPRING, SPRING, AUTUMN)

    assert "n 5, compared with n 5" in page
    assert "→ Yes" in page


def test_a_rehearsal_says_what_it_is(store: Store, ingrid: Browser) -> None:
    spring = held(store, SPRING, "tttttt", "cccccc")

    room = rehearsed(store, spring)

    assert "This was a rehearsal: nothing in it is real." in beside(ingrid, room, room, SPRING)


def put(store: Store, name: str, mentors: Tally) -> None:
    """A benchmark of the evenings' card."""
    card = BenchmarkCard(deck="drinks", card="tea", kind="choice", sessions=9, groups={Group.MENTOR: mentors})
    with store.session() as tx:
        shelf.put(tx, name, Benchmark(cards=(card,)), at=1)
