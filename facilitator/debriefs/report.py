"""A session's debrief from the database to a file on paper, without a server: a page to print, or a PDF."""

from pathlib import Path
from typing import Final

from facilitator.archive import Archive
from facilitator.chromium import find_chromium, pdf_of
from facilitator.debriefs.layouts import filename
from facilitator.debriefs.offline import Offline
from facilitator.debriefs.paper import Layout, Paper
from facilitator.debriefs.record import record
from facilitator.new_file import require_free, write_new
from facilitator.packaged import packaged_assets, packaged_catalogues
from game.text import Language
from scenarios.catalog import Catalog
from web.pages import digits

PAPER_NAMES: Final = {"a4": "A4", "letter": "Letter"}


def write_report(
    code: str,
    layout: Layout,
    *,
    paper: Paper,
    language: Language | None,
    pdf: bool,
    output: Path | None,
    replace: bool,
) -> str:
    """Write the file, and say what it is; raises ArchiveError, BadConfig, BadDatabase, CannotWrite, NoChromium,
    NotBundled, NotPrinted."""
    archive = Archive.open()
    session = archive.session(digits(code))
    made = record(session)
    target = output or Path(filename(made, layout, "pdf" if pdf else "html"))
    require_free(target, replace)
    chromium = find_chromium() if pdf else ""
    offline = Offline(packaged_catalogues(), packaged_assets(), Catalog(archive.config.decks_folder))
    page = offline.page(made, layout, language=language or session.settings.screen_language, paper=paper)
    write_new(target, pdf_of(page, chromium) if pdf else page.encode(), replace)
    if pdf:
        return f"{target} is ready, on {PAPER_NAMES[paper]} paper."
    return f"{target} is ready: open it in a browser and print it, on {PAPER_NAMES[paper]} paper and without scaling."
