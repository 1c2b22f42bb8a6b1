"""What is kept of a workshop: a fold of the session, and nothing that is not safe to print.

A debrief holds aggregates above the threshold and approved sentences, no names and no private text. Page, print and
every export are made from this one value, so they cannot say different things. A vote that still takes answers is left
out. Start reading at `played.py` (card by card); the other files each answer one question about the whole.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.cards import Group, Id
from game.changes import Change
from game.debrief.attendance import Attendance, GroupAttendance, attendance_of
from game.debrief.headlines import Headlines, headlines
from game.debrief.health import Health, HealthCell, health
from game.debrief.look import look_at
from game.debrief.played import AnswerFace, Attempt, PlayedCard, Question, Sentence, played_cards
from game.debrief.talking import TalkingPoint, candidates, worth_talking_about
from game.debrief.timeline import Timeline, timeline
from game.results import Moved
from game.session import Session
from game.settings import Tags
from game.shortening import minutes
from game.text import Language, Words

__all__ = [
    "AnswerFace",
    "Attempt",
    "Attendance",
    "Change",
    "Debrief",
    "GroupAttendance",
    "Headlines",
    "Health",
    "HealthCell",
    "PlayedCard",
    "Question",
    "Sentence",
    "TalkingPoint",
    "Timeline",
    "debrief",
]


@dataclass(frozen=True, kw_only=True)
class Debrief:
    """One workshop, looked back upon. Times are epoch milliseconds, `lasted` is milliseconds."""

    code: str
    title: str
    tags: Tags
    languages: tuple[Language, ...]
    group_labels: Mapping[Group, Words]
    threshold: int
    opened_at: int
    started_at: int | None
    ended_at: int | None
    purged: bool
    """Whether names and texts are deleted; the figures are those of before."""
    delete_at: int
    lasted: int
    planned_minutes: float
    """How long the run sheet was when the first card was opened."""
    decks: Mapping[Id, str]
    """The decks of the cards that were played → their version, empty where it is not known."""
    attendance: Attendance
    headlines: Headlines
    talking: tuple[TalkingPoint, ...]
    """The cards worth talking about, up to three."""
    cards: tuple[PlayedCard, ...]
    health: Health | None
    timeline: Timeline

    @property
    def began(self) -> int:
        """When it was held: when the first card was opened or, without one, when the session was prepared."""
        return self.started_at or self.opened_at

    @property
    def empty(self) -> bool:
        """Whether nobody has answered anything."""
        return self.attendance.answered == 0

    @property
    def changed(self) -> Moved | None:
        """Of the people who voted twice on a card, how many changed an answer; None below the threshold."""
        return self.headlines.changed

    def card(self, entry: Id) -> PlayedCard:
        """A card that was played, by its entry; raises KeyError."""
        found = next((card for card in self.cards if card.entry == entry), None)
        if found is None:
            raise KeyError(entry)
        return found


def debrief(session: Session) -> Debrief:
    """Look back upon a session, ended or running."""
    settings, look = session.settings, look_at(session)
    cards, points = tuple(played_cards(session, look)), tuple(candidates(session, look))
    return Debrief(
        code=session.code,
        title=settings.title,
        tags=session.tags,
        languages=settings.languages,
        group_labels=settings.group_labels,
        threshold=settings.threshold,
        opened_at=session.opened_at,
        started_at=session.started_at,
        ended_at=session.ended_at,
        purged=session.purged,
        delete_at=session.delete_at,
        lasted=_lasted(session),
        planned_minutes=_planned(session),
        decks=_decks(cards),
        attendance=attendance_of(session),
        headlines=headlines(session, points),
        talking=worth_talking_about(points),
        cards=cards,
        health=health(session, look),
        timeline=timeline(session),
    )


def _lasted(session: Session) -> int:
    """From the first card to the end, or to the last phase or answer: what is deleted or tagged later is no playing."""
    if session.started_at is None:
        return 0
    return max(0, (session.ended_at or session.played_at or 0) - session.started_at)


def _planned(session: Session) -> float:
    return sum(map(minutes, session.entries)) if session.started_at is None else session.planned_minutes


def _decks(cards: Iterable[PlayedCard]) -> Mapping[Id, str]:
    """The newest version that is known of each deck."""
    found: dict[Id, str] = {}
    for card in cards:
        found[card.deck] = card.deck_version or found.get(card.deck, "")
    return found
