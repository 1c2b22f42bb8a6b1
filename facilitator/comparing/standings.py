"""One room held against other people who answered the same cards: other sessions, or a benchmark.

What is said of the two is said as a debrief tells a gap, with the others in the place of the other group: so the
sentence, its rounding and how sure it is are everywhere the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final

from facilitator.debriefs.charts.against import AgainstChart, held_against
from facilitator.debriefs.gaps import gap, gap_people
from facilitator.debriefs.numbers import whole
from facilitator.debriefs.sureness import sureness
from facilitator.debriefs.wording import EVERYBODY, Wording
from game.benchmark import Benchmark
from game.cards import Group
from game.comparison import ComparedCard, add, newest
from game.debrief import Debrief, PlayedCard
from game.debrief.gaps import differences, gap_interval, is_clear, last_answered
from game.kinds import KINDS
from game.kinds.counting import Tally
from game.results import Result, RoundResult

HERE: Final = Group.MENTOR
THERE: Final = Group.MENTEE
"""In whose places the room and the others stand while their gap is told, whoever they are."""
HERE_OF: Final = "{group} in this room"
"""A message of the catalogue."""


@dataclass(frozen=True)
class Others:
    """The people beside whom a room stands; `of_group` is a message with a `{group}`."""

    name: str
    of_group: str


@dataclass(frozen=True)
class Finding:
    """Where a group of this room and the same group of the others are furthest apart."""

    said: str
    sure: str
    people: str
    result: Result
    """The room and the others in the places of two groups, and their gap."""

    @property
    def clear(self) -> bool:
        """Whether it is more than chance among what this card shows of the two."""
        return is_clear(self.result)


@dataclass(frozen=True)
class Standing:
    """A card: this room beside the others."""

    card: PlayedCard
    findings: tuple[Finding, ...]
    chart: AgainstChart | None


@dataclass(frozen=True)
class Sides(Wording):
    """Names the room and the others where a debrief names two groups: at the beginning of a sentence, and inside."""

    names: Mapping[Group, tuple[str, str]]

    def group(self, group: Group) -> str:
        """At the beginning of a sentence."""
        return self.names[group][0]

    def inside(self, group: Group) -> str:
        """Inside a sentence."""
        return self.names[group][1]


def against_others(cards: Iterable[ComparedCard], code: str, others: Others, wording: Wording) -> Iterable[Standing]:
    """The cards that the room and at least one other session have answered."""
    for card in cards:
        point, elsewhere = card.point(code), [one.last for one in card.points if one.code != code]
        if point is not None and elsewhere:
            there = RoundResult(
                round=1, n=sum(one.n for one in elsewhere), room=_everybody(elsewhere), groups=card.others(code)
            )
            yield _Card(card.card, point.last, there, others, wording).standing()


def against_benchmark(debrief: Debrief, benchmark: Benchmark, others: Others, wording: Wording) -> Iterable[Standing]:
    """The cards of a room that a benchmark knows, with at least one group that both tell of."""
    for deck, card in dict.fromkeys((one.deck, one.card) for one in debrief.cards):
        found = newest(debrief, deck, card)
        known = benchmark.find(found[0]) if found else None
        last = last_answered(found[1].result) if found else None
        if found and known and last and any(last.groups.get(group) for group in known.groups):
            there = RoundResult(round=1, n=_people(known.groups), room=None, groups=known.groups)
            yield _Card(found[0], last, there, others, wording).standing()


def searched(standings: Iterable[Standing]) -> int:
    """Between how many differences of all these cards the widest were searched."""
    return sum(differences(finding.result) for one in standings for finding in one.findings)


def beyond_chance(standings: Sequence[Standing]) -> Iterable[tuple[int, Finding]]:
    """What differs by more than chance would make of so many differences, each with its card's place from 1."""
    among = searched(standings)
    for place, one in enumerate(standings, 1):
        yield from ((place, finding) for finding in one.findings if is_clear(finding.result, among))


class _Card:
    """One card, the room's last vote and that of the others."""

    def __init__(
        self, card: PlayedCard, here: RoundResult, there: RoundResult, others: Others, wording: Wording
    ) -> None:
        self._card, self._others, self._wording = card, others, wording
        self._here, self._there = here, there

    def standing(self) -> Standing:
        groups = {group: tally for group, tally in self._there.groups.items() if tally}
        return Standing(
            card=self._card,
            findings=tuple(finding for one in self._sides() if (finding := self._finding(*one))),
            chart=held_against(self._card, self._here, groups, self._others.name, self._wording, self._there.room),
        )

    def _sides(self) -> Iterable[tuple[Group | None, Tally, Tally]]:
        """The groups that are shown here and there; where there is none, everybody."""
        both = {
            group: (here, there)
            for group, there in self._there.groups.items()
            if there and (here := self._here.groups.get(group))
        }
        yield from ((group, *tallies) for group, tallies in both.items())
        if not both and whole(self._here) == EVERYBODY and self._here.room and self._there.room:
            yield None, self._here.room, self._there.room

    def _finding(self, group: Group | None, here: Tally, there: Tally) -> Finding | None:
        """Where the two differ most, told as a gap; None where nothing can be compared."""
        found = KINDS[self._card.kind].compare({HERE: here, THERE: there})
        if found is None:
            return None
        both = RoundResult(round=1, n=here.n + there.n, room=None, groups={HERE: here, THERE: there})
        result = Result(rounds=(both,), gap=found, shift=None)
        sure = sureness(gap_interval(result), found.measure, self._wording, gap_people(result)) if found.size else ""
        people = self._wording.catalogue.say("n {here}, compared with n {there}", here=here.n, there=there.n)
        return Finding(gap(self._card, result, self._named(group)), sure, people, result)

    def _named(self, group: Group | None) -> Sides:
        wording, say = self._wording, self._wording.catalogue.say
        names = (wording.group(group), wording.inside(group)) if group else (wording.party(EVERYBODY), say("everybody"))
        here, there = ([say(message, group=name) for name in names] for message in (HERE_OF, self._others.of_group))
        return Sides(wording.catalogue, wording.labels, {HERE: (here[0], here[1]), THERE: (there[0], there[1])})


def _everybody(rounds: Iterable[RoundResult]) -> Tally | None:
    """All who answered, of those rounds that may tell of all."""
    rooms = [one.room for one in rounds if one.room and whole(one) == EVERYBODY]
    return reduce(add, rooms) if rooms else None


def _people(groups: Mapping[Group, Tally]) -> int:
    return sum(tally.n for tally in groups.values())
