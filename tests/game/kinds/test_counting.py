"""Whatever the kind: a made-up answer fits its card, and answers add up."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cards import Group
from game.kinds import KINDS, Card, kind_of
from tests.game.kinds.samples import ASKING, CARDS, GROUPS, QUICK, SEEDS, counted, made_up

SEVERAL = {"multi", "hat", "words"}
"""The kinds of which one answer may mark several keys of a question."""


def test_every_kind_that_asks_has_a_card_here() -> None:
    assert {card.kind for card in ASKING} == {name for name, kind in KINDS.items() if kind.asks}


@QUICK
@given(CARDS, GROUPS, SEEDS)
def test_a_made_up_answer_is_one_that_the_card_accepts(card: Card, group: Group, seed: int) -> None:
    answer = made_up(card, group, seed)

    assert isinstance(answer, kind_of(card).answer)
    assert kind_of(card).validate(card, answer, group) is None


@QUICK
@given(CARDS, GROUPS, SEEDS)
def test_the_same_dice_make_up_the_same_answer(card: Card, group: Group, seed: int) -> None:
    assert made_up(card, group, seed) == made_up(card, group, seed)


@QUICK
@given(CARDS, GROUPS, SEEDS)
def test_marks_stand_on_keys_that_the_card_asks_for(card: Card, group: Group, seed: int) -> None:
    kind, answer = kind_of(card), made_up(card, group, seed)
    said = kind.said([answer], None)

    questions, marks = kind.questions(card, said), kind.marks(answer, said)

    assert marks.keys() <= questions.keys()
    assert all(set(keys) <= set(questions[question]) for question, keys in marks.items())
    assert all(len(set(keys)) == len(keys) for keys in marks.values())


@QUICK
@given(CARDS, GROUPS, st.lists(SEEDS, max_size=12))
def test_so_many_answers_are_so_many_marks(card: Card, group: Group, seeds: list[int]) -> None:
    kind = kind_of(card)
    added = counted(card, [made_up(card, group, seed) for seed in seeds])

    sums = {question: sum(counts.values()) for question, counts in added.counts.items()}
    some = kind.for_some(card)
    asked = {question for question in sums if group in some.get(question, (group,))}

    assert added.n == len(seeds)
    assert [sums[question] for question in sums if question not in asked] == [0] * (len(sums) - len(asked))
    most = kind.face(card).most if card.kind in SEVERAL else 1
    assert all(added.n <= sums[question] <= most * added.n for question in asked)


@QUICK
@given(CARDS, st.lists(SEEDS, max_size=12), st.randoms(use_true_random=False))
def test_the_order_in_which_people_answer_changes_nothing(card: Card, seeds: list[int], dice: Random) -> None:
    answers = [made_up(card, Group.MENTOR, seed) for seed in seeds]

    shuffled = dice.sample(answers, len(answers))

    assert counted(card, shuffled) == counted(card, answers)
    assert kind_of(card).said(shuffled, None).names == kind_of(card).said(answers, None).names


@QUICK
@given(CARDS, GROUPS, SEEDS)
def test_what_stays_in_the_log_and_what_was_written_make_the_answer(card: Card, group: Group, seed: int) -> None:
    kind, answer = kind_of(card), made_up(card, group, seed)

    assert kind.rejoined(kind.kept(answer), kind.written(answer)) == answer
    assert kind.kept(kind.rejoined(kind.kept(answer), None)) == kind.kept(answer)
    assert kind.written(kind.kept(answer)) is None


@pytest.mark.parametrize("card", ASKING, ids=lambda card: card.kind)
def test_what_was_written_stands_in_no_part_that_is_kept(card: Card) -> None:
    kind, answer = kind_of(card), made_up(card, Group.MENTOR, 1)
    written = kind.written(answer) or "written by nobody"

    assert [line for line in written.split("\n") if line in repr(kind.kept(answer))] == []


@pytest.mark.parametrize("card", [one for one in ASKING if one.kind != "wall"], ids=lambda card: card.kind)
def test_groups_lean_to_different_answers(card: Card) -> None:
    rooms = [repr(counted(card, [made_up(card, group, seed) for seed in range(200)])) for group in Group]

    assert len(set(rooms)) > 1
