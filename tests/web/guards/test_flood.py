"""One socket against the room, with a server that only remembers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.web.guards.clock import Clock
from web.guards.flood import Flood
from web.strict_json import loads

VOTE = '2/player,7["vote",{"id":"a"}]'


@dataclass
class Later:
    """What was to happen, and when; a test lets it happen."""

    seconds: float
    happen: Callable[[], None]
    cancelled: bool = False

    def cancel(self) -> None:
        self.cancelled = True


@dataclass
class Server:
    """Remembers which frames reached it and what was sent to whom; stands in for Socket.IO and Engine.IO."""

    got: list[tuple[Any, ...]] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    joined: set[str] = field(default_factory=set)
    handlers: dict[str, Callable[..., Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for event in ("connect", "message", "disconnect"):
            self.on(event, lambda *said, event=event: self._remember(event, *said))

    @property
    def eio(self) -> "Server":
        return self

    manager = eio

    def on(self, event: str, handler: Callable[..., Any]) -> None:
        self.handlers[event] = handler

    def send(self, sid: str, text: str) -> None:
        self.sent.append(text)

    def get_namespaces(self) -> list[str]:
        return ["/player"]

    def sid_from_eio_sid(self, sid: str, namespace: str) -> str | None:
        return "seat" if sid in self.joined else None

    def _remember(self, event: str, *said: Any) -> str:
        self.got.append((event, *said))
        loads(said[1].partition(",")[2].lstrip("7")) if event == "message" else None
        return "inner"


@dataclass
class Hall:
    """A guarded server with a clock, its plans and the sockets it dropped."""

    clock: Clock = field(default_factory=Clock)
    server: Server = field(default_factory=Server)
    plans: list[Later] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        Flood(self.server, clock=self.clock, later=self._plan, drop=self.dropped.append).attach()
        self.say("connect", "s1", {})

    def say(self, event: str, *said: Any) -> Any:
        return self.server.handlers[event](*said)

    def votes(self, count: int, sid: str = "s1") -> int:
        """Send so many votes and return how many got through."""
        before = len(self.server.got)
        for _ in range(count):
            self.say("message", sid, VOTE)
        return len(self.server.got) - before

    def _plan(self, seconds: float, happen: Callable[[], None]) -> Later:
        self.plans.append(Later(seconds, happen))
        return self.plans[-1]


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_a_burst_of_sixty_gets_through_and_then_twenty_a_second(hall: Hall) -> None:
    assert hall.votes(100) == 60
    hall.clock.tick(3)
    assert hall.votes(100) == 20


def test_who_is_too_fast_is_told_so_on_the_message_itself(hall: Hall) -> None:
    hall.votes(62)

    assert hall.server.sent == ['3/player,7[{"ok":false,"code":"too_fast","retry":true}]'] * 2


def test_two_hundred_over_the_limit_ends_the_connection_once(hall: Hall) -> None:
    hall.votes(260)
    assert hall.dropped == []

    hall.votes(50)

    assert hall.dropped == ["s1"]


def test_what_was_in_the_pipe_of_a_dropped_socket_is_ignored(hall: Hall) -> None:
    hall.votes(261)
    hall.clock.tick(60)

    assert hall.votes(5) == 0


def test_one_flood_costs_the_others_nothing(hall: Hall) -> None:
    hall.say("connect", "s2", {})
    hall.votes(300)

    assert hall.votes(60, sid="s2") == 60


@pytest.mark.parametrize(
    "frame", ['2/player,7["vote",NaN]', "2/player,7{}", '51-/player,7["vote",{}]', '2/player,7["connect"]']
)
def test_junk_gets_malformed_and_never_a_stack_trace(hall: Hall, frame: str) -> None:
    hall.say("message", "s1", frame)

    assert hall.server.sent == ['3/player,7[{"ok":false,"code":"malformed","retry":false}]']


def test_a_binary_frame_never_reaches_the_library(hall: Hall) -> None:
    hall.say("message", "s1", b"\x00\x01")

    assert [said for said in hall.server.got if said[0] == "message"] == []


def test_a_join_with_junk_is_refused_as_a_join(hall: Hall) -> None:
    hall.say("message", "s1", "0/player,{x")

    assert hall.server.sent == ['4/player,{"message":"malformed"}']


def test_a_socket_that_joins_nothing_within_ten_seconds_is_dropped(hall: Hall) -> None:
    assert hall.plans[0].seconds == 10.0

    hall.plans[0].happen()

    assert hall.dropped == ["s1"]


def test_a_socket_that_has_joined_stays(hall: Hall) -> None:
    hall.server.joined.add("s1")

    hall.plans[0].happen()

    assert hall.dropped == []


def test_a_socket_that_left_is_forgotten_and_its_deadline_too(hall: Hall) -> None:
    assert hall.say("disconnect", "s1", "transport close") == "inner"

    assert hall.plans[0].cancelled
    assert hall.votes(1) == 0


def test_the_server_s_own_handlers_still_decide(hall: Hall) -> None:
    assert hall.say("connect", "s9", {"REMOTE_ADDR": "10.0.0.9"}) == "inner"
    assert hall.server.got[-1] == ("connect", "s9", {"REMOTE_ADDR": "10.0.0.9"})
