"""A pulse that was asked at the beginning and at the end: what changed, counted over people who answered both times."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.debriefs.charts.changes import figure
from facilitator.debriefs.numbers import whole_of_shift
from facilitator.debriefs.story.places import CardPlace, Places
from facilitator.debriefs.sureness import counted_in, sureness
from facilitator.debriefs.wording import Wording, is_repeat, quoted
from game.changes import most
from game.debrief import Attempt, Change, Debrief
from game.rounding import DECIMALS_FROM, measured


@dataclass(frozen=True, kw_only=True)
class Line:
    """How one statement changed in a group or in the whole, as the drawing prints it: "+0.8"."""

    statement: str
    party: str
    """A group's id, `everybody`, or `shown` where somebody is left out."""
    label: str
    change: str
    n: int
    sure: str


@dataclass(frozen=True, kw_only=True)
class BeforeAfter:
    """One pulse: its lines by statement, and what changed most in the whole (else in a group) as a sentence."""

    place: CardPlace
    attempt: int
    largest: Change
    present: str
    said: str
    sure: str
    lines: tuple[Line, ...]


def before_and_after(debrief: Debrief, places: Places, wording: Wording) -> Iterable[BeforeAfter]:
    """Every pulse that enough people answered both times."""
    for place in places.values():
        for attempt in place.card.attempts if is_repeat(place.card) else ():
            largest = most(attempt.changes)
            if largest:
                yield _told(place, attempt, largest, wording)


def _told(place: CardPlace, attempt: Attempt, largest: Change, wording: Wording) -> BeforeAfter:
    return BeforeAfter(
        place=place,
        attempt=attempt.attempt,
        largest=largest,
        present=_present(attempt, wording),
        said=_said(place, largest, wording),
        sure="" if largest.may_be_chance else sureness(largest.interval, "mean", wording, largest.n),
        lines=tuple(_line(place, attempt, one, wording) for one in attempt.changes),
    )


def _present(attempt: Attempt, wording: Wording) -> str:
    """Of how many people all this is told."""
    present = attempt.result.shift.room.present if attempt.result.shift else max(one.n for one in attempt.changes)
    return wording.catalogue.count(
        "Counted over the {count} person who answered both times.",
        "Counted over the {count} people who answered both times.",
        present,
    )


def _said(place: CardPlace, largest: Change, wording: Wording) -> str:
    """What changed most."""
    moved = wording.mean_moved(0, largest.change, largest.n)
    if not moved:
        if largest.change and largest.n < DECIMALS_FROM:
            return wording.catalogue.say("Little changed; too few people answered to say how much.")
        return wording.catalogue.say("No statement changed.")
    if largest.may_be_chance:
        return wording.catalogue.say("No statement changed by more than chance can do.")
    say, statement = wording.catalogue.say, quoted(wording.question(place.card, largest.question))
    steps = counted_in(abs(measured(largest.change, largest.n)), "mean", wording, largest.n)
    rose, people = largest.change > 0, {"statement": statement, "steps": steps, "n": largest.n}
    if largest.group is None:
        if rose:
            return say("“{statement}” rose most: by {steps}, counted over {n} people.", **people)
        return say("“{statement}” fell most: by {steps}, counted over {n} people.", **people)
    people["group"] = wording.inside(largest.group)
    if rose:
        return say("“{statement}” rose most among {group}: by {steps}, counted over {n} people.", **people)
    return say("“{statement}” fell most among {group}: by {steps}, counted over {n} people.", **people)


def _line(place: CardPlace, attempt: Attempt, one: Change, wording: Wording) -> Line:
    party = one.group.value if one.group else whole_of_shift(attempt.result.shift)
    return Line(
        statement=wording.question(place.card, one.question),
        party=party,
        label=wording.party(party),
        change=figure(one, wording),
        n=one.n,
        sure=sureness(one.interval, "mean", wording, one.n),
    )
