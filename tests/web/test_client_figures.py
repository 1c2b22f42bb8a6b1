"""Figures are written in two places alone: rounded ones in `rounding.ts`, whole numbers in `words.ts`."""

import re
from pathlib import Path

from tests.imports import ROOT

CLIENTS = (ROOT / "web" / "client", ROOT / "facilitator" / "client")
WRITES = re.compile(r"NumberFormat|\.toPrecision\(|Math\.round\([^)]*\* 100?\)")


def scripts() -> dict[str, str]:
    """Every script of phones, projector and console, by its path."""
    files = [file for client in CLIENTS for file in client.rglob("*.ts")]
    return {file.relative_to(ROOT).as_posix(): Path(file).read_text("utf-8") for file in files}


def test_no_other_script_rounds_or_writes_a_figure() -> None:
    found = {path for path, source in scripts().items() if WRITES.search(source)}

    assert found == {"web/client/rounding.ts", "web/client/words.ts"}


def test_a_share_that_is_rounded_elsewhere_is_found() -> None:
    assert WRITES.search("signed(Math.round(now * 100))")
    assert WRITES.search("Math.round(share * 10) / 10")
    assert not WRITES.search("Math.round(length / MINUTE)")
