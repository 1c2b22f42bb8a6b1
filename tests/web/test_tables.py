"""What phones are told of their tables: whatever happens at one costs the others no frame."""

from tests.web.green import run_green

WORLD = """
from tests.web.world import *
from game.commands import *
world = World(settings=TABLES, entries=(AGAIN, ASKED), pens_after=0.05)
here = [world.sit(f"here {n}", 1, name=f"Ann {n}") for n in range(3)]
there = [world.sit(f"there {n}", 2, group=Group.MENTEE) for n in range(3)]
def to(phase):
    while world.room.live.read(lambda table: table.session.phase) != phase:
        world.next()
def told(tables=True):
    events = ("table", "me", "room") if tables else ("me", "room")
    frames = {to: [event for event in found if event in events] for to, found in sorted(world.frames().items())}
    return {to: found for to, found in frames.items() if found}
def newest(phone, event="table"):
    return [data for name, to, data in world.sent if name == event and phone in to][-1]
world.sent.clear()
"""


def said(code: str) -> str:
    """What code about a world with two tables of three printed."""
    lines = [line.removeprefix("        ") for line in code.strip("\n").splitlines()]
    return run_green(WORLD + "\n".join(lines)).strip()


def test_a_join_costs_frames_at_its_own_table_only_and_is_encoded_once() -> None:
    printed = said("""
        world.sit("new", 2)
        print(told())
        print([event for event, _, _ in world.sent].count("table"), len(newest("new").mates))
    """)
    assert printed.splitlines() == [
        "{'new': ['table'], 'there 0': ['table'], 'there 1': ['table'], 'there 2': ['table']}",
        "1 4",
    ]


def test_a_vote_costs_the_others_at_the_table_nothing() -> None:
    printed = said("""
        to("vote")
        world.sent.clear()
        print(world.say("here 0", STAY).reply.ok, told())
    """)
    assert printed == "True {}"


def test_who_moves_is_seen_at_both_tables_and_at_no_third() -> None:
    printed = said("""
        world.sit("elsewhere", 3)
        world.sent.clear()
        world.press(MovePerson(kind="move_person", participant=here[0], table=2))
        print(told())
        print([len(newest(phone).mates) for phone in ("here 1", "here 0", "there 0")], newest("here 0", "me").table)
    """)
    assert printed.splitlines() == [
        "{'here 0': ['me', 'table'], 'here 1': ['table'], 'here 2': ['table'], "
        "'there 0': ['table'], 'there 1': ['table'], 'there 2': ['table']}",
        "[2, 4, 4] 2",
    ]


def test_who_is_renamed_removed_let_back_in_or_forgotten_is_seen_at_her_own_table() -> None:
    printed = said("""
        def names(): return [mate.name for mate in newest("here 1").mates]
        world.say("here 0", ChangeMe(kind="change_me", group=Group.MENTOR, name="Berta Berg", table=1))
        print(names())
        for removed in (True, False):
            world.press(RemovePerson(kind="remove_person", participant=here[0], removed=removed))
            print(names())
        world.say("here 0", ForgetMe(kind="forget_me"))
        print(names(), any("there" in to for to in told()))
    """)
    assert printed.splitlines() == [
        "['Berta', 'Ann', 'Ann']",
        "['Ann', 'Ann']",
        "['Berta', 'Ann', 'Ann']",
        "['Ann', 'Ann'] False",
    ]


def test_dealing_forty_people_costs_each_phone_one_me_and_one_table() -> None:
    printed = said("""
        for number in range(34):
            world.sit(f"new {number}")
        world.sent.clear()
        print(world.press(DealTables(kind="deal_tables", everybody=True)).reply.ok)
        print({tuple(found) for found in told().values()}, len(told()))
    """)
    assert printed.splitlines() == ["True", "{('me', 'table')} 40"]


def test_a_pen_and_what_a_table_settled_on_are_seen_at_that_table_only() -> None:
    printed = said("""
        to("revote")
        world.sent.clear()
        world.say("here 1", TakePen(kind="take_pen", table=1))
        print(told(), newest("here 0").pen == here[1])
        world.sent.clear()
        world.say("here 1", settle("go"))
        print(told(), newest("here 0").settled.answer.option)
    """)
    frames = "{'here 0': ['table'], 'here 1': ['table'], 'here 2': ['table']}"
    assert printed.splitlines() == [f"{frames} True", f"{frames} go"]


def test_only_a_table_that_has_settled_is_told_that_the_card_is_another_one() -> None:
    printed = said("""
        to("revote")
        world.say("here 1", settle(None))
        world.sent.clear()
        to("read")
        print(told(tables=True)["here 0"], newest("here 0").settled, "there 0" in told())
        world.sent.clear()
        world.press(GoBack(kind="go_back", stage=world.room.live.read(lambda table: table.session.stage)))
        print(newest("here 0").settled)
    """)
    assert printed.splitlines() == [
        "['table'] None False",
        "TableAnswer(entry='e1', attempt=1, answer=None)",
    ]


def test_names_that_are_switched_off_leave_all_tables_and_nothing_is_told_of_tables_that_are_gone() -> None:
    printed = said("""
        world.press(ChangeSettings(kind="change_settings", settings=replace(TABLES, names_at_table=False)))
        print({mate.name for mate in newest("here 0").mates}, len(told()) == 1 + 6)
        world.sent.clear()
        world.press(ChangeSettings(kind="change_settings", settings=replace(TABLES, names_at_table=False, tables=0)))
        print(told() == {world.code: ["room"]})
    """)
    assert printed.splitlines() == ["{None} True", "True"]


def test_a_seat_that_another_phone_takes_over_comes_with_its_table() -> None:
    printed = said("""
        seat = world.room.live.read(lambda table: table.session.participants[here[0]].seat)
        world.room.publisher.phones.arrive("second phone", "second phone")
        world.say("second phone", ReclaimSeat(kind="reclaim_seat", seat=seat))
        print(told(), newest("second phone").table)
    """)
    assert printed == "{'second phone': ['me', 'table']} 1"


def test_whoever_is_asked_for_a_hat_sees_it_at_once_and_both_see_how_it_fitted() -> None:
    printed = said("""
        to("read"), world.next()
        while world.room.live.read(lambda table: table.session.entry) != "e2": world.next()
        to("vote")
        world.sent.clear()
        print(world.say("here 0", ask_for_a_hat(here[1])).reply.ok, told())
        practice = newest("here 1", "me").practices[0]
        print(practice.roles, practice.partner.id == here[0])
        world.sent.clear()
        world.say("here 1", RateFit(kind="rate_fit", practice=practice.id, role="wearer", fit=4))
        print(told(), newest("here 0", "me").practices[0].fits)
        world.sent.clear()
        world.say("here 0", RateFit(kind="rate_fit", practice=practice.id, role="asker", fit=2))
        print(told(), newest("here 1", "me").practices[0].fits)
    """)
    assert printed.splitlines() == [
        "True {'here 1': ['me']}",
        "('wearer',) True",
        "{'here 0': ['me']} {}",
        "{'here 1': ['me']} {'wearer': 4, 'asker': 2}",
    ]


def test_a_practice_leaves_the_phones_of_both_with_its_card_or_with_either_of_the_two() -> None:
    printed = said("""
        world.press(PlayEntry(kind="play_entry", stage=0, entry="e2"))
        to("vote")
        world.say("here 0", ask_for_a_hat(here[1]))
        world.say("there 0", ask_for_a_hat(there[1]))
        world.say("here 0", ForgetMe(kind="forget_me"))
        print(newest("here 1", "me").practices)
        world.sent.clear()
        stage = world.room.live.read(lambda table: table.session.stage)
        world.press(PlayEntry(kind="play_entry", stage=stage, entry="e1"))
        print({to: found for to, found in told().items() if to != world.code})
        print([newest(phone, "me").practices for phone in ("there 0", "there 1")])
    """)
    assert printed.splitlines() == ["()", "{'there 0': ['me'], 'there 1': ['me']}", "[(), ()]"]


def test_whoever_was_asked_by_mistake_no_longer_sees_it() -> None:
    printed = said("""
        world.press(PlayEntry(kind="play_entry", stage=0, entry="e2"))
        to("vote")
        world.say("here 0", ask_for_a_hat(here[1]))
        world.sent.clear()
        world.say("here 0", ask_for_a_hat(here[2]))
        print(told(), newest("here 1", "me").practices, len(newest("here 2", "me").practices))
    """)
    assert printed == "{'here 1': ['me'], 'here 2': ['me']} () 1"


def test_a_practice_with_somebody_who_is_deleted_leaves_the_phone_of_whoever_sits_elsewhere_by_now() -> None:
    printed = said("""
        world.press(PlayEntry(kind="play_entry", stage=0, entry="e2"))
        to("vote")
        world.say("here 0", ask_for_a_hat(here[1]))
        world.press(MovePerson(kind="move_person", participant=here[1], table=2))
        world.say("here 0", ForgetMe(kind="forget_me"))
        print(newest("here 1", "me").practices)
    """)
    assert printed == "()"


def test_everybody_is_told_at_the_end_what_her_hat_rack_came_to() -> None:
    printed = said(
        """
        to("vote")
        world.sent.clear()
        stage = world.room.live.read(lambda table: table.session.stage)
        world.press(EndSession(kind="end_session", stage=stage))
        print({to: found for to, found in told().items() if to != world.code} == {p: ["me"] for p in PHONES})
    """.replace("PHONES", "[f'{side} {n}' for side in ('here', 'there') for n in range(3)]")
    )
    assert printed == "True"
