"""`rolecall deck stats`: what a deck amounts to."""

import json
from pathlib import Path

from facilitator.trainer.stats import counted, stats_of
from scenarios.catalog import BUILTIN
from scenarios.loader import parse_deck
from tests.facilitator.trainer.samples import EVERY_KIND, sample, write_sample
from tests.scenarios.written import CHOICE, deck_of

WORDY = """\
- id: wordy
  kind: choice
  title: One two
  prompt: {mentor: one two three, mentee: one two}
  options:
    - {id: a, text: one}
    - {id: b, text: one two}
  notes: one two three four five six seven eight nine ten
"""


def test_cards_kinds_rounds_and_fits_are_counted() -> None:
    stats = stats_of(sample())

    assert (stats.cards, len(stats.kinds), stats.kinds["hat"]) == (14, 14, 1)
    assert stats.rounds == {1: 10, 2: 2, 0: 2}
    assert "10 with one vote, 2 with two votes, 2 without a vote" in "\n".join(stats.lines())
    assert stats.fits == {"kick-off": 1}


def test_minutes_add_up() -> None:
    stats = stats_of(sample())

    assert (stats.minutes, stats.shortest, stats.longest) == (89, 6, 9)


def test_the_room_reads_one_groups_question_and_not_the_notes() -> None:
    deck = parse_deck(deck_of(*[WORDY.replace("id: wordy", f"id: wordy-{n}") for n in range(25)]).encode(), "").value

    assert deck is not None
    stats = stats_of(deck)

    assert stats.reading == {"en": 1.0}
    assert stats.notes == {"en": 1.2}


def test_a_language_is_as_complete_as_its_texts() -> None:
    deck = parse_deck(deck_of(CHOICE.replace("title: First", "title: {en: First, da: Første}")).encode(), "").value

    assert deck is not None
    stats = stats_of(deck)

    assert (stats.texts, stats.missing) == (5, {"en": 0, "da": 4})
    assert "Danish 20 % (1 of 5 texts)" in "\n".join(stats.lines())


def test_a_deck_with_errors_is_told_in_its_place(tmp_path: Path) -> None:
    good = write_sample(tmp_path)
    bad = tmp_path / "bad.yaml"
    bad.write_text(EVERY_KIND.replace("kind: hat", "kind: hut"), "utf-8")

    report = counted([bad, good])

    assert report.exit_code == 1
    assert "Did you mean 'hat'?" in report.text()
    assert "Every kind (every-kind 1)" in report.text()
    assert [one["id"] for one in json.loads(report.json())] == ["every-kind"]


def test_a_file_that_is_not_there_ends_in_two(tmp_path: Path) -> None:
    assert counted([tmp_path / "nowhere.yaml"]).exit_code == 2


def test_programs_get_the_same_numbers(tmp_path: Path) -> None:
    (told,) = json.loads(counted([write_sample(tmp_path)]).json())

    assert (told["cards"], told["minutes"], told["rounds"]) == (14, 89, {"1": 10, "2": 2, "0": 2})


def test_every_shipped_deck_can_be_counted() -> None:
    report = counted([BUILTIN / "decks"])

    assert report.exit_code == 0, report.text()
    assert len(report.decks) == len([*(BUILTIN / "decks").glob("*.yaml")])
