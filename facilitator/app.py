"""The only composition root: every part of Rolecall is made here and handed what it needs.

Nothing is served and nothing is scheduled yet when `create_app` returns; `cli.py` does both.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final
from wsgiref.types import WSGIApplication

from flask import Flask, request

from facilitator import accounts, forgery
from facilitator.addresses import Addresses, Glances
from facilitator.apart import Apart
from facilitator.before import Before
from facilitator.changing import Changing
from facilitator.comparing.pages import Comparing
from facilitator.comparing.reading import Reading
from facilitator.config import Config
from facilitator.console import Console
from facilitator.database import open_store
from facilitator.datafolder import DataFolder
from facilitator.debriefs.pages import DebriefPages
from facilitator.debriefs.paper_pages import PaperPages
from facilitator.decks.gallery import Gallery
from facilitator.decks.library import Library
from facilitator.decks.library_preview import FRAMED
from facilitator.decks.pages import deck_pages
from facilitator.decks.tidying import Tidying
from facilitator.decks.upload import allow_uploads
from facilitator.errors import error_pages
from facilitator.exporting.pages import FilePages
from facilitator.mending import Mending
from facilitator.once import Once
from facilitator.opening import Opening
from facilitator.packaged import packaged_assets, packaged_catalogues
from facilitator.pages import Surroundings
from facilitator.preparations import Preparations
from facilitator.rehearsal.line import Server
from facilitator.rehearsals import Rehearsals
from facilitator.screen import Screen
from facilitator.signin import COOKIE, SignIn
from facilitator.signin_pages import SignInPages
from facilitator.sockets import ConsoleSockets, ScreenSockets
from facilitator.tents import Tents
from facilitator.troupes import Troupes
from facilitator.version import installed_version
from scenarios.catalog import Catalog
from web.assets import static_files
from web.desk import Desk
from web.guards.attempts import Attempts
from web.guards.engine import make_socketio
from web.guards.hosts import AllowedHosts, own_names
from web.guards.origins import OriginCheck
from web.guards.outer import guarded
from web.network import own_addresses, read_adapters
from web.pages import Door, SessionStatus, pages
from web.publisher import FACILITATOR, PLAYER, SCREEN
from web.serving import Settling
from web.sessions import Sessions
from web.sockets import PlayerSockets
from web.store import Store

SIGNED_IN_FOR: Final = timedelta(days=30)
LARGEST_FORM: Final = 1_000_000
"""Bytes; a card with long notes in three languages has some 30 kB."""


@dataclass(frozen=True)
class Rolecall:
    """One installation, put together. Serve `wsgi`; the Flask app alone has no guards."""

    flask: Flask
    wsgi: WSGIApplication
    folder: DataFolder
    desk: Desk
    sessions: Sessions
    reading: Reading
    catalog: Catalog
    library: Library
    gallery: Gallery
    tidying: Tidying
    addresses: Addresses
    consoles: ConsoleSockets
    settling: Settling
    clock: Callable[[], int]

    def first_key(self) -> str | None:
        """The key for the sign-in link; None once somebody has a passphrase."""
        return self.desk.run(lambda db: accounts.first_key(db, self.clock()))


def epoch() -> int:
    """The clock, in epoch milliseconds."""
    return time.time_ns() // 1_000_000


def create_app(config: Config, folder: DataFolder, port: int, clock: Callable[[], int] = epoch) -> Rolecall:
    """Put Rolecall together; the database is brought up to date on the way. Raises NotBundled, BadDatabase."""
    url = folder.database_url(config.database_url)
    desk = Desk(open_store(url, folder.copies))
    flask = _flask(config, folder)
    hosts = AllowedHosts(own_names(config.public_url, config.extra_hosts), _own_ips, time.monotonic)
    server = make_socketio(flask, [PLAYER, FACILITATOR, SCREEN], OriginCheck(hosts, config.public_url)).server
    sessions = Sessions(desk, lambda: Store(url), server.emit, clock, folder.forget_copies)
    addresses = Addresses(desk, port, config.public_url, config.extra_hosts, Glances(own_addresses, time.monotonic))
    catalog, gallery = Catalog(config.decks_folder, call=Apart()), Gallery(folder.pictures, lambda: clock() / 1000)
    library = Library(catalog, gallery)
    signin = SignIn(desk, Attempts(time.monotonic), clock)
    consoles = ConsoleSockets(
        server, sessions, clock, partial(signin.of_socket, flask), signin.holds, find_card=library.entry
    )
    made = Rolecall(
        flask=flask,
        wsgi=guarded(flask, hosts, trusted_proxy=config.trusted_proxy, framed=(FRAMED,)),
        folder=folder,
        desk=desk,
        sessions=sessions,
        reading=Reading(Desk(Store(url))),
        catalog=catalog,
        library=library,
        gallery=gallery,
        tidying=Tidying(gallery, catalog, desk),
        addresses=addresses,
        consoles=consoles,
        settling=Settling(),
        clock=clock,
    )
    _add_pages(made, signin, config.decks_folder, Troupes(Server.on_this_computer(port, config.host)))
    _add_sockets(made, server, signin)
    return made


def _flask(config: Config, folder: DataFolder) -> Flask:
    flask = Flask("facilitator", static_folder=None, template_folder=None)
    flask.config.update(
        SECRET_KEY=folder.secret_key(),
        SESSION_COOKIE_NAME=COOKIE,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=config.secure,  # on a venue's plain http browsers would drop a Secure cookie
        PERMANENT_SESSION_LIFETIME=SIGNED_IN_FOR,
        MAX_CONTENT_LENGTH=LARGEST_FORM,
        MAX_FORM_MEMORY_SIZE=LARGEST_FORM,
    )
    flask.jinja_env.trim_blocks = flask.jinja_env.lstrip_blocks = True
    return flask


def _add_pages(made: Rolecall, signin: SignIn, decks_folder: Path, troupes: Troupes) -> None:
    assets, catalogues = packaged_assets(), packaged_catalogues()
    around = Surroundings(signin, assets, catalogues)
    once = Once(time.monotonic)
    preparations = Preparations(made.addresses.are_ours)
    door = Door(lambda code: _status(made, code), Attempts(time.monotonic))

    def tested(word: str) -> bool:
        return preparations.test_opened(word, request.remote_addr or "")

    allow_uploads(made.flask, signin)
    forgery.protect(made.flask)
    error_pages(made.flask, around)
    for blueprint in (
        static_files(assets),
        pages(door, assets, catalogues, tested=tested, version=installed_version()),
        SignInPages(around, signin).blueprint(),
        Opening(around, made.sessions, made.library, once).blueprint(),
        Console(around, made.sessions, made.library, made.addresses, once, made.clock).blueprint(),
        Changing(around, made.sessions).blueprint(),
        Mending(around, made.sessions).blueprint(),
        Before(around, made.sessions, made.addresses, preparations).blueprint(),
        Rehearsals(around, made.sessions, once, troupes).blueprint(),
        Tents(around, made.sessions, made.addresses).blueprint(),
        DebriefPages(around, made.sessions, made.catalog, made.clock).blueprint(),
        PaperPages(around, made.sessions, made.catalog).blueprint(),
        FilePages(around, made.sessions, made.desk).blueprint(),
        Comparing(around, made.sessions, made.reading, made.desk).blueprint(),
        Screen(around, door, made.addresses, preparations).blueprint(),
        *deck_pages(
            around, made.catalog, made.library, made.gallery, once, decks_folder, made.clock, seconds=time.monotonic
        ),
    ):
        made.flask.register_blueprint(blueprint)


def _add_sockets(made: Rolecall, server: Any, signin: SignIn) -> None:
    PlayerSockets(server, made.sessions, made.settling, made.clock, time.monotonic).register()
    made.consoles.register()
    signin.tell(made.consoles.left)
    ScreenSockets(server, made.sessions, made.clock, time.monotonic).register()


def _status(made: Rolecall, code: str) -> SessionStatus | None:
    live = made.sessions.live(code)
    if live is None:
        return None
    title, delete_at = live.read(lambda table: (table.session.settings.title, table.session.delete_at))
    return SessionStatus(code, title, purged=delete_at <= made.clock())


def _own_ips() -> list[str]:
    """Every address of this computer: it may be asked for by any of them, though not every phone can."""
    return [ip for adapter in read_adapters() for ip in adapter.ips]
