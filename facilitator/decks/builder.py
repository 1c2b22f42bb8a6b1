"""Building a run sheet: cards of all decks, picked and put in order, saved as a file that the checker accepts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from flask import Blueprint, abort, redirect, render_template, request, url_for

from facilitator.decks.facts import KINDS
from facilitator.decks.library import CardLine, Library
from facilitator.decks.own_sheets import OwnSheet, OwnSheets
from facilitator.decks.sheet_form import (
    LONGEST_LINE,
    LONGEST_NOTES,
    MOST_ROWS,
    SAVE,
    SheetForm,
    empty_form,
    form_of,
    number,
    pressed,
    read_form,
)
from facilitator.decks.sheet_mistakes import NOT_STORED, form_mistakes, told
from facilitator.decks.sheet_text import Row, written
from facilitator.edition import CHANGED, FIELD
from facilitator.once import FIELD as ONCE
from facilitator.once import Once
from facilitator.pages import Answer, Surroundings
from facilitator.session_form import FieldMistake, FormMistakes
from scenarios.catalog import Catalog
from scenarios.filenames import name_flaw
from scenarios.ids import suggestion
from scenarios.loader import parse_runsheet
from web import runtime
from web.catalogue import requested_language


@dataclass(frozen=True)
class SeenRow:
    """A row as the page draws it; `card` is None for one that is gone."""

    row: Row
    card: CardLine | None


class Stale(Exception):
    """The file is another one than the form was made from."""


class Builder:
    """The page on which a run sheet is built."""

    def __init__(self, around: Surroundings, catalog: Catalog, library: Library, own: OwnSheets, once: Once) -> None:
        self._around, self._catalog, self._library = around, catalog, library
        self._own, self._once = own, once

    def blueprint(self) -> Blueprint:
        """The page, for signed-in facilitators only."""
        pages = self._around.blueprint("builder")
        pages.add_url_rule("/console/runsheet", "new", self.new)
        pages.add_url_rule("/console/runsheet", "make", self.make, methods=["POST"])
        pages.add_url_rule("/console/runsheets/<id>", "edit", self.edit)
        pages.add_url_rule("/console/runsheets/<id>", "change", self.change, methods=["POST"])
        return pages

    def new(self) -> Answer:
        """An empty run sheet, or a copy of another one, which is stored when it is saved."""
        copied = self._catalog.runsheet(request.args.get("from", ""))
        if copied is None:
            return self._page(empty_form(requested_language()), None)
        form = form_of(copied)
        titles = {
            language: self._around.catalogues[language].say("{title} (copy)", title=title)[:LONGEST_LINE]
            for language, title in form.title.items()
        }
        return self._page(SheetForm(form.language, form.languages, titles, form.about, form.rows), None)

    def make(self) -> Answer:
        """Change a row, or save the new run sheet."""
        return self._sent(None)

    def edit(self, id: str) -> Answer:
        """An own run sheet as a form."""
        own = self._found(id)
        if own.sheet is None:
            abort(404)
        return self._page(form_of(own.sheet), own, edition=own.edition)

    def change(self, id: str) -> Answer:
        """Change a row, or save the run sheet."""
        return self._sent(self._found(id))

    def _sent(self, own: OwnSheet | None) -> Answer:
        form = read_form(request.form, requested_language())
        edition, button = request.form.get(FIELD, ""), request.form.get("do", SAVE)
        if button != SAVE:
            return self._page(pressed(form, button), own, edition=edition)
        try:
            id = self._once.make(request.form.get(ONCE, ""), lambda: self._saved(form, own, edition))
        except FormMistakes as wrong:
            return self._page(form, own, wrong.mistakes, edition=edition), 422
        except Stale:
            now = form_of(own.sheet) if own and own.sheet else form
            return self._page(now, own, notice=CHANGED, edition=own.edition if own else ""), 409
        return redirect(url_for("sheets.runsheets", saved=id))

    def _saved(self, form: SheetForm, own: OwnSheet | None, edition: str) -> str:
        """Store the run sheet and return its id; raises FormMistakes, Stale."""
        if own and own.edition != edition:
            raise Stale
        if mistakes := form_mistakes(form, self._catalog.references()):
            raise FormMistakes(mistakes)
        id = own.id if own else self._free_id(form.title[form.language])
        text = written(form.draft(id))
        loaded = runtime.in_thread(parse_runsheet, text.encode(), id, self._catalog.references())
        if loaded.errors:
            raise FormMistakes(told(loaded.errors))
        try:
            self._own.put(id, text, own)
        except OSError as error:
            raise FormMistakes([FieldMistake("title", NOT_STORED, {})]) from error
        return id

    def _free_id(self, title: str) -> str:
        taken, base = self._own.taken(), suggestion(title)[:50].strip("-") or "run-sheet"
        base = f"my-{base}" if name_flaw(base) else base
        numbered = (base if count == 1 else f"{base}-{count}" for count in range(1, len(taken) + 2))
        return next(one for one in numbered if one not in taken)

    def _found(self, id: str) -> OwnSheet:
        own = self._own.find(id)
        if own is None:
            abort(404)
        return own

    def _page(
        self,
        form: SheetForm,
        own: OwnSheet | None,
        mistakes: tuple[FieldMistake, ...] = (),
        notice: str = "",
        edition: str = "",
    ) -> str:
        decks = self._library.whole_decks()
        cards = {card.reference: card for deck in decks for card in deck.cards}
        rows = [SeenRow(row, cards.get(row.card)) for row in form.rows]
        return render_template(
            "runsheet.html",
            form=form,
            rows=rows,
            decks=decks,
            total=sum(_minutes_of(rows)),
            wanted=number(form.wanted),
            own=own,
            mistakes=mistakes,
            notice=notice,
            edition=edition,
            kinds=KINDS,
            most_title=LONGEST_LINE,
            most_notes=LONGEST_NOTES,
            full=len(rows) >= MOST_ROWS,
        )


def _minutes_of(rows: Iterable[SeenRow]) -> Iterator[float]:
    """The minutes of the rows that a session plays."""
    for one in rows:
        if one.card and one.card.plays:
            yield (number(one.row.minutes) or 0) if one.row.minutes else one.card.minutes
