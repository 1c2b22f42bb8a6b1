"""The preview's room: every kind, phase and group can be looked at, and looks the same every time."""

from dataclasses import replace
from random import Random

import pytest

from facilitator.trainer.made_up_room import MOST_PEOPLE, MadeUpRoom, Scene, play
from game.cards import GUESS, Group, Phase
from game.views import me_view, room_view, screen_view
from tests.facilitator.trainer.samples import sample, the_hats
from web import strict_json

DECK = sample()
SIGHTS = [(card.id, phase) for card in DECK.playable for phase in card.played]


def played(card: str, phase: Phase, group: Group = Group.MENTOR, people: int = 24, shown: bool = False) -> MadeUpRoom:
    """A room at one moment of one card."""
    return play(DECK, the_hats(), Scene(card=card, phase=phase, group=group, people=people, shown=shown))


@pytest.mark.parametrize("people", [0, 1, 24, MOST_PEOPLE])
@pytest.mark.parametrize(("card", "phase"), SIGHTS)
def test_every_phase_of_every_kind_can_be_looked_at_in_any_room(card: str, phase: Phase, people: int) -> None:
    for group in Group:
        room = played(card, phase, group, people)

        assert (room.session.entry, room.session.phase) == (card, phase)
        assert screen_view(room.session, 1, room.now, room.present).present == people
        assert me_view(room.session, 1, room.me).group == group


def test_the_same_scene_gives_the_same_room() -> None:
    first, second = (played("one", Phase.REVEAL) for _ in range(2))

    assert dumped(first) == dumped(second)


def test_chance_elsewhere_changes_nothing() -> None:
    before = dumped(played("wall", Phase.REFLECT))

    Random().random()

    assert dumped(played("wall", Phase.REFLECT)) == before


def test_while_people_vote_some_have_answered_and_the_phone_has_not() -> None:
    room = played("one", Phase.VOTE)

    screen = screen_view(room.session, 1, room.now, room.present)

    assert screen.room.open and 0 < screen.answered < screen.present
    assert me_view(room.session, 1, room.me).answers == ()


def test_in_the_second_vote_the_phone_has_its_first_answer() -> None:
    room = played("one", Phase.REVOTE)

    assert [own.round for own in me_view(room.session, 1, room.me).answers] == [1]


def test_where_a_card_asks_for_it_people_guess_what_the_others_answer() -> None:
    room = played("some", Phase.REVEAL)

    assert {own.round for own in me_view(room.session, 1, room.me).answers} == {GUESS, 1}


def test_the_reveal_has_two_groups_and_a_gap() -> None:
    result = room_view(played("one", Phase.REVEAL).session, 1, 0).result

    assert result and result.gap and result.shift
    assert len(result.rounds) == 2


def test_the_first_result_is_shown_only_when_it_is_asked_for() -> None:
    hidden, shown = (played("one", Phase.TALK, shown=shown) for shown in (False, True))

    assert room_view(hidden.session, 1, 0).result is None
    assert room_view(shown.session, 1, 0).result is not None


def test_what_was_written_stands_on_the_wall_with_hearts() -> None:
    room = played("wall", Phase.REVEAL)

    posts = screen_view(room.session, 1, room.now, room.present).wall

    assert len(posts) == 24
    assert any(post.hearts for post in posts)


def test_people_reflect() -> None:
    room = played("far", Phase.REFLECT)

    assert len(screen_view(room.session, 1, room.now, room.present).sentences) == 2


def test_a_deck_may_have_more_cards_and_a_longer_name_than_a_session() -> None:
    (card, *_) = DECK.playable
    cards = tuple(replace(card, id=f"card-{number}") for number in range(250))
    deck = replace(DECK, cards=cards, title={"en": "Long " * 100})

    rooms = [play(deck, the_hats(), Scene(card=f"card-{number}", phase=Phase.READ)) for number in (0, 99, 100, 249)]

    assert [room.session.entry for room in rooms] == ["card-0", "card-99", "card-100", "card-249"]


def dumped(room: MadeUpRoom) -> str:
    """Everything that phone and projector are told."""
    views = (me_view(room.session, 1, room.me), screen_view(room.session, 1, room.now, room.present))
    return strict_json.dumps(views)
