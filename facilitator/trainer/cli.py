"""`rolecall deck …`: what a trainer types. Every command imports what it needs when it runs."""

import os
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

FILE = click.Path(path_type=Path)
LANGUAGES = click.Choice(["en", "da", "de"])


@click.group()
def deck() -> None:
    """Decks and run sheets: write, check, look at and print them."""


@deck.command("new", epilog='\b\nExample:\n  rolecall deck new "Night shift"\n')
@click.argument("name")
@click.option("--folder", type=FILE, default=Path(), help="Where to write it; the current folder unless you say so.")
def deck_new(name: str, folder: Path) -> None:
    """Write a new deck to change, and the schema for your editor. Nothing that exists is written over."""
    from facilitator.trainer.new_deck import CannotWrite, write_new_deck

    try:
        click.echo(write_new_deck(name, folder).text())
    except CannotWrite as error:
        raise click.ClickException(str(error)) from error


@deck.command("check", epilog="\b\nExample:\n  rolecall deck check decks/my-deck.yaml runsheets/my-evening.yaml\n")
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE...")
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", help="For people or programs.")
def deck_check(files: tuple[Path, ...], format: str) -> None:
    """Say what is wrong in deck, run sheet and hats files, with line and remedy. A folder means all its files, and a
    zip a deck with its pictures.

    Exit code 0: all can be played. 1: something must be mended. 2: a file could not be read.
    """
    from scenarios.checker import check

    report = check(files, _catalog())
    click.echo(report.json() if format == "json" else report.text())
    raise SystemExit(report.exit_code)


@deck.command("stats", epilog="\b\nExample:\n  rolecall deck stats decks/my-deck.yaml\n")
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE...")
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", help="For people or programs.")
def deck_stats(files: tuple[Path, ...], format: str) -> None:
    """Count cards, kinds, minutes, reading time and languages.

    Exit code 0: every deck was counted. 1: one has errors. 2: one could not be read.
    """
    from facilitator.trainer.stats import counted

    report = counted(files)
    click.echo(report.json() if format == "json" else report.text())
    raise SystemExit(report.exit_code)


@deck.command("schema", epilog="\b\nExample:\n  rolecall deck schema --output deck.schema.json\n")
@click.option("--runsheet", is_flag=True, help="The schema of run sheets instead.")
@click.option("--output", type=FILE, help="Write a file instead of the terminal.")
def deck_schema(runsheet: bool, output: Path | None) -> None:
    """Print the schema by which editors complete and explain the keys of a deck."""
    from scenarios.deck import Deck
    from scenarios.runsheet import RunSheet
    from scenarios.schema import written

    text = written(RunSheet if runsheet else Deck)
    if output is None:
        click.echo(text, nl=False)
        return
    _write(output, text)
    click.echo(f"The schema is in {output}.")


@deck.command(
    "print", epilog="\b\nExample:\n  rolecall deck print decks/my-deck.yaml --paper letter --output cards.html\n"
)
@click.argument("file", type=FILE)
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", help="A4 unless you say so.")
@click.option("--language", type=LANGUAGES, help="The deck's own language unless you say so.")
@click.option("--only", type=click.Choice(["cards", "roles", "hats", "votes"]), help="Only one of the four parts.")
@click.option("--output", type=FILE, help="The file to write; beside the deck unless you say so.")
def deck_print(file: Path, paper: Any, language: Any, only: Any, output: Path | None) -> None:
    """Make a page to print: cards, role cards, hats and vote sheets for a room without phones."""
    from facilitator.trainer.printing import printed
    from scenarios.pictures import Pictures

    source, pictures = _playable(file), Pictures.in_folder(file.parent)
    made = printed(source, _catalog().hats(), language=language, paper=paper, only=only, pictures=pictures)
    target = output or file.with_suffix(f".{paper}.html")
    if target.resolve() == file.resolve():
        raise click.ClickException(f"{target} is the deck itself. Choose another file for --output.")
    _write(target, made)
    click.echo(f"{target} is ready: open it in a browser and print it, on {PAPERS[paper]} paper and without scaling.")


PAPERS = {"a4": "A4", "letter": "Letter"}


@deck.command("preview", epilog="\b\nExample:\n  rolecall deck preview decks/my-deck.yaml\n")
@click.argument("file", type=FILE)
@click.option(
    "--port", type=click.IntRange(0, 65_535), default=0, help="A port of your choice; any free one otherwise."
)
def deck_preview(file: Path, port: int) -> None:
    """Show phone and projector side by side while you write; every save is seen at once. Ctrl-C ends it."""
    from facilitator.trainer.preview_server import PreviewServer
    from web.assets import NotBundled

    if not file.is_file():
        raise click.ClickException(f"{file} cannot be read. Check its name, or begin with `rolecall deck new`.")
    try:
        server = PreviewServer(file, _catalog().hats(), port)
    except NotBundled as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(str(error.strerror)) from error
    with suppress(KeyboardInterrupt):
        click.echo(f"{file} is open at\n  {server.url}\nSave the file, and the page follows. Ctrl-C ends it.")
        if os.environ.get("ROLECALL_BROWSER") != "none":
            webbrowser.open(server.url)
        server.serve()


def _catalog() -> Any:
    """The decks that come with Rolecall, and the trainer's own."""
    from facilitator.config import BadConfig, read_config
    from scenarios.catalog import Catalog

    try:
        return Catalog(read_config().decks_folder)
    except BadConfig as error:
        raise click.ClickException(str(error)) from error


def _playable(file: Path) -> Any:
    """The deck in a file; its errors go to the terminal with exit code 1, or 2 where it cannot be read."""
    from scenarios.loader import read_deck

    loaded = read_deck(file)
    if loaded.value is None:
        click.echo("\n".join(map(str, loaded.errors)), err=True)
        raise SystemExit(2 if any(one.rule == "unreadable" for one in loaded.errors) else 1)
    return loaded.value


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror or 'unknown reason'}.") from error
