"""A zip from a stranger → its files in memory, or the one sentence that says why not.

All entries are judged by what the zip says of them before the first is unpacked, and no entry gives more than it said.
"""

import stat
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final

from scenarios.filenames import LITTER, folded, name_flaw, quoted
from scenarios.mistake import START, Finding
from scenarios.picture_files import ENDINGS

BYTES: Final = 10_000_000
ENTRIES: Final = 60
UNPACKED: Final = 20_000_000
RATIO: Final = 100
SMALL: Final = 20_000
"""Bytes below which nobody looks at how well an entry was squeezed."""
DECKS: Final = (".yaml", ".yml")
METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENTRY_SIGN: Final = b"PK\x01\x02"
"""Begins every entry of a zip's list of contents; counting it bounds the list before it is read."""
MOST_SIGNS: Final = 4 * ENTRIES
ENCRYPTED: Final = 0x41
REPARSE: Final = 0x400
"""The mark of a link on Windows."""
CHECK: Final = "Make the zip again from the deck's .yaml file and its pictures."


class Refusal(Exception):
    """Why a file cannot be a deck; `entry` is the part of a zip that it is about."""

    def __init__(self, rule: str, sentence: str, fix: str, entry: str = "") -> None:
        super().__init__(sentence)
        self.finding, self.entry = Finding(at=START, rule=rule, sentence=sentence, fix=fix), entry


@dataclass(frozen=True)
class Entries:
    """The files of a zip by their names; `deck` is the name of the YAML."""

    deck: str
    files: Mapping[str, bytes]


def unzipped(data: bytes) -> Entries:
    """Everything that a zip holds; raises Refusal."""
    if len(data) > BYTES:
        raise Refusal("too-big", f"The zip is larger than {BYTES // 1_000_000} MB.", "Make its pictures smaller.")
    if data.count(ENTRY_SIGN) > MOST_SIGNS:
        raise _too_many()
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = _judged([entry for entry in archive.infolist() if not _is_litter(entry)])
            return Entries(_deck(entries), {name: _read(archive, entry) for name, entry in entries.items()})
    except Refusal:
        raise
    except Exception as error:  # a zip that is made to break its reader fails in a dozen ways; each means the same
        raise Refusal("zip", "The zip is damaged or cut off.", CHECK) from error


def _judged(entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """The files by the names under which they are kept; raises Refusal."""
    if len(entries) > ENTRIES:
        raise _too_many()
    for entry in entries:
        _judge(entry)
    files = [entry for entry in entries if not entry.is_dir()]
    if sum(entry.file_size for entry in files) > UNPACKED:
        sentence = f"Unpacked, the zip holds more than {UNPACKED // 1_000_000} MB."
        raise Refusal("zip-bomb", sentence, "Make its pictures smaller.")
    return _by_name(files)


def _judge(entry: zipfile.ZipInfo) -> None:
    name, mode = entry.orig_filename, entry.external_attr >> 16
    parts = PurePosixPath(name).parts
    flaw = _path_flaw(name) or next((reason for part in parts if (reason := name_flaw(part))), None)
    if flaw:
        raise Refusal("zip-name", f"The zip holds {quoted(name)}, which {flaw}.", CHECK, name)
    if entry.flag_bits & ENCRYPTED:
        raise Refusal("zip-locked", "The zip is locked with a password.", "Make it again without one.", name)
    if (stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR)) or entry.external_attr & REPARSE:
        raise Refusal("zip-link", f"{quoted(name)} is a link or a device, not a file.", CHECK, name)
    if entry.compress_type not in METHODS:
        raise Refusal("zip", f"{quoted(name)} is packed in a way that only few programs know.", CHECK, name)
    if entry.file_size > max(SMALL, RATIO * entry.compress_size):
        sentence = f"{quoted(name)} would become more than {RATIO} times as large as it is packed."
        raise Refusal("zip-bomb", sentence, CHECK, name)
    if not entry.is_dir() and PurePosixPath(name).suffix.lower() not in (*DECKS, *ENDINGS):
        sentence = f"The zip holds {quoted(name)}; a deck has only its .yaml file and PNG, JPEG or WebP pictures."
        raise Refusal("zip-content", sentence, "Take it out of the zip.", name)


def _path_flaw(name: str) -> str | None:
    if name.startswith("/") or "\\" in name or "\0" in name or name[1:2] == ":":
        return "leads out of the deck's folder"
    return "stands in a folder inside a folder" if len(PurePosixPath(name).parts) > 2 else None


def _by_name(files: Iterable[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """Files of the zip, or of the one folder that was zipped, by their plain names; raises Refusal."""
    kept: dict[str, zipfile.ZipInfo] = {}
    seen: dict[str, str] = {}
    for entry in files:
        path = PurePosixPath(entry.orig_filename)
        if (earlier := seen.setdefault(folded(path.name), str(path))) != str(path) or path.name in kept:
            sentence = f"The zip holds {quoted(str(path))} and {quoted(earlier)}: one name twice."
            raise Refusal("zip-twice", sentence, "Keep one, or give it another name.", str(path))
        kept[path.name] = entry
    if len({PurePosixPath(entry.orig_filename).parent for entry in kept.values()}) > 1:
        raise Refusal("zip-folders", "The files of the zip lie in several folders.", "Put them all into one.")
    return kept


def _deck(entries: Mapping[str, zipfile.ZipInfo]) -> str:
    decks = [name for name in entries if PurePosixPath(name).suffix.lower() in DECKS]
    if not decks:
        raise Refusal("zip-content", "The zip holds no deck.", "Put the deck's .yaml file into it.")
    if len(decks) > 1:
        sentence = f"The zip holds {quoted(decks[0])} and {quoted(decks[1])}; one file is one deck."
        raise Refusal("zip-content", sentence, "Make a zip for each.")
    return decks[0]


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as file:
        data = file.read(entry.file_size + 1)
    if len(data) != entry.file_size:
        raise zipfile.BadZipFile(entry.filename)
    return data


def _is_litter(entry: zipfile.ZipInfo) -> bool:
    return any(folded(part) in LITTER or part.startswith("._") for part in entry.orig_filename.split("/"))


def _too_many() -> Refusal:
    return Refusal(
        "zip-entries", f"The zip holds more than {ENTRIES} files.", "Put only the deck and its pictures in it."
    )
