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
