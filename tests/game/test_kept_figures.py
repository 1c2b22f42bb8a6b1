"""Deleting names and texts keeps every figure of a debrief: what is left are answers of nobody, rightly counted."""

from dataclasses import replace
from random import Random

import pytest

from game import commands as c
from game.actors import Host
from game.cards import Group, Phase
from game.debrief import Attempt, Debrief, PlayedCard, debrief
from game.kinds.words import WordsAnswer
from game.results import Moved, RoundResult, result
from game.settings import RunSheetEntry, Tags
from game.verdict import Verdict
from tests.game.deck import ADVICE, ADVICE_WALL, ONE_WORD, RAIN, TRUST, entry
from tests.game.kinds.samples import ASK, BOXES, HOPES, ORDER, PULSE, SHARE_OF_MENTEES, TEN, made_up
from tests.game.room import Person, Room

WRITTEN = replace(ONE_WORD, rounds=2)
SHEET: tuple[RunSheetEntry, ...] = (
    *(entry(card) for card in (PULSE, replace(ADVICE, predict=True), RAIN, HOPES, replace(TRUST, rounds=2), ORDER)),
    *(entry(card) for card in (BOXES, TEN, SHARE_OF_MENTEES, WRITTEN, ADVICE_WALL, ASK)),
    entry(PULSE, "again"),
)
SIZES = {Group.MENTOR: 7, Group.MENTEE: 6, Group.MANAGER: 3, Group.GUEST: 2}
DAYS = 90 * 86_400


@pytest.fixture
def evening() -> tuple[Room, list[Person]]:
    """A card of every kind is played by four groups; people write, and what they write is approved. Nobody ends it."""
    room, dice = Room(*SHEET), Random(1)
    people = [room.join(group, name=f"{group} {n}") for group, size in SIZES.items() for n in range(size)]
    while (room.session.entry, room.session.phase) != ("again", Phase.REVEAL):
        room.wait(20)
        room.next()
        for person in people if room.session.open else ():
            room.wait(1)
            person.answer(made_up(room.card, person.seat.group, dice.getrandbits(32)))
        if room.session.phase is Phase.REFLECT:
            reflected(room, *people[:3])
    approved(room)
    return room, people


def reflected(room: Room, heard: Person, waiting: Person, private: Person) -> None:
    """Three reflect, two of them offer it, one is heard."""
    heard.reflect("I talk too much.", offered=True)
    waiting.reflect("I could wait.", offered=True)
    private.reflect("I was afraid.")
    room.judge(heard, Verdict.APPROVED)


def approved(room: Room) -> None:
    """Every sentence on the wall and every word may be seen."""
    for post in room.session.posts:
        room.press(c.ModeratePost(kind="moderate_post", post=post, verdict=Verdict.APPROVED))
    answers = [cast.answer for casts in room.session.ballots.values() for cast in casts.values()]
    words = tuple({word for answer in answers if isinstance(answer, WordsAnswer) for word in answer.words})
    verdict = Verdict.APPROVED
    room.press(c.ModerateWords(kind="moderate_words", entry=WRITTEN.id, attempt=1, words=words, verdict=verdict))


def figures(of: Debrief) -> Debrief:
    """A debrief without what people wrote, and without what is counted of their words."""
    return replace(of, cards=tuple(map(without_texts, of.cards)), purged=False)


def without_texts(card: PlayedCard) -> PlayedCard:
    """A card that was played, without what people wrote; of a card of words, how many answered."""
    attempts = [replace(one, sentences=(), wall=()) for one in card.attempts]
    if card.chart != "words":
        return replace(card, attempts=tuple(attempts))
    return replace(card, questions=(), attempts=tuple(map(without_words, attempts)))


def without_words(attempt: Attempt) -> Attempt:
    """Only how many people answered, and of which groups one hears."""
    rounds = tuple(map(how_many, attempt.result.rounds))
    return replace(attempt, result=replace(attempt.result, rounds=rounds, gap=None, shift=None), gap_interval=None)


def how_many(round: RoundResult) -> RoundResult:
    """A vote without its words."""
    groups = {group: tally and replace(tally, counts={}) for group, tally in round.groups.items()}
    return replace(round, room=round.room and replace(round.room, counts={}), groups=groups)


def test_a_purge_keeps_every_figure(evening: tuple[Room, list[Person]]) -> None:
    room, _ = evening
    room.end()
    before = debrief(room.session)

    room.wait(DAYS)
    room.do(Host(), c.PurgeSession())

    assert figures(debrief(room.session)) == figures(before)


def test_a_purge_of_a_session_that_nobody_ended_keeps_every_figure(evening: tuple[Room, list[Person]]) -> None:
    room, _ = evening
    before = debrief(room.session)

    room.wait(DAYS)
    room.do(Host(), c.PurgeSession())

    assert replace(figures(debrief(room.session)), ended_at=None) == figures(before)


def test_every_deletion_of_one_person_keeps_every_figure(evening: tuple[Room, list[Person]]) -> None:
    room, people = evening
    before = figures(debrief(room.session))
    changed = []

    for person in people:
        room.wait(60)
        person.forget()
        changed += [person] if figures(debrief(room.session)) != before else []

    assert changed == []


def test_a_tag_and_a_setting_afterwards_change_no_figure(evening: tuple[Room, list[Person]]) -> None:
    room, _ = evening
    before = debrief(room.session)

    room.wait(DAYS / 2)
    room.change(delete_after_days=180)
    room.press(c.TagSession(kind="tag_session", tags=Tags(client="North", year=2026)))

    after = debrief(room.session)
    assert (after.lasted, after.timeline, after.cards) == (before.lasted, before.timeline, before.cards)


def test_a_purge_says_nothing_of_who_wrote_other_words_instead_of_that_nobody_did(
    evening: tuple[Room, list[Person]],
) -> None:
    room, _ = evening
    assert result(room.session, WRITTEN.id, 1).shift is not None

    room.do(Host(), c.PurgeSession())

    assert result(room.session, WRITTEN.id, 1).shift is None


def test_whose_words_are_deleted_is_not_counted_among_those_who_kept_them() -> None:
    room = Room(entry(WRITTEN))
    people = [room.join(Group.MENTOR) for _ in range(6)]
    for round, word in ((Phase.VOTE, "trust"), (Phase.REVOTE, "time")):
        room.reach(round)
        for person in people:
            person.answer(WordsAnswer(kind="words", words=(word,), language="en"))
    room.reach(Phase.REVEAL)

    people[0].forget()

    shift = result(room.session, WRITTEN.id, 1).shift
    assert shift and shift.room == Moved(present=5, moved=0)
