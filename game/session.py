"""A session as it stands: what the log's events add up to.

The state is plain and mutable because the live side owns it; only `apply` changes it. Its parts are in `state/`.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.cards import VOTES, Group, Hat, Id, Milestone, Phase, Round
from game.commands.room import Board
from game.settings import RunSheetEntry, Settings, Tags
from game.state.ballot import Ballot, Cast
from game.state.course import LookBack, Moment, Timer
from game.state.people import Coming, Participant, SeatRequest
from game.state.tables import Practice, Settled
from game.state.writing import Post, Reflection, ReflectionKey
from game.verdict import Verdict


@dataclass
class Session:
    """Everything that is known of one session."""

    code: str = ""
    settings: Settings = field(default_factory=lambda: Settings(title=""))
    hats: tuple[Hat, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    entries: list[RunSheetEntry] = field(default_factory=list)
    opened_at: int = 0
    delete_at: int = 0
    rehearsal: bool = False
    """Whether nothing here is real: simulated people may come."""
    tags: Tags = field(default_factory=Tags)
    last_at: int = 0
    """When the newest event happened, in epoch milliseconds."""
    played_at: int | None = None
    """When the session last went on or somebody last answered: its end, where nobody ends it."""

    stage: int = 0
    """Changes with every phase command and with the board, and with nothing else."""
    entry: Id | None = None
    """The entry the session stands on; None in the lobby."""
    phase: Phase | None = None
    attempts: dict[Id, int] = field(default_factory=dict)
    """Entry → its newest attempt, from 1, once it was played."""
    open: Ballot | None = None
    """The ballot that takes answers now."""
    closed: set[Ballot] = field(default_factory=set)
    """The ballots that were closed for good. Going back from an open vote leaves it to be taken up again."""
    ballots: dict[Ballot, dict[Id, Cast]] = field(default_factory=dict)
    """Every ballot that was ever opened → participant → answer."""
    entered: dict[Id, int] = field(default_factory=dict)
    """Entry → when it was first entered."""
    moments: list[Moment] = field(default_factory=list)
    """Every phase that the session came to, in order."""
    opened: dict[Ballot, int] = field(default_factory=dict)
    """Ballot → when it was first opened, in epoch milliseconds."""
    comings: list[Coming] = field(default_factory=list)
    """Who took or left a seat, in order; it tells when, not who."""
    look_back: LookBack | None = None
    """What the room looks back upon instead of the card."""
    started_at: int | None = None
    ended_at: int | None = None
    revealed: dict[tuple[Id, int], int] = field(default_factory=dict)
    """Entries, with their attempts, whose result the room has seen → when first; in that order."""
    sat: dict[tuple[Id, int], frozenset[int]] = field(default_factory=dict)
    """Entry and attempt → the tables at which people sat when the room first saw its result."""
    planned: int | None = None
    """How many cards of the run sheet could give points when the first one was opened, or since the tables were set."""
    planned_minutes: float = 0
    """How long the run sheet was then."""
    first_result_shown: bool = False
    board: Board | None = None
    """What the projector shows instead of the card."""
    timer: Timer | None = None
    purged: bool = False
    """Whether the session's day has come: nothing personal is left, and nothing can be added."""
    locked: bool = False
    blank: bool = False

    participants: dict[Id, Participant] = field(default_factory=dict)
    seats: dict[str, Id] = field(default_factory=dict)
    tokens: dict[str, Id] = field(default_factory=dict)
    requests: dict[Id, SeatRequest] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    """Tokens of phones that asked for a seat and were sent away."""
    reflections: dict[ReflectionKey, Reflection] = field(default_factory=dict)
    sentences: dict[Id, ReflectionKey] = field(default_factory=dict)
    """Every wording that a reflection ever had, by its own id."""
    dealt: bool = False
    """Whether people were dealt to tables; who comes later is dealt too."""
    pens: dict[int, Id] = field(default_factory=dict)
    """Table → who holds its pen."""
    settled: dict[tuple[Id, int], dict[int, Settled]] = field(default_factory=dict)
    """Entry and attempt → table → what it settled on."""
    practices: dict[Id, Practice] = field(default_factory=dict)
    posts: dict[Id, Post] = field(default_factory=dict)
    words: dict[tuple[Id, int], dict[str, Verdict]] = field(default_factory=dict)
    """Entry and attempt → a word's seal → verdict; see `judged.py`."""
    salt: str | None = None
    """What judged words are sealed with."""

    figures: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)
    """What was computed of closed ballots; see `figures.py`."""

    def next_number(self, group: Group, name: str | None) -> int:
        """The number of the next person of this name or, without one, of this group."""
        label = (name or group).casefold()
        taken = (one.number for one in self.participants.values() if not one.forgotten and one.label == label)
        return max(taken, default=0) + 1

    def request_of(self, token: str) -> SeatRequest | None:
        """What a phone asks for, while nobody has answered it."""
        return next((one for one in self.requests.values() if one.token == token), None)

    def find(self, entry: Id | None) -> RunSheetEntry | None:
        """An entry of the run sheet by its id."""
        return next((one for one in self.entries if one.id == entry), None)

    def sentence(self, id: Id) -> Reflection | None:
        """A reflection by its id; None where its author has rewritten it since."""
        found = self.reflections[self.sentences[id]] if id in self.sentences else None
        return found if found and found.id == id else None

    def place(self, entry: Id | None) -> int:
        """An entry's place on the run sheet, from 0; -1 where there is none."""
        return next((place for place, one in enumerate(self.entries) if one.id == entry), -1)

    @property
    def current(self) -> RunSheetEntry | None:
        """The entry the session stands on."""
        return self.find(self.entry)

    @property
    def attempt(self) -> int:
        """The newest attempt at the current entry; 0 in the lobby."""
        return self.attempts.get(self.entry, 0) if self.entry else 0

    @property
    def round(self) -> Round | None:
        """The round that the current phase is about."""
        return VOTES.get(self.phase) if self.phase else None

    def ballot(self, round: Round) -> Mapping[Id, Cast]:
        """The answers of a round of the current entry's newest attempt."""
        return self.answers(self.entry, self.attempt, round)

    def answers(self, entry: Id | None, attempt: int, round: Round) -> Mapping[Id, Cast]:
        """The answers of any ballot; empty where it was never opened."""
        return self.ballots.get(Ballot(entry, attempt, round), {}) if entry else {}

    def sealed(self, ballot: Ballot) -> bool:
        """Whether a ballot takes no more answers: shown earlier, the next answer could be told by the difference."""
        return ballot in self.closed or (self.ended_at is not None and ballot in self.ballots)

    def at_table(self, table: int | None) -> list[Participant]:
        """Who sits at a table, in the order of coming; nobody while the session has no tables."""
        if table is None or not self.settings.tables:
            return []
        return [person for person in self.seated() if person.table == table]

    def taken_tables(self) -> set[int]:
        """The tables at which somebody sits."""
        return {one.table for one in self.seated() if one.table is not None} if self.settings.tables else set()

    def seated(self) -> Iterable[Participant]:
        """Everybody whose seat may be used."""
        return (participant for participant in self.participants.values() if participant.here)
