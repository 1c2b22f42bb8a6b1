"""A file under the preview's eyes: every save is an edition, and a broken one keeps the last good deck."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.trainer.watched_deck import LOOK_AGAIN, WatchedDeck
from tests.facilitator.trainer.samples import EVERY_KIND, write_sample


class Clock:
    """Time that passes only while somebody sleeps; `during` happens in the sleeps of these numbers."""

    def __init__(self, **during: Callable[[], object]) -> None:
        self.now, self.sleeps = 0.0, 0
        self._during = {int(name.removeprefix("sleep_")): work for name, work in during.items()}

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.sleeps += 1
        self._during.get(self.sleeps, lambda: None)()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_sample(tmp_path)


def test_a_save_is_a_new_edition(file: Path) -> None:
    watched = WatchedDeck(file)
    first = watched.look()

    file.write_text(EVERY_KIND.replace("title: Boxes", "title: Drawers"), "utf-8")
    second = watched.look()

    assert (first.number, second.number) == (1, 2)
    assert second.fresh and second.deck and second.deck.cards[5].title["en"] == "Drawers"


def test_a_look_at_an_unchanged_file_is_no_new_edition(file: Path) -> None:
    watched = WatchedDeck(file)

    assert watched.look() is watched.look()


def test_a_broken_save_keeps_the_last_good_deck_beside_the_error(file: Path) -> None:
    watched = WatchedDeck(file)
    good = watched.look()

    file.write_text(EVERY_KIND.replace("kind: hat", "kind: hut"), "utf-8")
    broken = watched.look()

    assert broken.deck is good.deck and not broken.fresh
    assert [mistake.rule for mistake in broken.mistakes if mistake.severity == "error"] == ["kind"]


def test_a_file_that_vanishes_keeps_the_last_good_deck(file: Path) -> None:
    watched = WatchedDeck(file)
    good = watched.look()

    file.unlink()

    assert watched.look().deck is good.deck
    assert watched.look().mistakes[0].rule == "unreadable"


def test_an_editor_that_saves_by_renaming_is_seen(file: Path, tmp_path: Path) -> None:
    watched = WatchedDeck(file)
    watched.look()
    seen = file.stat()
    other = tmp_path / "other"
    other.write_text(EVERY_KIND.replace("title: Boxes", "title: Bags!"), "utf-8")
    os.utime(other, ns=(seen.st_atime_ns, seen.st_mtime_ns))

    other.replace(file)

    assert watched.look().number == 2


def test_waiting_ends_with_the_save(file: Path) -> None:
    watched = WatchedDeck(file)
    known = watched.look().number
    clock = Clock(sleep_3=lambda: file.write_text(EVERY_KIND + "# saved\n", "utf-8"))

    found = watched.wait(known, 15, clock, clock.sleep)

    assert found.number == known + 1
    assert clock.sleeps < 15 / LOOK_AGAIN


def test_a_file_that_is_still_being_written_is_not_read_yet(file: Path) -> None:
    watched = WatchedDeck(file)
    known = watched.look().number
    clock = Clock(
        sleep_2=lambda: file.write_text("", "utf-8"), sleep_3=lambda: file.write_text(EVERY_KIND + "# saved\n", "utf-8")
    )

    assert watched.wait(known, 15, clock, clock.sleep).fresh


def test_waiting_ends_without_news_when_patience_does(file: Path) -> None:
    watched, clock = WatchedDeck(file), Clock()
    known = watched.look()

    assert watched.wait(known.number, 1, clock, clock.sleep) is known


def test_whoever_knows_an_edition_of_another_server_is_told_at_once(file: Path) -> None:
    watched, clock = WatchedDeck(file), Clock()

    assert watched.wait(7, 15, clock, clock.sleep).number == 1
    assert clock.sleeps <= 2
