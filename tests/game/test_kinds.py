"""The contract of a kind suffices: those that exist only in the tests are played, shown and kept like the others."""

from typing import Any, Literal

import pytest

from game import commands as c
from game import kinds
from game.cards import Group, Phase, Prompts
from game.debrief import debrief
from game.kinds import KINDS, Card
from game.kinds.counting import Move
from game.results import result
from game.settings import RunSheetEntry
from game.verdict import Verdict
from game.views import me_view, room_view
from scenarios import deck_reader
from scenarios.loader import parse_deck
from tests.game.deck import ADVICE, RAIN, TRUST, option, words
from tests.game.kinds.samples import ASKING, BOXES, BREAK, EVERYONE, HOPES, ORDER, PULSE, TEN
from tests.game.new_kinds import Podium, PodiumAnswer, PodiumCard, PostcardAnswer, PostcardCard, Postcards
from tests.game.room import Room, refused

RANKED = PodiumCard(
    kind="podium",
    id="order",
    title=words("In order"),
    prompt=Prompts(everyone=words("What comes first?")),
    options=(option("a"), option("b"), option("c")),
    rounds=2,
)


GREETED = PostcardCard(kind="postcard", id="greeted", title=words("Greetings"), prompt=EVERYONE)
DECK = """
id: podiums
title: {en: On the podium}
cards:
  - id: order
    kind: podium
    title: {en: In order}
    situation: {en: A race is over.}
    prompt: {everyone: {en: What comes first?}}
    notes: {en: Nobody knows.}
    rounds: 2
    options:
      - {id: a, text: {en: A}}
      - {id: b, text: {en: B}}
"""


@pytest.fixture(autouse=True)
def new_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """What `kinds/__init__.py` would list, and nothing else."""
    monkeypatch.setattr(kinds, "KINDS", {**KINDS, "podium": Podium(), "postcard": Postcards()})


def playing(card: Any) -> Room:
    """A room that plays a card of a new kind."""
    return Room(RunSheetEntry(id=card.id, deck="test-deck", card=card, minutes=5))


@pytest.fixture
def room() -> Room:
    return playing(RANKED)


def rank(room: Room, group: Group, letters: str) -> None:
    """Somebody joins and puts the options in order."""
    answer: Any = PodiumAnswer(kind="podium", order=tuple(letters))
    room.join(group).answer(answer)


def test_a_new_kind_is_tallied_by_group(room: Room) -> None:
    room.reach(Phase.VOTE)
    for group, letters in [(Group.MENTOR, "abc")] * 5 + [(Group.MENTEE, "bac")] * 6:
        rank(room, group, letters)
    room.next()

    groups = result(room.session, "order", 1).rounds[0].groups

    assert {group: split and split.counts["place 1"] for group, split in groups.items()} == {
        Group.MENTOR: {"a": 5, "b": 0, "c": 0},
        Group.MENTEE: {"a": 0, "b": 6, "c": 0},
    }


def test_a_new_kind_has_a_gap(room: Room) -> None:
    room.reach(Phase.VOTE)
    for group, letters in [(Group.MENTOR, "abc")] * 5 + [(Group.MENTEE, "bac")] * 5:
        rank(room, group, letters)
    room.next()

    gap = result(room.session, "order", 1).gap

    assert gap and (gap.question, gap.answer, gap.size, gap.high) == ("place 1", "a", 100, Group.MENTOR)


def test_a_new_kind_has_flows(room: Room) -> None:
    people = [room.join() for _ in range(5)]
    for phase, letters in ((Phase.VOTE, "abc"), (Phase.REVOTE, "acb")):
        room.reach(phase)
        answer: Any = PodiumAnswer(kind="podium", order=tuple(letters))
        for person in people:
            person.answer(answer)
        room.next()

    shift = result(room.session, "order", 1).shift

    assert shift and shift.moves == (
        Move(question="place 2", source="b", target="c", count=5),
        Move(question="place 3", source="c", target="b", count=5),
    )


def test_a_new_kind_refuses_what_does_not_fit(room: Room) -> None:
    room.reach(Phase.VOTE)

    with refused("wrong_answer"):
        rank(room, Group.MENTOR, "aab")


def test_a_new_kind_is_seen_by_phones_and_kept_in_the_debrief(room: Room) -> None:
    room.reach(Phase.VOTE)
    for _ in range(5):
        rank(room, Group.MENTOR, "abc")
    room.next()

    card = room_view(room.session, 1, room.now).card
    kept = debrief(room.session).cards[0]

    assert card and (card.kind, card.chart, [one.id for one in card.options]) == ("podium", "bars", ["a", "b", "c"])
    assert [(one.id, [answer.text["en"] for answer in one.answers]) for one in kept.questions] == [
        (f"place {place}", ["A", "B", "C"]) for place in (1, 2, 3)
    ]


def test_a_new_kind_on_which_people_write_has_its_wall() -> None:
    room = playing(GREETED)
    room.reach(Phase.VOTE)
    author = room.join(name="Anna")
    answer: Any = PostcardAnswer(kind="postcard", greeting="Hello.")
    author.answer(answer)
    (post,) = me_view(room.session, 1, author.id).posts
    room.press(c.ModeratePost(kind="moderate_post", post=post, verdict=Verdict.APPROVED))
    room.reach(Phase.REVEAL)

    shown = [(one.text, one.name) for one in room_view(room.session, 1, room.now).wall]
    author.forget()

    assert shown == [("Hello.", "Anna")]
    assert "Hello." not in repr(room.session)


def test_a_new_kind_is_read_from_a_deck(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deck_reader, "CARDS", {**deck_reader.CARDS, "podium": PodiumCard})

    loaded = parse_deck(DECK.encode(), "podiums.yaml")

    assert [str(one) for one in loaded.errors] == []
    assert loaded.value and [type(card).__name__ for card in loaded.value.cards] == ["PodiumCard"]


@pytest.mark.parametrize("card", [*ASKING, BREAK], ids=lambda card: card.kind)
def test_a_card_that_is_well_written_has_no_problems(card: Card) -> None:
    assert [*KINDS[card.kind].problems(card)] == []


@pytest.mark.parametrize("card", [ADVICE, RAIN, TRUST, HOPES, ORDER, BOXES, TEN, PULSE], ids=lambda card: card.kind)
def test_what_people_see_is_what_can_be_marked(card: Card) -> None:
    kind = KINDS[card.kind]

    shown = [one.id for one in kind.face(card).options]

    questions = kind.questions(card)
    assert shown in ([*questions], *map(list, questions.values()))


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_called_the_same_on_card_and_answer(name: str) -> None:
    kind = KINDS[name]

    assert kind.card.__dataclass_fields__["kind"].type == Literal[name]
    assert kind.answer.__dataclass_fields__["kind"].type == Literal[name]
