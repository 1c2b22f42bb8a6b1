"""The list of sessions and what can be done with one of them: open its console, rename, tag, duplicate, delete it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from flask import Blueprint, jsonify, redirect, render_template, request, url_for

from facilitator.addresses import Addresses
from facilitator.asking import ask
from facilitator.comparing.overview import told_tags
from facilitator.comparing.tags import Search, known, shown, tags_of
from facilitator.copies import copy_of
from facilitator.decks.library import Library
from facilitator.once import FIELD, Once
from facilitator.pages import Answer, Surroundings, line_of, live_of
from facilitator.session_form import MOST_TITLE
from game.commands import ChangeSettings, TagSession
from game.comparison import FEWEST
from game.refusal import Refused
from game.settings import LONGEST_TAG
from game.views.console import deleted_in
from web import qr
from web.catalogue import requested_language
from web.sessions import SessionLine, Sessions

RENAMED: Final = "Somebody else has renamed this session since you opened the list. Nothing of yours was saved."
TAGGED: Final = "Somebody else has tagged this session since you opened the page. Nothing of yours was saved."
"""Messages of the catalogue."""


class Console:
    """The pages of the console."""

    def __init__(
        self,
        around: Surroundings,
        sessions: Sessions,
        library: Library,
        addresses: Addresses,
        once: Once,
        clock: Callable[[], int],
    ) -> None:
        self._around, self._sessions, self._once, self._clock = around, sessions, once, clock
        self._library, self._addresses = library, addresses

    def blueprint(self) -> Blueprint:
        """The pages, for signed-in facilitators only."""
        pages = self._around.blueprint("console")
        pages.add_url_rule("/console", "sessions", self.sessions)
        pages.add_url_rule("/console/cards.json", "cards", self.cards)
        pages.add_url_rule("/console/<code>", "live", self.live)
        pages.add_url_rule("/console/<code>/duplicate", "duplicate", self.duplicate, methods=["POST"])
        pages.add_url_rule("/console/<code>/rename", "rename", self.rename, methods=["POST"])
        pages.add_url_rule("/console/<code>/tags", "tag", self.tag, methods=["POST"])
        pages.add_url_rule("/console/<code>/delete", "ask_to_delete", self.ask_to_delete)
        pages.add_url_rule("/console/<code>/delete", "delete", self.delete, methods=["POST"])
        return pages

    def sessions(self) -> Answer:
        """All sessions, or those with certain tags; those that are open first."""
        everything, search = self._sessions.lines(), Search.of(request.args)
        lines = search.found(everything)
        over = [line for line in lines if line.ended_at is not None or line.purged_at is not None]
        return render_template(
            "sessions.html",
            opened=[line for line in lines if line not in over],
            over=over,
            search=search,
            known=known(everything),
            told_tags=told_tags,
            shown=shown,
            comparable=sum(line in over for line in lines) >= FEWEST,
            deleted_in={line.code: days for line in lines if (days := self._deleted_in(line)) is not None},
            most_title=MOST_TITLE,
            longest_tag=LONGEST_TAG,
        )

    def cards(self) -> Answer:
        """The library, for adding a card while a session runs."""
        return jsonify(decks=self._library.decks())

    def live(self, code: str) -> Answer:
        """The live console's shell; its script does the rest."""
        line, join = line_of(self._sessions, code), self._addresses.join_url(code)
        return render_template("live.html", session=line, join_url=join, qr=qr.svg(join, join) if join else None)

    def rename(self, code: str) -> Answer:
        """Give a session another title."""
        live = live_of(self._sessions, code)
        title = " ".join(request.form.get("title", "").split())[:MOST_TITLE]
        settings = live.read(lambda table: table.session.settings)
        if request.form.get("shown") != settings.title:
            raise Refused("changed_meanwhile", RENAMED)
        ask(
            live,
            self._around.who(),
            ChangeSettings(kind="change_settings", settings=replace(settings, title=title or settings.title)),
        )
        return redirect(url_for("console.sessions"))

    def tag(self, code: str) -> Answer:
        """Say what a session belongs to, also after its end and after its names are deleted."""
        live, tags = live_of(self._sessions, code), tags_of(request.form)
        now = live.read(lambda table: table.session.tags)
        if tags != now and request.form.get("tagged") != shown(now):
            raise Refused("changed_meanwhile", TAGGED)
        ask(live, self._around.who(), TagSession(kind="tag_session", tags=tags))
        if request.form.get("back") == "debrief":
            return redirect(url_for("debrief.page", code=code, _anchor="headlines"))
        return redirect(url_for("console.sessions", _anchor=f"session-{code}"))

    def duplicate(self, code: str) -> Answer:
        """Open a new session with the same cards and settings, and nobody in it; a rehearsal stays one."""
        catalogue = self._around.catalogues[requested_language()]
        plan = live_of(self._sessions, code).read(lambda table: copy_of(table.session, catalogue))
        self._once.make(request.form.get(FIELD, ""), lambda: plan.open(self._sessions))
        return redirect(url_for("console.sessions"))

    def ask_to_delete(self, code: str) -> Answer:
        """Say what would be deleted."""
        return render_template("delete.html", session=line_of(self._sessions, code))

    def delete(self, code: str) -> Answer:
        """Delete a session with everything in it."""
        self._sessions.delete(line_of(self._sessions, code).code)
        return redirect(url_for("console.sessions"))

    def _deleted_in(self, line: SessionLine) -> int | None:
        """Days until a session's names and texts are deleted, in its last week."""
        return None if line.purged_at is not None else deleted_in(line.delete_at, self._clock())
