"""What happens at a table goes out on a beat: a restless or crowded table stays cheap, and the last change wins."""

from tests.web.test_tables import said

BEAT = """
        tables = world.room.publisher._tables
        tables._every = tables._crowded_every = 60
        def call(phone, name):
            world.say(phone, ChangeMe(kind="change_me", group=Group.MENTOR, name=name, table=1))
        def names(phone): return [mate.name for mate in newest(phone).mates]
        def rest_is_over(number=1):
            tables._resting.pop(number).cancel()
            tables._rested(number)
"""


def test_ten_names_in_a_row_cost_the_others_two_frames_and_the_last_one_wins() -> None:
    printed = said(
        BEAT
        + """
        for number in range(10):
            call("here 0", f"Ann{number}")
        print(told()["here 1"], names("here 1"))
        rest_is_over()
        print(told()["here 1"], names("here 1"))
        rest_is_over()
        print(told()["here 1"])
    """
    )
    assert printed.splitlines() == [
        "['table'] ['Ann0', 'Ann', 'Ann']",
        "['table', 'table'] ['Ann9', 'Ann', 'Ann']",
        "['table', 'table']",
    ]


def test_whoever_changes_comes_or_is_moved_sees_her_own_table_at_once() -> None:
    printed = said(
        BEAT
        + """
        call("here 1", "Berta")
        world.sent.clear()
        call("here 0", "Cleo")
        world.sit("new", 1, name="Dora")
        world.press(MovePerson(kind="move_person", participant=there[0], table=1))
        print(names("here 0"), names("new"), names("there 0"))
        print({phone: frames for phone, frames in told().items() if phone in ("here 1", "here 2")})
        rest_is_over()
        print(sorted(phone for phone in told() if "here 1" in told()), told()["there 0"], told()["here 0"])
    """
    )
    assert printed.splitlines() == [
        "['Cleo', 'Berta', 'Ann'] ['Cleo', 'Berta', 'Ann', 'Dora'] ['Cleo', 'Berta', 'Ann', 'Anna', 'Dora']",
        "{}",
        "['here 0', 'here 1', 'here 2', 'new', 'there 0', 'there 1', 'there 2'] ['me', 'table'] ['table', 'table']",
    ]


def test_a_pen_and_what_is_settled_do_not_wait_and_take_along_who_sits_there() -> None:
    printed = said(
        BEAT
        + """
        to("revote")
        call("here 1", "Berta")
        call("here 1", "Bella")
        world.sent.clear()
        world.say("here 0", TakePen(kind="take_pen", table=1))
        print(names("here 2"), newest("here 2").pen == here[0])
        world.say("here 0", settle("go"))
        print(newest("here 2").settled.answer.option, told()["here 2"])
        rest_is_over()
        print(told()["here 2"])
    """
    )
    assert printed.splitlines() == ["['Ann', 'Bella', 'Ann'] True", "go ['table', 'table']", "['table', 'table']"]


def test_who_came_and_went_while_a_table_rested_is_seen_by_nobody() -> None:
    printed = said(
        BEAT
        + """
        call("here 1", "Berta")
        world.sit("new", 1, name="Dora")
        call("here 2", "Cleo")
        world.say("new", ChangeMe(kind="change_me", group=Group.MENTOR, name="Dora", table=3))
        print("Dora" in names("here 2"))
        rest_is_over()
        print([names(phone) for phone in ("here 0", "here 1", "here 2")] == [["Ann", "Berta", "Cleo"]] * 3)
    """
    )
    assert printed.splitlines() == ["True", "True"]


def test_at_a_crowded_table_a_pen_waits_too_but_not_for_its_holder() -> None:
    printed = said(
        BEAT
        + """
        for number in range(20):
            world.sit(f"new {number}", 1)
        rest_is_over()
        world.sent.clear()
        world.say("here 0", TakePen(kind="take_pen", table=1))
        print(told(), newest("here 0").pen == here[0])
        rest_is_over()
        print(len(told()), newest("here 1").pen == here[0], told()["here 0"])
    """
    )
    assert printed.splitlines() == ["{'here 0': ['table']} True", "23 True ['table']"]


def test_three_hundred_who_come_to_one_table_are_told_of_each_other_once_each_and_on_the_beat() -> None:
    printed = said(
        BEAT
        + """
        for number in range(300):
            world.sit(f"new {number}", 3)
        rest_is_over(3)
        print([event for event, _, _ in world.sent].count("table"), {len(told()[f"new {n}"]) for n in range(299)})
        print(len(newest("new 0").mates))
    """
    )
    assert printed.splitlines() == ["301 {2}", "300"]


def test_after_a_restart_the_others_still_see_who_leaves_their_table() -> None:
    printed = said(
        BEAT
        + """
        world.room.live.close()
        world.sessions = world.server()
        world.room = world.sessions.find(world.code)
        for phone in ("here 0", "here 1"):
            world.room.publisher.phones.arrive(phone, phone)
        world.sent.clear()
        world.say("here 0", ChangeMe(kind="change_me", group=Group.MENTOR, name="Ann", table=2))
        print(len(newest("here 1").mates))
    """
    )
    assert printed == "2"


def test_a_deleted_session_tells_no_table_anything_more() -> None:
    printed = said(
        BEAT
        + """
        call("here 1", "Berta")
        call("here 1", "Bella")
        world.sessions.delete(world.code)
        print(tables._resting, tables._late)
    """
    )
    assert printed == "{} {}"
