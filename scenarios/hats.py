"""The hats file: the names and sentences of the mentor's ten roles. All ten are needed, in any order."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.cards import Hat, HatId
from game.text import STRICT, Language
from scenarios.mistake import Finding, listed
from scenarios.node import Node, nearest


@dataclass(frozen=True, kw_only=True)
class Hats:
    """The file `hats.yaml`."""

    __pydantic_config__ = STRICT
    language: Language = "en"
    """The language of every text that is written without naming one: en, da or de."""
    hats: tuple[Hat, ...]
    """The ten hats, in the order in which phones show them."""


def hats_problems(file: Hats, root: Node) -> Iterable[Finding]:
    """Every hat once, none missing."""
    seen: set[HatId] = set()
    for index, hat in enumerate(file.hats):
        if hat.id in seen:
            at = nearest(root, ("hats", index, "id")).at
            path = ("hats", index, "id")
            yield Finding(at=at, rule="twice", sentence=f"The hat '{hat.id}' stands here twice.", fix="", path=path)
        seen.add(hat.id)
    if missing := [hat.value for hat in HatId if hat not in seen]:
        at = nearest(root, ("hats",)).at
        sentence = f"{len(missing)} of the ten hats are missing: {listed(missing)}."
        yield Finding(at=at, rule="hats", sentence=sentence, fix="Add them.", path=("hats",))
