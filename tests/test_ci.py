"""In CI a skipped test is a failure: a run of pytest within this one shows it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.imports import ROOT

SKIPPED_TEST = "import pytest\ndef test_it() -> None: pytest.skip('no browser here')\n"
SKIPPED_FILE = "import pytest\npytest.skip('no database here', allow_module_level=True)\n"
EXPECTED_FAILURE = "import pytest\n@pytest.mark.xfail\ndef test_it() -> None: assert False\n"


def closing_line(test: str, folder: Path, ci: str) -> str:
    """Run one test file with the project's conftest and return pytest's last line."""
    (folder / "test_it.py").write_text(test)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "--rootdir", str(folder)]
    environment = {**os.environ, "CI": ci, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [*command, "-c", os.devnull, str(folder)], env=environment, capture_output=True, text=True, check=False
    )
    return done.stdout.splitlines()[-1]


@pytest.mark.parametrize("skipped", [SKIPPED_TEST, SKIPPED_FILE])
def test_a_skip_fails_in_ci_and_nowhere_else(tmp_path: Path, skipped: str) -> None:
    assert "1 skipped" in closing_line(skipped, tmp_path, ci="")
    assert closing_line(skipped, tmp_path, ci="true").startswith("1 ")
    assert "skipped" not in closing_line(skipped, tmp_path, ci="true")


def test_an_expected_failure_stays_one_in_ci(tmp_path: Path) -> None:
    assert "1 xfailed" in closing_line(EXPECTED_FAILURE, tmp_path, ci="true")
