"""A turn: lock the session, read what others appended, decide and apply every command that waits, append, commit.

It runs in a real thread while the loop waits, and nothing it did is seen before it is on disk. The live session is
touched by its turns and, between them, by the same worker; never by both at once.
"""

import logging
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field

from game.actors import Actor, Facilitator, Host, Newcomer, Player
from game.apply import apply
from game.commands import AskForSeat, Command, Join, ReclaimSeat, Stamp
from game.decide import decide, recognise
from game.events import Event
from game.refusal import Refused
from game.session import Session
from web.log import Log, Page
from web.records import PLAYER, Record

SEED_BITS = 128
LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True)
class Request:
    """A command on its way: who sends it, under which id, and when it arrived (epoch milliseconds)."""

    actor: Actor
    id: str
    command: Command
    at: int


@dataclass(frozen=True)
class Reply:
    """The one answer to a command. `participant` is whose seat it was about, where there is one."""

    ok: bool
    version: int = 0
    participant: str | None = None
    code: str | None = None
    sentence: str | None = None
    retry: bool = False


BROKEN = Reply(ok=False, code="broken", sentence="Something went wrong with this. What was saved before is safe.")
NOT_SAVED = Reply(ok=False, code="not_saved", sentence="Not saved yet. It is sent again by itself.", retry=True)


def refusal(refused: Refused) -> Reply:
    """The answer to a command that was refused."""
    return Reply(ok=False, code=refused.code, sentence=refused.sentence, retry=refused.retry)


@dataclass
class Table:
    """A live session and what is known of its log: the newest sequence number, the commands that were obeyed."""

    session: Session = field(default_factory=Session)
    version: int = 0
    obeyed: set[tuple[str, str]] = field(default_factory=set)

    def put(self, record: Record) -> None:
        """Apply a record."""
        apply(self.session, record.event, record.at)
        self.version = record.seq
        if record.command_id is not None:
            self.obeyed.add((record.actor, record.command_id))


@dataclass(frozen=True)
class Outcome:
    """What a turn came to: one reply per request, and all records, its own and others'."""

    replies: tuple[Reply, ...]
    records: tuple[Record, ...]
    forgot: bool = False
    """Whether something was deleted that must leave the database's files too."""

    @property
    def events(self) -> tuple[Event, ...]:
        """What has happened."""
        return tuple(record.event for record in self.records)


def play(table: Table, log: Log, requests: Sequence[Request]) -> Outcome:
    """Play one turn; raises what the database raises, and the table is then to be thrown away."""
    with log.transaction() as page:
        found = catch_up(table, page)
        made: list[Record] = []
        replies = tuple(_obey(table, request, made) for request in requests)
        forgot = page.append(made)
    return Outcome(replies, (*found, *made), forgot)


def catch_up(table: Table, page: Page) -> list[Record]:
    """Apply what others have appended since."""
    found = list(page.read(table.version))
    for record in found:
        table.put(record)
    return found


def _obey(table: Table, request: Request, made: list[Record]) -> Reply:
    actor = recognise(table.session, request.actor)
    if (name(actor), request.id) not in table.obeyed:
        try:
            events = _decide(table.session, actor, request)
        except Refused as refused:
            return refusal(refused)
        except Exception:  # one command that breaks the rules' code must not cost the others their turn
            LOGGER.exception("A command could not be decided: %s", type(request.command).__name__)
            return BROKEN
        _record(table, actor, request, events, made)
    return Reply(ok=True, version=table.version, participant=seat_of(recognise(table.session, request.actor)))


def _decide(session: Session, actor: Actor, request: Request) -> list[Event]:
    if isinstance(actor, Player) and isinstance(request.command, Join | ReclaimSeat | AskForSeat):
        return []  # a phone that has its seat already asks for one: it is given what it has
    stamp = Stamp(at=request.at, seed=secrets.randbits(SEED_BITS))
    return decide(session, actor, request.command, stamp)


def _record(table: Table, actor: Actor, request: Request, events: Sequence[Event], made: list[Record]) -> None:
    for place, event in enumerate(events):
        seat = actor if not isinstance(actor, Newcomer) else _seat_in(event, actor)
        known = isinstance(seat, Newcomer) or (name(seat), request.id) in table.obeyed
        command_id = request.id if place == 0 and not known else None
        record = Record(table.version + 1, request.at, name(seat), command_id, event)
        table.put(record)
        made.append(record)


def _seat_in(event: Event, newcomer: Newcomer) -> Actor:
    """A newcomer is logged as the seat it was given: its token must not be in the log."""
    participant = getattr(event, "participant", None)
    return Player(participant) if participant else newcomer


def name(actor: Actor) -> str:
    """How an actor stands in the log."""
    match actor:
        case Player(id):
            return f"{PLAYER}{id}"
        case Facilitator(id):
            return f"facilitator:{id}"
        case Host():
            return "host"
        case Newcomer():
            return "newcomer"


def seat_of(actor: Actor) -> str | None:
    """The participant behind an actor."""
    return actor.id if isinstance(actor, Player) else None
