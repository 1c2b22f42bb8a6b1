"""`rolecall deck new`: a deck that can be played as it is, with a word of explanation above every key.

Nothing that exists is ever written over: a trainer's text may be the only copy.
"""

import json
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from scenarios.deck import Deck
from scenarios.ids import suggestion
from scenarios.scalars import resolve
from scenarios.schema import written

SCHEMA = "deck.schema.json"


class CannotWrite(ValueError):
    """The deck cannot be made; the text says why and what to do."""


@dataclass(frozen=True)
class NewDeck:
    """What was written, and whether the schema is new too."""

    deck: Path
    schema: Path
    schema_kept: bool

    def text(self) -> str:
        """What to do next, in the order in which one does it."""
        new = (
            "was there already and stays as it is"
            if self.schema_kept
            else "lets your editor complete and explain the keys"
        )
        return (
            f"{self.deck} is your new deck: five cards that can be played as they are.\n"
            f"{self.schema} {new}.\n\n"
            "What to do next:\n"
            f"  1. Open {self.deck} in an editor and change the words.\n"
            f"  2. rolecall deck preview {_quoted(self.deck)}   shows phone and projector while you write.\n"
            f"  3. rolecall deck check {_quoted(self.deck)}   says what is wrong, and where."
        )


def write_new_deck(name: str, folder: Path) -> NewDeck:
    """Write a deck called `name` and its schema into a folder; raises CannotWrite."""
    title = " ".join(name.removesuffix(".yaml").removesuffix(".yml").split())
    id = suggestion(title)
    if not id or not title.isprintable():
        raise CannotWrite(f"{name!r} cannot be a deck's name: it needs letters or digits, such as 'Night shift'.")
    made = NewDeck(folder / f"{id}.yaml", folder / SCHEMA, (folder / SCHEMA).exists())
    _write_new(made.deck, new_deck(id, title))
    if not made.schema_kept:
        _write_new(made.schema, written(Deck))
    return made


def new_deck(id: str, title: str) -> str:
    """The text of a new deck."""
    template = (files("facilitator.trainer") / "new-deck.yaml").read_text("utf-8")
    quoted = id if isinstance(resolve(id), str) else json.dumps(id)  # a deck may be called 7
    named = template.replace("@ID@", quoted).replace("@FILE@", f"{id}.yaml")
    return named.replace("@TITLE@", json.dumps(title, ensure_ascii=False))


def _write_new(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise CannotWrite(f"{path} exists already. Nothing was changed. Choose another name.") from None
    except OSError as error:
        raise CannotWrite(f"{path} cannot be written: {error.strerror or 'unknown reason'}.") from error


def _quoted(path: Path) -> str:
    return f'"{path}"' if " " in str(path) else str(path)
