"""A Chromium is found in one order everywhere, is asked to print, and leaves nothing behind."""

import os
import tempfile
from pathlib import Path

import pytest

from facilitator.chromium import NoChromium, NotPrinted, find_chromium, pdf_of


def program(folder: Path, name: str, does: str = "exit 0") -> Path:
    """A program that stands in for a browser."""
    folder.mkdir(exist_ok=True)
    made = folder / name
    made.write_text(f"#!/bin/sh\n{does}\n")
    made.chmod(0o700)
    return made


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go, empty."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_the_one_that_is_asked_for_comes_first(tmp_path: Path) -> None:
    asked, known, found = (program(tmp_path / name, "chromium") for name in ("asked", "known", "path"))
    environment = {"ROLECALL_BROWSER": str(asked), "PATH": str(found.parent)}

    assert find_chromium(environment, [known]) == str(asked)


def test_one_that_the_caller_knows_comes_before_those_of_the_machine(tmp_path: Path) -> None:
    known, found = (program(tmp_path / name, "chromium") for name in ("known", "path"))

    assert find_chromium({"PATH": str(found.parent)}, [known]) == str(known)


def test_edge_on_windows_is_found_where_its_installer_puts_it(tmp_path: Path) -> None:
    edge = tmp_path / r"Microsoft\Edge\Application\msedge.exe"
    edge.touch()

    assert find_chromium({"PATH": "", "PROGRAMFILES": str(tmp_path)}) == str(edge)


def test_the_word_for_no_window_names_no_browser(tmp_path: Path) -> None:
    found = program(tmp_path, "google-chrome")

    assert find_chromium({"ROLECALL_BROWSER": "none", "PATH": str(tmp_path)}) == str(found)


def test_a_setting_that_names_nothing_is_refused(tmp_path: Path) -> None:
    program(tmp_path, "chromium")

    with pytest.raises(NoChromium, match="ROLECALL_BROWSER is lynx, and there is no such program"):
        find_chromium({"ROLECALL_BROWSER": "lynx", "PATH": str(tmp_path)})


def test_without_any_the_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facilitator.chromium.APPLICATIONS", ())

    with pytest.raises(NoChromium, match="Install one of them, or set ROLECALL_BROWSER"):
        find_chromium({"PATH": ""})


def test_a_page_that_was_printed_leaves_no_file_behind(tmp_path: Path, nowhere: Path) -> None:
    writes = program(
        tmp_path, "chromium", 'for one; do case $one in --print-to-pdf=*) echo pdf > "${one#*=}"; esac; done'
    )

    assert pdf_of("<p>Private</p>", str(writes)) == b"pdf\n"
    assert [*nowhere.iterdir()] == []


def test_a_browser_that_prints_nothing_is_told_of(tmp_path: Path, nowhere: Path) -> None:
    with pytest.raises(NotPrinted, match="made no PDF"):
        pdf_of("<p>Private</p>", str(program(tmp_path, "chromium")))

    assert [*nowhere.iterdir()] == []


def test_a_browser_that_hangs_is_ended_with_all_that_it_started(tmp_path: Path, nowhere: Path) -> None:
    held = tmp_path / "held open while the child lives"
    os.mkfifo(held)
    hangs = program(tmp_path, "chromium", f"sleep 600 > '{held}' & wait")
    reader = os.open(held, os.O_RDONLY | os.O_NONBLOCK)

    with pytest.raises(NotPrinted, match="was not ready"):
        pdf_of("<p>Private</p>", str(hangs), patience=0.5)

    os.set_blocking(reader, True)
    assert os.read(reader, 1) == b""
    os.close(reader)
    assert [*nowhere.iterdir()] == []


def test_a_program_that_does_not_start_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(NotPrinted, match="does not start"):
        pdf_of("<p>Private</p>", str(tmp_path / "missing"))
