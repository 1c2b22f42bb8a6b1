"""The debrief's layouts for readers outside the room, as pages to look at and to print: sponsor sheet and HR report."""

from functools import partial
from typing import Any

from flask import Blueprint, request

from facilitator.debriefs.layouts import template_of, values_of
from facilitator.debriefs.paper import PAPERS, Layout
from facilitator.debriefs.record import record
from facilitator.debriefs.wording import Wording
from facilitator.pages import Answer, Surroundings, live_of, rendered
from scenarios.catalog import Catalog
from web.catalogue import requested_language
from web.sessions import Sessions


class PaperPages:
    """The pages, for signed-in facilitators only."""

    def __init__(self, around: Surroundings, sessions: Sessions, catalog: Catalog) -> None:
        self._around, self._sessions, self._catalog = around, sessions, catalog

    def blueprint(self) -> Blueprint:
        """Both pages, and the paper for all three."""
        pages = self._around.blueprint("paper")
        pages.add_url_rule("/debrief/<string(length=6):code>/sponsor", "sponsor", partial(self._page, layout="sponsor"))
        pages.add_url_rule("/debrief/<string(length=6):code>/hr", "hr", partial(self._page, layout="hr"))
        pages.app_context_processor(self._on_paper)
        return pages

    def _page(self, code: str, layout: Layout) -> Answer:
        live = live_of(self._sessions, code)
        made = live.study(lambda table: record(table.session))
        wording = Wording(self._around.catalogues[requested_language()], made.debrief.group_labels)
        decks = self._catalog.decks()
        return rendered(template_of(layout), lambda: values_of(layout, made, wording, decks))

    def _on_paper(self) -> dict[str, Any]:
        """The paper that the address asks for; empty where the browser may choose."""
        asked = request.args.get("paper")
        return {"paper": asked if asked in PAPERS else ""}
