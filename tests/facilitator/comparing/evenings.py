"""Sessions that answered the same card, one letter for each person's answer."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from game.cards import Group, Phase
from game.commands import TagSession
from game.kinds import Answer, Card
from game.kinds.choice import ChoiceCard
from game.session import Session
from game.settings import Settings, Tags
from tests.facilitator.evening import INGRID, Evening
from tests.game.workshops import OPENED_AT, TEA, chose, option
from tests.load.workshop import Workshop
from web.store import Store

CHOSEN: Final[Mapping[str, Answer]] = {"t": chose("tea"), "c": chose("coffee")}
SPRING, AUTUMN, WINTER = "100001", "100002", "100003"
CHANGED: Final = replace(TEA, options=(*TEA.options, option("water", "Water")))
"""The same card with one more answer."""


def held(
    store: Store, code: str, mentors: str, mentees: str, title: str = "Kick-off", card: ChoiceCard = TEA
) -> Evening:
    """A session of one card that is answered twice alike, to its end."""
    evening = begun(store, code, mentors, mentees, title, card)
    evening.end()
    return evening


def begun(
    store: Store,
    code: str,
    mentors: str,
    mentees: str,
    title: str = "Kick-off",
    card: Card = TEA,
    answers: Mapping[str, Answer] = CHOSEN,
) -> Evening:
    """The same, still on its result."""
    evening = Evening(store, card, code=code, settings=Settings(title=title))
    people = [*((Group.MENTOR, key) for key in mentors), *((Group.MENTEE, key) for key in mentees)]
    phones = [(evening.join(group, 1)[0], key) for group, key in people]
    for _ in range(card.rounds):
        _until(evening, lambda session: session.open is not None)
        for phone, key in phones:
            evening.answer([phone], answers[key])
    _until(evening, lambda session: session.phase is Phase.REVEAL)
    return evening


def _until(evening: Evening, there: Callable[[Session], bool]) -> None:
    evening.advance()
    while not there(evening.table.session):
        evening.advance()


def tagged(
    evening: Evening, client: str = "", programme: str = "", year: int | None = None, invited: int | None = None
) -> Evening:
    """The session with these tags."""
    tags = Tags(client=client, programme=programme, year=year, invited=invited)
    evening.ask(INGRID, TagSession(kind="tag_session", tags=tags))
    return evening


def rehearsed(store: Store, evening: Evening, people: int = 12) -> str:
    """The code of a rehearsal of a session's cards."""
    entries = tuple(evening.table.session.entries)
    workshop = Workshop(entries=entries, people=people, seed=1, at=OPENED_AT, title="Just trying", rehearsal=True)
    return workshop.play(store)
