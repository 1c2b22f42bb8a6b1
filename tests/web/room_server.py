"""The guarded server with one small namespace, for the guards' tests: prints its port and serves."""

import sys

from web import runtime

runtime.patch()

import time  # noqa: E402

from flask import Flask  # noqa: E402

from web import serving  # noqa: E402
from web.guards.engine import make_socketio  # noqa: E402
from web.guards.hosts import AllowedHosts, own_names  # noqa: E402
from web.guards.origins import OriginCheck  # noqa: E402
from web.guards.outer import guarded  # noqa: E402


def main() -> None:
    app = Flask("room")
    app.get("/healthz")(lambda: {"status": "ok"})
    hosts = AllowedHosts(own_names(), lambda: ["192.168.1.20"], time.monotonic)
    server = make_socketio(app, ["/player"], OriginCheck(hosts)).server
    server.on("connect", lambda sid, environ, auth: auth != {"wrong": "code"}, namespace="/player")
    server.on("echo", lambda sid, *said: {"ok": True, "said": said}, namespace="/player")
    server.on("whisper", lambda sid, *said: {"nan": float("nan")}, namespace="/player")
    stop = runtime.Event()
    serving.stop_on_signals(stop)
    listener = serving.listen("127.0.0.1", 0)
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    serving.serve(listener, guarded(app, hosts), stop=stop)
    sys.stdout.write("closed\n")


main()
