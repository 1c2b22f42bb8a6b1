"""What organisations may exchange: counts by card and group over several sessions, and nothing that leads to a session.

Only groups of at least twenty people are in it, and only their last votes: no session, no date, no name, no text, no
single answer. Two benchmarks whose sessions overlap could be subtracted; what is left is the sum of published groups.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.cards import Group, Id
from game.comparison import COMPARED, asks, newest, pooled
from game.debrief import Debrief, PlayedCard
from game.debrief.gaps import last_answered
from game.kinds.counting import Tally
from game.refusal import Refused
from game.results import RoundResult

LEAST = 20
"""People of a group that a benchmark tells about."""


@dataclass(frozen=True, kw_only=True)
class BenchmarkCard:
    """How the groups answered one card in several sessions together."""

    deck: Id
    card: Id
    kind: str
    sessions: int
    """How many of them show at least one group."""
    groups: Mapping[Group, Tally]


@dataclass(frozen=True, kw_only=True)
class Benchmark:
    """The cards of an organisation's sessions that enough people have answered."""

    cards: tuple[BenchmarkCard, ...]

    def find(self, card: PlayedCard) -> BenchmarkCard | None:
        """The same card, in the same form; None where the benchmark does not know it."""
        same = (one for one in self.cards if (one.deck, one.card, one.kind) == (card.deck, card.card, card.kind))
        return next((one for one in same if all(_fits(card, tally) for tally in one.groups.values())), None)


def benchmark(debriefs: Iterable[Debrief]) -> Benchmark:
    """What these sessions come to; refused where no group of a card adds up to twenty people."""
    debriefs = sorted(debriefs, key=lambda one: one.began, reverse=True)
    keys = dict.fromkeys((card.deck, card.card) for one in debriefs for card in one.cards if card.chart in COMPARED)
    found = [_card(deck, card, debriefs) for deck, card in keys]
    cards = tuple(one for one in found if one and one.groups)
    if not cards:
        sentence = f"No group of {LEAST} people or more has answered the same card, so there is nothing to share yet."
        raise Refused("too_few_to_share", sentence)
    return Benchmark(cards=cards)


def _card(deck: Id, card: Id, debriefs: Iterable[Debrief]) -> BenchmarkCard | None:
    played = [found for one in debriefs if (found := newest(one, deck, card))]
    if not played:
        return None
    form = played[0][0]
    lasts = [last for of, attempt in played if asks(of) == asks(form) and (last := last_answered(attempt.result))]
    rounds = [last for last in lasts if any(last.groups.values())]
    return BenchmarkCard(deck=deck, card=card, kind=form.kind, sessions=len(rounds), groups=_enough(rounds))


def _enough(rounds: Iterable[RoundResult]) -> Mapping[Group, Tally]:
    return {group: tally for group, tally in pooled(rounds).items() if tally.n >= LEAST}


def _fits(card: PlayedCard, tally: Tally) -> bool:
    return {one.id: {answer.id for answer in one.answers} for one in card.questions} == {
        question: set(keys) for question, keys in tally.counts.items()
    }
