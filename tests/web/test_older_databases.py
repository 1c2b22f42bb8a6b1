"""A database in which events themselves named two people is played on, and names them no longer."""

from collections.abc import Mapping
from typing import Any

import orjson
import pytest

from game.actors import Host
from game.commands import ForgetMe, Moderate, PurgeSession, Reflect
from game.verdict import Verdict
from tests.web.desk import ANNA, BEN, CONSOLE
from tests.web.test_fits import PracticeDesk
from tests.web.test_partners import plain, ties, votes
from web.migrate import migrate
from web.store import Store


class OldEvening(PracticeDesk):
    """Anna has asked Ben for a hat, both have rated it, Anna anew; she has offered a thought, which was approved."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.anna, self.ben = self.table.session.participants
        self.rate(ANNA, "asker", 2)
        self.rate(BEN, "wearer", 5)
        self.rate(ANNA, "asker", 4)
        for text in ("I talk too much.", "I shall listen."):
            self.say(ANNA, Reflect(kind="reflect", entry="e2", attempt=1, text=text, offered=True), text)
            (sentence,) = (one.id for one in self.table.session.reflections.values())
            approve = Moderate(kind="moderate", sentence=sentence, verdict=Verdict.APPROVED)
            assert self.say(CONSOLE, approve, f"approve {text}").ok
        with self.store.connection() as connection:
            rows = connection.exec_driver_sql("SELECT seq, value FROM personal WHERE field IN ('partner', 'practice')")
            self._tied = {seq: value for seq, value in rows}

    def migrated(self) -> None:
        """Today's Rolecall takes up what an earlier one left."""
        self.age()
        assert migrate(self.store, None)

    def age(self) -> None:
        """Lie as an earlier Rolecall would have left it."""
        with self.store.connection() as connection:
            for seq, payload in connection.exec_driver_sql("SELECT seq, payload FROM event").all():
                old = orjson.dumps(self._old(orjson.loads(payload), self._tied.get(seq))).decode()
                connection.exec_driver_sql("UPDATE event SET payload = ? WHERE seq = ?", (old, seq))
            connection.exec_driver_sql("DELETE FROM personal WHERE field IN ('partner', 'practice')")
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0004'")

    def _old(self, event: dict[str, Any], tied: str | None) -> Mapping[str, Any]:
        match event["kind"]:
            case "vote_cast":
                return {**event, "answer": {**event["answer"], "partner": tied}}
            case "fit_rated":
                return {**event, "practice": tied}
            case "reflection_written":
                return {key: value for key, value in event.items() if key != "sentence"}
            case "reflection_moderated":
                place = {"participant": self.anna, "entry": "e2", "attempt": 1}
                return {"kind": event["kind"], **place, "verdict": event["verdict"]}
        return event


BROKEN = (
    ("vote_cast", '{"kind": "vote_cast", "participant": "p1", "ans'),
    ("vote_cast", '{"kind": "vote_cast", "participant": "p1"}'),
    ("vote_cast", '{"kind": "vote_cast", "participant": "p1", "answer": {"partner": ["p2"]}}'),
    ("vote_cast", '{"kind": "vote_cast", "answer": {}, "post": "p3"}'),
    ("fit_rated", '{"kind": "fit_rated", "participant": ["p1"], "practice": "x1"}'),
    ("participant_forgotten", '{"kind": "participant_forgotten"}'),
    ("reflection_moderated", "[]"),
    ("reflection_moderated", b'{"kind": "\xff"}'),
)


@pytest.fixture
def evening(store: Store) -> OldEvening:
    return OldEvening(store)


def test_an_older_log_replays_to_the_same_practices(evening: OldEvening) -> None:
    before = evening.table.session.practices

    evening.migrated()

    after = evening.reread().session
    assert after.practices == before
    assert after.ballots == evening.table.session.ballots


def test_an_older_log_itself_names_no_two_people_any_more(evening: OldEvening) -> None:
    evening.migrated()

    assert [line for line in plain(evening).splitlines() if evening.anna in line and evening.ben in line] == []
    assert {evening.anna, evening.ben} in ties(evening)


@pytest.mark.parametrize("who", [ANNA, BEN])
def test_whoever_was_deleted_before_is_tied_to_nobody_afterwards(evening: OldEvening, who: object) -> None:
    evening.say(who, ForgetMe(kind="forget_me"), "forget")

    evening.migrated()

    (asked,) = (event for event in votes(evening) if event.practice)
    assert ties(evening) == []
    assert evening.texts().count(str(asked.practice).encode()) == 1
    assert evening.reread().session.practices == {}
    assert evening.reread().session.ballots == evening.table.session.ballots


@pytest.mark.parametrize("who", [ANNA, BEN])
def test_whoever_is_deleted_from_now_on_is_tied_to_nobody(evening: OldEvening, who: object) -> None:
    evening.migrated()
    evening.table = evening.reread()

    evening.say(who, ForgetMe(kind="forget_me"), "forget")

    assert ties(evening) == []
    assert evening.reread().session == evening.table.session


def test_a_session_whose_day_had_come_ties_nobody_to_anybody(evening: OldEvening) -> None:
    evening.say(Host(), PurgeSession(), "purge")

    evening.migrated()

    assert ties(evening) == []
    assert evening.reread().session.ballots == evening.table.session.ballots


def test_an_older_verdict_stands_and_the_sentence_can_be_judged_by_its_own_id(evening: OldEvening) -> None:
    evening.migrated()
    evening.table = evening.reread()
    (before,) = evening.table.session.reflections.values()
    was = before.text, before.verdict

    reply = evening.say(CONSOLE, Moderate(kind="moderate", sentence=before.id, verdict=Verdict.HIDDEN), "hide")

    (after,) = evening.reread().session.reflections.values()
    assert (was, reply.ok, after.verdict) == (("I shall listen.", Verdict.APPROVED), True, Verdict.HIDDEN)


@pytest.mark.parametrize(("kind", "payload"), BROKEN)
def test_a_broken_row_stays_as_it_is_and_keeps_no_other_session_from_today(
    evening: OldEvening, kind: str, payload: str | bytes
) -> None:
    evening.age()
    with evening.store.connection() as connection:
        connection.exec_driver_sql(
            "INSERT INTO session (code, title, opened_at, delete_at, rehearsal) VALUES ('111111', 'Broken', 1, 2, 0)"
        )
        connection.exec_driver_sql(
            "INSERT INTO event (session, seq, at, actor, kind, payload) VALUES ('111111', 1, 1, 'host', ?, ?)",
            (kind, payload),
        )

    assert migrate(evening.store, None)

    assert {evening.anna, evening.ben} in ties(evening)
    assert evening.reread().session.practices == evening.table.session.practices
    with evening.store.connection() as connection:
        broken = connection.exec_driver_sql("SELECT payload FROM event WHERE session = '111111'").scalars().all()
    assert broken == [payload]
