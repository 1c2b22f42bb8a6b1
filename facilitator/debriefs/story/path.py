"""The journey as a path of stations: who came how far, and where it still leads. Of tables and room, not of people."""

from dataclasses import dataclass

from facilitator.debriefs.wording import Wording
from game.journey import ROOM, JourneyView, TokenView


@dataclass(frozen=True)
class Token:
    """A table's token, or the room's: `number` is the table's, 0 for the room."""

    number: int
    label: str
    field: int


@dataclass(frozen=True)
class Station:
    """A named field, and the tokens that came so far and not to the next one."""

    field: int
    name: str
    reached: bool
    """Whether any token has come here."""
    tokens: tuple[Token, ...]


@dataclass(frozen=True)
class Path:
    """All stations from the start to the farewell; `told` is the room's place as a sentence."""

    fields: int
    stations: tuple[Station, ...]
    told: str


def path(journey: JourneyView | None, wording: Wording) -> Path | None:
    """The journey's path; None without a journey."""
    if journey is None:
        return None
    start = wording.catalogue.say("The start")
    names = [(0, start), *((one.field, wording.pick(one.name)) for one in journey.milestones)]
    tokens = sorted((journey.room, *journey.tables), key=lambda token: (-token.field, token.table))
    furthest = max(token.field for token in tokens)
    ends = [field for field, _ in names[1:]] + [journey.fields + 1]
    stations = tuple(
        Station(
            field, name, field <= furthest, tuple(_token(one, wording) for one in tokens if field <= one.field < end)
        )
        for (field, name), end in zip(names, ends, strict=True)
    )
    return Path(journey.fields, stations, _told(journey, wording))


def _token(token: TokenView, wording: Wording) -> Token:
    say = wording.catalogue.say
    label = say("The room") if token.table == ROOM else say("Table {number}", number=token.table)
    return Token(token.table, label, token.field)


def _told(journey: JourneyView, wording: Wording) -> str:
    say, room = wording.catalogue.say, journey.room
    if reached := wording.reached(journey, room):
        message = "The room came to field {field} of {fields}: “{name}”."
        return say(message, field=room.field, fields=journey.fields, name=reached)
    return say("The room came to field {field} of {fields}.", field=room.field, fields=journey.fields)
