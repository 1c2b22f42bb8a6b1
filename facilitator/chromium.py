"""A Chromium of this computer: found, and asked to print a page. It talks to no other host and leaves nothing behind.

Chrome, Edge and Chromium are all one for us. The order: the one asked for, one that the caller knows, the PATH, and the
places where they lie on Windows and macOS, whose installers put nothing on the PATH.
"""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

SETTING: Final = "ROLECALL_BROWSER"
NO_WINDOW: Final = "none"
"""The setting's other use: no browser window is opened at the start. It names no Chromium."""
COMMANDS: Final = ("chromium", "chromium-browser", "google-chrome", "msedge")
PROGRAMS: Final = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
PROGRAM_FOLDERS: Final = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
APPLICATIONS: Final = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
QUIET: Final = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
PRINTING: Final = (
    "--headless",
    "--disable-extensions",
    "--no-pdf-header-footer",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
PATIENCE: Final = 60.0
"""Seconds for a debrief; a long one takes three on a slow laptop."""


class NoChromium(LookupError):
    """There is no Chromium on this computer; the text says what to do."""


class NotPrinted(RuntimeError):
    """Chromium made no PDF; the text says what to do instead."""


def find_chromium(environment: Mapping[str, str] = os.environ, known: Iterable[Path] = ()) -> str:
    """The path of a Chromium; raises NoChromium. One that is asked for by name is taken or nothing is."""
    asked = environment.get(SETTING, "")
    if asked and asked != NO_WINDOW:
        return _asked(asked, environment)
    on_path = (shutil.which(command, path=environment.get("PATH")) for command in COMMANDS)
    candidates = chain(_existing(known), filter(None, on_path), _existing(_usual_places(environment)))
    if found := next(candidates, None):
        return found
    raise NoChromium(
        "There is no Chrome, Edge or Chromium on this computer, so no PDF can be made. Install one of them, or set "
        f"{SETTING} to its path. You can also open the debrief in any browser and print it."
    )


def _asked(asked: str, environment: Mapping[str, str]) -> str:
    found = shutil.which(asked, path=environment.get("PATH"))
    if found is None:
        raise NoChromium(f"{SETTING} is {asked}, and there is no such program. Correct it, or take the setting away.")
    return found


def _existing(paths: Iterable[Path]) -> Iterable[str]:
    return (str(path) for path in paths if path.exists())


def _usual_places(environment: Mapping[str, str]) -> list[Path]:
    folders = [environment[name] for name in PROGRAM_FOLDERS if name in environment]
    return [*(Path(folder, program) for folder in folders for program in PROGRAMS), *map(Path, APPLICATIONS)]


def pdf_of(page: str, chromium: str, patience: float = PATIENCE) -> bytes:
    """A page of HTML that needs nothing from elsewhere, printed; raises NotPrinted. Its copies are deleted."""
    # Chromium may still write to its profile while it is being ended.
    with TemporaryDirectory(prefix="rolecall-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, target = folder / "page.html", folder / "page.pdf"
        source.write_text(page, encoding="utf-8")
        _run([chromium, *QUIET, *PRINTING, *as_root(), *_files(folder, source, target)], patience)
        if not target.exists():
            raise NotPrinted(
                f"{chromium} made no PDF. Nothing was written. Leave out --pdf, open the page in a browser, print it."
            )
        return target.read_bytes()


def as_root() -> tuple[str, ...]:
    """What Chromium needs when root starts it."""
    return ("--no-sandbox", "--disable-gpu") if is_root() else ()


def is_root() -> bool:
    """Whether we are root, as whom Chromium refuses to start with its sandbox."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _files(folder: Path, source: Path, target: Path) -> tuple[str, ...]:
    # A profile of its own: with the user's, a window that is open would take the order, and print nothing.
    return f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", source.as_uri()


def _run(command: list[str], patience: float) -> None:
    """Run a program and all that it starts to its end, or end them."""
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        raise NotPrinted(f"{command[0]} does not start: {error.strerror}. Set {SETTING} to another browser.") from error
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired as error:
        raise NotPrinted(f"{command[0]} was not ready after {patience:.0f} seconds. Nothing was written.") from error
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program with its children, of which Chromium has many."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
