"""The approved sentences of a wall as the debrief shows them: under the facilitator's headings, else by group."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.cards import Group
from game.wall import HeartedPost


@dataclass(frozen=True)
class Heap:
    """Sentences that stand together: under a heading, of a group, or neither."""

    heading: str | None
    group: Group | None
    posts: tuple[HeartedPost, ...]


def heaps(wall: Sequence[HeartedPost]) -> tuple[Heap, ...]:
    """By headings where there are some, the ungrouped ones last; else by group, where groups may be told."""
    headings = sorted({post.cluster for post in wall if post.cluster})
    found = [Heap(heading, None, tuple(p for p in wall if p.cluster == heading)) for heading in (*headings, None)]
    if not headings:
        found = [Heap(None, group, tuple(p for p in wall if p.group == group)) for group in (*Group, None)]
    return tuple(heap for heap in found if heap.posts)
