"""The formulas of the understanding points: pure functions of figures, each 0 to 10 unless it says otherwise.

Nothing is right or wrong in a mentoring situation, so every formula is a closeness: to what the others answered, to how
experienced mentors voted, to how things stand in the room.
"""

from collections.abc import Mapping, Sequence

MOST = 10.0
MOST_REFLECTION = 2.0
SPLIT_REACH = 50
"""So many points of a hundred beside the truth, a guess is worth nothing."""


def predict_points(guess: str, answers: Mapping[str, int]) -> float:
    """How close a guess comes to what the other group answered: 10 · count(guess) ÷ count(most frequent answer).

    0 to 10. The mentees answered A 12, B 6, C 2 times: who guessed A gets 10, B 5, C 1.67. 0 where nobody answered.
    """
    most = max(answers.values(), default=0)
    return MOST * answers.get(guess, 0) / most if most else 0.0


def panel_points(chosen: Sequence[str], votes: Mapping[str, int]) -> float:
    """How much of the panel agrees: the mean over what somebody chose of 10 · votes(answer) ÷ votes(most chosen).

    0 to 10. The panel voted A 5, B 3, C 1: who chose A gets 10, B 6, D 0, and A with B 8. Nothing chosen gives 0.
    """
    most = max(votes.values(), default=0)
    if not chosen or not most:
        return 0.0
    return sum(MOST * votes.get(answer, 0) / most for answer in chosen) / len(chosen)


def split_points(guess: int, truth: int) -> float:
    """How close a guessed share comes to the real one, both 0 to 100: 10 · max(0, 1 − |guess − truth| ÷ 50).

    0 to 10. Sixty of a hundred said yes: the guess 60 gets 10, 45 gets 7, 10 and less get 0.
    """
    return MOST * max(0.0, 1 - abs(guess - truth) / SPLIT_REACH)


def table_points(recorded: bool) -> float:
    """10 for a table that settled on one answer or recorded that it disagrees, which is worth as much; else 0."""
    return MOST if recorded else 0.0


def reflection_points(approved: bool) -> float:
    """2 for somebody whose offered sentence was approved, else 0; the mean is over all who answered the card.

    0 to 2, added to the mean of the other points. At a table of six, three approved sentences give 1.
    """
    return MOST_REFLECTION if approved else 0.0
