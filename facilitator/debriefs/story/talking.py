"""The cards worth talking about once more: why, how sure that is, and the question with which the talk can begin."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from facilitator.debriefs.findings import moved_sure
from facilitator.debriefs.gaps import gap, gap_answered, gap_people
from facilitator.debriefs.sentences import shift
from facilitator.debriefs.story.places import CardPlace, Places
from facilitator.debriefs.story.shifts import of_marks, shift_sureness
from facilitator.debriefs.sureness import sureness
from facilitator.debriefs.wording import Wording, unparted
from game.debrief import Debrief, TalkingPoint
from game.results import Result


@dataclass(frozen=True, kw_only=True)
class TalkingCard:
    """One card, for its gap or for its shift. `beside` is the other of the two, empty without one."""

    place: CardPlace
    attempt: int
    why: Literal["gap", "shift"]
    reason: str
    said: str
    basis: str
    sure: str
    beside: str
    beside_sure: str
    """Of how many people that is told, and how sure it is."""
    talk: str
    """The question that the card gives to the tables, empty without one."""


def talking(debrief: Debrief, places: Places, wording: Wording) -> Iterable[TalkingCard]:
    """The up to three cards of the debrief, and of the projector that looks back."""
    for point in debrief.talking:
        place = places[point.entry]
        make = _for_gap if point.why == "gap" else _for_shift
        yield make(point, place, wording)


def _for_gap(point: TalkingPoint, place: CardPlace, wording: Wording) -> TalkingCard:
    result = place.attempt(point.attempt).result
    return TalkingCard(
        place=place,
        attempt=point.attempt,
        why="gap",
        reason=wording.catalogue.say("The groups are apart"),
        said=unparted(gap(place.card, result, wording)),
        basis=gap_answered(result, wording),
        sure=_gap_sure(point, result, wording),
        beside=unparted(shift(place.card, point.moved, wording)),
        beside_sure=moved_sure(point.moved, wording),
        talk=wording.pick(place.card.talk),
    )


def _for_shift(point: TalkingPoint, place: CardPlace, wording: Wording) -> TalkingCard:
    result = place.attempt(point.attempt).result
    return TalkingCard(
        place=place,
        attempt=point.attempt,
        why="shift",
        reason=wording.catalogue.say("Many changed their mind"),
        said=unparted(shift(place.card, point.moved, wording)),
        basis=of_marks(point, wording),
        sure=shift_sureness(point, wording),
        beside=unparted(gap(place.card, result, wording)),
        beside_sure=f"{gap_answered(result, wording)} {_gap_sure(point, result, wording)}".strip(),
        talk=wording.pick(place.card.talk),
    )


def _gap_sure(point: TalkingPoint, result: Result, wording: Wording) -> str:
    measure = point.gap.measure if point.gap else "share"
    return sureness(point.gap_interval, measure, wording, gap_people(result))
