"""The schemas beside own decks and run sheets: what makes editors complete keys, offline, in files that were stored."""

from contextlib import suppress
from pathlib import Path

from facilitator.datafolder import write_private
from scenarios.catalog import BUILTIN
from scenarios.modelines import FOR_DECKS, FOR_RUNSHEETS


def lay_schema(folder: Path, name: str) -> None:
    """Write a schema into a folder, or renew the one of an older version."""
    wanted = (BUILTIN / name).read_bytes()
    with suppress(OSError):  # completion is a comfort: a disk that refuses it keeps no deck from being stored
        if not (folder / name).is_file() or (folder / name).read_bytes() != wanted:
            write_private(folder / name, wanted)


def renew_schemas(folder: Path) -> None:
    """Renew the schemas that an older version has left below the folder of own decks and run sheets."""
    for path in (folder / "decks" / FOR_DECKS, folder / "runsheets" / FOR_RUNSHEETS):
        if path.is_file():
            lay_schema(path.parent, path.name)
