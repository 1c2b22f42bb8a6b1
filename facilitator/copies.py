"""What a session plays, without anybody who played it: for a duplicate and for a rehearsal."""

from dataclasses import dataclass, replace
from typing import Final

from facilitator.session_form import MOST_TITLE
from game.actors import Host
from game.cards import Hat, Milestone
from game.commands import OpenSession
from game.decisions.room import check_settings
from game.refusal import Refused
from game.session import Session
from game.settings import RunSheetEntry, Settings
from web.catalogue import Catalogue
from web.codes import Claim, claim
from web.log import Log
from web.sessions import Sessions
from web.store import Store
from web.turn import Request, Table, play

COPY: Final = "{title} (copy)"
REHEARSAL: Final = "{title} (rehearsal)"
"""Messages of the catalogue."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Everything that a new session is opened with."""

    settings: Settings
    entries: tuple[RunSheetEntry, ...]
    hats: tuple[Hat, ...]
    milestones: tuple[Milestone, ...]
    rehearsal: bool
    rehearses: str | None = None
    """The session of which this is to be the rehearsal."""

    def open(self, sessions: Sessions) -> str:
        """Open the session and return its code; raises Refused."""
        return sessions.open(
            self.settings, self.entries, self.hats, self.milestones, rehearsal=self.rehearsal, rehearses=self.rehearses
        )

    def write(self, store: Store, at: int) -> str:
        """Open the session beside a running server, and return its code; raises Refused.

        Straight in the database, by the same rules: nobody can play a code that nobody knows yet, so there is no turn
        to be in the way of, and no door of the server has to be guarded for it.
        """
        check_settings(self.settings)
        code = claim(Claim(self.settings.title, at, self.rehearses), store.run)
        opening = OpenSession(
            code=code,
            settings=self.settings,
            entries=self.entries,
            hats=self.hats,
            milestones=self.milestones,
            rehearsal=self.rehearsal,
        )
        [reply] = play(Table(), Log(store, code), [Request(Host(), f"open-{code}", opening, at)]).replies
        if not reply.ok:
            raise Refused(reply.code or "not_saved", reply.sentence or "")
        return code


def copy_of(session: Session, catalogue: Catalogue) -> Plan:
    """The same once more, mended cards too, and nobody in it; the copy of a rehearsal is one.

    What was left out on the day to save time is played again.
    """
    plan = _plan(session, catalogue, COPY, session.rehearsal, None)
    return replace(plan, entries=tuple(replace(entry, without=()) for entry in plan.entries))


def rehearsal_of(session: Session, catalogue: Catalogue) -> Plan:
    """The same once more, to be played by simulated people."""
    return _plan(session, catalogue, REHEARSAL, True, session.code)


def _plan(session: Session, catalogue: Catalogue, title: str, rehearsal: bool, rehearses: str | None) -> Plan:
    room_for_word = MOST_TITLE - len(catalogue.say(title, title=""))
    named = catalogue.say(title, title=session.settings.title[:room_for_word])
    return Plan(
        settings=replace(session.settings, title=named),
        entries=tuple(session.entries),
        hats=session.hats,
        milestones=session.milestones,
        rehearsal=rehearsal,
        rehearses=rehearses,
    )
