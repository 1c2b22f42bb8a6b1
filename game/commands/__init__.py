"""What can be asked of a session. Commands are imperative; what came of them are the events of `events.py`.

Every command travels with the sender's own id, so that a repeat is recognised, and is decided with a `Stamp` from the
server. Phase commands name the `stage` they were looking at: a stale click is refused instead of being obeyed twice.
"""

from typing import TypeAlias

from game.commands.hosting import OpenSession, PurgeSession, ResumeAfterRestart
from game.commands.people import AddPerson, EnterAnswer, ForgetPerson, LetIn, Moderate, RemovePerson
from game.commands.phones import AskForSeat, ChangeMe, ForgetMe, Join, ReclaimSeat, Reflect, Vote
from game.commands.room import (
    BlankScreen,
    ChangeSettings,
    ExtendTimer,
    LockRoom,
    PauseTimer,
    ShowBoard,
    ShowFirstResult,
    StartTimer,
    StopTimer,
    TagSession,
)
from game.commands.runsheet import AddEntry, DropEntry, MendCard, MoveEntry, ShortenEntry
from game.commands.steps import Advance, EndSession, GoBack, LookBack, PlayEntry, ReopenCard, SkipCard, UndoEnd
from game.commands.tables import DealTables, MovePerson, PassPen, RateFit, RescuePen, SettleTable, TakePen
from game.commands.wall import ClusterPost, Heart, ModeratePost, ModerateWords
from game.stamp import Stamp

TableCommand: TypeAlias = TakePen | PassPen | SettleTable | RateFit
PlayerCommand: TypeAlias = Join | ReclaimSeat | AskForSeat | Vote | Heart | Reflect | ChangeMe | ForgetMe | TableCommand
PhaseCommand: TypeAlias = Advance | GoBack | SkipCard | PlayEntry | ReopenCard | LookBack | EndSession | UndoEnd
RoomCommand: TypeAlias = (
    ShowFirstResult
    | StartTimer
    | PauseTimer
    | ExtendTimer
    | StopTimer
    | LockRoom
    | BlankScreen
    | ShowBoard
    | ChangeSettings
    | TagSession
)
RunSheetCommand: TypeAlias = AddEntry | MoveEntry | DropEntry | ShortenEntry | MendCard
PeopleCommand: TypeAlias = (
    AddPerson | MovePerson | DealTables | RemovePerson | ForgetPerson | LetIn | EnterAnswer | Moderate
)
WallCommand: TypeAlias = ModeratePost | ClusterPost | ModerateWords
FacilitatorCommand: TypeAlias = PhaseCommand | RoomCommand | RunSheetCommand | PeopleCommand | WallCommand
HostCommand: TypeAlias = OpenSession | ResumeAfterRestart | PurgeSession | RescuePen
Command: TypeAlias = HostCommand | PlayerCommand | FacilitatorCommand

__all__ = [
    "AddEntry",
    "AddPerson",
    "Advance",
    "AskForSeat",
    "BlankScreen",
    "ChangeMe",
    "ChangeSettings",
    "ClusterPost",
    "Command",
    "DealTables",
    "DropEntry",
    "EndSession",
    "EnterAnswer",
    "ExtendTimer",
    "FacilitatorCommand",
    "ForgetMe",
    "ForgetPerson",
    "GoBack",
    "Heart",
    "HostCommand",
    "Join",
    "LetIn",
    "LockRoom",
    "LookBack",
    "MendCard",
    "Moderate",
    "ModeratePost",
    "ModerateWords",
    "MoveEntry",
    "MovePerson",
    "OpenSession",
    "PassPen",
    "PauseTimer",
    "PeopleCommand",
    "PhaseCommand",
    "PlayEntry",
    "PlayerCommand",
    "PurgeSession",
    "RateFit",
    "ReclaimSeat",
    "Reflect",
    "RemovePerson",
    "ReopenCard",
    "RescuePen",
    "ResumeAfterRestart",
    "RoomCommand",
    "RunSheetCommand",
    "SettleTable",
    "ShortenEntry",
    "ShowBoard",
    "ShowFirstResult",
    "SkipCard",
    "Stamp",
    "StartTimer",
    "StopTimer",
    "TableCommand",
    "TagSession",
    "TakePen",
    "UndoEnd",
    "Vote",
    "WallCommand",
]
