"""Which cards are worth talking about, and the headlines that are made of them."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from scipy import stats

from game.cards import Comparison, Group, Phase
from game.debrief import debrief
from game.intervals import level_of
from game.kinds import Card
from game.kinds.pulse import PulseAnswer
from game.kinds.sort import SortAnswer
from game.kinds.words import WordsAnswer
from game.results import Moved
from tests.game.deck import ADVICE, ONE_WORD, TRUST, entry
from tests.game.kinds.samples import BOXES, PULSE
from tests.game.room import Person, Room

ONCE = replace(ADVICE, rounds=1)
Votes = Mapping[Group, str]
ALIKE: Votes = {Group.MENTOR: "a" * 10, Group.MENTEE: "a" * 10}


class Party:
    """Ten mentors and ten mentees who play one card after the other."""

    def __init__(self, *cards: Card, **renamed: Card) -> None:
        self.room = Room(*map(entry, cards), *(entry(card, id) for id, card in renamed.items()))
        self.people = {group: [self.room.join(group) for _ in range(10)] for group in (Group.MENTOR, Group.MENTEE)}

    def vote(self, answers: Votes, phase: Phase = Phase.VOTE) -> None:
        """Everybody answers the next vote, each letter or digit being one person's answer to everything."""
        self.room.reach(phase)
        for group, keys in answers.items():
            for person, key in zip(self.people[group], keys, strict=False):
                person.vote(*key * 2)

    def reveal(self, first: Votes, second: Votes | None = None) -> None:
        """A card is played to its reveal."""
        self.vote(first)
        if second is not None:
            self.vote(second, Phase.REVOTE)
        self.room.reach(Phase.REVEAL)

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """The cards worth talking about, and why."""
        return [(one.entry, one.why) for one in debrief(self.room.session).talking]

    @property
    def everybody(self) -> list[Person]:
        """All people."""
        return [person for people in self.people.values() for person in people]


def apart(percent: int) -> Votes:
    """Mentors and mentees are so many percentage points apart."""
    return {**ALIKE, Group.MENTOR: ("b" * (percent // 10)).ljust(10, "a")}


def test_the_widest_gap_comes_first_then_the_largest_shift_then_what_comes_closest() -> None:
    party = Party(gap=ADVICE, calm=ADVICE, near=ADVICE, shift=ADVICE)
    for second in (apart(80), ALIKE, apart(60)):
        party.reveal(second, second)
    party.reveal(ALIKE, {Group.MENTOR: "b" * 7 + "aaa", Group.MENTEE: "b" * 7 + "aaa"})

    assert party.chosen == [("gap", "gap"), ("shift", "shift"), ("near", "gap")]


def test_three_gaps_are_told_where_nobody_voted_twice() -> None:
    party = Party(one=ONCE, two=ONCE, three=ONCE, four=ONCE)
    for percent in (30, 50, 20, 40):
        party.reveal(apart(percent))

    assert party.chosen == [("two", "gap"), ("four", "gap"), ("one", "gap")]


def test_a_card_on_which_all_agree_and_stay_is_not_worth_it() -> None:
    party = Party(one=ADVICE)
    party.reveal(ALIKE, ALIKE)

    assert party.chosen == []


def test_gaps_of_different_kinds_are_compared_as_parts_of_the_widest_they_could_be() -> None:
    party = Party(steps=TRUST, options=ONCE)
    party.reveal({Group.MENTOR: "4" * 10, Group.MENTEE: "2" * 10})
    party.reveal(apart(40))

    strengths = {one.entry: one.gap_strength for one in debrief(party.room.session).talking}

    assert strengths == {"steps": 0.5, "options": 0.4}


def test_a_card_that_the_room_has_not_seen_is_not_chosen() -> None:
    party = Party(one=ONCE, two=ONCE)
    party.vote(apart(80))
    party.room.next()
    party.room.play("two")
    party.reveal(apart(20))

    assert party.chosen == [("two", "gap")]


def test_a_card_that_was_opened_again_by_mistake_has_its_earlier_time() -> None:
    party = Party(one=ONCE)
    party.reveal(apart(80))
    party.room.reopen()
    party.room.reach(Phase.REVEAL)

    [point] = debrief(party.room.session).talking

    assert (point.attempt, point.gap and point.gap.size) == (1, 80)


def test_a_card_that_was_asked_again_counts_as_it_was_answered_last() -> None:
    party = Party(one=ONCE)
    party.reveal(apart(80))
    party.room.reopen()
    for group, keys in apart(30).items():
        for person, key in zip(party.people[group], keys, strict=True):
            person.vote(key)
    party.room.reach(Phase.REVEAL)

    [point] = debrief(party.room.session).talking

    assert (point.attempt, point.gap and point.gap.size) == (2, 30)


def test_a_pulse_and_a_card_on_which_people_write_are_left_to_their_own_chapters() -> None:
    party = Party(PULSE, ONE_WORD)
    for phase in (Phase.VOTE, Phase.VOTE):
        party.room.reach(phase)
        for person in party.everybody:
            mentor = person.seat.group is Group.MENTOR
            rating = PulseAnswer(kind="pulse", steps={"know": 5 if mentor else 1, "dare": 1})
            wrote = WordsAnswer(kind="words", words=("trust" if mentor else "time",), language="en")
            person.answer(rating if party.room.card is PULSE else wrote)
        party.room.reach(Phase.REVEAL)

    made = debrief(party.room.session)

    assert (made.talking, made.headlines.gap, made.headlines.shift) == ((), None, None)


def test_a_room_of_one_group_has_a_shift_and_no_gap() -> None:
    party = Party(one=ADVICE)
    party.reveal({Group.MENTOR: "a" * 10}, {Group.MENTOR: "b" * 4 + "a" * 6})

    headlines = debrief(party.room.session).headlines

    assert headlines.gap is None
    assert headlines.shift and headlines.shift.moved == Moved(present=10, moved=4)


def test_one_of_five_who_moved_is_no_reason_to_talk() -> None:
    party = Party(one=ADVICE)
    party.reveal({Group.MENTOR: "a" * 5}, {Group.MENTOR: "b" + "a" * 4})

    made = debrief(party.room.session)

    assert made.talking == ()
    assert made.headlines.shift and made.headlines.shift.moved == Moved(present=5, moved=1)


@pytest.mark.parametrize(("movers", "people", "is_reason"), [(2, 6, False), (3, 10, True), (2, 10, False)])
def test_a_shift_is_a_reason_from_three_people_and_a_quarter_on(movers: int, people: int, is_reason: bool) -> None:
    party = Party(one=ADVICE)
    party.reveal({Group.MENTOR: "a" * people}, {Group.MENTOR: ("b" * movers).ljust(people, "a")})

    assert (party.chosen == [("one", "shift")]) is is_reason


def test_on_a_card_with_several_questions_the_shift_is_the_share_of_marks_that_moved() -> None:
    party = Party(several=BOXES, single=ADVICE)
    for phase, moved in ((Phase.VOTE, "x"), (Phase.REVOTE, "y")):
        party.room.reach(phase)
        for person in party.everybody:
            person.answer(SortAnswer(kind="sort", boxes={"a": moved, "b": "x", "c": "x"}))
    party.room.reach(Phase.REVEAL)
    party.reveal(ALIKE, apart(80))

    shift = debrief(party.room.session).headlines.shift

    assert shift and (shift.entry, shift.shift_strength) == ("single", 0.4)


def test_the_interval_of_a_gap_of_means_is_that_of_an_independent_library() -> None:
    party = Party(TRUST)
    party.reveal({Group.MENTOR: "5544433555", Group.MENTEE: "1122334112"})

    [point] = debrief(party.room.session).talking

    mentors, mentees = ([*map(int, steps)] for steps in ("5544433555", "1122334112"))
    together = level_of(len(TRUST.statements))
    low, high = stats.ttest_ind(mentors, mentees, equal_var=False).confidence_interval(together)
    assert point.gap_interval
    assert (point.gap_interval.low, point.gap_interval.high) == pytest.approx((low, high))


def test_headlines_count_cards_that_ask_and_answers_without_guesses() -> None:
    party = Party(first=replace(ADVICE, predict=True), second=ADVICE)
    party.vote(ALIKE)
    for person in party.everybody:
        person.guess("a")
    party.vote({Group.MENTOR: "a" * 10}, Phase.REVOTE)
    party.room.end()

    headlines = debrief(party.room.session).headlines

    assert (headlines.cards_planned, headlines.cards_played, headlines.answers) == (2, 1, 30)


def test_who_changed_an_answer_is_counted_once_over_all_cards() -> None:
    party = Party(first=ADVICE, second=ADVICE)
    party.reveal(ALIKE, apart(30))
    party.reveal(ALIKE, apart(50))

    assert debrief(party.room.session).headlines.changed == Moved(present=20, moved=5)


def test_too_few_on_a_card_for_the_whole_room_are_in_no_headline() -> None:
    alone = replace(ADVICE, compare=Comparison.ROOM)
    party = Party(first=alone, second=alone)
    party.reveal(ALIKE, ALIKE)
    few: Votes = {Group.MENTOR: "aaa"}
    late = {Group.MENTOR: [party.room.join() for _ in range(3)]}
    party.people = late
    party.reveal(few, {Group.MENTOR: "bbb"})

    assert debrief(party.room.session).headlines.changed == Moved(present=20, moved=0)


def test_other_words_are_no_headline_as_they_are_deleted_one_day() -> None:
    party = Party(replace(ONE_WORD, rounds=2))
    for phase, word in ((Phase.VOTE, "trust"), (Phase.REVOTE, "time")):
        party.room.reach(phase)
        for person in party.everybody:
            person.answer(WordsAnswer(kind="words", words=(word,), language="en"))
    party.room.reach(Phase.REVEAL)

    assert debrief(party.room.session).headlines.changed is None
