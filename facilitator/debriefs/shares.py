"""What part of a party marked an answer, and of whom it is a part."""

from game.kinds.counting import ONLY, Tally


def base(tally: Tally, question: str) -> int:
    """How many were asked a question and answered it.

    The only question of a card is asked of all, who may mark several answers; others get one mark each, and some of
    them are asked of some groups only.
    """
    return tally.n if question == ONLY else sum(tally.counts[question].values())


def share(tally: Tally, question: str, answer: str) -> float:
    """The share of people who marked an answer; of nobody it is 0."""
    of = base(tally, question)
    return tally.counts[question].get(answer, 0) / of if of else 0.0


def was_asked(tally: Tally, question: str) -> bool:
    """Whether anybody who is counted was asked."""
    return base(tally, question) > 0
