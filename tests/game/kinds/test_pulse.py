"""The same card at the beginning and at the end: before and after, and statements that only some are asked."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from game.cards import Comparison, Group, Phase
from game.kinds.counting import STEPS, Step, Tally
from game.kinds.pulse import PulseAnswer
from game.results import Result, RoundResult, result
from game.session import Ballot
from tests.game.deck import ADVICE, entry
from tests.game.deck import STEPS as STEP
from tests.game.kinds.samples import PULSE, QUICK
from tests.game.room import Person, Room

BEFORE, AFTER = entry(PULSE, "before"), entry(PULSE, "after")
TALK = entry(ADVICE)
SOME = {one.id: one.groups or tuple(Group) for one in PULSE.statements}


def rated(group: Group, step: Step) -> PulseAnswer:
    """One step for everything that the group is asked."""
    return PulseAnswer(kind="pulse", steps={one.id: step for one in PULSE.statements if one.asks(group)})


def rate(room: Room, people: list[Person], steps: str) -> None:
    """Everybody answers the open pulse, a digit each; a dot stays silent."""
    for person, step in zip(people, steps, strict=True):
        _ = step == "." or person.answer(rated(person.seat.group, STEP[step]))


def means(published: Result) -> list[float | None]:
    """The mean of "know" in each round that is shown."""
    return [mean(one.room, "know") if one.room else None for one in published.rounds]


def mean(tally: Tally, question: str) -> float:
    """The mean step."""
    counts = tally.counts[question]
    return sum(int(key) * count for key, count in counts.items()) / sum(counts.values())


def play(room: Room, entry: str, people: list[Person], steps: str) -> Result:
    """A pulse is opened, answered and closed; what is published of it."""
    room.play(entry)
    room.next()
    rate(room, people, steps)
    room.next()
    return result(room.session, entry, room.session.attempts[entry])


def room_of_five(*extra: str) -> tuple[Room, list[Person]]:
    """Five mentors and a run sheet with the pulse at both ends."""
    room = Room(BEFORE, TALK, AFTER, *(entry(PULSE, id) for id in extra))
    return room, [room.join() for _ in range(5)]


def test_the_first_time_stands_alone() -> None:
    room, people = room_of_five()

    published = play(room, "before", people, "22222")

    assert [one.round for one in published.rounds] == [1]
    assert published.shift is None


def test_the_second_time_shows_before_and_after() -> None:
    room, people = room_of_five()
    play(room, "before", people, "22222")

    published = play(room, "after", people, "22244")

    assert means(published) == [2, 2.8]
    assert published.shift and (published.shift.room.present, published.shift.room.moved) == (5, 2)
    assert {(one.question, one.source, one.target, one.count) for one in published.shift.moves} == {
        ("know", "2", "4", 2),
        ("dare", "2", "4", 2),
    }


def test_who_came_late_or_left_early_is_in_no_shift() -> None:
    room, people = room_of_five()
    late = [room.join() for _ in range(5)]
    play(room, "before", [*people, *late], "22222.....")

    published = play(room, "after", [*people, *late], "444..44444")

    assert [one.n for one in published.rounds] == [5, 8]
    assert published.shift is None


def test_the_first_result_stays_as_it_was() -> None:
    room, people = room_of_five()
    first = play(room, "before", people, "22222")
    play(room, "after", people, "44444")

    assert result(room.session, "before", 1) == first


def test_the_third_time_is_compared_with_the_first() -> None:
    room, people = room_of_five("last")
    play(room, "before", people, "11111")
    play(room, "after", people, "33333")

    published = play(room, "last", people, "55555")

    assert means(published) == [1, 5]
    assert means(result(room.session, "after", 1)) == [1, 3]


def test_before_is_what_was_asked_before_wherever_it_stands_on_the_run_sheet() -> None:
    room, people = room_of_five()
    play(room, "after", people, "11111")

    published = play(room, "before", people, "55555")

    assert means(published) == [1, 5]
    assert means(result(room.session, "after", 1)) == [1]


def test_an_entry_that_was_looked_at_but_not_asked_is_no_first_time() -> None:
    room, people = room_of_five()
    room.play("before")
    play(room, "after", people, "11111")

    play(room, "before", people, "55555")

    assert means(result(room.session, "after", 1)) == [1]
    assert means(result(room.session, "before", 1)) == [1, 5]


def test_an_entry_that_nobody_answered_is_no_first_time() -> None:
    room, people = room_of_five()
    play(room, "before", people, ".....")

    published = play(room, "after", people, "44444")

    assert means(published) == [4]


def test_asked_again_at_the_beginning_the_new_answers_are_the_ones_before() -> None:
    room, people = room_of_five()
    play(room, "before", people, "11111")
    room.reopen()
    rate(room, people, "22222")
    room.next()

    assert means(play(room, "after", people, "44444")) == [2, 4]


def test_asked_again_after_the_end_the_beginning_does_not_change_what_was_shown() -> None:
    room, people = room_of_five()
    play(room, "before", people, "11111")
    shown = play(room, "after", people, "44444")
    room.play("before")
    room.reopen()
    open = result(room.session, "after", 1)
    rate(room, people, "55555")
    room.next()

    assert open == shown == result(room.session, "after", 1)


def test_asked_again_at_the_end_it_is_still_compared_with_the_beginning() -> None:
    room, people = room_of_five()
    play(room, "before", people, "11111")
    play(room, "after", people, "44444")
    room.reopen()
    rate(room, people, "33333")
    room.next()

    assert [means(result(room.session, "after", attempt)) for attempt in (1, 2)] == [[1, 4], [1, 3]]


def test_while_the_end_is_open_nothing_of_it_is_published() -> None:
    room, people = room_of_five()
    play(room, "before", people, "11111")
    room.play("after")
    room.next()
    rate(room, people, "44444")

    assert result(room.session, "after", 1).rounds == ()


def test_a_beginning_that_was_left_open_is_not_compared() -> None:
    room, people = room_of_five()
    room.play("before")
    room.next()
    rate(room, people, "11111")
    room.back()

    assert means(play(room, "after", people, "44444")) == [4]


def test_another_card_of_the_same_name_is_another_card() -> None:
    changed = replace(PULSE, statements=PULSE.statements[:2])
    room = Room(entry(changed, "before"), AFTER)
    people = [room.join(Group.MANAGER) for _ in range(5)]
    room.reach(Phase.VOTE)
    for person in people:
        person.answer(PulseAnswer(kind="pulse", steps={"know": 1}))
    room.next()

    assert means(play(room, "after", people, "44444")) == [4]


def test_a_card_of_another_deck_is_another_card() -> None:
    room = Room(replace(BEFORE, deck="another"), AFTER)
    people = [room.join() for _ in range(5)]
    play(room, "before", people, "11111")

    assert means(play(room, "after", people, "44444")) == [4]


def test_a_card_without_before_and_after_is_not_compared_with_itself() -> None:
    room = Room(entry(ADVICE, "first"), entry(ADVICE, "second"))
    room.reach(Phase.VOTE)
    room.vote({Group.MENTOR: "aaaaa"})
    room.play("second")
    room.reach(Phase.VOTE)
    room.vote({Group.MENTOR: "bbbbb"})
    room.next()

    assert [one.round for one in result(room.session, "second", 1).rounds] == [1]


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
