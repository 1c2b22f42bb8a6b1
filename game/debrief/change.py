"""How means changed between two times, counted over the people who were present at both: paired change.

Whoever answered only once is left out, so that a group does not seem to change because other people sit in it. Hidden
groups stay hidden, by the same rule as who moved (`results.paired`).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from game import intervals
from game.cards import Comparison, Group
from game.intervals import Interval
from game.kinds import kind_of
from game.results import Row, paired
from game.rounds import ballots_of, published
from game.session import Session
from game.settings import RunSheetEntry
from game.spoken import said_of

MEASURED = frozenset({"scales", "places", "points", "guesses"})
"""The charts of answers that are numbers."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """After less before, in the question's own steps: the mean over the `n` people who answered it both times.

    Without a group it is the whole, counted as the shift's room is. The interval is that of the paired t test (95 %);
    None where all changed alike.
    """

    question: str
    group: Group | None
    n: int
    change: float
    interval: Interval | None


def changes(session: Session, entry: RunSheetEntry, attempt: int) -> Iterable[Change]:
    """The change of every question that is answered with numbers, by group and of the whole."""
    card = entry.card
    ballots = ballots_of(session, entry, attempt, tuple(published(session, entry.id, attempt)))
    if kind_of(card).chart not in MEASURED or len(ballots) < 2:
        return
    both = paired(session, card, said_of(session, entry.id, attempt), ballots[1], ballots[2])
    if both is None:
        return
    threshold, some = session.settings.threshold, kind_of(card).for_some(card)
    for question in _measured(entry):
        for group, rows in both.groups.items():
            yield from _change(question, group, rows or [], threshold)
        if question not in some or card.compare is Comparison.ROOM:
            yield from _change(question, None, both.room, threshold)


def _measured(entry: RunSheetEntry) -> list[str]:
    questions = kind_of(entry.card).questions(entry.card)
    return [question for question, keys in questions.items() if all(key.isdigit() for key in keys)]


def _change(question: str, group: Group | None, rows: Iterable[Row], threshold: int) -> Iterable[Change]:
    both = [(before[question], after[question]) for before, after in rows if question in before and question in after]
    steps = Counter(float(int(after) - int(before)) for (before,), (after,) in both)
    n = steps.total()
    if n >= threshold:
        mean = intervals.mean_of(steps)
        yield Change(question=question, group=group, n=n, change=mean, interval=intervals.of_mean_change(steps))
