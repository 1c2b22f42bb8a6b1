"""Run sheets: which cards, in which order, for how long."""

import pytest

from scenarios.loader import Loaded, parse_runsheet
from scenarios.runsheet import RunSheet

SHEET = """\
id: kick-off
title: Kick-off
entries:
  - card: my-deck/first
    minutes: 7.5
    notes: |
      Say *hello*.
  - card: my-deck/rain
"""
CARDS = frozenset({"my-deck/first", "my-deck/rain"})


def load(text: str, cards: frozenset[str] | None = CARDS) -> Loaded[RunSheet]:
    return parse_runsheet(text.encode(), "sheet.yaml", cards)


def test_a_run_sheet_lists_cards_with_minutes_and_notes() -> None:
    sheet = load(SHEET).value

    assert sheet is not None
    assert [(entry.card, entry.minutes) for entry in sheet.entries] == [("my-deck/first", 7.5), ("my-deck/rain", None)]
    assert sheet.entries[0].notes is not None


def test_a_card_may_stand_on_a_run_sheet_twice() -> None:
    assert load(SHEET + "  - card: my-deck/first\n").mistakes == ()


def test_without_any_decks_at_hand_a_card_is_taken_on_trust() -> None:
    assert load(SHEET, None).mistakes == ()


BROKEN = {
    "a card that does not exist": (
        SHEET.replace("my-deck/rain", "my-deck/rian"),
        "sheet.yaml:8:11: There is no card 'my-deck/rian' in the decks at hand. Did you mean 'my-deck/rain'?",
    ),
    "a card without its deck": (
        SHEET.replace("my-deck/rain", "rain"),
        "sheet.yaml:8:11: A card is named by its deck's id, a slash and its own id, but this is 'rain'. "
        "Write it like 'which-hat-now/three-minutes-of-rain'.",
    ),
    "no minutes": (
        SHEET.replace("7.5", "-1"),
        "sheet.yaml:5:14: 'minutes' must be more than 0 and at most 480, but this is -1. "
        "Write how long the card takes in the room, such as 6 or 7.5.",
    ),
    "a misspelt key": (
        SHEET.replace("    minutes:", "    minuts:"),
        "sheet.yaml:5:5: Unknown key 'minuts' in 'entries'. Did you mean 'minutes'?",
    ),
    "entries that are no list": (
        SHEET[: SHEET.index("entries")] + "entries: all\n",
        "sheet.yaml:3:10: 'entries' must be a list, but this is the text 'all'. "
        "Write each entry on a line of its own that begins with '- '.",
    ),
    "no entries": (
        SHEET[: SHEET.index("entries")] + "entries: []\n",
        "sheet.yaml:3:10: The run sheet has no cards. Write at least one entry.",
    ),
    "HTML in the notes": (
        SHEET.replace("*hello*", "<b>hello</b>"),
        "sheet.yaml:7:7: A text has no HTML. Write it as plain words; "
        "texts know paragraphs, *emphasis*, **strong** and lists.",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_mistake_in_a_run_sheet_has_a_place_and_a_remedy(case: str) -> None:
    text, said = BROKEN[case]
    loaded = load(text)

    assert loaded.value is None
    assert [str(mistake) for mistake in loaded.mistakes] == [said]
