"""About what people wrote on a `wall` or `words` card: hearts from phones, order from the console."""

from dataclasses import dataclass
from typing import Literal

from game.cards import Id
from game.text import STRICT
from game.verdict import Verdict


@dataclass(frozen=True, kw_only=True)
class Heart:
    """Give somebody else's sentence on the wall a heart, or take it back."""

    __pydantic_config__ = STRICT
    kind: Literal["heart"]
    post: Id
    given: bool


@dataclass(frozen=True, kw_only=True)
class ModeratePost:
    """Approve, star or hide a sentence on the wall."""

    __pydantic_config__ = STRICT
    kind: Literal["moderate_post"]
    post: Id
    verdict: Verdict


@dataclass(frozen=True, kw_only=True)
class ClusterPost:
    """Put a sentence on the wall under a heading. An empty heading takes it out again."""

    __pydantic_config__ = STRICT
    kind: Literal["cluster_post"]
    post: Id
    cluster: str


@dataclass(frozen=True, kw_only=True)
class ModerateWords:
    """Show or hide words, whoever wrote them and whoever will."""

    __pydantic_config__ = STRICT
    kind: Literal["moderate_words"]
    entry: Id
    attempt: int
    words: tuple[str, ...]
    """Words as they are counted; see `WordView.key`."""
    verdict: Verdict
