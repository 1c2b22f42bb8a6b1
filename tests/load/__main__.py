"""`make bench`: measures the shipped server with 100, 300 and 1,000 phones and prints a table."""

import argparse
import os
import platform
import sys
from collections.abc import Sequence

from tests.load.bench import measure
from tests.load.table import row, table
from web.serving import raise_file_limit

SIZES = (100, 300, 1000)
ROUNDS = 3


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, stop."""
    parser = argparse.ArgumentParser(prog="make bench ARGS=", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="how many phones (default: 100 300 1000)")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"sessions per size (default: {ROUNDS})")
    asked = parser.parse_args(arguments)
    raise_file_limit()
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    rows = []
    for size in asked.sizes:
        sys.stderr.write(f"{size} phones, {asked.rounds} sessions ...\n")
        rows.append(row([measure(size, seed) for seed in range(asked.rounds)]))
    print(table(rows))


if __name__ == "__main__":
    main()
