"""The programme's health in plain sentences: what a low figure usually means, what helps, and which deck works on it.

The sentences are ours and general: what is behind a figure in one's own programme, only its people can say.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from facilitator.debriefs.wording import EVERYBODY, Wording, ended, quoted
from game.cards import Concern
from game.debrief import Debrief, HealthCell
from game.debrief.health import as_read

MEANINGS: Final[Mapping[Concern, str]] = {
    Concern.TIME: "A low figure usually means that mentoring has no fixed place in the calendar, or that nobody has "
    "said that it counts as working time.",
    Concern.COMPETENCE: "A low figure usually means that people like the idea, and do not know how to begin a "
    "conversation or what to do when it becomes difficult.",
    Concern.EXPECTATIONS: "A low figure usually means that mentors and mentees have different pictures of what a "
    "mentor is for, and have not told each other.",
    Concern.MOTIVATION: "A low figure usually means that people were sent rather than asked, or cannot see what is in "
    "it for themselves.",
    Concern.MATCHING: "A low figure usually means that pairs do not know why they were put together, or do not dare "
    "to say that it does not work.",
}
"""What is usually behind a low figure."""
REMEDIES: Final[Mapping[Concern, str]] = {
    Concern.TIME: "It helps to put the next two appointments into both calendars before anybody leaves, and to let "
    "managers say aloud that the hour is working time.",
    Concern.COMPETENCE: "It helps to practise one conversation in the room, and to give everybody a first sentence to "
    "take along.",
    Concern.EXPECTATIONS: "It helps to give every pair ten minutes in which both write down what they expect and what "
    "they do not.",
    Concern.MOTIVATION: "It helps to ask everybody, mentors too, for one thing that they themselves want to learn.",
    Concern.MATCHING: "It helps to tell every pair the reason for their match, and how a pair can part without anybody "
    "losing face.",
}


HIGH: Final = 4
"""From this mean on even the lowest figure says that people agree."""


@dataclass(frozen=True)
class DeckLink:
    """A deck that works on a question."""

    id: str
    title: str


@dataclass(frozen=True, kw_only=True)
class HealthSaid:
    """One question: the group that rated it lowest (the whole, where no group is shown), 1 to 5, and what helps."""

    concern: Concern
    name: str
    party: str
    label: str
    mean: str
    n: int
    lowest: bool
    """Whether it is the lowest of all."""
    said: str
    """Who gave it how much, as a sentence."""
    asked: str
    """The statements of which it is the mean."""
    meaning: str
    remedy: str
    decks: tuple[DeckLink, ...]


def health(debrief: Debrief, wording: Wording, decks: Mapping[Concern, Sequence[DeckLink]]) -> Iterable[HealthSaid]:
    """Every question that was asked."""
    cells = debrief.health.cells if debrief.health else ()
    lows = {concern: low for concern in Concern if (low := _low(cells, concern))}
    lowest = debrief.health.lowest if debrief.health and debrief.health.lowest else _of_all(lows.values())
    for concern, low in lows.items():
        asked = _asked(low, debrief, wording)
        yield _said(low, low == lowest, asked, wording, decks.get(concern, ()))


def _low(cells: Iterable[HealthCell], concern: Concern) -> HealthCell | None:
    """The lowest cell of a question: that of a group, where one is shown."""
    asked = [cell for cell in cells if cell.concern is concern]
    groups = [cell for cell in asked if cell.group is not None]
    return min(groups or asked, key=as_read, default=None)


def _of_all(lows: Iterable[HealthCell]) -> HealthCell | None:
    return min(lows, key=as_read, default=None)


def _asked(low: HealthCell, debrief: Debrief, wording: Wording) -> str:
    """What was asked, each statement once: several that say opposite things have a mean in the middle."""
    cards = {(card.deck, card.card): card for card in debrief.cards}
    words = [wording.question(cards[deck, card], statement) for deck, card, statement in low.statements]
    listed = wording.listed([wording.catalogue.say("“{words}”", words=quoted(one)) for one in dict.fromkeys(words)])
    if len(low.statements) == 1:
        return ended(wording.catalogue.say("It was asked with {statements}.", statements=listed))
    return ended(wording.catalogue.say("It is the mean of {statements}.", statements=listed))


def _said(low: HealthCell, lowest: bool, asked: str, wording: Wording, decks: Sequence[DeckLink]) -> HealthSaid:
    party = low.group.value if low.group else EVERYBODY
    return HealthSaid(
        concern=low.concern,
        name=wording.concern(low.concern),
        party=party,
        label=wording.party(party),
        mean=wording.mean(low.mean, low.n),
        n=low.n,
        lowest=lowest,
        said=_figure(low, wording.party(party), wording),
        asked=asked,
        meaning=wording.catalogue.say(MEANINGS[low.concern]),
        remedy=wording.catalogue.say(REMEDIES[low.concern]),
        decks=tuple(decks),
    )


def _figure(low: HealthCell, label: str, wording: Wording) -> str:
    values = {"group": label, "mean": wording.mean(low.mean, low.n), "n": low.n}
    if low.mean >= HIGH:
        return wording.catalogue.say("{group} gave it {mean} of 5 ({n} people), which is still high.", **values)
    return wording.catalogue.say("{group} gave it {mean} of 5 ({n} people).", **values)
