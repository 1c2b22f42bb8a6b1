"""What a workshop was as a game, beside its answers: what tables settled, how far they came, which hats were sought.

Only tables, the room and published sums: nothing of a person, and nothing of what two people tried together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.cards import Id, Phase
from game.hat_map import HatMap, hat_map
from game.journey import JourneyView, journey
from game.kinds import kind_of
from game.rounds import ROUNDS
from game.session import Session
from game.settings import RunSheetEntry
from game.state.ballot import Ballot


@dataclass(frozen=True, kw_only=True)
class TablesSettled:
    """How many tables settled on an answer, how many recorded that they disagree, of how many that took part."""

    settled: int
    disagree: int
    tables: int


@dataclass(frozen=True, kw_only=True)
class Gameplay:
    """One workshop's game."""

    left_out: Mapping[Id, tuple[Phase, ...]] = field(default_factory=dict)
    """Entry → the phases that were left out to save time."""
    tables: Mapping[tuple[Id, int], TablesSettled] = field(default_factory=dict)
    """Entry and attempt → what the tables recorded, where the room has seen the result."""
    journey: JourneyView | None = None
    """None without points, and before a card has given some."""
    hats: HatMap | None = None
    """None until a hat card was revealed on which mentors and mentees are shown."""


def gameplay(session: Session) -> Gameplay:
    """What the game came to, up to now."""
    hats = hat_map(session)
    return Gameplay(
        left_out={entry.id: entry.without for entry in session.entries if entry.without},
        tables=_tables(session),
        journey=_journey(session),
        hats=hats if hats.hats else None,
    )


def _journey(session: Session) -> JourneyView | None:
    made = journey(session) if session.settings.points and session.revealed else None
    return made if made and made.sources else None


def _tables(session: Session) -> dict[tuple[Id, int], TablesSettled]:
    if not session.settings.tables:
        return {}
    entries = [entry for entry in session.entries if _settles(entry)]
    seen = [(entry.id, attempt) for entry in entries for id, attempt in session.revealed if id == entry.id]
    return {one: _settled(session, *one) for one in sorted(seen)}


def _settles(entry: RunSheetEntry) -> bool:
    return kind_of(entry.card).settles and Phase.REVOTE in entry.played


def _settled(session: Session, entry: Id, attempt: int) -> TablesSettled:
    recorded = session.settled.get((entry, attempt), {})
    ballots = (session.ballots.get(Ballot(entry, attempt, one), {}) for one in ROUNDS)
    took_part = {cast.table for casts in ballots for cast in casts.values() if cast.table is not None}
    disagree = sum(one.answer is None for one in recorded.values())
    return TablesSettled(settled=len(recorded) - disagree, disagree=disagree, tables=len(took_part | recorded.keys()))
