"""The debrief of a session: a page to read and print, and the same as CSV and JSON."""

from collections.abc import Callable

from flask import Blueprint, Response, render_template

from facilitator.debriefs.page import page_values
from facilitator.debriefs.record import Record, record
from facilitator.debriefs.wording import Wording
from facilitator.exporting.files import csv_of, json_of
from facilitator.pages import Answer, Surroundings
from game.views.console import deleted_in
from scenarios.catalog import Catalog
from web.catalogue import requested_language
from web.pages import NoSession, spaced
from web.sessions import Sessions


class DebriefPages:
    """The pages of a debrief, for signed-in facilitators only."""

    def __init__(self, around: Surroundings, sessions: Sessions, catalog: Catalog, clock: Callable[[], int]) -> None:
        self._around, self._sessions, self._catalog, self._clock = around, sessions, catalog, clock

    def blueprint(self) -> Blueprint:
        """The page and its two downloads."""
        pages = self._around.blueprint("debrief")
        pages.add_url_rule("/debrief/<string(length=6):code>", "page", self.page)
        pages.add_url_rule("/debrief/<string(length=6):code>.csv", "csv", self.csv)
        pages.add_url_rule("/debrief/<string(length=6):code>.json", "json", self.json)
        return pages

    def page(self, code: str) -> Answer:
        """Everything on one page, what matters most first."""
        made, decks = self._record(code), self._catalog.decks()
        days = None if made.debrief.purged else deleted_in(made.debrief.delete_at, self._clock())
        return render_template("debrief/page.html", **page_values(made, self._wording(made), decks, days))

    def csv(self, code: str) -> Answer:
        """One number per row."""
        made = self._record(code)
        content = csv_of(made, self._wording(made))
        return _download(content, "text/csv; charset=utf-8", f"{_file(code, made.rehearsal)}.csv")

    def json(self, code: str) -> Answer:
        """The debrief as it is."""
        made = self._record(code)
        return _download(json_of(made), "application/json", f"{_file(code, made.rehearsal)}.json")

    def _record(self, code: str) -> Record:
        live = self._sessions.live(code)
        if live is None:
            raise NoSession(spaced(code))
        return live.read(lambda table: record(table.session))

    def _wording(self, made: Record) -> Wording:
        return Wording(self._around.catalogues[requested_language()], made.debrief.group_labels)


def _file(code: str, rehearsal: bool) -> str:
    return f"rolecall-rehearsal-{code}" if rehearsal else f"rolecall-{code}"


def _download(content: bytes, type: str, name: str) -> Response:
    return Response(content, content_type=type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
