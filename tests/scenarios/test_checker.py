"""The deck checker: several files at once, as text or JSON, with an exit code for scripts."""

import json
from pathlib import Path

import pytest

from scenarios.catalog import BUILTIN, Catalog
from scenarios.checker import Report, check
from tests.scenarios.written import CHOICE, deck_of
from tests.scenarios.zips import deck_with, picture, zip_of

SHEET = "id: short\ntitle: Short\nentries:\n  - card: my-deck/first\n"


def checked(folder: Path, **files: str) -> Report:
    paths = [folder / f"{name}.yaml" for name in files]
    for path, text in zip(paths, files.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    return check(paths, Catalog())


def test_files_without_mistakes_end_in_zero(tmp_path: Path) -> None:
    report = checked(tmp_path, deck=deck_of(CHOICE))

    assert report.exit_code == 0
    assert report.text() == "1 file checked, nothing to mend."


def test_errors_end_in_one_and_every_file_is_told(tmp_path: Path) -> None:
    report = checked(tmp_path, one=deck_of(CHOICE).replace("title:", "titel:"), two="id: [")

    assert report.exit_code == 1
    assert {Path(mistake.file).name for mistake in report.mistakes} == {"one.yaml", "two.yaml"}
    assert report.text().endswith("2 files checked: 3 errors, 0 warnings.")


def test_warnings_alone_end_in_zero(tmp_path: Path) -> None:
    report = checked(
        tmp_path, deck=deck_of(CHOICE.replace("title: First", "title: A title that is too long for a line"))
    )

    assert report.exit_code == 0
    assert report.text().endswith("1 file checked: 0 errors, 1 warning.")


def test_a_file_that_is_not_there_ends_in_two(tmp_path: Path) -> None:
    report = check([tmp_path / "nowhere.yaml"], Catalog())

    assert report.exit_code == 2
    assert "The file cannot be read: No such file or directory." in report.text()


def test_a_folder_ends_in_two(tmp_path: Path) -> None:
    assert check([tmp_path], Catalog()).exit_code == 2


def test_no_files_at_all_end_in_two() -> None:
    report = check([], Catalog())

    assert report.exit_code == 2
    assert report.text() == "Nothing was checked: name at least one file."


def test_a_run_sheet_may_name_cards_of_a_deck_that_is_checked_with_it(tmp_path: Path) -> None:
    assert checked(tmp_path, sheet=SHEET, deck=deck_of(CHOICE)).exit_code == 0


def test_a_run_sheet_alone_may_name_only_cards_of_the_catalog(tmp_path: Path) -> None:
    (mistake,) = checked(tmp_path, sheet=SHEET).mistakes

    assert mistake.rule == "unknown-card"


def test_programs_get_every_part_of_a_mistake(tmp_path: Path) -> None:
    (told,) = json.loads(checked(tmp_path, deck=deck_of(CHOICE).replace('"No"', "7")).json())

    assert told == {
        "file": str(tmp_path / "deck.yaml"),
        "line": 11,
        "column": 24,
        "path": "cards[0].options[1].text",
        "rule": "not-text",
        "sentence": "'text' must be a text, but this is the number 7.",
        "fix": 'Put it in quotes: "7".',
        "severity": "error",
    }


def test_a_zip_is_checked_with_its_pictures_and_named_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "my.zip"
    path.write_bytes(zip_of({"deck.yaml": deck_with("b.png"), "a.png": picture()}))

    report = check([path], Catalog())

    assert [(one.file, one.line, one.rule) for one in report.mistakes] == [
        (str(tmp_path / "my.zip" / "deck.yaml"), 8, "picture-missing")
    ]
    assert report.exit_code == 1


def test_a_zip_that_is_fine_is_fine_and_its_cards_can_be_named(tmp_path: Path) -> None:
    path, sheet = tmp_path / "my.zip", tmp_path / "short.yaml"
    path.write_bytes(zip_of({"deck.yaml": deck_with("a.png"), "a.png": picture()}))
    sheet.write_text("id: short\ntitle: Short\nentries:\n  - card: my-deck/first\n", encoding="utf-8")

    report = check([path, sheet], Catalog())

    assert (report.mistakes, report.exit_code) == ((), 0)


@pytest.mark.parametrize("data", [b"PK", b"hello", b""])
def test_what_is_called_a_zip_and_is_none_is_told_so(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "my.zip"
    path.write_bytes(data)

    report = check([path], Catalog())

    assert (report.exit_code, [one.file for one in report.mistakes]) == (1, [str(path)])


SHIPPED = [*sorted(BUILTIN.glob("*/*.yaml")), BUILTIN / "hats.yaml", BUILTIN / "journey.yaml"]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_file_is_without_errors(path: Path) -> None:
    report = check([path], Catalog())

    assert report.exit_code == 0, report.text()


def test_shipped_files_are_warned_of_nothing_but_what_is_not_played_yet() -> None:
    report = check(SHIPPED, Catalog())

    assert {mistake.rule for mistake in report.mistakes} <= {"not-played"}, report.text()
