"""Whose answers may be shown apart, and whose may be counted in the whole, so that no small group can be computed.

With a threshold t (5 unless set, never below 3), per published card and round:
a group of fewer than t answers is hidden. The whole counts everybody only where what is hidden adds up to at least t
people of at least two groups; otherwise it counts the shown groups alone, and subtracting them from it leaves nobody.
So one small group costs nobody else's comparison.
"""

from collections import Counter
from collections.abc import Collection, Mapping

from game.cards import CardFace, Comparison, Group, Id


def hide(sizes: Mapping[Group, int], threshold: int) -> frozenset[Group]:
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


def unnamed(sides: Mapping[Id, Group], threshold: int) -> frozenset[Id]:
    """The people beside whose sentences no group may stand, given everybody's group.

    They are those of hidden groups and, as a sentence without a group would else be theirs alone, so many others, by
    their random ids, that together they are at least a threshold of two groups or more.
    """
    hidden = hide(Counter(sides.values()), threshold)
    small = [one for one, group in sides.items() if group in hidden]
    others = sorted(sides.keys() - set(small))
    return frozenset([*small, *others[: max(0, threshold - len(small))]] if small else ())


def hide_from_sum(sizes: Mapping[Group, int], threshold: int) -> frozenset[Group]:
    """The groups to hide where the sum of all must be shown: small ones, and the next smallest until they add up."""
    by_size = sorted((group for group in sizes if sizes[group]), key=lambda group: sizes[group])
    hidden = [group for group in by_size if sizes[group] < threshold]
    for group in by_size[len(hidden) :]:
        if not hidden or (len(hidden) >= 2 and sum(sizes[one] for one in hidden) >= threshold):
            break
        hidden.append(group)
    return frozenset(hidden)
