"""A file that a command writes: nothing that exists is written over unasked, and nothing is half written."""

from pathlib import Path

from facilitator.datafolder import write_private


class CannotWrite(OSError):
    """The file cannot be written; the text is a full sentence."""


def require_free(file: Path, replace: bool) -> None:
    """Before the work is done: whether its file could be written; raises CannotWrite."""
    if not file.absolute().parent.is_dir():
        raise CannotWrite(f"There is no folder {file.absolute().parent}. Nothing was written.")
    if file.is_dir():
        raise CannotWrite(f"{file} is a folder. Nothing was written. Name a file.")
    if file.exists() and not replace:
        raise CannotWrite(f"{file} exists already. Nothing was written. Choose another name, or say --replace.")


def write_new(file: Path, content: bytes, replace: bool) -> None:
    """Write the file, for its owner alone; raises CannotWrite."""
    require_free(file, replace)
    try:
        write_private(file.absolute(), content)
    except OSError as error:
        raise CannotWrite(f"{file} cannot be written: {error.strerror or 'unknown reason'}.") from error
