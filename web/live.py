"""A running session: one queue, one worker, one turn after the other.

Everything that concerns the session waits in its queue. The worker takes all that wait, plays them as one turn in a
real thread, and only then answers and publishes: nobody ever sees what is not on disk. Whatever goes wrong in between,
everybody who waits is answered and the worker goes on.
"""

import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeAlias, TypeVar

from game.actors import Actor
from game.commands import Command
from game.views import MeView, me_view
from web import runtime
from web.log import Log, NoSuchLog
from web.turn import NOT_SAVED, Outcome, Reply, Request, Table, catch_up, play

T = TypeVar("T")

WINDOW = 0.003
"""Seconds in which a batch gathers after its first command."""
DELETED = Reply(ok=False, code="no_such_session", sentence="This session was deleted.")
LOGGER = logging.getLogger(__name__)


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
    takes_long: bool = False


@dataclass(frozen=True)
class _Stop:
    """The last thing in a queue."""


_Work: TypeAlias = _Waiting | _Reading | _Stop


class Live:
    """A session that is played. `forgotten` is called in a real thread after something was deleted."""

    def __init__(
        self, log: Log, audience: Audience, clock: Callable[[], int], forgotten: Callable[[], object] = lambda: None
    ) -> None:
        self._log, self._audience, self._clock, self._forgotten = log, audience, clock, forgotten
        self._table: Table | None = None
        self._closed = self._traces = False
        self._queue: runtime.Queue[_Work] = runtime.Queue()
        self._worker = runtime.spawn(self._work)

    def ask(self, actor: Actor, command_id: str, command: Command) -> Answer:
        """Put a command to the session, and wait until it is decided and on disk."""
        if self._closed:
            return Answer(DELETED)
        pending: runtime.Pending[Answer] = runtime.Pending()
        self._queue.put(_Waiting(Request(actor, command_id, command, self._clock()), pending))
        return pending.wait()

    def read(self, look: Callable[[Table], T]) -> T:
        """Look at the session between two turns; `look` must not wait. Raises NoSuchLog or a database error."""
        return self._look(look, takes_long=False)

    def study(self, look: Callable[[Table], T]) -> T:
        """Look at it in a real thread: this session's turns wait for that, and no other room does."""
        return self._look(look, takes_long=True)

    def close(self) -> None:
        """Stop after the turn that runs; whoever waits, or comes later, is told that the session is gone."""
        if not self._closed:
            self._closed = True
            self._queue.put(_Stop())
            self._worker.wait()
            runtime.in_thread(self._log.close)

    def _look(self, look: Callable[[Table], T], takes_long: bool) -> T:
        if self._closed:
            raise NoSuchLog(self._log.code)
        pending: runtime.Pending[T] = runtime.Pending()
        self._queue.put(_Reading(look, pending, takes_long))
        return pending.wait()

    def _work(self) -> None:
        while True:
            first = self._queue.get()
            runtime.sleep(WINDOW)
            work = [first, *self._queue.drain()]
            if self._closed:
                self._dismiss(work)
                return
            self._serve(work)

    def _serve(self, work: Sequence[_Work]) -> None:
        waiting = [one for one in work if isinstance(one, _Waiting)]
        try:
            self._turn(waiting)
        except Exception as error:  # whatever it is, nobody may wait for ever
            self._table = None
            _log("A turn of session %s was not saved.", self._log.code)
            self._refuse(waiting, NOT_SAVED)
            self._tell(self._audience.not_saved, error)
        for one in work:
            if isinstance(one, _Reading):
                self._read(one)
        self._erase_traces()

    def _turn(self, waiting: Sequence[_Waiting]) -> None:
        if not waiting:
            return
        try:
            outcome = runtime.in_thread(self._play, [one.request for one in waiting])
        except NoSuchLog:
            self._refuse(waiting, DELETED)
            self._tell(self._audience.closed)
        else:
            self._settle(waiting, outcome)

    def _play(self, requests: Sequence[Request]) -> Outcome:
        table = self._table = self._table or Table()
        return play(table, self._log, requests)

    def _settle(self, waiting: Sequence[_Waiting], outcome: Outcome) -> None:
        table = self._table
        assert table is not None
        self._traces = self._traces or outcome.forgot
        for one, reply in zip(waiting, outcome.replies, strict=True):
            one.pending.resolve(_answer(table, reply))
        self._tell(self._audience.told, table, outcome)

    def _tell(self, tell: Callable[..., None], *what: object) -> None:
        """A view that cannot be made must not stop the session."""
        with _quietly("Session %s could not tell what has happened.", self._log.code):
            tell(*what)

    def _erase_traces(self) -> None:
        """What was deleted must leave the database's other files and our copies; tried again until it has."""
        if not self._traces:
            return
        with _quietly("Session %s could not erase what was deleted.", self._log.code):
            self._traces = not runtime.in_thread(self._log.checkpoint)
            runtime.in_thread(self._forgotten)

    def _refuse(self, waiting: Sequence[_Waiting], reply: Reply) -> None:
        for one in waiting:
            if not one.pending.is_settled():
                one.pending.resolve(Answer(reply))

    def _dismiss(self, work: Sequence[_Work]) -> None:
        self._refuse([one for one in work if isinstance(one, _Waiting)], DELETED)
        for one in work:
            if isinstance(one, _Reading):
                one.pending.fail(NoSuchLog(self._log.code))

    def _read(self, reading: _Reading) -> None:
        try:
            if self._table is None:
                self._table = runtime.in_thread(self._load)
            look, table = reading.look, self._table
            reading.pending.resolve(runtime.in_thread(look, table) if reading.takes_long else look(table))
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


@contextlib.contextmanager
def _quietly(sentence: str, code: str) -> Iterator[None]:
    """Log what goes wrong in the block, and go on."""
    try:
        yield
    except Exception:
        _log(sentence, code)


def _log(sentence: str, code: str) -> None:
    with contextlib.suppress(OSError):  # the log may lie on the very disk that is full
        LOGGER.exception(sentence, code)
