"""Finds a Chromium for the browser tests: the one asked for, Playwright's own, or one of the machine's."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

from playwright.sync_api import Browser, Playwright

# The name `workshop.test` leads to this machine, so that pages get what a phone on a LAN gets: a plain
# http address that browsers do not trust as they trust localhost.
WORKSHOP_HOST = "workshop.test"
COMMANDS = ("chromium", "chromium-browser", "google-chrome", "msedge")
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    f"--host-resolver-rules=MAP {WORKSHOP_HOST} 127.0.0.1",
)


class LaunchArguments(TypedDict):
    """What Playwright's `chromium.launch` needs to start the browser that was found."""

    executable_path: str
    args: list[str]


class NoBrowser(LookupError):
    """There is no Chromium on this machine."""


def find_browser(playwright: Playwright, environment: Mapping[str, str] = os.environ) -> str:
    """Return the path of a Chromium; raises NoBrowser."""
    own = playwright.chromium.executable_path
    on_path = (shutil.which(command, path=environment.get("PATH")) for command in COMMANDS)
    candidates = (environment.get("ROLECALL_BROWSER"), own if Path(own).exists() else None, *on_path)
    if found := next((path for path in candidates if path), None):
        return found
    raise NoBrowser("There is no browser here. Run `make test`, or set ROLECALL_BROWSER to a Chromium.")


def launch_arguments(playwright: Playwright) -> LaunchArguments:
    """Return the arguments for `playwright.chromium.launch`; raises NoBrowser."""
    as_root = ["--no-sandbox", "--disable-gpu"] if is_root() else []
    return {"executable_path": find_browser(playwright), "args": [*QUIET, *as_root]}


def launch(playwright: Playwright) -> Browser:
    """Start the browser that was found; raises NoBrowser."""
    return playwright.chromium.launch(**launch_arguments(playwright))


def is_root() -> bool:
    """Tell whether we are root, as whom Chromium refuses to start with its sandbox."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
