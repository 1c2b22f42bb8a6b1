"""What can be asked of a session. Commands are imperative; what came of them are the events of `events.py`.

Every command travels with the sender's own id, so that a repeat is recognised, and is decided with a `Stamp` from the
server. Phase commands name the `stage` they were looking at: a stale click is refused instead of being obeyed twice.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from game.cards import Group, Hat, Id
from game.kinds import Answer, Card
from game.settings import RunSheetEntry, Settings
from game.text import STRICT


@dataclass(frozen=True)
class Stamp:
    """The server's clock and dice for one command: `at` in epoch milliseconds, `seed` for anything random."""

    at: int
    seed: int


class Verdict(StrEnum):
    """What a facilitator makes of a sentence that was offered."""

    WAITING = "waiting"
    APPROVED = "approved"
    STARRED = "starred"
    HIDDEN = "hidden"


@dataclass(frozen=True, kw_only=True)
class OpenSession:
    """Begin the log: the snapshot of everything that this session plays is in the event."""

    code: str
    settings: Settings
    entries: tuple[RunSheetEntry, ...]
    hats: tuple[Hat, ...]


@dataclass(frozen=True, kw_only=True)
class ResumeAfterRestart:
    """Take a session up again: a timer that was running stands paused."""


# --- from phones -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Join:
    """Take a seat. `name` is kept as typed (1 to 40 characters) or empty."""

    __pydantic_config__ = STRICT
    kind: Literal["join"]
    group: Group
    name: str
    table: int | None


@dataclass(frozen=True, kw_only=True)
class ReclaimSeat:
    """Come back to a seat with its code, from another browser."""

    __pydantic_config__ = STRICT
    kind: Literal["reclaim_seat"]
    seat: str


@dataclass(frozen=True, kw_only=True)
class AskForSeat:
    """ "I was already in": ask the facilitator to be let in; `name` says who is asking."""

    __pydantic_config__ = STRICT
    kind: Literal["ask_for_seat"]
    name: str


@dataclass(frozen=True, kw_only=True)
class Vote:
    """Answer a card, or change the answer, in the round that is open."""

    __pydantic_config__ = STRICT
    kind: Literal["vote"]
    entry: Id
    attempt: int
    round: Literal[1, 2]
    answer: Answer


@dataclass(frozen=True, kw_only=True)
class Reflect:
    """Write one sentence about a card: private, or offered to the wall. An empty text takes it back."""

    __pydantic_config__ = STRICT
    kind: Literal["reflect"]
    entry: Id
    attempt: int
    text: str
    offered: bool


@dataclass(frozen=True, kw_only=True)
class ChangeMe:
    """Change one's own group, name or table."""

    __pydantic_config__ = STRICT
    kind: Literal["change_me"]
    group: Group
    name: str
    table: int | None


@dataclass(frozen=True, kw_only=True)
class ForgetMe:
    """Delete me: name, sentences and the way back are gone at once."""

    __pydantic_config__ = STRICT
    kind: Literal["forget_me"]


PlayerCommand: TypeAlias = Join | ReclaimSeat | AskForSeat | Vote | Reflect | ChangeMe | ForgetMe

# --- from the console: where the session stands ------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Advance:
    """What happens next: close an open vote, else enter the next phase, card, or the end."""

    __pydantic_config__ = STRICT
    kind: Literal["advance"]
    stage: int


@dataclass(frozen=True, kw_only=True)
class GoBack:
    """Show the phase before. Votes stay as they are, closed ones stay closed."""

    __pydantic_config__ = STRICT
    kind: Literal["go_back"]
    stage: int


@dataclass(frozen=True, kw_only=True)
class SkipCard:
    """Leave this card and go to the next one."""

    __pydantic_config__ = STRICT
    kind: Literal["skip_card"]
    stage: int


@dataclass(frozen=True, kw_only=True)
class PlayEntry:
    """Go to any entry of the run sheet."""

    __pydantic_config__ = STRICT
    kind: Literal["play_entry"]
    stage: int
    entry: Id


@dataclass(frozen=True, kw_only=True)
class ReopenCard:
    """Ask the card again from its first vote. The earlier attempt is kept."""

    __pydantic_config__ = STRICT
    kind: Literal["reopen_card"]
    stage: int


@dataclass(frozen=True, kw_only=True)
class EndSession:
    """End the session: phones show the goodbye page."""

    __pydantic_config__ = STRICT
    kind: Literal["end_session"]
    stage: int


@dataclass(frozen=True, kw_only=True)
class UndoEnd:
    """Take the end back: the session stands where it stood."""

    __pydantic_config__ = STRICT
    kind: Literal["undo_end"]
    stage: int


PhaseCommand: TypeAlias = Advance | GoBack | SkipCard | PlayEntry | ReopenCard | EndSession | UndoEnd

# --- from the console: the room --------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class ShowFirstResult:
    """Show or hide the first result while the tables talk."""

    __pydantic_config__ = STRICT
    kind: Literal["show_first_result"]
    shown: bool


@dataclass(frozen=True, kw_only=True)
class StartTimer:
    """Start a timer of some seconds (10 to 3600). It closes nothing when it ends."""

    __pydantic_config__ = STRICT
    kind: Literal["start_timer"]
    seconds: int


@dataclass(frozen=True, kw_only=True)
class PauseTimer:
    """Hold the timer, or let it run on."""

    __pydantic_config__ = STRICT
    kind: Literal["pause_timer"]
    paused: bool


@dataclass(frozen=True, kw_only=True)
class ExtendTimer:
    """Lengthen the timer by some seconds; negative shortens it."""

    __pydantic_config__ = STRICT
    kind: Literal["extend_timer"]
    seconds: int


@dataclass(frozen=True, kw_only=True)
class StopTimer:
    """Take the timer away."""

    __pydantic_config__ = STRICT
    kind: Literal["stop_timer"]


@dataclass(frozen=True, kw_only=True)
class LockRoom:
    """Let no newcomers in, or let them in again. Nobody who is in notices."""

    __pydantic_config__ = STRICT
    kind: Literal["lock_room"]
    locked: bool


@dataclass(frozen=True, kw_only=True)
class BlankScreen:
    """Darken the projector, or show it again. Phones stay as they are."""

    __pydantic_config__ = STRICT
    kind: Literal["blank_screen"]
    blank: bool


@dataclass(frozen=True, kw_only=True)
class ChangeSettings:
    """Replace the session's settings."""

    __pydantic_config__ = STRICT
    kind: Literal["change_settings"]
    settings: Settings


# --- from the console: the run sheet -----------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class AddEntry:
    """Put a card on the run sheet at a place (0 is the first)."""

    __pydantic_config__ = STRICT
    kind: Literal["add_entry"]
    entry: RunSheetEntry
    place: int


@dataclass(frozen=True, kw_only=True)
class MoveEntry:
    """Move an entry to another place on the run sheet."""

    __pydantic_config__ = STRICT
    kind: Literal["move_entry"]
    entry: Id
    place: int


@dataclass(frozen=True, kw_only=True)
class DropEntry:
    """Take an entry off the run sheet that has not been played."""

    __pydantic_config__ = STRICT
    kind: Literal["drop_entry"]
    entry: Id


@dataclass(frozen=True, kw_only=True)
class MendCard:
    """Mend a card's typos: its texts change, what can be answered does not."""

    __pydantic_config__ = STRICT
    kind: Literal["mend_card"]
    entry: Id
    card: Card


# --- from the console: people ------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class AddPerson:
    """Give a seat to somebody without a phone."""

    __pydantic_config__ = STRICT
    kind: Literal["add_person"]
    group: Group
    name: str
    table: int | None


@dataclass(frozen=True, kw_only=True)
class RemovePerson:
    """Take somebody out of the room, or let them back in."""

    __pydantic_config__ = STRICT
    kind: Literal["remove_person"]
    participant: Id
    removed: bool


@dataclass(frozen=True, kw_only=True)
class ForgetPerson:
    """Delete somebody by seat code."""

    __pydantic_config__ = STRICT
    kind: Literal["forget_person"]
    seat: str


@dataclass(frozen=True, kw_only=True)
class LetIn:
    """Give a phone that asked the seat that its owner had."""

    __pydantic_config__ = STRICT
    kind: Literal["let_in"]
    request: Id
    participant: Id | None
    """None sends the phone away."""


@dataclass(frozen=True, kw_only=True)
class EnterAnswer:
    """Answer for a person, as she says aloud."""

    __pydantic_config__ = STRICT
    kind: Literal["enter_answer"]
    participant: Id
    entry: Id
    attempt: int
    round: Literal[1, 2]
    answer: Answer


@dataclass(frozen=True, kw_only=True)
class Moderate:
    """Approve, star or hide a sentence that was offered."""

    __pydantic_config__ = STRICT
    kind: Literal["moderate"]
    participant: Id
    entry: Id
    attempt: int
    verdict: Verdict


RoomCommand: TypeAlias = (
    ShowFirstResult | StartTimer | PauseTimer | ExtendTimer | StopTimer | LockRoom | BlankScreen | ChangeSettings
)
RunSheetCommand: TypeAlias = AddEntry | MoveEntry | DropEntry | MendCard
PeopleCommand: TypeAlias = AddPerson | RemovePerson | ForgetPerson | LetIn | EnterAnswer | Moderate
FacilitatorCommand: TypeAlias = PhaseCommand | RoomCommand | RunSheetCommand | PeopleCommand
HostCommand: TypeAlias = OpenSession | ResumeAfterRestart
Command: TypeAlias = HostCommand | PlayerCommand | FacilitatorCommand
