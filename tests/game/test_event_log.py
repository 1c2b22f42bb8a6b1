"""How the log is kept: every event survives JSON, and what is personal in it can be found by its type."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import FrozenInstanceError, fields, replace
from typing import Annotated, Any, get_args, get_type_hints

import pytest
from pydantic import Discriminator, TypeAdapter

from game import commands as c
from game.actors import Host
from game.cards import Group, HatId, Phase
from game.decide import replay
from game.events import PERSONAL, Event
from game.kinds.wall import WallAnswer
from game.kinds.words import WordsAnswer
from game.refusal import Refused
from game.settings import Tags
from game.verdict import Verdict
from tests.game.deck import ADVICE, ADVICE_WALL, ONE_WORD, TRUST, entry
from tests.game.kinds.samples import ASK
from tests.game.room import Person, Room

EVENTS: tuple[type[Any], ...] = get_args(Event)
LOG: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Discriminator("kind")])


def personal(event: type[Any]) -> set[str]:
    """The fields of an event whose type says that they are personal."""
    hints = get_type_hints(event, include_extras=True)
    return {one.name for one in fields(event) if PERSONAL in get_args(hints[one.name])[1:]}


def workshop() -> Room:
    """A session in which everything happens that can happen."""
    room = Room()
    anna, bo = room.join(Group.MENTOR, name="Anna", table=1), room.join(Group.MENTEE, name="Bo")
    play_every_kind(room, anna)
    write_on_the_wall(room, anna, bo)
    play_at_the_tables(room, anna, bo)
    look_back_upon_a_card(room)
    for participant in (None, bo.id):
        request = room.phone().ask("Cy")
        room.press(c.LetIn(kind="let_in", request=request, participant=participant))
    room.press(c.RemovePerson(kind="remove_person", participant=bo.id, removed=True))
    anna.change(group=Group.MANAGER)
    anna.forget()
    room.end()
    room.press(c.TagSession(kind="tag_session", tags=Tags(client="The harbour", year=2026)))
    room.undo_end()
    room.do(Host(), c.PurgeSession())
    return room


def play_every_kind(room: Room, anna: Person) -> None:
    """Three cards are answered, one is asked again, and the facilitator tries every button."""
    for keys in (("a",), ("storyteller", "encourager"), ("1", "5")):
        room.reach(Phase.VOTE)
        anna.vote(*keys)
        room.reopen()
        room.reach(Phase.REFLECT)
    anna.reflect("I shall listen.", offered=True)
    room.judge(anna, Verdict.STARRED, of="trust")
    buttons: tuple[c.FacilitatorCommand, ...] = (
        c.AddEntry(kind="add_entry", entry=entry(TRUST, "new", minutes=2.5), place=0),
        c.MoveEntry(kind="move_entry", entry="new", place=3),
        c.DropEntry(kind="drop_entry", entry="new"),
        c.MendCard(kind="mend_card", entry="advice", card=replace(ADVICE, title={"en": "Another"})),
        c.StartTimer(kind="start_timer", seconds=60),
        c.LockRoom(kind="lock_room", locked=True),
        c.BlankScreen(kind="blank_screen", blank=True),
        c.PlayEntry(kind="play_entry", stage=room.session.stage, entry="advice"),
    )
    for button in buttons:
        room.press(button)
    room.reach(Phase.TALK)
    room.press(c.ShowFirstResult(kind="show_first_result", shown=True))
    room.change(title="Another title", threshold=3)


def write_on_the_wall(room: Room, anna: Person, bo: Person) -> None:
    """A sentence is approved, put under a heading and given a heart; a word is hidden."""
    room.press(c.AddEntry(kind="add_entry", entry=entry(ADVICE_WALL), place=0))
    room.press(c.AddEntry(kind="add_entry", entry=entry(ONE_WORD), place=1))
    room.play("advice-wall")
    room.reach(Phase.VOTE)
    anna.answer(WallAnswer(kind="wall", text="Ask first.", signed=True))
    room.reach(Phase.REVEAL)
    (post,) = room.session.posts
    room.press(c.ModeratePost(kind="moderate_post", post=post, verdict=Verdict.APPROVED))
    room.press(c.ClusterPost(kind="cluster_post", post=post, cluster="Questions"))
    bo.send(c.Heart(kind="heart", post=post, given=True))
    room.reach(Phase.VOTE)
    anna.answer(WordsAnswer(kind="words", words=("Time",), language="en"))
    room.press(
        c.ModerateWords(kind="moderate_words", entry="one-word", attempt=1, words=("time",), verdict=Verdict.HIDDEN)
    )


def play_at_the_tables(room: Room, anna: Person, bo: Person) -> None:
    """Tables are dealt, one settles, somebody asks for a hat, a card is shortened, the hat map is shown."""
    room.change(tables=1)
    room.reach(Phase.REVEAL)
    room.deal()
    room.play("advice")
    room.reopen()
    room.reach(Phase.REVOTE)
    bo.settle("a")
    room.press(c.AddEntry(kind="add_entry", entry=entry(ASK), place=0))
    room.play("ask")
    room.reach(Phase.VOTE)
    bo.rate(bo.ask_for(HatId.ENCOURAGER, anna), "asker", 4)
    room.press(c.AddEntry(kind="add_entry", entry=entry(ADVICE, "ahead"), place=9))
    room.shorten("ahead", Phase.REFLECT)
    room.show_hats()


def look_back_upon_a_card(room: Room) -> None:
    """Three people change their minds on a card, and the room looks at it once more."""
    room.press(c.LockRoom(kind="lock_room", locked=False))
    room.press(c.AddEntry(kind="add_entry", entry=entry(ADVICE, "moved"), place=0))
    room.play("moved")
    room.reach(Phase.VOTE)
    people = room.vote({Group.MENTOR: "aaa"})
    room.reach(Phase.REVOTE)
    for person in people:
        person.vote("b")
    room.reach(Phase.REVEAL)
    room.look_back()


def redacted(event: Event) -> Event:
    """An event whose personal values were deleted."""
    return replace(event, **dict.fromkeys(personal(type(event))))  # type: ignore[arg-type]


def test_everything_happens_in_this_workshop() -> None:
    assert {type(event) for _, event in workshop().log} == set(EVENTS)


def test_every_event_survives_json() -> None:
    log = workshop().log

    read = [(at, LOG.validate_json(LOG.dump_json(event))) for at, event in log]

    assert read == log


def test_a_log_that_was_written_and_read_adds_up_to_the_same_session() -> None:
    room = workshop()

    read = [(at, LOG.validate_json(LOG.dump_json(event))) for at, event in room.log]

    assert replay(read) == room.session


def test_a_log_without_its_personal_values_can_be_replayed() -> None:
    room = workshop()

    session = replay([(at, redacted(event)) for at, event in room.log])

    assert session.ballots == room.session.ballots
    assert {one.name for one in session.participants.values()} == {None}


def test_names_sentences_and_tokens_are_the_personal_values_and_nothing_else_is() -> None:
    found = {event.__name__: personal(event) for event in EVENTS if personal(event)}

    assert found == {
        "ParticipantJoined": {"name", "seat", "token"},
        "ParticipantChanged": {"name"},
        "SeatAsked": {"name", "token"},
        "SeatReclaimed": {"token"},
        "ReflectionWritten": {"text"},
        "VoteCast": {"text", "post", "partner"},
        "PostClustered": {"cluster"},
        "WordsModerated": {"salt"},
        "FitRated": {"practice", "fit"},
    }


def test_every_event_carries_its_own_name() -> None:
    kinds = {event.__dataclass_fields__["kind"].default for event in EVENTS}

    assert kinds == {re.sub("(?<=.)(?=[A-Z])", "_", event.__name__).lower() for event in EVENTS}


@pytest.mark.parametrize("event", EVENTS)
def test_what_has_happened_cannot_be_changed(event: type[Any]) -> None:
    happened = object.__new__(event)

    with pytest.raises(FrozenInstanceError):
        happened.kind = "another"


def test_an_event_with_an_unknown_kind_is_not_read() -> None:
    with pytest.raises(ValueError, match="kind"):
        LOG.validate_json('{"kind": "session_lost"}')


def test_a_refusal_passes_through_a_context_manager() -> None:
    @contextmanager
    def transaction() -> Iterator[None]:
        yield

    with pytest.raises(Refused, match="Not so"), transaction():
        raise Refused("no", "Not so.")
