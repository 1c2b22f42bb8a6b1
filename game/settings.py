"""What a facilitator chooses for one session before it starts, and may change while it runs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from game.cards import Group, Id, Phase
from game.kinds import Card
from game.text import STRICT, Language, Prose, Words

LEAST_THRESHOLD = 3
MOST_TABLES = 60
MOST_SEATS = 20
"""Seats at one table, where they are limited."""
LONGEST_LABEL = 24
"""Characters of a session's own word for a group."""
LONGEST_TAG = 60
"""Characters of a client's or a programme's name."""
YEARS = range(2000, 2101)
INVITED = range(1, 100_001)
"""How many people can be asked to come."""


class NamePolicy(StrEnum):
    """Whether the join page asks for a name."""

    OFF = "off"
    OPTIONAL = "optional"
    REQUIRED = "required"


class Seating(StrEnum):
    """How people come to their tables."""

    CHOSEN = "chosen"
    DEALT = "dealt"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The choices of one session."""

    __pydantic_config__ = STRICT
    title: str
    """What the projector and the join page call this session."""
    languages: tuple[Language, ...] = ("en",)
    """The languages that participants may choose from."""
    screen_language: Language = "en"
    """The projector's own language."""
    names: NamePolicy = NamePolicy.OPTIONAL
    """Whether people are asked for a name."""
    groups: tuple[Group, ...] = (Group.MENTOR, Group.MENTEE, Group.MANAGER, Group.GUEST)
    """The groups on the join page, in order."""
    group_labels: Mapping[Group, Words] = field(default_factory=dict)
    """Labels that replace the usual ones."""
    tables: int = 0
    """How many tables there are; 0 means that nobody is asked."""
    seating: Seating = Seating.CHOSEN
    """People choose a table when they join, or the facilitator deals them to tables."""
    seats: int = 0
    """How many people a table has room for; 0 sets no limit."""
    names_at_table: bool = False
    """Whether the people at one table see each other's first names."""
    points: bool = False
    """Whether tables and room collect understanding points; without, nothing about points is shown anywhere."""
    threshold: int = 5
    """The smallest group whose answers are shown apart: 5 unless set, never below 3."""
    delete_after_days: int = 90
    """Names and texts are deleted this many days after the session was opened."""

    @property
    def tells_names(self) -> bool:
        """Whether a table sees the first names of those who sit there."""
        return self.names_at_table and self.names is not NamePolicy.OFF


@dataclass(frozen=True, kw_only=True)
class Tags:
    """What a session belongs to, so that it can be found and compared. Organisations and numbers, no people."""

    __pydantic_config__ = STRICT
    client: str = ""
    """For whom the workshop was held, at most 60 characters."""
    programme: str = ""
    """The mentoring programme that it was part of, at most 60 characters."""
    year: int | None = None
    """The programme's year, 2000 to 2100."""
    invited: int | None = None
    """How many people were asked to come, 1 to 100,000; None where nobody said."""


@dataclass(frozen=True, kw_only=True)
class RunSheetEntry:
    """One place on a session's run sheet. The same card may stand on it twice, as two entries."""

    __pydantic_config__ = STRICT
    id: Id
    deck: Id
    """The deck the card came from, so that results can be compared across sessions."""
    card: Card
    minutes: float
    """Minutes planned for this entry, from reading to reflecting."""
    notes: Prose | None = None
    """The run sheet's own note to the facilitator for this place."""
    without: tuple[Phase, ...] = ()
    """Phases of the card that this session leaves out, to save time."""
    deck_version: str = ""
    """The version of the deck when the card was taken from it; empty where nobody noted it."""

    @property
    def played(self) -> tuple[Phase, ...]:
        """The phases in which the card is played here, in order."""
        return tuple(phase for phase in self.card.played if phase not in self.without)
