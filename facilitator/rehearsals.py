"""Rehearsing from the console: a copy of the session, and simulated people who fill it."""

from flask import Blueprint, jsonify, redirect, request, url_for

from facilitator.copies import rehearsal_of
from facilitator.once import FIELD, Once
from facilitator.pages import Answer, Surroundings, live_of
from facilitator.troupes import Troupes
from game.refusal import Refused
from game.session import Session
from web.sessions import Sessions


class Rehearsals:
    """The buttons of a rehearsal."""

    def __init__(self, around: Surroundings, sessions: Sessions, once: Once, troupes: Troupes) -> None:
        self._around, self._sessions, self._once, self._troupes = around, sessions, once, troupes

    def blueprint(self) -> Blueprint:
        """The forms, for signed-in facilitators only."""
        pages = self._around.blueprint("rehearsals")
        pages.add_url_rule("/console/<code>/rehearse", "rehearse", self.rehearse, methods=["POST"])
        pages.add_url_rule("/console/<code>/simulated", "simulated", self.simulated, methods=["POST"])
        return pages

    def rehearse(self, code: str) -> Answer:
        """Open a copy to rehearse, and go to its console; a rehearsal is its own."""
        live = live_of(self._sessions, code)
        if not live.read(lambda table: table.session.rehearsal):
            catalogue = self._around.catalogues[live.read(lambda table: table.session.settings.screen_language)]
            plan = live.read(lambda table: rehearsal_of(table.session, catalogue))
            code = self._once.make(request.form.get(FIELD, ""), lambda: plan.open(self._sessions))
        return redirect(url_for("console.live", code=code), 303)

    def simulated(self, code: str) -> Answer:
        """Fill the room with so many people, or send them home; answers as a command of the console is answered."""
        live = live_of(self._sessions, code)
        try:
            live.read(lambda table: _check(table.session))
            self._order(code)
        except Refused as refused:
            return jsonify(ok=False, code=refused.code, retry=False, sentence=refused.sentence)
        return jsonify(ok=True)

    def _order(self, code: str) -> None:
        if request.form.get("people") == "0":
            self._troupes.send_home(code)
        else:
            self._troupes.fill(code, int(_number("people")), _number("speed"))


def _number(field: str) -> float:
    """A number of the form; one that is none is out of every range."""
    try:
        number = float(request.form.get(field, "").replace(",", "."))
    except ValueError:
        return 0.0
    return number if abs(number) < 1e6 else 0.0  # neither NaN nor infinity


def _check(session: Session) -> None:
    if not session.rehearsal:
        raise Refused("not_a_rehearsal", "This session is real: simulated people can only come to a rehearsal.")
    if session.ended_at is not None:
        raise Refused(
            "rehearsal_over", "This rehearsal has ended. Rehearse the session once more: that makes a new copy."
        )
