"""What groups, questions, answers and figures are called in one language; `sentences.py` says the results."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from babel.numbers import format_decimal

from facilitator.languages import pick
from game.cards import Concern, Group, Phase, Round
from game.debrief import PlayedCard
from game.journey import JourneyView, TokenView
from game.kinds import KINDS
from game.kinds.split import NO, OWN, YES
from game.results import Moved
from game.rounding import DECIMALS_FROM, measured, percent
from game.text import Words
from web.catalogue import Catalogue

PLURAL: Mapping[Group, str] = {
    Group.MENTOR: "Mentors",
    Group.MENTEE: "Mentees",
    Group.MANAGER: "Managers",
    Group.GUEST: "Guests",
}
EVERYBODY, SHOWN = "everybody", "shown"
"""The whole, and the whole without the groups that must stay hidden."""
WHOLE: Mapping[str, str] = {EVERYBODY: "Everybody", SHOWN: "All groups shown"}
INSIDE: Mapping[Group, str] = {
    Group.MENTOR: "mentors",
    Group.MENTEE: "mentees",
    Group.MANAGER: "managers",
    Group.GUEST: "guests",
}
LEFT_OUT: Mapping[Phase, str] = {
    Phase.READ: "the reading",
    Phase.VOTE: "the vote",
    Phase.TALK: "the talk at the tables",
    Phase.REVOTE: "the second vote",
    Phase.REVEAL: "the result",
    Phase.REFLECT: "the reflection",
}
CONCERNS: Mapping[Concern, str] = {
    Concern.TIME: "Time",
    Concern.COMPETENCE: "Competence",
    Concern.EXPECTATIONS: "Expectations",
    Concern.MOTIVATION: "Motivation and readiness",
    Concern.MATCHING: "Matching",
}
YES_OR_NO: Mapping[str, str] = {YES: "Yes", NO: "No"}
QUOTES = '“”„»«"'
"""An answer that is quoted speech brings its own marks into a sentence that has some."""


@dataclass(frozen=True)
class Wording:
    """Names things; `labels` are the session's own names for its groups."""

    catalogue: Catalogue
    labels: Mapping[Group, Words]

    def pick(self, words: Words | None) -> str:
        """A text of a card."""
        return pick(words, self.catalogue.language)

    def number(self, value: float) -> str:
        """A number as the language writes it."""
        return format_decimal(value, locale=self.catalogue.language)

    def mean(self, value: float, n: int) -> str:
        """A mean of n people as it is printed: one decimal, and none below ten people."""
        return format_decimal(
            measured(value, n), format="0.0" if n >= DECIMALS_FROM else "0", locale=self.catalogue.language
        )

    def mean_moved(self, before: float, now: float, n: int) -> str:
        """What a mean of n people gained or lost: the difference of the printed figures; empty for nothing."""
        moved = measured(now, n) - measured(before, n)
        return _signed(moved, self.mean(abs(moved), n)) if abs(moved) > 0.05 else ""

    def minutes(self, count: int) -> str:
        """A span of time: "9 minutes"."""
        return self.catalogue.count("{count} minute", "{count} minutes", count)

    def seconds(self, count: int) -> str:
        """A short span of time: "40 seconds"."""
        return self.catalogue.count("{count} second", "{count} seconds", count)

    def percent(self, share: float) -> str:
        """A share from 0 to 1 in whole percent."""
        return self.catalogue.say("{percent}%", percent=percent(share))

    def percent_moved(self, before: float, now: float) -> str:
        """What a share gained or lost, in whole points of the figures that are printed; empty for nothing."""
        moved = percent(now) - percent(before)
        return _signed(moved, str(abs(moved))) if moved else ""

    def group(self, group: Group) -> str:
        """All of a group, as a heading: "Mentors"."""
        return self.pick(self.labels.get(group)) or self.catalogue.say(PLURAL[group])

    def party(self, party: str) -> str:
        """A group or the whole, as the heading of a column."""
        return self.catalogue.say(WHOLE[party]) if party in WHOLE else self.group(Group(party))

    def inside(self, group: Group) -> str:
        """All of a group, inside a sentence: "mentors"."""
        return self.pick(self.labels.get(group)) or self.catalogue.say(INSIDE[group])

    def concern(self, concern: Concern) -> str:
        """One of the five questions of a programme's health, as the heading of a row."""
        return self.catalogue.say(CONCERNS[concern])

    def question(self, card: PlayedCard, id: str) -> str:
        """What a question says; empty where the card asks only one."""
        own = next((self.pick(one.text) for one in card.questions if one.id == id), "")
        return own or (self.pick(card.ask) if id == OWN else "")

    def answer(self, card: PlayedCard, question: str, id: str) -> str:
        """What an answer says; a step of a scale is its number."""
        answers = (answer for one in card.questions if one.id == question for answer in one.answers)
        said = next((self.pick(answer.text) for answer in answers if answer.id == id), "")
        return said or (self.catalogue.say(YES_OR_NO[id]) if id in YES_OR_NO and question == OWN else id)

    def ends(self, card: PlayedCard) -> tuple[str, str]:
        """What the ends of a scale mean."""
        return (
            self.pick(card.low) or self.catalogue.say("completely disagree"),
            self.pick(card.high) or self.catalogue.say("completely agree"),
        )

    def round(self, card: PlayedCard, round: Round) -> str:
        """What a round of a card is called."""
        if is_repeat(card):
            return self.catalogue.say("At the beginning") if round == 1 else self.catalogue.say("At the end")
        return self.catalogue.say("First vote") if round == 1 else self.catalogue.say("Second vote")

    def left_out(self, phases: Sequence[Phase]) -> str:
        """What of a card was not played."""
        names = self.listed([self.catalogue.say(LEFT_OUT[phase]) for phase in phases])
        return self.catalogue.say("Left out to save time: {phases}.", phases=names)

    def reached(self, journey: JourneyView | None, token: TokenView) -> str:
        """The last milestone that a token has passed; empty before the first."""
        passed = [one for one in (journey.milestones if journey else ()) if one.field <= token.field]
        return self.pick(passed[-1].name) if passed else ""

    def listed(self, words: Sequence[str]) -> str:
        """Words in a row: "A, B and C"."""
        if len(words) < 2:
            return "".join(words)
        return self.catalogue.say("{first} and {last}", first=", ".join(words[:-1]), last=words[-1])

    def changed(self, groups: Mapping[Group, Moved | None]) -> str:
        """How many of each group changed, in one line; hidden groups are left out."""
        said = [
            self.catalogue.say(
                "{group} {moved} of {present}", group=self.inside(group), moved=moved.moved, present=moved.present
            )
            for group, moved in groups.items()
            if moved
        ]
        return self.catalogue.say("Changed: {groups}", groups=" · ".join(said)) if said else ""


def _signed(number: float, figure: str) -> str:
    return f"{'+' if number > 0 else '−'}{figure}"


def is_repeat(card: PlayedCard) -> bool:
    """Whether two rounds of a card are two times on which it was played, not two votes of one time."""
    return KINDS[card.kind].repeats


def is_choice(card: PlayedCard) -> bool:
    """Whether a card can be one worth talking about: a pulse asks how things stand, and words are deleted one day."""
    return not (KINDS[card.kind].repeats or KINDS[card.kind].writes)


def quoted(text: str) -> str:
    """A text as it stands between our marks: without its own, and without the full stop that would end our sentence."""
    bare = text.strip(QUOTES)
    return bare[:-1] if bare.endswith(".") and not bare.endswith("..") else bare


def ended(sentence: str) -> str:
    """A sentence without the full stop where the answer at its end has a sign of its own."""
    return re.sub(r"([?!…][”“«])\.$", r"\1", sentence)


def unparted(sentence: str) -> str:
    """A sentence in which no line ends between a number and what it counts."""
    return re.sub(r"(?<=\d) (?=[^\W\d_])", "\u00a0", sentence)
