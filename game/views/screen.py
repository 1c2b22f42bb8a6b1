"""What the projector sees: the room, how many have answered, the sentences that were approved."""

from collections.abc import Collection
from dataclasses import dataclass

from game.cards import GUESS
from game.legal import REVEALED
from game.session import Session
from game.text import Language
from game.verdict import SHOWN, Verdict
from game.views.presence import current_ballot, seated
from game.views.room import RoomView, room_view
from game.wall import HeartedPost, hearted_wall


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
