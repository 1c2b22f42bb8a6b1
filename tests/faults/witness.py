"""Lines that write down everything that the server says to them, chapter by chapter."""

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from facilitator.rehearsal.console import Console
from facilitator.rehearsal.line import Line
from facilitator.rehearsal.phone import Phone
from tests.load.projector import Projector


class Witness(Line):
    """Writes down every event and every acknowledgement."""

    def __init__(self, *which: Any) -> None:
        super().__init__(*which)
        self.heard_so_far: list[bytes] = []

    def heard(self, event: str, said: bytes) -> None:
        """A view or a message."""
        self.heard_so_far.append(said)
        super().heard(event, said)

    def answered(self, number: int, said: bytes) -> None:
        """An acknowledgement."""
        self.heard_so_far.append(said)
        super().answered(number, said)

    @property
    def transcript(self) -> bytes:
        """Every byte of the chapter that is not over."""
        return b"".join(self.heard_so_far)

    def chapter(self) -> "Testimony":
        """What was heard since the last chapter."""
        heard, self.heard_so_far = self.heard_so_far, []
        return Testimony(b"\n".join(heard), tuple(orjson.loads(said) for said in heard))


class CuriousPhone(Witness, Phone):
    """A phone whose owner reads everything."""

    watched = Phone.watched | {"table"}


class CuriousProjector(Witness, Projector):
    """Somebody who knows the code, and looks at what the projector is told."""


class CuriousConsole(Witness, Console):
    """Somebody behind the facilitator's back."""


class Testimony:
    """What somebody heard in a chapter."""

    def __init__(self, raw: bytes, frames: tuple[Any, ...]) -> None:
        self.raw, self.frames = raw, frames

    def under(self, key: str) -> list[Any]:
        """Everything of substance that stood under a key, however deep."""
        return [one for one in _under(key, self.frames) if one is not None and one is not False and one not in ([], {})]

    def mentions(self, secrets: Iterable[str]) -> set[str]:
        """The secrets that were said."""
        return {secret for secret in secrets if orjson.dumps(secret)[1:-1] in self.raw}


def _under(key: str, tree: Any) -> Iterator[Any]:
    if isinstance(tree, dict):
        if key in tree:
            yield tree[key]
        tree = list(tree.values())
    if isinstance(tree, list | tuple):
        for value in tree:
            yield from _under(key, value)
