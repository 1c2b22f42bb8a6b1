"""A debrief for readers outside the room, sponsor and HR: the same figures, and no word that a participant wrote."""

from dataclasses import replace

from facilitator.debriefs.charts.gaps import DumbbellChart, gap_chart
from facilitator.debriefs.wording import Wording, is_choice
from game.debrief import Debrief


def gaps_outside(debrief: Debrief, wording: Wording, most: int) -> DumbbellChart | None:
    """The widest gaps of the cards to talk about, of which the widest is told; what was written stays in the room, and
    a pulse has tables of its own."""
    chart = gap_chart(replace(debrief, cards=tuple(card for card in debrief.cards if is_choice(card))), wording)
    return replace(chart, lines=chart.lines[:most]) if chart else None
