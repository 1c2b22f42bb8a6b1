"""What a group guessed that most of the other group would answer, and how it came out.

Mentors guess the mentees' answer and mentees the mentors'; managers and guests guess that of the mentees. A guess is
right when it names an answer that no other was given more often than, in the last round that is shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.cards import GUESSED, Group
from game.kinds.counting import ONLY, Tally


@dataclass(frozen=True, kw_only=True)
class Predicted:
    """`right` of the `n` people of `group` who guessed named an answer of `most`, the most frequent of `about`."""

    group: Group
    about: Group
    n: int
    right: int
    most: tuple[str, ...]
    guesses: Mapping[str, int]
    """Answer key → how many guessed it."""


def predicted(guesses: Mapping[Group, Tally | None], answers: Mapping[Group, Tally | None]) -> Iterable[Predicted]:
    """One line per group whose guesses may be shown, where the answers that they are about may be shown too."""
    for group, guessed in guesses.items():
        about = GUESSED[group]
        answered = answers.get(about)
        if guessed is None or answered is None:
            continue
        counts, most = guessed.counts[ONLY], most_frequent(answered.counts[ONLY])
        yield Predicted(
            group=group,
            about=about,
            n=guessed.n,
            right=sum(counts[key] for key in most),
            most=most,
            guesses=counts,
        )


def most_frequent(counts: Mapping[str, int]) -> tuple[str, ...]:
    """The keys that nothing was chosen more often than; none where nothing was chosen."""
    top = max(counts.values(), default=0)
    return tuple(key for key, count in counts.items() if count == top and top > 0)
