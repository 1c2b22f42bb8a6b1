"""File names from strangers: only plain ones, which mean the same file on every computer."""

from typing import Final
from unicodedata import category, normalize

from scenarios.mistake import shown

LONGEST: Final = 100
FORBIDDEN: Final = frozenset('/\\:*?"<>|')
"""What some computer takes for something else than a part of a name."""
DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
"""Names that open a device instead of a file on Windows, whatever their ending."""
LITTER: Final = frozenset({".ds_store", "thumbs.db", "desktop.ini", "__macosx"})
"""What computers put beside people's files without asking."""


def folded(name: str) -> str:
    """The name as computers compare it that know no capitals."""
    return normalize("NFC", name).casefold()


def quoted(name: str) -> str:
    """A name as a sentence quotes it, whatever characters stand in it."""
    return shown("".join(one if one.isprintable() else "?" for one in name[:200]))


def name_flaw(name: str) -> str | None:
    """Why a name cannot be used, as the end of a sentence that begins with the name; None for a plain name."""
    if not name.strip():
        return "is empty"
    if len(name) > LONGEST:
        return f"is longer than {LONGEST} characters"
    if name.startswith("/") or ".." in name.replace("\\", "/").split("/") or name[1:2] == ":":
        return "leads out of the deck's folder"
    if any(one in FORBIDDEN for one in name):
        return 'holds one of / \\ : * ? " < > |, which file names must not have'
    if any(category(one)[0] == "C" for one in name):
        return "holds a character that nobody can see"
    if name != name.strip() or name.startswith(".") or name.endswith("."):
        return "begins or ends with a dot or a space"
    if folded(name).partition(".")[0].rstrip() in DEVICES:
        return "is the name of a device on some computers"
    return None
