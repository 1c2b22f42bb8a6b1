"""What the clock of the session teaches whoever facilitated: what took longer than planned, how fast answers came."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from facilitator.debriefs.spans import MINUTE, in_minutes, in_seconds
from facilitator.debriefs.story.places import Places
from facilitator.debriefs.wording import Wording
from game.cards import Id
from game.debrief import Debrief
from game.rounding import whole_number

LONG: Final = 2 * MINUTE
"""From here on a span of time is told in minutes."""

LONGER: Final = {
    True: ("It took {time}; {count} was planned.", "It took {time}; {count} were planned."),
    False: ("Running for {time}; {count} is planned.", "Running for {time}; {count} are planned."),
}
"""How long a session lasted, by whether it has ended; `count` are minutes."""
SHORT: Final = {
    True: (
        "It took less than a minute; {count} minute was planned.",
        "It took less than a minute; {count} minutes were planned.",
    ),
    False: (
        "Running for less than a minute; {count} minute is planned.",
        "Running for less than a minute; {count} minutes are planned.",
    ),
}
ANSWERING: Final = (
    "In a typical vote half of the answers were in after {half} and nine of ten after {most}: a good moment to ask who "
    "needs longer."
)


@dataclass(frozen=True, kw_only=True)
class ClockStory:
    """Sentences; empty where there is nothing to say."""

    lasted: str
    """How long all of it took, and how long it was planned."""
    longer: str
    answering: str
    people: str

    @property
    def sentences(self) -> tuple[str, ...]:
        """Those that say something."""
        return tuple(filter(None, (self.longer, self.answering, self.people)))


def clock(debrief: Debrief, places: Places, wording: Wording) -> ClockStory:
    """Look at the session by the clock."""
    return ClockStory(
        lasted=_lasted(debrief, wording),
        longer=_longer(debrief, places, wording),
        answering=_answering(debrief, wording),
        people=_people([one.seated for one in debrief.timeline.presence], wording),
    )


def _lasted(debrief: Debrief, wording: Wording) -> str:
    if debrief.started_at is None:
        return ""
    took, planned = in_minutes(debrief.lasted), whole_number(debrief.planned_minutes)
    one, many = (SHORT if took == 0 else LONGER)[debrief.ended_at is not None]
    return wording.catalogue.count(one, many, planned, time=wording.minutes(took))


def _longer(debrief: Debrief, places: Places, wording: Wording) -> str:
    """The card that ran over most."""
    taken: Counter[Id] = Counter()
    for span in debrief.timeline.spans:
        taken[span.entry] += span.ends - span.begins
    over = {entry: time - places[entry].card.minutes * MINUTE for entry, time in taken.items() if entry in places}
    most = max(over, key=lambda entry: over[entry], default=None)
    if most is None:
        return ""
    if over[most] < MINUTE:
        return wording.catalogue.say("No card took a minute longer than planned.")
    place = places[most]
    return wording.catalogue.count(
        "“{title}” ran over most: it took {time}, and {count} was planned.",
        "“{title}” ran over most: it took {time}, and {count} were planned.",
        whole_number(place.card.minutes),
        title=place.title,
        time=wording.minutes(in_minutes(taken[most])),
    )


def _answering(debrief: Debrief, wording: Wording) -> str:
    """When a vote could be closed: the middle of all votes of which it may be told."""
    told = [(one.half, one.most) for one in debrief.timeline.answering if one.half is not None and one.most is not None]
    if not told:
        return ""
    half, most = (median(times) for times in zip(*told, strict=True))
    return wording.catalogue.say(
        ANSWERING,
        half=_span(half, wording),
        most=_span(most, wording),
    )


def _people(seated: Sequence[int], wording: Wording) -> str:
    if not seated:
        return ""
    message = "{first} were there when the first card opened, {most} at most, {last} at the end."
    return wording.catalogue.say(message, first=seated[0], most=max(seated), last=seated[-1])


def _span(milliseconds: float, wording: Wording) -> str:
    if milliseconds >= LONG:
        return wording.minutes(in_minutes(milliseconds))
    return wording.seconds(in_seconds(milliseconds))
