"""A workshop on record with much to say, printed by the browser that was found and read again."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from random import Random

from pypdf import PdfReader

from facilitator.chromium import pdf_of
from facilitator.debriefs.offline import Offline
from facilitator.debriefs.paper import Layout, Paper
from facilitator.debriefs.record import Record, record
from game.cards import Group
from game.kinds import kind_of
from game.text import Language, Words
from scenarios.catalog import Catalog
from tests.facilitator.evening import Evening
from tests.facilitator.full_evening import FullEvening
from web.store import Store

LONG: Words = {
    "en": "What we ask of one another when the year is long and our diaries are full again",
    "da": "Hvad vi beder hinanden om, når året er langt og kalenderen er fuld igen i maj",
    "de": "Worum wir einander bitten, wenn ein Jahr lang ist und der Kalender voller als je",
}
"""A title of eighty characters."""
LABELS: Mapping[Group, Words] = {
    Group.MENTOR: {"en": "Experienced colleagues", "de": "Erfahrene Kolleginnen und Kollegen"}
}


class Press:
    """Prints layouts with one browser."""

    def __init__(self, chromium: str, offline: Offline) -> None:
        self._chromium, self._offline = chromium, offline

    def page(self, made: Record, layout: Layout, language: Language = "en", paper: Paper = "a4") -> str:
        """A layout as HTML."""
        return self._offline.page(made, layout, language=language, paper=paper)

    def pdf(self, made: Record, layout: Layout, language: Language = "en", paper: Paper = "a4") -> PdfReader:
        """A layout on paper."""
        return self.printed(self.page(made, layout, language, paper))

    def printed(self, page: str) -> PdfReader:
        """Any page on paper."""
        return PdfReader(BytesIO(pdf_of(page, self._chromium)))


def read(pages: PdfReader) -> str:
    """All words of a PDF without the spaces, which a PDF does not keep."""
    return bare("".join(page.extract_text() for page in pages.pages))


def bare(text: str) -> str:
    """A text without spaces, as `read` returns it."""
    return "".join(text.split())


def full_record(store: Store) -> Record:
    """An evening with a card of every kind."""
    return record(FullEvening(store).table.session)


def crowded(made: Record, store: Store) -> Record:
    """The same with the programme's health, and with long names for everything."""
    debrief, asked = made.debrief, healthy(store).debrief
    others = (replace(card, entry=f"health-{card.entry}") for card in asked.cards)
    cards = tuple(replace(card, title=LONG) for card in (*debrief.cards, *others))
    return replace(
        made,
        debrief=replace(debrief, title=LONG["en"], cards=cards, health=asked.health, group_labels=LABELS),
        rehearsal=True,
    )


def healthy(store: Store) -> Record:
    """A workshop that asked how the programme does."""
    asked = [card for id, card in Catalog().cards().items() if id == "programme-health/five-questions"]
    evening, dice = Evening(store, *asked, code="555555"), Random(1)
    there = {group: evening.join(group, people) for group, people in ((Group.MENTOR, 7), (Group.MENTEE, 12))}
    evening.advance(2)
    for group, phones in there.items():
        for phone in phones:
            evening.answer([phone], kind_of(asked[0]).made_up(asked[0], group, dice))
    while evening.table.session.ended_at is None:
        evening.advance()
    return record(evening.table.session)
