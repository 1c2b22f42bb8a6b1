"""Several sessions side by side, one room beside the others, and all their figures as a workbook.

Fifty sessions are a second of work. Reading, counting and drawing them is done beside the event loop: somewhere a room
may be voting.
"""

from dataclasses import dataclass
from typing import Any, Final

from flask import Blueprint, render_template, request

from facilitator.comparing import shelf
from facilitator.comparing.cards import shared_cards
from facilitator.comparing.choosing import choice, planned, starts
from facilitator.comparing.overview import Row, common_labels, overview, told_tags
from facilitator.comparing.reading import Reading
from facilitator.comparing.standings import Others, Standing, against_benchmark, against_others, beyond_chance, searched
from facilitator.comparing.trends import health_trends, turnout_trend
from facilitator.debriefs.record import Record
from facilitator.debriefs.wording import Wording
from facilitator.exporting.pages import XLSX, download
from facilitator.exporting.sheets import sheets
from facilitator.exporting.xlsx import xlsx
from facilitator.pages import GROUP_SHAPES, Answer, Surroundings, rendered
from game.benchmark import Benchmark
from game.comparison import FEWEST, check_choice, compare
from game.refusal import Refused
from web import runtime
from web.catalogue import Catalogue, requested_language
from web.desk import Desk
from web.pages import NoSession, spaced
from web.sessions import Sessions

ANOTHER_ROOM: Final = "The room that is to stand beside the others is not among the sessions that you chose."
NO_BENCHMARK: Final = "There is no such benchmark any more. Choose another one."
NOTHING_KNOWN: Final = "This room and the others share no card that was answered in the same form."
OTHERS: Final = ("The other sessions", "{group} in the other sessions")
BENCHMARK: Final = "{group} of the benchmark"
MESSAGES: Final = (ANOTHER_ROOM, NO_BENCHMARK, NOTHING_KNOWN, *OTHERS, BENCHMARK)


@dataclass(frozen=True)
class Chosen:
    """The sessions that were asked for, oldest first, as far as it is known."""

    codes: tuple[str, ...]
    records: tuple[Record, ...]
    wording: Wording

    @property
    def rows(self) -> tuple[Row, ...]:
        """One for each session."""
        return overview(self.records, self.wording)


class Comparing:
    """The pages of a comparison, for signed-in facilitators only."""

    def __init__(self, around: Surroundings, sessions: Sessions, reading: Reading, desk: Desk) -> None:
        self._around, self._sessions, self._reading, self._desk = around, sessions, reading, desk

    def blueprint(self) -> Blueprint:
        """The comparison, its workbook, and one room of it."""
        pages = self._around.blueprint("comparing")
        pages.add_url_rule("/compare", "page", self.page)
        pages.add_url_rule("/compare.xlsx", "xlsx", self.xlsx)
        pages.add_url_rule("/compare/room", "room", self.room)
        return pages

    def page(self) -> Answer:
        """All sessions side by side; with fewer than two, which ones there are."""
        codes = _codes()
        if len(codes) < FEWEST:
            return self._choose(*codes)
        chosen, benchmarks = self._chosen(), self._desk.look(shelf.names)
        return rendered("comparing/comparison.html", lambda: _compared(chosen, benchmarks))

    def xlsx(self) -> Answer:
        """The figures of all of them, as HR may have them."""
        chosen = self._chosen()
        content = runtime.in_thread(lambda: xlsx(sheets(chosen.records, chosen.wording.catalogue)))
        return download(content, XLSX, f"rolecall-{len(chosen.codes)}-sessions.xlsx")

    def room(self) -> Answer:
        """One room beside the other sessions, or beside a benchmark."""
        room, name = request.args.get("room", ""), request.args.get("benchmark", "")
        benchmark = self._benchmark(name) if name else None
        chosen = self._read((room,)) if benchmark else self._chosen()
        if room not in chosen.codes:
            raise Refused("another_room", ANOTHER_ROOM)
        codes = tuple(request.args.getlist("code"))
        return rendered("comparing/room.html", lambda: _beside(chosen, room, codes, name, benchmark))

    def _choose(self, code: str = "") -> Answer:
        line = self._sessions.line(code) if code else None
        if code and line is None:
            raise NoSession(spaced(code[:12]))
        cards = self._desk.look(planned) if line else {}
        found = choice(self._sessions.lines(), line, cards, self._desk.look(starts))
        benchmarks = self._desk.look(shelf.names)
        return render_template("comparing/choose.html", choice=found, benchmarks=benchmarks, told_tags=told_tags)

    def _chosen(self) -> Chosen:
        codes = _codes()
        check_choice(codes)
        return self._read(codes)

    def _read(self, codes: tuple[str, ...]) -> Chosen:
        for code in codes:
            if not code.isdecimal():
                raise NoSession(spaced(code[:12]))
        records = tuple(self._reading.records(codes))
        return Chosen(codes, records, Wording(self._catalogue, common_labels(records)))

    def _benchmark(self, name: str) -> Benchmark:
        found = self._desk.look(lambda tx: shelf.find(tx, name))
        if found is None:
            raise Refused("no_benchmark", NO_BENCHMARK)
        return found

    @property
    def _catalogue(self) -> Catalogue:
        return self._around.catalogues[requested_language()]


def _codes() -> tuple[str, ...]:
    return tuple("".join(code.split()) for code in request.args.getlist("code"))


def _compared(chosen: Chosen, benchmarks: list[str]) -> dict[str, Any]:
    comparison = compare(one.debrief for one in chosen.records)
    return {
        "rows": chosen.rows,
        "cards": shared_cards(comparison, chosen.wording),
        "unlike": [f"“{chosen.wording.pick(card.title)}”" for card in comparison.unlike],
        "turnout": turnout_trend(comparison.sessions, chosen.wording),
        "health": health_trends(comparison.sessions, chosen.wording),
        "benchmarks": benchmarks,
        "wording": chosen.wording,
        "codes": [one.code for one in comparison.sessions],
        "shapes": GROUP_SHAPES,
    }


def _beside(
    chosen: Chosen, room: str, codes: tuple[str, ...], name: str, benchmark: Benchmark | None
) -> dict[str, Any]:
    wording = chosen.wording
    say = wording.catalogue.say
    if benchmark is None:
        cards = compare(one.debrief for one in chosen.records).cards
        others = Others(say(OTHERS[0]), OTHERS[1])
        standings = tuple(against_others(cards, room, others, wording))
    else:
        others = Others(name, BENCHMARK)
        standings = tuple(against_benchmark(chosen.records[0].debrief, benchmark, others, wording))
    _check_shared(standings)
    return {
        "row": next(one for one in chosen.rows if one.code == room),
        "others": others,
        "benchmark": name,
        "number_of_others": len(chosen.codes) - 1,
        "standings": standings,
        "beyond_chance": tuple(beyond_chance(standings)),
        "searched": searched(standings),
        "codes": codes,
        "wording": wording,
        "shapes": GROUP_SHAPES,
    }


def _check_shared(standings: tuple[Standing, ...]) -> None:
    if not standings:
        raise Refused("nothing_shared", NOTHING_KNOWN)
