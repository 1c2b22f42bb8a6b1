"""The projector's shell: whoever knows the code may open it, and nothing private is on it."""

from flask import Blueprint, render_template

from facilitator.addresses import Addresses
from facilitator.pages import Answer, Surroundings
from facilitator.preparations import Preparations
from web import qr
from web.pages import Door


class Screen:
    """The projector's page."""

    def __init__(self, around: Surroundings, door: Door, addresses: Addresses, preparations: Preparations) -> None:
        self._around, self._door = around, door
        self._addresses, self._preparations = addresses, preparations

    def blueprint(self) -> Blueprint:
        """The page, for everybody."""
        pages = self._around.blueprint("screen", private=False)
        pages.add_url_rule("/screen/<typed>", "screen", self.screen)
        return pages

    def screen(self, typed: str) -> Answer:
        """The shell; its script does the rest. Without a network there is no QR code, and the page says so."""
        session = self._door.find(typed)
        self._preparations.screen_opened(session.code)
        join = self._addresses.join_url(session.code)
        return render_template("screen.html", session=session, join_url=join, qr=qr.svg(join, join) if join else None)
