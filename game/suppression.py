"""Whose answers may be shown apart, and whose may be counted in the whole, so that no small group can be computed.

With a threshold t (5 unless set, never below 3), per published card and round:
a group of fewer than t answers is hidden. The whole counts everybody only where what is hidden adds up to at least t
people of at least two groups; otherwise it counts the shown groups alone, and subtracting them from it leaves nobody.
So one small group costs nobody else's comparison.
"""

from collections import Counter
from collections.abc import Collection, Container, Hashable, Mapping
from typing import TypeVar

from game.cards import CardFace, Comparison, Group, Id

G = TypeVar("G", bound=Hashable)
"""Groups, or tables."""


def hide(sizes: Mapping[G, int], threshold: int) -> frozenset[G]:
    """The groups that must not be shown apart, given how many answered in each."""
    return frozenset(group for group, size in sizes.items() if 0 < size < threshold)


def whole(sizes: Mapping[Group, int], threshold: int) -> frozenset[Group]:
    """The groups that the whole may count."""
    hidden = hide(sizes, threshold)
    safe = not hidden or (len(hidden) >= 2 and sum(sizes[group] for group in hidden) >= threshold)
    return frozenset(sizes) if safe else frozenset(sizes) - hidden


def in_whole(card: CardFace, sizes: Mapping[Group, int], threshold: int) -> Collection[Group]:
    """The groups that the whole of a card may count: all of them where the card shows no groups."""
    return whole(sizes, threshold) if card.compare is Comparison.GROUPS else sizes.keys()


def unnamed(sides: Mapping[Id, Group], signed: Container[Id], threshold: int) -> frozenset[Id]:
    """The people beside whose sentences no group may stand, given everybody's group and who signed.

    They are those of hidden groups and, as a sentence without group and name would else be theirs alone, so many others
    who did not sign, by their random ids, that together at least a threshold of sentences say nothing of their author.
    Where fewer than that did not sign, no group is named at all.
    """
    hidden = hide(Counter(sides.values()), threshold)
    small = [one for one, group in sides.items() if group in hidden]
    if all(one in signed for one in small):
        return frozenset(small)
    others = sorted(one for one, group in sides.items() if group not in hidden and one not in signed)
    missing = max(0, threshold - sum(one not in signed for one in small))
    return frozenset([*small, *others[:missing]]) if len(others) >= missing else frozenset(sides)


def hide_from_sum(sizes: Mapping[G, int], threshold: int) -> frozenset[G]:
    """The groups to hide where the sum of all must be shown: small ones, and the next smallest until they add up."""
    by_size = sorted((group for group in sizes if sizes[group]), key=lambda group: sizes[group])
    hidden = [group for group in by_size if sizes[group] < threshold]
    for group in by_size[len(hidden) :]:
        if not hidden or (len(hidden) >= 2 and sum(sizes[one] for one in hidden) >= threshold):
            break
        hidden.append(group)
    return frozenset(hidden)
