"""What people answer: something that fits the card."""

from collections.abc import Sequence
from random import Random
from typing import Any

from tests.load.line import Json


def any_answer(room: Any, dice: Random) -> Json:
    """An answer to the card that the room sees; everybody leans the same way, each a little differently."""
    card = room["card"]
    options = [option["id"] for option in card["options"]] or [hat["id"] for hat in room["hats"]]
    return answer(card["kind"], options, card["most"], dice)


def answer(kind: str, options: Sequence[str], most: int, dice: Random) -> Json:
    """An answer of a kind."""
    match kind:
        case "choice":
            return {"kind": kind, "option": dice.choice(options)}
        case "hat":
            return {"kind": kind, "hats": dice.sample(options, dice.randint(1, most))}
        case "scale":
            return {"kind": kind, "steps": {option: dice.randint(1, 5) for option in options}}
    raise ValueError(f"Nobody knows how to answer a card of kind {kind!r}.")
