"""The contract of a kind suffices: one that exists only here is tallied, moved and compared like the others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

import pytest

from game import kinds
from game.cards import CardFace, Group, Option, Phase, Prompts
from game.kinds import KINDS, Card
from game.kinds.contract import NOTHING_SAID, Face, Kind, Problem, Said
from game.kinds.counting import Gap, Marks, Move, Questions, Tally, widest_share
from game.kinds.inventing import in_order
from game.refusal import Refused
from game.results import result
from game.settings import RunSheetEntry
from tests.game.deck import ADVICE, RAIN, TRUST, option, words
from tests.game.room import Room, refused


@dataclass(frozen=True, kw_only=True)
class PodiumCard(CardFace):
    """Put the options in order."""

    kind: Literal["podium"]
    options: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True)
class PodiumAnswer:
    """The options, best first."""

    kind: Literal["podium"]
    order: tuple[str, ...]


class Podium(Kind[PodiumCard, PodiumAnswer]):
    """One question per place; the keys are the options."""

    card = PodiumCard
    answer = PodiumAnswer
    chart = "bars"

    def problems(self, card: PodiumCard) -> Iterable[Problem]:
        return ()

    def face(self, card: PodiumCard) -> Face:
        return Face(options=card.options)

    def validate(self, card: PodiumCard, answer: PodiumAnswer, group: Group) -> None:
        if sorted(answer.order) != sorted(option.id for option in card.options):
            raise Refused("wrong_answer", "Put every option in its place.")

    def questions(self, card: PodiumCard, said: Said = NOTHING_SAID) -> Questions:
        keys = tuple(option.id for option in card.options)
        return {f"place {place}": keys for place in range(1, len(keys) + 1)}

    def marks(self, answer: PodiumAnswer, said: Said = NOTHING_SAID) -> Marks:
        return {f"place {place}": (key,) for place, key in enumerate(answer.order, 1)}

    def compare(self, tallies: Mapping[Group, Tally], /) -> Gap | None:
        return widest_share(tallies)

    def made_up(self, card: PodiumCard, group: Group, dice: Random) -> PodiumAnswer:
        return PodiumAnswer(kind="podium", order=tuple(in_order([one.id for one in card.options], group, dice)))


RANKED = PodiumCard(
    kind="podium",
    id="order",
    title=words("In order"),
    prompt=Prompts(everyone=words("What comes first?")),
    options=(option("a"), option("b"), option("c")),
    rounds=2,
)


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Room:
    """A room that plays a card of the new kind."""
    monkeypatch.setattr(kinds, "KINDS", {**KINDS, "podium": Podium()})
    card: Any = RANKED
    return Room(RunSheetEntry(id="order", deck="test-deck", card=card, minutes=5))


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


@pytest.mark.parametrize("card", [ADVICE, RAIN, TRUST])
def test_a_card_that_is_well_written_has_no_problems(card: Card) -> None:
    assert [*KINDS[card.kind].problems(card)] == []


@pytest.mark.parametrize("card", [ADVICE, RAIN, TRUST])
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
