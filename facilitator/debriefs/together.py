"""What the whole room answered, for workshops in which no groups may be shown side by side, and why they are not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from facilitator.debriefs.numbers import Number, numbers
from facilitator.debriefs.record import Record
from facilitator.debriefs.story import Story
from facilitator.debriefs.wording import WHOLE, Wording
from game.debrief import PlayedCard
from game.debrief.gaps import last_answered
from game.kinds.counting import ONLY

CHOSEN: Final = frozenset({"bars", "asked"})
"""Charts of cards on which an answer is chosen."""


@dataclass(frozen=True)
class RoomAnswer:
    """What most people chose on a card, how large a part of how many they are."""

    title: str
    answer: str
    share: str
    n: int


def together(made: Record, wording: Wording) -> Iterator[RoomAnswer]:
    """Every card on which an answer is chosen, where the whole may be shown."""
    for card in made.debrief.cards:
        most = _most(card) if card.chart in CHOSEN else []
        if most and most[0].count and most[0].of:
            answers = wording.listed([wording.answer(card, ONLY, one.answer) for one in most])
            share = wording.percent(most[0].count / most[0].of)
            yield RoomAnswer(wording.pick(card.title), answers, share, most[0].of)


def _most(card: PlayedCard) -> list[Number]:
    """The answers that most people gave the newest time; several where they are equal."""
    times = [(one.result, last) for one in card.attempts if (last := last_answered(one.result))]
    if not times:
        return []
    result, last = times[-1]
    counts = [
        one
        for one in numbers(card, result)
        if one.round == last.round and one.party in WHOLE and one.question == ONLY and one.count
    ]
    most = max((one.count or 0 for one in counts), default=0)
    return [one for one in counts if one.count == most]


def why_together(made: Record, story: Story, wording: Wording) -> str:
    """Why no groups stand side by side; empty where some do, or nobody has answered."""
    debrief, say = made.debrief, wording.catalogue.say
    if debrief.empty or not story.without_gap:
        return ""
    if debrief.attendance.answered < debrief.threshold:
        return say("Fewer than {threshold} people answered, so no answers are shown.", threshold=debrief.threshold)
    there = [one for one in debrief.attendance.groups if one.joined]
    if len(there) > 1 and sum(one.answered >= debrief.threshold for one in there) < 2:
        return say("The groups were too small to be shown side by side, so that nobody can be recognised.")
    return story.without_gap
