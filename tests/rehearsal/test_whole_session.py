"""Forty simulated people play a session to its end, at eight tables, without anybody's help."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest

from game.debrief import debrief
from game.decide import replay
from tests.live_server import ROOT, LiveServer
from web.session_file import read_session

ROLECALL = (sys.executable, "-m", "facilitator.cli")
PEOPLE, TABLES = 40, 8
CARDS = ("find-the-hour/second-cancellation", "around-the-cards/ask-for-a-hat", "i-thought-you-meant/good-after-a-year")
"""One with two votes and a guess, a practice, a wall."""
DONE = {
    "vote_cast",
    "table_settled",
    "pen_held",
    "fit_rated",
    "reflection_written",
    "reflection_moderated",
    "heart_given",
}


@dataclass(frozen=True)
class Evening:
    """A session that was rehearsed."""

    server: LiveServer
    code: str
    copy: str

    def kinds(self, code: str) -> list[str]:
        """What is in the log of a session, in order."""
        with closing(sqlite3.connect(self.server.data / "rolecall.sqlite")) as db:
            rows = db.execute("SELECT kind FROM event WHERE session = ? ORDER BY seq", (code,))
            return [kind for (kind,) in rows]


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    """Forty people at eight tables have rehearsed a session at twenty times the speed."""
    with LiveServer(tmp_path_factory.mktemp("evening")) as server:
        code = server.open_session(play="own", card=CARDS, tables=str(TABLES), title="The kick-off")
        said = rehearse(server, code, "--people", str(PEOPLE), "--speed", "20", "--alone")
        yield Evening(server, code, said.split("its copy ")[1][:7].replace(" ", ""))


def test_forty_people_at_eight_tables_play_every_card_to_the_end(evening: Evening) -> None:
    file = evening.server.browser().open(f"/debrief/{evening.copy}.json").text
    made = debrief(replay((line.at, line.event) for line in read_session(file.encode())))

    assert made.ended_at is not None
    assert len(made.cards) == len(CARDS)
    assert 35 <= made.attendance.joined <= PEOPLE
    assert made.attendance.answered >= 30


def test_they_guess_answer_settle_practise_write_and_give_hearts_as_people_do(evening: Evening) -> None:
    assert DONE - set(evening.kinds(evening.copy)) == set()


def test_the_session_itself_keeps_its_log_as_it_was(evening: Evening) -> None:
    assert evening.kinds(evening.code) == ["session_opened"]


def test_the_debrief_says_that_it_was_a_rehearsal(evening: Evening) -> None:
    browser = evening.server.browser()

    page, file = (browser.open(f"/debrief/{evening.copy}{kind}").text for kind in ("", ".json"))

    assert "This was a rehearsal" in page
    assert replay((line.at, line.event) for line in read_session(file.encode())).rehearsal


def test_the_list_of_sessions_tells_the_rehearsal_from_the_session(evening: Evening) -> None:
    listed = subprocess.run(
        [*ROLECALL, "session", "list"], cwd=ROOT, env=evening.server.surroundings, capture_output=True, text=True,
        check=True,
    ).stdout.splitlines()  # fmt: skip

    assert [("[rehearsal]" in line) for line in listed] == [True, False]
    assert "The kick-off (rehearsal)" in listed[0]


def rehearse(server: LiveServer, *arguments: str) -> str:
    """What `rolecall rehearse` says until it ends by itself."""
    command = [*ROLECALL, "rehearse", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=server.surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
