"""How far two groups are apart, in one sentence: the same messages as on phones and projector, counted where it is one.

A difference of means between groups of whom one has fewer than ten people is a whole number, as their means are; where
that number is 0, nothing is said of how much.
"""

from collections.abc import Mapping
from typing import Final

from facilitator.debriefs.shares import base
from facilitator.debriefs.sureness import counted_in, size_of
from facilitator.debriefs.wording import Wording, ended, quoted
from game.cards import Group
from game.debrief import PlayedCard
from game.kinds.counting import Gap
from game.results import Result, RoundResult
from game.rounding import measured, whole_number

Counted = tuple[str, str]
"""A message for one thing and for many."""
MEAN_GAPS: Final[Mapping[str, Counted]] = {
    "mean": (
        "{high} placed “{statement}” {size} step higher than {low}.",
        "{high} placed “{statement}” {size} steps higher than {low}.",
    ),
    "place": (
        "{high} put “{item}” {size} place higher than {low}.",
        "{high} put “{item}” {size} places higher than {low}.",
    ),
    "points": (
        "{high} gave “{item}” {size} point more than {low}.",
        "{high} gave “{item}” {size} points more than {low}.",
    ),
}
"""What is said of each measure."""
GUESSED: Final = "{high} guessed {size} higher than {low}, on average."
NEARER: Final[Counted] = (
    "{high} stand {size} step nearer to “{end}” than {low} on “{statement}”.",
    "{high} stand {size} steps nearer to “{end}” than {low} on “{statement}”.",
)
"""What is said of a mean where the ends of the scale have a meaning of their own."""
CHOSEN: Final[Counted] = (
    "{high} chose “{answer}” {size} point more often than {low}.",
    "{high} chose “{answer}” {size} points more often than {low}.",
)
SHARE_GAPS: Final[Mapping[str, Counted]] = {
    "boxes": (
        "{high} put “{item}” into “{box}” {size} point more often than {low}.",
        "{high} put “{item}” into “{box}” {size} points more often than {low}.",
    ),
    "asked": (
        "{high} asked for “{answer}” {size} point more often than {low}.",
        "{high} asked for “{answer}” {size} points more often than {low}.",
    ),
    "words": (
        "{high} wrote “{answer}” {size} point more often than {low}.",
        "{high} wrote “{answer}” {size} points more often than {low}.",
    ),
}
"""What is said of shares where things are not chosen but put, written or asked for, by the card's chart."""
CLOSE: Final = "{high} and {low} are close on “{item}”; too few people answered to say by how much."
CLOSE_GUESS: Final = "{high} and {low} guessed much alike; too few people answered to say by how much."


def gap(card: PlayedCard, result: Result, wording: Wording) -> str:
    """How far two groups are apart; empty without two groups to compare."""
    gap, size = result.gap, gap_size(result)
    if gap is None or size is None:
        return ""
    names = {"high": wording.group(gap.high), "low": wording.inside(gap.low)}
    if gap.size == 0:
        return wording.catalogue.say("{high} and {low} answered alike.", **names)
    item = quoted(wording.question(card, gap.question))
    if size == 0:
        close = CLOSE_GUESS if gap.measure == "guess" else CLOSE
        return ended(wording.catalogue.say(close, item=item, **names))
    if gap.measure == "guess":
        return wording.catalogue.say(GUESSED, size=wording.number(size), **names)
    one, many = _messages(card, gap)
    answer, end = quoted(wording.answer(card, gap.question, gap.answer or "")), quoted(wording.ends(card)[1])
    of_card = {"item": item, "statement": item, "answer": answer, "box": answer, "end": end, **names}
    figure = size_of(size, gap.measure, wording, gap_people(result))
    return ended(wording.catalogue.count(one, many, 1 if figure == "1" else 2, size=figure, **of_card))


def gap_size(result: Result) -> float | None:
    """A gap as it is printed everywhere, in its own unit; None without a gap."""
    if result.gap is None:
        return None
    if result.gap.measure in ("share", "guess"):
        return whole_number(result.gap.size)
    return measured(result.gap.size, gap_people(result))


def gap_figure(result: Result, wording: Wording) -> str:
    """A gap with its unit: "31 percentage points"; empty without one, a dash where there are too few to say."""
    size = gap_size(result)
    if result.gap is None or size is None:
        return ""
    return counted_in(size, result.gap.measure, wording, gap_people(result)) if size else "–"


def gap_answered(result: Result, wording: Wording) -> str:
    """Of how many people a gap is told; empty without one."""
    last, gap = _last(result), result.gap
    if last is None or gap is None:
        return ""
    both = [f"{_people(last, group, gap.question)} {wording.inside(group)}" for group in (gap.high, gap.low)]
    return wording.catalogue.say("{people} answered.", people=wording.listed(both))


def gap_people(result: Result) -> int:
    """How many people answered in the smaller of the two groups that a gap compares; 0 without a gap."""
    last, gap = _last(result), result.gap
    return min(_people(last, group, gap.question) for group in (gap.high, gap.low)) if last and gap else 0


def _last(result: Result) -> RoundResult | None:
    return next((one for one in reversed(result.rounds) if one.n), None)


def _people(round: RoundResult, group: Group, question: str) -> int:
    tally = round.groups.get(group)
    return base(tally, question) if tally else 0


def _messages(card: PlayedCard, gap: Gap) -> Counted:
    if gap.measure == "share":
        return SHARE_GAPS.get(card.chart, CHOSEN)
    if gap.measure == "mean" and (card.low or card.high):
        return NEARER
    return MEAN_GAPS[gap.measure]
