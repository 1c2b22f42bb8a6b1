"""Words in a room: what is shown of them, and that a hidden word stays hidden whoever writes it."""

from dataclasses import replace

import pytest

from game import commands as c
from game.actors import Host
from game.cards import Comparison, Group, Phase
from game.debrief import debrief
from game.kinds.words import WordsAnswer
from game.results import result
from game.verdict import Verdict
from game.views import console_view, room_view
from game.wall import WordView, words
from tests.game.deck import ONE_WORD, entry
from tests.game.room import Room, refused


def wrote(*words: str) -> WordsAnswer:
    """Somebody's words, in English."""
    return WordsAnswer(kind="words", words=words, language="en")


def asked(compare: Comparison = Comparison.GROUPS) -> Room:
    """A room that writes words."""
    room = Room(entry(replace(ONE_WORD, compare=compare)))
    room.reach(Phase.VOTE)
    return room


def judge(room: Room, verdict: Verdict, *words: str, attempt: int = 1) -> None:
    """The facilitator shows or hides words."""
    room.press(c.ModerateWords(kind="moderate_words", entry="one-word", attempt=attempt, words=words, verdict=verdict))


def shown(room: Room) -> dict[str, int]:
    """Every word that phones receive, with its count in the whole; nothing where the whole is not told."""
    view = room_view(room.session, 1, room.now).result
    whole = view.rounds[-1].room if view and view.rounds else None
    return dict(whole.counts["answer"]) if whole else {}


def test_a_word_is_shown_once_it_is_approved() -> None:
    room = asked()
    room.gather({Group.MENTOR: [wrote("Time", "Trust")] * 5})
    room.reach(Phase.REVEAL)
    before = shown(room)

    judge(room, Verdict.APPROVED, "trust")

    assert (before, shown(room)) == ({}, {"Trust": 5})


def test_words_wait_on_the_console_with_how_often_they_were_written() -> None:
    room = asked()
    room.gather({Group.MENTOR: [wrote("Time"), wrote("time"), wrote("goals"), wrote("goal", "time")]})
    judge(room, Verdict.HIDDEN, "goal")

    listed = console_view(room.session, 1, room.now, ()).words

    assert {(one.label, one.count, one.verdict) for one in listed} == {
        ("time", 3, Verdict.WAITING),
        ("goal", 2, Verdict.HIDDEN),
    }
    assert listed[0] == WordView(key="time", label="time", count=3, verdict=Verdict.WAITING)


def test_a_hidden_word_stays_hidden_when_somebody_else_writes_it() -> None:
    room = asked()
    room.gather({Group.MENTOR: [wrote("time", "boss")] * 5})
    judge(room, Verdict.APPROVED, "time")
    judge(room, Verdict.HIDDEN, "boss")

    room.join().answer(wrote("Boss!"))
    room.reach(Phase.REVEAL)

    assert shown(room) == {"time": 5}


def test_a_hidden_word_stays_hidden_when_somebody_writes_its_plural() -> None:
    room = asked()
    room.gather({Group.MENTOR: [wrote("goal")] * 5})
    judge(room, Verdict.HIDDEN, "goal")

    room.gather({Group.MENTOR: [wrote("goals")] * 5})
    judge(room, Verdict.APPROVED, "goals")
    judge(room, Verdict.HIDDEN, "goal")
    room.reach(Phase.REVEAL)

    assert shown(room) == {}


def test_a_word_that_was_hidden_with_its_singular_stays_hidden_without_it() -> None:
    room = asked()
    people = room.gather({Group.MENTOR: [wrote("goals")] * 5 + [wrote("goal")]})
    judge(room, Verdict.APPROVED, "goals")
    judge(room, Verdict.HIDDEN, "goal")

    people[-1].answer(wrote("time"))
    room.reach(Phase.REVEAL)

    assert shown(room) == {}


def test_an_approved_word_stays_approved_when_its_singular_is_gone() -> None:
    room = asked()
    people = room.gather({Group.MENTOR: [wrote("goals")] * 5 + [wrote("goal")]})
    judge(room, Verdict.APPROVED, words(room.session, "one-word", 1)[0].key)

    people[-1].forget()
    room.reach(Phase.REVEAL)

    assert shown(room) == {"goals": 5}


def test_a_verdict_can_be_taken_back() -> None:
    room = asked()
    room.gather({Group.MENTOR: [wrote("time")] * 5})
    judge(room, Verdict.HIDDEN, "time")
    judge(room, Verdict.STARRED, "time")
    room.reach(Phase.REVEAL)

    assert shown(room) == {"time": 5}


def test_the_same_verdict_again_changes_nothing() -> None:
    room = asked()
    room.gather({Group.MENTOR: [wrote("time")]})
    judge(room, Verdict.HIDDEN, "time")
    before = len(room.log)

    judge(room, Verdict.HIDDEN, "time")

    assert len(room.log) == before


@pytest.mark.parametrize("attempt", [0, 2])
def test_words_of_an_attempt_that_was_not_played_are_not_judged(attempt: int) -> None:
    with refused("no_such_entry"):
        judge(asked(), Verdict.HIDDEN, "time", attempt=attempt)


@pytest.mark.parametrize("word", ["", "two\nlines"])
def test_what_is_no_word_is_not_judged(word: str) -> None:
    with refused("no_such_sentence"):
        judge(asked(), Verdict.HIDDEN, word)


def test_every_attempt_has_its_own_verdicts() -> None:
    room = asked()
    room.gather({Group.MENTOR: [wrote("time")] * 5})
    judge(room, Verdict.APPROVED, "time")
    room.reopen()
    room.gather({Group.MENTOR: [wrote("time")] * 5})
    room.reach(Phase.REVEAL)

    assert shown(room) == {}


def test_a_word_that_only_a_hidden_group_wrote_is_not_told_by_its_zero() -> None:
    room = asked()
    room.gather({Group.MENTOR: [wrote("time")] * 5, Group.MENTEE: [wrote("calm")] * 5, Group.MANAGER: [wrote("cuts")]})
    judge(room, Verdict.APPROVED, "time", "calm", "cuts")
    room.reach(Phase.REVEAL)

    published = result(room.session, "one-word", 1).rounds[0]

    assert shown(room) == {"time": 5, "calm": 5}
    assert [set(one.counts["answer"]) for one in published.groups.values() if one] == [{"time", "calm"}] * 2


def test_a_card_for_the_whole_room_counts_everybodys_words() -> None:
    room = asked(Comparison.ROOM)
    room.gather({Group.MENTOR: [wrote("time")] * 5, Group.MANAGER: [wrote("cuts")]})
    judge(room, Verdict.APPROVED, "time", "cuts")
    room.reach(Phase.REVEAL)

    assert shown(room) == {"time": 5, "cuts": 1}


def test_words_of_too_few_people_are_not_shown() -> None:
    room = asked(Comparison.ROOM)
    room.gather({Group.MENTOR: [wrote("time")] * 4})
    judge(room, Verdict.APPROVED, "time")
    room.reach(Phase.REFLECT)

    assert shown(room) == {}
    assert debrief(room.session).cards[0].questions[0].answers == ()


def test_words_of_a_vote_that_is_still_open_are_not_told_beside_the_first_result() -> None:
    room = Room(entry(replace(ONE_WORD, rounds=2)))
    room.reach(Phase.VOTE)
    people = room.gather({Group.MENTOR: [wrote("time")] * 5})
    room.reach(Phase.TALK)
    room.press(c.ShowFirstResult(kind="show_first_result", shown=True))
    room.reach(Phase.REVOTE)
    for person in people:
        person.answer(wrote("cuts"))
    judge(room, Verdict.APPROVED, "time", "cuts")

    room.back()

    assert (room.session.phase, shown(room)) == (Phase.TALK, {"time": 5})


def test_a_purge_leaves_no_word_and_no_verdict() -> None:
    room = asked()
    room.gather({Group.MENTOR: [wrote("secret-word")]})
    judge(room, Verdict.HIDDEN, "secret-word")

    room.do(Host(), c.PurgeSession())

    assert "secret-word" not in repr(room.session)


def test_who_wrote_other_words_has_moved() -> None:
    room = Room(entry(replace(ONE_WORD, rounds=2)))
    room.reach(Phase.VOTE)
    people = room.gather({Group.MENTOR: [wrote("time"), wrote("time"), wrote("calm"), wrote("goal"), wrote("goals")]})
    room.reach(Phase.REVOTE)
    for person, word in zip(people, ("time", "trust", "trust", "goals", "goal"), strict=True):
        person.answer(wrote(word))
    judge(room, Verdict.APPROVED, "time", "trust", "goal")
    room.reach(Phase.REVEAL)

    shift = result(room.session, "one-word", 1).shift

    assert shift and (shift.room.present, shift.room.moved) == (5, 2)
    assert [(one.source, one.target, one.count) for one in shift.moves] == [("time", "trust", 1)]


def test_the_debrief_names_every_spelling_under_which_a_word_was_counted() -> None:
    room = asked()
    for attempt, word in ((1, "time"), (2, "TIME")):
        room.gather({Group.MENTOR: [wrote(word)] * 5})
        judge(room, Verdict.APPROVED, "time", attempt=attempt)
        room.reopen()

    card = debrief(room.session).cards[0]

    assert {answer.id for answer in card.questions[0].answers} == {"time", "TIME"}


def test_a_judged_word_is_nowhere_once_its_author_is_deleted() -> None:
    room = asked()
    (anna,) = room.gather({Group.MENTOR: [wrote("Anna is ill")]})
    judge(room, Verdict.HIDDEN, "anna is ill")

    anna.forget()

    assert "anna is ill" not in repr(room.session)
    assert "anna is ill" not in repr([event for _, event in room.log if event.kind == "words_moderated"])


def test_a_plural_that_nobody_approved_is_counted_and_not_shown() -> None:
    room = asked()
    room.gather({Group.MENTOR: [wrote("pony")] * 2})
    judge(room, Verdict.APPROVED, "pony")
    room.gather({Group.MENTOR: [wrote("ponies")] * 6})
    room.reach(Phase.REVEAL)

    assert shown(room) == {"pony": 8}
