"""The three layouts of a debrief on paper: which template each has, and what it is given."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from facilitator.debriefs.hr_report import hr_report
from facilitator.debriefs.names import file_name_of
from facilitator.debriefs.page import page_values, working_on
from facilitator.debriefs.paper import Layout, front
from facilitator.debriefs.record import Record
from facilitator.debriefs.sponsor import sponsor_sheet
from facilitator.debriefs.story import Story, told
from facilitator.debriefs.wording import Wording
from facilitator.pages import GROUP_SHAPES
from facilitator.trainer.hat_drawings import hat_drawing
from scenarios.deck import Deck

Values = Mapping[str, Any]
TEMPLATES: Final[Mapping[Layout, str]] = {
    "debrief": "debrief/page.html",
    "sponsor": "debrief/sponsor.html",
    "hr": "debrief/hr.html",
}


def template_of(layout: Layout) -> str:
    """The template of a layout."""
    return TEMPLATES[layout]


def values_of(layout: Layout, made: Record, wording: Wording, decks: Sequence[Deck]) -> Values:
    """Everything that a layout's template draws, beside what every page knows."""
    shared = {
        "debrief": made.debrief,
        "rehearsal": made.rehearsal,
        "wording": wording,
        "hat_drawing": hat_drawing,
        "shapes": GROUP_SHAPES,
        "front_page": partial(front, known=decks),
    }
    return shared | VALUES[layout](made, wording, decks)


def filename(made: Record, layout: Layout, ending: str) -> str:
    """What a file of a layout is called."""
    return file_name_of(made.debrief.code, made.rehearsal, ending, layout)


def _debrief(made: Record, wording: Wording, decks: Sequence[Deck]) -> dict[str, Any]:
    return dict(page_values(made, wording, decks, None))


def _sponsor(made: Record, wording: Wording, decks: Sequence[Deck]) -> dict[str, Any]:
    return {"sheet": sponsor_sheet(made, _story(made, wording, decks), wording)}


def _hr(made: Record, wording: Wording, decks: Sequence[Deck]) -> dict[str, Any]:
    return {"report": hr_report(made, _story(made, wording, decks), wording)}


def _story(made: Record, wording: Wording, decks: Sequence[Deck]) -> Story:
    return told(made, wording, working_on(decks, wording))


VALUES: Final[Mapping[Layout, Callable[[Record, Wording, Sequence[Deck]], dict[str, Any]]]] = {
    "debrief": _debrief,
    "sponsor": _sponsor,
    "hr": _hr,
}
