"""`rolecall session report`: a debrief on paper from the command line, and sentences where it cannot be."""

import re
import stat
import tempfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from babel.dates import format_date
from click.testing import CliRunner, Result
from pypdf import PdfReader

from facilitator.cli import main
from facilitator.datafolder import DataFolder
from game.cards import Group
from game.settings import Settings
from tests.facilitator.evening import Evening
from tests.facilitator.paper.printing import LONG, Press, bare, read
from tests.game.workshops import OPENED_AT, TEA, chose
from web.store import Store


@pytest.fixture
def cli(folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """A terminal whose data folder is the test's own, in an empty folder."""
    for name in ("PORT", "ROLECALL_PORT", "ROLECALL_PUBLIC_URL", "ROLECALL_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return CliRunner(env={"ROLECALL_DATA": str(folder.path)})


@pytest.fixture
def evening(store: Store) -> Evening:
    """Eight mentors came, and six of them chose tea."""
    made = Evening(store, TEA, settings=Settings(title=LONG["en"], languages=("en", "da")))
    phones = made.join(Group.MENTOR, 8)
    made.advance(2)
    made.answer(phones[:6], chose("tea"))
    made.end()
    return made


def report(cli: CliRunner, *words: str) -> Result:
    """Type the command."""
    return cli.invoke(main, ["session", "report", *words])


@pytest.mark.usefixtures("evening")
def test_without_pdf_it_is_a_page_that_needs_nothing_from_elsewhere(cli: CliRunner) -> None:
    said = report(cli, "482 913")
    page = Path("rolecall-482913-debrief.html").read_text("utf-8")
    fetched = re.findall(r'<(?:link|script|img|iframe)\b[^>]*(?:href|src)="([^"]{0,9})', page)

    assert said.output.startswith("rolecall-482913-debrief.html is ready: open it in a browser and print it, on A4")
    assert set(fetched) == {"data:,", "data:text"}
    assert "@import" not in page


@pytest.mark.usefixtures("evening")
def test_the_file_is_its_owners_alone(cli: CliRunner) -> None:
    report(cli, "482913", "--layout", "hr", "--output", "hr.html")

    assert stat.S_IMODE(Path("hr.html").stat().st_mode) == 0o600


@pytest.mark.usefixtures("evening")
def test_the_pdf_begins_with_a_front_page(cli: CliRunner, chromium: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLECALL_BROWSER", chromium)

    said = report(cli, "482913", "--pdf", "--paper", "letter", "--output", "debrief.pdf")
    printed = PdfReader(BytesIO(Path("debrief.pdf").read_bytes()))
    front = bare(printed.pages[0].extract_text())
    day = format_date(datetime.fromtimestamp(OPENED_AT / 1000, UTC).astimezone(), "long", locale="en_GB")

    assert said.output == "debrief.pdf is ready, on Letter paper.\n"
    assert round(printed.pages[0].mediabox.width) == 612
    assert len(printed.pages) > 1
    assert [one for one in (LONG["en"], day, "8 people joined", "Mentors 8", "drinks") if bare(one) not in front] == []
    assert bare("75% 6 of 8 answered at least one card") in front


@pytest.mark.usefixtures("evening")
def test_no_copy_of_a_debrief_stays_where_temporary_files_go(
    cli: CliRunner, chromium: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.setenv("ROLECALL_BROWSER", chromium)

    assert report(cli, "482913", "--pdf", "--layout", "sponsor").exit_code == 0
    assert [*(tmp_path / "temporary").iterdir()] == []


@pytest.mark.usefixtures("evening")
def test_it_speaks_the_language_that_is_asked_for(cli: CliRunner) -> None:
    report(cli, "482913", "--layout", "hr", "--language", "da", "--output", "hr.html")

    assert '<html lang="da"' in Path("hr.html").read_text("utf-8")
    assert "HR-rapport" in Path("hr.html").read_text("utf-8")


@pytest.mark.usefixtures("evening")
def test_without_a_browser_a_sentence_says_what_to_do_and_nothing_is_written(
    cli: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.chromium.APPLICATIONS", ())
    monkeypatch.setenv("ROLECALL_BROWSER", "none")
    monkeypatch.setenv("PATH", "")

    said = report(cli, "482913", "--pdf")

    assert said.exit_code == 1
    assert said.output.startswith(
        "Error: There is no Chrome, Edge or Chromium on this computer, so no PDF can be made."
    )
    assert [*Path().iterdir()] == []


def test_an_unknown_session_is_refused_in_a_sentence(cli: CliRunner) -> None:
    said = report(cli, "999999")

    assert (said.exit_code, said.output) == (
        1,
        "Error: There is no session 999 999. `rolecall session list` shows all.\n",
    )


@pytest.mark.usefixtures("evening")
def test_a_folder_that_is_not_there_is_told_of(cli: CliRunner) -> None:
    said = report(cli, "482913", "--output", "nowhere/debrief.html")

    assert said.exit_code == 1
    assert re.search(r"There is no folder .*nowhere\. Nothing was written\.", said.output)


@pytest.mark.usefixtures("evening")
def test_a_folder_is_no_file(cli: CliRunner) -> None:
    said = report(cli, "482913", "--output", ".")

    assert (said.exit_code, "is a folder. Nothing was written. Name a file." in said.output) == (1, True)


@pytest.mark.usefixtures("evening")
def test_a_report_takes_the_place_of_no_file_unless_one_says_so(cli: CliRunner) -> None:
    file = Path("rolecall-482913-hr.html")
    file.write_text("mine")

    refused = report(cli, "482913", "--layout", "hr")
    kept = file.read_text("utf-8")
    replaced = report(cli, "482913", "--layout", "hr", "--replace")

    assert "rolecall-482913-hr.html exists already. Nothing was written." in refused.output
    assert (refused.exit_code, replaced.exit_code, kept) == (1, 0, "mine")
    assert "<html" in file.read_text("utf-8")


@pytest.mark.parametrize("layout", ["debrief", "sponsor", "hr"])
def test_a_session_without_answers_is_printed_too(cli: CliRunner, store: Store, layout: str) -> None:
    Evening(store, TEA).end()

    said = report(cli, "482913", "--layout", layout, "--output", "empty.html")

    assert said.exit_code == 0
    assert "Nobody has answered a card in this session" in Path("empty.html").read_text("utf-8")


def test_what_opens_on_the_page_is_open_on_paper(press: Press, evening: Evening, cli: CliRunner) -> None:
    report(cli, "482913", "--output", "debrief.html")
    page = Path("debrief.html").read_text("utf-8")
    closed = re.sub(r"<main\b.*</main>", "<details><summary>Head</summary><p>Inside</p></details>", page, flags=re.S)

    assert "Inside" in read(press.printed(closed))
