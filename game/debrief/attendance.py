"""Who was there, and how many of them changed an answer: the workshop as a few numbers."""

from dataclasses import dataclass

from game.cards import GUESS, Group, Id
from game.kinds import kind_of, kind_of_answer
from game.kinds.contract import Said
from game.kinds.counting import Marks
from game.results import Moved, counted_both_times, has_moved
from game.rounds import ROUNDS, published
from game.session import Session
from game.spoken import said_of
from game.state.ballot import Cast


@dataclass(frozen=True, kw_only=True)
class GroupAttendance:
    """How many of a group joined, and how many of them answered at least one card."""

    group: Group
    joined: int
    answered: int


@dataclass(frozen=True, kw_only=True)
class Attendance:
    """Who was there, as numbers."""

    joined: int
    answered: int
    groups: tuple[GroupAttendance, ...]
    invited: int | None = None
    """How many people were asked to come; None where nobody said, and before the session begins."""

    @property
    def turnout(self) -> float | None:
        """The share of those invited that came, 0 to 1; None where it is unknown, or where more came."""
        return self.joined / self.invited if self.invited and self.joined <= self.invited else None


def attendance_of(session: Session) -> Attendance:
    """Everybody who ever took a seat: people deleted since then were there, and their answers (not guesses) count.

    Of groups of any size: how many took part can be counted from the answers to the cards. What they answered cannot.
    """
    people = session.participants.values()
    answered = {one for ballot, casts in session.ballots.items() if ballot.round != GUESS for one in casts}
    joined = {group: [one.id for one in people if one.group is group] for group in Group}
    groups = tuple(
        GroupAttendance(group=group, joined=len(ids), answered=len(answered.intersection(ids)))
        for group, ids in joined.items()
        if ids or group in session.settings.groups
    )
    invited = session.tags.invited if session.started_at is not None else None
    return Attendance(joined=len(people), answered=len(answered), groups=groups, invited=invited)


def changed(session: Session) -> Moved | None:
    """People who answered both rounds of some card, and those of them who answered some card differently.

    Only those whom the card's own shift may count: else the difference would tell what a small group did. Cards on
    which people write are left out, as nobody could say it of them once the words are deleted.
    """
    twice: set[Id] = set()
    moved: set[Id] = set()
    for entry in (one for one in session.entries if not kind_of(one.card).writes):
        for attempt in range(1, session.attempts.get(entry.id, 0) + 1):
            if tuple(published(session, entry.id, attempt)) != ROUNDS:
                continue
            first, second = (session.answers(entry.id, attempt, one) for one in ROUNDS)
            both = counted_both_times(session, entry.card, first, second)
            twice.update(both)
            said = said_of(session, entry.id, attempt)
            moved |= {one for one in both if has_moved(_marks(first[one], said), _marks(second[one], said))}
    return Moved(present=len(twice), moved=len(moved)) if len(twice) >= session.settings.threshold else None


def _marks(cast: Cast, said: Said) -> Marks:
    return kind_of_answer(cast.answer).marks(cast.answer, said)
