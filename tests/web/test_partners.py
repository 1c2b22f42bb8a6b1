"""Of whom somebody asked for a hat lies apart from the log, and goes with either of the two, whoever goes first."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.actors import Host
from game.cards import HatId
from game.commands import ChangeMe, Command, ForgetMe, PurgeSession, RateFit, Vote
from game.debrief import debrief
from game.events import Event, FitRated, VoteCast
from game.kinds.practice import PracticeAnswer
from tests.web.desk import ANNA, BEN, CLEO, JOIN, Desk
from tests.web.test_fits import PracticeDesk
from web.migrate import migrate
from web.store import Store

PEOPLE = (ANNA, BEN, CLEO)
HATS = (HatId.ENCOURAGER, HatId.STORYTELLER)
QUICK = settings(max_examples=30, deadline=None, database=None)
WHO = st.integers(0, 2)
DONE = st.one_of(
    st.tuples(st.just("ask"), WHO, st.sampled_from([0, 1, 2, None]), st.sampled_from(HATS)),
    st.tuples(st.just("rate"), WHO, st.integers(0, 5), st.sampled_from([1, 5])),
    st.tuples(st.just("move"), WHO, st.sampled_from([1, 2]), st.none()),
    st.tuples(st.just("forget"), WHO, st.none(), st.none()),
)
Doing = tuple[str, int, int | None, object]


class Evening(PracticeDesk):
    """Anna, Ben and Cleo at one table; commands that are refused are no matter."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.say(CLEO, replace(JOIN, name="Cleo", table=1), "cleo joins")
        self.ids = [*self.table.session.participants]
        self._tried = 0

    def do(self, who: int, command: Command) -> None:
        """Somebody tries something."""
        self._tried += 1
        self.say(PEOPLE[who], command, f"try {self._tried}")

    def ask(self, who: int, partner: int | None, hat: object) -> None:
        """Ask somebody for a hat, or whoever looks at the same phone."""
        asked = None if partner is None else self.ids[partner]
        answer = PracticeAnswer(kind="practice", hat=HatId(str(hat)), partner=asked)
        self.do(who, Vote(kind="vote", entry="e2", attempt=1, round=1, answer=answer))

    def say_how(self, who: int, which: int | None, fit: object) -> None:
        """Say how a hat fitted, on whichever side one was."""
        practices = [*self.table.session.practices]
        sides: Sequence[Literal["asker", "wearer"]] = ("asker", "wearer")
        for role in sides if practices else ():
            practice = practices[(which or 0) % len(practices)]
            self.do(who, RateFit(kind="rate_fit", practice=practice, role=role, fit=1 if fit == 1 else 5))

    def happen(self, doing: Doing) -> None:
        """One thing that was drawn."""
        what, who, which, how = doing
        match what:
            case "ask":
                self.ask(who, which, how)
            case "rate":
                self.say_how(who, which, how)
            case "move":
                self.do(who, ChangeMe(kind="change_me", group=JOIN.group, name="Anna", table=which))
            case _:
                self.do(who, ForgetMe(kind="forget_me"))


def logged(desk: Desk) -> list[Event]:
    """The log, as a server reads it."""
    with desk.log.transaction() as page:
        return [record.event for record in page.read(0)]


def votes(desk: Desk) -> list[VoteCast]:
    """Every answer in the log."""
    return [event for event in logged(desk) if isinstance(event, VoteCast)]


def ties(desk: Desk) -> list[set[str | None]]:
    """Every two people whom the database ties together: as asker and partner, and by the practice of a fit."""
    cast = votes(desk)
    askers = {event.practice: event.participant for event in cast}
    asked: list[set[str | None]] = [{event.participant, event.partner} for event in cast if event.partner]
    rated = [event for event in logged(desk) if isinstance(event, FitRated) and event.practice]
    return asked + [{event.participant, askers[event.practice]} for event in rated]


def plain(desk: Desk) -> str:
    """The log itself, without what is kept apart from it."""
    with desk.store.connection() as connection:
        return "\n".join(connection.exec_driver_sql("SELECT payload FROM event ORDER BY seq").scalars())


@pytest.fixture
def evening(store: Store) -> Evening:
    return Evening(store)


def test_the_log_itself_names_no_two_people(evening: Evening) -> None:
    evening.say_how(1, 0, 5)
    anna, ben, _ = evening.ids

    assert [line for line in plain(evening).splitlines() if anna in line and ben in line] == []
    assert plain(evening).count(next(iter(evening.table.session.practices))) == 1
    assert evening.reread().session == evening.table.session


@pytest.mark.parametrize("first", [0, 1])
def test_the_tie_goes_with_whoever_is_deleted_first_and_what_was_asked_for_is_still_counted(
    evening: Evening, first: int
) -> None:
    evening.say_how(0, 0, 5)
    evening.say_how(1, 0, 1)
    before = debrief(evening.table.session).cards

    evening.do(first, ForgetMe(kind="forget_me"))

    assert ties(evening) == []
    assert evening.reread().session == evening.table.session
    assert debrief(evening.reread().session).cards == before


def test_a_purge_ties_nobody_to_anybody(evening: Evening) -> None:
    evening.say_how(1, 0, 5)

    evening.say(Host(), PurgeSession(), "purge")

    assert ties(evening) == []
    assert evening.reread().session == evening.table.session


def test_whoever_is_left_can_ask_for_the_same_hat_again(evening: Evening) -> None:
    evening.do(1, ForgetMe(kind="forget_me"))

    evening.ask(0, None, HatId.ENCOURAGER)
    evening.ask(0, 2, HatId.ENCOURAGER)

    assert [one.partner for one in evening.table.session.practices.values()] == [evening.ids[2]]
    assert evening.reread().session == evening.table.session


def test_a_hat_that_was_rated_anew_is_still_kept_after_a_restart(evening: Evening) -> None:
    evening.say_how(0, 0, 1)
    evening.ask(0, 2, HatId.STORYTELLER)
    evening.say_how(0, 0, 5)

    session = evening.reread().session

    assert [one.fits for one in session.practices.values()] == [{"asker": 5}, {}]
    assert session == evening.table.session


@QUICK
@given(doings=st.lists(DONE, max_size=14), gone=st.permutations([0, 1, 2]))
def test_whatever_was_practised_nothing_ties_the_deleted_to_anybody(doings: list[Doing], gone: list[int]) -> None:
    with TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'rolecall.sqlite'}")
        migrate(store, None)
        evening = Evening(store)
        for doing in doings:
            evening.happen(doing)
        asked = [len(casts) for casts in evening.table.session.ballots.values()]
        for number, who in enumerate(gone, 1):
            evening.do(who, ForgetMe(kind="forget_me"))
            deleted = {evening.ids[one] for one in gone[:number]}
            assert [pair for pair in ties(evening) if pair & deleted] == []
            assert evening.reread().session == evening.table.session
        assert [len(casts) for casts in evening.table.session.ballots.values()] == asked
        store.close()
