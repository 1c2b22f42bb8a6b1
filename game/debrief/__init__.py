"""What is kept of a workshop: a fold of the session, and nothing that is not safe to print.

A debrief holds aggregates above the threshold and approved sentences, no names and no private text. Page, CSV and JSON
are all made from this one value, so they cannot say different things. A vote that still takes answers is left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from game.cards import Group
from game.debrief.attendance import Attendance, GroupAttendance, attendance_of, changed
from game.debrief.played import AnswerFace, Attempt, PlayedCard, Question, Sentence, played_cards
from game.results import Moved
from game.session import Session
from game.text import Language, Words

__all__ = [
    "AnswerFace",
    "Attempt",
    "Attendance",
    "Debrief",
    "GroupAttendance",
    "PlayedCard",
    "Question",
    "Sentence",
    "debrief",
]


@dataclass(frozen=True, kw_only=True)
class Debrief:
    """One workshop, looked back upon. Times are epoch milliseconds, `lasted` is milliseconds."""

    code: str
    title: str
    languages: tuple[Language, ...]
    group_labels: Mapping[Group, Words]
    threshold: int
    opened_at: int
    started_at: int | None
    ended_at: int | None
    delete_at: int
    lasted: int
    planned_minutes: float
    attendance: Attendance
    changed: Moved | None
    """Of the people who voted twice on a card, how many changed an answer; None below the threshold."""
    cards: tuple[PlayedCard, ...]

    @property
    def empty(self) -> bool:
        """Whether nobody has answered anything."""
        return self.attendance.answered == 0


def debrief(session: Session) -> Debrief:
    """Look back upon a session, ended or running."""
    settings = session.settings
    return Debrief(
        code=session.code,
        title=settings.title,
        languages=settings.languages,
        group_labels=settings.group_labels,
        threshold=settings.threshold,
        opened_at=session.opened_at,
        started_at=session.started_at,
        ended_at=session.ended_at,
        delete_at=session.delete_at,
        lasted=_lasted(session),
        planned_minutes=sum(entry.minutes for entry in session.entries),
        attendance=attendance_of(session),
        changed=changed(session),
        cards=tuple(played_cards(session)),
    )


def _lasted(session: Session) -> int:
    """From the first card to the end, or to the last thing that happened."""
    if session.started_at is None:
        return 0
    return (session.ended_at or session.last_at) - session.started_at
