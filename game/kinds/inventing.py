"""Made-up answers that look like a room: everybody leans somewhere, and each group leans elsewhere.

Where a group leans depends on the things themselves alone, so a preview shows the same room every time.
"""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from game.cards import Group
from game.kinds.counting import Step

T = TypeVar("T")


def leaning(things: Sequence[T], group: Group, dice: Random) -> T:
    """One of the things; each next one, from where the group begins, is half as likely."""
    start = [*Group].index(group) * (2 if len(things) > 2 else 1) % len(things)
    turned = [*things[start:], *things[:start]]
    return dice.choices(turned, weights=[0.55**place for place in range(len(turned))])[0]


def some(things: Sequence[T], most: int, group: Group, dice: Random) -> list[T]:
    """One to `most` different things, in the order of choosing."""
    return in_order(things, group, dice)[: dice.randint(1, most)]


def in_order(things: Sequence[T], group: Group, dice: Random) -> list[T]:
    """All of the things, those that the group leans to mostly first."""
    left, found = [*things], []
    while left:
        found.append(leaning(left, group, dice))
        left.remove(found[-1])
    return found


def step(statement: str, group: Group, dice: Random) -> Step:
    """A step from 1 to 5 around the one that the group leans to."""
    centre = 1 + (sum(map(ord, statement)) + 2 * [*Group].index(group)) % 5
    steps: tuple[Step, ...] = (1, 2, 3, 4, 5)
    return steps[min(4, max(0, centre - 1 + dice.choice((-1, 0, 0, 1))))]
