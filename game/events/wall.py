"""What became of sentences and words that people wrote on a card."""

from dataclasses import dataclass
from typing import Literal

from game.cards import Id
from game.personal import Personal
from game.verdict import Verdict


@dataclass(frozen=True, kw_only=True)
class HeartGiven:
    """A sentence on the wall has somebody's heart, or no longer."""

    kind: Literal["heart_given"] = "heart_given"
    participant: Id
    post: Id
    given: bool


@dataclass(frozen=True, kw_only=True)
class PostModerated:
    """A facilitator's verdict on a sentence on the wall."""

    kind: Literal["post_moderated"] = "post_moderated"
    post: Id
    verdict: Verdict


@dataclass(frozen=True, kw_only=True)
class PostClustered:
    """A sentence on the wall stands under a heading, or under none."""

    kind: Literal["post_clustered"] = "post_clustered"
    post: Id
    cluster: Personal


@dataclass(frozen=True, kw_only=True)
class WordsModerated:
    """A facilitator's verdict on words, which stand here sealed; it holds for later ones too, whoever writes them.

    Nobody can read a word from its seal: the verdict on what somebody wrote outlives her, her word does not.
    """

    kind: Literal["words_moderated"] = "words_moderated"
    entry: Id
    attempt: int
    words: tuple[str, ...]
    """The words' seals."""
    salt: Personal
    """What they were sealed with, the same for all of a session."""
    verdict: Verdict
