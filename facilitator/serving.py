"""`rolecall serve`: from an empty folder to a server that phones can reach, with every refusal in a sentence."""

# ruff: noqa: E402 - the engine must be patched before anything else is imported

from web import runtime

runtime.patch()

import logging
import os
import sys
import time
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from facilitator.app import Rolecall, create_app
from facilitator.config import BadConfig, Config, read_config
from facilitator.database import BadDatabase, only_server, where
from facilitator.datafolder import DataFolder
from web import qr, serving
from web.assets import NotBundled
from web.lockfile import FolderInUse, FolderLock

PURGE_EVERY = 3600.0
"""Seconds; a laptop that sleeps at night still keeps every day of deletion."""

SWEEP_EVERY = 10.0
"""Seconds; a facilitator whose passphrase was reset on the command line watches no longer than this."""


def serve() -> int:
    """Serve until Ctrl-C or SIGTERM; returns the exit code."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    try:
        config = read_config()
        folder = DataFolder.prepare(config.data)
        url = folder.database_url(config.database_url)
        with FolderLock.take(folder.path, time.time) as lock, only_server(url):
            listener, port = _listen(config)
            lock.announce(port)
            _run(create_app(config, folder, port), listener, port, config)
    except (BadConfig, BadDatabase, FolderInUse, NotBundled, OSError) as error:
        click.echo(str(error), err=True)
        return 1
    return 0


def _listen(config: Config) -> tuple[Any, int]:
    """The listening socket and its port: the one that is set, else the next free one."""
    try:
        return serving.listen(config.host, config.port), config.port
    except serving.PortInUse as taken:
        if taken.free is None:
            raise
        click.echo(f"{taken} Rolecall uses that one. To choose another port: PORT={taken.free} rolecall serve")
        return serving.listen(config.host, taken.free), taken.free


def _run(made: Rolecall, listener: Any, port: int, config: Config) -> None:
    serving.raise_file_limit()
    stop = runtime.Event()
    serving.stop_on_signals(stop)
    runtime.spawn(_purge, made)
    runtime.spawn(_sweep, made)
    link = _greet(made, port, config)
    made.settling.start()
    if _has_browser():
        runtime.spawn(runtime.in_thread, webbrowser.open, link)
    serving.serve(listener, made.wsgi, stop=stop)
    click.echo("Rolecall has stopped. All sessions are saved.")


def _purge(made: Rolecall) -> None:
    log = logging.getLogger(__name__)
    while True:
        with _going_on("Names and texts that are due could not be deleted."):
            for code in made.sessions.purge():
                log.info("Session %s: names and texts were deleted on their day.", code)
        with _going_on("Copies of the database that an update made could not be deleted."):
            made.folder.forget_old_copies(time.time())
        with _going_on("Pictures that nobody needs any more could not be deleted."):
            if gone := made.tidying.sweep():
                log.info("%d pictures that no session and no deck shows any more were deleted.", len(gone))
        runtime.sleep(PURGE_EVERY)


@contextmanager
def _going_on(failed: str) -> Iterator[None]:
    """A full disk today must not keep tomorrow's purge from running."""
    try:
        yield
    except Exception:
        logging.getLogger(__name__).exception(failed)


def _sweep(made: Rolecall) -> None:
    while True:
        runtime.sleep(SWEEP_EVERY)
        made.consoles.sweep()


def _greet(made: Rolecall, port: int, config: Config) -> str:
    """Print where the console is and what phones open; returns the console's link."""
    key = made.first_key()
    path = f"/sign-in?key={key}" if key else "/console"
    link = f"{config.public_url or f'http://localhost:{port}'}{path}"
    click.echo(f"\nRolecall is running. Sessions are kept in {_place(made, config)}.\n")
    _greet_decks(made)
    click.echo("Console (this link can be used once, to choose a passphrase):" if key else "Console:")
    click.echo(f"  {link}\n")
    _greet_phones(made.addresses.base())
    click.echo("Ctrl-C stops it.")
    sys.stdout.flush()
    return link


def _place(made: Rolecall, config: Config) -> str:
    return f"the database {where(config.database_url)}" if config.database_url else str(made.folder.path)


def _greet_decks(made: Rolecall) -> None:
    """Name what is wrong in decks and run sheets; nothing of a file with an error is offered."""
    mistakes = made.library.errors()
    if mistakes:
        click.echo("These files cannot be played until they are mended; everything else can:")
        click.echo("".join(f"  {mistake}\n" for mistake in mistakes))


def _greet_phones(base: str | None) -> None:
    if base is None:
        click.echo("This computer is in no network that phones can reach. Connect it to the room's wifi.\n")
        return
    click.echo(f"Phones in the same wifi open:\n  {base}\n")
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    if sys.stdout.encoding.lower().startswith("utf"):
        click.echo(qr.terminal(base, colour=colour) + "\n", color=colour)


def _has_browser() -> bool:
    """Whether opening a window makes sense: not over ssh, not in CI, not where it was switched off."""
    if os.environ.get("ROLECALL_BROWSER") == "none" or any(os.environ.get(name) for name in ("CI", "SSH_CONNECTION")):
        return False
    desktop = sys.platform in ("darwin", "win32") or any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY"))
    return desktop and sys.stdout.isatty()
