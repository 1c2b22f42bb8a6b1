"""Only the four frames that our browsers send are let through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.guards.frames import Frame, Shape, acknowledgement, read, refusal


@pytest.mark.parametrize(
    ("data", "frame"),
    [
        ('2/player,7["vote",{"id":"a"}]', Frame(Shape.EVENT, "/player", "7")),
        ('2/screen,["ask"]', Frame(Shape.EVENT, "/screen", None)),
        ('0/player,{"token":"t"}', Frame(Shape.CONNECT, "/player")),
        ("0/player,", Frame(Shape.CONNECT, "/player")),
        ("0", Frame(Shape.CONNECT, "/")),
        ("1/player,", Frame(Shape.DISCONNECT, "/player")),
    ],
)
def test_what_our_browsers_send_is_read(data: str, frame: Frame) -> None:
    assert read(data) == frame


@pytest.mark.parametrize("name", ["connect", "disconnect", "connect_error", "*", "", "a b", "x" * 41])
def test_an_event_with_a_name_that_means_something_to_the_library_is_junk(name: str) -> None:
    assert read(f'2/player,7["{name}",{{}}]') == Frame(Shape.JUNK, "/player", "7")


@pytest.mark.parametrize(
    "data",
    ["2/player,7{}", "2/player,7[]", "2/player,7[1]", '2/player,7[["vote"]]', "2/player,7", '51-/player,7["vote",{}]'],
)
def test_junk_with_a_number_can_be_answered(data: str) -> None:
    assert read(data) == Frame(Shape.JUNK, "/player", "7")


@pytest.mark.parametrize(
    "data",
    [
        "",
        "x",
        "2",
        "3/player,1[]",
        "4",
        "9",
        "2/player,",
        '2["vote"]',
        b"\x00",
        ["vote"],
        None,
        7,
        "²/player,1[]",
        "0[1]",
    ],
)
def test_other_junk_is_only_junk(data: object) -> None:
    assert read(data).shape is Shape.JUNK
    assert read(data).number is None


@given(st.text() | st.binary() | st.from_regex(r"[0-6](/[a-z]*)?,?[0-9]*(\[|\{).*"))
def test_nothing_makes_reading_fail(data: object) -> None:
    assert isinstance(read(data), Frame)


def test_answers_go_to_where_the_frame_came_from() -> None:
    assert acknowledgement(Frame(Shape.JUNK, "/player", "7"), '{"ok":false}') == '3/player,7[{"ok":false}]'
    assert refusal(Frame(Shape.CONNECT, "/player"), '{"a":1}') == '4/player,{"a":1}'
    assert refusal(Frame(Shape.CONNECT, "/"), '{"a":1}') == '4{"a":1}'
