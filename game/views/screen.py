"""What the projector sees: the room, how many have answered, the sentences that were approved."""

from collections.abc import Collection
from dataclasses import dataclass

from game.cards import GUESS
from game.debrief.attendance import changed
from game.legal import REVEALED
from game.session import Session
from game.text import Language
from game.verdict import SHOWN, Verdict
from game.views.presence import current_ballot, seated
from game.views.room import RoomView, room_view
from game.views.table import settled_tables
from game.wall import HeartedPost, hearted_wall


@dataclass(frozen=True, kw_only=True)
class Together:
    """What the room did together, for the goodbye."""

    people: int
    cards: int
    answers: int
    """Answers to cards, both votes counted; guesses of others are none."""
    changed: int | None
    """How many people changed an answer after talking; None where too few voted twice."""
    sentences: int
    """Approved sentences, from reflections and walls."""


@dataclass(frozen=True, kw_only=True)
class ScreenView:
    """What the projector sees: the room, how many have answered, and the sentences that were approved."""

    room: RoomView
    language: Language
    blank: bool
    answered: int
    guessed: int
    """How many have guessed what the other group answers."""
    present: int
    wall: tuple[HeartedPost, ...]
    """The approved sentences of a wall, with their hearts, once the card is revealed."""
    tables_settled: int
    """How many tables have recorded what they settled on, or that they disagree."""
    tables_taken: int
    """At how many tables people sit."""
    together: Together | None
    """What the room did, once the session has ended."""
    sentences: tuple[str, ...]
    """The approved sentences of the current card, starred ones first; no names."""


def screen_view(session: Session, version: int, now: int, present: Collection[str]) -> ScreenView:
    """What the projector sees."""
    return ScreenView(
        room=room_view(session, version, now),
        language=session.settings.screen_language,
        blank=session.blank,
        answered=len(current_ballot(session)),
        guessed=len(session.ballot(GUESS)),
        present=len(seated(session, present)),
        wall=_wall(session),
        tables_settled=len(settled_tables(session)),
        tables_taken=len(session.taken_tables()),
        together=_together(session) if session.ended_at is not None else None,
        sentences=_approved(session),
    )


def _wall(session: Session) -> tuple[HeartedPost, ...]:
    if session.phase not in REVEALED:
        return ()
    return tuple(one for one in hearted_wall(session, session.entry, session.attempt) if one.verdict in SHOWN)


def _approved(session: Session) -> tuple[str, ...]:
    order = {Verdict.STARRED: 0, Verdict.APPROVED: 1}
    shown = [
        (order[one.verdict], one.text or "")
        for (entry, attempt, _), one in session.reflections.items()
        if entry == session.entry and attempt == session.attempt and one.shown
    ]
    return tuple(text for _, text in sorted(shown, key=lambda pair: pair[0]))


def _together(session: Session) -> Together:
    moved = changed(session)
    votes = {ballot: casts for ballot, casts in session.ballots.items() if ballot.round != GUESS}
    sentences = [one for one in session.reflections.values() if one.shown]
    posts = [one for one in session.posts.values() if one.verdict in SHOWN]
    return Together(
        people=sum(not person.removed for person in session.participants.values()),
        cards=len({ballot.entry for ballot, casts in votes.items() if casts}),
        answers=sum(map(len, votes.values())),
        changed=moved.moved if moved else None,
        sentences=len(sentences) + len(posts),
    )
