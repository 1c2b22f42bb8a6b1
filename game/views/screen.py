"""What the projector sees: the room, how many have answered, the sentences that were approved."""

from collections.abc import Collection
from dataclasses import dataclass

from game.session import Session
from game.text import Language
from game.verdict import Verdict
from game.views.presence import current_ballot, seated
from game.views.room import RoomView, room_view


@dataclass(frozen=True, kw_only=True)
class ScreenView:
    """What the projector sees: the room, how many have answered, and the sentences that were approved."""

    room: RoomView
    language: Language
    blank: bool
    answered: int
    present: int
    sentences: tuple[str, ...]
    """The approved sentences of the current card, starred ones first; no names."""


def screen_view(session: Session, version: int, now: int, present: Collection[str]) -> ScreenView:
    """What the projector sees."""
    return ScreenView(
        room=room_view(session, version, now),
        language=session.settings.screen_language,
        blank=session.blank,
        answered=len(current_ballot(session)),
        present=len(seated(session, present)),
        sentences=_approved(session),
    )


def _approved(session: Session) -> tuple[str, ...]:
    order = {Verdict.STARRED: 0, Verdict.APPROVED: 1}
    shown = [
        (order[one.verdict], one.text or "")
        for (entry, attempt, _), one in session.reflections.items()
        if entry == session.entry and attempt == session.attempt and one.shown
    ]
    return tuple(text for _, text in sorted(shown, key=lambda pair: pair[0]))
