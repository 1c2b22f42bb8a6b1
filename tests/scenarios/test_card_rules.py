"""What must hold on a card beyond its types."""

import pytest

from game.cards import HatId
from game.kinds.practice import PracticeCard
from tests.scenarios.written import CHOICE, HAT, PRACTICE, deck_of, load, only, warnings

SCALE = """\
- id: line
  kind: scale
  title: A line
  prompt: {everyone: How far do you agree?}
  statements:
    - {id: one, text: One}
"""


def with_lines(card: str, *lines: str) -> str:
    return deck_of(card + "".join(f"  {line}\n" for line in lines))


BROKEN = {
    "mentees are asked nothing": (
        deck_of(HAT.replace("    mentee: Which hat do you hope for?\n", "")),
        "The prompt asks the mentees nothing. Add 'mentee: …', or 'everyone: …' for all groups.",
    ),
    "nobody is asked anything": (
        deck_of(CHOICE.replace("everyone", "guest")),
        "The prompt asks the mentors and the mentees nothing. Add 'mentor: …', or 'everyone: …' for all groups.",
    ),
    "phases in a wrong order": (
        with_lines(CHOICE, "phases: [reveal, vote]"),
        "The phases do not stand in the order in which they are played, or one stands there twice. "
        "Write [vote, reveal].",
    ),
    "a phase twice": (
        with_lines(CHOICE, "phases: [vote, vote, reveal]"),
        "The phases do not stand in the order in which they are played, or one stands there twice. "
        "Write [vote, reveal].",
    ),
    "phases without a vote": (
        with_lines(CHOICE, "phases: [read, reveal]"),
        "A choice card must be voted on, but 'vote' is missing. Add 'vote', or leave 'phases' out for the usual ones.",
    ),
    "two rounds without a second vote": (
        with_lines(CHOICE, "rounds: 2", "phases: [vote, talk, reveal]"),
        "'rounds: 2' means two votes, but 'revote' is missing. Add 'revote' to the phases, or write 'rounds: 1'.",
    ),
    "a second vote in one round": (
        with_lines(CHOICE, "phases: [vote, revote, reveal]"),
        "'revote' is a second vote, but the card has only one round. Write 'rounds: 2', or delete 'revote'.",
    ),
    "a day's minutes": (
        with_lines(CHOICE, "minutes: 1000"),
        "'minutes' must be more than 0 and at most 480, but this is 1000. "
        "Write how long the card takes in the room, such as 6 or 7.5.",
    ),
    "one option": (
        deck_of(CHOICE.replace('    - {id: no, text: "No"}\n', "")),
        "A choice card has 2 to 6 options, this one has 1.",
    ),
    "one hat": (
        with_lines(HAT, "hats: [storyteller]"),
        "Offer at least two hats, or leave `hats` out to offer all ten.",
    ),
    "a practice of a whole morning": (
        with_lines(PRACTICE.replace("12", "99"), "turn: 45"),
        "A turn takes 1 to 20 minutes.",
    ),
    "a practice with one hat": (
        with_lines(PRACTICE, "hats: [storyteller]"),
        "Offer at least two hats, or leave `hats` out to offer all ten.",
    ),
    "a second vote on a practice": (
        with_lines(PRACTICE, "rounds: 2"),
        "'rounds' makes no sense on a practice card. Delete it.",
    ),
    "a guess on a practice": (
        with_lines(PRACTICE, "predict: true"),
        "'predict' makes no sense on a practice card. Delete it.",
    ),
    "a practice by group": (
        with_lines(PRACTICE, "compare: by group"),
        "'compare' makes no sense on a practice card. Delete it.",
    ),
    "a practice without names": (
        with_lines(PRACTICE, "anonymous: forced"),
        "'anonymous' makes no sense on a practice card. Delete it.",
    ),
    "a panel on a practice": (
        with_lines(PRACTICE, "panel: [{answer: storyteller, votes: 7}]"),
        "A practice card cannot have a panel. Delete it.",
    ),
    "a hat of nobody's": (
        with_lines(CHOICE, "afterthought: So.", "shown_hats: [story-teller]"),
        "'shown_hats' cannot be the text 'story-teller'. Did you mean 'storyteller'?",
    ),
    "a hat that is shown twice": (
        with_lines(CHOICE, "afterthought: So.", "shown_hats: [storyteller, storyteller]"),
        "The hat 'storyteller' stands here twice. Keep one of them.",
    ),
    "points that are no yes or no": (
        with_lines(CHOICE, "points: 5"),
        "'points' must be true or false, but this is the number 5. Write true or false, without quotes.",
    ),
    "no statements": (
        deck_of(SCALE.replace("statements:\n    - {id: one, text: One}\n", "statements: []\n")),
        "A scale card has 1 to 5 statements, this one has 0.",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_rule_is_told_with_its_remedy(case: str) -> None:
    text, said = BROKEN[case]
    mistake = only(text)

    assert f"{mistake.sentence} {mistake.fix}".strip() == said
    assert load(text).value is None


PANEL = {
    "an answer that is not on the card": (
        "{answer: maybe, votes: 3}",
        "The panel answers 'maybe', which is not on this card. The answers are yes, no.",
    ),
    "a misspelt answer": (
        "{answer: yess, votes: 3}",
        "The panel answers 'yess', which is not on this card. Did you mean 'yes'?",
    ),
    "no votes": (
        "{answer: yes, votes: 0}",
        "'votes' must be at least 1. Write how many chose the answer, or delete the entry.",
    ),
    "an answer twice": (
        "{answer: yes, votes: 2}, {answer: yes, votes: 1}",
        "The panel's votes for 'yes' stand here twice. Add them up in one entry.",
    ),
}


@pytest.mark.parametrize("case", PANEL)
def test_a_panel_must_answer_the_card(case: str) -> None:
    votes, said = PANEL[case]
    (mistake,) = load(with_lines(CHOICE, f"panel: [{votes}]")).errors

    assert f"{mistake.sentence} {mistake.fix}" == said


def test_a_scale_card_has_no_panel() -> None:
    (mistake,) = load(with_lines(SCALE, "panel: [{answer: one, votes: 3}]")).errors

    assert mistake.sentence == "A scale card cannot have a panel."


def test_phases_of_its_own_are_kept() -> None:
    loaded = load(with_lines(CHOICE, "phases: [vote, reveal]"))

    assert loaded.value is not None
    assert [phase.value for phase in loaded.value.cards[0].played] == ["vote", "reveal"]


def test_a_modifier_that_makes_no_sense_on_a_kind_is_refused() -> None:
    (mistake,) = load(with_lines(SCALE, "predict: true")).errors

    assert (mistake.path, mistake.sentence) == ("cards[0].predict", "'predict' makes no sense on a scale card.")


def test_a_guess_about_the_other_group_needs_groups() -> None:
    (mistake,) = load(with_lines(CHOICE, "predict: true", "compare: whole room")).errors

    assert (mistake.path, mistake.fix) == ("cards[0].predict", "Delete 'predict', or write 'compare: by group'.")


def test_what_the_projector_has_no_room_for_is_a_warning() -> None:
    text = with_lines(
        CHOICE.replace("title: First", f"title: {'T' * 25}").replace('"Yes"', " ".join(["word"] * 50)),
        f"situation: {'s' * 341}",
    )

    assert load(text).value is not None
    assert [(warning.line, warning.rule) for warning in warnings(text)] == [
        (7, "overflow"),
        (10, "overflow"),
        (12, "overflow"),
    ]


def test_what_just_fits_the_projector_is_no_warning() -> None:
    seven_lines = " ".join(["w" * 30] * 6)
    text = with_lines(
        CHOICE.replace("title: First", f"title: {'T' * 24}").replace('"Yes"', seven_lines), f"situation: {'s' * 340}"
    )

    assert warnings(text) == []


def test_a_text_without_a_language_that_others_have_is_a_warning() -> None:
    text = deck_of(CHOICE.replace("title: First", "title: {en: First, da: Første}"))
    said = {f"{one.line}: {one.sentence} {one.fix}" for one in warnings(text)}

    assert load(text).value is not None
    assert len(said) == 4
    assert "3: 'title' has no text in Danish; other texts of this file have. Add 'da: …'." in said


def test_a_card_gives_points_and_shows_no_hat_unless_it_says_so() -> None:
    usual, told = deck_of(CHOICE), with_lines(CHOICE, "points: false", "afterthought: So.", "shown_hats: [storyteller]")

    decks = [load(text).value for text in (usual, told)]

    assert [(deck.cards[0].points, deck.cards[0].shown_hats) for deck in decks if deck] == [
        (True, ()),
        (False, ("storyteller",)),
    ]


def test_a_practice_offers_all_hats_for_four_minutes_unless_it_says_so() -> None:
    deck = load(deck_of(PRACTICE)).value

    assert deck is not None
    (card,) = deck.cards
    assert isinstance(card, PracticeCard)
    assert (card.hats, card.turn) == (tuple(HatId), 4)
