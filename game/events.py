"""What has happened in a session: the log. Past tense, and nothing personal.

A field marked `Personal` holds a name, a sentence or a token's hash. The store keeps its value apart from the log and
joins it again on reading; once a person is forgotten it reads as None, and `apply` copes.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from game.cards import Group, Hat, Id, Phase
from game.commands import Verdict
from game.kinds import Answer, Card
from game.settings import RunSheetEntry, Settings

PERSONAL = "personal"
Personal: TypeAlias = Annotated[str | None, PERSONAL]
"""A value that is kept apart from the log; None once it was deleted."""


@dataclass(frozen=True, kw_only=True)
class SessionOpened:
    """The first event: everything that this session plays."""

    kind: Literal["session_opened"] = "session_opened"
    code: str
    settings: Settings
    entries: tuple[RunSheetEntry, ...]
    hats: tuple[Hat, ...]
    delete_at: int
    """When names and texts are deleted, in epoch milliseconds."""


@dataclass(frozen=True, kw_only=True)
class PhaseEntered:
    """The session stands on a phase of an entry."""

    kind: Literal["phase_entered"] = "phase_entered"
    entry: Id
    phase: Phase


@dataclass(frozen=True, kw_only=True)
class VotingOpened:
    """A round of answers may begin."""

    kind: Literal["voting_opened"] = "voting_opened"
    entry: Id
    attempt: int
    round: Literal[1, 2]


@dataclass(frozen=True, kw_only=True)
class VotingClosed:
    """The round's answers stand as they are, for good."""

    kind: Literal["voting_closed"] = "voting_closed"


@dataclass(frozen=True, kw_only=True)
class CardReopened:
    """A new attempt at an entry begins; the earlier ones are kept."""

    kind: Literal["card_reopened"] = "card_reopened"
    entry: Id
    attempt: int


@dataclass(frozen=True, kw_only=True)
class SessionEnded:
    """The goodbye page is up."""

    kind: Literal["session_ended"] = "session_ended"


@dataclass(frozen=True, kw_only=True)
class EndUndone:
    """The session goes on where it stood."""

    kind: Literal["end_undone"] = "end_undone"


@dataclass(frozen=True, kw_only=True)
class VoteCast:
    """Somebody's answer to an entry, replacing an earlier one of the same round."""

    kind: Literal["vote_cast"] = "vote_cast"
    participant: Id
    group: Group
    """The side the person was on when answering; a later change does not rewrite it."""
    table: int | None
    entry: Id
    attempt: int
    round: Literal[1, 2]
    answer: Answer


@dataclass(frozen=True, kw_only=True)
class ReflectionWritten:
    """Somebody's sentence about an entry, replacing an earlier one."""

    kind: Literal["reflection_written"] = "reflection_written"
    participant: Id
    entry: Id
    attempt: int
    text: Personal
    offered: bool


@dataclass(frozen=True, kw_only=True)
class ReflectionModerated:
    """A facilitator's verdict on an offered sentence."""

    kind: Literal["reflection_moderated"] = "reflection_moderated"
    participant: Id
    entry: Id
    attempt: int
    verdict: Verdict


@dataclass(frozen=True, kw_only=True)
class ParticipantJoined:
    """Somebody has a seat. Without a token it is a seat without a phone."""

    kind: Literal["participant_joined"] = "participant_joined"
    participant: Id
    seat: str
    """The short code that gives the seat back."""
    group: Group
    table: int | None
    number: int
    """1 for the first of this name (or, without a name, of this group), 2 for the next."""
    name: Personal
    token: Personal


@dataclass(frozen=True, kw_only=True)
class ParticipantChanged:
    """Somebody changed group, name or table."""

    kind: Literal["participant_changed"] = "participant_changed"
    participant: Id
    group: Group
    table: int | None
    number: int
    name: Personal


@dataclass(frozen=True, kw_only=True)
class SeatAsked:
    """A phone without a seat asks to be let in."""

    kind: Literal["seat_asked"] = "seat_asked"
    request: Id
    name: Personal
    token: Personal


@dataclass(frozen=True, kw_only=True)
class SeatRefused:
    """A phone that asked was sent away."""

    kind: Literal["seat_refused"] = "seat_refused"
    request: Id


@dataclass(frozen=True, kw_only=True)
class SeatReclaimed:
    """A seat has a new phone; the old one's token no longer works."""

    kind: Literal["seat_reclaimed"] = "seat_reclaimed"
    participant: Id
    request: Id | None
    token: Personal


@dataclass(frozen=True, kw_only=True)
class ParticipantRemoved:
    """Somebody was taken out of the room, or let back in."""

    kind: Literal["participant_removed"] = "participant_removed"
    participant: Id
    removed: bool


@dataclass(frozen=True, kw_only=True)
class ParticipantForgotten:
    """Somebody is deleted: name, sentences and token are gone, the answers are nobody's."""

    kind: Literal["participant_forgotten"] = "participant_forgotten"
    participant: Id


@dataclass(frozen=True, kw_only=True)
class FirstResultShown:
    """The first result is shown during the talk, or hidden again."""

    kind: Literal["first_result_shown"] = "first_result_shown"
    shown: bool


@dataclass(frozen=True, kw_only=True)
class TimerSet:
    """The timer runs until `ends_at` (epoch milliseconds), or stands with `left` milliseconds; both None: no timer."""

    kind: Literal["timer_set"] = "timer_set"
    length: int
    ends_at: int | None
    left: int | None


@dataclass(frozen=True, kw_only=True)
class RoomLocked:
    """Newcomers are let in or not."""

    kind: Literal["room_locked"] = "room_locked"
    locked: bool


@dataclass(frozen=True, kw_only=True)
class ScreenBlanked:
    """The projector is dark or not."""

    kind: Literal["screen_blanked"] = "screen_blanked"
    blank: bool


@dataclass(frozen=True, kw_only=True)
class SettingsChanged:
    """The session has other settings."""

    kind: Literal["settings_changed"] = "settings_changed"
    settings: Settings
    delete_at: int


@dataclass(frozen=True, kw_only=True)
class EntryAdded:
    """A card was put on the run sheet."""

    kind: Literal["entry_added"] = "entry_added"
    entry: RunSheetEntry
    place: int


@dataclass(frozen=True, kw_only=True)
class EntryMoved:
    """An entry stands at another place."""

    kind: Literal["entry_moved"] = "entry_moved"
    entry: Id
    place: int


@dataclass(frozen=True, kw_only=True)
class EntryDropped:
    """An entry that was never played is off the run sheet."""

    kind: Literal["entry_dropped"] = "entry_dropped"
    entry: Id


@dataclass(frozen=True, kw_only=True)
class CardMended:
    """A card's texts were mended."""

    kind: Literal["card_mended"] = "card_mended"
    entry: Id
    card: Card


Event: TypeAlias = (
    SessionOpened
    | PhaseEntered
    | VotingOpened
    | VotingClosed
    | CardReopened
    | SessionEnded
    | EndUndone
    | VoteCast
    | ReflectionWritten
    | ReflectionModerated
    | ParticipantJoined
    | ParticipantChanged
    | SeatAsked
    | SeatRefused
    | SeatReclaimed
    | ParticipantRemoved
    | ParticipantForgotten
    | FirstResultShown
    | TimerSet
    | RoomLocked
    | ScreenBlanked
    | SettingsChanged
    | EntryAdded
    | EntryMoved
    | EntryDropped
    | CardMended
)
