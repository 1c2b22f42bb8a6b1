"""Tallies, the gap between groups and who moved, against reckonings of their own."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.cards import Comparison, Group, Phase
from game.kinds import Card
from game.kinds.counting import Gap, Move, moves, tally, widest_mean, widest_share
from game.results import Moved, Result, Shift, result
from tests.game.deck import ADVICE, RAIN, TRUST, entry
from tests.game.room import Room

QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
KEYS = ("a", "b", "c")
BIG = st.text("abc", min_size=5, max_size=12)


def voted(card: Card, mentors: list[tuple[str, ...]], mentees: list[tuple[str, ...]]) -> Result:
    """What is published of a card that these mentors and mentees answered in one round."""
    room = Room(entry(card))
    room.reach(Phase.VOTE)
    for group, answers in ((Group.MENTOR, mentors), (Group.MENTEE, mentees)):
        for keys in answers:
            room.join(group).vote(*keys)
    room.next()
    return result(room.session, card.id, 1, rounds=(1,))


def voted_twice(before: str, after: str, compare: Comparison = Comparison.GROUPS) -> Shift | None:
    """The shift of mentors who answered twice, letter by letter; a dot stayed silent."""
    room = Room(entry(replace(ADVICE, compare=compare)))
    people = [room.join(Group.MENTOR) for _ in before]
    for phase, answers in ((Phase.VOTE, before), (Phase.REVOTE, after)):
        room.reach(phase)
        for person, key in zip(people, answers, strict=True):
            _ = key == "." or person.vote(key)
        room.next()
    return result(room.session, "advice", 1).shift


def test_every_answer_stands_in_the_tally_also_those_nobody_gave() -> None:
    split = tally({"answer": KEYS}, [{"answer": ("a",)}, {"answer": ("a",)}])

    assert (split.n, split.counts) == (2, {"answer": {"a": 2, "b": 0, "c": 0}})


def test_a_person_with_two_hats_is_one_person_with_two_marks() -> None:
    two, one = ("encourager", "storyteller"), ("encourager",)

    published = voted(RAIN, [two] * 3 + [one] * 2, [one] * 5)

    mentors = published.rounds[0].groups[Group.MENTOR]
    assert mentors and mentors.n == 5
    assert (mentors.counts["answer"]["encourager"], mentors.counts["answer"]["storyteller"]) == (5, 3)


@QUICK
@given(BIG, BIG)
def test_the_gap_of_a_choice_is_the_widest_difference_of_shares(mentors: str, mentees: str) -> None:
    gap = voted(ADVICE, [(key,) for key in mentors], [(key,) for key in mentees]).gap

    shares = {
        key: Fraction(mentors.count(key), len(mentors)) - Fraction(mentees.count(key), len(mentees)) for key in KEYS
    }
    widest = max(abs(share) for share in shares.values())
    assert gap and gap.answer and gap.measure == "share"
    assert abs(gap.size - 100 * widest) <= 1
    assert abs(abs(shares[gap.answer]) - widest) <= Fraction(2, 100)
    assert gap.size == 0 or (gap.high is Group.MENTOR) == (shares[gap.answer] > 0)


def test_the_gap_is_the_difference_of_the_percentages_that_people_see() -> None:
    mentors, mentees = "a" * 6 + "b" * 5, "a" * 3 + "b" * 6

    gap = voted(ADVICE, [(key,) for key in mentors], [(key,) for key in mentees]).gap

    assert gap and gap.size == 55 - 33


@QUICK
@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=5, max_size=9),
    st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=5, max_size=9),
)
def test_the_gap_of_a_scale_is_the_widest_difference_of_means(
    mentors: list[tuple[int, int]], mentees: list[tuple[int, int]]
) -> None:
    gap = voted(TRUST, [(str(a), str(b)) for a, b in mentors], [(str(a), str(b)) for a, b in mentees]).gap

    means = [
        Fraction(sum(one[place] for one in mentors), len(mentors))
        - Fraction(sum(one[place] for one in mentees), len(mentees))
        for place in (0, 1)
    ]
    assert gap and gap.measure == "mean" and gap.answer is None
    assert abs(gap.size - float(max(map(abs, means)))) <= 0.1001
    assert gap.high != gap.low


def test_the_gap_speaks_of_mentors_and_mentees_where_both_are_shown() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    room.vote({Group.MENTOR: "aaaaa", Group.MENTEE: "aaaab", Group.MANAGER: "ccccc"})
    room.next()

    gap = result(room.session, "advice", 1).gap

    assert gap == Gap(measure="share", question="answer", answer="a", high=Group.MENTOR, low=Group.MENTEE, size=20)


def test_without_mentees_the_gap_is_between_the_groups_that_are_furthest_apart() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    room.vote({Group.MENTOR: "aaaaa", Group.MANAGER: "aaaab", Group.GUEST: "ccccc"})
    room.next()

    gap = result(room.session, "advice", 1).gap

    assert gap and {gap.high, gap.low} == {Group.MENTOR, Group.GUEST}


def test_a_group_that_is_hidden_is_in_no_gap() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    room.vote({Group.MENTOR: "aaaaa", Group.MENTEE: "bbbb"})
    room.next()

    assert result(room.session, "advice", 1).gap is None


def test_a_card_for_the_whole_room_shows_no_groups_and_no_gap() -> None:
    whole = replace(ADVICE, compare=Comparison.ROOM)

    published = voted(whole, [("a",)] * 5, [("b",)] * 5)

    assert (published.rounds[0].groups, published.gap) == ({}, None)
    assert published.rounds[0].room and published.rounds[0].room.n == 10


@pytest.mark.parametrize("compare", [widest_share, widest_mean])
def test_one_group_alone_has_no_gap(compare: type[object]) -> None:
    split = tally({"answer": ("1", "2")}, [{"answer": ("1",)}])

    assert compare({Group.MENTOR: split}) is None  # type: ignore[call-arg]


def test_who_moved_counts_only_people_who_answered_twice() -> None:
    shift = voted_twice("aaaabb..", "aabbbb.a")

    assert shift and (shift.room.present, shift.room.moved) == (6, 2)
    assert shift.moves == (Move(question="answer", source="a", target="b", count=2),)


def test_who_moved_is_hidden_when_fewer_than_the_threshold_answered_twice() -> None:
    assert voted_twice("aaaa..", "bbbb.a") is None


def test_the_groups_of_a_shift_are_hidden_by_the_same_rule() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    people = room.vote({Group.MENTOR: "aaaaa", Group.MENTEE: "aaaa"})
    room.reach(Phase.REVOTE)
    for person in people:
        person.vote("b")
    room.next()

    shift = result(room.session, "advice", 1).shift

    assert shift and shift.room == Moved(present=5, moved=5) == shift.groups[Group.MENTOR]
    assert shift.groups[Group.MENTEE] is None


def test_a_card_for_the_whole_room_says_who_moved_of_the_whole_room() -> None:
    shift = voted_twice("aaaaa", "aaabb", compare=Comparison.ROOM)

    assert shift and (shift.room.moved, shift.groups) == (2, {})


@QUICK
@given(st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=20))
def test_flows_are_the_pairs_of_different_answers(pairs: list[tuple[str, str]]) -> None:
    found = moves({"answer": KEYS}, [({"answer": (a,)}, {"answer": (b,)}) for a, b in pairs])

    expected = Counter((a, b) for a, b in pairs if a != b)
    assert {(one.source, one.target): one.count for one in found} == expected
    assert [one.count for one in found] == sorted((one.count for one in found), reverse=True)


def test_a_hat_that_was_kept_is_no_move_whatever_the_order() -> None:
    found = moves({"answer": KEYS}, [({"answer": ("a", "b")}, {"answer": ("c", "a")})])

    assert found == (Move(question="answer", source="b", target="c", count=1),)


def test_choosing_the_same_two_hats_in_another_order_is_not_moving() -> None:
    room = Room(entry(RAIN))
    people = [room.join() for _ in range(5)]
    room.reach(Phase.VOTE)
    for person in people:
        person.vote("encourager", "storyteller")
    room.reach(Phase.REVOTE)
    for person in people:
        person.vote("storyteller", "encourager")
    room.next()

    shift = result(room.session, "rain", 1).shift

    assert shift and (shift.room.moved, shift.moves) == (0, ())


def test_an_earlier_attempt_keeps_its_own_result() -> None:
    room = Room()
    people = [room.join() for _ in range(5)]
    room.reach(Phase.VOTE)
    for person in people:
        person.vote("a")
    room.reopen()
    for person in people:
        person.vote("b")
    room.next()

    rooms = [result(room.session, "advice", attempt).rounds[0].room for attempt in (1, 2)]

    assert [one.counts["answer"] for one in rooms if one] == [{"a": 5, "b": 0, "c": 0}, {"a": 0, "b": 5, "c": 0}]


def test_an_entry_that_is_not_on_the_run_sheet_has_no_result() -> None:
    with pytest.raises(KeyError):
        result(Room().session, "gone", 1)
