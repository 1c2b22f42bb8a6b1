"""Several sessions that used the same cards, side by side: trends by group, and one room against the others.

Cards are the same when deck and card id are; where a card's questions or answers were changed in between, the sessions
with the older form are named and left out. Everything is made of what each debrief may show, so a group that is hidden
in a session is missing there, and sums of several sessions are sums of published figures.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from game.cards import Group, Id
from game.debrief import Attempt, Change, Debrief, Headlines, Health, PlayedCard
from game.debrief.gaps import last_answered
from game.intervals import Interval
from game.kinds.counting import Gap, Tally
from game.refusal import Refused
from game.results import Moved, RoundResult
from game.settings import Tags

FEWEST, MOST = 2, 50
COMPARED = frozenset({"bars", "scales", "places", "boxes", "points", "guesses"})
"""The charts of cards whose answers are the same in every session; nobody writes on them."""


@dataclass(frozen=True, kw_only=True)
class Point:
    """One session's result of a card: the last vote of its newest time and, where there was one, the vote before."""

    code: str
    first: RoundResult | None
    last: RoundResult
    gap: Gap | None
    gap_interval: Interval | None
    moved: Moved | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, kw_only=True)
class ComparedCard:
    """A card in at least two sessions, oldest first; `card` is its newest form."""

    card: PlayedCard
    points: tuple[Point, ...]
    changed: tuple[str, ...]
    """The codes of sessions that played it in another form, which is not compared."""

    def point(self, code: str) -> Point | None:
        """What one session answered."""
        return next((one for one in self.points if one.code == code), None)

    def others(self, code: str) -> Mapping[Group, Tally]:
        """The last votes of all other sessions together, by group."""
        return pooled(one.last for one in self.points if one.code != code)


@dataclass(frozen=True, kw_only=True)
class ComparedSession:
    """One session as a column of the comparison. Times are epoch milliseconds."""

    code: str
    title: str
    tags: Tags
    at: int
    """When it began."""
    joined: int
    answered: int
    invited: int | None = None
    turnout: float | None = None
    """The share of those invited that came, 0 to 1; None where it is not known."""
    headlines: Headlines
    health: Health | None


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Two to fifty sessions, oldest first, and the cards that at least two of them played."""

    sessions: tuple[ComparedSession, ...]
    cards: tuple[ComparedCard, ...]
    unlike: tuple[PlayedCard, ...]
    """Cards that at least two of them answered, but no two in the same form."""


def compare(debriefs: Iterable[Debrief]) -> Comparison:
    """Put sessions side by side; refuses too few, too many, one named twice, and sessions that share no card."""
    ordered = sorted(debriefs, key=lambda one: one.began)
    check_choice([one.code for one in ordered])
    keys = dict.fromkeys(key for one in reversed(ordered) for key in _keys(one))
    cards = tuple(card for key in keys if (card := _compared(*key, ordered)) is not None)
    if not cards:
        raise Refused("nothing_shared", "These sessions share no card that was answered in the same form, so there is "
                      "nothing to compare. Choose sessions that used the same deck.")  # fmt: skip
    shared = {(one.card.deck, one.card.card) for one in cards}
    unlike = tuple(form for key in keys if key not in shared and (form := _unlike(*key, ordered)) is not None)
    return Comparison(sessions=tuple(map(_session, ordered)), cards=cards, unlike=unlike)


def check_choice(codes: Sequence[str]) -> None:
    """Refuse too few, too many, or one named twice, before anybody reads their logs."""
    if len(set(codes)) != len(codes):
        raise Refused("chosen_twice", "A session was chosen twice. Choose each session once.")
    if len(codes) < FEWEST:
        raise Refused("too_few_sessions", "Choose at least two sessions to compare.")
    if len(codes) > MOST:
        raise Refused("too_many_sessions", f"Up to {MOST} sessions can be compared. Choose fewer.")


def _session(one: Debrief) -> ComparedSession:
    return ComparedSession(
        code=one.code,
        title=one.title,
        tags=one.tags,
        at=one.began,
        joined=one.attendance.joined,
        answered=one.attendance.answered,
        invited=one.attendance.invited,
        turnout=one.attendance.turnout,
        headlines=one.headlines,
        health=one.health,
    )


def _keys(one: Debrief) -> Iterable[tuple[Id, Id]]:
    return dict.fromkeys((card.deck, card.card) for card in one.cards if card.chart in COMPARED)


def _compared(deck: Id, card: Id, ordered: Sequence[Debrief]) -> ComparedCard | None:
    played = [(one.code, *found) for one in ordered if (found := newest(one, deck, card))]
    if len(played) < FEWEST:
        return None
    *_, (_, form, _) = played
    same = [(code, attempt) for code, of, attempt in played if asks(of) == asks(form)]
    if len(same) < FEWEST:
        return None
    changed = tuple(code for code, of, _ in played if asks(of) != asks(form))
    return ComparedCard(card=form, points=tuple(_point(*one) for one in same), changed=changed)


def _unlike(deck: Id, card: Id, ordered: Sequence[Debrief]) -> PlayedCard | None:
    """The newest form of a card that several sessions answered; None where only one did."""
    forms = [found[0] for one in ordered if (found := newest(one, deck, card))]
    return forms[-1] if len(forms) >= FEWEST else None


def newest(one: Debrief, deck: Id, card: Id) -> tuple[PlayedCard, Attempt] | None:
    """A card's newest time in a session that was answered and may be shown; None where there is none."""
    entries = (of for of in reversed(one.cards) if (of.deck, of.card) == (deck, card))
    times = ((of, attempt) for of in entries for attempt in reversed(of.attempts))
    return next(((of, attempt) for of, attempt in times if _shown(attempt)), None)


def _shown(attempt: Attempt) -> bool:
    last = last_answered(attempt.result)
    return last is not None and last.room is not None


def asks(card: PlayedCard) -> tuple[object, ...]:
    """What makes two forms of a card the same: its kind, its questions and their answers, not words nor order."""
    return card.kind, card.of, frozenset((one.id, frozenset(two.id for two in one.answers)) for one in card.questions)


def _point(code: str, attempt: Attempt) -> Point:
    result = attempt.result
    answered = [one for one in result.rounds if one.n]
    return Point(
        code=code,
        first=answered[0] if len(answered) > 1 else None,
        last=answered[-1],
        gap=result.gap,
        gap_interval=attempt.gap_interval,
        moved=result.shift.room if result.shift else None,
        changes=attempt.changes,
    )


def pooled(rounds: Iterable[RoundResult]) -> Mapping[Group, Tally]:
    """The shown groups of several results of one card together."""
    shown = [(group, tally) for one in rounds for group, tally in one.groups.items() if tally]
    return {
        group: reduce(add, (tally for of, tally in shown if of is group))
        for group in Group
        if any(of is group for of, _ in shown)
    }


def add(a: Tally, b: Tally) -> Tally:
    """Two tallies of the same questions as one."""
    counts = {
        question: {key: count + b.counts[question][key] for key, count in keys.items()}
        for question, keys in a.counts.items()
    }
    return Tally(n=a.n + b.n, counts=counts)
