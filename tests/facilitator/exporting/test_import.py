"""A session comes back whole, with the same debrief, or not at all: whatever became of its file on the way."""

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from sqlmodel import delete, select

from facilitator.app import Rolecall
from facilitator.debriefs.record import Record, record
from facilitator.exporting.own_file import own_file
from game.decide import replay
from game.events import SessionPurged
from game.session import Session
from game.settings import Tags
from tests.facilitator.conftest import NOW
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.full_evening import FullEvening
from tests.game.workshops import OPENED_AT
from web import session_file
from web.importing import NOT_ENDED, import_session
from web.log import Log
from web.models import EventRow, PersonalRow, SessionRow
from web.session_file import UNLIKE, BadSessionFile, read_session, write_session
from web.store import Store

EARLIER = Path(__file__).parents[2] / "web" / "old_own_file.json"
"""An evening's own file, as an earlier version wrote it."""
CODE = "482913"
BEFORE, AFTER = OPENED_AT + 86_400_000, OPENED_AT + 400 * 86_400_000
"""A day before the texts are deleted, and one after."""


@pytest.fixture(scope="module")
def file(evening: FullEvening) -> bytes:
    """The file of an evening with a card of every kind."""
    return own_file(evening.log())


def log_of(store: Store, code: str = CODE) -> list[tuple[int, Any]]:
    """What the database says of a session."""
    with Log(store, code).transaction() as page:
        return [(one.at, one.event) for one in page.read(0)]


def found(store: Store) -> int:
    """How many rows there are of sessions, events and personal values."""
    with store.session() as tx:
        return sum(len(tx.exec(select(model)).all()) for model in (SessionRow, EventRow, PersonalRow))


def refused(store: Store, content: bytes) -> str:
    """The sentence with which a file is refused; nothing of it is in the database."""
    with pytest.raises(BadSessionFile) as refusal:
        import_session(store, content, BEFORE, record)
    assert found(store) == 0
    return str(refusal.value)


def changed(content: bytes, change: Callable[[list[dict[str, Any]]], object]) -> bytes:
    """A file whose events somebody changed, and whose sum fits again."""
    made = json.loads(content)
    change(made["events"])
    made["sum"] = session_file._sum(made["events"])
    return orjson.dumps(made)


def test_the_debrief_on_the_other_computer_is_the_same(file: bytes, full: Record, store: Store) -> None:
    session = import_session(store, file, BEFORE, record)

    assert record(session) == full
    assert record(replay(log_of(store))) == full


def test_a_file_of_a_file_brings_the_same_debrief(file: bytes, full: Record, store: Store) -> None:
    import_session(store, file, BEFORE, record)

    again = read_session(own_file(log_of(store)))

    assert record(replay((line.at, line.event) for line in again)) == full


def test_a_purged_session_comes_back_as_it_is(evening: FullEvening, store: Store) -> None:
    log = [*evening.log(), (AFTER, SessionPurged())]

    session = import_session(store, own_file(log), AFTER, record)

    assert record(session) == record(replay(log))
    assert record(replay(log_of(store))) == record(session)


def test_a_session_in_which_the_clock_was_set_back_comes_back_too(evening: FullEvening, store: Store) -> None:
    log = [(at - 3_600_000 if place > 300 else at, event) for place, (at, event) in enumerate(evening.log())]

    session = import_session(store, own_file(log), BEFORE, record)

    assert record(session) == record(replay(log))


def test_the_index_knows_the_session(file: bytes, evening: FullEvening, store: Store) -> None:
    import_session(store, file, BEFORE, record)

    with store.session() as tx:
        row = tx.get(SessionRow, CODE)
        assert row is not None
        assert (row.title, row.ended_at, row.purged_at, row.rehearsal) == (
            "Spring kick-off", evening.table.session.ended_at, None, False,
        )  # fmt: skip
        assert (row.opened_at, row.delete_at) == (evening.log()[0][0], evening.table.session.delete_at)


def test_a_session_whose_day_has_passed_comes_without_texts(file: bytes, store: Store) -> None:
    session = import_session(store, file, AFTER, record)

    with store.session() as tx:
        row = tx.get(SessionRow, CODE)
        assert row is not None
        assert row.purged_at == AFTER
        assert tx.exec(select(PersonalRow)).all() == []
    assert session.purged
    assert record(session).debrief.attendance.answered == 23
    assert b"A thought for all" not in Path(store.url.removeprefix("sqlite:///")).read_bytes()


def test_a_running_server_shows_the_session_at_once(
    file: bytes, full: Record, store: Store, rolecall: Rolecall, ingrid: Browser
) -> None:
    before = words(ingrid.open("/console"))

    import_session(store, file, NOW, record)

    assert "Spring kick-off" not in before
    assert "Spring kick-off" in words(ingrid.open("/console"))
    assert rolecall.sessions.live(CODE).read(lambda table: record(table.session)) == full  # type: ignore[union-attr]
    assert ingrid.open(f"/debrief/{CODE}").status_code == 200
    assert ingrid.open(f"/console/{CODE}").status_code == 200


def test_a_session_that_is_here_already_stays_as_it_is(file: bytes, store: Store) -> None:
    import_session(store, file, BEFORE, record)
    rows = found(store)

    with pytest.raises(BadSessionFile, match="There is a session 482 913 on this computer already"):
        import_session(store, file, BEFORE, record)

    assert found(store) == rows


def test_a_file_that_was_cut_off_anywhere_is_refused(file: bytes, store: Store) -> None:
    cuts = {len(file) * part // 50 for part in range(50)} | {len(file) - 3, len(file) - 2}

    sentences = {refused(store, file[:cut]) for cut in sorted(cuts)}

    assert all("Nothing was imported." in one for one in sentences)


def flips(content: bytes, count: int) -> Iterator[bytes]:
    """The file with one value changed somewhere, without its sum."""
    dice = random.Random(5)
    for _ in range(count):
        place = dice.randrange(len(content))
        flipped = bytes([content[place] ^ 1 << dice.randrange(7)])
        yield content[:place] + flipped + content[place + 1 :]


def test_a_file_with_a_wrong_letter_is_refused_or_says_the_same(file: bytes, full: Record, store: Store) -> None:
    """White space, and the words of the warning, may differ."""
    for content in flips(file, 120):
        try:
            lines = read_session(content)
        except BadSessionFile as refusal:
            assert "Nothing was imported." in str(refusal)
        else:
            assert record(replay((line.at, line.event) for line in lines)) == full
    assert found(store) == 0


JUNK: tuple[Any, ...] = (None, "", "x", -1, 0, 10**15, 1.5, True, [], {}, "participant_joined", "p1")


def values(of: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The ways to everything in a value."""
    yield path
    for key, value in of.items() if isinstance(of, dict) else enumerate(of) if isinstance(of, list) else ():
        yield from values(value, (*path, key))


def test_an_event_that_somebody_changed_breaks_nothing(file: bytes, tmp_path: Path, store: Store) -> None:
    """Even with a sum that fits: either the session is one that can be looked at, or nothing is imported."""
    dice = random.Random(7)
    events = json.loads(file)["events"]
    for _ in range(150):
        place = dice.randrange(len(events))
        path = dice.choice([*values(events[place])][1:])
        junk = dice.choice(JUNK)

        def change(
            lines: list[dict[str, Any]], place: int = place, path: tuple[Any, ...] = path, junk: Any = junk
        ) -> None:
            at: Any = lines[place]
            for key in path[:-1]:
                at = at[key]
            at[path[-1]] = junk

        assert _is_sound_or_refused(changed(file, change), store)


def _is_sound_or_refused(content: bytes, store: Store) -> bool:
    try:
        session = import_session(store, content, BEFORE, record)
    except BadSessionFile as refusal:
        assert "Nothing was imported." in str(refusal)
        assert found(store) == 0
        return True
    with store.session() as tx:
        for model in (PersonalRow, EventRow, SessionRow):
            tx.exec(delete(model))
    return record(session).debrief.ended_at is not None


def _last(lines: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    found: dict[str, Any] = next(line["event"] for line in reversed(lines) if line["event"]["kind"] == kind)
    return found


def _answer(lines: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    votes = [line["event"] for line in lines if line["event"]["kind"] == "vote_cast"]
    found: dict[str, Any] = next(vote["answer"] for vote in votes if vote["answer"]["kind"] == kind)
    return found


def _entries(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = lines[0]["event"]["entries"]
    return found


def _label(lines: list[dict[str, Any]], label: str) -> None:
    lines[0]["event"]["settings"].update(group_labels={"mentor": {"en": label}})


def _tagged(client: str = "", year: int | None = None, **newer: object) -> dict[str, Any]:
    tags = {"client": client, "programme": "", "year": year, **newer}
    return {"at": OPENED_AT, "event": {"kind": "session_tagged", "tags": tags}}


CHANGES: dict[str, Callable[[list[dict[str, Any]]], object]] = {
    "nothing at all": lambda lines: lines.clear(),
    "no beginning": lambda lines: lines.pop(0),
    "two beginnings": lambda lines: lines.insert(1, lines[0]),
    "a time before all times": lambda lines: lines[5].update(at=-1),
    "a time of the far future": lambda lines: lines[-1].update(at=10**16),
    "a code of letters": lambda lines: lines[0]["event"].update(code="../etc"),
    "a threshold of one": lambda lines: lines[0]["event"]["settings"].update(threshold=1),
    "a card without options": lambda lines: lines[0]["event"]["entries"][0]["card"].update(options=[]),
    "an answer that is not on the card": lambda lines: _last(lines, "vote_cast")["answer"].update(steps={"time": 9}),
    "fewer points than there are to give": lambda lines: _answer(lines, "points")["points"].update(ninety=0),
    "somebody of whom a hat was asked": lambda lines: _answer(lines, "practice").update(partner="p-1"),
    "a tie between two people": lambda lines: _last(lines, "vote_cast").update(partner="p-1"),
    "an answer of nobody": lambda lines: _last(lines, "vote_cast").update(participant="p-nobody"),
    "an answer to another card": lambda lines: _last(lines, "vote_cast").update(entry="e-nothing"),
    "a name": lambda lines: _last(lines, "participant_joined").update(name="Anna"),
    "a token": lambda lines: _last(lines, "participant_joined").update(token="secret"),
    "an event of no kind": lambda lines: lines[3]["event"].update(kind="nothing_known"),
    "an event with something more": lambda lines: lines[3].update(more=1),
    "somebody who changes without having come": lambda lines: _last(lines, "participant_joined").update(
        kind="participant_changed"
    ),
    "a day of deletion that never comes": lambda lines: lines[0]["event"].update(delete_at=0),
    "a day of deletion long after the one that was promised": lambda lines: lines[0]["event"].update(
        delete_at=10**13 - 1
    ),
    "a title on two lines": lambda lines: lines[0]["event"]["settings"].update(title="Spring\nkick-off"),
    "a title with a character that nobody sees": lambda lines: lines[0]["event"]["settings"].update(title="Spring\0"),
    "a client of two lines": lambda lines: lines.insert(-1, _tagged(client="Northwind\nWest")),
    "a client of a page": lambda lines: lines.insert(-1, _tagged(client="x" * 5000)),
    "a year that nobody will see": lambda lines: lines.insert(-1, _tagged(year=2**62)),
    "a crowd that nobody could invite": lambda lines: lines.insert(-1, _tagged(invited=2**62)),
    "a crowd in letters": lambda lines: lines.insert(-1, _tagged(invited="80")),
    "a sentence of a page": lambda lines: _last(lines, "reflection_written").update(text="x" * 5000),
    "a heading of a page": lambda lines: _last(lines, "post_clustered").update(cluster="x" * 5000),
    "a phase of a card that is not on the run sheet": lambda lines: lines.insert(
        -1, {"at": lines[-1]["at"], "event": {"kind": "phase_entered", "entry": "e-nothing", "phase": "read"}}
    ),
    "a vote on a card that is not on the run sheet": lambda lines: lines.insert(
        -1,
        {
            "at": lines[-1]["at"],
            "event": {"kind": "voting_opened", "entry": "e-nothing", "attempt": 1, "round": 1},
        },
    ),
    "two entries of one id": lambda lines: _entries(lines).append(_entries(lines)[0]),
    "no entry at all": lambda lines: _entries(lines).clear(),
    "fewer than no minutes": lambda lines: _entries(lines)[0].update(minutes=-5.0),
    "more minutes than there are": lambda lines: _entries(lines)[0].update(minutes=1e300),
    "a group's label of a megabyte": lambda lines: _label(lines, "x" * 1_000_000),
    "a group's label on two lines": lambda lines: _label(lines, "Men\ntors"),
    "a group's label that turns round what follows": lambda lines: _label(lines, "\u202esrotneM"),
    "a card's title that nobody can see": lambda lines: _entries(lines)[0]["card"].update(title={"en": "Te\0a"}),
    "a card's title of a megabyte": lambda lines: _entries(lines)[0]["card"].update(title={"en": "x" * 1_000_000}),
    "a deck that turns round what follows": lambda lines: _entries(lines)[0].update(deck="\u202edeck"),
    "a hat whose name fills a book": lambda lines: lines[0]["event"]["hats"][0].update(name={"en": "x" * 100_000}),
    "a table that no room has": lambda lines: _last(lines, "participant_joined").update(table=99_999_999),
    "an answer from a table that no room has": lambda lines: _last(lines, "vote_cast").update(table=99_999_999),
    "fewer people than one": lambda lines: _last(lines, "participant_joined").update(number=-5),
    "an answer after its vote was closed": lambda lines: lines.insert(
        -1, {"at": lines[-1]["at"], "event": dict(_last(lines, "vote_cast"))}
    ),
    "a card asked a million times": lambda lines: lines.insert(
        -1,
        {
            "at": lines[-1]["at"],
            "event": {
                "kind": "card_reopened",
                "entry": lines[0]["event"]["entries"][0]["id"],
                "attempt": 10**6,
            },
        },
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_the_rules_would_not_have_let_happen_is_refused(
    file: bytes, store: Store, change: Callable[[list[dict[str, Any]]], object]
) -> None:
    assert refused(store, changed(file, change)) == UNLIKE


@pytest.mark.parametrize(("newer", "invited"), [({}, None), ({"invited": 80}, 80)], ids=["older file", "today's"])
def test_a_file_says_how_many_were_invited_where_it_knows(
    file: bytes, store: Store, newer: dict[str, int], invited: int | None
) -> None:
    content = changed(file, lambda lines: lines.insert(-1, _tagged(client="Northwind", **newer)))

    session = import_session(store, content, BEFORE, record)

    assert session.tags == Tags(client="Northwind", invited=invited)


def test_a_file_of_an_earlier_rolecall_comes_back_whole(store: Store) -> None:
    """Its reflections have no ids, its tags no invited, and its answers a wall, words and practices."""
    session = import_session(store, EARLIER.read_bytes(), BEFORE, record)

    found = record(session).debrief
    assert (found.attendance.joined, found.headlines.cards_played, found.headlines.answers) == (10, 6, 90)
    assert (found.headlines.offered, found.headlines.approved) == (12, 6)
    assert session.tags == Tags(client="Northwind", programme="Mentoring", year=2026)
    assert record(replay(log_of(store))) == record(session)


def test_a_session_that_had_not_ended_is_refused(file: bytes, store: Store) -> None:
    assert refused(store, changed(file, lambda lines: lines.pop())) == NOT_ENDED


def test_what_cannot_be_looked_at_is_refused(file: bytes, store: Store) -> None:
    def cannot(session: Session) -> object:
        raise KeyError(session.code)

    with pytest.raises(BadSessionFile, match="Another version of Rolecall made this file"):
        import_session(store, file, BEFORE, cannot)

    assert found(store) == 0


def test_a_disk_that_fills_up_halfway_leaves_nothing(
    file: bytes, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("web.log.Page._follow", full)

    with pytest.raises(OSError, match="No space"):
        import_session(store, file, BEFORE, record)

    assert found(store) == 0


def test_the_log_of_a_session_that_runs_can_be_written_and_is_refused_on_reading(
    evening: FullEvening, store: Store
) -> None:
    content = write_session(evening.log()[:-1])

    assert refused(store, content) == UNLIKE
