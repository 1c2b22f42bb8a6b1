"""The compared sessions, one a row, oldest first: what each one's own debrief says in its large figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.debriefs.record import Record
from facilitator.debriefs.story.headlines import Headline, Name, headlines
from facilitator.debriefs.story.places import places
from facilitator.debriefs.wording import Wording
from game.cards import Group
from game.settings import Tags
from game.text import Words


@dataclass(frozen=True, kw_only=True)
class Row:
    """One session; its number stands under every trend. `at` is epoch milliseconds."""

    number: int
    code: str
    title: str
    at: int
    tags: str
    rehearsal: bool
    ended: bool
    empty: bool
    joined: int
    figures: Mapping[Name, Headline]


def overview(records: Iterable[Record], wording: Wording) -> tuple[Row, ...]:
    """A row for each session; the oldest is number 1."""
    ordered = sorted(records, key=lambda one: one.debrief.began)
    return tuple(_row(number, one, wording) for number, one in enumerate(ordered, 1))


def told_tags(tags: Tags) -> str:
    """A session's tags in a line."""
    return " · ".join(str(one) for one in (tags.client, tags.programme, tags.year) if one)


def common_labels(records: Sequence[Record]) -> Mapping[Group, Words]:
    """What all the sessions call their groups; where they differ, our own names stand."""
    first, *others = [one.debrief.group_labels for one in records]
    return first if all(one == first for one in others) else {}


def _row(number: int, one: Record, wording: Wording) -> Row:
    debrief = one.debrief
    own = Wording(wording.catalogue, debrief.group_labels)
    return Row(
        number=number,
        code=debrief.code,
        title=debrief.title,
        at=debrief.began,
        tags=told_tags(debrief.tags),
        rehearsal=one.rehearsal,
        ended=debrief.ended_at is not None,
        empty=debrief.empty,
        joined=debrief.attendance.joined,
        figures={figure.name: figure for figure in headlines(debrief, places(debrief, own), own)},
    )
