"""The debrief of a session: a page to read and print."""

from collections.abc import Callable

from flask import Blueprint

from facilitator.comparing.tags import shown
from facilitator.debriefs.layouts import values_of
from facilitator.debriefs.record import Record, record
from facilitator.debriefs.wording import Wording
from facilitator.pages import Answer, Surroundings, live_of, rendered
from game.settings import LONGEST_TAG
from game.views.console import deleted_in
from scenarios.catalog import Catalog
from web.catalogue import requested_language
from web.sessions import Sessions


class DebriefPages:
    """The pages of a debrief, for signed-in facilitators only."""

    def __init__(self, around: Surroundings, sessions: Sessions, catalog: Catalog, clock: Callable[[], int]) -> None:
        self._around, self._sessions, self._catalog, self._clock = around, sessions, catalog, clock

    def blueprint(self) -> Blueprint:
        """The page; its files are those of `exporting/`."""
        pages = self._around.blueprint("debrief")
        pages.add_url_rule("/debrief/<string(length=6):code>", "page", self.page)
        return pages

    def page(self, code: str) -> Answer:
        """Everything on one page, what matters most first."""
        made, decks = self._record(code), self._catalog.decks()
        days = None if made.debrief.purged else deleted_in(made.debrief.delete_at, self._clock())
        wording = Wording(self._around.catalogues[requested_language()], made.debrief.group_labels)
        tagging = {"shown": shown, "longest_tag": LONGEST_TAG, "deleted_in": days}
        return rendered("debrief/page.html", lambda: {**values_of("debrief", made, wording, decks), **tagging})

    def _record(self, code: str) -> Record:
        live = live_of(self._sessions, code)
        return live.study(lambda table: record(table.session))
