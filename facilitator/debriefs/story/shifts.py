"""The shift of a card in words: of one question it counts people, of several the marks that they gave twice."""

from facilitator.debriefs.findings import moved_sure
from facilitator.debriefs.wording import Wording
from game.debrief import TalkingPoint


def of_marks(point: TalkingPoint, wording: Wording) -> str:
    """How many marks moved; empty on a card with one question."""
    if point.marks is None:
        return ""
    message = "{moved} of the {present} marks that were given twice moved."
    return wording.catalogue.say(message, moved=point.marks.moved, present=point.marks.present)


def shift_sureness(point: TalkingPoint, wording: Wording) -> str:
    """How far chance could have moved a share of people; marks of one person hang together, so of them it says none."""
    return "" if point.marks else moved_sure(point.moved, wording)
