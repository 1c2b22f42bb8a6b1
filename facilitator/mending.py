"""Mending the typos of a card that is on a session's run sheet, also while the card is being played."""

from flask import Blueprint, redirect, render_template, request, url_for

from facilitator.asking import ask
from facilitator.card_texts import text_fields
from facilitator.edition import CHANGED, FIELD, edition
from facilitator.pages import Answer, Surroundings, live_of
from facilitator.session_form import FieldMistake, Fields, FormMistakes
from facilitator.typed_texts import mended
from game.commands import MendCard
from game.refusal import Refused
from game.settings import RunSheetEntry
from game.text import LANGUAGES, Language
from web.live import Live
from web.sessions import Sessions


class Mending:
    """The page on which a card's texts are mended."""

    def __init__(self, around: Surroundings, sessions: Sessions) -> None:
        self._around, self._sessions = around, sessions

    def blueprint(self) -> Blueprint:
        """The page, for signed-in facilitators only."""
        pages = self._around.blueprint("mending")
        pages.add_url_rule("/console/<code>/card/<entry>", "card", self.card)
        pages.add_url_rule("/console/<code>/card/<entry>", "mend", self.mend, methods=["POST"])
        return pages

    def card(self, code: str, entry: str) -> Answer:
        """The form with the texts as they are."""
        return self._newest(code, self._entry(live_of(self._sessions, code), entry))

    def mend(self, code: str, entry: str) -> Answer:
        """Change the texts, or say what is wrong with them."""
        live, fields = live_of(self._sessions, code), request.form.copy()
        found = self._entry(live, entry)
        if fields.get(FIELD) != edition(found.card):
            return self._newest(code, found, CHANGED), 409
        try:
            card = mended(found.card, fields, languages_of(found))
            ask(live, self._around.who(), MendCard(kind="mend_card", entry=entry, card=card))
        except FormMistakes as wrong:
            return self._form(code, found, fields, wrong.mistakes), 422
        except Refused as refused:
            return self._form(code, found, fields, (FieldMistake("title.en", refused.sentence, {}),)), 422
        return redirect(url_for("console.live", code=code))

    def _newest(self, code: str, entry: RunSheetEntry, notice: str = "") -> str:
        fields: Fields = Fields({FIELD: edition(entry.card)})
        for field in text_fields(entry.card):
            fields.update({field.field(language): text for language, text in field.texts.items()})
        return self._form(code, entry, fields, notice=notice)

    def _form(
        self,
        code: str,
        entry: RunSheetEntry,
        fields: Fields,
        mistakes: tuple[FieldMistake, ...] = (),
        notice: str = "",
    ) -> str:
        return render_template(
            "mend.html",
            code=code,
            entry=entry,
            texts=text_fields(entry.card),
            languages=languages_of(entry),
            fields=fields,
            mistakes=mistakes,
            notice=notice,
        )

    def _entry(self, live: Live, entry: str) -> RunSheetEntry:
        found = live.read(lambda table: table.session.find(entry))
        if found is None:
            raise Refused("no_such_entry", "That card is no longer on the run sheet.")
        return found


def languages_of(entry: RunSheetEntry) -> tuple[Language, ...]:
    """The languages that any text of the card has."""
    known = {language for field in text_fields(entry.card) for language in field.texts}
    return tuple(language for language in LANGUAGES if language in known)
