"""A debrief for readers outside the room, sponsor and HR: the same figures, and no word that a participant wrote."""

from dataclasses import replace
from typing import Final

from facilitator.debriefs.charts.gaps import DumbbellChart, gap_chart
from facilitator.debriefs.wording import Wording, is_repeat
from game.debrief import Debrief

WRITTEN: Final = frozenset({"words", "wall"})
"""Charts of cards on which people write: their answers are words of somebody."""


def gaps_outside(debrief: Debrief, wording: Wording, most: int) -> DumbbellChart | None:
    """The widest gaps without those of words; of a pulse that was asked twice the newer one stands among them."""
    asked = [card for card in debrief.cards if card.chart not in WRITTEN]
    newest = {(card.deck, card.card): card for card in asked if is_repeat(card)}
    kept = tuple(card for card in asked if newest.get((card.deck, card.card), card) is card)
    chart = gap_chart(replace(debrief, cards=kept), wording)
    return replace(chart, lines=chart.lines[:most]) if chart else None
