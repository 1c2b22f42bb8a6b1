"""The commands `rolecall benchmark …`. Each imports what it needs when it runs."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.refusing import usable

if TYPE_CHECKING:
    from facilitator.comparing.exchange import Exchange


@click.group()
def benchmark() -> None:
    """Sums of many sessions, to hold a room against: counts of at least 20 people, exchanged as a file."""


@benchmark.command("export", epilog="\b\nExample:\n  rolecall benchmark export ours.json --client Northwind\n")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("codes", metavar="[CODE]...", nargs=-1)
@click.option("--client", help="All sessions held for this client.")
@click.option("--programme", help="All sessions of this programme.")
@click.option("--year", type=int, help="All sessions of this year.")
@click.option("--all", "everything", is_flag=True, help="All sessions of this computer; rehearsals never count.")
@click.option("--replace", is_flag=True, help="Take the place of a file with this name.")
def benchmark_export(
    file: Path,
    codes: tuple[str, ...],
    client: str | None,
    programme: str | None,
    year: int | None,
    everything: bool,
    replace: bool,
) -> None:
    """Write the sums of some sessions to a file that may be given away."""
    from facilitator.comparing.exchange import Wanted

    wanted = Wanted(codes=codes, client=client, programme=programme, year=year, all=everything)
    click.echo(usable(lambda: _benchmarks().export(file, wanted, replace)))


@benchmark.command("import", epilog="\b\nExample:\n  rolecall benchmark import theirs.json --name Hospitals\n")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", required=True, help="What it is called where you choose it.")
@click.option("--replace", is_flag=True, help="Take the place of a benchmark with this name.")
def benchmark_import(file: Path, name: str, replace: bool) -> None:
    """Take in somebody's benchmark, whole or not at all."""
    at = time.time_ns() // 1_000_000
    click.echo(usable(lambda: _benchmarks().take_in(file, name, at, replace)))


@benchmark.command("list")
def benchmark_list() -> None:
    """List all benchmarks: date, cards, name."""
    for line in usable(lambda: list(_benchmarks().lines())):
        click.echo(line)


@benchmark.command("remove", epilog="\b\nExample:\n  rolecall benchmark remove Hospitals\n")
@click.argument("name")
def benchmark_remove(name: str) -> None:
    """Forget a benchmark."""
    click.echo(usable(lambda: _benchmarks().remove(name)))


def _benchmarks() -> "Exchange":
    """The benchmarks of this computer; raises BadConfig, BadDatabase."""
    from facilitator.archive import Archive
    from facilitator.comparing.exchange import Exchange

    return Exchange(Archive.open())
