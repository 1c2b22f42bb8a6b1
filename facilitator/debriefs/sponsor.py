"""The sponsor sheet: a workshop on one page, for somebody who reads for a minute. The lead answers whether it worked;
the figures below it show how far groups are apart or, where none may be shown apart, what everybody answered."""

from dataclasses import dataclass, replace
from typing import Final

from facilitator.debriefs.outside import Outside, outside
from facilitator.debriefs.record import Record
from facilitator.debriefs.story import Story
from facilitator.debriefs.type_size import type_size
from facilitator.debriefs.wording import Wording
from game.cards import Group, HatId

ANSWERS: Final = 5
"""How many cards stand here without groups."""
ROOM: Final = 46
"""Lines of normal type beside head and foot."""


@dataclass(frozen=True)
class WishedHat:
    """The hat that mentees wish for most, and of how many wishes and choices that is told."""

    hat: HatId
    name: str
    says: str
    of: str


@dataclass(frozen=True)
class SponsorSheet(Outside):
    """Everything that stands on the sheet; where people stand, only where no groups stand side by side."""

    hat: WishedHat | None

    @property
    def size(self) -> int:
        """The size of its type in percent, so that it is one page."""
        return type_size(self.lines + (3 if self.hat else 0) + (self.levels.lines if self.levels else 0), ROOM)


def sponsor_sheet(made: Record, story: Story, wording: Wording) -> SponsorSheet:
    """A workshop on one page."""
    found = outside(made, story, wording, ANSWERS)
    shown = replace(found, levels=None if found.gaps else found.levels)
    return SponsorSheet(**vars(shown), hat=wished(made, wording))


def wished(made: Record, wording: Wording) -> WishedHat | None:
    """The hat that mentees wish for most; None where nobody wished for one."""
    hats, say = made.gameplay.hats, wording.catalogue.say
    most = max(hats.hats, key=lambda one: one.wished or 0, default=None) if hats else None
    if hats is None or most is None or not most.wished:
        return None
    of = say("{percent} of {count} wishes", percent=wording.percent(most.wished / 100), count=hats.wished_by)
    if most.offered is not None:
        group, share = wording.inside(Group.MENTOR), wording.percent(most.offered / 100)
        offered = say("{percent} of {count} choices of {group}", percent=share, count=hats.offered_by, group=group)
        of = f"{of}, {offered}"
    says = say("The hat that {group} wish for most", group=wording.inside(Group.MENTEE))
    return WishedHat(most.hat, wording.pick(made.hats.get(most.hat)) or most.hat, says, of)
