"""The workshop in one glance: what a reader should know who reads nothing else. Every figure has its n."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.cards import GUESS
from game.debrief.attendance import changed
from game.debrief.talking import TalkingPoint
from game.kinds import kind_of
from game.results import Moved
from game.session import Session


@dataclass(frozen=True, kw_only=True)
class Headlines:
    """The largest figures of a session. `gap` and `shift` are None where no card that was revealed shows one."""

    cards_planned: int
    """Cards on the run sheet that ask something."""
    cards_played: int
    """Those of them that somebody answered."""
    answers: int
    """Answers to cards, both votes counted; guesses of others are none."""
    changed: Moved | None
    """Of the people who voted twice on a card, how many changed an answer; None below the threshold."""
    gap: TalkingPoint | None
    differences: int
    """Of how many differences, over all cards that were revealed, that gap is the widest."""
    shift: TalkingPoint | None
    offered: int
    """Reflections that their authors offered to the room; deleted ones too."""
    approved: int
    """Those of them that the room could see."""


def headlines(session: Session, points: Sequence[TalkingPoint]) -> Headlines:
    """The figures at the top of a debrief; `points` are the cards that were revealed."""
    votes = {ballot: casts for ballot, casts in session.ballots.items() if ballot.round != GUESS}
    reflections = session.reflections.values()
    return Headlines(
        cards_planned=sum(kind_of(entry.card).asks for entry in session.entries),
        cards_played=len({ballot.entry for ballot, casts in votes.items() if casts}),
        answers=sum(map(len, votes.values())),
        changed=changed(session),
        gap=max((one for one in points if one.gap_strength), key=lambda one: one.gap_strength, default=None),
        differences=sum(one.differences for one in points),
        shift=max((one for one in points if one.shift_strength), key=lambda one: one.shift_strength, default=None),
        offered=sum(one.offered or one.was_offered for one in reflections),
        approved=sum(one.counts for one in reflections),
    )
