"""What goes into the facilitator's own file: the same debrief comes of it, whatever was played, and nothing private."""

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import ClassVar, get_args

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from facilitator.debriefs.record import record
from facilitator.exporting.own_events import NOT_OF_THE_DEBRIEF, Line, own_events
from game.cards import Group
from game.commands import ChangeMe, Heart, RemovePerson
from game.debrief import Debrief
from game.decide import replay
from game.events import Event, SessionEnded, SessionPurged, VoteCast
from game.kinds.practice import DELETED, PracticeAnswer
from game.kinds.wall import WallAnswer
from game.verdict import SHOWN, Verdict
from tests.facilitator.evening import INGRID, Evening
from tests.facilitator.full_evening import SECRET, FullEvening
from tests.game.deck import ADVICE_WALL
from tests.game.properties import Property
from tests.game.session_machine import SessionMachine
from tests.game.story import Story
from tests.game.workshops import TEA, chose
from web.records import payload, personal
from web.session_file import write_session
from web.store import Store

PLAYED = settings(
    max_examples=60, stateful_step_count=40, deadline=None, database=None, suppress_health_check=[*HealthCheck]
)
REWRITTEN = {
    *("vote_cast", "reflection_written", "reflection_moderated", "heart_given"),
    *("post_moderated", "post_clustered", "words_moderated", "tables_dealt", "table_settled"),
    *("participant_joined", "participant_changed", "participant_removed", "participant_forgotten", "seat_reclaimed"),
}
AS_THEY_ARE = {
    *("session_opened", "session_purged", "session_ended", "end_undone", "settings_changed", "session_tagged"),
    *("phase_entered", "voting_opened", "voting_closed", "card_reopened", "card_mended"),
    *("entry_added", "entry_moved", "entry_dropped", "entry_shortened"),
}


def numbered() -> Callable[[], str]:
    """Ids that say nothing, as the file's are."""
    numbers = count(1)
    return lambda: f"n{next(numbers):04}"


def kept(log: list[Line]) -> list[Line]:
    """What the file holds."""
    return own_events(log, numbered())


def shown(debrief: Debrief) -> set[str]:
    """Everything that people wrote and the debrief shows."""
    attempts = [attempt for card in debrief.cards for attempt in card.attempts]
    sentences = {one.text for attempt in attempts for one in attempt.sentences}
    wall = {text for attempt in attempts for post in attempt.wall for text in (post.text, post.cluster or "")}
    words = {
        answer.id for card in debrief.cards if card.chart == "words" for of in card.questions for answer in of.answers
    }
    return sentences | wall | words


def is_lossless(story: Story) -> None:
    """Ended as it stands, the session comes back with the same debrief."""
    log: list[Line] = [*story.log, (story.log[-1][0] + 1, SessionEnded())]

    assert record(replay(kept(log))) == record(replay(log))


def is_private(story: Story) -> None:
    """Nothing that somebody wrote, and no seat, name or id, is in it, unless the debrief shows it."""
    log: list[Line] = [*story.log, (story.log[-1][0] + 1, SessionEnded())]
    session = replay(log)
    lines = kept(log)
    texts = {text for _, event in lines for field, text in personal(event).items() if field not in ("salt", "post")}
    posts = {event.post for _, event in lines if isinstance(event, VoteCast) and event.post}
    seats = [value for person in session.participants.values() for value in (person.id, person.seat) if value]
    plain = json.dumps([payload(event) for _, event in lines])

    assert {word for text in texts for word in text.split("\n")} <= shown(record(session).debrief) | {"·"}
    assert {session.posts[post].verdict for post in posts} <= SHOWN
    assert [one for one in seats if one in plain] == []


class OwnFileMachine(SessionMachine):
    """Plays sessions and looks at their files after each step."""

    properties: ClassVar[tuple[Property, ...]] = (is_lossless, is_private)


def test_whatever_was_played_comes_back_with_the_same_debrief_and_nothing_private() -> None:
    run_state_machine_as_test(OwnFileMachine, settings=PLAYED)


def test_an_evening_with_every_kind_comes_back_the_same(evening: FullEvening) -> None:
    log = evening.log()

    assert record(replay(kept(log))) == record(evening.table.session)


def test_second_thoughts_come_back_as_what_became_of_them(store: Store) -> None:
    evening = Evening(store, TEA, ADVICE_WALL)
    mentors = evening.join(Group.MENTOR, 6)
    evening.advance(2)
    evening.answer(mentors, chose("tea"))
    evening.answer(mentors[:4], chose("coffee"))
    people = evening.table.session.tokens
    for removed in (True, False):
        evening.ask(INGRID, RemovePerson(kind="remove_person", participant=people[mentors[5].token], removed=removed))
    while evening.table.session.entry != "e-advice-wall" or evening.table.session.open is None:
        evening.advance()
    evening.answer(mentors, WallAnswer(kind="wall", text="A sentence", signed=True))
    for post in [*evening.table.session.posts]:
        evening.judge(post, Verdict.APPROVED, "A heading")
    evening.advance(2)
    heart = Heart(kind="heart", post=next(iter(evening.table.session.posts)), given=True)
    for phone, given in ((1, True), (2, True), (2, False), (3, True), (3, False), (3, True)):
        evening.ask(mentors[phone], replace(heart, given=given))
    name = ChangeMe(kind="change_me", group=Group.MENTOR, name="Somebody else", table=None)
    evening.ask(mentors[2], name)
    evening.end()

    again = record(replay(kept(evening.log())))

    assert again == record(evening.table.session)
    assert [post.hearts for post in again.debrief.card("e-advice-wall").attempts[0].wall] == [2, 0, 0, 0, 0]
    assert again.debrief.timeline.answering[0].most == 6_000


def test_a_purged_evening_comes_back_the_same(evening: FullEvening) -> None:
    log: list[Line] = [*evening.log(), (2_000_000_000_000, SessionPurged())]

    assert record(replay(kept(log))) == record(replay(log))


def test_nothing_that_must_stay_in_the_room_is_in_the_file(evening: FullEvening) -> None:
    content = write_session(kept(evening.log())).decode()
    session = evening.table.session

    assert SECRET.casefold() not in content.casefold()
    assert [id for id in (*session.participants, *session.tokens, *session.seats) if id in content] == []
    assert '"partner":"' not in content


def test_people_get_new_ids_in_the_order_of_the_old(evening: FullEvening) -> None:
    before, after = evening.table.session, replay(kept(evening.log()))

    assert [before.participants[id].group for id in sorted(before.participants)] == [
        after.participants[id].group for id in sorted(after.participants)
    ]


@pytest.mark.parametrize("event", get_args(Event), ids=lambda event: str(event.__name__))
def test_somebody_has_said_of_every_event_what_becomes_of_it(event: type) -> None:
    """A new event that holds something personal must not slip into the file."""
    kind = event.__dataclass_fields__["kind"].default  # type: ignore[attr-defined]

    assert (kind in REWRITTEN) + (kind in AS_THEY_ARE) + (event in NOT_OF_THE_DEBRIEF) == 1


def test_with_whom_somebody_practised_stays_behind(evening: FullEvening) -> None:
    def together(event: Event) -> Event:
        if isinstance(event, VoteCast) and isinstance(event.answer, PracticeAnswer):
            return replace(event, answer=replace(event.answer, partner=DELETED), partner=event.participant)
        return event

    log = [(at, together(event)) for at, event in evening.log()]

    partners = {
        (event.answer.partner, event.partner, event.practice)
        for _, event in kept(log)
        if isinstance(event, VoteCast) and isinstance(event.answer, PracticeAnswer)
    }

    assert partners == {(None, None, None)}
