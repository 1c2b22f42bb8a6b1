"""A debrief for readers outside the room, sponsor and HR: the same figures, and no word that a participant wrote."""

from dataclasses import replace
from typing import Final

from facilitator.debriefs.charts.gaps import DumbbellChart, gap_chart
from facilitator.debriefs.story import CardPlace, Headline, TalkingCard
from facilitator.debriefs.wording import Wording, ended, is_repeat, quoted
from game.debrief import Debrief

WRITTEN: Final = frozenset({"words", "wall"})
"""Charts of cards on which people write: their answers are words of somebody."""


def headline_outside(one: Headline, wording: Wording) -> Headline:
    """A headline, with its card's title instead of a word."""
    if one.place is None or one.place.card.chart not in WRITTEN:
        return one
    return replace(one, said=apart_on(one.place, one.attempt, wording))


def talking_outside(one: TalkingCard, wording: Wording) -> TalkingCard:
    """A card worth talking about, without a word."""
    if one.place.card.chart not in WRITTEN or one.why == "shift":
        return one
    return replace(one, said=apart_on(one.place, one.attempt, wording))


def apart_on(place: CardPlace, attempt: int, wording: Wording) -> str:
    """That two groups are apart on a card; empty where none are."""
    gap = place.attempt(attempt).result.gap
    if gap is None:
        return ""
    message = "{high} and {low} are furthest apart on “{card}”."
    names = {"high": wording.group(gap.high), "low": wording.inside(gap.low)}
    return ended(wording.catalogue.say(message, card=quoted(place.title), **names))


def gaps_outside(debrief: Debrief, wording: Wording, most: int) -> DumbbellChart | None:
    """The widest gaps, without those of words. A pulse has a chapter of its own, as it has beside the headlines."""
    asked = tuple(card for card in debrief.cards if card.chart not in WRITTEN and not is_repeat(card))
    chart = gap_chart(replace(debrief, cards=asked), wording)
    return replace(chart, lines=chart.lines[:most]) if chart else None
