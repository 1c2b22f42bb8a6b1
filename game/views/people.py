"""Who is in the room, for the console alone."""

from collections.abc import Collection
from dataclasses import dataclass, field

from game.cards import Group, Id
from game.session import Session
from game.views.numbers import shown_number
from game.views.presence import anonymous, current_ballot


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
    simulated: bool
    """Whether nobody holds the phone."""
    answered: bool | None
    """Whether the current ballot holds this person's answer; None on an anonymous card, where nobody may watch it."""


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


def people_view(session: Session, version: int, present: Collection[str]) -> PeopleView:
    """Who is in the room."""
    ballot = current_ballot(session)
    return PeopleView(
        version=version,
        people=tuple(
            PersonView(
                id=person.id,
                seat=person.seat,
                group=person.group,
                name=person.name,
                number=shown_number(session, person, person.name),
                table=person.table,
                removed=person.removed,
                present=person.id in present,
                phone=person.tokens > 0,
                simulated=person.simulated,
                answered=None if anonymous(session) else person.id in ballot,
            )
            for person in session.participants.values()
            if not person.forgotten
        ),
        requests=tuple(RequestView(id=one.id, name=one.name or "") for one in session.requests.values()),
    )
