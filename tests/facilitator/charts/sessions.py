"""Sessions side by side, made by hand: what each group answered in each, or that it is hidden or was not there."""

from collections.abc import Mapping, Sequence

from game.cards import Group
from game.comparison import ComparedCard, ComparedSession, Point
from game.debrief import Headlines, PlayedCard
from game.kinds.counting import Tally
from game.settings import Tags
from tests.facilitator.charts.results import round_of

Answered = Mapping[Group, Tally | None] | None
DAY = 86_400_000
FIRST = 1_790_000_000_000
NOTHING = Headlines(
    cards_planned=0,
    cards_played=0,
    answers=0,
    changed=None,
    gap=None,
    differences=0,
    shift=None,
    offered=0,
    approved=0,
)


def compared(card: PlayedCard, *answered: Answered) -> ComparedCard:
    """One card in a session after the other; None is a session that did not play it."""
    points = [_point(code(number), groups) for number, groups in enumerate(answered) if groups is not None]
    return ComparedCard(card=card, points=tuple(points), changed=())


def sessions(many: int, days: int = 30) -> Sequence[ComparedSession]:
    """So many sessions, so many days apart."""
    return [_session(number, FIRST + number * days * DAY) for number in range(many)]


def code(number: int) -> str:
    """The code of a session."""
    return f"{100_000 + number}"


def _point(code: str, groups: Mapping[Group, Tally | None]) -> Point:
    last = round_of(1, groups, None, n=sum(tally.n for tally in groups.values() if tally))
    return Point(code=code, first=None, last=last, gap=None, gap_interval=None, moved=None, changes=())


def _session(number: int, at: int) -> ComparedSession:
    title = f"Session {number + 1}"
    return ComparedSession(
        code=code(number), title=title, tags=Tags(), at=at, joined=9, answered=9, headlines=NOTHING, health=None
    )
