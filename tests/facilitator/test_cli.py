"""The command line: sentences instead of traces, and documentation that cannot drift."""

import json
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from facilitator.cli import EXAMPLES, main
from facilitator.config import Config
from facilitator.datafolder import DataFolder
from game.cards import Group
from tests.facilitator.evening import Evening
from tests.game.workshops import TEA
from web.store import Store

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "facilitator" / "README.md").read_text("utf-8")


@pytest.fixture
def cli(folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """A terminal whose data folder is the test's own."""
    for name in ("PORT", "ROLECALL_PORT", "ROLECALL_PUBLIC_URL", "ROLECALL_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    return CliRunner(env={"ROLECALL_DATA": str(folder.path)})


def commands(group: click.Group, before: str = "rolecall") -> dict[str, click.Command]:
    """Every command by the words that one types."""
    found: dict[str, click.Command] = {}
    for name, command in group.commands.items():
        words = f"{before} {name}"
        found |= commands(command, words) if isinstance(command, click.Group) else {words: command}
    return found


def run(cli: CliRunner, *words: str) -> Result:
    """Type a command."""
    return cli.invoke(main, words)


def test_the_guide_lists_every_command_and_no_other() -> None:
    table = GUIDE.split("## Commands")[1].split("## Settings")[0]

    documented = {re.sub(r" [A-Z.]+$", "", command) for command in re.findall(r"^\| `(rolecall [^`]+)`", table, re.M)}

    assert documented == set(commands(main))


def test_the_guide_names_every_option_of_an_export() -> None:
    options = {one for param in commands(main)["rolecall session export"].params for one in param.opts if "--" in one}

    assert all(f"`{option}" in GUIDE or f"({option}" in GUIDE or option in GUIDE for option in options)


def test_the_guide_lists_every_setting_and_no_other() -> None:
    table = GUIDE.split("## Settings")[1].split("## What is where")[0]

    documented = set(re.findall(r"`ROLECALL_([A-Z_]+)`", table)) - {"BROWSER"}

    assert documented == {name.upper() for name in Config.model_fields}


def test_the_guide_lists_every_file_and_no_other() -> None:
    table = GUIDE.split("## What is where")[1]
    files = {path.name for path in (ROOT / "facilitator").glob("*.py")} - {"__init__.py"}

    assert set(re.findall(r"`(\w+\.py)`", table)) == files


@pytest.mark.parametrize("words", [[], *(command.split()[1:] for command in commands(main))], ids=" ".join)
def test_every_command_explains_itself(cli: CliRunner, words: list[str]) -> None:
    shown = run(cli, *words, "--help")

    assert shown.exit_code == 0
    assert "Usage:" in shown.output


@pytest.mark.parametrize("example", EXAMPLES.splitlines()[2:], ids=str.strip)
def test_every_example_of_the_help_is_a_real_command(example: str) -> None:
    words = example[example.index("rolecall") :].split()

    assert {" ".join(words[:length]) for length in (2, 3)} & set(commands(main))


def test_without_sessions_the_list_says_so(cli: CliRunner) -> None:
    assert run(cli, "session", "list").output == "There is no session yet.\n"


def test_the_list_shows_code_state_people_and_title(cli: CliRunner, store: Store) -> None:
    evening = Evening(store, TEA)
    evening.join(Group.MENTOR, 3)
    evening.end()

    line = run(cli, "session", "list").output

    assert re.search(r"482913  \d{4}-\d\d-\d\d  ended +3  Spring kick-off", line)


def test_an_unknown_session_is_refused_in_a_sentence(cli: CliRunner) -> None:
    said = run(cli, "session", "export", "999999")

    assert said.exit_code == 1
    assert said.output == "Error: There is no session 999 999. `rolecall session list` shows all.\n"


def test_a_new_facilitator_gets_a_link(cli: CliRunner) -> None:
    said = run(cli, "facilitator", "add", "Ingrid")

    assert re.search(r"http://localhost:8000/sign-in\?key=\S{20,}", said.output)


def test_a_lost_passphrase_is_reset_with_a_new_link(cli: CliRunner) -> None:
    first = run(cli, "facilitator", "add", "Ingrid").output

    second = run(cli, "facilitator", "reset", "ingrid").output

    assert "/sign-in?key=" in second
    assert first.split("key=")[1] != second.split("key=")[1]


def test_a_name_that_is_taken_is_refused(cli: CliRunner) -> None:
    run(cli, "facilitator", "add", "Ingrid")

    said = run(cli, "facilitator", "add", "ingrid")

    assert (said.exit_code, said.output.startswith("Error: There is a facilitator named ingrid already.")) == (1, True)


def test_the_shipped_deck_can_be_played(cli: CliRunner) -> None:
    said = run(cli, "deck", "check", str(ROOT / "scenarios" / "decks" / "which-hat-now.yaml"))

    assert said.exit_code == 0


def test_a_broken_deck_ends_with_code_1_and_an_unreadable_one_with_2(cli: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("id: broken\ntitel: Broken\n")

    broken = run(cli, "deck", "check", str(tmp_path / "broken.yaml"))
    missing = run(cli, "deck", "check", str(tmp_path / "missing.yaml"))

    assert (broken.exit_code, missing.exit_code) == (1, 2)
    assert "broken.yaml:2:1:" in broken.output


def test_a_deck_can_be_checked_by_a_program(cli: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("id: broken\ntitel: Broken\n")

    found = json.loads(run(cli, "deck", "check", "--format", "json", str(tmp_path / "broken.yaml")).output)

    assert (2, 1) in [(one["line"], one["column"]) for one in found]


def test_a_wrong_setting_stops_a_command_with_a_sentence(cli: CliRunner) -> None:
    said = cli.invoke(main, ["session", "list"], env={"ROLECALL_PORT": "many"})

    assert said.exit_code == 1
    assert "ROLECALL_PORT is 'many'" in said.output


def test_the_version_is_said(cli: CliRunner) -> None:
    assert re.fullmatch(r"rolecall \S+\n", run(cli, "--version").output)
