"""A gap is called clear where chance alone would hardly make one as wide, although it is the widest of many."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

import pytest

from game.cards import Group
from game.debrief.gaps import differences, gap_interval, is_clear
from game.kinds.counting import ONLY, STEPS, Questions, Tally, tally, widest_mean, widest_share
from game.results import Result, RoundResult

WORKSHOPS, CARDS, PEOPLE = 200, 10, 20
ANSWERS: Questions = {ONLY: tuple("abcd")}
STATEMENTS: Questions = {name: STEPS for name in ("open", "early", "fair")}
ERRS = 0.05
SOME = (Group.MENTOR, Group.MENTEE)


def chosen(groups: Mapping[Group, Tally]) -> Result:
    """Groups that answered one question, with the answer on which they are furthest apart."""
    only = RoundResult(round=1, n=sum(one.n for one in groups.values()), room=None, groups=groups)
    return Result(rounds=(only,), gap=widest_share(groups), shift=None)


def placed(*groups: Mapping[str, Sequence[int]]) -> Result:
    """Groups that placed statements, statement by statement how many on each step, and the widest gap of means."""
    tallies = {
        group: Tally(
            n=max(map(sum, of.values())), counts={name: dict(zip(STEPS, all, strict=True)) for name, all in of.items()}
        )
        for group, of in zip(Group, groups, strict=False)
    }
    only = RoundResult(round=1, n=sum(one.n for one in tallies.values()), room=None, groups=tallies)
    return Result(rounds=(only,), gap=widest_mean(tallies), shift=None)


def card_of_a_room_that_thinks_alike(dice: Random) -> Result:
    """One card, answered by two groups as if they were one."""
    likely = [dice.random() for _ in ANSWERS[ONLY]]
    answered = {group: dice.choices(ANSWERS[ONLY], likely, k=PEOPLE) for group in SOME}
    return chosen({group: tally(ANSWERS, ({ONLY: (one,)} for one in all)) for group, all in answered.items()})


def widest_of_workshops() -> Iterator[tuple[Result, int]]:
    """The widest gap of each workshop, and of how many differences it is the widest."""
    dice = Random(1905)
    for _ in range(WORKSHOPS):
        cards = [card_of_a_room_that_thinks_alike(dice) for _ in range(CARDS)]
        yield max(cards, key=lambda one: one.gap.size if one.gap else 0), sum(map(differences, cards))


def test_the_widest_gap_of_a_workshop_is_rarely_called_clear_where_all_think_alike() -> None:
    found = [is_clear(widest, among) for widest, among in widest_of_workshops()]

    assert sum(found) <= ERRS * WORKSHOPS


def test_by_itself_it_would_look_clear_in_most_of_them() -> None:
    found = [is_clear(widest, among=1) for widest, _ in widest_of_workshops()]

    assert sum(found) > WORKSHOPS / 2


def test_the_gap_of_one_card_is_rarely_called_clear_where_all_think_alike() -> None:
    dice = Random(1908)

    found = [is_clear(card_of_a_room_that_thinks_alike(dice)) for _ in range(WORKSHOPS * CARDS)]

    assert sum(found) <= ERRS * WORKSHOPS * CARDS


def test_a_gap_is_the_widest_of_all_answers_or_statements_of_every_two_groups_that_are_compared() -> None:
    four = tally(ANSWERS, [{ONLY: ("a",)}, {ONLY: ("b",)}])
    others = {Group.MENTEE: four, Group.MANAGER: four, Group.GUEST: four}

    assert differences(chosen({Group.MENTOR: four, Group.MENTEE: four})) == 4
    assert differences(chosen({Group.MENTOR: four, **others})) == 4
    assert differences(chosen(others)) == 3 * 4
    assert (
        differences(
            placed({name: (1, 0, 0, 0, 1) for name in STATEMENTS}, {name: (0, 0, 2, 0, 0) for name in STATEMENTS})
        )
        == 3
    )


@pytest.mark.parametrize(("people", "clear"), [(3, False), (12, True)])
def test_where_each_group_agrees_a_wide_gap_is_clear_from_enough_people_on(people: int, clear: bool) -> None:
    found = placed({"open": (0, 0, 0, 0, people)}, {"open": (people, 0, 0, 0, 0)})

    assert gap_interval(found) is None
    assert is_clear(found, among=10) is clear


def test_groups_that_say_the_same_have_no_clear_gap() -> None:
    assert not is_clear(placed({"open": (0, 0, 12, 0, 0)}, {"open": (0, 0, 12, 0, 0)}))
