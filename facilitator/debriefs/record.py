"""What is kept of one session: its debrief, its game, and whether it was real. Page and files are made of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.debriefs.gameplay import Gameplay, gameplay
from game.cards import HatId
from game.debrief import Debrief, debrief
from game.session import Session
from game.text import Words


@dataclass(frozen=True, kw_only=True)
class Record:
    """One workshop on record."""

    debrief: Debrief
    gameplay: Gameplay
    rehearsal: bool
    hats: Mapping[HatId, Words] = field(default_factory=dict)
    """What the session calls the hats."""


def record(session: Session) -> Record:
    """What is kept of a session, ended or running."""
    return Record(
        debrief=debrief(session),
        gameplay=gameplay(session),
        rehearsal=session.rehearsal,
        hats={hat.id: hat.name for hat in session.hats},
    )
