"""What each audience may see, as values. `show.py` makes them; what is not in a type here never leaves the server.

Views are whole and versioned by the log's sequence number. Texts travel as language maps, everything else as codes and
numbers that the client's catalogue turns into sentences.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from game.cards import Comparison, Group, Hat, HatId, Id, Phase
from game.commands import Verdict
from game.kinds import Answer
from game.results import Result
from game.session import Round
from game.settings import NamePolicy, Settings
from game.text import Block, Language, Words

State: TypeAlias = Literal["lobby", "running", "ended"]
Rounds: TypeAlias = Literal[0, 1, 2]
LeftOut: TypeAlias = Literal["panel", "predict"]


@dataclass(frozen=True, kw_only=True)
class OptionFace:
    """An option or statement."""

    id: Id
    text: Words


@dataclass(frozen=True, kw_only=True)
class CardView:
    """A card as the room sees it: no notes, and the afterthought only once it is due.

    `options` holds what can be answered: the options of a choice, the statements of a scale, the hats of a hat card
    (their names come with `RoomView.hats`).
    """

    id: Id
    kind: str
    title: Words
    situation: Mapping[Language, tuple[Block, ...]] | None
    prompts: Mapping[Group, Words]
    prompt: Words | None
    """The question for the projector."""
    talk: Words | None
    afterthought: Mapping[Language, tuple[Block, ...]] | None
    options: tuple[OptionFace, ...]
    most: int
    """How many options one answer may mark."""
    low: Words | None
    high: Words | None
    compare: Comparison
    rounds: Rounds
    """How many rounds of answers this card has."""


@dataclass(frozen=True, kw_only=True)
class TimerView:
    """`remaining` milliseconds when the view was made, of `length`; it runs or stands."""

    remaining: int
    length: int
    running: bool


Following: TypeAlias = Literal[
    "open_first_card",
    "close_voting",
    "read",
    "vote",
    "talk",
    "revote",
    "reveal",
    "reflect",
    "next_card",
    "end",
    "nothing",
]
"""What the facilitator's next press does; phones say it in words."""


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
    threshold: int
    delete_at: int
    state: State
    locked: bool
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


@dataclass(frozen=True, kw_only=True)
class OwnAnswer:
    """One's own answer to a ballot."""

    entry: Id
    attempt: int
    round: Round
    answer: Answer


@dataclass(frozen=True, kw_only=True)
class OwnReflection:
    """One's own sentence about an entry."""

    entry: Id
    attempt: int
    text: str
    offered: bool


@dataclass(frozen=True, kw_only=True)
class MeView:
    """What one participant sees of herself."""

    version: int
    participant: Id
    seat: str
    group: Group
    name: str | None
    number: int
    table: int | None
    removed: bool
    answers: tuple[OwnAnswer, ...]
    reflections: tuple[OwnReflection, ...]
    hats: tuple[HatId, ...]
    """The hats chosen so far, in the hats' own order."""


@dataclass(frozen=True, kw_only=True)
class PlayedCard:
    """A card on one's end page: its face and its entry."""

    entry: Id
    attempt: int
    card: CardView


@dataclass(frozen=True, kw_only=True)
class KeepsakeView:
    """The end page: the cards that were played, so that one's own answers can be kept with their questions."""

    version: int
    cards: tuple[PlayedCard, ...]


@dataclass(frozen=True, kw_only=True)
class Count:
    """How many have answered, of how many who are in."""

    group: Group | None
    table: int | None
    answered: int
    present: int


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How far the open (or last) round is. `present` counts phones that are connected now."""

    answered: int
    present: int
    joined: int
    groups: tuple[Count, ...]
    tables: tuple[Count, ...]


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence that its author offered."""

    entry: Id
    attempt: int
    participant: Id
    text: str
    verdict: Verdict


@dataclass(frozen=True, kw_only=True)
class ScreenView:
    """What the projector sees: the room, how many have answered, and the sentences that were approved."""

    room: RoomView
    language: Language
    blank: bool
    answered: int
    present: int
    sentences: tuple[str, ...]
    """The approved sentences of the current card, starred ones first; no names."""


@dataclass(frozen=True, kw_only=True)
class EntryView:
    """A line of the run sheet on the console."""

    id: Id
    deck: Id
    card: Id
    kind: str
    title: Words
    minutes: float
    played: bool
    attempts: int
    phases: tuple[Phase, ...]
    left_out: tuple[LeftOut, ...] = ()
    """What the card's author wrote that this version plays without."""


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How the session stands against its run sheet, in milliseconds. `late` below 0 is early."""

    planned: int
    elapsed: int
    late: int
    entry_planned: int
    entry_elapsed: int


@dataclass(frozen=True, kw_only=True)
class ConsoleView:
    """What the facilitators see: everything but private sentences and tokens."""

    room: RoomView
    settings: Settings
    blank: bool
    first_result_shown: bool
    first_result: Result | None
    """The facilitator's own look at the closed first round, suppressed like everybody's."""
    notes: Mapping[Language, tuple[Block, ...]] | None
    entry_notes: Mapping[Language, tuple[Block, ...]] | None
    entries: tuple[EntryView, ...]
    counts: Counts
    pace: Pace | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, kw_only=True)
class PersonView:
    """Somebody on the console's list of people."""

    id: Id
    seat: str
    group: Group
    name: str | None
    number: int
    table: int | None
    removed: bool
    present: bool
    phone: bool
    """False for a seat without a phone."""
    answered: bool
    """Whether the current ballot holds this person's answer."""


@dataclass(frozen=True, kw_only=True)
class RequestView:
    """A phone that asks to be let in."""

    id: Id
    name: str


@dataclass(frozen=True, kw_only=True)
class PeopleView:
    """Who is in the room, for the console alone."""

    version: int
    people: tuple[PersonView, ...] = field(default=())
    requests: tuple[RequestView, ...] = field(default=())
