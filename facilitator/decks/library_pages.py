"""Looking through the decks: the list, one deck card by card, its file to take away, and whether something changed."""

from pathlib import Path

from flask import Blueprint, Response, abort, jsonify, render_template, request

from facilitator.decks.facts import DeckFacts, cards_of, deck_facts, spoken
from facilitator.decks.own import OwnDecks, packed_deck
from facilitator.languages import pick
from facilitator.pages import Answer, Surroundings
from game.text import LANGUAGES, Language
from scenarios.archive import write_archive
from scenarios.calling import Call
from scenarios.catalog import Catalog
from scenarios.deck import Deck
from scenarios.loader import Loaded
from scenarios.mistake import Mistake, errors
from scenarios.picture_files import Cleaned, cleaned
from scenarios.pictures import Pictures
from web.catalogue import requested_language
from web.pictures import TYPES, picture_answer


class LibraryPages:
    """The pages on which decks are read."""

    def __init__(self, around: Surroundings, catalog: Catalog, own: OwnDecks, call: Call) -> None:
        self._around, self._catalog, self._own, self._call = around, catalog, own, call

    def blueprint(self) -> Blueprint:
        """The pages, for signed-in facilitators only."""
        pages = self._around.blueprint("decks")
        pages.add_url_rule("/console/decks", "decks", self.decks)
        pages.add_url_rule("/console/library.json", "changes", self.changes)
        pages.add_url_rule("/console/decks/<id>", "deck", self.deck)
        pages.add_url_rule("/console/decks/<id>/file", "file", self.file)
        pages.add_url_rule("/console/decks/<id>/picture/<name>", "picture", self.picture)
        return pages

    def decks(self) -> Answer:
        """All decks, the own ones first, and what is wrong with own files."""
        decks = [facts for file in self._catalog.deck_files() if (facts := deck_facts(file, self._own.folder))]
        return render_template(
            "decks.html",
            own=[deck for deck in decks if deck.own],
            builtin=[deck for deck in decks if not deck.own],
            errors=self._errors(),
            folder=self._own.folder,
            edition=self._catalog.edition(),
        )

    def changes(self) -> Answer:
        """What an open page asks for every second: whether any file of the library is another one now."""
        return jsonify(edition=self._catalog.edition())

    def deck(self, id: str) -> Answer:
        """One deck, card by card."""
        file = self._file(id)
        facts = deck_facts(file, self._own.folder)
        if facts is None or file.value is None:
            abort(404)
        return render_template(
            "deck.html",
            deck=facts,
            cards=cards_of(file.value, self._catalog.hats()),
            spoken=spoken(facts),
            shown=_shown(facts),
            stored="stored" in request.args,
            read=lambda words: pick(words, _shown(facts)),
            edition=self._catalog.edition(),
        )

    def file(self, id: str) -> Answer:
        """The deck as one file."""
        file = self._file(id)
        if file.value is None:
            abort(404)
        try:
            name, data = self._call(_shared, Path(file.name), file.value)
        except (OSError, ValueError):  # the deck went or changed while we were looking
            abort(404)
        answer = Response(data, mimetype="application/zip" if name.endswith(".zip") else "application/yaml")
        answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return answer

    def picture(self, id: str, name: str) -> Answer:
        """A picture of a card, before it is played; written anew, as it will be for a session."""
        try:
            made = self._call(_bare_picture, Path(self._file(id).name).parent, name)
        except (OSError, ValueError, LookupError):
            abort(404)
        return picture_answer(made.data, TYPES[made.suffix], "no-store")

    def _file(self, id: str) -> Loaded[Deck]:
        found = self._catalog.deck_file(id)
        if found is None:
            abort(404)
        return found

    def _errors(self) -> tuple[Mistake, ...]:
        return errors(one for file in self._catalog.deck_files() for one in file.mistakes)


def _shared(path: Path, deck: Deck) -> tuple[str, bytes]:
    """A deck as one file; raises OSError, ValueError."""
    return write_archive(packed_deck(path, deck), deck.id)


def _bare_picture(folder: Path, name: str) -> Cleaned:
    """A picture that lies beside a deck; raises OSError, ValueError, LookupError."""
    pictures = Pictures.in_folder(folder)
    if flaw := pictures.flaw(name):
        raise ValueError(flaw.sentence)
    return cleaned(pictures.read(name))


def _shown(deck: DeckFacts) -> Language:
    """The language that was asked for with ?cards=, or the page's own where the deck has it."""
    asked = (request.args.get("cards"), requested_language())
    known = spoken(deck) or LANGUAGES
    return next((one for wanted in asked for one in known if one == wanted), known[0])
