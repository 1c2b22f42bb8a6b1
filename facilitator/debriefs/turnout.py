"""How many of those invited came, in words: one figure, wherever it stands.

All of it is empty where nobody said how many were invited. Where more came than were, there is no share of them.
"""

from facilitator.debriefs.wording import Wording
from game.debrief import Attendance


def turnout(there: Attendance, wording: Wording) -> str:
    """As a sentence: "64 of 80 invited came, 80%."."""
    if there.invited is None:
        return ""
    count, share = wording.catalogue.count, there.turnout
    n = {"came": wording.number(there.joined), "invited": wording.number(there.invited)}
    if share is None:
        return count("{came} came; {invited} was invited.", "{came} came; {invited} were invited.", there.invited, **n)
    return count(
        "{came} of {invited} invited came, {percent}.",
        "{came} of {invited} invited came, {percent}.",
        there.joined,
        percent=wording.percent(share),
        **n,
    )


def of_invited(there: Attendance, wording: Wording) -> str:
    """As it stands beside how many joined: "80% of 80 invited"."""
    if there.invited is None:
        return ""
    say, invited = wording.catalogue.say, wording.number(there.invited)
    if there.turnout is None:
        return say("{invited} invited", invited=invited)
    return say("{percent} of {invited} invited", percent=wording.percent(there.turnout), invited=invited)
