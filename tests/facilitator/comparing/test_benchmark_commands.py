"""`rolecall benchmark`: sums go out, sums come in, and nothing is half done."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitator.cli import main
from facilitator.comparing import shelf
from facilitator.datafolder import DataFolder
from game.kinds.counting import ONLY
from tests.facilitator.comparing.evenings import AUTUMN, SPRING, WINTER, held, rehearsed, tagged
from web.models import SessionRow
from web.store import Store


@pytest.fixture
def cli(folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """A terminal whose data folder is the test's own."""
    monkeypatch.delenv("ROLECALL_DATABASE_URL", raising=False)
    return CliRunner(env={"ROLECALL_DATA": str(folder.path)})


@pytest.fixture
def three(store: Store) -> None:
    """Two sessions for one client, one for another."""
    tagged(held(store, SPRING, "t" * 12, "c" * 6), "Northwind", "Leaders", 2025)
    tagged(held(store, AUTUMN, "tc" * 6, "c" * 6), "Northwind", "First year", 2026)
    tagged(held(store, WINTER, "c" * 20, "c" * 20), "Hospital", "Leaders", 2026)


def run(cli: CliRunner, *words: object) -> Result:
    """Type a command."""
    return cli.invoke(main, ["benchmark", *map(str, words)])


def mentors(file: Path) -> dict[str, int]:
    """How the mentors of the only card answered, and how many they are."""
    [card] = json.loads(file.read_text("utf-8"))["cards"]
    told = card["groups"]["mentor"]
    return {"n": told["n"], **told["counts"][ONLY]}


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("wanted", "sums"),
    [
        (["--all"], {"n": 44, "tea": 18, "coffee": 26}),
        (["--client", "Northwind"], {"n": 24, "tea": 18, "coffee": 6}),
        (["--programme", "Leaders"], {"n": 32, "tea": 12, "coffee": 20}),
        (["--year", "2026"], {"n": 32, "tea": 6, "coffee": 26}),
        ([SPRING, AUTUMN, SPRING], {"n": 24, "tea": 18, "coffee": 6}),
        ([SPRING, "--client", "Hospital"], {"n": 32, "tea": 12, "coffee": 20}),
    ],
)
def test_the_sums_of_the_wanted_sessions_are_written(
    cli: CliRunner, tmp_path: Path, wanted: list[str], sums: dict[str, int]
) -> None:
    file = tmp_path / "ours.json"

    said = run(cli, "export", file, *wanted)

    assert said.exit_code == 0, said.output
    assert mentors(file) == sums


@pytest.mark.usefixtures("three")
def test_a_group_of_fewer_than_twenty_is_not_in_the_file(cli: CliRunner, tmp_path: Path) -> None:
    run(cli, "export", tmp_path / "ours.json", "--client", "Northwind")

    [card] = json.loads((tmp_path / "ours.json").read_text("utf-8"))["cards"]
    assert list(card["groups"]) == ["mentor"]


def test_a_rehearsal_is_in_no_benchmark(cli: CliRunner, store: Store, tmp_path: Path) -> None:
    code = rehearsed(store, held(store, SPRING, "t" * 20, "c" * 6), people=60)

    named, all_of_them = run(cli, "export", tmp_path / "a.json", code), run(cli, "export", tmp_path / "b.json", "--all")

    assert (named.exit_code, all_of_them.exit_code) == (1, 0)
    assert "is a rehearsal: nothing in it is real. Nothing was written." in named.output
    assert not (tmp_path / "a.json").exists()
    assert mentors(tmp_path / "b.json")["n"] == 20


def test_where_all_sessions_are_rehearsals_a_sentence_says_so(cli: CliRunner, store: Store, tmp_path: Path) -> None:
    evening = held(store, SPRING, "t" * 20, "c" * 6)
    rehearsed(store, evening, people=20)
    with store.session() as tx:
        tx.get_one(SessionRow, SPRING).rehearsal = True

    said = run(cli, "export", tmp_path / "ours.json", "--all")

    assert "There is no session to sum up; rehearsals never count. Nothing was written." in said.output
    assert list(tmp_path.glob("*.json")) == []


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "Say which sessions"),
        (["--client", "Nobody"], "No session has these tags."),
        (["999999"], "There is no session 999 999."),
        ([SPRING], "No group of 20 people or more has answered the same card"),
    ],
)
def test_an_export_that_cannot_be_made_writes_nothing(
    cli: CliRunner, tmp_path: Path, words: list[str], sentence: str
) -> None:
    said = run(cli, "export", tmp_path / "ours.json", *words)

    assert said.exit_code == 1
    assert sentence in said.output
    assert list(tmp_path.glob("*.json")) == []


@pytest.mark.usefixtures("three")
def test_an_export_takes_the_place_of_no_file_unless_one_says_so(cli: CliRunner, tmp_path: Path) -> None:
    file = tmp_path / "ours.json"
    file.write_text("mine")

    refused = run(cli, "export", file, "--all")
    kept = file.read_text()
    replaced = run(cli, "export", file, "--all", "--replace")

    assert "exists already. Nothing was written." in refused.output
    assert (refused.exit_code, replaced.exit_code, kept) == (1, 0, "mine")
    assert mentors(file)["n"] == 44


@pytest.mark.usefixtures("three")
def test_a_benchmark_is_taken_in_listed_replaced_and_removed(cli: CliRunner, tmp_path: Path) -> None:
    file = tmp_path / "ours.json"
    run(cli, "export", file, "--all")

    taken = run(cli, "import", file, "--name", " Hospitals  of the north ")
    again = run(cli, "import", file, "--name", "Hospitals of the north")
    replaced = run(cli, "import", file, "--name", "Hospitals of the north", "--replace")
    listed = run(cli, "list")
    removed, twice = (run(cli, "remove", "Hospitals of the north") for _ in range(2))

    assert "The benchmark “Hospitals of the north” is ready: 1 card." in taken.output
    assert "There is a benchmark “Hospitals of the north” already. Nothing was imported." in again.output
    assert (taken.exit_code, again.exit_code, replaced.exit_code) == (0, 1, 0)
    assert listed.output.count("Hospitals of the north") == 1
    assert (removed.exit_code, twice.exit_code) == (0, 1)
    assert "There is no benchmark yet." in run(cli, "list").output


def test_a_file_that_is_wrong_or_missing_leaves_nothing_behind(cli: CliRunner, store: Store, tmp_path: Path) -> None:
    (tmp_path / "cut.json").write_text('{"rolecall": "benchmark", "format": 1, "cards": [')

    cut = run(cli, "import", tmp_path / "cut.json", "--name", "Theirs")
    missing = run(cli, "import", tmp_path / "missing.json", "--name", "Theirs")

    assert (cut.exit_code, missing.exit_code) == (1, 1)
    assert "its end is missing. Nothing was imported." in cut.output
    assert "cannot be read: No such file or directory. Nothing was imported." in missing.output
    with store.session() as tx:
        assert shelf.names(tx) == []


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "a\nb" + "\x07"])
def test_a_name_that_nobody_could_choose_is_refused(cli: CliRunner, tmp_path: Path, name: str) -> None:
    run(cli, "export", tmp_path / "ours.json", "--all")

    said = run(cli, "import", tmp_path / "ours.json", "--name", name)

    assert said.exit_code == 1
    assert "Give the benchmark a name" in said.output
