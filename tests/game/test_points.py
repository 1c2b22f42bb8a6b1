"""Understanding points: the formulas, and who is counted."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.cards import Anonymity, Comparison, Group, Phase
from game.kinds import Card
from game.kinds.split import SplitAnswer
from game.scoring.card import Points, card_points
from game.scoring.closeness import panel_points, predict_points, reflection_points, split_points, table_points
from game.scoring.offers import Source
from tests.game.deck import ADVICE, ADVICE_WALL, RAIN, SETTINGS, entry
from tests.game.kinds.samples import SHARE, SHARE_OF_ROOM
from tests.game.players import GUESSED, PANELLED, PLAYED, SETTLED, answered, approve, playing, seated
from tests.game.room import Room

QUICK = settings(max_examples=200, deadline=None, database=None)
VOTES = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 300), max_size=6)
KEYS = st.lists(st.sampled_from("abcdefg"), unique=True, max_size=3)


def given_by(room: Room) -> Points:
    """What the card on which the session stands gave the room."""
    entry = room.session.current
    assert entry
    return card_points(room.session, entry, room.session.attempt, ()).room


def sources(room: Room) -> dict[Source, float]:
    """The same, source by source."""
    return {source: round(points, 2) for source, points in given_by(room).sources.items()}


@pytest.mark.parametrize(("guess", "points"), [("a", 10), ("b", 5), ("c", 1.67), ("d", 0)])
def test_a_guess_is_worth_what_the_other_group_makes_it_worth(guess: str, points: float) -> None:
    assert round(predict_points(guess, {"a": 12, "b": 6, "c": 2}), 2) == points


@pytest.mark.parametrize(("chosen", "points"), [("a", 10), ("b", 6), ("d", 0), ("ab", 8), ("", 0)])
def test_agreement_is_worth_what_the_panel_makes_it_worth(chosen: str, points: float) -> None:
    assert panel_points([*chosen], {"a": 5, "b": 3, "c": 1}) == points


@pytest.mark.parametrize(("guess", "points"), [(60, 10), (45, 7), (75, 7), (10, 0), (0, 0)])
def test_a_guessed_share_is_worth_how_close_it_comes(guess: int, points: float) -> None:
    assert round(split_points(guess, 60), 9) == points


def test_settling_and_disagreeing_are_worth_as_much_and_silence_nothing() -> None:
    assert (table_points(True), table_points(False)) == (10, 0)


def test_an_approved_sentence_is_worth_two() -> None:
    assert (reflection_points(True), reflection_points(False)) == (2, 0)


def test_nobody_answering_makes_every_guess_worth_nothing() -> None:
    assert (predict_points("a", {}), predict_points("a", {"a": 0}), panel_points(["a"], {})) == (0, 0, 0)


@QUICK
@given(st.sampled_from("abcdefg"), KEYS, VOTES, st.integers(0, 100), st.integers(0, 100))
def test_every_formula_gives_zero_to_ten(
    guess: str, chosen: list[str], votes: dict[str, int], share: int, truth: int
) -> None:
    for points in (predict_points(guess, votes), panel_points(chosen, votes), split_points(share, truth)):
        assert 0 <= points <= 10


@QUICK
@given(VOTES.filter(lambda votes: any(votes.values())))
def test_the_most_frequent_answer_is_worth_ten_and_none_is_worth_more(votes: dict[str, int]) -> None:
    most = max(votes, key=lambda key: votes[key])

    assert predict_points(most, votes) == panel_points([most], votes) == 10


@QUICK
@given(st.dictionaries(st.sampled_from([*Source][:4]), st.floats(0, 10)), st.floats(0, 2))
def test_a_card_gives_zero_to_twelve(sources: dict[Source, float], reflected: float) -> None:
    total = Points({**sources, Source.REFLECTION: reflected}).total

    assert 0 <= total <= 12.000001
    assert total >= Points(sources).total


def test_a_card_gives_the_mean_of_what_it_offers() -> None:
    room = playing(replace(PANELLED, rounds=2))
    people = seated(room, {1: "aaaaa", 2: "bbbbb"})
    room.reach(Phase.REVOTE)
    for person, key in people:
        person.vote(key)
    people[0][0].settle()
    room.reach(Phase.REVEAL)

    assert sources(room) == {Source.PANEL: 8, Source.TABLE: 5, Source.REFLECTION: 0}
    assert given_by(room).total == 6.5


def test_the_last_vote_counts() -> None:
    room = playing(replace(PANELLED, rounds=2), settings=replace(PLAYED, tables=0))
    room.reach(Phase.VOTE)
    people = room.vote({Group.MENTOR: "ccccc"})
    room.reach(Phase.REVOTE)
    for person in people:
        person.vote("a")
    room.reach(Phase.REVEAL)

    assert sources(room)[Source.PANEL] == 10


def test_mentors_are_measured_by_the_mentees_and_mentees_by_the_mentors() -> None:
    room = playing(GUESSED)
    room.reach(Phase.VOTE)
    for person in room.vote({Group.MENTOR: "aaaaa"}):
        person.guess("b")
    for person in room.vote({Group.MENTEE: "bbbcc"}):
        person.guess("b")
    room.reach(Phase.REVEAL)

    assert sources(room)[Source.PREDICT] == 5


def test_a_group_that_is_hidden_is_not_guessed() -> None:
    room = playing(GUESSED)
    room.reach(Phase.VOTE)
    for person in room.vote({Group.MENTOR: "aaaaa"}):
        person.guess("b")
    room.vote({Group.MENTEE: "bbbb"})
    room.reach(Phase.REVEAL)

    assert sources(room) == {}


def test_on_a_card_for_the_whole_room_no_group_is_guessed() -> None:
    room = playing(replace(GUESSED, compare=Comparison.ROOM))
    room.reach(Phase.VOTE)
    for person in room.vote({Group.MENTOR: "aaaaa", Group.MENTEE: "bbbbb"}):
        person.guess("a")
    room.reach(Phase.REVEAL)

    assert sources(room) == {}


def test_whoever_is_in_a_hidden_group_counts_for_no_token() -> None:
    counted, uncounted = playing(PANELLED), playing(PANELLED)
    for room, managers in ((counted, ""), (uncounted, "ccc")):
        people = seated(room, {1: "aaaaa"})
        answered(room, [*people, *seated(room, {1: managers}, Group.MANAGER)])

    assert sources(counted)[Source.PANEL] == sources(uncounted)[Source.PANEL] == 10


def test_fewer_answers_than_the_threshold_give_no_points() -> None:
    room = playing(PANELLED)

    answered(room, seated(room, {1: "aaaa"}))

    assert sources(room) == {}


def test_a_guessed_share_counts_where_its_truth_is_known() -> None:
    known, unknown = playing(SHARE_OF_ROOM), playing(SHARE)
    for room, own in ((known, True), (unknown, None)):
        people = [room.join() for _ in range(5)]
        room.reach(Phase.VOTE)
        for person in people:
            person.answer(SplitAnswer(kind="split", guess=75, own=own))
        room.reach(Phase.REVEAL)

    assert sources(known)[Source.SPLIT] == 5
    assert Source.SPLIT not in sources(unknown)


@pytest.mark.parametrize(
    "card",
    [
        replace(PANELLED, points=False),
        replace(PANELLED, anonymous=Anonymity.FORCED),
        replace(PANELLED, phases=(Phase.READ, Phase.VOTE)),
        ADVICE_WALL,
        replace(ADVICE, rounds=1),
    ],
    ids=["switched off", "anonymous", "never revealed", "a wall", "nothing to compare with"],
)
def test_a_card_that_offers_nothing_gives_no_points(card: Card) -> None:
    room = playing(card)

    room.next()

    assert room.session.planned == 0


def test_sentences_alone_give_no_points() -> None:
    room = playing(replace(ADVICE, rounds=1))
    people = seated(room, {1: "aaaaa"})
    answered(room, people)
    approve(room, people[0][0])

    assert sources(room) == {}


def test_a_hat_card_is_measured_by_its_panel() -> None:
    room = Room(entry(replace(RAIN, rounds=1, panel=())), settings=replace(SETTINGS, points=True))
    room.next()

    assert room.session.planned == 0


def test_settling_counts_only_where_there_are_tables() -> None:
    with_tables, without = playing(SETTLED), playing(SETTLED, settings=replace(PLAYED, tables=0))
    for room in (with_tables, without):
        room.next()

    assert (with_tables.session.planned, without.session.planned) == (1, 0)
