"""Results in words, in one language: the same messages as on phones and projector."""

from collections.abc import Mapping
from dataclasses import dataclass

from babel.numbers import format_decimal

from facilitator.languages import pick
from game.cards import Group
from game.debrief import PlayedCard
from game.kinds.counting import Gap
from game.results import Moved, Result
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
QUOTES = '“”„»«"'
"""An answer that is quoted speech brings its own marks into a sentence that has some."""


@dataclass(frozen=True)
class Wording:
    """Says results; `labels` are the session's own names for its groups."""

    catalogue: Catalogue
    labels: Mapping[Group, Words]

    def pick(self, words: Words | None) -> str:
        """A text of a card."""
        return pick(words, self.catalogue.language)

    def number(self, value: float) -> str:
        """A number as the language writes it."""
        return format_decimal(value, locale=self.catalogue.language)

    def group(self, group: Group) -> str:
        """All of a group, as a heading: "Mentors"."""
        return self.pick(self.labels.get(group)) or self.catalogue.say(PLURAL[group])

    def party(self, party: str) -> str:
        """A group or the whole, as the heading of a column."""
        return self.catalogue.say(WHOLE[party]) if party in WHOLE else self.group(Group(party))

    def inside(self, group: Group) -> str:
        """All of a group, inside a sentence: "mentors"."""
        return self.pick(self.labels.get(group)) or self.catalogue.say(INSIDE[group])

    def question(self, card: PlayedCard, id: str) -> str:
        """What a question says; empty where the card asks only one."""
        return next((self.pick(one.text) for one in card.questions if one.id == id), "")

    def answer(self, card: PlayedCard, question: str, id: str) -> str:
        """What an answer says; a step of a scale is its number."""
        answers = (answer for one in card.questions if one.id == question for answer in one.answers)
        return next((self.pick(answer.text) for answer in answers if answer.id == id), "") or id

    def gap(self, card: PlayedCard, gap: Gap | None) -> str:
        """How far two groups are apart; empty without two groups to compare."""
        if gap is None:
            return ""
        if gap.size == 0:
            return self.catalogue.say("The groups answered alike.")
        return self._share_gap(card, gap) if gap.measure == "share" else self._mean_gap(card, gap)

    def shift(self, moved: Moved | None) -> str:
        """How many changed their answer; empty without two rounds."""
        if moved is None:
            return ""
        if moved.moved == 0:
            return self.catalogue.say("Nobody changed their answer.")
        return self.catalogue.count(
            "{count} of {present} changed their answer.",
            "{count} of {present} changed their answers.",
            moved.moved,
            present=moved.present,
        )

    def hidden(self, result: Result) -> str:
        """Why a group is missing; empty where none is."""
        shown = [one for one in result.rounds if one.room is not None]
        if not any(split is None for one in shown for split in one.groups.values()):
            return ""
        return self.catalogue.say("A group with few answers is not shown apart, so that nobody can be recognised.")

    def _share_gap(self, card: PlayedCard, gap: Gap) -> str:
        return self.catalogue.count(
            "{high} chose “{answer}” {count} point more often than {low}.",
            "{high} chose “{answer}” {count} points more often than {low}.",
            round(gap.size),
            answer=self.answer(card, gap.question, gap.answer or "").strip(QUOTES),
            high=self.group(gap.high),
            low=self.inside(gap.low),
        )

    def _mean_gap(self, card: PlayedCard, gap: Gap) -> str:
        return self.catalogue.say(
            "{high} placed “{statement}” {size} steps higher than {low}.",
            statement=self.question(card, gap.question),
            size=self.number(gap.size),
            high=self.group(gap.high),
            low=self.inside(gap.low),
        )
