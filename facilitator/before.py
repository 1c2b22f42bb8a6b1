"""Before the day: choose the address for the QR code, try it with a phone, open the projector, rehearse."""

from flask import Blueprint, jsonify, redirect, render_template, request, url_for

from facilitator.addresses import Addresses
from facilitator.pages import Answer, Surroundings, line_of
from facilitator.preparations import Preparations
from web import qr
from web.sessions import Sessions


class Before:
    """The address page of a session, with its checklist."""

    def __init__(
        self, around: Surroundings, sessions: Sessions, addresses: Addresses, preparations: Preparations
    ) -> None:
        self._around, self._sessions = around, sessions
        self._addresses, self._preparations = addresses, preparations

    def blueprint(self) -> Blueprint:
        """The pages, for signed-in facilitators only."""
        pages = self._around.blueprint("before")
        pages.add_url_rule("/console/<code>/addresses", "addresses", self.addresses)
        pages.add_url_rule("/console/<code>/addresses", "choose", self.choose, methods=["POST"])
        pages.add_url_rule("/console/<code>/addresses.json", "state", self.state)
        return pages

    def addresses(self, code: str) -> Answer:
        """All addresses, the chosen one with its test, and the checklist."""
        session, base = line_of(self._sessions, code), self._addresses.base()
        test = f"{base}/t/{self._preparations.new_test(base)}" if base else None
        return render_template(
            "addresses.html",
            session=session,
            base=base,
            choices=self._addresses.choices(),
            chosen=self._addresses.chosen(),
            public=self._addresses.public_url,
            test=test,
            qr=qr.svg(test, test) if test else None,
            arrival=self._preparations.arrival(base),
            screen_opened=self._preparations.has_screen(code),
            rehearsed=self._sessions.was_rehearsed(code),
        )

    def choose(self, code: str) -> Answer:
        """Remember the address that was chosen."""
        self._addresses.choose(request.form.get("host", ""))
        return redirect(url_for("before.addresses", code=line_of(self._sessions, code).code))

    def state(self, code: str) -> Answer:
        """What of the checklist is done by now."""
        arrival = self._preparations.arrival(self._addresses.base())
        return jsonify(arrival=arrival, screen=self._preparations.has_screen(code))
