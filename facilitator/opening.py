"""Making a session: a run sheet or cards picked one by one, and a title; everything else has a sensible default."""

from typing import Final

from flask import Blueprint, redirect, render_template, request, url_for

from facilitator.decks.library import Library, NoSuchCard
from facilitator.languages import pick
from facilitator.once import FIELD, Once
from facilitator.pages import Answer, Surroundings
from facilitator.session_form import FieldMistake, Fields, FormMistakes, fields_of, settings_of, usual
from game.cards import Group
from game.refusal import Refused
from game.settings import NamePolicy, RunSheetEntry, Seating
from game.text import LANGUAGES, Language
from web.catalogue import requested_language
from web.sessions import Sessions

OWN: Final = "own"
"""What `play` says when cards are picked one by one; anything else is the id of a run sheet."""
FIRST: Final = "kick-off-45"
"""The run sheet that is chosen until somebody chooses another."""
LONGEST_CARD = 120.0
PICK: Final = "Pick at least one card, or choose a run sheet."
NO_CARD: Final = "This run sheet has no card that this version plays."
GONE: Final = "{what} is no longer in the library. Choose something else."
NO_NUMBER: Final = "A card takes up to {most} minutes. Write a number."
MESSAGES: Final = (PICK, NO_CARD, GONE, NO_NUMBER)


class Opening:
    """The page on which a session is made."""

    def __init__(self, around: Surroundings, sessions: Sessions, library: Library, once: Once) -> None:
        self._around, self._sessions, self._library, self._once = around, sessions, library, once

    def blueprint(self) -> Blueprint:
        """The page, for signed-in facilitators only."""
        pages = self._around.blueprint("opening")
        pages.add_url_rule("/console/new", "new", self.new)
        pages.add_url_rule("/console/new", "create", self.create, methods=["POST"])
        pages.add_url_rule("/console/new/<sheet>/<code>", "made", self.made)
        return pages

    def new(self) -> Answer:
        """The form with its defaults."""
        fields = fields_of(usual(requested_language()))
        sheets = [sheet.id for sheet in self._library.runsheets()]
        asked = request.args.get("play", "")
        fields["play"] = next((one for one in (asked, FIRST, *sheets) if one in sheets), OWN)
        return self._form(fields)

    def made(self, sheet: str, code: str) -> Answer:
        """Say which cards of the run sheet the session had to leave out."""
        left_out = self._library.left_out(sheet)
        if not left_out or self._sessions.line(code) is None:
            return redirect(url_for("console.live", code=code))
        return render_template("runsheet_left_out.html", code=code, left_out=left_out)

    def create(self) -> Answer:
        """Open the session, or say what is wrong with the form."""
        fields: Fields = request.form.copy()
        try:
            entries = self._entries(fields)
            settings = settings_of(fields, self._title(fields))
            hats, milestones = self._library.hats(), self._library.milestones()
            code = self._once.make(
                fields.get(FIELD, ""), lambda: self._sessions.open(settings, entries, hats, milestones)
            )
        except FormMistakes as wrong:
            return self._form(fields, wrong.mistakes), 422
        except Refused as refused:
            return self._form(fields, (FieldMistake("title", refused.sentence, {}),)), 422
        if self._library.left_out(play := fields.get("play", "")):
            return redirect(url_for("opening.made", sheet=play, code=code))
        return redirect(url_for("console.live", code=code))

    def _entries(self, fields: Fields) -> tuple[RunSheetEntry, ...]:
        play = fields.get("play", "")
        try:
            if play != OWN:
                return _some(self._library.of_runsheet(play), NO_CARD)
            picked = [(card, _minutes(fields, card)) for card in fields.getlist("card")]
            return _some(self._library.picked(picked), PICK)
        except NoSuchCard as gone:
            raise FormMistakes([FieldMistake("play", GONE, {"what": str(gone)})]) from gone

    def _title(self, fields: Fields) -> str:
        """The run sheet's name in the projector's language."""
        language = next((one for one in LANGUAGES if one == fields.get("screen_language")), requested_language())
        return pick(self._library.title(fields.get("play", "")), language)

    def _form(self, fields: Fields, mistakes: tuple[FieldMistake, ...] = ()) -> str:
        return render_template(
            "new.html",
            fields=fields,
            mistakes=mistakes,
            runsheets=self._library.runsheets(),
            decks=self._library.whole_decks(),
            errors=self._library.errors(),
            own=OWN,
            **choices(),
        )


def _some(entries: tuple[RunSheetEntry, ...], otherwise: str) -> tuple[RunSheetEntry, ...]:
    """At least one entry; raises FormMistakes."""
    if not entries:
        raise FormMistakes([FieldMistake("play", otherwise, {})])
    return entries


def choices() -> dict[str, object]:
    """What the settings' part of a form offers."""
    languages: tuple[Language, ...] = LANGUAGES
    return {
        "languages": languages,
        "groups": tuple(Group),
        "policies": tuple(NamePolicy),
        "seatings": tuple(Seating),
    }


def _minutes(fields: Fields, card: str) -> float | None:
    """The minutes typed beside a card; None stands for the card's own."""
    typed = fields.get(f"minutes:{card}", "").strip().replace(",", ".")
    if not typed:
        return None
    try:
        minutes = float(typed)
    except ValueError:
        minutes = 0.0
    if not 0 < minutes <= LONGEST_CARD:  # NaN is not between either
        raise FormMistakes([FieldMistake("play", NO_NUMBER, {"most": round(LONGEST_CARD)})])
    return minutes
