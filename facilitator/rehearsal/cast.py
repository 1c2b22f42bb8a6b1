"""Who comes to a rehearsal: as many different people as a real room has, and the trouble that they bring.

The first so many of a cast are the same however large it is, so that a rehearsal can be filled up.
"""

from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import Final

from game.cards import Group

MOST_PEOPLE: Final = 300
NAMES: Final = (
    "Alder", "Ash", "Aspen", "Beech", "Birch", "Briar", "Cedar", "Cherry", "Clover", "Elder", "Elm", "Fern", "Fir",
    "Hawthorn", "Hazel", "Heather", "Holly", "Hornbeam", "Iris", "Ivy", "Juniper", "Larch", "Laurel", "Lavender",
    "Lilac", "Linden", "Maple", "Myrtle", "Oak", "Olive", "Pine", "Poplar", "Rowan", "Sage", "Sorrel", "Spruce",
    "Thyme", "Violet", "Willow", "Yew",
)  # fmt: skip
"""Plants, so that nobody is meant."""
SHORT_NAMES: Final = ("El", "Eg", "As")
EMOJI_NAMES: Final = ("🌻", "Ivy 🌿", "🍄")
GROUPS: Final = (
    Group.MENTEE, Group.MENTOR, Group.MENTEE, Group.MENTOR, Group.MENTEE, Group.MENTOR, Group.MENTEE, Group.MENTOR,
    Group.MANAGER, Group.MENTEE, Group.MENTOR, Group.MENTEE, Group.MENTOR, Group.MENTEE, Group.MENTOR, Group.MENTEE,
    Group.MENTOR, Group.MENTEE, Group.MANAGER, Group.GUEST,
)  # fmt: skip
"""Of twenty people: nine mentees, eight mentors, two managers, a guest."""


class Trait(StrEnum):
    """What is special about somebody."""

    LATE = "late"
    """Comes when the others are answering already."""
    SLEEPER = "sleeper"
    """The phone goes to sleep now and then, and comes back."""
    DROPPER = "dropper"
    """The connection is cut again and again, and taken up at once."""
    LEAVER = "leaver"
    """Goes home in the middle, without a word."""
    CHATTY = "chatty"
    """Writes, offers what she wrote, gives hearts."""
    SILENT = "silent"
    """Is there, and often does not answer."""


TRAITS: Final = {
    1: Trait.CHATTY, 4: Trait.SLEEPER, 6: Trait.LATE, 8: Trait.DROPPER, 11: Trait.CHATTY, 13: Trait.SILENT,
    15: Trait.LATE, 17: Trait.LEAVER, 18: Trait.CHATTY,
}  # fmt: skip
"""Which of twenty people is special, and how."""


@dataclass(frozen=True)
class Part:
    """Who somebody is in the room."""

    seat: int
    """Which of the cast, from 0."""
    group: Group
    place: int
    """Which of the group, from 0: so the group spreads over the tables."""
    name: str
    """Empty where somebody gives none, if none is asked for."""
    trait: Trait | None


def cast(people: int, dice: Random) -> list[Part]:
    """So many people; the dice are used for their names."""
    names = _names(dice)
    counted = dict.fromkeys(Group, 0)
    parts = []
    for seat in range(people):
        group = GROUPS[seat % len(GROUPS)]
        parts.append(Part(seat, group, counted[group], names[seat % len(names)], TRAITS.get(seat % len(GROUPS))))
        counted[group] += 1
    return parts


def _names(dice: Random) -> list[str]:
    """Forty names, then they begin anew: some have two letters or a picture, one is taken twice, some give none."""
    names = dice.sample(NAMES, len(NAMES))
    for place, name in zip((3, 12, 26), dice.sample(SHORT_NAMES, len(SHORT_NAMES)), strict=True):
        names[place] = name
    for place, name in zip((5, 19, 33), dice.sample(EMOJI_NAMES, len(EMOJI_NAMES)), strict=True):
        names[place] = name
    for place in (9, 16, 29):
        names[place] = ""
    names[7] = names[21] = names[2]
    return names
