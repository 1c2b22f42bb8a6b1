"""The debrief of an evening with a card of every kind: every kind is drawn, and page, CSV and JSON agree."""

import csv
import io
import json
import re
from collections import Counter

import pytest

from tests.facilitator.console_browser import Browser, words
from tests.facilitator.full_evening import GUESSED, FullEvening, cards
from web.store import Store

Rows = list[dict[str, str]]


@pytest.fixture
def played(store: Store) -> FullEvening:
    """The evening, over."""
    return FullEvening(store)


def table(browser: Browser) -> Rows:
    """What a spreadsheet reads."""
    content = browser.open("/debrief/482913.csv").data
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


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
    assert max(numbers) == max(int(row["card_number"] or 0) for row in table(ingrid))


def test_a_pulse_that_was_asked_twice_shows_the_beginning_beside_the_end(played: FullEvening, ingrid: Browser) -> None:
    page = words(ingrid.open("/debrief/482913"))

    assert "At the beginning" in page
    assert "answer differently now than at the beginning." in page


def test_the_panel_stands_beside_the_card_with_its_reasons(played: FullEvening, ingrid: Browser) -> None:
    page = words(ingrid.open("/debrief/482913"))

    assert "It was late anyway." in page
    assert [(row["answer"], row["number"], row["of"], row["text"]) for row in table(ingrid) if row["what"] == "panel"][
        -2:
    ] == [
        ("“Late”", "5", "7", "It was late anyway."),
        ("“Never”", "2", "7", ""),
    ]


def test_guesses_are_told_by_group(played: FullEvening, ingrid: Browser) -> None:
    page, found = words(ingrid.open("/debrief/482913")), table(ingrid)
    right = {row["group"]: row for row in found if (row["what"], row["card"]) == ("guessed_right", GUESSED.id)}
    made = Counter[str]()
    for row in found:
        if (row["what"], row["card"]) == ("guess", GUESSED.id):
            made[row["group"]] += int(row["number"])

    assert made == {"mentor": 12, "mentee": 9}
    assert [right[group]["of"] for group in ("mentor", "mentee")] == ["12", "9"]
    assert all(row["text"] in page for row in right.values())


def test_page_and_files_say_the_same_means(played: FullEvening, ingrid: Browser) -> None:
    page = ingrid.open("/debrief/482913").text
    made = json.loads(ingrid.open("/debrief/482913.json").data)
    of_csv = [row["number"] for row in table(ingrid) if row["what"] == "mean"]
    of_json = [
        "" if one["mean"] is None else str(one["mean"])
        for card in made["cards"]
        for attempt in card["attempts"]
        for one in attempt["means"]
    ]
    figures = set(re.findall(r"<td>(\d+\.\d)</td>", page))

    assert of_csv == of_json
    assert figures == {number for number in of_csv if "." in number}


def test_the_wall_is_in_the_files_with_hearts_and_headings(played: FullEvening, ingrid: Browser) -> None:
    made = json.loads(ingrid.open("/debrief/482913.json").data)
    of_json = [post for card in made["cards"] for attempt in card["attempts"] for post in attempt["wall"]]

    of_csv = [row for row in table(ingrid) if row["what"].endswith("wall_sentence")]

    assert of_csv
    assert [(row["text"], row["number"], row["answer"]) for row in of_csv] == [
        (post["text"], str(post["hearts"]), post["cluster"] or "") for post in of_json
    ]


def test_words_are_ranked_by_how_many_wrote_them(played: FullEvening, ingrid: Browser) -> None:
    [card] = [card for card in cards() if card.kind == "words"]
    last = str(card.rounds)

    found = [
        int(row["number"])
        for row in table(ingrid)
        if (row["card"], row["what"], row["vote"], row["group"]) == (card.id, "answer", last, "shown")
    ]

    assert found == sorted(found, reverse=True)
    assert found[0] > 1
