"""Deleting an own deck: it leaves the library, and a copy stays where nobody plays it."""

from typing import Final

from flask import Blueprint, abort, redirect, render_template, request, url_for

from facilitator.decks.own import OwnDeck, OwnDecks
from facilitator.decks.own_files import REMOVED
from facilitator.edition import CHANGED, FIELD
from facilitator.pages import Answer, Surroundings
from game.text import Words
from scenarios.catalog import Catalog

NOT_DELETED: Final = (
    "The disk refused. Everything is as it was. Make room or check the folder's permissions, then try again."
)
"""A message of the catalogue."""


class Deleting:
    """The page on which an own deck is deleted."""

    def __init__(self, around: Surroundings, catalog: Catalog, own: OwnDecks) -> None:
        self._around, self._catalog, self._own = around, catalog, own

    def blueprint(self) -> Blueprint:
        """The page, for signed-in facilitators only."""
        pages = self._around.blueprint("deleting")
        pages.add_url_rule("/console/decks/<id>/delete", "ask", self.ask)
        pages.add_url_rule("/console/decks/<id>/delete", "delete", self.delete, methods=["POST"])
        return pages

    def ask(self, id: str) -> Answer:
        """Say what goes and what stays."""
        return self._asked(self._deck(id))

    def delete(self, id: str) -> Answer:
        """Delete the deck that was shown; a second click finds it gone already."""
        own = self._own.find(id)
        if own is None:
            return redirect(url_for("decks.decks"))
        if request.form.get(FIELD) != own.edition:
            return self._asked(own, CHANGED), 409
        try:
            self._own.remove(own)
        except OSError:
            return self._asked(own, NOT_DELETED), 507
        return redirect(url_for("decks.decks"))

    def _asked(self, own: OwnDeck, notice: str = "") -> str:
        return render_template(
            "deck_delete.html",
            id=own.id,
            deck=own.deck,
            edition=own.edition,
            sheets=self._sheets(own.id),
            removed=self._own.folder / REMOVED,
            notice=notice,
        )

    def _sheets(self, id: str) -> list[Words]:
        """The run sheets that name cards of this deck."""
        sheets = self._catalog.runsheets()
        return [one.title for one in sheets if any(entry.card.startswith(f"{id}/") for entry in one.entries)]

    def _deck(self, id: str) -> OwnDeck:
        own = self._own.find(id)
        if own is None:
            abort(404)
        return own
