"""The server of `rolecall deck preview`: loopback only, one deck, no database, gone with Ctrl-C."""

import os
import socket
import time
from functools import partial
from pathlib import Path
from typing import Final

from flask import Blueprint, Flask, abort, redirect
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Response

from facilitator.packaged import packaged_assets, packaged_catalogues
from facilitator.trainer.preview_pages import Preview
from game.cards import Hat
from scenarios.loader import read_deck
from scenarios.picture_files import cleaned
from scenarios.pictures import Pictures, Verdicts
from web.assets import static_files
from web.catalogue import template_words
from web.guards.hosts import LOOPBACK, AllowedHosts
from web.guards.outer import guarded
from web.pages import remember_language
from web.pictures import TYPES, picture_answer

HOST: Final = "127.0.0.1"
NAME: Final = "deck"
"""The name of the one deck in the addresses; its file may be called anything."""


class Silent(WSGIRequestHandler):
    """Writes no line per request into the trainer's terminal."""

    def log_request(self, *_: object) -> None:
        """Say nothing."""


class PreviewServer:
    """One deck on a port of this computer; raises NotBundled, OSError."""

    def __init__(self, path: Path, hats: tuple[Hat, ...], port: int = 0) -> None:
        flask = preview_app(path, hats)
        hosts = AllowedHosts(LOOPBACK, lambda: (), time.monotonic)
        wsgi = guarded(flask, hosts, framed=(f"/{NAME}/frame/",), sleep=time.sleep)
        with _listen(port) as listener:
            self._server = make_server(HOST, 0, wsgi, threaded=True, request_handler=Silent, fd=listener.fileno())

    @property
    def url(self) -> str:
        """What a browser on this computer opens."""
        return f"http://{HOST}:{self._server.port}/{NAME}/"

    def serve(self) -> None:
        """Serve until Ctrl-C, or until `stop`."""
        try:
            self._server.serve_forever(poll_interval=0.1)
        finally:
            self._server.server_close()

    def stop(self) -> None:
        """End `serve`, from another thread."""
        self._server.shutdown()


def _listen(port: int) -> socket.socket:
    """A listening socket; werkzeug would end the whole program where the port is taken."""
    try:
        return socket.create_server((HOST, port))
    except OSError as error:
        why = os.strerror(error.errno or 0)
        raise OSError(
            error.errno, f"Port {port} cannot be used: {why}. Choose another one, or leave --port out."
        ) from error


def preview_app(path: Path, hats: tuple[Hat, ...]) -> Flask:
    """The pages for one file."""
    assets, catalogues = packaged_assets(), packaged_catalogues()
    flask = Flask("facilitator", static_folder=None, template_folder=None)
    flask.jinja_env.trim_blocks = flask.jinja_env.lstrip_blocks = True
    preview = Preview(
        lambda name: path if name == NAME else None,
        lambda: hats,
        time.monotonic,
        time.sleep,
        partial(read_deck, verdicts=Verdicts()),
    )
    pages = preview.add_to(Blueprint("preview", "facilitator", template_folder="templates"), "/<deck>")
    pages.context_processor(template_words(catalogues))
    pages.context_processor(lambda: {"asset": assets.url})
    pages.after_request(remember_language)
    flask.register_blueprint(pages)
    flask.register_blueprint(static_files(assets))
    flask.add_url_rule("/", "home", lambda: redirect(f"/{NAME}/"))
    flask.add_url_rule("/pictures/<name>", "picture", lambda name: picture(path.parent, name))
    return flask


def picture(folder: Path, name: str) -> Response:
    """A picture that lies beside the deck, judged and written anew as it would be for a session."""
    beside = Pictures.in_folder(folder)
    if beside.flaw(name) is not None:
        abort(404)
    made = cleaned(beside.read(name))
    return picture_answer(made.data, TYPES[made.suffix], "no-store")
