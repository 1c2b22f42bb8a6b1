"""Why no card has the widest gap: nothing to compare, or nothing apart. "Alike" is said where no gap is left at all."""

from collections.abc import Iterator

from facilitator.debriefs.gaps import gap
from facilitator.debriefs.wording import Wording, is_choice, is_repeat
from game.debrief import Attempt, Debrief, PlayedCard
from game.debrief.gaps import last_answered, strength


def without_gap(debrief: Debrief, wording: Wording) -> str:
    """Why no gap is shown; empty where a card has one."""
    if any(attempt.result.gap for _, attempt in _attempts(debrief)):
        return ""
    there = [one.group for one in debrief.attendance.groups if one.joined]
    if len(there) == 1:
        message = "Only {group} were there, so there is no gap between groups to show."
        return wording.catalogue.say(message, group=wording.inside(there[0]))
    return wording.catalogue.say("No card shows two groups side by side, so there is no gap to show.")


def no_widest_gap(debrief: Debrief, wording: Wording) -> str:
    """Why there is no widest gap among the cards to talk about, and which statement has the widest where one does."""
    wide = [(card, one) for card, one in _attempts(debrief) if one.result.gap and one.result.gap.size]
    if not wide:
        return without_gap(debrief, wording) or wording.catalogue.say("The groups answered alike.")
    statements = [(card, one) for card, one in wide if is_repeat(card)]
    if not statements:
        return wording.catalogue.say("No card to talk about shows a gap.")
    card, attempt = max(statements, key=lambda found: _strength(found[1]))
    said = gap(card, attempt.result, wording)
    if _compared(debrief):
        return wording.catalogue.say(
            "On the cards the groups answered alike. The widest gap of a statement: {gap}", gap=said
        )
    return wording.catalogue.say("No card to compare. The widest gap of a statement: {gap}", gap=said)


def _compared(debrief: Debrief) -> bool:
    """Whether a card to talk about puts groups side by side."""
    return any(one.result.gap for card, one in _attempts(debrief) if is_choice(card))


def _attempts(debrief: Debrief) -> Iterator[tuple[PlayedCard, Attempt]]:
    return ((card, attempt) for card in debrief.cards for attempt in card.attempts)


def _strength(attempt: Attempt) -> float:
    found, last = attempt.result.gap, last_answered(attempt.result)
    tally = last.groups.get(found.high) if found and last else None
    return strength(found, tally.counts) if found and tally else 0.0
