"""The shift: of the people who answered both times, and drawn as moves only where a move can be read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cards import Comparison, Group, Phase
from game.kinds import Card, kind_of
from game.results import Shift, has_moved, result
from tests.game.deck import ADVICE, RAIN, TRUST, entry
from tests.game.kinds.samples import BOXES, HOPES, ORDER, QUICK, SEEDS, SHARE, SHARE_OF_MENTEES, TEN, made_up
from tests.game.room import Room

WITHOUT_MOVES = {"multi", "rank", "points", "split"}
TWICE: tuple[Card, ...] = (
    *(ADVICE, HOPES, RAIN, replace(TRUST, rounds=2), ORDER, BOXES, TEN, SHARE, SHARE_OF_MENTEES),
)
"""The cards with two votes on which nobody writes."""
PEOPLE = st.lists(st.tuples(st.sampled_from(["both", "first", "second"]), SEEDS, SEEDS), min_size=5, max_size=12)
People = list[tuple[str, int, int]]


def shift(card: Card, people: People) -> Shift | None:
    """What is published of who moved, when these people answered at these times."""
    room = Room(entry(replace(card, compare=Comparison.ROOM)))
    seated = [room.join(Group.MENTEE) for _ in people]
    for phase, silent, which in ((Phase.VOTE, "second", 1), (Phase.REVOTE, "first", 2)):
        room.reach(phase)
        for person, one in zip(seated, people, strict=True):
            seed = one[1] if which == 1 else one[2]
            _ = one[0] == silent or person.answer(made_up(card, Group.MENTEE, seed))
        room.next()
    return result(room.session, card.id, 1).shift


@QUICK
@given(st.sampled_from(TWICE), PEOPLE)
def test_only_people_of_both_rounds_are_present_and_those_who_marked_other_keys_have_moved(
    card: Card, people: People
) -> None:
    kind = kind_of(card)
    both = [
        (made_up(card, Group.MENTEE, one), made_up(card, Group.MENTEE, two))
        for in_, one, two in people
        if in_ == "both"
    ]
    moved = [has_moved(kind.marks(before), kind.marks(after)) for before, after in both]

    found = shift(card, people)

    assert (found is None) is (len(both) < 5)
    assert found is None or (found.room.present, found.room.moved) == (len(both), sum(moved))


@QUICK
@given(st.sampled_from(TWICE), PEOPLE)
def test_moves_are_drawn_between_different_keys_of_one_question(card: Card, people: People) -> None:
    found = shift(card, people)
    questions = kind_of(card).questions(card)

    moves = found.moves if found else ()

    assert all({move.source, move.target} <= set(questions[move.question]) for move in moves)
    assert all(move.source != move.target and move.count > 0 for move in moves)
    assert [move.count for move in moves] == sorted((move.count for move in moves), reverse=True)


@pytest.mark.parametrize("card", TWICE, ids=lambda card: card.id)
def test_a_kind_whose_moves_cannot_be_read_has_none(card: Card) -> None:
    found = shift(card, [("both", seed, seed + 1000) for seed in range(12)])

    assert found and found.room.moved > 0
    assert (found.moves == ()) is (card.kind in WITHOUT_MOVES)


@QUICK
@given(st.sampled_from(TWICE), st.lists(SEEDS, min_size=5, max_size=8))
def test_who_answers_the_same_has_not_moved(card: Card, seeds: list[int]) -> None:
    found = shift(card, [("both", seed, seed) for seed in seeds])

    assert found and (found.room.moved, found.moves) == (0, ())
