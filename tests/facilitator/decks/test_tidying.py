"""Pictures go a day after no session and no deck showed them any more, and never earlier."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.app import Rolecall
from facilitator.decks.gallery import GOING, UNNEEDED_FOR, Gallery
from tests.facilitator.console_browser import Browser
from tests.facilitator.decks.shelf import ILLUSTRATED, files_in, upload
from tests.facilitator.test_console_pages import make
from tests.scenarios.zips import picture

REFERENCE = "my-deck/first"
LONG_AGO = 1.0


def pictures(rolecall: Rolecall) -> list[str]:
    """What is in the gallery."""
    return sorted(files_in(rolecall.gallery.folder))


def grow_old(rolecall: Rolecall) -> None:
    """A long time passes in which nobody asks for a picture."""
    for path in rolecall.gallery.folder.iterdir():
        os.utime(path, (LONG_AGO, LONG_AGO))


def remove_decks(rolecall: Rolecall) -> None:
    """The deck that showed the picture is gone, and so is what the trash would keep."""
    for path in sorted((rolecall.folder.path / "decks").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


@pytest.fixture
def shown(rolecall: Rolecall, ingrid: Browser) -> str:
    """The code of a session that shows a picture of a deck that is gone; the picture is old."""
    upload(ingrid, ILLUSTRATED, "my.zip")
    code = make(ingrid, play="own", title="Mine", card=[REFERENCE])
    remove_decks(rolecall)
    grow_old(rolecall)
    return code


def test_a_picture_that_a_session_shows_stays(rolecall: Rolecall, shown: str) -> None:
    assert rolecall.tidying.sweep() == set()

    assert len(pictures(rolecall)) == 1


def test_a_picture_of_a_session_whose_names_are_deleted_stays_with_its_debrief(rolecall: Rolecall, shown: str) -> None:
    rolecall.desk.run(lambda tx: tx.connection().exec_driver_sql("UPDATE session SET delete_at = 1"))
    assert rolecall.sessions.purge() == [shown]

    assert rolecall.tidying.sweep() == set()


def test_a_picture_goes_a_day_after_its_last_session(rolecall: Rolecall, shown: str) -> None:
    rolecall.tidying.sweep()
    rolecall.sessions.delete(shown)

    at_once = rolecall.tidying.sweep()
    before = pictures(rolecall)
    grow_old(rolecall)

    assert (at_once, rolecall.tidying.sweep(), pictures(rolecall)) == (set(), {*before}, [])


def test_a_picture_that_another_session_shows_stays(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    first, _ = (make(ingrid, play="own", title="Mine", card=[REFERENCE]) for _ in range(2))
    rolecall.sessions.delete(first)
    remove_decks(rolecall)
    grow_old(rolecall)

    assert rolecall.tidying.sweep() == set()


def test_a_picture_of_a_deck_that_is_in_the_library_stays(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    rolecall.sessions.delete(make(ingrid, play="own", title="Mine", card=[REFERENCE]))
    grow_old(rolecall)

    assert rolecall.tidying.sweep() == set()


def test_a_picture_of_a_card_that_is_about_to_come_into_a_session_stays(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    rolecall.library.entry(REFERENCE)
    grow_old(rolecall)
    rolecall.library.entry(REFERENCE)
    remove_decks(rolecall)

    assert rolecall.tidying.sweep() == set()


@pytest.mark.parametrize("name", ["notes.txt", ".DS_Store", "a.png"])
def test_what_is_nobodys_picture_is_left_alone(rolecall: Rolecall, shown: str, name: str) -> None:
    (rolecall.gallery.folder / name).write_text("mine")
    grow_old(rolecall)

    rolecall.tidying.sweep()

    assert name in pictures(rolecall)


def test_a_picture_that_was_never_written_to_its_end_goes_too(rolecall: Rolecall, shown: str) -> None:
    (name,) = pictures(rolecall)
    (rolecall.gallery.folder / f".{name}.1a2b3c4d").write_bytes(b"half")
    grow_old(rolecall)

    assert rolecall.tidying.sweep() == {f".{name}.1a2b3c4d"}
    assert pictures(rolecall) == [name]


def test_a_sweep_that_was_cut_off_has_taken_nothing_that_is_needed(rolecall: Rolecall, shown: str) -> None:
    (name,) = pictures(rolecall)
    path = rolecall.gallery.folder / name
    path.replace(path.with_name(GOING + name))

    rolecall.tidying.sweep()

    assert pictures(rolecall) == [name]


def test_where_sessions_cannot_be_read_nothing_is_deleted(rolecall: Rolecall, shown: str) -> None:
    rolecall.desk.run(lambda tx: tx.connection().exec_driver_sql("ALTER TABLE event RENAME TO lost"))

    with pytest.raises(Exception, match="no such table"):
        rolecall.tidying.sweep()

    assert len(pictures(rolecall)) == 1


def hung_again(gallery: Gallery, name: str) -> Callable[[Path], Path]:
    """What deletes a picture, while somebody hangs it in the very moment before."""
    rename = Path.replace

    def replace(path: Path, target: Path) -> Path:
        if path.name == name:
            gallery.keep(picture())
        return rename(path, target)

    return replace  # type: ignore[return-value]


def test_a_picture_that_is_hung_in_the_moment_of_its_end_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gallery = Gallery(tmp_path, lambda: UNNEEDED_FOR + 10)
    name = gallery.keep(picture())
    os.utime(tmp_path / name, (LONG_AGO, LONG_AGO))
    due = gallery.due(())
    monkeypatch.setattr(Path, "replace", hung_again(gallery, name))

    assert (due, gallery.delete(due)) == ({name}, set())
    assert [path.name for path in tmp_path.iterdir()] == [name]
