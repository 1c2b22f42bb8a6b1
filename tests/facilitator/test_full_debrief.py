"""The debrief of an evening with a card of every kind: every kind is drawn, and page and files agree."""

import re
from collections import Counter

import pytest

from tests.facilitator.console_browser import Browser, words
from tests.facilitator.exporting.read import table
from tests.facilitator.full_evening import GUESSED, FullEvening, cards
from web.store import Store

Rows = list[dict[str, str]]


@pytest.fixture
def played(store: Store) -> FullEvening:
    """The evening, over."""
    return FullEvening(store)


def rows(browser: Browser, name: str) -> Rows:
    """What a spreadsheet reads of a table."""
    return table(browser.open("/debrief/482913.zip").data, name)


def test_every_drawing_is_on_the_page(played: FullEvening, ingrid: Browser) -> None:
    page = ingrid.open("/debrief/482913").text

    drawn = set(re.findall(r'<figure class="chart (\w+)', page))

    assert drawn == {
        "bars", "scales", "means", "boxes", "guesses", "hatmap", "flows", "changes", "gaps", "clock",
    }  # fmt: skip


def test_a_card_that_is_only_read_takes_no_number(played: FullEvening, ingrid: Browser) -> None:
    page = ingrid.open("/debrief/482913").text

    numbers = [int(found) for found in re.findall(r'class="card__index">(\d+)<', page)]

    assert numbers == list(range(1, len(numbers) + 1))
    assert max(numbers) == max(int(row["card_number"]) for row in rows(ingrid, "cards"))


def test_a_pulse_that_was_asked_twice_shows_the_beginning_beside_the_end(played: FullEvening, ingrid: Browser) -> None:
    page = words(ingrid.open("/debrief/482913"))

    assert "At the beginning" in page
    assert "moved at least one of their" in page


def test_the_panel_stands_beside_the_card_with_its_reasons(played: FullEvening, ingrid: Browser) -> None:
    page = words(ingrid.open("/debrief/482913"))

    assert "It was late anyway." in page
    assert [(row["answer"], row["count"], row["of"], row["reason"]) for row in rows(ingrid, "panel")][-2:] == [
        ("“Late”", "5", "7", "It was late anyway."),
        ("“Never”", "2", "7", ""),
    ]


def test_guesses_are_told_by_group(played: FullEvening, ingrid: Browser) -> None:
    page, found = words(ingrid.open("/debrief/482913")), rows(ingrid, "guesses")
    of_card = [row for row in found if row["card"] == GUESSED.id]
    made, right = Counter[str](), Counter[str]()
    for row in of_card:
        made[row["group"]] += int(row["count"])
        right[row["group"]] += int(row["count"]) if row["right"] == "yes" else 0

    assert made == {"mentor": 12, "mentee": 9}
    assert {(row["group"], row["of"]) for row in of_card} == {("mentor", "12"), ("mentee", "9")}
    assert all(f"{right[group]} of {made[group]} {group}s guessed" in page for group in ("mentor", "mentee"))


def test_page_and_files_say_the_same_means(played: FullEvening, ingrid: Browser) -> None:
    page = ingrid.open("/debrief/482913").text

    of_csv = {row["mean"] for row in rows(ingrid, "means")}

    assert set(re.findall(r"<td>(\d+\.\d)</td>", page)) == {number for number in of_csv if "." in number}


def test_words_are_ranked_by_how_many_wrote_them(played: FullEvening, ingrid: Browser) -> None:
    [card] = [card for card in cards() if card.kind == "words"]
    last = str(card.rounds)

    found = [
        int(row["count"])
        for row in rows(ingrid, "answers")
        if (row["card"], row["vote"], row["group"]) == (card.id, last, "shown")
    ]

    assert found == sorted(found, reverse=True)
    assert found[0] > 1
