"""The README's tables say what the code says, and its worked examples are true."""

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

import game
from game.cards import VOTES, Group, Phase
from game.commands import Command
from game.events import PERSONAL, Event
from game.kinds import KINDS
from game.legal import LEGAL, Rule, When
from game.suppression import hide, whole

README = (Path(game.__file__).parent / "README.md").read_text("utf-8")


def table(heading: str) -> list[tuple[str, ...]]:
    """The rows of the table below a heading, without its head."""
    section = README.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [tuple(cell.strip().strip("`") for cell in line.strip("|").split(" | ")) for line in lines[1:]]


def first_sentence(thing: object) -> str:
    """What a docstring says first."""
    return (thing.__doc__ or "").strip().partition("\n")[0]


def listed(words: Iterable[object]) -> str:
    """Words with commas between them."""
    return ", ".join(map(str, words))


def when(rule: Rule) -> str:
    """When a command is legal, in the words of the table."""
    if rule.phases is not None:
        return listed(phase for phase in Phase if phase in rule.phases)
    return "always" if rule.when is When.ALWAYS else listed(one.name.lower() for one in rule.when if one.name)


def personal(event: type[Event]) -> str:
    """The personal fields of an event."""
    hints = get_type_hints(event, include_extras=True)
    return listed(one.name for one in fields(event) if PERSONAL in get_args(hints[one.name])[1:])


def test_the_readme_is_short_enough_to_be_read() -> None:
    prose = [line for line in README.splitlines() if not line.startswith("|")]

    assert len(prose) < 140


def test_the_table_of_phases_is_the_codes() -> None:
    expected = [(phase.value, str(VOTES.get(phase, ""))) for phase in Phase]

    assert [(row[0], row[1]) for row in table("Phases")] == expected


def test_the_table_of_commands_is_the_codes() -> None:
    expected = [
        (command.__name__, listed(who.__name__.lower() for who in LEGAL[command].who), when(LEGAL[command]))
        for command in get_args(Command)
    ]

    assert [row[:3] for row in table("Commands")] == expected


def test_the_table_of_events_is_the_codes() -> None:
    expected = [(event.__name__, personal(event)) for event in get_args(Event)]

    assert [row[:2] for row in table("Events")] == expected


@pytest.mark.parametrize(("heading", "union"), [("Commands", Command), ("Events", Event)])
def test_the_tables_say_what_the_docstrings_say(heading: str, union: object) -> None:
    assert [row[-1] for row in table(heading)] == [first_sentence(one) for one in get_args(union)]


def test_every_kind_is_named_with_its_formula() -> None:
    assert [row[0] for row in table("Kinds")] == [*KINDS]


def test_the_worked_examples_of_suppression_are_true() -> None:
    rows = table("Suppression")

    assert len(rows) > 3
    for sizes, shown, counted in rows:
        by_group = dict(zip(Group, map(int, sizes.split(", ")), strict=True))
        hidden = hide(by_group, threshold=5)
        people = sum(by_group[group] for group in whole(by_group, threshold=5))
        assert shown == (listed(group for group in Group if by_group[group] and group not in hidden) or "none")
        assert counted == (str(people) if people >= 5 else "nothing")


def test_every_file_of_the_debrief_is_named_with_its_question() -> None:
    files = {f"debrief/{path.name}" for path in (Path(game.__file__).parent / "debrief").glob("*.py")}

    assert {row[0] for row in table("Debrief")} == files - {"debrief/__init__.py"}


def test_every_file_that_the_readme_names_exists() -> None:
    root = Path(game.__file__).parent
    named = [word for word in README.replace("`", " ").split() if word.endswith(".py") and "KIND" not in word]

    assert named
    assert [name for name in named if not (root / name).exists() and not (root.parent / name).exists()] == []
