"""A session's file is read as it was written, or refused with a sentence that says why."""

import json
from typing import Any

import pytest

from game.cards import Phase
from game.events import Event, PhaseEntered, ReflectionModerated, ReflectionWritten, SessionEnded
from game.verdict import Verdict
from web import session_file
from web.session_file import (
    CHANGED,
    FOREIGN,
    NEWER,
    NOT_WHOLE,
    OLDER,
    TOO_LARGE,
    UNLIKE,
    BadSessionFile,
    Line,
    read_session,
    write_session,
)

EVENTS: list[tuple[int, Event]] = [(1_000, PhaseEntered(entry="e1", phase=Phase.READ)), (2_000, SessionEnded())]
FILE = write_session(EVENTS)
DEEP = json.loads("[" * 300 + "]" * 300)
"""Read by the parser, and too deep for it to write."""


def with_(**changes: Any) -> bytes:
    """The file with another head."""
    return json.dumps({**json.loads(FILE), **changes}).encode()


def sentence(content: bytes) -> str:
    """Why a file is refused."""
    with pytest.raises(BadSessionFile) as refusal:
        read_session(content)
    return str(refusal.value)


def test_what_was_written_is_read() -> None:
    assert read_session(FILE) == tuple(Line(at, event) for at, event in EVENTS)


def test_a_file_whose_verdicts_still_named_their_authors_is_read_without_the_names() -> None:
    whose = {"participant": "p1", "entry": "e1", "attempt": 1}
    written = {"kind": "reflection_written", **whose, "text": "I shall listen.", "offered": True}
    judged = {"kind": "reflection_moderated", **whose, "verdict": "approved"}
    events = [{"at": 1_000, "event": written}, {"at": 2_000, "event": judged}]

    lines = read_session(with_(events=events, sum=session_file._sum(events)))

    assert [line.event for line in lines] == [
        ReflectionWritten(participant="p1", entry="e1", attempt=1, sentence="s1", text="I shall listen.", offered=True),
        ReflectionModerated(sentence="s1", verdict=Verdict.APPROVED),
    ]


def test_the_file_begins_with_whom_it_is_not_for() -> None:
    assert FILE.startswith(b'{"rolecall":"session","format":1,"not_for":"Not for HR')


def test_every_event_has_a_line() -> None:
    assert FILE.count(b"\n") == len(EVENTS) + 2


def test_an_editor_may_lay_the_file_out_anew() -> None:
    assert read_session(json.dumps(json.loads(FILE), indent=4).encode()) == read_session(FILE)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (FILE[:-20], NOT_WHOLE),
        (FILE + FILE, NOT_WHOLE),
        (FILE.replace(b"1000", b"NaN"), NOT_WHOLE),
        (b"", FOREIGN),
        (b"PK\x03\x04", FOREIGN),
        (b"\xff\xfe{}", FOREIGN),
        (b"[]", FOREIGN),
        (b"{}", FOREIGN),
        (b'"session"', FOREIGN),
        (b"[" * 100_000, FOREIGN),
        (b'{"a":' * 100_000, NOT_WHOLE),
        (b'{"code": "482913", "cards": []}', FOREIGN),
        (with_(rolecall="benchmark"), FOREIGN),
        (with_(format=2), NEWER),
        (with_(format=0), OLDER),
        (with_(format="1"), CHANGED),
        (with_(format=True), CHANGED),
        (with_(sum=""), CHANGED),
        (with_(events=[]), CHANGED),
        (with_(events=None), CHANGED),
        (with_(more=1), UNLIKE),
        (with_(events=DEEP), UNLIKE),
        (with_(not_for=DEEP), UNLIKE),
        (FILE.replace(b'"read"', b'"vote"'), CHANGED),
        (FILE.replace(b"2000", b"3000"), CHANGED),
    ],
)
def test_what_is_not_as_it_was_written_is_refused(content: bytes, said: str) -> None:
    assert sentence(content) == said
    assert "Nothing was imported." in said


def test_a_file_that_is_too_large_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_file, "LARGEST", len(FILE) - 1)

    assert sentence(FILE) == TOO_LARGE
