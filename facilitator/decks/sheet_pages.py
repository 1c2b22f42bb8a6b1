"""The list of run sheets, their files to take away, and deleting an own one."""

from pathlib import Path

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for

from facilitator.decks.deleting import NOT_DELETED
from facilitator.decks.library import Library
from facilitator.decks.own_sheets import OwnSheet, OwnSheets
from facilitator.edition import CHANGED, FIELD
from facilitator.pages import Answer, Surroundings
from scenarios.catalog import Catalog
from scenarios.mistake import Mistake, errors
from scenarios.modelines import FOR_RUNSHEETS, aimed


class SheetPages:
    """The pages on which run sheets are found."""

    def __init__(self, around: Surroundings, catalog: Catalog, library: Library, own: OwnSheets) -> None:
        self._around, self._catalog, self._library, self._own = around, catalog, library, own

    def blueprint(self) -> Blueprint:
        """The pages, for signed-in facilitators only."""
        pages = self._around.blueprint("sheets")
        pages.add_url_rule("/console/runsheets", "runsheets", self.runsheets)
        pages.add_url_rule("/console/runsheets/<id>/file", "file", self.file)
        pages.add_url_rule("/console/runsheets/<id>/delete", "ask", self.ask)
        pages.add_url_rule("/console/runsheets/<id>/delete", "delete", self.delete, methods=["POST"])
        return pages

    def runsheets(self) -> Answer:
        """All run sheets, the own ones first, and what is wrong with own files."""
        own = {one.id for one in self._own.all() if one.plays}
        sheets = self._library.runsheets()
        return render_template(
            "runsheets.html",
            own=[sheet for sheet in sheets if sheet.id in own],
            builtin=[sheet for sheet in sheets if sheet.id not in own],
            broken=self._broken(),
            errors=self._errors(),
            saved=request.args.get("saved", ""),
            folder=self._own.folder,
            edition=self._catalog.edition(),
        )

    def file(self, id: str) -> Answer:
        """The run sheet's file."""
        for file in self._catalog.runsheet_files():
            if file.value and file.value.id == id:
                answer = Response(aimed(_bytes(Path(file.name)), f"./{FOR_RUNSHEETS}"), mimetype="application/yaml")
                answer.headers["Content-Disposition"] = f'attachment; filename="{id}.yaml"'
                return answer
        abort(404)

    def ask(self, id: str) -> Answer:
        """Say what goes and what stays."""
        own = self._own.find(id)
        if own is None:
            abort(404)
        return self._asked(own)

    def delete(self, id: str) -> Answer:
        """Delete the run sheet that was shown; a second click finds it gone already."""
        own = self._own.find(id)
        if own is None:
            return redirect(url_for("sheets.runsheets"))
        if request.form.get(FIELD) != own.edition:
            return self._asked(own, CHANGED), 409
        try:
            self._own.remove(own)
        except OSError:
            return self._asked(own, NOT_DELETED), 507
        return redirect(url_for("sheets.runsheets"))

    def _asked(self, own: OwnSheet, notice: str = "") -> str:
        return render_template("runsheet_delete.html", own=own, edition=own.edition, notice=notice)

    def _errors(self) -> tuple[Mistake, ...]:
        return errors(one for file in self._catalog.runsheet_files() for one in file.mistakes)

    def _broken(self) -> list[OwnSheet]:
        """Own run sheets that cannot be played, but can still be opened: their cards are gone."""
        return [own for own in self._own.all() if own.sheet and not own.plays]


def _bytes(path: Path) -> bytes:
    """What stands in a file; a page that says so where it is gone by now."""
    try:
        return path.read_bytes()
    except OSError:
        abort(404)
