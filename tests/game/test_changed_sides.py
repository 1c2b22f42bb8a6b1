"""What small groups would give away by subtraction or by changing sides, and does not."""

from game.cards import Group, Phase
from game.debrief import debrief
from game.results import result
from tests.game.deck import ADVICE, answer_to, entry
from tests.game.room import Room


def voted_twice(mentors: int, moved: int) -> Room:
    """Mentors and one manager answer twice; some mentors move, and so does the manager."""
    room = Room(entry(ADVICE))
    people = [room.join(Group.MENTOR) for _ in range(mentors)]
    manager = room.join(Group.MANAGER)
    room.reach(Phase.VOTE)
    for person in [*people, manager]:
        person.answer(answer_to(ADVICE, "a"))
    room.reach(Phase.REVOTE)
    for place, person in enumerate(people):
        person.answer(answer_to(ADVICE, "b" if place < moved else "a"))
    manager.answer(answer_to(ADVICE, "c"))
    room.reach(Phase.REVEAL)
    return room


def test_the_whole_workshop_does_not_tell_that_the_one_manager_moved() -> None:
    room = voted_twice(mentors=20, moved=7)

    changed = debrief(room.session).changed

    assert changed and (changed.present, changed.moved) == (20, 7)


def test_a_manager_who_becomes_a_mentor_does_not_bring_the_hidden_answer_along() -> None:
    room = Room(entry(ADVICE))
    people = [room.join(Group.MENTOR) for _ in range(8)]
    manager = room.join(Group.MANAGER)
    room.reach(Phase.VOTE)
    for person in people:
        person.answer(answer_to(ADVICE, "a"))
    manager.answer(answer_to(ADVICE, "c"))
    room.reach(Phase.TALK)
    manager.change(group=Group.MENTOR)
    room.reach(Phase.REVOTE)
    for person in [*people, manager]:
        person.answer(answer_to(ADVICE, "b"))
    room.reach(Phase.REVEAL)

    shift = result(room.session, "advice", 1).shift

    assert shift and shift.room.present == 8
    assert "c" not in {move.source for move in shift.moves}
