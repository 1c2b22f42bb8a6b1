"""Where people stand at the end, statement by statement: the newest pulse's means, and beside them what changed since
the beginning. Without groups it is the whole room's; below the threshold it is nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from facilitator.debriefs.numbers import Mean, means
from facilitator.debriefs.story import BeforeAfter, Line
from facilitator.debriefs.type_size import lines_of
from facilitator.debriefs.wording import EVERYBODY, WHOLE, Wording, ended, is_repeat, quoted
from game.cards import Group, Id
from game.debrief import Attempt, Debrief, Health, PlayedCard
from game.debrief.gaps import last_answered

STATEMENTS: Final = 8
"""So many stand on a page."""
HIGH: Final = 4
"""From this mean on even the lowest figure says that people agree."""


@dataclass(frozen=True)
class Level:
    """What a party says in the mean, and how that changed; `change` is None where too few answered both times."""

    mean: str
    n: int
    change: Line | None


@dataclass(frozen=True)
class LevelRow:
    """A statement by party; None where too few may be told, or nobody was asked."""

    statement: str
    cells: tuple[Level | None, ...]


@dataclass(frozen=True)
class LevelTable:
    """A pulse: a row a statement, a column a party. What is said of its change is empty where it was asked once."""

    title: str
    said: str
    basis: str
    parties: tuple[tuple[str, str], ...]
    """Group or whole, and its name."""
    rows: tuple[LevelRow, ...]
    left_out: int
    """How many statements had no place."""
    lowest: str
    """Which statement a group (else the whole) agrees with least, as a sentence."""

    @property
    def lines(self) -> float:
        """How many lines of normal type it takes, about."""
        least = 2.4 if self.said else 1
        return 6 + sum(max(least, 0.4 + lines_of([one.statement], columns=3)) for one in self.rows)


def levels(debrief: Debrief, pulses: Sequence[BeforeAfter], wording: Wording) -> LevelTable | None:
    """The newest pulse that was asked twice, else the newest one; None where nothing of it may be shown, or where the
    table of the programme's health shows it whole."""
    twice = pulses[-1] if pulses else None
    card, attempt = (twice.place.card, twice.place.attempt(twice.attempt)) if twice else _newest(debrief.cards)
    if card is None or attempt is None or _is_health(card, debrief.health, twice is not None):
        return None
    return _table(card, attempt, twice, wording)


def _table(card: PlayedCard, attempt: Attempt, twice: BeforeAfter | None, wording: Wording) -> LevelTable | None:
    last = last_answered(attempt.result)
    told = [one for one in means(card, attempt.result) if last and one.round == last.round and one.value is not None]
    return _Pulse(card, told, twice, wording).table() if told else None


def statements(debrief: Debrief, wording: Wording) -> tuple[LevelTable, ...]:
    """The newest time of every pulse that the programme's health counts: each of its statements by group."""
    asked = _asked(debrief.health)
    newest = {(card.deck, card.card): (card, one) for card, one in _pulses(debrief.cards)}
    found = (_table(card, one, None, wording) for key, (card, one) in newest.items() if key in asked)
    return tuple(filter(None, found))


def _is_health(card: PlayedCard, health: Health | None, twice: bool) -> bool:
    """Whether the table of health has its figures: then it would say them twice, or only half of what was asked."""
    asked = _asked(health)
    return (card.deck, card.card) in asked and (not twice or len(asked) > 1)


def _asked(health: Health | None) -> set[tuple[Id, Id]]:
    """Deck and card of every pulse that is counted."""
    return {(deck, card) for cell in (health.cells if health else ()) for deck, card, _ in cell.statements}


def _newest(cards: Iterable[PlayedCard]) -> tuple[PlayedCard | None, Attempt | None]:
    return next(iter([*_pulses(cards)][-1:]), (None, None))


def _pulses(cards: Iterable[PlayedCard]) -> Iterator[tuple[PlayedCard, Attempt]]:
    """Every time that a pulse was answered."""
    return ((card, one) for card in cards if is_repeat(card) for one in card.attempts if last_answered(one.result))


class _Pulse:
    """One pulse, with the means that may be told."""

    def __init__(self, card: PlayedCard, told: list[Mean], twice: BeforeAfter | None, wording: Wording) -> None:
        self._card, self._told, self._twice, self._wording = card, told, twice, wording
        self._means = {(one.question, one.party): one for one in told}
        self._changes: Mapping[tuple[str, str], Line] = {
            (one.statement, _side(one.party)): one for one in (twice.lines if twice else ())
        }

    def table(self) -> LevelTable:
        there = {one.party for one in self._told}
        parties = tuple(party for party in (*(group.value for group in Group), *WHOLE) if party in there)
        parties = parties[:1] if self._is_one_group(parties) else parties
        asked = [one for one in self._card.questions if any((one.id, party) in self._means for party in parties)]
        rows = [
            LevelRow(self._said(id), tuple(self._level(id, one) for one in parties)) for id in (q.id for q in asked)
        ]
        return LevelTable(
            title=self._wording.pick(self._card.title),
            said=self._twice.said if self._twice else "",
            basis=f"{self._twice.present} {self._twice.sure}".strip() if self._twice else "",
            parties=tuple((one, self._wording.party(one)) for one in parties),
            rows=tuple(rows[:STATEMENTS]),
            left_out=max(0, len(rows) - STATEMENTS),
            lowest=self._lowest(),
        )

    def _is_one_group(self, parties: Sequence[str]) -> bool:
        """Whether the whole is one group, whose figures would stand there twice."""
        people = [{one.question: one.of for one in self._told if one.party == party} for party in parties]
        return len(people) == 2 and people[0] == people[1]

    def _said(self, question: str) -> str:
        return self._wording.question(self._card, question)

    def _level(self, question: str, party: str) -> Level | None:
        one = self._means.get((question, party))
        if one is None or one.value is None or one.of is None:
            return None
        change = self._changes.get((self._said(question), _side(party)))
        return Level(self._wording.mean(one.value, one.of), one.of, change)

    def _lowest(self) -> str:
        groups = [one for one in self._told if one.party not in WHOLE]
        low = min(groups or self._told, key=lambda one: (one.value or 0, -(one.of or 0)))
        value, n, statement = low.value or 0, low.of or 0, quoted(self._said(low.question))
        figures = {"statement": statement, "mean": self._wording.mean(value, n), "n": n}
        figures["group"] = self._wording.party(low.party)
        say = self._wording.catalogue.say
        if value >= HIGH:
            return ended(say("{group} gave “{statement}” {mean} of 5 ({n} people), which is still high.", **figures))
        return ended(say("{group} gave “{statement}” {mean} of 5 ({n} people).", **figures))


def _side(party: str) -> str:
    """A group, or the whole: who is counted in it may differ from time to time."""
    return EVERYBODY if party in WHOLE else party
