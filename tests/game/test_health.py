"""A programme's health: what groups say to its five questions, in the newest rating of each statement."""

import pytest

from game.cards import Comparison, Concern, Group, Phase
from game.debrief import Health, HealthCell, debrief
from game.intervals import mean_of
from game.kinds.counting import Step
from game.kinds.pulse import PulseAnswer, PulseCard, Statement
from tests.game.deck import entry, words
from tests.game.kinds.samples import EVERYONE
from tests.game.room import Person, Room


def asks(id: str, about: Concern | None, *groups: Group) -> Statement:
    """A statement that is called like its id."""
    return Statement(id=id, text=words(id), about=about, groups=groups)


def pulse(id: str, *statements: Statement, compare: Comparison = Comparison.GROUPS) -> PulseCard:
    """A pulse with these statements."""
    return PulseCard(kind="pulse", id=id, title=words(id), prompt=EVERYONE, statements=statements, compare=compare)


HOURS, ROOM_FOR_IT = asks("hours", Concern.TIME), asks("room-for-it", Concern.TIME)
FIT, SONG = asks("fit", Concern.MATCHING), asks("song", None)
ASKED = pulse("health", HOURS, ROOM_FOR_IT, FIT, SONG)


def rate(people: list[Person], **steps: Step) -> None:
    """People place what their group is asked."""
    card = people[0].room.card
    assert isinstance(card, PulseCard)
    for person in people:
        asked = {one.id: steps[one.id.replace("-", "_")] for one in card.statements if one.asks(person.seat.group)}
        person.answer(PulseAnswer(kind="pulse", steps=asked))


def of(room: Room) -> Health:
    """The room's health."""
    found = debrief(room.session).health
    assert found is not None
    return found


def cell(room: Room, concern: Concern, group: Group | None) -> HealthCell:
    """What a group says to one question."""
    return next(one for one in of(room).cells if (one.concern, one.group) == (concern, group))


def seated(room: Room, **sizes: int) -> dict[str, list[Person]]:
    """So many people of each group."""
    return {group: [room.join(Group(group)) for _ in range(size)] for group, size in sizes.items()}


def test_a_cell_is_the_mean_of_all_marks_of_a_group_on_the_statements_of_one_question() -> None:
    room = Room(entry(ASKED))
    people = seated(room, mentor=6, mentee=5)
    room.reach(Phase.VOTE)
    rate(people["mentor"][:3], hours=2, room_for_it=5, fit=3, song=1)
    rate(people["mentor"][3:], hours=1, room_for_it=4, fit=3, song=1)
    rate(people["mentee"], hours=4, room_for_it=4, fit=5, song=1)
    room.reach(Phase.REVEAL)

    time = cell(room, Concern.TIME, Group.MENTOR)

    assert (time.mean, time.n) == (3.0, 6)
    assert [statement for _, _, statement in time.statements] == ["hours", "room-for-it"]
    assert cell(room, Concern.TIME, None).mean == pytest.approx((6 * 6 + 5 * 8) / 22)


def test_the_lowest_cell_is_one_of_a_group() -> None:
    room = Room(entry(ASKED))
    people = seated(room, mentor=6, mentee=5)
    room.reach(Phase.VOTE)
    rate(people["mentor"], hours=2, room_for_it=5, fit=3, song=1)
    rate(people["mentee"], hours=4, room_for_it=4, fit=5, song=1)
    room.reach(Phase.REVEAL)

    lowest = of(room).lowest

    assert lowest and (lowest.concern, lowest.group, lowest.mean) == (Concern.MATCHING, Group.MENTOR, 3)


def test_the_newest_rating_of_a_statement_counts() -> None:
    room = Room(entry(ASKED), entry(ASKED, "again"))
    people = seated(room, mentor=6)
    for step in (1, 4):
        room.reach(Phase.VOTE)
        rate(people["mentor"], hours=step, room_for_it=step, fit=step, song=1)
        room.reach(Phase.REVEAL)

    assert cell(room, Concern.TIME, Group.MENTOR).mean == 4


def test_a_rating_that_nobody_gave_leaves_the_one_before() -> None:
    room = Room(entry(ASKED), entry(ASKED, "again"))
    people = seated(room, mentor=6)
    room.reach(Phase.VOTE)
    rate(people["mentor"], hours=2, room_for_it=2, fit=2, song=1)
    room.next()
    room.play("again")
    room.reach(Phase.REVEAL)

    assert cell(room, Concern.TIME, Group.MENTOR).mean == 2


def test_a_session_that_ends_in_the_vote_has_its_health() -> None:
    room = Room(entry(ASKED))
    people = seated(room, mentor=6)
    room.reach(Phase.VOTE)
    rate(people["mentor"], hours=2, room_for_it=2, fit=2, song=1)
    running = debrief(room.session).health
    room.end()

    assert running is None
    assert cell(room, Concern.TIME, Group.MENTOR).n == 6


def test_statements_of_several_cards_are_added_up_and_the_smallest_n_is_told() -> None:
    room = Room(entry(pulse("one", HOURS, SONG)), entry(pulse("two", ROOM_FOR_IT, SONG)))
    people = seated(room, mentor=8)
    for part in (people["mentor"], people["mentor"][:5]):
        room.reach(Phase.VOTE)
        rate(part, hours=5, room_for_it=1, song=1)
        room.reach(Phase.REVEAL)

    time = cell(room, Concern.TIME, Group.MENTOR)

    assert time.mean == pytest.approx((8 * 5 + 5 * 1) / 13)
    assert time.n == 5


def test_a_cell_adds_up_what_the_cards_show_and_nothing_else() -> None:
    for_some = asks("room-for-it", Concern.TIME, Group.MENTOR, Group.MANAGER)
    room = Room(entry(pulse("one", HOURS, SONG)), entry(pulse("two", HOURS, for_some)))
    people = seated(room, mentor=7, mentee=5, manager=3)
    for _ in range(2):
        room.reach(Phase.VOTE)
        for place, group in enumerate(people.values()):
            rate(group, hours=(1, 4, 5)[place], room_for_it=(2, 3, 5)[place], song=1)
        room.reach(Phase.REVEAL)

    made = debrief(room.session)

    rounds = [card.attempts[0].result.rounds[0] for card in made.cards]
    shown = [tally for one in rounds for tally in (one.groups[Group.MENTOR],) if tally]
    marks = [int(step) for tally in shown for id in ("hours", "room-for-it") if id in tally.counts
             for step, count in tally.counts[id].items() for _ in range(count)]  # fmt: skip
    assert cell(room, Concern.TIME, Group.MENTOR).mean == mean_of({step: marks.count(step) for step in marks})
    assert Group.MANAGER not in {one.group for one in of(room).cells}


def test_statements_that_count_other_groups_in_the_whole_have_no_cell_together() -> None:
    mentors_too = asks("room-for-it", Concern.TIME, Group.MENTOR)
    room = Room(entry(pulse("one", HOURS, FIT)), entry(pulse("two", mentors_too, asks("pair", Concern.MATCHING))))
    people = seated(room, mentor=5, mentee=5)
    for _ in range(2):
        room.reach(Phase.VOTE)
        for group in people.values():
            rate(group, hours=4, room_for_it=2, fit=3, pair=3, song=1)
        room.reach(Phase.REVEAL)

    assert {one.group for one in of(room).cells if one.concern is Concern.TIME} == {Group.MENTOR, Group.MENTEE}
    assert cell(room, Concern.MATCHING, None).n == 10


def test_rooms_of_which_a_small_group_is_left_out_once_are_not_pooled() -> None:
    room = Room(entry(pulse("one", HOURS, SONG)), entry(pulse("two", ROOM_FOR_IT, SONG)))
    people = seated(room, mentor=6, mentee=5)
    for part in (people["mentee"], people["mentee"][:3]):
        room.reach(Phase.VOTE)
        rate([*people["mentor"], *part], hours=5, room_for_it=1, song=1)
        room.reach(Phase.REVEAL)

    assert {one.group for one in of(room).cells} == {Group.MENTOR, Group.MENTEE}


def test_on_a_card_for_the_whole_room_no_group_has_a_cell_and_none_is_lowest() -> None:
    room = Room(entry(pulse("health", HOURS, FIT, compare=Comparison.ROOM)))
    people = seated(room, mentor=4, mentee=3)
    room.reach(Phase.VOTE)
    rate([*people["mentor"], *people["mentee"]], hours=2, fit=3)
    room.reach(Phase.REVEAL)

    assert {one.group for one in of(room).cells} == {None}
    assert of(room).lowest is None


def test_without_a_statement_about_a_question_there_is_no_health() -> None:
    room = Room(entry(pulse("songs", SONG, asks("dance", None))))
    people = seated(room, mentor=6)
    room.reach(Phase.VOTE)
    rate(people["mentor"], song=1, dance=1)
    room.reach(Phase.REVEAL)

    assert debrief(room.session).health is None


def test_too_few_have_no_health() -> None:
    room = Room(entry(ASKED))
    people = seated(room, mentor=4)
    room.reach(Phase.VOTE)
    rate(people["mentor"], hours=2, room_for_it=2, fit=2, song=1)
    room.reach(Phase.REVEAL)

    assert debrief(room.session).health is None
