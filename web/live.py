"""A running session: one queue, one worker, one turn after the other.

Everything that concerns the session waits in its queue. The worker takes all that wait, plays them as one turn in a
real thread, and only then answers and publishes: nobody ever sees what is not on disk.
"""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar

import structlog

from game.actors import Actor
from game.commands import Command
from game.events import ParticipantForgotten, ReflectionWritten, SeatReclaimed, SeatRefused
from game.views import MeView, me_view
from web import runtime
from web.log import Log, NoSuchLog
from web.turn import NOT_SAVED, Outcome, Reply, Request, Table, catch_up, play

T = TypeVar("T")

WINDOW = 0.003
"""Seconds in which a batch gathers after its first command."""
FORGETTING = (ParticipantForgotten, ReflectionWritten, SeatReclaimed, SeatRefused)
"""Events whose turn may have deleted text, which must leave the write-ahead log too."""
DELETED = Reply(ok=False, code="no_such_session", sentence="This session was deleted.")


@dataclass(frozen=True)
class Answer:
    """A reply, and the sender's own view where she has a seat."""

    reply: Reply
    me: MeView | None = None


class Audience(Protocol):
    """Who is told what a turn came to. Runs on the event loop, between turns."""

    def told(self, table: Table, outcome: Outcome) -> None:
        """Publish the views that changed."""

    def not_saved(self, error: Exception) -> None:
        """Tell the facilitators that nothing was saved, and why."""

    def closed(self) -> None:
        """The session is gone."""


@dataclass(frozen=True)
class _Waiting:
    request: Request
    pending: runtime.Pending[Answer]


@dataclass(frozen=True)
class _Reading:
    look: Callable[[Table], Any]
    pending: runtime.Pending[Any]


class Live:
    """A session that is played."""

    def __init__(self, log: Log, audience: Audience, clock: Callable[[], int]) -> None:
        self._log, self._audience, self._clock = log, audience, clock
        self._table: Table | None = None
        self._queue: runtime.Queue[_Waiting | _Reading] = runtime.Queue()
        self._worker = runtime.spawn(self._work)

    def ask(self, actor: Actor, command_id: str, command: Command) -> Answer:
        """Put a command to the session, and wait until it is decided and on disk."""
        pending: runtime.Pending[Answer] = runtime.Pending()
        self._queue.put(_Waiting(Request(actor, command_id, command, self._clock()), pending))
        return pending.wait()

    def read(self, look: Callable[[Table], T]) -> T:
        """Look at the session between two turns; `look` must not wait for anything."""
        pending: runtime.Pending[T] = runtime.Pending()
        self._queue.put(_Reading(look, pending))
        return pending.wait()

    def forget_table(self) -> None:
        """Read the log anew at the next turn, because something in it was deleted."""
        self._table = None

    def close(self) -> None:
        """Stop the worker; the log stays."""
        self._worker.kill()
        runtime.in_thread(self._log.close)

    def _work(self) -> None:
        while True:
            first = self._queue.get()
            runtime.sleep(WINDOW)
            work = [first, *self._queue.drain()]
            self._turn([one for one in work if isinstance(one, _Waiting)])
            for one in work:
                if isinstance(one, _Reading):
                    self._read(one)

    def _turn(self, waiting: Sequence[_Waiting]) -> None:
        if not waiting:
            return
        try:
            outcome = runtime.in_thread(self._play, [one.request for one in waiting])
        except NoSuchLog:
            self._refuse(waiting, DELETED)
            self._audience.closed()
        except Exception as error:  # a full disk, a locked or lost database: whatever it is, nothing was saved
            self._table = None
            self._refuse(waiting, NOT_SAVED)
            self._audience.not_saved(error)
            with contextlib.suppress(OSError):  # what we print may go to the same full disk
                structlog.get_logger().error("turn not saved", session=self._log.code, exc_info=True)
        else:
            self._settle(waiting, outcome)

    def _play(self, requests: Sequence[Request]) -> Outcome:
        table = self._table = self._table or Table()
        outcome = play(table, self._log, requests)
        if any(isinstance(event, FORGETTING) for event in outcome.events):
            self._log.checkpoint()
        return outcome

    def _settle(self, waiting: Sequence[_Waiting], outcome: Outcome) -> None:
        table = self._table
        assert table is not None
        for one, reply in zip(waiting, outcome.replies, strict=True):
            one.pending.resolve(_answer(table, reply))
        self._audience.told(table, outcome)

    def _refuse(self, waiting: Sequence[_Waiting], reply: Reply) -> None:
        for one in waiting:
            one.pending.resolve(Answer(reply))

    def _read(self, reading: _Reading) -> None:
        try:
            if self._table is None:
                self._table = runtime.in_thread(self._load)
            reading.pending.resolve(reading.look(self._table))
        except Exception as error:
            reading.pending.fail(error)

    def _load(self) -> Table:
        table = Table()
        with self._log.transaction() as page:
            catch_up(table, page)
        return table


def _answer(table: Table, reply: Reply) -> Answer:
    if reply.participant is None:
        return Answer(reply)
    me = me_view(table.session, table.version, reply.participant)
    return Answer(replace(reply, version=table.version), me)
