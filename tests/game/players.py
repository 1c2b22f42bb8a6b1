"""Rooms that play for points: people at tables who guess, vote, settle and write."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.cards import Group, HatId, Milestone, PanelVote, Phase
from game.journey import JourneyView, TokenView, journey
from game.kinds import Card
from game.settings import Settings
from game.verdict import Verdict
from tests.game.deck import ADVICE, SETTINGS, TRUST, entry, words
from tests.game.room import Person, Room

PLAYED = replace(SETTINGS, points=True, tables=6)
PANEL = (PanelVote(answer="a", votes=5), PanelVote(answer="b", votes=3), PanelVote(answer="c", votes=1))
PANELLED = replace(ADVICE, panel=PANEL, rounds=1, id="panelled")
"""Its one source of points is the panel: a gives 10, b 6, c 2."""
GUESSED = replace(ADVICE, predict=True, rounds=1, id="guessed")
SETTLED = replace(ADVICE, id="settled")
"""Its one source of points are the tables' answers."""
POINTLESS = replace(TRUST, id="pointless")


def playing(*cards: Card, settings: Settings = PLAYED, last: bool = True) -> Room:
    """A session with these cards and a last one that gives no points."""
    return Room(*map(entry, cards), *([entry(POINTLESS)] if last else []), settings=settings)


def seated(room: Room, tables: Mapping[int, str], group: Group = Group.MENTOR) -> list[tuple[Person, str]]:
    """People at tables, each letter being one person and her answer."""
    return [(room.join(group, table=table), key) for table, keys in tables.items() for key in keys]


def answered(room: Room, people: Sequence[tuple[Person, str]]) -> None:
    """The card is opened, answered by these people, and revealed."""
    room.reach(Phase.VOTE)
    for person, key in people:
        person.vote(key)
    room.reach(Phase.REVEAL)


def approve(room: Room, author: Person, text: str = "secret-idea") -> None:
    """Somebody offers a sentence about the card, and it is approved."""
    author.reflect(text, offered=True)
    room.judge(author, Verdict.APPROVED)


def walked(room: Room) -> JourneyView:
    """Where all tokens stand."""
    return journey(room.session)


def token(room: Room, table: int) -> TokenView:
    """Where a table's token stands; 0 is the room's."""
    made = walked(room)
    return made.room if table == 0 else next(one for one in made.tables if one.table == table)


def points(room: Room) -> dict[int, int]:
    """What the last card gave the room (0) and every table."""
    made = walked(room)
    return {one.table: one.points for one in (made.room, *made.tables)}


MILESTONES = tuple(
    Milestone(field=field, name=words(f"milestone-{field}"), sentence=words(f"secret-sentence of {field}"))
    for field in (24, 1, 12)
)
HATS_ASKED = (HatId.STORYTELLER, HatId.ENCOURAGER)
