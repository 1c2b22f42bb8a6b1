"""The pictures of cards, by names that change with their content: browsers may keep them for ever.

Whoever fills the folder has written each picture anew; nothing that a stranger sent is served as it came.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from flask import Blueprint, Response, abort
from sqlalchemy import Text, cast
from sqlmodel import Session, col, select

from web.assets import FOR_EVER
from web.models import EventRow

HASH_LENGTH: Final = 32
NAME: Final = re.compile(rf"[0-9a-f]{{{HASH_LENGTH}}}\.(?:png|jpg|webp)")
TYPES: Final[Mapping[str, str]] = {".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp"}
NOTHING_BUT_A_PICTURE: Final = "default-src 'none'; sandbox"
"""What a browser may do with it, should it ever take it for something else."""


SHOWING: Final = ("session_opened", "entry_added", "card_mended")
"""The kinds of events that bring cards into a session."""


def pictures_of_sessions(tx: Session) -> frozenset[str]:
    """The names of all pictures that any session shows, or ever showed."""
    cards = select(cast(col(EventRow.payload), Text)).where(col(EventRow.kind).in_(SHOWING))
    return frozenset(name for text in tx.exec(cards) for name in NAME.findall(text))


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
