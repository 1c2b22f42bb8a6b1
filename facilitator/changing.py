"""Changing the settings of a session, before it starts or while it runs."""

from flask import Blueprint, redirect, render_template, request, url_for

from facilitator.asking import ask
from facilitator.edition import CHANGED, FIELD, edition
from facilitator.opening import choices
from facilitator.pages import Answer, Surroundings, live_of
from facilitator.session_form import FieldMistake, Fields, FormMistakes, fields_of, settings_of
from game.commands import ChangeSettings
from game.refusal import Refused
from game.settings import Settings
from web.live import Live
from web.sessions import Sessions
from web.turn import Table


class Changing:
    """The settings page of a session."""

    def __init__(self, around: Surroundings, sessions: Sessions) -> None:
        self._around, self._sessions = around, sessions

    def blueprint(self) -> Blueprint:
        """The page, for signed-in facilitators only."""
        pages = self._around.blueprint("changing")
        pages.add_url_rule("/console/<code>/settings", "settings", self.settings)
        pages.add_url_rule("/console/<code>/settings", "change", self.change, methods=["POST"])
        return pages

    def settings(self, code: str) -> Answer:
        """The form with the settings as they are."""
        return self._newest(code, live_of(self._sessions, code))

    def change(self, code: str) -> Answer:
        """Change them, or say what is wrong with the form."""
        live, fields = live_of(self._sessions, code), request.form.copy()
        if fields.get(FIELD) != edition(live.read(_settings)):
            return self._newest(code, live, CHANGED), 409
        try:
            settings = settings_of(fields)
            ask(live, self._around.who(), ChangeSettings(kind="change_settings", settings=settings))
        except FormMistakes as wrong:
            return self._form(code, fields, wrong.mistakes), 422
        except Refused as refused:
            return self._form(code, fields, (FieldMistake("title", refused.sentence, {}),)), 422
        return redirect(url_for("console.live", code=code))

    def _newest(self, code: str, live: Live, notice: str = "") -> str:
        settings = live.read(_settings)
        fields = fields_of(settings)
        fields[FIELD] = edition(settings)
        return self._form(code, fields, notice=notice)

    def _form(self, code: str, fields: Fields, mistakes: tuple[FieldMistake, ...] = (), notice: str = "") -> str:
        return render_template("settings.html", code=code, fields=fields, mistakes=mistakes, notice=notice, **choices())


def _settings(table: Table) -> Settings:
    return table.session.settings
