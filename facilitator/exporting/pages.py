"""The debrief's files to download, for signed-in facilitators only: two for HR, and the facilitator's own."""

from collections.abc import Callable
from typing import Final

from flask import Blueprint, Response

from facilitator.debriefs.names import file_name, file_name_of
from facilitator.debriefs.record import record
from facilitator.exporting.csvzip import csv_zip
from facilitator.exporting.own_file import own_file
from facilitator.exporting.sheet import Sheet
from facilitator.exporting.sheets import sheets
from facilitator.exporting.xlsx import xlsx
from facilitator.pages import Answer, Surroundings, live_of
from web import runtime
from web.catalogue import requested_language
from web.desk import Desk
from web.log import Page
from web.sessions import Sessions

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class FilePages:
    """The files of a debrief."""

    def __init__(self, around: Surroundings, sessions: Sessions, desk: Desk) -> None:
        self._around, self._sessions, self._desk = around, sessions, desk

    def blueprint(self) -> Blueprint:
        """One address for each file."""
        pages = self._around.blueprint("files")
        pages.add_url_rule("/debrief/<string(length=6):code>.xlsx", "xlsx", self.xlsx)
        pages.add_url_rule("/debrief/<string(length=6):code>.zip", "zip", self.zip)
        pages.add_url_rule("/debrief/<string(length=6):code>.json", "own", self.own)
        return pages

    def xlsx(self, code: str) -> Answer:
        """HR's workbook."""
        return self._for_hr(code, xlsx, XLSX, "xlsx")

    def zip(self, code: str) -> Answer:
        """The same tables as CSV."""
        return self._for_hr(code, csv_zip, "application/zip", "zip")

    def own(self, code: str) -> Answer:
        """The facilitator's own file; refused while the session runs."""
        rehearsal = live_of(self._sessions, code).read(lambda table: table.session.rehearsal)
        log = self._desk.look(lambda tx: [(one.at, one.event) for one in Page(tx.connection(), code).read(0)])
        return download(runtime.in_thread(own_file, log), "application/json", file_name_of(code, rehearsal, "json"))

    def _for_hr(self, code: str, make: Callable[[tuple[Sheet, ...]], bytes], type: str, ending: str) -> Answer:
        """A big workbook takes a second: it is made beside the event loop, on which phones wait."""
        made = live_of(self._sessions, code).study(lambda table: record(table.session))
        catalogue = self._around.catalogues[requested_language()]
        content = runtime.in_thread(lambda: make(sheets([made], catalogue)))
        return download(content, type, file_name([made], ending))


def download(content: bytes, type: str, name: str) -> Response:
    """A file that a browser keeps under this name."""
    return Response(content, content_type=type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
