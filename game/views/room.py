"""What every phone sees, the same for all of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from game.cards import Group, Hat, Id, Phase, Round
from game.commands.room import Board
from game.decisions.steps import journey_is_due, next_phase
from game.hat_map import HatMap
from game.journey import JourneyView
from game.legal import REVEALED, When, stands
from game.results import Result, result
from game.scoring.offers import settles
from game.session import Session
from game.settings import NamePolicy, Seating
from game.text import Language, Words
from game.views.boards import shown_hat_map, shown_journey
from game.views.card import CardView, card_view
from game.views.look_back import LookBackView, look_back_view
from game.views.table import SettledView, settled_view
from game.wall import Post, wall

State: TypeAlias = Literal["lobby", "running", "ended"]


Following: TypeAlias = Literal[
    "open_first_card",
    "close_voting",
    "read",
    "vote",
    "talk",
    "revote",
    "reveal",
    "reflect",
    "journey",
    "next_card",
    "end",
    "look_on",
    "look_away",
    "nothing",
]
"""What the facilitator's next press does; phones say it in words."""


STATES: Mapping[When, State] = {When.LOBBY: "lobby", When.RUNNING: "running", When.ENDED: "ended"}


@dataclass(frozen=True, kw_only=True)
class TimerView:
    """`remaining` milliseconds when the view was made, of `length`; it runs or stands."""

    remaining: int
    length: int
    running: bool


@dataclass(frozen=True, kw_only=True)
class RoomView:
    """What every phone sees, the same for all of them."""

    version: int
    code: str
    title: str
    languages: tuple[Language, ...]
    groups: tuple[Group, ...]
    group_labels: Mapping[Group, Words]
    names: NamePolicy
    tables: int
    seating: Seating
    seats: int
    """How many people a table has room for; 0 sets no limit."""
    names_at_table: bool
    """Whether the people at one table see each other's first names."""
    points: bool
    """Whether anything about points is shown."""
    threshold: int
    delete_at: int
    state: State
    locked: bool
    rehearsal: bool
    """Whether nothing here is real."""
    stage: int
    entry: Id | None
    number: int
    """Which card, from 1; 0 in the lobby."""
    total: int
    phase: Phase | None
    attempt: int
    round: Round | None
    """The round that the phase is about."""
    open: bool
    """Whether that round takes answers now."""
    next: Following
    card: CardView | None
    hats: tuple[Hat, ...]
    timer: TimerView | None
    result: Result | None
    wall: tuple[Post, ...]
    """The sentences that were approved, once the card is revealed."""
    settles: bool
    """Whether tables settle on an answer in this card's second vote."""
    settled: SettledView | None
    """How many tables did, once the card is revealed."""
    board: Board | None
    """What the projector shows instead of the card."""
    journey: JourneyView | None
    """While the projector shows it, and at the end; never in a session without points."""
    hat_map: HatMap | None
    """While the projector shows it, at the end, and when a practice is revealed."""
    look_back: LookBackView | None
    """The card that the room looks back upon, instead of the one on which it stands."""


def room_view(session: Session, version: int, now: int) -> RoomView:
    """What every phone sees."""
    entry, settings = session.current, session.settings
    return RoomView(
        version=version,
        code=session.code,
        title=settings.title,
        languages=settings.languages,
        groups=settings.groups,
        group_labels=settings.group_labels,
        names=settings.names,
        tables=settings.tables,
        seating=settings.seating,
        seats=settings.seats,
        names_at_table=settings.names_at_table and settings.names is not NamePolicy.OFF,
        points=settings.points,
        threshold=settings.threshold,
        delete_at=session.delete_at,
        state=_state(session),
        locked=session.locked,
        rehearsal=session.rehearsal,
        stage=session.stage,
        entry=session.entry,
        number=session.place(session.entry) + 1,
        total=len(session.entries),
        phase=session.phase,
        attempt=session.attempt,
        round=session.round,
        open=session.open is not None and session.ended_at is None,
        next=_following(session),
        card=card_view(entry.card, session.phase in REVEALED, entry.played) if entry else None,
        hats=session.hats,
        timer=_timer(session, now),
        result=_room_result(session),
        wall=wall(session, session.entry, session.attempt) if session.phase in REVEALED else (),
        settles=entry is not None and settles(entry, settings.tables > 0),
        settled=settled_view(session) if session.phase in REVEALED else None,
        board=session.board,
        journey=shown_journey(session),
        hat_map=shown_hat_map(session),
        look_back=look_back_view(session),
    )


def _state(session: Session) -> State:
    return STATES[stands(session)]


def _following(session: Session) -> Following:
    entry, phase, looking = session.current, session.phase, session.look_back
    if looking:
        return "look_on" if looking.place + 1 < len(looking.cards) else "look_away"
    if session.ended_at is not None:
        return "nothing"
    if entry is None or phase is None:
        return "open_first_card"
    if session.open:
        return "close_voting"
    following = next_phase(entry, phase)
    if following is not None:
        return following.value
    if journey_is_due(session, entry):
        return "journey"
    return "next_card" if session.place(entry.id) + 1 < len(session.entries) else "end"


def _timer(session: Session, now: int) -> TimerView | None:
    timer = session.timer
    if timer is None:
        return None
    return TimerView(remaining=timer.remaining(now), length=timer.length, running=timer.ends_at is not None)


def shows_result(session: Session) -> bool:
    """Whether phones and projector show what people answered."""
    return session.phase in REVEALED or (session.phase is Phase.TALK and session.first_result_shown)


def _room_result(session: Session) -> Result | None:
    if session.entry is None:
        return None
    if session.phase in REVEALED:
        return result(session, session.entry, session.attempt)
    return first_result(session) if session.first_result_shown else None


def first_result(session: Session) -> Result | None:
    """The closed first round, while the tables talk; what was guessed of it waits for the reveal."""
    if session.entry is None or session.phase is not Phase.TALK:
        return None
    return replace(result(session, session.entry, session.attempt, rounds=(1,)), predicted=())
