"""The room's hat map: which hats mentors offer and which mentees wish for, over all hat cards that were revealed.

Only cards on which both groups are shown count, with the last vote that was published; so the map is a sum of figures
that the room has seen, and tells nothing about a hidden group.
offered(h) = 100 · times that mentors chose h ÷ all choices of mentors on these cards, in whole percent; wished(h) is
the same of the mentees.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.cards import Group, HatId, Id
from game.kinds.counting import ONLY, Tally, percent
from game.kinds.hat import HatCard
from game.results import last_round, last_seen
from game.session import Session


@dataclass(frozen=True, kw_only=True)
class HatBalance:
    """One hat, in whole percent of all choices; None where too few may be told."""

    hat: HatId
    offered: int | None
    wished: int | None


@dataclass(frozen=True, kw_only=True)
class HatMap:
    """Offered against wished, hat by hat."""

    offered_by: int
    """How many choices of mentors are counted."""
    wished_by: int
    """How many choices of mentees, or how many people in a practice."""
    practice: bool
    """Whether the wishes are what was asked for in a practice."""
    hats: tuple[HatBalance, ...]
    widest: HatBalance | None
    """Where the two differ most; None where they do not, or one side is missing."""


def hat_map(session: Session) -> HatMap:
    """What mentors offered and mentees wished for on all hat cards that the room has seen."""
    both = [*_both(session)]
    wished = _added(mentees for _, mentees in both)
    return _map(_added(mentors for mentors, _ in both), wished, wished.total(), practice=False)


def asked_map(session: Session, entry: Id, attempt: int) -> HatMap:
    """What was asked for in a practice, against what mentors offered on the hat cards so far."""
    offered = _added(mentors for mentors, _ in _both(session))
    last = last_round(session, entry, attempt)
    room = last.room if last else None
    return _map(offered, Counter(room.counts[ONLY] if room else {}), room.n if room else 0, practice=True)


def _both(session: Session) -> Iterable[tuple[Tally, Tally]]:
    """Mentors' and mentees' choices on every hat card on which both may be shown, the newest time that it was."""
    for entry in session.entries:
        last = last_seen(session, entry.id) if isinstance(entry.card, HatCard) else None
        mentors, mentees = (last.groups.get(one) for one in (Group.MENTOR, Group.MENTEE)) if last else (None, None)
        if mentors and mentees:
            yield mentors, mentees


def _added(tallies: Iterable[Tally]) -> Counter[str]:
    return sum((Counter(one.counts[ONLY]) for one in tallies), Counter())


def _map(offered: Counter[str], wished: Counter[str], wished_by: int, practice: bool) -> HatMap:
    hats = tuple(
        HatBalance(hat=hat, offered=_share(offered, hat), wished=_share(wished, hat))
        for hat in HatId
        if hat in offered or hat in wished
    )
    return HatMap(offered_by=offered.total(), wished_by=wished_by, practice=practice, hats=hats, widest=_widest(hats))


def _share(counts: Mapping[str, int], hat: HatId) -> int | None:
    total = sum(counts.values())
    return percent(counts.get(hat, 0), total) if total else None


def _widest(hats: Iterable[HatBalance]) -> HatBalance | None:
    apart = [(abs(one.offered - one.wished), one) for one in hats if one.offered is not None and one.wished is not None]
    size, widest = max(apart, key=lambda found: found[0], default=(0, None))
    return widest if size else None
