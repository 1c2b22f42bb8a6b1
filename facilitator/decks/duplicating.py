"""A deck of one's own from any other: another id, title and author, and every comment where it was."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from flask import Blueprint, abort, redirect, render_template, request, url_for

from facilitator.decks.facts import deck_facts
from facilitator.decks.own import OwnDecks, packed_deck
from facilitator.decks.own_files import InTheWay
from facilitator.once import FIELD as ONCE
from facilitator.once import Once
from facilitator.pages import Answer, Surroundings
from facilitator.session_form import FieldMistake, Fields, FormMistakes
from game.text import LANGUAGES, Language, Words, is_line
from scenarios.archive import Packed
from scenarios.catalog import Catalog
from scenarios.copying import CannotCopy, copied
from scenarios.deck import Deck
from scenarios.filenames import name_flaw
from scenarios.ids import is_id, suggestion
from scenarios.loader import Loaded
from web import runtime

LONGEST: Final = 120
UNCOPIED: Final = (
    "This deck is written in a way that cannot be copied here. Nothing was stored. "
    "Download it, change its id and title in a text editor, and upload it."
)
NOT_STORED: Final = "The copy could not be written to the disk. Nothing was stored. Make room, then try again."
TAKEN: Final = "A deck has this id already. Write another one."
STANDING: Final = "The file {file} is there already, and stays as it is. Write another id, or move that file."
NO_ID: Final = "An id has lower-case letters, digits and hyphens, and is no computer's device: my-first-deck."
NO_LINE: Final = "Write a line of 1 to {most} characters."
MESSAGES: Final = (UNCOPIED, NOT_STORED, TAKEN, STANDING, NO_ID, NO_LINE)


class Duplicating:
    """The page on which a deck is duplicated."""

    def __init__(self, around: Surroundings, catalog: Catalog, own: OwnDecks, once: Once) -> None:
        self._around, self._catalog, self._own, self._once = around, catalog, own, once

    def blueprint(self) -> Blueprint:
        """The page, for signed-in facilitators only."""
        pages = self._around.blueprint("duplicating")
        pages.add_url_rule("/console/decks/<id>/duplicate", "form", self.form)
        pages.add_url_rule("/console/decks/<id>/duplicate", "make", self.make, methods=["POST"])
        return pages

    def form(self, id: str) -> Answer:
        """The form with what the copy would be called."""
        _, deck = self._deck(id)
        fields: Fields = Fields({"id": self._free_id(deck.id), "author": f"after {deck.author}" if deck.author else ""})
        for language, title in deck.title.items():
            words = self._around.catalogues[language].say("{title} (copy)", title=title)
            fields[f"title.{language}"] = words[:LONGEST]
        return self._form(deck, fields)

    def make(self, id: str) -> Answer:
        """Store the copy, or say what is wrong with the form."""
        file, deck = self._deck(id)
        fields: Fields = request.form.copy()
        try:
            new = self._once.make(fields.get(ONCE, ""), lambda: self._made(file, deck, fields))
        except FormMistakes as wrong:
            return self._form(deck, fields, wrong.mistakes), 422
        return redirect(url_for("decks.deck", id=new, stored="yes"))

    def _made(self, file: Loaded[Deck], deck: Deck, fields: Fields) -> str:
        """Store the copy and return its id; raises FormMistakes."""
        id, title, author = self._id(fields), _title(deck, fields), _line(fields, "author", "author")
        try:
            packed = runtime.in_thread(packed_deck, Path(file.name), deck)
            text = runtime.in_thread(copied, packed.text, deck, id, title, author)
            self._own.put(replace(deck, id=id, title=title, author=author), Packed(text, packed.pictures))
        except CannotCopy as error:
            raise FormMistakes([FieldMistake("id", UNCOPIED, {})]) from error
        except InTheWay as error:
            raise FormMistakes([FieldMistake("id", STANDING, {"file": error.path})]) from error
        except OSError as error:
            raise FormMistakes([FieldMistake("id", NOT_STORED, {})]) from error
        return id

    def _id(self, fields: Fields) -> str:
        id = fields.get("id", "").strip()
        if not is_id(id) or name_flaw(id):
            raise FormMistakes([FieldMistake("id", NO_ID, {})])
        if id in self._taken():
            raise FormMistakes([FieldMistake("id", TAKEN, {})])
        return id

    def _free_id(self, id: str) -> str:
        taken, base = self._taken(), suggestion(f"{id[:50]}-copy")
        numbered = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 2))
        return next(one for one in numbered if one not in taken)

    def _taken(self) -> set[str]:
        return {*(deck.id for deck in self._catalog.decks()), *(own.id for own in self._own.all())}

    def _deck(self, id: str) -> tuple[Loaded[Deck], Deck]:
        file = self._catalog.deck_file(id)
        if file is None or file.value is None:
            abort(404)
        return file, file.value

    def _form(self, deck: Deck, fields: Fields, mistakes: tuple[FieldMistake, ...] = ()) -> str:
        file, _ = self._deck(deck.id)
        languages: list[Language] = [language for language in LANGUAGES if language in deck.title]
        facts = deck_facts(file, self._own.folder)
        return render_template("deck_duplicate.html", deck=facts, fields=fields, mistakes=mistakes, languages=languages)


def _title(deck: Deck, fields: Fields) -> Words:
    return {language: _line(fields, f"title.{language}") for language in LANGUAGES if language in deck.title}


def _line(fields: Fields, name: str, optional: str = "") -> str:
    """What was typed on one line; raises FormMistakes."""
    words = " ".join(fields.get(name, "").split())
    if not words and name == optional:
        return ""
    if len(words) > LONGEST or not is_line(words):
        raise FormMistakes([FieldMistake(name, NO_LINE, {"most": LONGEST})])
    return words
