"""Nobody can compute what fewer people than the threshold did from all figures of one card and round together.

Of one vote: tallies of groups and room, and what is made of them (gap, its interval, health). Of both votes: who moved,
flows and paired changes, of groups and room. Both votes and both together, held against each other, are not promised.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import commands as c
from game.cards import GUESS, Comparison, Group, HatId, Id, Phase, Round
from game.debrief import debrief
from game.debrief.change import changes
from game.kinds import Answer, Card, kind_of
from game.kinds.choice import ChoiceAnswer
from game.kinds.hat import HatAnswer
from game.kinds.multi import MultiAnswer
from game.kinds.points import PointsAnswer
from game.kinds.rank import RankAnswer
from game.kinds.scale import ScaleAnswer
from game.kinds.sort import SortAnswer
from game.kinds.split import SplitAnswer
from game.kinds.words import WordsAnswer
from game.results import result
from game.session import Session
from game.settings import RunSheetEntry
from game.state.ballot import Ballot
from game.verdict import Verdict
from tests.game.curious import (
    Counted,
    Look,
    answering,
    counted,
    everything,
    fewest,
    of_both_rounds,
    of_guesses,
    of_round,
)
from tests.game.deck import ADVICE, ONE_WORD, RAIN, TRUST, entry
from tests.game.kinds.samples import BOXES, HOPES, ORDER, PULSE, SHARE, SHARE_OF_MENTEES, SHARE_OF_ROOM, TEN, rated
from tests.game.room import Room

GUESSED = replace(ADVICE, id="guessed", predict=True)
CARDS: Mapping[Id, tuple[Card, Answer, Answer]] = {
    card.id: (card, one, other)
    for card, one, other in (
        (ADVICE, ChoiceAnswer(kind="choice", option="a"), ChoiceAnswer(kind="choice", option="b")),
        (GUESSED, ChoiceAnswer(kind="choice", option="a"), ChoiceAnswer(kind="choice", option="b")),
        (HOPES, MultiAnswer(kind="multi", options=("a", "b")), MultiAnswer(kind="multi", options=("c",))),
        (RAIN, HatAnswer(kind="hat", hats=(HatId.STORYTELLER,)), HatAnswer(kind="hat", hats=(HatId.ENCOURAGER,))),
        (
            replace(TRUST, rounds=2),
            ScaleAnswer(kind="scale", steps={"open": 1, "early": 2}),
            ScaleAnswer(kind="scale", steps={"open": 4, "early": 5}),
        ),
        (ORDER, RankAnswer(kind="rank", order=tuple("abcd")), RankAnswer(kind="rank", order=tuple("dcba"))),
        (
            BOXES,
            SortAnswer(kind="sort", boxes=dict.fromkeys("abc", "x")),
            SortAnswer(kind="sort", boxes=dict.fromkeys("abc", "y")),
        ),
        (
            TEN,
            PointsAnswer(kind="points", points={"a": 5, "b": 5, "c": 0}),
            PointsAnswer(kind="points", points={"a": 0, "b": 4, "c": 6}),
        ),
        (SHARE, SplitAnswer(kind="split", guess=20, own=None), SplitAnswer(kind="split", guess=60, own=None)),
        (SHARE_OF_ROOM, SplitAnswer(kind="split", guess=20, own=True), SplitAnswer(kind="split", guess=60, own=False)),
        (
            SHARE_OF_MENTEES,
            SplitAnswer(kind="split", guess=20, own=True),
            SplitAnswer(kind="split", guess=60, own=False),
        ),
        (
            replace(ONE_WORD, rounds=2),
            WordsAnswer(kind="words", words=("trust", "time"), language="en"),
            WordsAnswer(kind="words", words=("trust",), language="en"),
        ),
        (PULSE, rated(Group.MENTOR, 1), rated(Group.MENTOR, 5)),
    )
}
"""A card of every kind that is counted; an answer to it, and one that marks something else on everything."""
THOROUGH = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)


@dataclass(frozen=True)
class Guest:
    """Somebody in the room: in which votes she answers, and on which side in the second."""

    group: Group
    first: bool
    second: bool
    later: Group


def side(group: Group) -> st.SearchStrategy[list[Guest]]:
    """Up to eight people of a group; some miss a vote, few change sides."""
    answers = st.sampled_from([(True, True)] * 5 + [(True, False), (False, True)])
    later = st.sampled_from([group] * 8 + [*Group])
    one = st.builds(lambda votes, later: Guest(group, votes[0], votes[1], later), answers, later)
    return st.lists(one, max_size=8)


ROOMS = st.tuples(*map(side, Group)).map(lambda sides: [one for people in sides for one in people])
THRESHOLDS = st.integers(3, 5)
WHOLE_ROOM = st.booleans()
FEW = st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=4)
MANY = st.sampled_from([0, 5, 6, 8])
SEEDS = st.integers(0, 2**32)


@dataclass(frozen=True)
class Played:
    """A card that was answered in both votes by these people."""

    session: Session
    ballots: Mapping[Round, Ballot]

    @classmethod
    def by(cls, guests: Iterable[Guest], card: Card, answer: Answer, threshold: int) -> "Played":
        """Everybody gives the same answer; a pulse stands on the run sheet twice."""
        again = kind_of(card).repeats
        room = Room(entry(card), *([entry(card, "again")] if again else []))
        room.change(threshold=threshold)
        people = [(room.join(one.group), one) for one in guests]
        room.reach(Phase.VOTE)
        for person, one in people:
            if one.first:
                person.answer(fitting(card, answer, one.group))
                if card.predict:
                    person.guess("a")
        room.next()
        for person, one in people:
            person.change(group=one.later)
        room.reach(Phase.VOTE if again else Phase.REVOTE)
        for person, one in people:
            if one.second:
                person.answer(fitting(card, answer, one.later))
        room.reach(Phase.REVEAL)
        last = entry(card, "again") if again else entry(card)
        first, second = Ballot(card.id, 1, 1), Ballot(last.id, 1, 1 if again else 2)
        _approve(room, card)
        return cls(room.session, {GUESS: Ballot(card.id, 1, GUESS), 1: first, 2: second})

    @property
    def entry(self) -> RunSheetEntry:
        """Where the card was played, the second time."""
        found = self.session.find(self.ballots[2].entry)
        assert found is not None
        return found

    def counted(self, look: Look, round: Round, answer: Answer) -> Counted:
        """Who stands in which figure, told by another answer in this vote."""
        card = self.entry.card
        return counted(self.session, self.entry, look, self.ballots[round], lambda group: fitting(card, answer, group))

    def with_other_answers(self, group: Group, answers: tuple[Answer, Answer], dice: Random) -> Session:
        """The session in which this group gave any of these answers, in every vote and guess."""
        session = self.session
        for ballot in set(self.ballots.values()) & session.ballots.keys():
            of_group = [who for who, cast in session.ballots[ballot].items() if cast.group is group]
            given = {who: fitting(self.entry.card, dice.choice(answers), group) for who in of_group}
            session = answering(session, ballot, given)
        return session


def fitting(card: Card, answer: Answer, group: Group) -> Answer:
    """The answer, of what this group is asked."""
    if isinstance(answer, SplitAnswer) and card.id == SHARE_OF_MENTEES.id and group is not Group.MENTEE:
        return replace(answer, own=None)
    return rated(group, answer.steps["know"]) if answer.kind == "pulse" else answer


def _approve(room: Room, card: Card) -> None:
    words = ("trust", "time")
    if kind_of(card).writes:
        room.press(
            c.ModerateWords(kind="moderate_words", entry=card.id, attempt=1, words=words, verdict=Verdict.APPROVED)
        )


def looks(played: Played) -> Iterator[tuple[Look, Round]]:
    """What is published of one vote, or of both together, and the vote by which one finds out who is counted."""
    yield from ((of_round(1), 1), (of_round(2), 2), (of_both_rounds, 2))
    if played.ballots[GUESS] in played.session.ballots:
        yield of_guesses, GUESS


@pytest.mark.parametrize("id", CARDS)
@settings(THOROUGH, max_examples=25)
@given(ROOMS, THRESHOLDS, WHOLE_ROOM)
def test_no_sum_or_difference_of_figures_tells_of_fewer_people_than_the_threshold(
    id: Id, guests: list[Guest], threshold: int, whole: bool
) -> None:
    card, one, other = CARDS[id]
    card = replace(card, compare=Comparison.ROOM if whole else Comparison.GROUPS)
    played = Played.by(guests, card, one, threshold)

    told = [
        (question, people)
        for look, round in looks(played)
        for question, figures in played.counted(look, round, other).items()
        if (people := fewest(figures)) is not None
    ]

    assert [(question, people) for question, people in told if people < threshold] == []


@pytest.mark.parametrize("id", CARDS)
@settings(THOROUGH, max_examples=25)
@given(st.permutations(list(Group)), FEW, st.tuples(MANY, MANY, MANY), THRESHOLDS, SEEDS)
def test_what_the_one_small_group_answers_changes_no_figure(
    id: Id, groups: list[Group], few: list[tuple[bool, bool]], many: tuple[int, int, int], threshold: int, seed: int
) -> None:
    (card, one, other), (small, *large) = CARDS[id], groups
    guests = [Guest(group, True, True, group) for group, size in zip(large, many, strict=True) for _ in range(size)]
    hidden = [Guest(small, first, second, small) for first, second in few[: threshold - 1]]
    played = Played.by([*guests, *hidden], card, one, threshold)

    answered = played.with_other_answers(small, (one, other), Random(seed))

    assert everything(answered, played.entry) == everything(played.session, played.entry)


@settings(THOROUGH)
@given(ROOMS, THRESHOLDS, WHOLE_ROOM, SEEDS)
def test_what_the_room_is_told_of_change_is_one_of_the_figures_of_the_debrief(
    guests: list[Guest], threshold: int, whole: bool, seed: int
) -> None:
    card, one, other = CARDS["pulse"]
    card = replace(card, compare=Comparison.ROOM if whole else Comparison.GROUPS)
    played = Played.by(guests, card, one, threshold)
    session, dice = played.session, Random(seed)
    for group in Group:
        session = replace(played, session=session).with_other_answers(group, (one, other), dice)

    told = result(session, played.entry.id, 1).changed

    published = {(one.question, one.group): (one.n, one.change) for one in changes(session, played.entry, 1)}
    assert (told is None) == (not published)
    assert told is None or (told.n >= threshold and published[told.question, told.group] == (told.n, told.change))


@settings(THOROUGH)
@given(ROOMS, THRESHOLDS)
def test_attendance_is_the_same_whatever_people_answered(guests: list[Guest], threshold: int) -> None:
    silent = Guest(Group.GUEST, False, False, Group.GUEST)
    some, others = (
        Played.by([*guests, silent], ADVICE, ChoiceAnswer(kind="choice", option=option), threshold) for option in "ab"
    )

    assert debrief(some.session).attendance == debrief(others.session).attendance
