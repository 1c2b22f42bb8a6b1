"""The debrief of a session: a page to read and print, and the same as CSV and JSON."""

from dataclasses import dataclass

from flask import Blueprint, Response, render_template

from facilitator.debriefs.charts import BarChart, Chart, chart, guess_bars
from facilitator.debriefs.charts.hat_map import hat_chart
from facilitator.debriefs.numbers import told
from facilitator.debriefs.record import Record, record
from facilitator.debriefs.sentences import findings, hidden
from facilitator.debriefs.tables import Table, table
from facilitator.debriefs.walls import Heap, heaps
from facilitator.debriefs.wording import Wording
from facilitator.exporting.files import csv_of, json_of
from facilitator.pages import GROUP_SHAPES, Answer, Surroundings
from facilitator.trainer.hat_drawings import hat_drawing
from game.debrief import Attempt, PlayedCard
from web.catalogue import requested_language
from web.pages import NoSession, spaced
from web.sessions import Sessions


@dataclass(frozen=True)
class Told:
    """An attempt at a card in sentences, as a chart and as a table."""

    attempt: Attempt
    chart: Chart | None
    table: Table
    findings: tuple[str, ...]
    hidden: str
    guesses: BarChart | None
    wall: tuple[Heap, ...]


class DebriefPages:
    """The pages of a debrief, for signed-in facilitators only."""

    def __init__(self, around: Surroundings, sessions: Sessions) -> None:
        self._around, self._sessions = around, sessions

    def blueprint(self) -> Blueprint:
        """The page and its two downloads."""
        pages = self._around.blueprint("debrief")
        pages.add_url_rule("/debrief/<string(length=6):code>", "page", self.page)
        pages.add_url_rule("/debrief/<string(length=6):code>.csv", "csv", self.csv)
        pages.add_url_rule("/debrief/<string(length=6):code>.json", "json", self.json)
        return pages

    def page(self, code: str) -> Answer:
        """Everything on one page that prints well."""
        made = self._record(code)
        wording = self._wording(made)
        cards = [(card, tuple(_told(card, one, wording) for one in card.attempts)) for card in told(made.debrief)]
        hats = made.gameplay.hats
        return render_template(
            "debrief.html",
            debrief=made.debrief,
            rehearsal=made.rehearsal,
            game=made.gameplay,
            hats=hat_chart(hats, made.hats, wording) if hats else None,
            hat_drawing=hat_drawing,
            wording=wording,
            cards=cards,
            shapes=GROUP_SHAPES,
        )

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


def _told(card: PlayedCard, attempt: Attempt, wording: Wording) -> Told:
    result = attempt.result
    return Told(
        attempt=attempt,
        chart=chart(card, result, wording),
        table=table(card, result, wording),
        findings=findings(card, result, wording),
        hidden=hidden(result, wording),
        guesses=guess_bars(card, result, wording),
        wall=heaps(attempt.wall),
    )


def _file(code: str, rehearsal: bool) -> str:
    return f"rolecall-rehearsal-{code}" if rehearsal else f"rolecall-{code}"


def _download(content: bytes, type: str, name: str) -> Response:
    return Response(content, content_type=type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
