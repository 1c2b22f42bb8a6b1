"""The worker: group commit, answers after the commit, and views only when they are due."""

from tests.web.green import run_green

WORLD = "from tests.web.world import *\nworld = World()\n"


def said(code: str) -> str:
    """What code about a world printed."""
    lines = [line.removeprefix("        ") for line in code.strip("\n").splitlines()]
    return run_green(WORLD + "\n".join(lines)).strip()


def test_many_answers_in_one_instant_share_a_few_commits() -> None:
    printed = said("""
        from sqlalchemy import event
        world.to_vote(200)
        commits = []
        event.listen(world.room.live._log._store.engine, "commit", lambda connection: commits.append(1))
        answers = world.together(STAY, 200, "vote")
        print(all(answer.reply.ok for answer in answers), len(commits) < 20)
    """)
    assert printed == "True True"


def test_an_answer_costs_the_other_phones_no_frame() -> None:
    printed = said("""
        world.to_vote(50)
        world.sent.clear()
        world.together(STAY, 50, "vote")
        print(len(world.out("room")), len(world.out("me")))
    """)
    assert printed == "0 0"


def test_counts_of_a_burst_go_out_four_times_a_second_at_most() -> None:
    printed = said("""
        world.to_vote(50)
        runtime.sleep(0.3)
        world.sent.clear()
        began = time.monotonic()
        for number in range(20):
            world.room.live.ask(Newcomer(f"token {number}"), f"vote {number}", STAY)
        while not any(screen.answered == 20 for screen in world.out("screen")):
            runtime.sleep(0.05)
        print(len(world.out("screen")) <= 2 + (time.monotonic() - began) / 0.25)
    """)
    assert printed == "True"


def test_what_could_not_be_saved_is_refused_to_all_and_can_be_sent_again() -> None:
    printed = said("""
        from sqlalchemy.exc import OperationalError
        from web.log import Page
        world.to_vote(3)
        append = Page.append
        def full(*_): raise OperationalError("INSERT", {}, Exception("disk is full"))
        Page.append = full
        import logging; logging.disable()
        lost = world.together(STAY, 3, "vote")
        Page.append = append
        saved = world.together(STAY, 3, "vote")
        print({(a.reply.code, a.reply.retry) for a in lost}, all(a.reply.ok for a in saved))
        print(len(world.out("notice")), world.room.live.read(lambda t: len(t.session.ballot(1))))
    """)
    assert printed.splitlines() == ["{('not_saved', True)} True", "1 3"]


def test_nothing_is_published_that_is_not_on_disk() -> None:
    printed = said("""
        import sqlite3
        database = sqlite3.connect(f"{world.folder}/rolecall.sqlite")
        ahead = []
        def emit(event, data, *, namespace, to):
            newest = database.execute("SELECT max(seq) FROM event").fetchone()[0]
            view = getattr(data, "room", data)
            ahead.append(getattr(view, "version", 0) > newest)
        world.room.publisher._emit = emit
        world.to_vote(30)
        world.together(STAY, 30, "vote")
        world.next()
        print(len(ahead) > 3, any(ahead))
    """)
    assert printed == "True False"


def test_a_session_is_studied_in_one_piece_while_other_rooms_go_on() -> None:
    printed = said("""
        import threading
        world.to_vote(3)
        loop, ticks = threading.get_ident(), []
        def tick():
            while True:
                ticks.append(1)
                runtime.sleep()
        def study(table):
            before = table.version
            pressed = go_on.wait(10)
            return pressed, before == table.version, threading.get_ident() == loop
        go_on = threading.Event()
        studied = runtime.spawn(world.room.live.study, study)
        ticking = runtime.spawn(tick)
        voted = runtime.spawn(world.together, STAY, 3, "vote")
        while len(ticks) < 100:
            runtime.sleep(0.001)
        go_on.set()
        print(studied.wait(), {answer.reply.ok for answer in voted.wait()})
        ticking.kill()
    """)
    assert printed == "(True, True, False) {True}"


def test_a_turn_never_lets_other_green_code_in_between_begin_and_commit() -> None:
    printed = said("""
        from web.turn import Request, Table, play
        from web.log import Log, Page
        log = Log(world.store(), world.code)
        with runtime.no_switching():
            print(play(Table(), log, [Request(Newcomer("t"), "j", JOIN, 1)]).replies[0].ok)
        append = Page.append
        def yielding(self, records):
            runtime.sleep(0)
            append(self, records)
        Page.append = yielding
        runtime.spawn(lambda: None)
        try:
            with runtime.no_switching():
                play(Table(), log, [Request(Newcomer("u"), "j", JOIN, 1)])
        except runtime.Switched:
            print("switched")
    """)
    assert printed.splitlines() == ["True", "switched"]


def test_a_restart_holds_the_timer_where_it_was() -> None:
    printed = said("""
        from game.commands import StartTimer
        world.to_vote(1)
        world.room.live.ask(Facilitator("1"), "timer", StartTimer(kind="start_timer", seconds=60))
        again = Sessions(Desk(world.store()), world.store, world.emit, lambda: int(time.time() * 1000))
        timer = again.live(world.code).read(lambda table: table.session.timer)
        print(timer.ends_at, timer.left)
    """)
    assert printed == "None 60000"


def test_a_purge_leaves_counts_and_no_byte_of_a_name() -> None:
    printed = said("""
        import pathlib
        world.to_vote(6)
        world.together(STAY, 6, "vote")
        world.sessions._clock = lambda: int(time.time() * 1000) + 91 * 86400000
        print(world.sessions.purge() == [world.code], world.sessions.purge())
        session = world.room.live.read(lambda table: table.session)
        world.sessions._close(world.code)
        files = b"".join(path.read_bytes() for path in pathlib.Path(world.folder).iterdir())
        print(b"Anna" in files, len(session.ballot(1)), session.tokens)
    """)
    assert printed.splitlines() == ["True []", "False 6 {}"]


def test_nobody_gets_into_a_purged_session() -> None:
    printed = said("""
        world.together(JOIN, 1, "join")
        seat = world.room.live.read(lambda table: next(iter(table.session.seats)))
        world.sessions._clock = lambda: int(time.time() * 1000) + 91 * 86400000
        world.sessions.purge()
        from game.commands import ReclaimSeat
        for command in (JOIN, ReclaimSeat(kind="reclaim_seat", seat=seat)):
            print(world.room.live.ask(Newcomer("late"), "late", command).reply.code)
    """)
    assert printed.splitlines() == ["session_ended", "session_ended"]


def test_a_view_that_cannot_be_made_does_not_stop_the_session() -> None:
    printed = said("""
        import logging; logging.disable()
        def broken(*_): raise KeyError("a bug")
        world.room.publisher.told = broken
        print([answer.reply.ok for answer in world.together(JOIN, 2, "join")])
        print(world.next().reply.ok)
    """)
    assert printed.splitlines() == ["[True, True]", "True"]


def test_whoever_is_connected_to_a_deleted_session_is_answered() -> None:
    printed = said("""
        from web.log import NoSuchLog
        world.together(JOIN, 1, "join")
        asking = [runtime.spawn(world.together, STAY, 5, f"vote {n}") for n in range(3)]
        runtime.sleep(0)
        world.sessions.delete(world.code)
        late = world.together(JOIN, 1, "late")
        print({answer.reply.code for answer in [*late, *(one for task in asking for one in task.wait())]})
        print(world.sessions.find(world.code), len(world.out("gone")))
        try:
            world.room.live.read(lambda table: table.version)
        except NoSuchLog:
            print("gone")
    """)
    assert printed.splitlines() == ["{'no_such_session'}", "None 3", "gone"]


def test_what_was_deleted_is_erased_later_where_a_reader_is_in_the_way() -> None:
    printed = said("""
        from game.commands import ForgetMe
        busy = [True]
        log, checkpoint = world.room.live._log, world.room.live._log.checkpoint
        log.checkpoint = lambda: not busy[0] and checkpoint()
        world.together(JOIN, 2, "join")
        forgotten = world.room.live.ask(Newcomer("token 0"), "forget", ForgetMe(kind="forget_me"))
        print(forgotten.reply.ok, world.room.live._traces)
        busy[0] = False
        world.next()
        while world.room.live._traces:
            runtime.sleep(0.01)
        print("erased")
    """)
    assert printed.splitlines() == ["True True", "erased"]


def test_a_session_whose_opening_was_never_saved_is_no_session() -> None:
    printed = said("""
        from web.models import SessionRow
        Desk(world.store()).run(lambda tx: tx.add(SessionRow(code="111111", title="", opened_at=1, delete_at=0)))
        print(world.sessions.find("111111"), len(world.sessions.lines()))
        world.sessions.purge()
        print([line.code for line in world.sessions.lines()] == [world.code])
    """)
    assert printed.splitlines() == ["None 2", "True"]


def test_a_phone_whose_seat_moved_to_another_phone_is_told() -> None:
    printed = said("""
        from game.commands import ReclaimSeat
        world.together(JOIN, 1, "join")
        live, phones = world.room.live, world.room.publisher.phones
        phones.arrive("token 0", "old"), phones.arrive("new", "new")
        seat = live.read(lambda table: next(iter(table.session.seats)))
        phones.seat("token 0", live.read(lambda table: table.session.seats[seat]))
        world.sent.clear()
        live.ask(Newcomer("new"), "back", ReclaimSeat(kind="reclaim_seat", seat=seat))
        print([(event, to) for event, to, _ in world.sent if event in ("me", "seatless")])
        print(world.out("seatless"))
    """)
    assert printed.splitlines() == ["[('seatless', 'old'), ('me', 'new')]", "[{'reason': 'moved'}]"]


def test_a_phone_that_is_sent_away_is_told_at_once() -> None:
    printed = said("""
        from game.commands import AskForSeat, LetIn
        live, phones = world.room.live, world.room.publisher.phones
        phones.arrive("stranger", "socket")
        live.ask(Newcomer("stranger"), "ask", AskForSeat(kind="ask_for_seat", name="It is me"))
        request = live.read(lambda table: next(iter(table.session.requests)))
        live.ask(Facilitator("1"), "no", LetIn(kind="let_in", request=request, participant=None))
        print(world.out("seatless"))
    """)
    assert printed == "[{'reason': 'refused'}]"
