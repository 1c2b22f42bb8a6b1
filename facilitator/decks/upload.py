"""Uploading a deck: everything is judged first, a deck with the same id is replaced only when somebody says so."""

from collections.abc import Iterable, Mapping
from typing import Final

from flask import Blueprint, Flask, flash, redirect, render_template, request, url_for
from werkzeug.exceptions import RequestEntityTooLarge

from facilitator.decks.own import OwnDecks
from facilitator.decks.own_files import REMOVED
from facilitator.decks.waiting import Upload, Waiting
from facilitator.edition import CHANGED, FIELD
from facilitator.once import FIELD as ONCE
from facilitator.once import Once
from facilitator.pages import Answer, Surroundings
from facilitator.signin import SignIn
from scenarios.archive import Unpacked, read_archive
from scenarios.catalog import Catalog
from scenarios.deck import Deck
from scenarios.filenames import name_flaw
from scenarios.mistake import START, Finding, Mistake, Severity
from scenarios.node import child
from scenarios.unzipping import BYTES
from scenarios.yaml_source import read_source
from web import runtime

LARGEST: Final = 2 * BYTES
"""Bytes of a request; what lies between this and the limit still gets the checker's sentence."""
CHOOSE: Final = "Choose a file first."
TOO_LARGE: Final = "The file is larger than 10 MB. Nothing was stored. Make its pictures smaller, then try again."
FORGOTTEN: Final = "The upload waited too long and was forgotten. Nothing was stored. Choose the file again."
NOT_WRITTEN: Final = "The deck could not be written to the disk. Nothing was changed. Make room, then try again."
MESSAGES: Final = (CHOOSE, TOO_LARGE, FORGOTTEN, NOT_WRITTEN)
STATUSES: Final[Mapping[str, int]] = {"": 200, CHANGED: 409, NOT_WRITTEN: 507}


class Uploads:
    """The pages on which a deck is uploaded."""

    def __init__(self, around: Surroundings, catalog: Catalog, own: OwnDecks, waiting: Waiting, once: Once) -> None:
        self._around, self._catalog, self._own = around, catalog, own
        self._waiting, self._once = waiting, once

    def blueprint(self) -> Blueprint:
        """The pages, for signed-in facilitators only."""
        pages = self._around.blueprint("upload")
        pages.add_url_rule("/console/upload", "form", self.form)
        pages.add_url_rule("/console/upload", "store", self.store, methods=["POST"])
        pages.add_url_rule("/console/upload/<word>", "ask", self.ask)
        pages.add_url_rule("/console/upload/<word>", "replace", self.replace, methods=["POST"])
        pages.register_error_handler(RequestEntityTooLarge, self._too_large)
        return pages

    def form(self) -> Answer:
        """Where a file is chosen."""
        return render_template("deck_upload.html")

    def store(self) -> Answer:
        """Store a deck that is fine and new; ask about one whose id is there; say what is wrong with any other."""
        file = request.files.get("file")
        if file is None or not file.filename:
            return render_template("deck_upload.html", notice=CHOOSE), 422
        unpacked = runtime.in_thread(read_archive, file.stream.read(BYTES + 1), file.filename)
        wrong = (*unpacked.errors, *self._not_ours(unpacked))
        warnings = [one for one in unpacked.mistakes if one.severity is Severity.WARNING]
        if wrong or unpacked.deck is None or unpacked.packed is None:
            page = render_template("deck_upload.html", mistakes=wrong, warnings=warnings, name=unpacked.name)
            return page, 422
        upload = Upload(unpacked.deck, unpacked.packed, tuple(str(one) for one in warnings if one.rule == SPARE))
        try:
            return redirect(self._once.make(request.form.get(ONCE, ""), lambda: self._taken(upload)))
        except OSError:
            return render_template("deck_upload.html", notice=NOT_WRITTEN), 507

    def ask(self, word: str) -> Answer:
        """Both versions side by side."""
        return self._asked(word)

    def replace(self, word: str) -> Answer:
        """Put the upload in the place of the deck that was shown."""
        upload = self._waiting.get(word)
        if upload is None:
            return render_template("deck_upload.html", notice=FORGOTTEN), 410
        before = self._own.find(upload.deck.id)
        if before and request.form.get(FIELD) != before.edition:
            return self._asked(word, CHANGED)
        try:
            place = self._put(upload)
        except OSError:
            return self._asked(word, NOT_WRITTEN)
        self._waiting.drop(word)
        return redirect(place)

    def _taken(self, upload: Upload) -> str:
        """Store a new deck or let it wait; returns the page to go on with."""
        if self._own.find(upload.deck.id) is None:
            return self._put(upload)
        return url_for("upload.ask", word=self._waiting.keep(upload))

    def _put(self, upload: Upload) -> str:
        self._own.put(upload.deck, upload.packed)
        for sentence in upload.advice:
            flash(sentence)
        return url_for("decks.deck", id=upload.deck.id, stored="yes")

    def _asked(self, word: str, notice: str = "") -> Answer:
        upload = self._waiting.get(word)
        if upload is None:
            return render_template("deck_upload.html", notice=FORGOTTEN), 410
        before = self._own.find(upload.deck.id)
        if before is None:
            return redirect(url_for("upload.form"))
        page = render_template(
            "deck_replace.html",
            old=before.deck,
            new=upload.deck,
            upload=word,
            edition=before.edition,
            notice=notice,
            removed=self._own.folder / REMOVED,
            **_compared(before.deck, upload.deck),
        )
        return page, STATUSES[notice]

    def _not_ours(self, unpacked: Unpacked) -> Iterable[Mistake]:
        """What keeps a deck that is fine by itself from being stored here."""
        if unpacked.deck is None or unpacked.packed is None:
            return ()
        id, own = unpacked.deck.id, self._own.find(unpacked.deck.id)
        found = self._catalog.deck_file(id)
        if own is None and found is not None:
            sentence = f"A deck with the id '{id}' comes with Rolecall, and cannot be replaced."
            return (_at_id(unpacked, "built-in", sentence, f"Give yours another id, such as 'my-{id}'."),)
        if name_flaw(id):
            sentence = f"The id '{id}' is the name of a device on some computers."
            return (_at_id(unpacked, "id", sentence, f"Give the deck another id, such as 'my-{id}'."),)
        if standing := self._own.in_the_way(id, unpacked.packed):
            sentence = f"The file {standing} is there already and is not this deck's; it stays as it is."
            return (_at_id(unpacked, "in-the-way", sentence, "Move that file, or give this deck another id."),)
        return ()

    def _too_large(self, error: RequestEntityTooLarge) -> Answer:
        return render_template("deck_upload.html", notice=TOO_LARGE), 413


SPARE: Final = "picture-unused"


def allow_uploads(app: Flask, signin: SignIn) -> None:
    """Let a signed-in facilitator's upload be larger than any other form; install this before forms are read."""

    def larger() -> None:
        if request.endpoint == "upload.store" and signin.current() is not None:
            request.max_content_length = LARGEST

    app.before_request(larger)


def _at_id(unpacked: Unpacked, rule: str, sentence: str, fix: str) -> Mistake:
    """A mistake at the deck's id."""
    root = read_source(unpacked.packed.text).root if unpacked.packed else None
    node = child(root, "id") if root else None
    finding = Finding(at=node.at if node else START, rule=rule, sentence=sentence, fix=fix, path=("id",))
    return finding.in_file(unpacked.file)


def _compared(old: Deck | None, new: Deck) -> dict[str, object]:
    """Which cards come, go and change, and whether nothing does."""
    before = {card.id: card for card in old.cards} if old else {}
    after = {card.id: card for card in new.cards}
    return {
        "added": [card.title for id, card in after.items() if id not in before] if old else [],
        "gone": [card.title for id, card in before.items() if id not in after],
        "changed": [card.title for id, card in after.items() if id in before and before[id] != card],
        "same": old == new,
    }
