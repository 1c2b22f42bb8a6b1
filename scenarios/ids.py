"""Ids: lower-case words with hyphens, the same everywhere a trainer gives something a name that must never change."""

import re
from collections.abc import Collection, Iterable, Iterator

from scenarios.mistake import Finding, KeyPath, named, shown
from scenarios.node import Fields, Listing, Node, Scalar, child

ID = r"[a-z0-9]+(-[a-z0-9]+)*"
LONGEST = 60
REFERENCE = f"{ID}/{ID}"
SPELLED = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def is_id(text: str) -> bool:
    """Tell whether a text can be an id."""
    return len(text) <= LONGEST and re.fullmatch(ID, text) is not None


def id_problems(node: Node, path: KeyPath = ()) -> Iterator[Finding]:
    """Every value under a key `id` that cannot be one, wherever it stands."""
    match node:
        case Listing(items=items):
            for index, item in enumerate(items):
                yield from id_problems(item, (*path, index))
        case Fields(entries=entries):
            for key, entry in entries.items():
                yield from id_problems(entry.value, (*path, key))
        case Scalar(value=str() as text) if path[-1:] == ("id",) and not is_id(text):
            yield _not_an_id(node, text, path)


def _not_an_id(node: Scalar, text: str, path: KeyPath) -> Finding:
    sentence = f"{named(path)} cannot be {shown(text)}: an id is made of lower-case letters, digits and hyphens."
    better = suggestion(text)
    fix = f"Write '{better}'." if better else "Write it like 'three-minutes-of-rain'."
    if len(text) > LONGEST:
        fix = f"Write at most {LONGEST} characters, like 'three-minutes-of-rain'."
    return Finding(at=node.at, rule="id", sentence=sentence, fix=fix, path=path)


def taken_id(root: Node, taken: Collection[str]) -> Iterator[Finding]:
    """The file's own id, where another file has it."""
    node = child(root, "id")
    if isinstance(node, Scalar) and node.value in taken:
        sentence = f"Another file has the id {shown(node.written)}."
        yield Finding(at=node.at, rule="twice", sentence=sentence, fix="Give this one its own.", path=("id",))


def suggestion(text: str) -> str:
    """The id that a text could have."""
    spelled = text[:200].lower().translate(SPELLED)
    return "-".join(re.findall(r"[a-z0-9]+", spelled))[:LONGEST].strip("-")


def twice(things: Iterable[tuple[KeyPath, Scalar]], what: str) -> Iterator[Finding]:
    """Every id that an earlier thing of the same list has already."""
    seen: dict[str, int] = {}
    for path, node in things:
        text = str(node.value)
        if text in seen:
            sentence = f"The {what} {shown(text)} exists already, on line {seen[text]}."
            yield Finding(at=node.at, rule="twice", sentence=sentence, fix="Give each its own id.", path=path)
        seen.setdefault(text, node.at.line)
