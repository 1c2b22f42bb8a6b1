"""Files on the command line: figures of one session or all, and a session that moves to another computer and back."""

import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from facilitator.cli import main
from facilitator.datafolder import DataFolder
from facilitator.debriefs.record import record
from game.cards import Group
from tests.facilitator.evening import Evening
from tests.facilitator.exporting.read import lines, table
from tests.game.workshops import TEA, chose
from web.store import Store


@pytest.fixture
def cli(folder: DataFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> CliRunner:
    """A terminal in an empty folder, whose data folder is the test's own."""
    for name in ("PORT", "ROLECALL_PORT", "ROLECALL_PUBLIC_URL", "ROLECALL_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return CliRunner(env={"ROLECALL_DATA": str(folder.path)})


@pytest.fixture
def evening(store: Store) -> Evening:
    """Six mentors have answered one card, and it is over."""
    return played(store, "482913")


def played(store: Store, code: str) -> Evening:
    """A short session."""
    made = Evening(store, TEA, code=code)
    phones = made.join(Group.MENTOR, 6)
    made.advance(2)
    made.answer(phones, chose("tea"))
    made.end()
    return made


def run(cli: CliRunner, *words: str, data: str | None = None) -> Result:
    """Type a command; `data` is another computer."""
    return cli.invoke(main, ["session", *words], env={"ROLECALL_DATA": data} if data else None)


def test_an_export_is_a_workbook_unless_one_says_otherwise(cli: CliRunner, evening: Evening) -> None:
    said = run(cli, "export", "482913")

    assert said.output == "The debrief is in rolecall-482913.xlsx.\n"
    assert ("Tea", 6, 6) in {
        (row["answer"], row["count"], row["of"]) for row in lines(load_workbook("rolecall-482913.xlsx"), "answers")
    }


def test_an_export_speaks_the_language_that_is_asked_for(cli: CliRunner, evening: Evening) -> None:
    run(cli, "export", "482913", "--format", "csv", "--language", "da")

    assert "Tea (da)" in {row["answer"] for row in table(Path("rolecall-482913.zip").read_bytes(), "answers")}


def test_all_sessions_but_rehearsals_fit_into_one_file(cli: CliRunner, store: Store, evening: Evening) -> None:
    played(store, "771204")

    said = run(cli, "export", "--all", "--format", "csv", "--output", "all.zip")

    assert said.exit_code == 0
    assert [row["session"] for row in table(Path("all.zip").read_bytes(), "sessions")] == ["482913", "771204"]


@pytest.mark.parametrize("code", ["482 913", "482-913"])
def test_a_code_may_be_typed_as_it_is_printed(cli: CliRunner, evening: Evening, code: str) -> None:
    said = [run(cli, "export", code, "--format", format).output for format in ("xlsx", "json")]

    assert [one.split(".")[0] for one in said] == ["The debrief is in rolecall-482913"] * 2


def test_a_file_is_its_owners_alone(cli: CliRunner, evening: Evening) -> None:
    run(cli, "export", "482913", "--output", "debrief.xlsx")

    assert stat.S_IMODE(Path("debrief.xlsx").stat().st_mode) == 0o600


@pytest.mark.parametrize("output", [[], ["--output", "rolecall-482913.zip"]])
def test_an_export_takes_the_place_of_no_file_unless_one_says_so(
    cli: CliRunner, evening: Evening, output: list[str]
) -> None:
    file = Path("rolecall-482913.zip")
    file.write_text("mine")

    refused = run(cli, "export", "482913", "--format", "csv", *output)
    kept = file.read_bytes()
    replaced = run(cli, "export", "482913", "--format", "csv", *output, "--replace")

    assert "rolecall-482913.zip exists already. Nothing was written." in refused.output
    assert (refused.exit_code, kept) == (1, b"mine")
    assert (replaced.exit_code, replaced.output) == (0, "The debrief is in rolecall-482913.zip.\n")
    assert table(file.read_bytes(), "sessions")[0]["session"] == "482913"


def test_the_own_file_says_that_it_is_not_for_hr(cli: CliRunner, evening: Evening) -> None:
    said = run(cli, "export", "482913", "--format", "json")

    assert "not for HR" in said.output
    assert "Not for HR" in Path("rolecall-482913.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["export", "482913", "771204", "--format", "json"], "holds one session"),
        (["export"], "There is no session to export"),
        (["export", "482913", "--output", "nowhere/file.xlsx"], "nowhere. Nothing was written."),
        (["export", "482913", "--output", "."], "is a folder. Nothing was written. Name a file."),
        (["import", "nothing.json"], "cannot be read"),
        (["import", "."], "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    cli: CliRunner, evening: Evening, words: list[str], sentence: str
) -> None:
    said = run(cli, *words)

    assert (said.exit_code, sentence in said.output) == (1, True)
    assert said.output.startswith("Error: ")


def test_a_running_session_has_no_own_file(cli: CliRunner, store: Store) -> None:
    Evening(store, TEA)

    said = run(cli, "export", "482913", "--format", "json")

    assert said.exit_code == 1
    assert "End the session first" in said.output
    assert os.listdir() == ["data"]


def test_a_session_moves_to_another_computer(cli: CliRunner, evening: Evening, tmp_path: Path) -> None:
    run(cli, "export", "482913", "--format", "json")

    said = run(cli, "import", "rolecall-482913.json", data=str(tmp_path / "other"))
    listed = run(cli, "list", data=str(tmp_path / "other"))
    run(cli, "export", "482913", "--format", "json", "--output", "again.json", data=str(tmp_path / "other"))

    assert said.output.startswith("Session 482 913, “Spring kick-off”, is here, with 6 people and 1 card.")
    assert "482913" in listed.output
    assert run(cli, "import", "again.json", data=str(tmp_path / "third")).exit_code == 0


def test_a_session_that_is_here_already_is_refused(cli: CliRunner, evening: Evening) -> None:
    run(cli, "export", "482913", "--format", "json")

    said = run(cli, "import", "rolecall-482913.json")

    assert said.exit_code == 1
    assert "There is a session 482 913 on this computer already. Nothing was imported." in said.output
    assert record(evening.table.session).debrief.attendance.joined == 6
