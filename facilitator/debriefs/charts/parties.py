"""Whose answers a chart draws: the groups that may be shown, and the whole where it counts somebody else too."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.debriefs.numbers import whole
from facilitator.debriefs.wording import Wording
from game.debrief import PlayedCard
from game.kinds.counting import Tally
from game.results import Result, RoundResult


@dataclass(frozen=True)
class Party:
    """A group or the whole (`room`) in a legend; `n` is None where it is hidden."""

    group: str
    label: str
    n: int | None
    note: str = ""
    """What stands instead of the number of answers."""


@dataclass(frozen=True)
class Series:
    """What a party answered in the last round, and in the one before where there was one."""

    party: Party
    now: Tally
    before: Tally | None


@dataclass(frozen=True)
class Drawn:
    """What every chart needs: the parties, those of them that have answers to draw, and what the rounds are called."""

    card: PlayedCard
    parties: tuple[Party, ...]
    series: tuple[Series, ...]
    rounds: tuple[str, ...]
    """Both names, or none where there was only one round."""
    result: Result
    wording: Wording


def drawn(card: PlayedCard, result: Result, wording: Wording) -> Drawn | None:
    """The last round that somebody answered, with the first as what was before; None where nothing may be shown."""
    answered = [one for one in result.rounds if one.n]
    if not answered or answered[-1].room is None:
        return None
    last, first = answered[-1], answered[0] if len(answered) > 1 else None
    series = tuple(_series(last, first, wording))
    parties = (*(one.party for one in series), *_hidden(last, wording))
    names = tuple(wording.round(card, one.round) for one in answered) if first else ()
    return Drawn(card, parties, series, names, result, wording)


def _series(last: RoundResult, first: RoundResult | None, wording: Wording) -> Iterable[Series]:
    shown = {group: tally for group, tally in last.groups.items() if tally is not None}
    for group, tally in shown.items():
        party = Party(group.value, wording.group(group), tally.n)
        yield Series(party, tally, first.groups.get(group) if first else None)
    if last.room and last.room.n > sum(tally.n for tally in shown.values()):
        everybody = Party("room", wording.party(whole(last)), last.room.n)
        yield Series(everybody, last.room, first.room if first else None)


def _hidden(last: RoundResult, wording: Wording) -> Iterable[Party]:
    return (Party(group.value, wording.group(group), None) for group, tally in last.groups.items() if tally is None)
