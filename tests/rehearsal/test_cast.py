"""A cast is a plausible room with its trouble, and the same one every time."""

from collections import Counter
from random import Random

from facilitator.rehearsal.cast import MOST_PEOPLE, Trait, cast
from game.cards import Group


def test_forty_people_bring_every_trouble_that_a_room_knows() -> None:
    parts = cast(40, Random(1))

    assert {part.trait for part in parts} == {*Trait, None}


def test_most_people_are_mentees_and_mentors_and_every_group_is_there() -> None:
    groups = Counter(part.group for part in cast(40, Random(1)))

    assert groups == {Group.MENTEE: 18, Group.MENTOR: 16, Group.MANAGER: 4, Group.GUEST: 2}


def test_some_share_a_name_some_have_two_letters_or_a_picture_and_some_give_none() -> None:
    names = Counter(part.name for part in cast(40, Random(1)))

    assert max(count for name, count in names.items() if name) == 3
    assert min(len(name) for name in names if name) <= 2
    assert any(not name.isascii() for name in names)
    assert "" in names


def test_the_same_dice_make_the_same_people_and_others_other_ones() -> None:
    first, again, other = cast(40, Random(1)), cast(40, Random(1)), cast(40, Random(2))

    assert first == again
    assert first != other


def test_a_larger_cast_begins_with_the_smaller_one() -> None:
    assert cast(MOST_PEOPLE, Random(1))[:40] == cast(40, Random(1))
