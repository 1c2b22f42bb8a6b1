"""The pictures of cards, by names that change with their content: browsers may keep them for ever.

Whoever fills the folder has written each picture anew; nothing that a stranger sent is served as it came.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from flask import Blueprint, Response, abort

from web.assets import FOR_EVER

HASH_LENGTH: Final = 32
NAME: Final = re.compile(rf"[0-9a-f]{{{HASH_LENGTH}}}\.(?:png|jpg|webp)")
TYPES: Final[Mapping[str, str]] = {".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp"}
NOTHING_BUT_A_PICTURE: Final = "default-src 'none'; sandbox"
"""What a browser may do with it, should it ever take it for something else."""


def served_pictures(folder: Path) -> Blueprint:
    """Serve the pictures in a folder below /pictures."""
    blueprint = Blueprint("pictures", __name__)

    @blueprint.get("/pictures/<name>")
    def picture(name: str) -> Response:
        if not NAME.fullmatch(name):
            abort(404)
        try:
            data = (folder / name).read_bytes()
        except OSError:
            abort(404)
        return picture_answer(data, TYPES[Path(name).suffix], FOR_EVER)

    return blueprint


def picture_answer(data: bytes, type: str, caching: str) -> Response:
    """A picture as an answer that no browser takes for anything else."""
    answer = Response(data)
    answer.headers["Content-Type"] = type
    answer.headers["Cache-Control"] = caching
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = NOTHING_BUT_A_PICTURE
    return answer
