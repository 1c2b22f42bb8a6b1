"""What the debrief's charts draw, ready for the templates' inline SVG: one file per drawing, chosen by `card.chart`.

They look like those of the live pages (`web/client/charts`), and beside each stands the same as a table.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from facilitator.debriefs.charts.bars import BarChart as BarChart
from facilitator.debriefs.charts.bars import bars, points, words
from facilitator.debriefs.charts.boxes import BoxChart, boxes
from facilitator.debriefs.charts.guesses import GuessChart, guesses
from facilitator.debriefs.charts.guessing import guess_bars as guess_bars
from facilitator.debriefs.charts.parties import Drawn, drawn
from facilitator.debriefs.charts.places import PlaceChart, places
from facilitator.debriefs.charts.scales import ScaleChart, scales
from facilitator.debriefs.wording import Wording
from game.debrief import PlayedCard
from game.results import Result

Chart: TypeAlias = BarChart | ScaleChart | PlaceChart | BoxChart | GuessChart

DRAWINGS: Final[Mapping[str, Callable[[Drawn], Chart | None]]] = {
    "bars": bars,
    "scales": scales,
    "places": places,
    "boxes": boxes,
    "points": points,
    "guesses": guesses,
    "words": words,
    "asked": bars,
}
"""The others have nothing to draw: sentences on a wall are read, and an information asks nothing."""


def chart(card: PlayedCard, result: Result, wording: Wording) -> Chart | None:
    """The chart of an attempt's last round, with the first one as what was before; None where nothing may be shown."""
    drawing, found = DRAWINGS.get(card.chart), drawn(card, result, wording)
    return drawing(found) if drawing and found and card.questions else None
