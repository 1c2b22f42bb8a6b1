"""`rolecall deck …`: what a trainer types, and what the terminal says."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE, STDOUT

import pytest
from click.testing import CliRunner, Result

from facilitator.cli import main
from facilitator.trainer.cli import deck
from scenarios.schema import FOLDER
from tests.facilitator.trainer.samples import EVERY_KIND, write_sample
from tests.imports import ROOT

GUIDE = (ROOT / "facilitator" / "README.md").read_text("utf-8")


@pytest.fixture
def cli(tmp_path: Path) -> CliRunner:
    """A terminal whose data folder is the test's own."""
    return CliRunner(env={"ROLECALL_DATA": str(tmp_path / "data"), "ROLECALL_BROWSER": "none"})


def run(cli: CliRunner, *words: object) -> Result:
    """Type a deck command."""
    return cli.invoke(main, ["deck", *map(str, words)])


@pytest.mark.parametrize("name", sorted(deck.commands))
def test_the_guide_names_every_option(name: str) -> None:
    part = GUIDE.split("## Writing decks")[1].split("\n## ")[0]
    options = {one for param in deck.commands[name].params for one in param.opts if one.startswith("--")}

    assert {option for option in options - {"--help"} if f"`{option}" not in part} == set()


def test_a_new_deck_goes_where_it_is_told(cli: CliRunner, tmp_path: Path) -> None:
    said = run(cli, "new", "Night shift", "--folder", tmp_path)

    assert said.exit_code == 0
    assert (tmp_path / "night-shift.yaml").exists() and (tmp_path / "deck.schema.json").exists()
    assert "What to do next:" in said.output


def test_a_new_deck_goes_into_the_current_folder_otherwise(
    cli: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    said = run(cli, "new", "Night shift")

    assert (tmp_path / "night-shift.yaml").exists()
    assert "rolecall deck check night-shift.yaml" in said.output


def test_an_existing_deck_is_kept_and_said_so(cli: CliRunner, tmp_path: Path) -> None:
    run(cli, "new", "Night shift", "--folder", tmp_path)

    said = run(cli, "new", "night shift", "--folder", tmp_path)

    assert said.exit_code == 1
    assert "exists already. Nothing was changed. Choose another name." in said.output


@pytest.mark.parametrize(("options", "name"), [((), "deck.schema.json"), (("--runsheet",), "runsheet.schema.json")])
def test_the_schema_is_the_one_that_comes_with_rolecall(
    cli: CliRunner, tmp_path: Path, options: tuple[str, ...], name: str
) -> None:
    printed = run(cli, "schema", *options)
    run(cli, "schema", *options, "--output", tmp_path / name)

    assert printed.output == (FOLDER / name).read_text("utf-8")
    assert (tmp_path / name).read_text("utf-8") == printed.output


def test_stats_are_told_as_text_or_json(cli: CliRunner, tmp_path: Path) -> None:
    file = write_sample(tmp_path)

    text, made = run(cli, "stats", file), run(cli, "stats", file, "--format", "json")

    assert "minutes    89 in all" in text.output
    assert json.loads(made.output)[0]["id"] == "every-kind"


def test_a_folder_is_checked_with_all_its_files(cli: CliRunner, tmp_path: Path) -> None:
    write_sample(tmp_path)
    (tmp_path / "other.yaml").write_text("id: [", "utf-8")
    (tmp_path / "runsheets").mkdir()
    (tmp_path / "runsheets" / "short.yaml").write_text(
        "id: short\ntitle: Short\nentries:\n  - card: every-kind/one\n", "utf-8"
    )

    said = run(cli, "check", tmp_path)

    assert said.exit_code == 1
    assert "3 files checked" in said.output


def test_a_printed_deck_lies_beside_it(cli: CliRunner, tmp_path: Path) -> None:
    said = run(cli, "print", write_sample(tmp_path), "--paper", "letter")

    assert "size: letter portrait" in (tmp_path / "every-kind.letter.html").read_text("utf-8")
    assert "open it in a browser and print it, on Letter paper" in said.output


def test_printing_never_writes_over_the_deck(cli: CliRunner, tmp_path: Path) -> None:
    file = write_sample(tmp_path)

    said = run(cli, "print", file, "--output", file)

    assert said.exit_code == 1
    assert file.read_text("utf-8") == EVERY_KIND


def test_a_deck_with_errors_is_not_printed_and_says_why(cli: CliRunner, tmp_path: Path) -> None:
    said = run(cli, "print", write_sample(tmp_path, EVERY_KIND.replace("kind: hat", "kind: hut")))

    assert said.exit_code == 1
    assert "Did you mean 'hat'?" in said.output


def test_a_deck_that_is_not_there_is_not_printed(cli: CliRunner, tmp_path: Path) -> None:
    said = run(cli, "print", tmp_path / "nowhere.yaml")

    assert said.exit_code == 2
    assert "The file cannot be read: No such file or directory." in said.output


def test_a_file_that_is_not_there_cannot_be_previewed(cli: CliRunner, tmp_path: Path) -> None:
    said = run(cli, "preview", tmp_path / "nowhere.yaml")

    assert said.exit_code == 1
    assert "cannot be read" in said.output


def test_a_port_that_is_taken_is_said_in_a_sentence(cli: CliRunner, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        said = run(cli, "preview", write_sample(tmp_path), "--port", port)

    assert said.exit_code == 1
    assert f"Port {port} cannot be used: Address already in use. Choose another one" in said.output


def test_ctrl_c_ends_the_preview_without_a_trace(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "facilitator.cli", "deck", "preview", str(write_sample(tmp_path))]
    surroundings = os.environ | {"ROLECALL_BROWSER": "none", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=ROOT, env=surroundings, stdout=PIPE, stderr=STDOUT, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(3)]
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read()

    assert lines[1].startswith("  http://127.0.0.1:")
    assert (process.returncode, rest) == (0, "")
