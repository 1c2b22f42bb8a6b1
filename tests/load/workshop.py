"""Whole workshops in a database within a second: played by the rules, a vote of the whole room in one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Final

from game import commands as c
from game.actors import Actor, Facilitator, Host, Newcomer
from game.cards import Group, Hat
from game.kinds import kind_of
from game.settings import RunSheetEntry, Settings, Tags
from web.codes import Claim, claim
from web.log import Log
from web.store import Store
from web.turn import Request, Table, play

TRAINER: Final = Facilitator("1")
SEATING: Final = (Group.MENTOR, Group.MENTEE, Group.MENTEE, Group.MENTOR, Group.MANAGER)
"""Who comes in which order, over and over."""
STEP: Final = 60_000
"""Milliseconds between two steps of the facilitator."""


@dataclass(kw_only=True)
class Workshop:
    """A session, its made-up people, and what they will do. `seed` makes two workshops of the same cards differ."""

    entries: tuple[RunSheetEntry, ...]
    people: int
    seed: int
    at: int
    title: str = "Kick-off"
    tags: Tags = field(default_factory=Tags)
    hats: tuple[Hat, ...] = ()
    rehearsal: bool = False

    def play(self, store: Store) -> str:
        """Play it from the first person to the end, into the log; returns its code."""
        code = claim(Claim(self.title, self.at), store.run)
        return _Playing(self, Log(store, code), code).to_the_end()


class _Playing:
    """The workshop while it is played."""

    def __init__(self, workshop: Workshop, log: Log, code: str) -> None:
        self._of, self._log, self._code = workshop, log, code
        self._table, self._now, self._numbers = Table(), workshop.at, count(1)

    def to_the_end(self) -> str:
        of = self._of
        settings = Settings(title=of.title, languages=("en", "da", "de"))
        opening = c.OpenSession(
            code=self._code, settings=settings, entries=of.entries, hats=of.hats, rehearsal=of.rehearsal
        )
        self._ask([(Host(), opening)])
        self._ask((_phone(place), _join(place)) for place in range(of.people))
        while self._table.session.ended_at is None:
            self._ask([(TRAINER, c.Advance(kind="advance", stage=self._table.session.stage))])
            if self._table.session.open is not None:
                self._ask(self._votes())
        if of.tags != Tags():
            self._ask([(TRAINER, c.TagSession(kind="tag_session", tags=of.tags))])
        return self._code

    def _votes(self) -> Iterable[tuple[Actor, c.Command]]:
        """Everybody answers the open vote; the second time two in three say the same again."""
        session, ballot = self._table.session, self._table.session.open
        assert ballot is not None and session.current is not None
        card = session.current.card
        for place in range(self._of.people):
            round = ballot.round if place % 3 == 0 else 1
            dice = Random(f"{self._of.seed} {place} {ballot.entry} {round}")
            answer = kind_of(card).made_up(card, SEATING[place % len(SEATING)], dice)
            yield (
                _phone(place),
                c.Vote(kind="vote", entry=ballot.entry, attempt=ballot.attempt, round=ballot.round, answer=answer),
            )

    def _ask(self, asked: Iterable[tuple[Actor, c.Command]]) -> None:
        requests = [
            Request(actor, f"{next(self._numbers):032x}", command, self._now + 37 * place)
            for place, (actor, command) in enumerate(asked)
        ]
        self._now += STEP
        refused = [one.sentence for one in play(self._table, self._log, requests).replies if not one.ok]
        assert not refused, refused[0]


def entries_of(cards: Sequence[RunSheetEntry], number: int) -> tuple[RunSheetEntry, ...]:
    """So many of the cards that ask something."""
    return tuple(one for one in cards if kind_of(one.card).asks)[:number]


def _join(place: int) -> c.Join:
    return c.Join(kind="join", group=SEATING[place % len(SEATING)], name="", table=None)


def _phone(place: int) -> Newcomer:
    return Newcomer(f"{place:064x}")
