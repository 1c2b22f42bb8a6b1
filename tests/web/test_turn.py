"""The turn: whatever it answers is on disk, and a repeat is recognised."""

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import Session as Transaction

from game.actors import Host, Newcomer
from game.cards import Group
from game.commands import AskForSeat, ChangeMe, ForgetMe, LetIn, PurgeSession, ReclaimSeat, Reflect
from tests.web.desk import ANNA, CONSOLE, JOIN, STAY, Desk
from web.log import NoSuchLog
from web.models import SessionRow
from web.store import Store
from web.turn import Request, play


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store)


def test_a_restart_finds_the_session_as_it_stood(desk: Desk) -> None:
    desk.to_vote()
    desk.say(ANNA, STAY, "vote")

    assert desk.reread().session == desk.table.session
    assert desk.reread().obeyed == desk.table.obeyed


def test_a_repeated_command_adds_no_event_and_gets_the_same_answer(desk: Desk) -> None:
    desk.to_vote()
    first = desk.say(ANNA, STAY, "vote")
    desk.next()

    again = desk.say(ANNA, STAY, "vote")

    assert first.ok and again.ok
    assert desk.reread().version == desk.table.version == first.version + 1


def test_a_repeat_is_recognised_after_a_restart(desk: Desk) -> None:
    desk.to_vote()
    desk.say(ANNA, STAY, "vote")
    desk.next()
    desk.table = desk.reread()

    assert desk.say(ANNA, STAY, "vote").ok


def test_a_refused_command_is_decided_again(desk: Desk) -> None:
    desk.say(ANNA, JOIN, "join")
    early = desk.say(ANNA, STAY, "vote")
    desk.next()
    desk.next()

    late = desk.say(ANNA, STAY, "vote")

    assert (early.ok, early.code) == (False, "not_started")
    assert late.ok


def test_a_phone_that_joins_twice_has_one_seat(desk: Desk) -> None:
    first = desk.say(ANNA, JOIN, "join")
    second = desk.say(ANNA, JOIN, "join once more")

    assert first.participant == second.participant
    assert len(desk.table.session.participants) == 1


def test_all_commands_of_a_turn_stand_or_fall_together(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.to_vote()
    monkeypatch.setattr("web.log.Page.append", full_disk)

    with pytest.raises(OperationalError):
        desk.say(ANNA, STAY, "vote")
    monkeypatch.undo()

    assert STAY.answer not in [cast.answer for b in desk.reread().session.ballots.values() for cast in b.values()]


def full_disk(*_: object) -> None:
    """What SQLite says when the disk is full."""
    raise OperationalError("INSERT", {}, Exception("database or disk is full"))


def test_a_second_server_reads_what_the_first_has_written(desk: Desk) -> None:
    desk.to_vote()
    other = desk.reread()
    desk.say(ANNA, STAY, "vote")

    outcome = play(other, desk.log, [])

    assert [record.event.kind for record in outcome.records] == ["vote_cast"]
    assert other.session == desk.table.session


def test_the_log_holds_no_name_text_or_token(desk: Desk) -> None:
    desk.to_vote()
    desk.say(ANNA, Reflect(kind="reflect", entry="e1", attempt=1, text="I talk too much", offered=False), "reflect")
    with desk.store.connection() as connection:
        log = connection.exec_driver_sql("SELECT group_concat(payload || actor) FROM event").scalar_one()

    assert "Anna" not in log and "talk too much" not in log and "token" not in log


def test_who_is_forgotten_leaves_no_byte_behind(desk: Desk) -> None:
    desk.to_vote()
    desk.say(ANNA, Reflect(kind="reflect", entry="e1", attempt=1, text="I talk too much", offered=True), "reflect")
    assert b"talk too much" in desk.texts()

    desk.say(ANNA, ForgetMe(kind="forget_me"), "forget")

    assert all(word not in desk.texts() for word in (b"Anna", b"talk too much", b"anna's token"))
    assert len(desk.reread().session.participants) == 1


def test_a_rewritten_sentence_leaves_no_older_text(desk: Desk) -> None:
    desk.to_vote()
    for number, text in enumerate(("first thought", "second thought")):
        desk.say(ANNA, Reflect(kind="reflect", entry="e1", attempt=1, text=text, offered=False), f"r{number}")

    assert b"first thought" not in desk.texts()
    assert b"second thought" in desk.texts()


def test_a_phone_that_was_let_in_leaves_no_trace_of_having_asked(desk: Desk) -> None:
    seat = desk.say(ANNA, JOIN, "join").participant
    desk.say(Newcomer("new phone"), AskForSeat(kind="ask_for_seat", name="It is me, the tall one"), "ask")
    request = next(iter(desk.table.session.requests))

    desk.say(CONSOLE, LetIn(kind="let_in", request=request, participant=seat), "let in")

    assert b"the tall one" not in desk.texts()
    assert desk.reread().session.tokens == {"new phone": seat}


def test_a_deleted_session_cannot_be_played(desk: Desk) -> None:
    with Transaction(desk.store.engine) as tx:
        tx.exec(SessionRow.__table__.delete())  # type: ignore[attr-defined]
        tx.commit()

    with pytest.raises(NoSuchLog):
        desk.next()


def test_two_sessions_with_equal_command_ids_do_not_mix(store: Store) -> None:
    one, two = Desk(store, "111111"), Desk(store, "222222")
    for desk in (one, two):
        desk.to_vote()
    one.say(ANNA, STAY, "vote")

    assert len(one.reread().session.ballot(1)) == 1
    assert len(two.reread().session.ballot(1)) == 0


def test_a_command_id_that_somebody_used_before_costs_nobody_a_turn(desk: Desk) -> None:
    desk.say(ANNA, JOIN, "join")
    seat = next(iter(desk.table.session.seats))
    desk.say(ANNA, ChangeMe(kind="change_me", group=Group.MENTEE, name="Anna", table=None), "same id")

    taken = desk.say(Newcomer("new phone"), ReclaimSeat(kind="reclaim_seat", seat=seat), "same id")

    assert taken.ok
    assert desk.reread().session == desk.table.session


def test_a_command_that_breaks_the_rules_code_is_answered_and_the_others_are_obeyed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("a bug")

    desk.to_vote()
    monkeypatch.setattr("game.decide.decide_reflect", broken)
    reflect = Reflect(kind="reflect", entry="e1", attempt=1, text="Hm.", offered=False)

    outcome = play(desk.table, desk.log, [Request(ANNA, "r", reflect, 9_000), Request(ANNA, "v", STAY, 9_000)])

    assert [(reply.ok, reply.code, reply.retry) for reply in outcome.replies] == [
        (False, "broken", False),
        (True, None, False),
    ]


def test_a_purge_leaves_no_seat_code_behind(desk: Desk) -> None:
    desk.say(ANNA, JOIN, "join")
    seat = next(iter(desk.table.session.seats)).encode()
    before = seat in desk.texts()

    desk.say(Host(), PurgeSession(), "purge")

    assert (before, seat in desk.texts(), b"Anna" in desk.texts()) == (True, False, False)
