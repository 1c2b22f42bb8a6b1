"""The way of the guide, from nothing to a rehearsed deck: what it says to type is typed, and the deck is played."""

import re
import shlex
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner, Result

from facilitator.cli import main
from facilitator.trainer.preview_server import preview_app
from game.cards import Group
from game.debrief import debrief
from game.kinds import kind_of
from game.settings import RunSheetEntry
from scenarios.archive import Packed, read_archive, write_archive
from scenarios.catalog import BUILTIN, Catalog
from scenarios.deck import Deck
from scenarios.loader import read_deck
from scenarios.schema import SCHEMAS
from tests.game.room import Room

GUIDE = " ".join((BUILTIN / "README.md").read_text(encoding="utf-8").split())
TYPED = re.findall(r"`rolecall (deck \w+ (?:\"[^\"]+\"|night-shift\.yaml))`", GUIDE)
"""The commands that the guide says to type, in its order."""
FILE = "night-shift.yaml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The trainer's own folder, with the deck that the guide's first command makes."""
    monkeypatch.chdir(tmp_path)
    assert run(TYPED[0]).exit_code == 0
    return tmp_path


def run(typed: str) -> Result:
    """Type a command."""
    return CliRunner(env={"ROLECALL_DATA": "data"}).invoke(main, shlex.split(typed))


def made(folder: Path) -> Deck:
    """The new deck."""
    deck = read_deck(folder / FILE).value
    assert deck is not None
    return deck


def test_the_guide_says_to_begin_to_look_and_to_check() -> None:
    assert ['deck new "Night shift"', f"deck preview {FILE}", f"deck check {FILE}"] == TYPED


def test_a_new_deck_has_the_files_and_cards_that_the_guide_promises(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {FILE, "deck.schema.json"}
    assert "deck.schema.json" in SCHEMAS
    assert len(made(folder).playable) == 5


def test_a_new_deck_has_a_card_of_each_family_of_the_guide(folder: Path) -> None:
    told = re.search(r"Five families: people (.*?);", GUIDE)
    assert told is not None
    families = [set(re.findall(r"`(\w+)`", part)) for part in told[1].split("**")[2::2]]

    kinds = [card.kind for card in made(folder).cards]

    assert [len(family & set(kinds)) for family in families] == [1] * 5


def test_the_check_says_what_the_guide_says_it_says(folder: Path) -> None:
    said = run(TYPED[2])

    assert said.output.strip() in GUIDE
    assert said.exit_code == 0


def test_a_new_deck_can_be_counted_and_printed(folder: Path) -> None:
    counted, printed = run(f"deck stats {FILE}"), run(f"deck print {FILE}")

    assert "5: 1 choice, 1 rank, 1 scale, 1 wall, 1 info" in counted.output
    assert (counted.exit_code, printed.exit_code) == (0, 0)
    assert all(
        card.title["en"].replace("'", "&#39;") in (folder / "night-shift.a4.html").read_text(encoding="utf-8")
        for card in made(folder).cards
    )


def test_every_phase_of_every_card_can_be_looked_at_by_every_group(folder: Path) -> None:
    pages = preview_app(folder / FILE, Catalog().hats()).test_client()
    scenes = [
        {"card": card.id, "phase": phase.value, "group": group.value}
        for card in made(folder).playable
        for phase in card.played
        for group in Group
    ]

    states = [pages.get("/deck/state", query_string=scene).get_json() for scene in scenes]

    assert [{key: state["scene"][key] for key in ("card", "phase", "group")} for state in states] == scenes
    assert all(state["fresh"] and state["views"] and not state["mistakes"] for state in states)


def test_a_new_deck_is_shared_as_one_file(folder: Path) -> None:
    name, data = write_archive(Packed((folder / FILE).read_bytes(), {}), "night-shift")

    assert (name, read_archive(data, name).mistakes) == (FILE, ())


def test_a_new_deck_is_rehearsed_from_its_first_card_to_the_debrief(folder: Path) -> None:
    deck, dice = made(folder), Random(7)
    entries = [RunSheetEntry(id=card.id, deck=deck.id, card=card, minutes=card.minutes) for card in deck.playable]
    room = Room(*entries)
    people = [(room.join(group), group) for group in (Group.MENTOR, Group.MENTEE) for _ in range(6)]

    room.next()
    while (entry := room.session.current) and room.session.ended_at is None:
        for person, group in people if room.session.open else ():
            person.answer(kind_of(entry.card).made_up(entry.card, group, dice))
        room.next()

    kept = debrief(room.session)
    assert [card.card for card in kept.cards] == [card.id for card in deck.cards]
    assert [len(card.attempts) for card in kept.cards] == [1] * 5
    assert kept.attendance.answered == len(people)
