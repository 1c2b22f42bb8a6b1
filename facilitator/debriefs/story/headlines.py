"""The figures at the top: who was there, and what somebody should know who reads nothing else. Each has its n."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from facilitator.debriefs.findings import moved_sure
from facilitator.debriefs.gaps import gap, gap_answered, gap_figure, gap_people
from facilitator.debriefs.sentences import shift
from facilitator.debriefs.story.no_gap import no_widest_gap
from facilitator.debriefs.story.places import CardPlace, Places
from facilitator.debriefs.story.shifts import of_marks, shift_sureness
from facilitator.debriefs.sureness import sureness
from facilitator.debriefs.turnout import of_invited, turnout
from facilitator.debriefs.wording import EVERYBODY, Wording, is_repeat
from game.debrief import Debrief, TalkingPoint
from game.debrief.gaps import is_clear
from game.results import Result

Name: TypeAlias = Literal["took_part", "played", "changed", "gap", "shift", "reflections"]
NOTHING = "–"
AS_THE_WIDEST: Final = (
    "As the widest of {count} difference it could be chance.",
    "As the widest of {count} differences it could be chance.",
)
"""What is said of a gap that is clear on its own card, and not among those of all cards."""


@dataclass(frozen=True, kw_only=True)
class AttendanceRow:
    """How many of a group joined, and how many of them took part. `party` is a group's id or `everybody`."""

    party: str
    label: str
    joined: int
    answered: int
    share: str
    """Of those who joined, in percent; empty where nobody did."""
    of_invited: str = ""
    """Of how many who were invited they are, beside everybody; empty where nobody said it."""


@dataclass(frozen=True, kw_only=True)
class Headline:
    """One large figure. `basis` says of how many, `sure` how far chance could have moved it."""

    name: Name
    label: str
    figure: str
    said: str = ""
    """The finding as a sentence, where the figure is one card's."""
    basis: str = ""
    sure: str = ""
    place: CardPlace | None = None
    attempt: int = 1


def attendance(debrief: Debrief, wording: Wording) -> Iterable[AttendanceRow]:
    """Who was there, by group and then all."""
    whole = debrief.attendance
    for one in debrief.attendance.groups:
        yield _row(one.group.value, wording.group(one.group), one.joined, one.answered, wording)
    everybody = _row(EVERYBODY, wording.party(EVERYBODY), whole.joined, whole.answered, wording)
    yield replace(everybody, of_invited=of_invited(whole, wording))


def headlines(debrief: Debrief, places: Places, wording: Wording) -> Iterable[Headline]:
    """The large figures; none where nobody has answered."""
    if debrief.empty:
        return
    yield _took_part(debrief, wording)
    yield _played(debrief, wording)
    yield _changed(debrief, wording)
    yield _gap(debrief, places, wording)
    yield _shift(debrief, places, wording)
    yield _reflections(debrief, wording)


def _row(party: str, label: str, joined: int, answered: int, wording: Wording) -> AttendanceRow:
    share = wording.percent(answered / joined) if joined else ""
    return AttendanceRow(party=party, label=label, joined=joined, answered=answered, share=share)


def _took_part(debrief: Debrief, wording: Wording) -> Headline:
    whole, say = debrief.attendance, wording.catalogue.say
    basis = say("{count} of {joined} who joined answered a card.", count=whole.answered, joined=whole.joined)
    share, came = wording.percent(whole.answered / whole.joined), turnout(whole, wording)
    return Headline(name="took_part", label=say("Took part"), figure=share, basis=f"{basis} {came}".rstrip())


def _played(debrief: Debrief, wording: Wording) -> Headline:
    found, catalogue = debrief.headlines, wording.catalogue
    return Headline(
        name="played",
        label=catalogue.say("Cards played"),
        figure=wording.number(found.cards_played),
        basis=catalogue.count(
            "of {planned} planned; {count} answer in all.",
            "of {planned} planned; {count} answers in all.",
            found.answers,
            planned=found.cards_planned,
        ),
    )


def _once(debrief: Debrief, wording: Wording) -> str:
    """That no card was voted on twice; empty where one was."""
    votes = (attempt.result.rounds for card in debrief.cards if not is_repeat(card) for attempt in card.attempts)
    twice = any(sum(one.n > 0 for one in rounds) > 1 for rounds in votes)
    return "" if twice else wording.catalogue.say("No card was voted on twice.")


def _changed(debrief: Debrief, wording: Wording) -> Headline:
    say, label = wording.catalogue.say, wording.catalogue.say("Changed their mind at least once")
    moved = debrief.headlines.changed
    if moved is None:
        few = _once(debrief, wording) or say("Too few people voted twice on a card to say.")
        return Headline(name="changed", label=label, figure=NOTHING, basis=few)
    basis = say("{count} of {present} who voted twice on a card.", count=moved.moved, present=moved.present)
    share = wording.percent(moved.moved / moved.present)
    return Headline(name="changed", label=label, figure=share, basis=basis, sure=moved_sure(moved, wording))


def _gap(debrief: Debrief, places: Places, wording: Wording) -> Headline:
    label, point = wording.catalogue.say("Widest gap"), debrief.headlines.gap
    if point is None or point.gap is None:
        return Headline(name="gap", label=label, figure=NOTHING, basis=no_widest_gap(debrief, wording))
    place = places[point.entry]
    result = place.attempt(point.attempt).result
    return Headline(
        name="gap",
        label=label,
        figure=gap_figure(result, wording),
        said=gap(place.card, result, wording),
        basis=gap_answered(result, wording),
        sure=_gap_sure(debrief, point, result, wording),
        place=place,
        attempt=point.attempt,
    )


def _gap_sure(debrief: Debrief, point: TalkingPoint, result: Result, wording: Wording) -> str:
    """How sure it is on its own card and, where it is not as the widest of all cards, that too."""
    measure = point.gap.measure if point.gap else "share"
    sure, among = sureness(point.gap_interval, measure, wording, gap_people(result)), debrief.headlines.differences
    if is_clear(result, among) or (point.gap_interval and point.gap_interval.spans_zero):
        return sure
    one, many = AS_THE_WIDEST
    return f"{sure} {wording.catalogue.count(one, many, among)}".lstrip()


def _shift(debrief: Debrief, places: Places, wording: Wording) -> Headline:
    label, point = wording.catalogue.say("Largest shift"), debrief.headlines.shift
    if point is None or point.moved is None:
        nobody = _once(debrief, wording) or wording.catalogue.say("On no card a shift can be shown.")
        return Headline(name="shift", label=label, figure=NOTHING, basis=nobody)
    place = places[point.entry]
    return Headline(
        name="shift",
        label=label,
        figure=wording.percent(point.shift_strength),
        said=of_marks(point, wording),
        basis=shift(place.card, point.moved, wording),
        sure=shift_sureness(point, wording),
        place=place,
        attempt=point.attempt,
    )


def _reflections(debrief: Debrief, wording: Wording) -> Headline:
    catalogue, found = wording.catalogue, debrief.headlines
    basis = catalogue.count(
        "{count} of them was approved for the room.", "{count} of them were approved for the room.", found.approved
    )
    return Headline(
        name="reflections",
        label=catalogue.say("Reflections offered"),
        figure=wording.number(found.offered),
        basis=basis if found.offered else "",
    )
