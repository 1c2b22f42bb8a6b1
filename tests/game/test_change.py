"""Paired change: after less before, over the people who answered both times, cross-checked with a library."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from game.cards import Comparison, Group, Phase
from game.debrief import Change, debrief
from game.intervals import level_of
from game.kinds import Card
from game.kinds.pulse import PulseAnswer
from game.kinds.rank import RankAnswer
from tests.game.deck import ADVICE, TRUST, entry
from tests.game.kinds.samples import ORDER, PULSE, QUICK
from tests.game.room import Person, Room

TWICE = replace(TRUST, rounds=2)
STEPS = st.sampled_from("12345")


def changes(room: Room, entry: str = "trust") -> dict[tuple[str, Group | None], Change]:
    """What changed on a card, by question and group."""
    [attempt] = debrief(room.session).card(entry).attempts
    return {(one.question, one.group): one for one in attempt.changes}


def answered_twice(card: Card, first: Sequence[tuple[Person, str]], second: Sequence[tuple[Person, str]]) -> Room:
    """Everybody answers with two steps, before and after."""
    room = first[0][0].room
    for phase, answers in ((Phase.VOTE, first), (Phase.REVOTE, second)):
        room.reach(phase)
        for person, steps in answers:
            person.vote(*steps)
    room.reach(Phase.REVEAL)
    return room


def people_of(room: Room, **sizes: int) -> list[Person]:
    """So many people of each group."""
    return [room.join(Group(group)) for group, size in sizes.items() for _ in range(size)]


@QUICK
@given(st.lists(st.tuples(STEPS, STEPS), min_size=5, max_size=30))
def test_change_and_interval_are_those_of_the_paired_t_test(steps: list[tuple[str, str]]) -> None:
    before, after = ([int(one[time]) for one in steps] for time in (0, 1))
    assume(len({b - a for a, b in zip(before, after, strict=True)}) > 1)
    people = people_of(Room(entry(TWICE)), mentor=len(steps))

    first, second = ([(person, one[time] * 2) for person, one in zip(people, steps, strict=True)] for time in (0, 1))
    all_changes = changes(answered_twice(TWICE, first, second))
    found = all_changes["open", Group.MENTOR]

    expected = stats.ttest_rel(after, before)
    low, high = expected.confidence_interval(level_of(len(all_changes)))
    assert found.n == len(steps)
    assert found.change == pytest.approx(sum(after) / len(steps) - sum(before) / len(steps))
    assert found.interval and (found.interval.low, found.interval.high) == pytest.approx((low, high))


def test_only_who_answered_both_times_is_counted() -> None:
    people = people_of(Room(entry(TWICE)), mentor=8)

    first, second = [(one, "11") for one in people[:7]], [(one, "35") for one in people[1:]]
    found = changes(answered_twice(TWICE, first, second))["early", Group.MENTOR]

    assert (found.n, found.change) == (6, 4)


def test_where_all_changed_alike_there_is_no_interval() -> None:
    people = people_of(Room(entry(TWICE)), mentor=6)

    found = changes(answered_twice(TWICE, [(one, "11") for one in people], [(one, "22") for one in people]))

    assert found["open", Group.MENTOR].interval is None


def test_a_group_below_the_threshold_is_not_told_and_not_in_the_whole() -> None:
    people = people_of(Room(entry(TWICE)), mentor=6, manager=2)

    second = [(one, "11" if one in people[:6] else "55") for one in people]
    found = changes(answered_twice(TWICE, [(one, "11") for one in people], second))

    assert {group for _, group in found} == {Group.MENTOR, None}
    assert (found["open", None].n, found["open", None].change) == (6, 0)


def test_a_card_for_the_whole_room_tells_of_the_whole_alone() -> None:
    people = people_of(Room(entry(replace(TWICE, compare=Comparison.ROOM))), mentor=4, mentee=3)

    found = changes(answered_twice(TWICE, [(one, "11") for one in people], [(one, "31") for one in people]))

    assert {key: (one.n, one.change) for key, one in found.items()} == {("open", None): (7, 2), ("early", None): (7, 0)}


def test_who_changed_sides_is_in_no_change() -> None:
    room = Room(entry(TWICE))
    people = people_of(room, mentor=7)
    room.reach(Phase.VOTE)
    for person in people:
        person.vote("1", "1")
    room.reach(Phase.TALK)
    people[0].change(group=Group.MENTEE)
    room.reach(Phase.REVOTE)
    for person in people:
        person.vote("2", "2")
    room.reach(Phase.REVEAL)

    assert {group: one.n for (_, group), one in changes(room).items()} == {Group.MENTOR: 6, None: 6}


def test_a_card_of_options_has_no_means_that_could_change() -> None:
    room = Room(entry(ADVICE))
    people = people_of(room, mentor=6)

    assert (
        changes(answered_twice(ADVICE, [(one, "a") for one in people], [(one, "b") for one in people]), "advice") == {}
    )


def test_an_item_that_went_up_has_a_smaller_place() -> None:
    room = Room(entry(ORDER))
    people = people_of(room, mentor=6)
    for phase, order in ((Phase.VOTE, "abcd"), (Phase.REVOTE, "dabc")):
        room.reach(phase)
        for person in people:
            person.answer(RankAnswer(kind="rank", order=tuple(order)))
    room.reach(Phase.REVEAL)

    found = changes(room, "order")

    assert {question: found[question, None].change for question in "abcd"} == {"a": 1, "b": 1, "c": 1, "d": -3}


def rating(room: Room, people: list[Person], step: int) -> None:
    """The next pulse is answered, everybody giving one step to everything asked."""
    room.reach(Phase.VOTE)
    for person in people:
        asked = {one.id: step for one in PULSE.statements if one.asks(person.seat.group)}
        person.answer(PulseAnswer(kind="pulse", steps=asked))  # type: ignore[arg-type]
    room.reach(Phase.REVEAL)


def test_every_later_pulse_is_compared_with_the_first() -> None:
    room = Room(*(entry(PULSE, id) for id in ("first", "second", "third")))
    people = people_of(room, mentor=6)
    for step in (2, 3, 5):
        rating(room, people, step)

    means = [changes(room, id) for id in ("first", "second", "third")]

    assert means[0] == {}
    assert [of["know", Group.MENTOR].change for of in means[1:]] == [1, 3]


def test_a_statement_for_some_groups_has_no_change_of_the_whole() -> None:
    room = Room(entry(PULSE, "first"), entry(PULSE, "second"))
    people = people_of(room, mentor=6, mentee=5, manager=5)
    for step in (2, 4):
        rating(room, people, step)

    found = changes(room, "second")

    assert {group for question, group in found if question == "dare"} == {Group.MENTOR, Group.MENTEE}
    assert {group for question, group in found if question == "back"} == {Group.MANAGER}
    assert found["know", None].n == 16
