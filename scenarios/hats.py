"""The hats file: the names and sentences of the mentor's ten roles. All ten are needed, in any order."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.cards import Hat, HatId
from game.text import STRICT, Language
from scenarios.broken import Broken
from scenarios.mistake import listed


@dataclass(frozen=True, kw_only=True)
class Hats:
    """The file `hats.yaml`."""

    __pydantic_config__ = STRICT
    language: Language = "en"
    """The language of every text that is written without naming one: en, da or de."""
    hats: tuple[Hat, ...]
    """The ten hats, in the order in which phones show them."""


def hats_problems(file: Hats) -> Iterable[Broken]:
    """Every hat once, none missing."""
    seen: set[HatId] = set()
    for index, hat in enumerate(file.hats):
        if hat.id in seen:
            what = f"The hat '{hat.id}' stands here twice."
            yield Broken(("hats", index, "id"), "twice", what, "Keep one of them.")
        seen.add(hat.id)
    if missing := [hat.value for hat in HatId if hat not in seen]:
        what = f"All ten hats are needed, and here are missing: {listed(missing)}."
        yield Broken(("hats",), "hats", what, "Add them.")
