"""The records of many sessions, read from their logs without making one of them live.

A log is read and folded in a real thread, a session at a time, so that a room that is playing is not held up. What was
read is kept until the log goes on: the newest sequence number says whether it has.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlmodel import Session as Transaction
from sqlmodel import col, func, select

from facilitator.debriefs.record import Record, record
from game.decide import replay
from game.session import Session
from web import runtime
from web.desk import Desk
from web.log import Page
from web.models import EventRow, SessionRow
from web.pages import NoSession, spaced

MOST: Final = 60
"""Records in memory: a comparison of fifty, and a few more."""


@dataclass(frozen=True)
class State:
    """How far a log has gone; of a code that was deleted and given anew, the day it was opened differs."""

    opened_at: int
    seq: int


class Reading:
    """Reads records. The desk is its own: nobody else's work waits for fifty sessions."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._one_by_one = runtime.Lock()
        self._read: OrderedDict[str, tuple[State, Record]] = OrderedDict()

    def records(self, codes: Sequence[str]) -> list[Record]:
        """What is kept of these sessions, in their order; raises NoSession."""
        with self._one_by_one:
            states = self._desk.look(lambda tx: _states(tx, {*codes, *self._read}))
            self._forget(states)
            return [self._record(code, states) for code in codes]

    def _forget(self, states: Mapping[str, State]) -> None:
        """Whatever has changed since, above all by a deletion, is not kept."""
        for code in [code for code, (state, _) in self._read.items() if states.get(code) != state]:
            del self._read[code]

    def _record(self, code: str, states: Mapping[str, State]) -> Record:
        if code not in states:
            raise NoSession(spaced(code))
        if code not in self._read:
            self._read[code] = states[code], self._desk.look(lambda tx: record(_session(tx, code)))
        self._read.move_to_end(code)
        while len(self._read) > MOST:
            self._read.popitem(last=False)
        return self._read[code][1]


def _states(tx: Transaction, codes: Iterable[str]) -> dict[str, State]:
    newest = (
        select(EventRow.session, SessionRow.opened_at, func.max(EventRow.seq))
        .join(SessionRow, col(SessionRow.code) == col(EventRow.session))
        .where(col(EventRow.session).in_(list(codes)))
        .group_by(col(EventRow.session), col(SessionRow.opened_at))
    )
    return {code: State(opened_at, seq) for code, opened_at, seq in tx.exec(newest)}


def _session(tx: Transaction, code: str) -> Session:
    """Read and folded in one go: the lines of a log are many, and none of them is needed afterwards."""
    return replay((one.at, one.event) for one in Page(tx.connection(), code).read(0))
