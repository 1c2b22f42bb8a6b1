"""Cards for the tables, to print and fold: the table's number, and a code that seats people at that table.

They speak the projector's language. Where phones can reach no address there are none.
"""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from flask import Blueprint, render_template, request

from facilitator.addresses import Addresses
from facilitator.pages import Answer, Surroundings, live_of
from game.settings import Settings
from web import qr, runtime
from web.network import BadAddress
from web.sessions import Sessions

Paper: TypeAlias = Literal["a4", "letter"]
PAPERS: Final[tuple[Paper, ...]] = ("a4", "letter")


@dataclass(frozen=True)
class Tent:
    """One table's card: its number, and the code as a drawing."""

    table: int
    code: str


class Tents:
    """The page with the cards of a session's tables."""

    def __init__(self, around: Surroundings, sessions: Sessions, addresses: Addresses) -> None:
        self._around, self._sessions, self._addresses = around, sessions, addresses

    def blueprint(self) -> Blueprint:
        """The page, for signed-in facilitators only."""
        pages = self._around.blueprint("tents")
        pages.add_url_rule("/console/<code>/tables", "tents", self.tents)
        return pages

    def tents(self, code: str) -> Answer:
        """One card for each table, or why there is none."""
        settings = self._settings(code)
        paper = next((one for one in PAPERS if one == request.args.get("paper")), PAPERS[0])
        link = self._link(code) if settings.tables else None
        say = self._around.catalogues[settings.screen_language].say
        titles = [say("Table {number}", number=table) for table in range(1, settings.tables + 1)]
        return render_template(
            "tents.html",
            code=code,
            settings=settings,
            paper=paper,
            papers=PAPERS,
            address=_address(link),
            tents=runtime.in_thread(_drawn, link, titles) if link else (),
            say=say,
        )

    def _link(self, code: str) -> str | None:
        """The session's link, if phones can open it."""
        try:
            link = self._addresses.join_url(code)
            if link:
                qr.qr_text(link)
        except BadAddress:
            return None
        return link

    def _settings(self, code: str) -> Settings:
        live = live_of(self._sessions, code)
        return live.read(lambda table: table.session.settings)


def _drawn(link: str, titles: list[str]) -> tuple[Tent, ...]:
    """The cards, by their codes' titles; drawing one takes some milliseconds, and phones must not wait for sixty."""
    return tuple(Tent(table, qr.svg(qr.table_link(link, table), title)) for table, title in enumerate(titles, start=1))


def _address(link: str | None) -> str:
    """What somebody types who cannot scan: without the scheme, and without the code that the page asks for."""
    return link.split("://", 1)[-1].rsplit("/j/", 1)[0] if link else ""
