"""Which command is legal when, and for whom: one table.

`when` says where the session must stand; `phases`, where given, in which phase of a card.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Flag, auto

from game import commands as c
from game.actors import Actor, Facilitator, Host, Newcomer, Player
from game.cards import Phase
from game.refusal import Refused
from game.session import Session


class When(Flag):
    """Where a session stands as a whole."""

    LOBBY = auto()
    RUNNING = auto()
    ENDED = auto()
    ALIVE = LOBBY | RUNNING
    ALWAYS = LOBBY | RUNNING | ENDED


@dataclass(frozen=True)
class Rule:
    """Who may send a command, and when."""

    who: tuple[type[Actor], ...]
    when: When
    phases: frozenset[Phase] | None = None


VOTING = frozenset({Phase.VOTE, Phase.REVOTE})
REVEALED = frozenset({Phase.REVEAL, Phase.REFLECT})
SETTLING = frozenset({Phase.REVOTE})
TALKING = frozenset({Phase.TALK})

LEGAL: Mapping[type[c.Command], Rule] = {
    c.OpenSession: Rule((Host,), When.ALWAYS),
    c.ResumeAfterRestart: Rule((Host,), When.ALWAYS),
    c.PurgeSession: Rule((Host,), When.ALWAYS),
    c.RescuePen: Rule((Host,), When.ALWAYS),
    c.Join: Rule((Newcomer,), When.ALIVE),
    c.ReclaimSeat: Rule((Newcomer,), When.ALWAYS),
    c.AskForSeat: Rule((Newcomer,), When.ALIVE),
    c.Vote: Rule((Player,), When.RUNNING, VOTING),
    c.TakePen: Rule((Player,), When.ALIVE),
    c.PassPen: Rule((Player,), When.ALIVE),
    c.SettleTable: Rule((Player,), When.RUNNING, SETTLING),
    c.RateFit: Rule((Player,), When.RUNNING),
    c.Heart: Rule((Player,), When.RUNNING, REVEALED),
    c.Reflect: Rule((Player,), When.RUNNING | When.ENDED),
    c.ChangeMe: Rule((Player,), When.ALIVE),
    c.ForgetMe: Rule((Player, Newcomer), When.ALWAYS),
    c.Advance: Rule((Facilitator,), When.ALWAYS),
    c.GoBack: Rule((Facilitator,), When.RUNNING | When.ENDED),
    c.SkipCard: Rule((Facilitator,), When.RUNNING),
    c.PlayEntry: Rule((Facilitator,), When.ALIVE),
    c.ReopenCard: Rule((Facilitator,), When.RUNNING),
    c.LookBack: Rule((Facilitator,), When.RUNNING | When.ENDED),
    c.EndSession: Rule((Facilitator,), When.ALIVE),
    c.UndoEnd: Rule((Facilitator,), When.ENDED),
    c.ShowFirstResult: Rule((Facilitator,), When.RUNNING, TALKING),
    c.StartTimer: Rule((Facilitator,), When.RUNNING),
    c.PauseTimer: Rule((Facilitator,), When.RUNNING),
    c.ExtendTimer: Rule((Facilitator,), When.RUNNING),
    c.StopTimer: Rule((Facilitator,), When.RUNNING),
    c.LockRoom: Rule((Facilitator,), When.ALIVE),
    c.BlankScreen: Rule((Facilitator,), When.ALWAYS),
    c.ShowBoard: Rule((Facilitator,), When.RUNNING),
    c.ChangeSettings: Rule((Facilitator,), When.ALWAYS),
    c.TagSession: Rule((Facilitator,), When.ALWAYS),
    c.AddEntry: Rule((Facilitator,), When.ALIVE),
    c.MoveEntry: Rule((Facilitator,), When.ALIVE),
    c.DropEntry: Rule((Facilitator,), When.ALIVE),
    c.ShortenEntry: Rule((Facilitator,), When.ALIVE),
    c.MendCard: Rule((Facilitator,), When.ALIVE),
    c.AddPerson: Rule((Facilitator,), When.ALIVE),
    c.MovePerson: Rule((Facilitator,), When.ALIVE),
    c.DealTables: Rule((Facilitator,), When.ALIVE),
    c.RemovePerson: Rule((Facilitator,), When.ALWAYS),
    c.ForgetPerson: Rule((Facilitator,), When.ALWAYS),
    c.LetIn: Rule((Facilitator,), When.ALWAYS),
    c.EnterAnswer: Rule((Facilitator,), When.RUNNING, VOTING),
    c.Moderate: Rule((Facilitator,), When.ALWAYS),
    c.ModeratePost: Rule((Facilitator,), When.ALWAYS),
    c.ClusterPost: Rule((Facilitator,), When.ALWAYS),
    c.ModerateWords: Rule((Facilitator,), When.ALWAYS),
}


def stands(session: Session) -> When:
    """Where the session stands as a whole."""
    if session.ended_at is not None:
        return When.ENDED
    return When.RUNNING if session.entry else When.LOBBY


def check_legal(session: Session, actor: Actor, command: c.Command) -> None:
    """Refuse a command that this actor may not send, or not now."""
    if session.purged and not isinstance(actor, Host) and not isinstance(command, c.TagSession):
        raise Refused("session_ended", "This session has ended, and its names and texts are deleted.")
    rule = LEGAL[type(command)]
    if not isinstance(actor, rule.who):
        raise Refused("not_yours", "Only somebody else can do that.")
    if stands(session) not in rule.when:
        raise _not_now(session)
    if rule.phases is not None and session.phase not in rule.phases:
        raise Refused("wrong_phase", "The session has moved on to another step. What you sent before is kept.")


def _not_now(session: Session) -> Refused:
    if stands(session) is When.ENDED:
        return Refused("session_ended", "This session has ended.")
    if stands(session) is When.RUNNING:
        return Refused("already_running", "The session is already running.")
    return Refused("not_started", "The first card has not been opened yet.")
