"""The same card at the beginning and at the end of a session: before and after."""

from dataclasses import replace

from game.cards import Group, Phase
from game.changes import Changed
from game.kinds.counting import Tally
from game.kinds.pulse import PulseAnswer
from game.results import Result, result
from tests.game.deck import ADVICE, TRUST, entry
from tests.game.deck import STEPS as STEP
from tests.game.kinds.samples import PULSE, rated
from tests.game.room import Person, Room

BEFORE, AFTER = entry(PULSE, "before"), entry(PULSE, "after")
TALK = entry(ADVICE)


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


def test_what_changed_most_is_told_of_who_was_present_both_times() -> None:
    room, people = room_of_five()
    late = [room.join() for _ in range(5)]
    play(room, "before", [*people, *late], "22224.....")

    published = play(room, "after", [*people, *late], "4444411111")

    assert published.changed == Changed(question="know", group=None, n=5, change=1.6, may_be_chance=False)
    assert means(published) == [2.4, 2.5]


def test_a_change_that_few_people_could_swing_by_themselves_may_be_chance() -> None:
    room, people = room_of_five()
    play(room, "before", people, "22222")

    published = play(room, "after", people, "22245")

    assert published.changed and published.changed.change == 1
    assert published.changed.may_be_chance


def test_nothing_is_told_of_change_where_fewer_than_the_threshold_were_present_both_times() -> None:
    room, people = room_of_five()
    late = room.join()
    play(room, "before", [*people, late], "22222.")

    published = play(room, "after", [*people, late], "4444.4")

    assert published.shift is None
    assert published.changed is None


def test_the_first_time_and_other_kinds_of_cards_tell_of_no_change() -> None:
    room, people = room_of_five()
    first = play(room, "before", people, "22222")
    trust = entry(replace(TRUST, rounds=2))
    other = Room(trust)
    five = [other.join() for _ in range(5)]
    for phase, step in ((Phase.VOTE, "1"), (Phase.REVOTE, "5")):
        other.reach(phase)
        for person in five:
            person.vote(step, step)
    other.reach(Phase.REVEAL)

    assert first.changed is None
    assert result(other.session, trust.id, 1).changed is None


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
