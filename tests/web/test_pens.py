"""A table's pen never lies in a pocket: it passes on when its holder's phone is away, and only then."""

from tests.web.test_tables import said

PEN = """
        live, phones = world.room.live, world.room.publisher.phones
        def pen(): return live.read(lambda table: table.session.pens.get(1))
        def passed(): return [event.pen for event in world.out("table") if event.table == 1]
        def leave(phone):
            phones.leave(phone, phone)
            world.room.publisher.presence_changed()
        def come(phone):
            phones.arrive(phone, phone)
            world.room.publisher.presence_changed()
        def until(holds):
            while not holds():
                runtime.sleep(0.01)
        world.say("here 0", TakePen(kind="take_pen", table=1))
"""


def test_a_pen_passes_on_once_to_the_first_whose_phone_is_here() -> None:
    printed = said(
        PEN
        + """
        leave("here 1")
        world.sent.clear()
        leave("here 0")
        until(lambda: pen() != here[0])
        print(pen() == here[2], passed() == [here[2]])
        print(world.frames()["here 2"].count("table"), "there 0" in world.frames())
        come("here 0")
        runtime.sleep(0.5)
        print(pen() == here[2], passed() == [here[2]])
    """
    )
    assert printed.splitlines() == ["True True", "1 False", "True True"]


def test_a_phone_that_is_back_in_time_keeps_the_pen() -> None:
    printed = said(
        PEN
        + """
        world.room.publisher._pens._after = 60
        leave("here 0")
        until(lambda: world.room.publisher._pens._clocks)
        come("here 0")
        until(lambda: not world.room.publisher._pens._clocks)
        print(pen() == here[0])
    """
    )
    assert printed == "True"


def test_whoever_comes_back_at_the_last_moment_keeps_the_pen() -> None:
    printed = said(
        PEN
        + """
        from web.pens import rescue
        rescue(live, phones, 1, here[0])
        print(pen() == here[0])
    """
    )
    assert printed == "True"


def test_a_pen_that_nobody_can_take_lies_on_the_table_and_whoever_comes_takes_it() -> None:
    printed = said(
        PEN
        + """
        for phone in ("here 1", "here 2", "here 0"):
            leave(phone)
        until(lambda: pen() is None)
        come("here 1")
        print(world.say("here 1", TakePen(kind="take_pen", table=1)).reply.ok, pen() == here[1])
    """
    )
    assert printed == "True True"


def test_a_pen_is_not_passed_to_a_seat_without_a_phone() -> None:
    printed = said(
        PEN
        + """
        world.press(AddPerson(kind="add_person", group=Group.MENTOR, name="Cleo", table=1))
        cleo = live.read(lambda table: [*table.session.participants][-1])
        print(world.say("here 0", PassPen(kind="pass_pen", table=1, participant=cleo)).reply.code, pen() == here[0])
    """
    )
    assert printed == "no_phone True"


def test_after_a_restart_a_holder_who_does_not_come_back_loses_the_pen() -> None:
    printed = said(
        PEN
        + """
        world.room.live.close()
        again = world.server().find(world.code)
        again.publisher.phones.arrive("here 2", "here 2")
        until(lambda: again.live.read(lambda table: table.session.pens.get(1)) != here[0])
        print(again.live.read(lambda table: table.session.pens.get(1)) == here[2])
    """
    )
    assert printed == "True"


def test_nobody_passes_pens_after_the_end() -> None:
    printed = said(
        PEN
        + """
        stage = live.read(lambda table: table.session.stage)
        world.press(EndSession(kind="end_session", stage=stage))
        leave("here 0")
        runtime.sleep(0.5)
        print(pen() == here[0], world.room.publisher._pens._clocks)
    """
    )
    assert printed == "True {}"
