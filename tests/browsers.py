"""Finds a Chromium for the browser tests: the one asked for, Playwright's own, or one of the machine's."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

from playwright.sync_api import Browser, Playwright

from facilitator.chromium import QUIET, NoChromium, as_root, find_chromium

# The name `workshop.test` leads to this machine, so that pages get what a phone on a LAN gets: a plain
# http address that browsers do not trust as they trust localhost.
WORKSHOP_HOST = "workshop.test"


class LaunchArguments(TypedDict):
    """What Playwright's `chromium.launch` needs to start the browser that was found."""

    executable_path: str
    args: list[str]


class NoBrowser(LookupError):
    """There is no Chromium on this machine."""


def find_browser(playwright: Playwright, environment: Mapping[str, str] = os.environ) -> str:
    """Return the path of a Chromium; raises NoBrowser."""
    try:
        return find_chromium(environment, [Path(playwright.chromium.executable_path)])
    except NoChromium as missing:
        raise NoBrowser(f"{missing} `make test` installs one.") from missing


def launch_arguments(playwright: Playwright) -> LaunchArguments:
    """Return the arguments for `playwright.chromium.launch`; raises NoBrowser."""
    to_the_workshop = f"--host-resolver-rules=MAP {WORKSHOP_HOST} 127.0.0.1"
    return {"executable_path": find_browser(playwright), "args": [*QUIET, to_the_workshop, *as_root()]}


def launch(playwright: Playwright) -> Browser:
    """Start the browser that was found; raises NoBrowser."""
    return playwright.chromium.launch(**launch_arguments(playwright))
