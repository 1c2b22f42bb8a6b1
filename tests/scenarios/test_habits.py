"""Warnings about what a room would stumble over; nothing here keeps a deck from being played."""

from collections.abc import Mapping

import pytest

from scenarios.loader import parse_runsheet
from scenarios.mistake import Severity
from tests.scenarios.written import CHOICE, HAT, PRACTICE, deck_of, load, mistakes, warnings

PANEL = """\
  panel:
    - {answer: yes, votes: 3}
    - {answer: no, votes: 3}
"""
LONG = "Nineteen characters"
SORT = """\
- id: boxes
  kind: sort
  title: Boxes
  prompt: {everyone: Where?}
  items: [{id: a, text: This}, {id: b, text: That}]
  boxes: [{id: here, text: Stays here}, {id: out, text: May be told}]
"""
SCALE = """\
- id: far
  kind: scale
  title: How far
  prompt: {everyone: How far?}
  statements: [{id: a, text: The mentee leads.}, {id: b, text: The mentor follows.}]
"""


def sheet(*minutes: float | None, id: str = "evening", title: str = "{en: An evening}") -> str:
    """A run sheet whose cards take so long; None leaves it to the card."""
    entries = [f"  - card: d/c{n}\n" + (f"    minutes: {m:g}\n" if m else "") for n, m in enumerate(minutes)]
    return f"id: {id}\ntitle: {title}\nentries:\n{''.join(entries)}"


def told(text: str, cards: Mapping[str, float] | None = None) -> list[str]:
    """What is said about a run sheet."""
    loaded = parse_runsheet(text.encode(), "sheet.yaml", cards)
    assert loaded.value is not None
    return [f"{one.line}: {one.sentence}" for one in loaded.mistakes]


def test_a_well_made_card_is_warned_of_nothing() -> None:
    assert mistakes(deck_of(CHOICE, HAT, SORT, SCALE, PRACTICE)) == ()


@pytest.mark.parametrize(
    ("minutes", "rounds", "said"),
    [
        ("1.5", 1, "1.5 minutes are too few: read, vote, reveal and reflect take 2 even in a hurry."),
        ("4", 2, "4 minutes are too few: read, vote, talk, revote, reveal and reflect take 4.5 even in a hurry."),
    ],
)
def test_minutes_that_no_room_can_keep_are_told(minutes: str, rounds: int, said: str) -> None:
    (warning,) = warnings(deck_of(CHOICE + f"  minutes: {minutes}\n  rounds: {rounds}\n"))

    assert (warning.rule, warning.sentence, warning.line) == ("minutes", said, 12)


def test_minutes_that_are_just_enough_are_fine() -> None:
    assert warnings(deck_of(CHOICE + "  minutes: 4.5\n  rounds: 2\n")) == []


def test_a_panel_of_few_is_told_and_seven_are_fine() -> None:
    (warning,) = warnings(deck_of(CHOICE + PANEL))

    assert (warning.rule, warning.sentence) == ("small-panel", "The panel has 6 votes; that is no spread of opinions.")
    assert warnings(deck_of(CHOICE + PANEL.replace("votes: 3}\n    -", "votes: 4}\n    -"))) == []


def test_two_options_that_read_the_same_are_told() -> None:
    (warning,) = warnings(deck_of(CHOICE.replace('"No"', '" yes "')))

    assert warning.path == "cards[0].options[1].text.en"
    assert warning.sentence == "Two of the options read 'yes' in English; nobody can tell them apart."


def test_the_same_words_in_two_lists_are_fine() -> None:
    assert warnings(deck_of(SORT.replace("text: Stays here", "text: This"))) == []


@pytest.mark.parametrize("list", ["boxes", "statements"])
def test_an_entry_that_is_too_wide_is_told(list: str) -> None:
    card, short, most = {"boxes": (SORT, "Stays here", 18), "statements": (SCALE, "The mentee leads.", 60)}[list]

    fits, wide = (warnings(deck_of(card.replace(short, "x" * length))) for length in (most, most + 1))

    assert fits == []
    assert [one.sentence for one in wide] == [f"This text in English has {most + 1} characters; {most} fit."]


def test_hats_that_no_card_offers_are_told() -> None:
    some = "  hats: [storyteller, encourager, map-reader, bridge-builder, spotlight-holder, practice-partner]\n"

    (warning,) = warnings(deck_of(HAT + some))

    assert warning.sentence == (
        "No card of this deck offers sounding-board, question-asker, straight-talker and fellow-learner, "
        "so nobody meets them."
    )
    assert warnings(deck_of(HAT + some, HAT.replace("id: rain", "id: sun"))) == []


def test_a_deck_without_hat_cards_has_no_unused_hats() -> None:
    assert warnings(deck_of(CHOICE)) == []


def test_all_of_this_keeps_no_deck_from_being_played() -> None:
    hurried = deck_of(CHOICE.replace('"No"', '"Yes"') + "  minutes: 1\n" + PANEL)

    assert load(hurried).value is not None
    assert {one.severity for one in mistakes(hurried)} == {Severity.WARNING}


@pytest.mark.parametrize(
    ("id", "title", "line"),
    [
        ("evening", "{en: Kick-off 45 minutes}", 2),
        ("evening", "{en: Kick-off, da: Kick-off på 45 minutter}", 2),
        ("evening", "{en: Kick-off, de: Kick-off in 45 Minuten}", 2),
        ("evening", "{en: A 45-minute evening}", 2),
        ("kick-off-45", "{en: An evening}", 1),
    ],
)
def test_minutes_that_do_not_add_up_to_the_name_are_told(id: str, title: str, line: int) -> None:
    text = sheet(20, 20, id=id, title=title)

    assert f"{line}: The cards take 40 minutes, but the run sheet is called 45." in told(text)
    assert all("The cards take" not in one for one in told(sheet(20, 25, id=id, title=title)))


def test_a_name_without_minutes_promises_nothing() -> None:
    assert told(sheet(20, 20, id="class-of-2026", title="{en: The 3 of us}")) == []


def test_a_cards_own_minutes_count_where_they_are_known() -> None:
    text = sheet(40, None, id="kick-off-45")

    assert told(text, {"d/c0": 9, "d/c1": 6}) == ["1: The cards take 46 minutes, but the run sheet is called 45."]
    assert told(text, {"d/c0": 9, "d/c1": 5}) == []
    assert told(text) == []


def test_hats_that_no_afterthought_shows_are_told() -> None:
    (warning,) = warnings(deck_of(CHOICE + "  shown_hats: [storyteller]\n"))

    assert (warning.line, warning.rule, warning.fix) == (12, "shown-hats", "Write one, or delete 'shown_hats'.")


def test_a_practice_needs_the_minutes_of_both_turns() -> None:
    (warning,) = warnings(deck_of(PRACTICE.replace("minutes: 12", "minutes: 9")))

    assert warning.sentence == "9 minutes are too few: read, vote, reveal and reflect take 9.5 even in a hurry."


def test_a_hat_that_can_only_be_asked_for_is_met_as_well() -> None:
    assert mistakes(deck_of(HAT + "  hats: [storyteller, encourager]\n", PRACTICE)) == ()
