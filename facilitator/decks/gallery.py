"""The pictures of opened sessions: written anew, named by their content, kept although the deck may change or go.

One idea: a session shows nothing that lies in a deck's folder, so whatever happens there, its cards stay as they were.
"""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from facilitator.datafolder import write_private
from game.cards import Picture
from game.kinds import Card
from scenarios.picture_files import SUFFIXES, cleaned
from scenarios.picture_headers import size_of
from scenarios.pictures import Pictures
from web.pictures import HASH_LENGTH


class Gallery:
    """The folder from which `web.pictures` serves. Decoding takes long: whoever asks calls beside the event loop."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def hang(self, card: Card, pictures: Pictures) -> Card:
        """The card with its picture under the name that phones ask for; raises OSError, ValueError, KeyError."""
        picture = card.picture
        if picture is None:
            return card
        name = self.keep(pictures.read(picture.file))
        return replace(card, picture=Picture(file=name, alt=picture.alt))

    def keep(self, data: bytes) -> str:
        """The name under which a picture is kept, written once; raises OSError, ValueError."""
        header = size_of(data)
        if header is None:
            raise ValueError("This is no picture.")
        name = sha256(data).hexdigest()[:HASH_LENGTH] + SUFFIXES[header.format]
        if not (self.folder / name).exists():
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(self.folder / name, cleaned(data).data)
        return name
