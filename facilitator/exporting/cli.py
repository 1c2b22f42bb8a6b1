"""`rolecall session export` and `rolecall session import`. Each imports what it needs when it runs."""

import gc
import time
from pathlib import Path
from typing import Any

import click

from facilitator.refusing import usable

EXPORT_EXAMPLES = """\b
Examples:
  rolecall session export 482913 --output debrief.xlsx
  rolecall session export 482913 771204 --format csv
  rolecall session export --all
  rolecall session export 482913 --format json
"""


@click.command("export", epilog=EXPORT_EXAMPLES)
@click.argument("codes", metavar="[CODE]...", nargs=-1)
@click.option(
    "--format",
    "format",
    type=click.Choice(["xlsx", "csv", "json"]),
    default="xlsx",
    help="XLSX unless you say so; csv is a zip of tables; json is your own file, not for HR.",
)
@click.option("--all", "everything", is_flag=True, help="All sessions of this computer but rehearsals.")
@click.option("--language", type=click.Choice(["en", "da", "de"]), help="The projector's language unless you say so.")
@click.option("--output", type=click.Path(path_type=Path), help="The file; in the current folder unless you say so.")
@click.option("--replace", is_flag=True, help="Take the place of a file with this name.")
def session_export(
    codes: tuple[str, ...], format: Any, everything: bool, language: Any, output: Path | None, replace: bool
) -> None:
    """Export debriefs: the figures for HR as XLSX or CSV, or your own file of a session as JSON."""
    from facilitator.archive import Archive
    from facilitator.exporting.exchange import export
    from facilitator.new_file import require_free, write_new
    from web.serving import GARBAGE_THRESHOLD

    def written() -> Path:
        if output:
            require_free(output, replace)
        gc.set_threshold(*GARBAGE_THRESHOLD)  # else it looks at all cells of a large workbook again and again
        archive = Archive.open()
        file = export(archive, archive.real_codes() if everything else codes, format, language)
        path = output or Path(file.name)
        write_new(path, file.content, replace)
        return path

    path = usable(written)
    private = " It holds single answers and is not for HR." if format == "json" else ""
    click.echo(f"The debrief is in {path}.{private}")


@click.command("import", epilog="\b\nExample:\n  rolecall session import rolecall-482913.json\n")
@click.argument("file", type=click.Path(path_type=Path))
def session_import(file: Path) -> None:
    """Bring a session back from your own file (JSON), with its debrief."""
    from facilitator.archive import Archive
    from facilitator.exporting.exchange import take_in

    click.echo(usable(lambda: take_in(Archive.open(), file, time.time_ns() // 1_000_000)))
