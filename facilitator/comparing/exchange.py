"""Benchmarks as the command line handles them: from sessions to a file, and from a file to the shelf."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlmodel import col, select

from facilitator.archive import Archive
from facilitator.comparing import shelf
from facilitator.comparing.benchmark_file import LARGEST, BenchmarkError, read, written
from facilitator.given_file import beginning
from facilitator.new_file import require_free, write_new
from facilitator.pages import moment
from game.benchmark import benchmark
from game.debrief import debrief
from web.models import SessionRow
from web.pages import digits, spaced

NO_TAGS: Final = "No session has these tags. Nothing was written."
NONE_AT_ALL: Final = "There is no session to sum up; rehearsals never count. Nothing was written."


@dataclass(frozen=True)
class Wanted:
    """Which sessions: by code, by tag, or all; rehearsals never."""

    codes: tuple[str, ...] = ()
    client: str | None = None
    programme: str | None = None
    year: int | None = None
    all: bool = False

    @property
    def by_tag(self) -> bool:
        """Whether tags choose."""
        return any(one is not None for one in (self.client, self.programme, self.year))


@dataclass(frozen=True)
class Exchange:
    """What can be done with benchmarks on this computer."""

    archive: Archive

    def export(self, file: Path, wanted: Wanted, replace: bool) -> str:
        """Write the sums of some sessions; raises BenchmarkError, ArchiveError, CannotWrite, Refused."""
        require_free(file, replace)
        codes = self._codes(wanted)
        found = benchmark(debrief(self.archive.session(code)) for code in codes)
        write_new(file, written(found), replace)
        return (
            f"{file} holds the sums of {_counted(len(codes), 'session')} and {_counted(len(found.cards), 'card')}: "
            "counts of at least 20 people per group, no session, no date, no text."
        )

    def take_in(self, file: Path, name: str, at: int, replace: bool) -> str:
        """Keep a benchmark under a name; raises BenchmarkError, and nothing is kept then."""
        found = read(_read(file))
        with self.archive.store.session() as tx:
            kept_as = shelf.put(tx, name, found, at, replace=replace)
        return f"The benchmark “{kept_as}” is ready: {_counted(len(found.cards), 'card')}. Compare a session to see it."

    def lines(self) -> Iterator[str]:
        """Every benchmark in a line."""
        with self.archive.store.session() as tx:
            rows = [(one.name, one.imported_at, len(one.content["cards"])) for one in shelf.benchmarks(tx)]
        if not rows:
            yield "There is no benchmark yet. `rolecall benchmark import` takes one in."
        for name, at, cards in rows:
            yield f"{moment(at):%Y-%m-%d}  {_counted(cards, 'card'):>10}  {name}"

    def remove(self, name: str) -> str:
        """Forget a benchmark; raises BenchmarkError."""
        with self.archive.store.session() as tx:
            shelf.remove(tx, name)
        return f"The benchmark “{name}” is removed."

    def _codes(self, wanted: Wanted) -> Sequence[str]:
        if not wanted.codes and not wanted.by_tag and not wanted.all:
            raise BenchmarkError("Say which sessions: their codes, --client, --programme, --year, or --all.")
        with self.archive.store.session() as tx:
            rows = list(tx.exec(select(SessionRow).order_by(col(SessionRow.opened_at))))
        chosen = list(_chosen(rows, wanted)) if wanted.by_tag or wanted.all else []
        named = [_real(rows, digits(code)) for code in wanted.codes]
        codes = list(dict.fromkeys(row.code for row in (*named, *chosen)))
        if not codes:
            raise BenchmarkError(NO_TAGS if wanted.by_tag else NONE_AT_ALL)
        return codes


def _chosen(rows: Iterable[SessionRow], wanted: Wanted) -> Iterator[SessionRow]:
    for row in rows:
        pairs = ((wanted.client, row.client), (wanted.programme, row.programme), (wanted.year, row.year))
        if not row.rehearsal and all(asked in (None, said) for asked, said in pairs):
            yield row


def _real(rows: Iterable[SessionRow], code: str) -> SessionRow:
    row = next((one for one in rows if one.code == code), None)
    if row is None:
        raise BenchmarkError(f"There is no session {spaced(code)}. `rolecall session list` shows all.")
    if row.rehearsal:
        raise BenchmarkError(f"Session {spaced(code)} is a rehearsal: nothing in it is real. Nothing was written.")
    return row


def _read(file: Path) -> bytes:
    try:
        return beginning(file, LARGEST)
    except OSError as error:
        raise BenchmarkError(f"{file} cannot be read: {error.strerror}. Nothing was imported.") from error


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
