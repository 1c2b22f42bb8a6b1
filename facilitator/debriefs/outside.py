"""A debrief for readers outside the room, sponsor and HR: the same figures, and no word that a participant wrote."""

from dataclasses import replace
from typing import Final

from facilitator.debriefs.charts.gaps import DumbbellChart, gap_chart
from facilitator.debriefs.story import CardPlace, Headline, TalkingCard
from facilitator.debriefs.wording import Wording, is_repeat, quoted
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
    """That two groups answered a card differently; empty where none did."""
    gap = place.attempt(attempt).result.gap
    if gap is None:
        return ""
    names = {"high": wording.group(gap.high), "low": wording.inside(gap.low), "card": quoted(place.title)}
    return wording.catalogue.say("{high} and {low} answered “{card}” differently.", **names)


def gaps_outside(debrief: Debrief, wording: Wording, most: int) -> DumbbellChart | None:
    """The widest gaps without those of words; of a pulse that was asked twice the newer one stands among them."""
    asked = [card for card in debrief.cards if card.chart not in WRITTEN]
    newest = {(card.deck, card.card): card for card in asked if is_repeat(card)}
    kept = tuple(card for card in asked if newest.get((card.deck, card.card), card) is card)
    chart = gap_chart(replace(debrief, cards=kept), wording)
    return replace(chart, lines=chart.lines[:most]) if chart else None
