"""The bench of debriefs measures what it says: it plays the sessions, and opens the pages that a facilitator opens."""

from pathlib import Path

import pytest

from facilitator.comparing.reading import Reading
from game.debrief import Debrief
from tests.load.debriefs import ORDINARY, Bench, Size, line, main
from web.desk import Desk
from web.store import Store

SMALL = Size(people=12, cards=4, sessions=3, ordinary=11)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("bench"), SMALL)


def test_the_sessions_have_the_size_that_was_asked_for(bench: Bench, tmp_path: Path) -> None:
    store = Store(bench.url)
    large, *ordinary = [one.debrief for one in Reading(Desk(store)).records([bench.large, *bench.ordinary])]
    store.close()

    assert (large.attendance.answered, large.headlines.cards_played) == (12, 4)
    assert [one.attendance.answered for one in ordinary] == [11] * 3
    assert [one.headlines.cards_played for one in ordinary] == [len(ORDINARY)] * 3
    twice = [_asked_twice(one) for one in ordinary]
    assert twice == [7] * 3, "six cards are voted on twice, and the pulse is asked again at the end"


def test_every_page_is_measured_in_full(bench: Bench) -> None:
    debrief, comparison, workbook, alone = bench.measure()

    assert [one.size > 20_000 for one in (debrief, comparison, workbook, alone)] == [True] * 4
    assert line(comparison).startswith("| comparison of 3 sessions")


def test_the_bench_is_run_from_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--people", "6", "--cards", "2", "--sessions", "2", "--ordinary", "6"])

    assert len(capsys.readouterr().out.splitlines()) == 7


def _asked_twice(debrief: Debrief) -> int:
    return sum(attempt.result.shift is not None for card in debrief.cards for attempt in card.attempts)
