"""The engine under the live server; the only file that imports eventlet.

One idea: all green code shares one thread and may switch only where it waits, so whatever would block
(a transaction, a password hash) goes to a real thread with `in_thread` and is awaited from the loop.
"""

import signal
import socket as plain_socket
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from queue import Empty
from typing import Any, Final, Generic, Literal, ParamSpec, TypeVar, cast
from wsgiref.types import WSGIApplication

import greenlet

with warnings.catch_warnings():
    # We chose eventlet knowing that it retires (it is kept safe, not grown); every other warning stays.
    warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
    import eventlet
    import eventlet.event
    import eventlet.queue
    import eventlet.semaphore
    import eventlet.tpool
    import eventlet.wsgi
    from eventlet.green import socket as green_socket
    from eventlet.green import threading as green_threading

__all__ = ["ASYNC_MODE", "Empty", "Event", "Killed", "Lock", "Pending", "Queue", "Semaphore", "Switched", "Task"]

ASYNC_MODE: Final[Literal["eventlet"]] = "eventlet"
# One turn per busy session and the odd password hash; more threads would only fight for the interpreter.
THREADS: Final = 8

# Raised in a green thread that is killed, and where its end is waited for.
Killed: Final[type[BaseException]] = greenlet.GreenletExit

P = ParamSpec("P")
T = TypeVar("T")


def patch() -> None:
    """Make the standard library's sockets and sleeps green; the very first thing that the server does."""
    # Locks stay real ones. A green lock that the loop and a real thread both want (a logging handler's, a
    # connection pool's) hands its waiter to the wrong thread and hangs the server for good.
    # psycopg stays as it is too: turns run in real threads, where it may block.
    eventlet.monkey_patch(thread=False, psycopg=False)
    eventlet.tpool.set_num_threads(THREADS)


def sleep(seconds: float = 0) -> None:
    """Let the others run, for at least so many seconds."""
    eventlet.sleep(seconds)


class Task(Generic[T]):
    """Something that runs, or will run, beside us on the event loop."""

    def __init__(self, green_thread: Any) -> None:
        self._green_thread = green_thread

    def wait(self) -> T:
        """Wait for the end and return what it returned; raises what it raised."""
        return cast(T, self._green_thread.wait())

    def cancel(self) -> None:
        """Forget it, if it has not begun yet."""
        self._green_thread.cancel()

    def kill(self) -> None:
        """End it where it stands."""
        self._green_thread.kill()


def spawn(fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Task[T]:
    """Start the function beside us on the event loop."""
    return Task(eventlet.spawn(fn, *args, **kwargs))


def spawn_after(seconds: float, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Task[T]:
    """Start the function after so many seconds; until then it can be cancelled."""
    return Task(eventlet.spawn_after(seconds, fn, *args, **kwargs))


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise TimeoutError inside the block when it waits longer than so many seconds."""
    with eventlet.Timeout(seconds, TimeoutError(f"This took longer than {seconds:g} seconds.")):
        yield


@dataclass(frozen=True)
class _Settled(Generic[T]):
    """What a call in a thread came to. Without it eventlet takes some results for exceptions."""

    value: T | None = None
    error: BaseException | None = None


def _settle(fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> _Settled[T]:
    try:
        return _Settled(value=fn(*args, **kwargs))
    except BaseException as error:  # one that escaped would end the pool's thread and hang the caller
        return _Settled(error=error)


def in_thread(fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run a blocking function in a real thread while the event loop goes on; raises what it raises.

    The function must not touch green things (emit, `Queue`, `Event`, green sockets): they belong to the loop.
    """
    settled = eventlet.tpool.execute(_settle, fn, args, kwargs)
    if settled.error is not None:
        raise settled.error
    return cast(T, settled.value)


class Event:
    """A flag that green threads wait for."""

    def __init__(self) -> None:
        self._event: Any = green_threading.Event()

    def set(self) -> None:
        """Raise the flag and wake all who wait."""
        self._event.set()

    def clear(self) -> None:
        """Lower the flag."""
        self._event.clear()

    def is_set(self) -> bool:
        """Tell whether the flag is up."""
        return bool(self._event.is_set())

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until the flag is up; False when that took longer than the timeout."""
        return bool(self._event.wait(timeout))


class Pending(Generic[T]):
    """A result that one green thread will hand to those who wait for it, once."""

    def __init__(self) -> None:
        self._event: Any = eventlet.event.Event()

    def resolve(self, value: T) -> None:
        """Hand over the result."""
        self._event.send(value)

    def fail(self, error: BaseException) -> None:
        """Raise this error where the result is waited for."""
        self._event.send_exception(error)

    def is_settled(self) -> bool:
        """Tell whether there is a result or an error."""
        return bool(self._event.ready())

    def wait(self) -> T:
        """Wait for the result and return it; raises what `fail` was given."""
        return cast(T, self._event.wait())


class Queue(Generic[T]):
    """A line in which green threads wait for the next item."""

    def __init__(self, maxsize: int | None = None) -> None:
        self._queue: Any = eventlet.queue.LightQueue(maxsize)

    def __len__(self) -> int:
        return int(self._queue.qsize())

    def put(self, item: T) -> None:
        """Append an item; waits while the queue is full."""
        self._queue.put(item)

    def get(self, timeout: float | None = None) -> T:
        """Take the first item, waiting for one; raises Empty when that took longer than the timeout."""
        return cast(T, self._queue.get(timeout=timeout))

    def drain(self) -> list[T]:
        """Take all items that are there now, without waiting."""
        return [self._queue.get_nowait() for _ in range(len(self))]


class Semaphore:
    """Lets so many green threads in at a time."""

    def __init__(self, value: int) -> None:
        self._semaphore: Any = eventlet.semaphore.BoundedSemaphore(value)

    def __enter__(self) -> None:
        self._semaphore.acquire()

    def __exit__(self, *_: object) -> None:
        self._semaphore.release()


class Lock(Semaphore):
    """Lets one green thread in at a time; not for real threads."""

    def __init__(self) -> None:
        super().__init__(1)


class Switched(RuntimeError):
    """Other code ran in the middle of something that must run in one go."""


@contextmanager
def no_switching(what: str = "a transaction") -> Iterator[None]:
    """Raise Switched where the block lets other green threads run (emit, sleep, a green socket)."""
    here = greenlet.getcurrent()
    left: list[str] = []

    def watch(_: str, switch: tuple[Any, Any]) -> None:
        origin, target = switch
        if origin is here:
            left.append("".join(traceback.format_stack(here.gr_frame, limit=3)))
        elif target is here:
            raise Switched(f"Other code ran in the middle of {what}, because of:\n{left[-1]}")

    before = greenlet.settrace(watch)
    try:
        yield
    finally:
        greenlet.settrace(before)


def bind(host: str, port: int, backlog: int) -> Any:
    """Return a listening green socket; raises OSError when the port is taken."""
    family = green_socket.AF_INET6 if ":" in host else green_socket.AF_INET
    # reuse_port is on by default and would let a second server take half of the first one's phones.
    return eventlet.listen((host, port), family, backlog=backlog, reuse_port=False)


def serve(listener: Any, app: WSGIApplication, *, max_size: int, patience: float) -> Task[None]:
    """Serve the app beside us; `patience` is how many seconds a silent or half-sent request is kept."""
    return spawn(
        eventlet.wsgi.server, listener, app,
        max_size=max_size, log_output=False, debug=False, keepalive=patience, socket_timeout=patience,
    )  # fmt: skip


def on_signals(numbers: Iterable[int], fn: Callable[[int], object]) -> None:
    """Call the function on the event loop, once, at the first of these signals; the next one does its worst.

    A Python signal handler may run in the middle of any green thread and does not wake the loop; a byte on a
    socket that a green thread reads does.
    """
    reader, writer = plain_socket.socketpair()
    writer.setblocking(False)
    before = {number: signal.signal(number, lambda *_: None) for number in numbers}
    signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)

    def watch() -> None:
        number = green_socket.socket(fileno=reader.detach()).recv(1)[0]
        signal.set_wakeup_fd(-1)
        writer.close()
        for each, handler in before.items():
            signal.signal(each, handler)
        fn(number)

    spawn(watch)
