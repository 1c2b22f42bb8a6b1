"""How an event lies in the log: its plain part as JSON, its personal part as rows of its own.

Which fields are personal is said by their type in `game.events`; nothing here lists them.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from functools import cache
from typing import Annotated, Any, Final, get_args, get_type_hints

import orjson
from pydantic import Discriminator, TypeAdapter

from game.events import PERSONAL, Event
from game.kinds import Answer, Card

PLAYER = "player:"
"""What a participant's name begins with, where the log says who did something."""
EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Discriminator("kind")])
ANSWER: TypeAdapter[Answer] = TypeAdapter(Annotated[Answer, Discriminator("kind")])
CARD: TypeAdapter[Card] = TypeAdapter(Annotated[Card, Discriminator("kind")])
GROUPS_AS_KEYS: Final = orjson.OPT_NON_STR_KEYS
"""How events become JSON: the labels of a session's groups are kept by group, and a group is more than a string."""


@dataclass(frozen=True)
class Record:
    """One line of a log. `at` is in epoch milliseconds; only a command's first event carries its id."""

    seq: int
    at: int
    actor: str
    command_id: str | None
    event: Event

    @property
    def player(self) -> str | None:
        """The participant who did it; None for facilitators, the server, and phones without a seat."""
        return self.actor.removeprefix(PLAYER) if self.actor.startswith(PLAYER) else None


@cache
def personal_fields(event: Any) -> frozenset[str]:
    """The fields of a class of events that hold personal data."""
    hints = get_type_hints(event, include_extras=True)
    return frozenset(one.name for one in fields(event) if PERSONAL in get_args(hints[one.name])[1:])


def _personal(event: Event) -> frozenset[str]:
    cls: Any = type(event)
    return personal_fields(cls)


def subject(event: Event) -> str:
    """Whom the personal part of an event belongs to: a participant, or a phone that asks for a seat."""
    return str(getattr(event, "participant", None) or getattr(event, "request", ""))


def payload(event: Event) -> dict[str, Any]:
    """The part of an event that is kept for good."""
    personal = _personal(event)
    plain: dict[str, Any] = _as_json(event) if not personal else _plain(event, personal)
    return plain


def _plain(event: Event, personal: frozenset[str]) -> dict[str, Any]:
    kept: dict[str, Any] = _as_json({name: value for name, value in asdict(event).items() if name not in personal})
    return kept


def _as_json(value: Any) -> Any:
    return orjson.loads(orjson.dumps(value, option=GROUPS_AS_KEYS))


def personal(event: Event) -> dict[str, str]:
    """The part of an event that can be forgotten: field → value."""
    values = {name: getattr(event, name) for name in _personal(event)}
    return {name: value for name, value in values.items() if value is not None}


def rejoin(plain: Mapping[str, Any], personal: Mapping[str, str], kind: str) -> Event:
    """An event from its two parts; what was forgotten reads as None."""
    missing = dict.fromkeys(_personal_of_kind(kind))
    return EVENT.validate_python({**plain, **missing, **personal, **_parts(plain, kind)})


def _parts(plain: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """The answer of a vote and the cards of a session, read by their kind: else one kind after the other is tried."""
    if kind == "vote_cast":
        return {"answer": ANSWER.validate_python(plain["answer"])}
    if kind == "session_opened":
        return {"entries": [{**one, "card": CARD.validate_python(one["card"])} for one in plain["entries"]]}
    return {}


@cache
def _personal_of_kind(kind: str) -> tuple[str, ...]:
    events: list[Any] = [one for one in get_args(Event) if one.__dataclass_fields__["kind"].default == kind]
    return tuple(name for event in events for name in personal_fields(event))
