"""`rolecall session report`: a debrief on paper. It imports what it needs when it runs, so that every command begins
at once."""

from pathlib import Path
from typing import Any

import click

from facilitator.refusing import usable


@click.command(
    "report", epilog="\b\nExample:\n  rolecall session report 482913 --pdf --layout hr --output spring-kick-off.pdf\n"
)
@click.argument("code")
@click.option("--pdf", is_flag=True, help="Make a PDF, with a Chrome, Edge or Chromium; else a page to open and print.")
@click.option(
    "--layout",
    type=click.Choice(["debrief", "sponsor", "hr"]),
    default="debrief",
    help="The whole debrief unless you say so; one page for a sponsor, two for HR.",
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", help="A4 unless you say so.")
@click.option("--language", type=click.Choice(["en", "da", "de"]), help="The projector's language unless you say so.")
@click.option(
    "--output", type=click.Path(path_type=Path), help="The file to write; in the current folder unless you say so."
)
@click.option("--replace", is_flag=True, help="Take the place of a file with this name.")
def session_report(
    code: str, pdf: bool, layout: Any, paper: Any, language: Any, output: Path | None, replace: bool
) -> None:
    """Put the debrief of a session on paper: the whole of it, a page for a sponsor, or two pages for HR."""
    from facilitator.debriefs.report import write_report

    def written() -> str:
        return write_report(code, layout, paper=paper, language=language, pdf=pdf, output=output, replace=replace)

    click.echo(usable(written))
