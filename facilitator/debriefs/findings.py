"""What was found on a card, sentence by sentence, each with how many people it is told of and how sure that is."""

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.debriefs.gaps import gap, gap_answered, gap_people
from facilitator.debriefs.sentences import closest, guess, shift, truth, truth_answered
from facilitator.debriefs.sureness import sureness
from facilitator.debriefs.wording import Wording, unparted
from game import intervals
from game.debrief import Attempt, PlayedCard
from game.results import Moved


@dataclass(frozen=True)
class Finding:
    """One sentence; `sure` is empty where the sentence says all of it."""

    said: str
    sure: str = ""


def findings(card: PlayedCard, attempt: Attempt, wording: Wording) -> tuple[Finding, ...]:
    """Everything that can be said of an attempt, what matters most first."""
    result, moved = attempt.result, attempt.result.shift.room if attempt.result.shift else None
    found = (
        Finding(truth(card, result.truth, wording), truth_answered(result, wording)),
        Finding(closest(card, result, wording)),
        Finding(unparted(gap(card, result, wording)), " ".join(_gap_sure(attempt, wording))),
        *(Finding(guess(card, one, wording)) for one in result.predicted),
        Finding(unparted(shift(card, moved, wording)), moved_sure(moved, wording)),
    )
    return tuple(one for one in found if one.said)


def moved_sure(moved: Moved | None, wording: Wording) -> str:
    """How far chance could have moved the share of people who changed; empty without two rounds."""
    if moved is None:
        return ""
    return sureness(intervals.of_share(moved.moved, moved.present), "percent", wording)


def _gap_sure(attempt: Attempt, wording: Wording) -> Iterator[str]:
    result = attempt.result
    if result.gap is not None and result.gap.size:
        yield gap_answered(result, wording)
        if said := sureness(attempt.gap_interval, result.gap.measure, wording, gap_people(result)):
            yield said
