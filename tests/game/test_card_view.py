"""What phones and projector receive of each kind of card: enough to draw it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

import pytest

from game.cards import Anonymity, Group, HatId, PanelVote, Picture
from game.kinds import KINDS, Card
from game.kinds.contract import Chart, Kind
from game.views.card import CardView, card_view
from tests.game.deck import ADVICE, ADVICE_WALL, ONE_WORD, RAIN, TRUST, words
from tests.game.kinds.samples import (
    ASK,
    BOXES,
    BREAK,
    HOPES,
    ORDER,
    PULSE,
    SHARE,
    SHARE_OF_MENTEES,
    SHARE_OF_ROOM,
    TEN,
)

CHARTS: dict[str, tuple[Card, Chart]] = {
    "choice": (ADVICE, "bars"),
    "multi": (HOPES, "bars"),
    "hat": (RAIN, "bars"),
    "scale": (TRUST, "scales"),
    "rank": (ORDER, "places"),
    "sort": (BOXES, "boxes"),
    "points": (TEN, "points"),
    "split": (SHARE, "guesses"),
    "words": (ONE_WORD, "words"),
    "wall": (ADVICE_WALL, "wall"),
    "pulse": (PULSE, "scales"),
    "practice": (ASK, "asked"),
    "info": (BREAK, "none"),
}


def seen(card: Card, revealed: bool = False) -> CardView:
    """The card as everybody receives it."""
    return card_view(card, revealed)


def test_every_kind_is_tried_here() -> None:
    assert CHARTS.keys() == KINDS.keys()


@pytest.mark.parametrize(("card", "chart"), CHARTS.values(), ids=CHARTS.keys())
def test_a_card_says_how_its_result_is_drawn(card: Card, chart: Chart) -> None:
    assert (seen(card).kind, seen(card).chart) == (card.kind, chart)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_every_chart_is_one_that_there_is(kind: Kind[Card, object]) -> None:
    assert kind.chart in get_args(Chart)


@pytest.mark.parametrize(
    ("card", "options", "most"),
    [
        (HOPES, "abcde", 3),
        (ORDER, "abcd", 1),
        (BOXES, "abc", 1),
        (TEN, "abc", 10),
        (ONE_WORD, "", 3),
        (ADVICE_WALL, "", 140),
        (SHARE, "", 1),
        (BREAK, "", 1),
        (ASK, [hat.value for hat in HatId], 1),
    ],
    ids=lambda one: getattr(one, "kind", str(one)),
)
def test_a_card_shows_what_can_be_answered_and_how_much_of_it(card: Card, options: Iterable[str], most: int) -> None:
    view = seen(card)

    assert ([one.id for one in view.options], view.most) == ([*options], most)


def test_boxes_stand_in_the_authors_order() -> None:
    assert [one.id for one in seen(BOXES).boxes] == ["x", "y", "z"]


@pytest.mark.parametrize(
    ("card", "asks", "of"),
    [(SHARE, False, None), (SHARE_OF_ROOM, True, None), (SHARE_OF_MENTEES, True, Group.MENTEE)],
)
def test_a_guess_says_of_whom_and_what_is_asked_of_oneself(card: Card, asks: bool, of: Group | None) -> None:
    assert (seen(card).ask is not None, seen(card).of) == (asks, of)


def test_a_statement_says_which_groups_it_asks() -> None:
    assert {one.id: one.groups for one in seen(PULSE).options} == {
        "know": (),
        "dare": (Group.MENTEE, Group.MENTOR),
        "back": (Group.MANAGER,),
    }


def test_a_card_says_that_it_asks_for_a_guess_and_that_it_is_anonymous() -> None:
    plain = seen(ADVICE)
    modified = seen(replace(ADVICE, predict=True, anonymous=Anonymity.FORCED))

    assert (plain.predict, plain.anonymous) == (False, Anonymity.USUAL)
    assert (modified.predict, modified.anonymous) == (True, Anonymity.FORCED)


def test_a_picture_comes_with_what_it_shows() -> None:
    picture = seen(replace(ADVICE, picture=Picture(file="corridor.jpg", alt=words("A corridor.")))).picture

    assert picture and (picture.file, picture.alt) == ("corridor.jpg", words("A corridor."))
    assert seen(ADVICE).picture is None


def test_the_panel_is_empty_until_the_reveal_and_then_the_most_frequent_answer_stands_first() -> None:
    card = replace(
        ADVICE, panel=(PanelVote(answer="b", votes=2), PanelVote(answer="a", votes=6, reason=words("Because.")))
    )

    assert seen(card).panel == ()
    assert [(one.answer, one.votes, one.reason) for one in seen(card, revealed=True).panel] == [
        ("a", 6, words("Because.")),
        ("b", 2, None),
    ]


def test_an_info_card_has_no_rounds() -> None:
    assert (seen(BREAK).rounds, seen(ONE_WORD).rounds, seen(HOPES).rounds) == (0, 1, 2)
