"""A pulse that was asked at the beginning and at the end: what changed, counted over people who answered both times."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.debriefs.charts.changes import figure
from facilitator.debriefs.story.places import CardPlace, Places
from facilitator.debriefs.sureness import counted_in, sureness
from facilitator.debriefs.wording import EVERYBODY, SHOWN, Wording, is_repeat, quoted
from game.cards import Group
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
    present: str
    said: str
    sure: str
    lines: tuple[Line, ...]


def before_and_after(debrief: Debrief, places: Places, wording: Wording) -> Iterable[BeforeAfter]:
    """Every pulse that enough people answered both times."""
    for place in places.values():
        for attempt in place.card.attempts if is_repeat(place.card) else ():
            if attempt.changes:
                yield _told(place, attempt, wording)


def _told(place: CardPlace, attempt: Attempt, wording: Wording) -> BeforeAfter:
    most = _most(attempt.changes)
    return BeforeAfter(
        place=place,
        attempt=attempt.attempt,
        present=_present(attempt, wording),
        said=_said(place, most, wording),
        sure="" if _could_be_chance(most) else sureness(most.interval, "mean", wording, most.n),
        lines=tuple(_line(place, attempt, one, wording) for one in attempt.changes),
    )


def _most(changes: Sequence[Change]) -> Change:
    """What changed most: in the whole rather than in a group, and rather what is no chance."""
    whole = [one for one in changes if one.group is None]
    sure = [one for one in changes if not _could_be_chance(one)]
    of_whole = [one for one in sure if one.group is None]
    return max(of_whole or sure or whole or changes, key=lambda one: abs(one.change))


def _could_be_chance(one: Change) -> bool:
    """Whether a change is none as it is printed, or no wider than so few people swing by themselves."""
    return not measured(one.change, one.n) or (one.interval is not None and one.interval.spans_zero)


def _present(attempt: Attempt, wording: Wording) -> str:
    """Of how many people all this is told."""
    present = attempt.result.shift.room.present if attempt.result.shift else max(one.n for one in attempt.changes)
    return wording.catalogue.count(
        "Counted over the {count} person who answered both times.",
        "Counted over the {count} people who answered both times.",
        present,
    )


def _said(place: CardPlace, most: Change, wording: Wording) -> str:
    """What changed most."""
    moved = wording.mean_moved(0, most.change, most.n)
    if not moved:
        if most.change and most.n < DECIMALS_FROM:
            return wording.catalogue.say("Little changed; too few people answered to say how much.")
        return wording.catalogue.say("No statement changed.")
    if _could_be_chance(most):
        return wording.catalogue.say("No statement changed by more than chance can do.")
    say, statement = wording.catalogue.say, quoted(wording.question(place.card, most.question))
    steps = counted_in(abs(measured(most.change, most.n)), "mean", wording, most.n)
    rose, people = most.change > 0, {"statement": statement, "steps": steps, "n": most.n}
    if most.group is None:
        if rose:
            return say("“{statement}” rose most: by {steps}, counted over {n} people.", **people)
        return say("“{statement}” fell most: by {steps}, counted over {n} people.", **people)
    people["group"] = wording.inside(most.group)
    if rose:
        return say("“{statement}” rose most among {group}: by {steps}, counted over {n} people.", **people)
    return say("“{statement}” fell most among {group}: by {steps}, counted over {n} people.", **people)


def _line(place: CardPlace, attempt: Attempt, one: Change, wording: Wording) -> Line:
    party = _party(one.group, attempt)
    return Line(
        statement=wording.question(place.card, one.question),
        party=party,
        label=wording.party(party),
        change=figure(one, wording),
        n=one.n,
        sure=sureness(one.interval, "mean", wording, one.n),
    )


def _party(group: Group | None, attempt: Attempt) -> str:
    if group is not None:
        return group.value
    shift = attempt.result.shift
    return SHOWN if shift and None in shift.groups.values() else EVERYBODY
