"""What the facilitators see: everything but private sentences and tokens."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from game.cards import GUESS, Group, Id, Phase
from game.decisions.room import DAY
from game.results import Result
from game.session import Session
from game.settings import Settings, Tags
from game.text import Block, Language, Words
from game.verdict import Verdict
from game.views.card import PanelFace, panel_faces
from game.views.pace import Pace, pace
from game.views.presence import anonymous, current_ballot, seated
from game.views.room import RoomView, first_result, room_view
from game.views.table import settled_tables
from game.wall import HeartedPost, WordView, hearted_wall, words

ANNOUNCED = 7
"""Days ahead that a deletion is announced."""


@dataclass(frozen=True, kw_only=True)
class Count:
    """How many have answered, of how many who are in."""

    group: Group | None
    table: int | None
    answered: int
    present: int


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How far the open (or last) round is. `present` counts phones that are connected now.

    On an anonymous card groups and tables stay empty: a small one would tell whose answer just came.
    """

    answered: int
    present: int
    joined: int
    groups: tuple[Count, ...]
    tables: tuple[Count, ...]


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence that its author offered; nothing here says who that is."""

    id: Id
    entry: Id
    attempt: int
    text: str
    verdict: Verdict


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
    without: tuple[Phase, ...]
    """Phases of the card that are left out here."""


@dataclass(frozen=True, kw_only=True)
class ConsoleView:
    """What the facilitators see: everything but private sentences and tokens."""

    room: RoomView
    settings: Settings
    tags: Tags
    deleted_in: int | None
    """Days until names and texts are deleted, rounded up; None while that is more than a week away, and afterwards."""
    can_look_back: bool
    """Whether a revealed card is worth talking about once more."""
    blank: bool
    first_result_shown: bool
    first_result: Result | None
    """The facilitator's own look at the closed first round, suppressed like everybody's."""
    notes: Mapping[Language, tuple[Block, ...]] | None
    """Of the card that the room sees: while it looks back, that of before."""
    entry_notes: Mapping[Language, tuple[Block, ...]] | None
    entries: tuple[EntryView, ...]
    counts: Counts
    pace: Pace | None
    sentences: tuple[Sentence, ...]
    posts: tuple[HeartedPost, ...]
    """The sentences on the current card's wall, approved or not."""
    words: tuple[WordView, ...]
    """The words of the current card, most frequent first, shown or not."""
    guessed: int
    """How many have guessed what the other group answers."""
    settled: tuple[int, ...]
    """The tables that have recorded what they settled on, or that they disagree."""
    dealt: bool
    """Whether people were dealt to tables."""
    panel: tuple[PanelFace, ...]
    """The panel's votes on the card that the room sees, for the facilitator before the room sees them."""


def console_view(session: Session, version: int, now: int, present: Collection[str]) -> ConsoleView:
    """What the facilitators see."""
    entry = session.find(session.look_back.now.entry) if session.look_back else session.current
    return ConsoleView(
        room=room_view(session, version, now),
        settings=session.settings,
        tags=session.tags,
        deleted_in=deleted_in(session.delete_at, now) if not session.purged else None,
        can_look_back=_can_look_back(session),
        blank=session.blank,
        first_result_shown=session.first_result_shown,
        first_result=first_result(session),
        notes=entry.card.notes.blocks if entry and entry.card.notes else None,
        entry_notes=entry.notes.blocks if entry and entry.notes else None,
        entries=tuple(_entries(session)),
        counts=_counts(session, present),
        pace=pace(session, now),
        sentences=tuple(_offered(session)),
        posts=hearted_wall(session, session.entry, session.attempt),
        words=words(session, session.entry, session.attempt),
        guessed=len(session.ballot(GUESS)),
        settled=tuple(sorted(settled_tables(session))),
        dealt=session.dealt,
        panel=panel_faces(entry.card) if entry else (),
    )


def _can_look_back(session: Session) -> bool:
    answering = session.open is not None and session.ended_at is None
    return bool(session.revealed) and not answering and not session.purged


def deleted_in(delete_at: int, now: int) -> int | None:
    """Days until a deletion, rounded up, in its last week; both are epoch milliseconds."""
    days = max(0, -((now - delete_at) // DAY))
    return days if days <= ANNOUNCED else None


def _offered(session: Session) -> Iterable[Sentence]:
    for (entry, attempt, _), one in session.reflections.items():
        if one.offered and one.text:
            yield Sentence(id=one.id, entry=entry, attempt=attempt, text=one.text, verdict=one.verdict)


def _entries(session: Session) -> Iterable[EntryView]:
    for entry in session.entries:
        card = entry.card
        yield EntryView(
            id=entry.id,
            deck=entry.deck,
            card=card.id,
            kind=card.kind,
            title=card.title,
            minutes=entry.minutes,
            played=entry.id in session.attempts,
            attempts=session.attempts.get(entry.id, 0),
            phases=entry.played,
            without=entry.without,
        )


def _counts(session: Session, present: Collection[str]) -> Counts:
    ballot, people = current_ballot(session), seated(session, present)
    groups = Counter(person.group for person in people)
    tables = Counter(person.table for person in people)
    by_group = Counter(cast.group for cast in ballot.values())
    by_table = Counter(cast.table for cast in ballot.values())
    told = not anonymous(session)
    return Counts(
        answered=len(ballot),
        present=len(people),
        joined=sum(1 for _ in session.seated()),
        groups=tuple(
            Count(group=group, table=None, answered=by_group[group], present=groups[group])
            for group in session.settings.groups
            if told
        ),
        tables=tuple(
            Count(group=None, table=table, answered=by_table[table], present=tables[table])
            for table in range(1, session.settings.tables + 1)
            if told
        ),
    )
