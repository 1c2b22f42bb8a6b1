"""The hat rack: what a person did with each of the ten hats, for her own eyes.

*Worn* are hats that one chose as a mentor, *asked for* those that one chose in any other group or asked for in a
practice, *seen working* those that the author's afterthought showed, *never tried* the ones neither worn nor asked for.
At the end the rack names a *stretch hat*: of the hats never tried, the one for which a card of the session speaks most.

weight(h, card) = 3 where the afterthought shows h, + votes of the panel for h ÷ all votes of the panel
                  + share of the mentees who hoped for h, where the mentees are shown; 0 to 5.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from game.cards import Group, HatId, Id
from game.kinds.counting import ONLY
from game.kinds.hat import HatAnswer, HatCard
from game.results import last_seen
from game.session import Session
from game.settings import RunSheetEntry
from game.state.ballot import Cast
from game.text import Words

SHOWN_BY_AUTHOR = 3.0
"""An afterthought speaks louder than a panel and all mentees together."""


@dataclass(frozen=True, kw_only=True)
class HatCount:
    """A hat, and how often one chose it, asked for it, or wore it because it was asked for."""

    hat: HatId
    times: int


@dataclass(frozen=True, kw_only=True)
class StretchHat:
    """A hat to try next, and the card on which it would have helped; None where no card speaks for one."""

    hat: HatId
    entry: Id | None
    title: Words | None


@dataclass(frozen=True, kw_only=True)
class RackView:
    """One's own hats; most often chosen first, else in the hats' own order."""

    worn: tuple[HatCount, ...]
    asked: tuple[HatCount, ...]
    seen: tuple[HatId, ...]
    never: tuple[HatId, ...]
    stretch: StretchHat | None
    """Told at the end, to somebody who has chosen a hat at least once."""


def rack(session: Session, participant: Id) -> RackView:
    """What somebody did with each hat."""
    worn: Counter[HatId] = Counter()
    asked: Counter[HatId] = Counter()
    for cast in _last_casts(session, participant):
        if isinstance(cast.answer, HatAnswer):
            (worn if cast.group is Group.MENTOR else asked).update(cast.answer.hats)
    practised = session.practices.values()
    worn.update(one.hat for one in practised if one.partner == participant)
    asked.update(one.hat for one in practised if one.asker == participant)
    tried = worn.keys() | asked.keys()
    never = tuple(hat for hat in HatId if hat not in tried)
    ended = session.ended_at is not None and bool(tried)
    return RackView(
        worn=_counted(worn),
        asked=_counted(asked),
        seen=_seen(session),
        never=never,
        stretch=_stretch(session, never) if ended else None,
    )


def _last_casts(session: Session, participant: Id) -> Iterable[Cast]:
    """Somebody's last answer to every card, of its newest attempt."""
    for entry, attempt in session.attempts.items():
        casts = (session.answers(entry, attempt, round).get(participant) for round in (2, 1))
        if last := next((cast for cast in casts if cast), None):
            yield last


def _counted(hats: Counter[HatId]) -> tuple[HatCount, ...]:
    order = [*HatId]
    found = sorted(hats.items(), key=lambda item: (-item[1], order.index(item[0])))
    return tuple(HatCount(hat=hat, times=times) for hat, times in found)


def _revealed(session: Session) -> Iterable[RunSheetEntry]:
    seen = {entry for entry, _ in session.revealed}
    return (entry for entry in session.entries if entry.id in seen)


def _seen(session: Session) -> tuple[HatId, ...]:
    shown = {hat for entry in _revealed(session) for hat in entry.card.shown_hats if entry.card.afterthought}
    return tuple(hat for hat in HatId if hat in shown)


def _stretch(session: Session, never: tuple[HatId, ...]) -> StretchHat | None:
    """The heaviest hat and its card; of equal ones the first. Without any card that speaks for one, the first hat."""
    if not never:
        return None
    weighed = [
        (_weight(session, entry, hat), hat, entry)
        for hat in never
        for entry in _revealed(session)
        if _speaks(entry, hat)
    ]
    if not weighed:
        return StretchHat(hat=never[0], entry=None, title=None)
    _, hat, entry = max(weighed, key=lambda one: one[0])
    return StretchHat(hat=hat, entry=entry.id, title=entry.card.title)


def _speaks(entry: RunSheetEntry, hat: HatId) -> bool:
    """Whether a card is about this hat: its afterthought shows it, or it was on offer."""
    return hat in entry.card.shown_hats or (isinstance(entry.card, HatCard) and hat in entry.card.hats)


def _weight(session: Session, entry: RunSheetEntry, hat: HatId) -> float:
    panel = sum(vote.votes for vote in entry.card.panel)
    agreed = sum(vote.votes for vote in entry.card.panel if vote.answer == hat) / panel if panel else 0.0
    author = SHOWN_BY_AUTHOR if hat in entry.card.shown_hats else 0.0
    return author + agreed + _hoped(session, entry, hat)


def _hoped(session: Session, entry: RunSheetEntry, hat: HatId) -> float:
    if not isinstance(entry.card, HatCard):
        return 0.0
    last = last_seen(session, entry.id)
    mentees = last.groups.get(Group.MENTEE) if last else None
    return mentees.counts[ONLY].get(hat, 0) / mentees.n if mentees else 0.0
