"""Hats offered against hats wished for: a line per hat with a sign for each side, as on the projector."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from facilitator.debriefs.wording import Wording
from game.cards import Group, HatId
from game.hat_map import HatBalance, HatMap
from game.text import Words

ENDS: Final = (25, 50, 75, 100)
"""The track ends at the first of these that all figures reach."""
CLOSE: Final = 0.1
"""Nearer than this part of the track two signs touch; then they stand `ASIDE` percent of the height aside."""
ASIDE: Final = 20
MIDDLE: Final = 50
NONE: Final = "–"


@dataclass(frozen=True)
class HatLine:
    """One hat: where its two signs stand, in percent of the line's width and height; None where too few may be told."""

    hat: HatId
    label: str
    offered: float | None
    wished: float | None
    offered_height: int
    wished_height: int
    figures: tuple[str, str]
    widest: bool

    @property
    def stems(self) -> tuple[tuple[float, int], ...]:
        """Where signs that would touch stand aside of the line, and how high; none where they stand on it."""
        if self.offered is None or self.wished is None or self.offered_height == MIDDLE:
            return ()
        return (self.offered, self.offered_height), (self.wished, self.wished_height)


@dataclass(frozen=True)
class HatMapChart:
    """The hats that are wished for more than offered first, and the widest difference as a sentence."""

    ticks: tuple[float, ...]
    ends: tuple[str, str]
    """What the axis begins and ends with: 0% and 50%."""
    lines: tuple[HatLine, ...]
    heads: tuple[str, str]
    story: str
    basis: str
    """How many choices are counted."""


def hat_chart(hats: HatMap, names: Mapping[HatId, Words], wording: Wording) -> HatMapChart:
    """The drawing of a hat map; `names` are the session's names of the hats."""
    reach = [value for one in hats.hats for value in (one.offered, one.wished) if value is not None]
    end = next(end for end in ENDS if max(reach, default=0) <= end)
    say = wording.catalogue.say
    return HatMapChart(
        ticks=tuple(_along(at, end) for at in (0, end / 2, end)),
        ends=(wording.percent(0), wording.percent(end / 100)),
        lines=tuple(_line(one, hats, end, names, wording) for one in sorted(hats.hats, key=_order)),
        heads=(
            say("{group} offer", group=wording.group(Group.MENTOR)),
            say("{group} wish for", group=wording.group(Group.MENTEE)),
        ),
        story=story(hats, names, wording),
        basis=say(
            "Counted are {offered} choices of {givers} and {wished} of {seekers}.",
            offered=hats.offered_by,
            givers=wording.inside(Group.MENTOR),
            wished=hats.wished_by,
            seekers=wording.inside(Group.MENTEE),
        ),
    )


def story(hats: HatMap, names: Mapping[HatId, Words], wording: Wording) -> str:
    """The widest difference as a sentence; empty where there is none."""
    one = hats.widest
    if one is None or one.offered is None or one.wished is None:
        return ""
    mentors, mentees = Group.MENTOR, Group.MENTEE
    hat, size = wording.pick(names.get(one.hat)) or one.hat, abs(one.wished - one.offered)
    if one.wished > one.offered:
        return wording.catalogue.count(
            "{first} wish for “{hat}” {count} point more often than {then} offer it.",
            "{first} wish for “{hat}” {count} points more often than {then} offer it.",
            size,
            hat=hat,
            first=wording.group(mentees),
            then=wording.inside(mentors),
        )
    return wording.catalogue.count(
        "{first} offer “{hat}” {count} point more often than {then} wish for it.",
        "{first} offer “{hat}” {count} points more often than {then} wish for it.",
        size,
        hat=hat,
        first=wording.group(mentors),
        then=wording.inside(mentees),
    )


def _order(one: HatBalance) -> float:
    """By what mentees wish for more than mentors offer; what cannot be compared comes last."""
    return float("inf") if one.offered is None or one.wished is None else one.offered - one.wished


def _line(one: HatBalance, hats: HatMap, end: int, names: Mapping[HatId, Words], wording: Wording) -> HatLine:
    touch = one.offered is not None and one.wished is not None and abs(one.offered - one.wished) < CLOSE * end
    aside = ASIDE if touch else 0
    return HatLine(
        hat=one.hat,
        label=wording.pick(names.get(one.hat)) or one.hat,
        offered=None if one.offered is None else _along(one.offered, end),
        wished=None if one.wished is None else _along(one.wished, end),
        offered_height=MIDDLE - aside,
        wished_height=MIDDLE + aside,
        figures=(_figure(one.offered, wording), _figure(one.wished, wording)),
        widest=hats.widest is not None and hats.widest.hat is one.hat,
    )


def _figure(value: int | None, wording: Wording) -> str:
    return NONE if value is None else wording.percent(value / 100)


def _along(value: float, end: int) -> float:
    """Percent of the line's width; a little stays free at both ends, so that no sign is cut."""
    return round(5 + 90 * value / end, 2)
