"""A log that was written before there were pens, points and practices is played on as if nothing had happened."""

import json
from pathlib import Path

import pytest

from game.actors import Facilitator, Newcomer
from game.commands import Advance, BlankScreen, Command, TakePen
from game.settings import Seating
from game.state.people import Participant
from game.views import me_view, room_view
from web.log import Log
from web.migrate import migrate
from web.models import EventRow, PersonalRow, SessionRow
from web.store import Store
from web.turn import Reply, Request, Table, play

OLD = Path(__file__).with_name("old_log.json")
"""Rows of both tables, as an earlier version wrote them: a mentor and a mentee play one card."""
CODE = "482913"


class OldSession:
    """The session of an old log, taken up by today's server."""

    def __init__(self, store: Store) -> None:
        rows = json.loads(OLD.read_text("utf-8"))
        with store.session() as tx:
            tx.add(SessionRow(code=CODE, title="", opened_at=0, delete_at=0))
            tx.flush()
            tx.add_all([EventRow(session=CODE, **row) for row in rows["event"]])
            tx.add_all([PersonalRow(session=CODE, **row) for row in rows["personal"]])
            tx.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '0004'")
        migrate(store, None)
        self.log, self.table = Log(store, CODE), Table()
        play(self.table, self.log, [])

    def say(self, actor: Facilitator | Newcomer, command: Command) -> Reply:
        """Play a turn of one command."""
        return play(self.table, self.log, [Request(actor, f"new {command}", command, 9_000)]).replies[0]

    def named(self, name: str) -> Participant:
        """Somebody by her name."""
        return next(one for one in self.table.session.participants.values() if one.name == name)


@pytest.fixture
def old(store: Store) -> OldSession:
    return OldSession(store)


def test_an_old_log_replays_with_everything_that_was_in_it(old: OldSession) -> None:
    session, anna = old.table.session, old.named("Anna")

    assert (old.table.version, session.phase, session.settings.title) == (20, "reflect", "Kick-off in spring")
    assert [len(session.answers("e1", 1, round)) for round in (0, 1, 2)] == [1, 2, 1]
    assert (anna.table, anna.simulated) == (2, False)
    assert session.reflections["e1", 1, anna.id].text == "I talk too much"


def test_what_is_new_is_off_in_an_old_session(old: OldSession) -> None:
    room = room_view(old.table.session, old.table.version, 9_000)

    assert (room.points, room.names_at_table, room.seats, room.rehearsal) == (False, False, 0, False)
    assert (room.seating, room.journey, room.hat_map) == (Seating.CHOSEN, None, None)


def test_an_old_session_goes_on_to_its_end(old: OldSession) -> None:
    replies = [
        old.say(Newcomer("first token"), TakePen(kind="take_pen", table=2)),
        old.say(Facilitator("1"), BlankScreen(kind="blank_screen", blank=True)),
        old.say(Facilitator("1"), Advance(kind="advance", stage=old.table.session.stage)),
    ]

    assert [reply.code for reply in replies] == [None] * 3
    assert old.table.session.pens == {2: old.named("Anna").id}
    assert me_view(old.table.session, old.table.version, old.named("Anna").id).rack.stretch is not None


def test_nothing_of_what_is_new_is_in_the_old_log() -> None:
    rows = json.loads(OLD.read_text("utf-8"))
    opened, joined = rows["event"][0]["payload"], rows["event"][1]["payload"]

    assert {"points", "seating", "seats", "names_at_table"}.isdisjoint(opened["settings"])
    assert {"rehearsal", "milestones"}.isdisjoint(opened)
    assert {"points", "shown_hats"}.isdisjoint(opened["entries"][0]["card"])
    assert "simulated" not in joined
