"""The command `rolecall`. Every command imports what it needs when it runs, so that each begins at once."""

from pathlib import Path

import click

from facilitator.comparing.cli import benchmark
from facilitator.debriefs.cli import session_report
from facilitator.exporting.cli import session_export, session_import
from facilitator.refusing import usable
from facilitator.trainer.cli import deck

EXAMPLES = """\b
Examples:
  rolecall serve
  PORT=9000 rolecall serve
  rolecall deck new "Night shift"
  rolecall deck preview night-shift.yaml
  rolecall deck check night-shift.yaml
  rolecall session list
  rolecall rehearse 482913 --people 40 --speed 4
  rolecall session export 482913 --output debrief.xlsx
  rolecall session import rolecall-482913.json
  rolecall session report 482913 --pdf --layout hr
  rolecall benchmark export ours.json --client Northwind
  rolecall facilitator reset Ingrid
  rolecall backup rolecall-backup.zip
  rolecall restore rolecall-backup.zip
"""


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from facilitator.version import installed_version

        click.echo(f"rolecall {installed_version()}")
        context.exit()


@click.group(epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Say which version."
)
def main() -> None:
    """Rolecall: live sessions in which mentors and mentees answer the same cards and see how they differ.

    Settings come from environment variables that begin with ROLECALL_; facilitator/README.md lists them.
    """


main.add_command(deck)
main.add_command(benchmark)


@main.command()
def serve() -> None:
    """Start Rolecall and print the sign-in link. Ctrl-C ends it; sessions stay as they are."""
    from facilitator.serving import serve as start

    raise SystemExit(start())


@main.group()
def session() -> None:
    """Sessions of this computer."""


session.add_command(session_report)
session.add_command(session_export)
session.add_command(session_import)


@session.command("list")
def session_list() -> None:
    """List all sessions: code, date, state, people, title."""
    from facilitator.archive import Archive

    for line in usable(Archive.open).lines():
        click.echo(line)


@main.command(epilog="\b\nExample:\n  rolecall rehearse 482913 --people 40 --speed 4\n")
@click.argument("code")
@click.option("--people", type=click.IntRange(1, 300), default=40, show_default=True, help="How many, 1 to 300.")
@click.option(
    "--speed", type=click.FloatRange(1, 20), default=1.0, show_default=True, help="1 as in a real room, to 20."
)
@click.option("--alone", is_flag=True, help="Nobody runs it: the cards play by themselves to the end.")
def rehearse(code: str, people: int, speed: float, alone: bool) -> None:
    """Let simulated people play a session of the running server. Of a real one they play a copy."""
    from facilitator.rehearsing import rehearse as begin

    usable(lambda: begin(code, people, speed, alone, click.echo))


@main.group()
def facilitator() -> None:
    """People who may sign in to the console."""


@facilitator.command("add", epilog="\b\nExample:\n  rolecall facilitator add Ingrid\n")
@click.argument("name")
def facilitator_add(name: str) -> None:
    """Add a facilitator and print the link with which she chooses a passphrase."""
    from facilitator.archive import Archive

    click.echo(usable(lambda: Archive.open().add(name)))


@facilitator.command("reset", epilog="\b\nExample:\n  rolecall facilitator reset Ingrid\n")
@click.argument("name")
def facilitator_reset(name: str) -> None:
    """Forget a lost passphrase, sign its owner out, and print a new sign-in link."""
    from facilitator.archive import Archive

    click.echo(usable(lambda: Archive.open().reset(name)))


@main.command(epilog="\b\nExample:\n  rolecall backup rolecall-backup.zip\n")
@click.argument("file", type=click.Path(path_type=Path))
def backup(file: Path) -> None:
    """Copy all sessions and their pictures into a zip, also while Rolecall runs. The file holds personal data."""
    from facilitator.archive import Archive
    from facilitator.backup import back_up

    click.echo(usable(lambda: back_up(Archive.open(), file)))


@main.command(epilog="\b\nExample:\n  ROLECALL_DATA=elsewhere rolecall restore rolecall-backup.zip\n")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def restore(file: Path) -> None:
    """Put a backup into a data folder that has no database yet."""
    from facilitator.backup import restore as bring_back
    from facilitator.config import read_config

    click.echo(usable(lambda: bring_back(read_config(), file)))


if __name__ == "__main__":
    main()
