"""The shipped server with a shorter patience: a pen passes on as soon as its holder is away for a second and a half."""

from web import runtime

runtime.patch()

import web.pens  # noqa: E402

web.pens.AWAY = 1.5

from facilitator.cli import main  # noqa: E402

main(["serve"])
