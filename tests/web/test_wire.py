"""The border: junk is Malformed, and strict means strict."""

import pytest

from game.commands import Vote
from web.wire import FACILITATOR_COMMAND, PLAYER_AUTH, PLAYER_COMMAND, Malformed, seal

ID = "0123456789abcdef0123456789abcdef"
VOTE = {
    "kind": "vote",
    "entry": "e1",
    "attempt": 1,
    "round": 1,
    "answer": {"kind": "scale", "steps": {"straight": 4}},
}


def test_a_vote_becomes_a_command() -> None:
    envelope = PLAYER_COMMAND({"id": ID, "command": VOTE})

    assert isinstance(envelope.command, Vote)


@pytest.mark.parametrize(
    "junk",
    [
        None,
        "",
        [],
        {},
        float("nan"),
        {"id": ID},
        {"id": ID, "command": None},
        {"id": ID, "command": {"kind": "advance", "stage": 0}},
        {"id": ID, "command": {"kind": "open_session"}},
        {"id": "short", "command": VOTE},
        {"id": 7, "command": VOTE},
        {"id": ID, "command": VOTE | {"attempt": True}},
        {"id": ID, "command": VOTE | {"round": "1"}},
        {"id": ID, "command": VOTE | {"round": 3}},
        {"id": ID, "command": VOTE | {"attempt": 1.5}},
        {"id": ID, "command": VOTE | {"extra": 1}},
        {"id": ID, "command": VOTE | {"answer": {"kind": "scale", "steps": {"straight": "4"}}}},
        {"id": ID, "command": VOTE | {"answer": {"kind": "scale", "steps": {"straight": 6}}}},
        {"id": ID, "command": VOTE | {"answer": {"kind": "wall", "text": "x"}}},
        {"id": ID, "command": VOTE | {"answer": {"option": "a"}}},
        {"id": ID, "command": VOTE, "more": object()},
    ],
)
def test_junk_from_a_phone_is_malformed(junk: object) -> None:
    with pytest.raises(Malformed):
        PLAYER_COMMAND(junk)


@pytest.mark.parametrize(
    "command",
    [
        {"kind": "take_pen", "table": 2},
        {"kind": "pass_pen", "table": 2, "participant": None},
        {"kind": "settle_table", "entry": "e1", "attempt": 1, "answer": None, "table": 2},
        {"kind": "settle_table", "entry": "e1", "attempt": 1, "answer": VOTE["answer"], "table": 2},
        {"kind": "rate_fit", "practice": "x1", "role": "wearer", "fit": 5},
        VOTE | {"answer": {"kind": "practice", "hat": "storyteller", "partner": None}},
        VOTE | {"round": 0, "about": "mentee"},
    ],
)
def test_what_people_do_at_tables_becomes_a_command(command: dict[str, object]) -> None:
    assert PLAYER_COMMAND({"id": ID, "command": command}).command.kind == command["kind"]


@pytest.mark.parametrize(
    "command",
    [
        {"kind": "take_pen"},
        {"kind": "take_pen", "table": "2"},
        {"kind": "pass_pen", "table": 2},
        {"kind": "pass_pen", "participant": None},
        {"kind": "pass_pen", "table": 2, "participant": 7},
        {"kind": "settle_table", "entry": "e1", "attempt": 1, "table": 2},
        {"kind": "settle_table", "entry": "e1", "attempt": 1, "answer": None},
        {"kind": "rate_fit", "practice": "x1", "role": "wearer", "fit": 0},
        {"kind": "rate_fit", "practice": "x1", "role": "wearer", "fit": "3"},
        {"kind": "rate_fit", "practice": "x1", "role": "listener", "fit": 3},
        {"kind": "rescue_pen", "table": 1, "away": "p1", "present": []},
        {"kind": "deal_tables", "everybody": True},
        {"kind": "show_board", "board": "journey"},
        VOTE | {"about": "everybody"},
        VOTE | {"answer": {"kind": "practice", "hat": "storyteller"}},
        VOTE | {"answer": {"kind": "practice", "hat": "top-hat", "partner": None}},
    ],
)
def test_what_nobody_can_do_at_a_table_is_malformed(command: dict[str, object]) -> None:
    with pytest.raises(Malformed):
        PLAYER_COMMAND({"id": ID, "command": command})


def test_a_true_that_stands_for_one_is_kept_as_the_number() -> None:
    command = PLAYER_COMMAND({"id": ID, "command": VOTE | {"round": True}}).command

    assert isinstance(command, Vote) and type(command.round) is int


def test_a_console_cannot_open_a_session_over_the_socket() -> None:
    with pytest.raises(Malformed):
        FACILITATOR_COMMAND({"id": ID, "command": {"kind": "open_session"}})


@pytest.mark.parametrize("token", ["", "abc", "G" * 32, "a" * 65, 7, None])
def test_a_token_that_could_be_guessed_is_malformed(token: object) -> None:
    with pytest.raises(Malformed):
        PLAYER_AUTH({"code": "482913", "token": token})


def test_a_token_is_another_one_in_another_session() -> None:
    assert seal("482913", "a" * 32) != seal("482914", "a" * 32)
