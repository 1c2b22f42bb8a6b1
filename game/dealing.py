"""Dealing people to tables, each group spread as evenly as it goes.

One at a time, in a random order within each group, everybody gets the table that has fewest of the own group; among
those the one with fewest people, among those any. So the tables of an empty room differ by one person at most, and by
one of each group at most.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from random import Random

from game.cards import Group, Id
from game.refusal import Refused


class Tables:
    """So many tables of so many seats (0: no limit), with those who sit there."""

    def __init__(self, tables: int, seats: int, sitting: Iterable[tuple[int, Group]], dice: Random) -> None:
        self._numbers, self._seats, self._dice = range(1, tables + 1), seats, dice
        self._groups = Counter(sitting)
        self._people = Counter(table for table, _ in self._groups.elements())

    def free(self) -> list[int]:
        """The tables that have a seat left."""
        return [table for table in self._numbers if not self._seats or self._people[table] < self._seats]

    def deal(self, group: Group) -> int:
        """Seat one more of a group; raises Refused where every table is full."""
        free = self.free()
        if not free:
            seats = len(self._numbers) * self._seats
            raise Refused("table_full", f"All {seats} seats are taken. Add tables or seats in the settings.")
        table = min(free, key=lambda one: (self._groups[one, group], self._people[one], self._dice.random()))
        self._groups[table, group] += 1
        self._people[table] += 1
        return table


def deal(people: Mapping[Id, Group], tables: Tables, dice: Random) -> dict[Id, int]:
    """Participant → table, for everybody who is dealt."""
    seats: dict[Id, int] = {}
    for group in Group:
        ids = [one for one, own in people.items() if own is group]
        dice.shuffle(ids)
        seats |= {one: tables.deal(group) for one in ids}
    return seats
