"""Sessions side by side, and what organisations may exchange: sums of what each session shows, and nothing else."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.benchmark import LEAST, Benchmark, benchmark
from game.cards import Comparison, Group, Phase
from game.comparison import compare
from game.debrief import Debrief, debrief
from game.kinds import Card
from game.kinds.words import WordsAnswer
from game.refusal import Refused
from tests.game.deck import ADVICE, ONE_WORD, TRUST, entry, option, words
from tests.game.kinds.samples import QUICK
from tests.game.room import Room, refused

ONCE = replace(ADVICE, rounds=1)
Votes = Mapping[Group, str]
BOTH: Votes = {Group.MENTOR: "aaabb", Group.MENTEE: "bbbbcc"}


def session(code: str, *cards: Card, votes: Votes = BOTH, day: int = 0) -> Debrief:
    """A session in which everybody answers these cards, on some day."""
    room = Room(*map(entry, cards or (ONCE,)))
    room.wait(day * 86_400)
    people = [(room.join(group), key) for group, keys in votes.items() for key in keys]
    for _ in cards or (ONCE,):
        room.reach(Phase.VOTE)
        for person, key in people:
            person.vote(*("12"[key == "b"] * 2 if room.card.kind == "scale" else key))
        room.next()
    room.end()
    return replace(debrief(room.session), code=code)


@pytest.mark.parametrize(
    ("codes", "refusal"),
    [(["1"], "too_few_sessions"), (["1", "1"], "chosen_twice"), ([*map(str, range(51))], "too_many_sessions")],
)
def test_two_to_fifty_different_sessions_are_compared(codes: list[str], refusal: str) -> None:
    one = session("1")

    with refused(refusal):
        compare(replace(one, code=code) for code in codes)


def test_sessions_without_a_card_in_common_are_not_compared() -> None:
    with refused("nothing_shared"):
        compare([session("1", ONCE), session("2", TRUST)])


def test_sessions_stand_in_the_order_in_which_they_were_played() -> None:
    found = compare([session("late", day=9), session("early", day=1), session("middle", day=5)])

    assert [one.code for one in found.sessions] == ["early", "middle", "late"]
    assert [one.code for one in found.cards[0].points] == ["early", "middle", "late"]


def test_a_card_whose_answers_were_changed_is_compared_in_its_newest_form_alone() -> None:
    grown = replace(ONCE, options=(*ONCE.options, option("d")))

    [card] = compare([session("1"), session("2", grown, day=2), session("3", grown, day=3)]).cards

    assert [one.code for one in card.points] == ["2", "3"]
    assert card.changed == ("1",)


def test_a_card_that_no_two_sessions_asked_alike_is_named_beside_those_that_are_compared() -> None:
    more = replace(ONCE, options=(*ONCE.options, option("d")))

    found = compare([session("1", ONCE, TRUST), session("2", more, TRUST, day=1)])

    assert [one.card.card for one in found.cards] == [TRUST.id]
    assert [one.card for one in found.unlike] == [ONCE.id]


def test_mended_words_and_another_order_leave_a_card_the_same() -> None:
    turned = replace(ONCE, options=ONCE.options[::-1], title=words("Another title"))

    [card] = compare([session("1"), session("2", turned, day=2)]).cards

    assert (len(card.points), card.changed) == (2, ())


def test_the_same_id_in_another_deck_is_another_card() -> None:
    other = session("2")
    other = replace(other, cards=tuple(replace(card, deck="elsewhere") for card in other.cards))

    with refused("nothing_shared"):
        compare([session("1"), other])


def test_cards_on_which_people_write_are_not_compared() -> None:
    room = Room(entry(ONE_WORD))
    room.reach(Phase.VOTE)
    room.gather({Group.MENTOR: [WordsAnswer(kind="words", words=("trust",), language="en")] * 6})
    room.end()

    with refused("nothing_shared"):
        compare(replace(debrief(room.session), code=code) for code in "12")


def test_a_session_in_which_nobody_answered_has_no_point() -> None:
    [card] = compare([session("1"), session("2", votes={}), session("3")]).cards

    assert [one.code for one in card.points] == ["1", "3"]


def test_the_others_are_the_sum_of_what_all_other_sessions_show() -> None:
    hidden: Votes = {Group.MENTOR: "aaaaa", Group.MENTEE: "bbb"}

    [card] = compare([session("1"), session("2", votes=hidden), session("3")]).cards
    others = card.others("1")

    assert {group: tally.n for group, tally in others.items()} == {Group.MENTOR: 10, Group.MENTEE: 6}
    assert others[Group.MENTOR].counts["answer"] == {"a": 8, "b": 2, "c": 0}


def test_a_card_for_the_whole_room_has_points_and_no_others() -> None:
    alone = replace(ONCE, compare=Comparison.ROOM)

    [card] = compare([session("1", alone), session("2", alone)]).cards

    assert [one.last.room and one.last.room.n for one in card.points] == [11, 11]
    assert card.others("1") == {}


def many(group: Group, *sizes: int) -> list[Debrief]:
    """Sessions with so many people of a group."""
    return [session(str(place), votes={group: "a" * size}) for place, size in enumerate(sizes)]


def test_nothing_is_shared_of_fewer_than_twenty_people() -> None:
    with refused("too_few_to_share"):
        benchmark(many(Group.MENTOR, 10, 9))


def test_twenty_people_of_several_sessions_are_shared_by_group() -> None:
    [card] = benchmark([*many(Group.MENTOR, 10, 10), *many(Group.MENTEE, 19)]).cards

    assert {group: tally.n for group, tally in card.groups.items()} == {Group.MENTOR: 20}


def test_a_session_that_shows_no_group_is_not_among_those_that_are_counted() -> None:
    [card] = benchmark(many(Group.MENTOR, 20, 4, 0)).cards

    assert card.sessions == 1


@QUICK
@given(st.lists(st.tuples(st.text("abc", max_size=14), st.text("abc", max_size=14)), min_size=1, max_size=6))
def test_a_benchmark_is_the_sum_of_published_groups_of_twenty_people_or_more(rooms: list[tuple[str, str]]) -> None:
    made = [
        session(str(n), votes=dict(zip((Group.MENTOR, Group.MENTEE), keys, strict=True)))
        for n, keys in enumerate(rooms)
    ]

    told = {group: tally.counts["answer"] for card in shared(made).cards for group, tally in card.groups.items()}

    shown = {
        group: "".join(keys[place] for keys in rooms if len(keys[place]) >= 5)
        for place, group in enumerate((Group.MENTOR, Group.MENTEE))
    }
    expected = {group: {key: keys.count(key) for key in "abc"} for group, keys in shown.items() if len(keys) >= LEAST}
    assert told == expected


def shared(made: list[Debrief]) -> Benchmark:
    """What may be shared of these sessions, if anything."""
    try:
        return benchmark(made)
    except Refused:
        return Benchmark(cards=())


def test_a_benchmark_names_no_session_no_day_and_no_text() -> None:
    made = benchmark([*many(Group.MENTOR, 20)])

    assert {*vars(made.cards[0])} == {"deck", "card", "kind", "sessions", "groups"}


def test_a_card_is_found_in_a_benchmark_in_its_own_form_alone() -> None:
    made = benchmark(many(Group.MENTOR, 20))
    grown = session("2", replace(ONCE, options=(*ONCE.options, option("d"))))

    assert made.find(session("1").cards[0]) == made.cards[0]
    assert made.find(grown.cards[0]) is None
