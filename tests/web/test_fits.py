"""How a hat fitted lies apart from the log, and goes with either of the two."""

from dataclasses import replace
from typing import Literal

import pytest

from game.actors import Host, Newcomer
from game.cards import HatId, Prompts
from game.commands import ForgetMe, PurgeSession, RateFit, Vote
from game.kinds.practice import Fit, PracticeAnswer, PracticeCard
from game.settings import RunSheetEntry, Settings
from tests.web.desk import ANNA, BEN, CLEO, JOIN, OPEN, Desk
from web.store import Store

PRACTICE = PracticeCard(
    kind="practice", id="ask", title={"en": "Ask"}, prompt=Prompts(everyone={"en": "Ask for a hat"})
)


class PracticeDesk(Desk):
    """A session at one table, where Anna has asked Ben for a hat."""

    opening = replace(
        OPEN,
        settings=Settings(title="Kick-off", tables=1),
        entries=(RunSheetEntry(id="e2", deck="hats", card=PRACTICE, minutes=5),),
    )

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.say(ANNA, replace(JOIN, table=1), "anna joins")
        ben = self.say(BEN, replace(JOIN, name="Ben", table=1), "ben joins").participant
        self.next()
        self.next()
        answer = PracticeAnswer(kind="practice", hat=HatId.ENCOURAGER, partner=ben)
        self.say(ANNA, Vote(kind="vote", entry="e2", attempt=1, round=1, answer=answer), "ask")

    def rate(self, actor: Newcomer, role: Literal["asker", "wearer"], fit: Fit) -> None:
        """Say how the hat fitted."""
        practice = next(iter(self.table.session.practices))
        reply = self.say(actor, RateFit(kind="rate_fit", practice=practice, role=role, fit=fit), f"{role} {fit}")
        assert reply.ok, reply


@pytest.fixture
def practice(store: Store) -> PracticeDesk:
    return PracticeDesk(store)


def fits(desk: Desk) -> list[str]:
    """What is on disk of how hats fitted, the log's plain part first."""
    with desk.store.connection() as connection:
        log = connection.exec_driver_sql("SELECT payload FROM event WHERE kind = 'fit_rated' ORDER BY seq").scalars()
        kept = connection.exec_driver_sql("SELECT value FROM personal WHERE field = 'fit' ORDER BY seq").scalars()
        return [*log, *kept]


def test_how_a_hat_fitted_is_kept_apart_from_the_log_and_replaces_what_was_said_before(practice: PracticeDesk) -> None:
    practice.rate(ANNA, "asker", 2)
    practice.rate(BEN, "wearer", 5)
    practice.rate(ANNA, "asker", 4)
    *logged, first, second = fits(practice)

    assert len(logged) == 3 and all('"fit"' not in payload for payload in logged)
    assert [first, second] == ["5", "4"]
    assert practice.reread().session == practice.table.session


@pytest.mark.parametrize("name", ["anna's token", "ben's token"])
def test_how_a_hat_fitted_goes_with_either_of_the_two(practice: PracticeDesk, name: str) -> None:
    practice.rate(ANNA, "asker", 2)
    practice.rate(BEN, "wearer", 5)

    practice.say(Newcomer(name), ForgetMe(kind="forget_me"), "forget")

    assert len(fits(practice)) == 2  # the log's plain parts alone
    assert practice.reread().session == practice.table.session


def test_how_a_hat_fitted_goes_with_nobody_else(practice: PracticeDesk) -> None:
    practice.rate(ANNA, "asker", 2)
    practice.say(CLEO, replace(JOIN, name="Cleo", table=1), "cleo joins")

    practice.say(CLEO, ForgetMe(kind="forget_me"), "forget")

    assert fits(practice)[1:] == ["2"]


def test_a_purge_deletes_how_hats_fitted(practice: PracticeDesk) -> None:
    practice.rate(ANNA, "asker", 2)

    practice.say(Host(), PurgeSession(), "purge")

    assert len(fits(practice)) == 1
    assert practice.reread().session == practice.table.session
