"""A deck as one file to share: its YAML, or a zip with the YAML and its pictures.

Reading is for bytes from strangers: every entry of a zip is judged before any of it is used, and nothing is written.
"""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from game.cards import CardFace
from game.kinds import Card
from scenarios.deck import Deck
from scenarios.loader import Loaded, parse_deck
from scenarios.mistake import START, Finding, Mistake, Severity, errors, in_file, shown
from scenarios.modelines import FOR_DECKS, aimed
from scenarios.picture_files import cleaned
from scenarios.pictures import Pictures
from scenarios.unzipping import BYTES, Entries, Refusal, unzipped

MAGIC: Final[Mapping[bytes, str]] = {
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"RIFF": "a picture",
    b"GIF8": "a picture",
    b"<svg": "a picture",
    b"<?xml": "an XML file",
    b"<!DOCTYPE": "a web page",
    b"<!doctype": "a web page",
    b"<html": "a web page",
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"MZ": "a program",
    b"\x7fELF": "a program",
}
EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every entry that we write: the same deck is the same file every time."""


@dataclass(frozen=True)
class Packed:
    """A deck's YAML and its pictures by their names."""

    text: bytes
    pictures: Mapping[str, bytes]


@dataclass(frozen=True)
class Unpacked:
    """A file from a stranger: what it holds, the deck if it can be played, and everything that is to be said."""

    name: str
    packed: Packed | None
    deck: Deck | None
    mistakes: tuple[Mistake, ...]
    file: str = ""
    """What mistakes call the deck's YAML, which may lie in a zip."""

    @property
    def errors(self) -> tuple[Mistake, ...]:
        """The mistakes that keep it from being used."""
        return errors(self.mistakes)


def read_archive(data: bytes, name: str) -> Unpacked:
    """Read a deck from one file, whatever it is; `name` is what its mistakes call it."""
    name = plain_name(name)
    try:
        if is_zip(data):
            return _of_entries(unzipped(data), name)
        _refuse_others(data, name)
    except Refusal as refusal:
        return Unpacked(name, None, None, in_file(_inside(name, refusal.entry), [refusal.finding]))
    return _judged(Packed(data, {}), name, name)


def write_archive(packed: Packed, id: str) -> tuple[str, bytes]:
    """A sound deck as one file with its name: YAML, or a zip if it has pictures.

    Its modelines name a schema beside it, as `rolecall deck new` and `rolecall deck schema` leave one. Pictures are
    written anew: a photo may know where it was taken, and a deck goes to strangers. Raises ValueError.
    """
    text = aimed(packed.text, f"./{FOR_DECKS}")
    if not packed.pictures:
        return f"{id}.yaml", text
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in ((f"{id}.yaml", text), *_bare(packed.pictures)):
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.external_attr = 0o644 << 16
            squeezed = zipfile.ZIP_DEFLATED if name.endswith(".yaml") else zipfile.ZIP_STORED
            archive.writestr(entry, data, squeezed)
    return f"{id}.zip", out.getvalue()


def _bare(pictures: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The pictures in order, with nothing in them but what one sees."""
    for name, data in sorted(pictures.items()):
        yield name, cleaned(data).data


def is_zip(data: bytes) -> bool:
    """Whether these bytes begin as a zip does."""
    return data.startswith(b"PK")


def plain_name(name: str) -> str:
    """An uploaded file's own name as a sentence may quote it, whatever path a browser sent with it."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return shown("".join(one for one in last if one.isprintable()), 60)[1:-1].strip() or "deck"


def named_pictures(deck: Deck) -> frozenset[str]:
    """The names of the pictures that a deck's cards show."""
    return frozenset(picture for card in deck.cards if (picture := _picture_of(card)))


def _picture_of(card: CardFace | Card) -> str | None:
    picture = getattr(card, "picture", None)
    return picture.file if picture else None


def _of_entries(entries: Entries, name: str) -> Unpacked:
    inner = _inside(name, entries.deck)
    packed = Packed(entries.files[entries.deck], {k: v for k, v in entries.files.items() if k != entries.deck})
    pictures = Pictures.packed(packed.pictures)
    wrong = [_unusable(one, flaw, name) for one in packed.pictures if (flaw := pictures.flaw(one))]
    judged = _judged(packed, inner, name, pictures)
    if wrong:
        return Unpacked(name, None, None, (*wrong, *judged.mistakes))
    return judged


def _judged(packed: Packed, inner: str, name: str, pictures: Pictures | None = None) -> Unpacked:
    loaded: Loaded[Deck] = parse_deck(packed.text, inner, pictures=pictures or Pictures.packed({}))
    if loaded.value is None:
        return Unpacked(name, None, None, loaded.mistakes)
    used = named_pictures(loaded.value)
    spare = [_unused(one, name) for one in packed.pictures if one not in used]
    kept = Packed(packed.text, {one: data for one, data in packed.pictures.items() if one in used})
    return Unpacked(name, kept, loaded.value, (*loaded.mistakes, *spare), inner)


def _refuse_others(data: bytes, name: str) -> None:
    if name.lower().endswith(".zip"):
        raise Refusal("zip", "The file is called a zip, but it is none.", "Make the zip again.")
    start = data.lstrip()[:16]
    what = next((what for magic, what in MAGIC.items() if start.startswith(magic)), None)
    if what:
        raise Refusal("format", f"The file is {what}, not a deck.", "Choose a .yaml file, or a zip with its pictures.")
    if len(data) > BYTES:
        raise Refusal("too-big", f"The file is larger than {BYTES // 1_000_000} MB.", "Split it into several decks.")


def _inside(archive: str, entry: str) -> str:
    return f"{archive}/{plain_name(entry)}" if entry else archive


def _unusable(picture: str, flaw: tuple[str, str, str], name: str) -> Mistake:
    rule, sentence, fix = flaw
    return Finding(at=START, rule=rule, sentence=sentence, fix=fix).in_file(_inside(name, picture))


def _unused(picture: str, name: str) -> Mistake:
    sentence, fix = "No card shows this picture; it is left out.", "Name it under 'picture' on a card, or delete it."
    finding = Finding(at=START, rule="picture-unused", sentence=sentence, fix=fix, severity=Severity.WARNING)
    return finding.in_file(_inside(name, picture))
