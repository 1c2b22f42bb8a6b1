"""Mean places as signs on a line, one line per item; an empty sign is where a group stood before."""

from dataclasses import dataclass
from typing import Literal

from facilitator.debriefs.charts.parties import Drawn, Party, Series
from game.debrief import Question
from game.kinds.counting import mean


@dataclass(frozen=True)
class Sign:
    """Where a party stands and stood before, and the height of its lane, in percent; and its mean place."""

    party: Party
    at: float
    before: float | None
    height: float
    figure: str


@dataclass(frozen=True)
class Item:
    """One item with the parties' signs."""

    label: str
    signs: tuple[Sign, ...]

    @property
    def reach(self) -> tuple[float, float]:
        """From the leftmost sign to the rightmost one: the gap."""
        found = [sign.at for sign in self.signs]
        return min(found), max(found)


@dataclass(frozen=True)
class PlaceChart:
    """The items in the order of the room, the first place at the left; `ticks` are the places, in percent."""

    kind: Literal["places"]
    parties: tuple[Party, ...]
    rounds: tuple[str, ...]
    ticks: tuple[float, ...]
    items: tuple[Item, ...]

    @property
    def shown(self) -> tuple[Party, ...]:
        """The parties that have signs."""
        return tuple(party for party in self.parties if party.n is not None)


def places(drawn: Drawn) -> PlaceChart:
    """Every item on its mean place."""
    card = drawn.card
    last = len(card.questions)
    items = (Item(drawn.wording.question(card, one.id), _signs(drawn, one, last)) for one in _in_order(drawn))
    ticks = tuple(_along(place, last) for place in range(1, last + 1))
    return PlaceChart("places", drawn.parties, drawn.rounds, ticks, tuple(items))


def _in_order(drawn: Drawn) -> list[Question]:
    """As the room put them; without a room, as its groups did together."""
    counted = [one.now for one in drawn.series if one.party.group == "room"] or [one.now for one in drawn.series]
    everybody = sum(tally.n for tally in counted)
    return sorted(
        drawn.card.questions,
        key=lambda one: sum(mean(tally, one.id) * tally.n for tally in counted) / everybody,
    )


def _signs(drawn: Drawn, question: Question, last: int) -> tuple[Sign, ...]:
    lanes = len(drawn.series)
    return tuple(
        _sign(drawn, one, question, last, 50 if lanes == 1 else 30 + 40 * lane / (lanes - 1))
        for lane, one in enumerate(drawn.series)
    )


def _sign(drawn: Drawn, series: Series, question: Question, last: int, height: float) -> Sign:
    now = mean(series.now, question.id)
    before = _along(mean(series.before, question.id), last) if series.before else None
    return Sign(series.party, _along(now, last), before, round(height, 2), drawn.wording.tenths(now))


def _along(place: float, last: int) -> float:
    """A little stays free at both ends, so that no sign is cut."""
    return round(4 + 92 * (place - 1) / max(1, last - 1), 2)
