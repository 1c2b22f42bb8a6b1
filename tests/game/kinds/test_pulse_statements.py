"""Statements that only some groups are asked tell nothing of a group that is hidden."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from game.cards import Comparison, Group, Phase
from game.kinds.counting import STEPS, Step
from game.results import RoundResult, result
from game.state.ballot import Ballot
from tests.game.deck import entry
from tests.game.kinds.samples import PULSE, QUICK, rated
from tests.game.room import Room

BEFORE = entry(PULSE, "before")
SOME = {one.id: one.groups or tuple(Group) for one in PULSE.statements}


def test_a_statement_for_some_is_counted_of_them_alone() -> None:
    room = Room(BEFORE)
    room.reach(Phase.VOTE)
    room.gather({Group.MENTOR: [rated(Group.MENTOR, 4)] * 5, Group.MANAGER: [rated(Group.MANAGER, 2)] * 5})
    room.next()

    groups = result(room.session, "before", 1).rounds[0].groups

    asked = {
        group: {one for one, of in (tally.counts if tally else {}).items() if any(of.values())}
        for group, tally in groups.items()
    }
    assert asked == {Group.MENTOR: {"know", "dare"}, Group.MANAGER: {"know", "back"}}


def test_somebody_who_changes_sides_keeps_the_answer_of_the_old_one_until_she_answers_again() -> None:
    room = Room(BEFORE)
    room.reach(Phase.VOTE)
    managers = room.gather({Group.MANAGER: [rated(Group.MANAGER, 2)]})
    mentors = room.gather({Group.MENTOR: [rated(Group.MENTOR, 4)] * 5})
    for person in mentors[:4]:
        person.change(group=Group.MANAGER)
    room.next()

    published = result(room.session, "before", 1).rounds[0]

    assert room.session.ballot(1)[mentors[0].id].group is Group.MENTOR
    assert published.groups[Group.MANAGER] is None
    assert published.room and sum(published.room.counts["back"].values()) == 0
    assert managers[0].seat.group is Group.MANAGER


def test_an_answer_from_another_side_than_the_statement_asks_is_not_counted() -> None:
    room = Room(BEFORE)
    room.reach(Phase.VOTE)
    people = room.gather({Group.MANAGER: [rated(Group.MANAGER, 2)] * 5})
    strayed = replace(room.session.ballot(1)[people[0].id], answer=rated(Group.MENTEE, 5))
    room.session.ballots[Ballot("before", 1, 1)][people[0].id] = strayed
    room.next()

    managers = result(room.session, "before", 1).rounds[0].groups[Group.MANAGER]

    assert managers and (sum(managers.counts["know"].values()), sum(managers.counts["dare"].values())) == (5, 0)


SIZES = st.fixed_dictionaries({group: st.lists(st.sampled_from((1, 2, 3, 4, 5)), max_size=8) for group in Group})


def told(published: RoundResult) -> Iterator[Mapping[str, Mapping[str, int]]]:
    """Every count that somebody can reckon: what is shown, and the whole less any of the groups that are shown."""
    shown = [tally.counts for tally in published.groups.values() if tally]
    yield from shown
    for size in range(len(shown) + 1):
        for taken in combinations(shown, size) if published.room else ():
            whole = published.room.counts if published.room else {}
            yield {
                question: {step: whole[question][step] - sum(one[question][step] for one in taken) for step in STEPS}
                for question in whole
            }


@QUICK
@given(SIZES, st.integers(3, 6), st.sampled_from(Comparison))
def test_no_statement_tells_the_answers_of_fewer_than_the_threshold(
    answers: dict[Group, list[Step]], threshold: int, compare: Comparison
) -> None:
    room = Room(entry(replace(PULSE, compare=compare), "before"))
    room.change(threshold=threshold)
    room.reach(Phase.VOTE)
    room.gather({group: [rated(group, step) for step in steps] for group, steps in answers.items()})
    room.next()

    reckoned = [
        sum(counts[one].values()) for counts in told(result(room.session, "before", 1).rounds[0]) for one in SOME
    ]

    assert [n for n in reckoned if n and n < threshold] == []


@QUICK
@given(SIZES, st.integers(3, 6))
def test_a_statement_for_some_never_tells_the_answers_of_a_hidden_group(
    answers: dict[Group, list[Step]], threshold: int
) -> None:
    room = Room(BEFORE)
    room.change(threshold=threshold)
    room.reach(Phase.VOTE)
    room.gather({group: [rated(group, step) for step in steps] for group, steps in answers.items()})
    room.next()
    published = result(room.session, "before", 1).rounds[0]

    large = {group for group, steps in answers.items() if len(steps) >= threshold}
    expected = {
        question: sum(len(answers[group]) for group in groups if group in large)
        for question, groups in SOME.items()
        if len(groups) < len(Group)
    }
    counts = published.room.counts if published.room else {}

    assert {question: sum(of.values()) for question, of in counts.items() if question in expected} in ({}, expected)
