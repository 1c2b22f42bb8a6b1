"""The benchmarks of this installation, each under the name that somebody gave it."""

from collections.abc import Sequence
from typing import Final

from sqlmodel import Session as Transaction
from sqlmodel import col, select

from facilitator.comparing.benchmark_file import BenchmarkError, content_of, kept
from game.benchmark import Benchmark
from game.text import is_line
from web.models import BenchmarkRow

LONGEST: Final = 60
"""Characters of a name."""


def benchmarks(tx: Transaction) -> Sequence[BenchmarkRow]:
    """All benchmarks, by name."""
    return tx.exec(select(BenchmarkRow).order_by(col(BenchmarkRow.name))).all()


def names(tx: Transaction) -> list[str]:
    """The names to choose from."""
    return list(tx.exec(select(BenchmarkRow.name).order_by(col(BenchmarkRow.name))).all())


def find(tx: Transaction, name: str) -> Benchmark | None:
    """One benchmark; None where it was removed."""
    row = tx.get(BenchmarkRow, name)
    return kept(row.content) if row else None


def put(tx: Transaction, name: str, benchmark: Benchmark, at: int, *, replace: bool = False) -> str:
    """Keep a benchmark, and say its name as it is kept; raises BenchmarkError."""
    name = " ".join(name.split())
    if not name or len(name) > LONGEST or not is_line(name):
        raise BenchmarkError(f"Give the benchmark a name of 1 to {LONGEST} characters. Nothing was imported.")
    old = tx.get(BenchmarkRow, name)
    if old is not None and not replace:
        raise BenchmarkError(
            f"There is a benchmark “{name}” already. Nothing was imported. Choose another name, or say --replace."
        )
    row = old or BenchmarkRow(name=name, imported_at=at, content={})
    row.imported_at, row.content = at, content_of(benchmark)
    tx.add(row)
    return name


def remove(tx: Transaction, name: str) -> None:
    """Forget a benchmark; raises BenchmarkError."""
    row = tx.get(BenchmarkRow, name)
    if row is None:
        raise BenchmarkError(f"There is no benchmark “{name}”. `rolecall benchmark list` shows all.")
    tx.delete(row)
