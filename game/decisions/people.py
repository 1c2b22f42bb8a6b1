"""Who is in the room: joining, coming back, changing seats, leaving, being forgotten."""

from random import Random

from game import commands as c
from game.cards import Group
from game.decisions.answers import vote_cast
from game.decisions.tables import check_table, has_room, table_for
from game.events import (
    Event,
    ParticipantChanged,
    ParticipantForgotten,
    ParticipantJoined,
    ParticipantRemoved,
    SeatAsked,
    SeatReclaimed,
    SeatRefused,
)
from game.kinds import kind_of
from game.refusal import Refused
from game.session import Session
from game.settings import NamePolicy
from game.state.ballot import Cast
from game.state.people import Participant
from game.text import is_line

LONGEST_NAME = 40
MOST_PEOPLE = 3000
MOST_REQUESTS = 50
SEAT_LETTERS = "ACDEFHJKMNPQRTUVWXY3479"
"""No letter or digit that a tired person confuses with another."""
SEAT_LENGTH = 5


def decide_join(session: Session, token: str, command: c.Join, stamp: c.Stamp) -> list[Event]:
    """A new seat for a phone."""
    if command.simulated and not session.rehearsal:
        raise Refused("not_a_rehearsal", "This session is real: simulated people can only come to a rehearsal.")
    if session.locked:
        raise Refused("room_locked", "The room is locked. Ask the facilitator to let you in.", retry=False)
    asked = session.request_of(token)
    withdrawn = [SeatRefused(request=asked.id)] if asked else []
    return [*_seat(session, command, stamp, token), *withdrawn]


def decide_add(session: Session, command: c.AddPerson, stamp: c.Stamp) -> list[Event]:
    """A seat for somebody without a phone; a locked room does not stop the facilitator."""
    return _seat(session, command, stamp, token=None)


def _seat(session: Session, command: c.Join | c.AddPerson, stamp: c.Stamp, token: str | None) -> list[Event]:
    if sum(not person.forgotten for person in session.participants.values()) >= MOST_PEOPLE:
        raise Refused("room_full", f"This session is full: it has {MOST_PEOPLE} seats.")
    dice = Random(stamp.seed)
    group, name = _group(session, command.group), _name(session, command.name)
    return [
        ParticipantJoined(
            participant=f"p{dice.getrandbits(64):016x}",
            seat=_new_seat(session, dice),
            group=group,
            table=_table(session, group, command.table, dice),
            number=session.next_number(group, name),
            name=name,
            token=token,
            simulated=isinstance(command, c.Join) and command.simulated,
        )
    ]


def _new_seat(session: Session, dice: Random) -> str:
    while True:
        seat = "".join(dice.choices(SEAT_LETTERS, k=SEAT_LENGTH))
        if seat not in session.seats:
            return seat


def _group(session: Session, group: Group) -> Group:
    if group not in session.settings.groups:
        raise Refused("no_such_group", "That group is not in this session. Choose one of those you see.")
    return group


def _table(session: Session, group: Group, table: int | None, dice: Random) -> int | None:
    """The table that somebody chose or, once tables are dealt, gets."""
    return table_for(session, group, dice) if table is None else check_table(session, table)


def _name(session: Session, name: str) -> str | None:
    policy, name = session.settings.names, name.strip()
    if policy is NamePolicy.OFF or (policy is NamePolicy.OPTIONAL and not name):
        return None
    if len(name) > LONGEST_NAME or not is_line(name):
        raise Refused("wrong_name", f"Please write a name of 1 to {LONGEST_NAME} characters.")
    return name


def decide_reclaim(session: Session, token: str, command: c.ReclaimSeat) -> list[Event]:
    """A seat's code gives it back to another phone."""
    participant = session.seats.get(command.seat.strip().upper())
    if participant is None:
        raise Refused("no_such_seat", "No seat has this code. Look at it again, or ask the facilitator.")
    if session.participants[participant].removed:
        raise removed()
    asked = session.request_of(token)
    return [SeatReclaimed(participant=participant, request=asked.id if asked else None, token=token)]


def decide_ask(session: Session, token: str, command: c.AskForSeat, stamp: c.Stamp) -> list[Event]:
    """A phone without a seat asks the facilitator; asking twice is asking once."""
    if session.request_of(token):
        return []
    if len(session.requests) >= MOST_REQUESTS:
        raise Refused("too_many_requests", "Many people are asking just now. Talk to the facilitator.", retry=True)
    name = command.name.strip()
    if len(name) > LONGEST_NAME or not is_line(name):
        raise Refused("wrong_name", "Please write who you are, so that the facilitator can find your seat.")
    return [SeatAsked(request=f"r{Random(stamp.seed).getrandbits(64):016x}", name=name, token=token)]


def decide_let_in(session: Session, command: c.LetIn) -> list[Event]:
    """The facilitator's answer to a phone that asked."""
    request = session.requests.get(command.request)
    if request is None:
        raise Refused("no_such_request", "Somebody has already answered this.")
    if command.participant is None:
        return [SeatRefused(request=request.id)]
    person = known(session, command.participant)
    reclaimed = SeatReclaimed(participant=person.id, request=request.id, token=request.token)
    return [*(_without_lost_table(session, person) if person.removed else ()), reclaimed]


def decide_change(session: Session, participant: str, command: c.ChangeMe) -> list[Event]:
    """Another group, name or table. Only the answer to the open vote goes along, where the new group is asked the same.

    Earlier answers stay as they were given, and so does the guess: it was about the other group. While tables settle,
    nobody goes round to read and settle at others: only the facilitator seats people then.
    """
    person = known(session, participant)
    group, table = _group(session, command.group), check_table(session, command.table, person.table)
    name = _name(session, command.name)
    if table != person.table and person.table is not None and session.open and session.open.round == 2:
        raise Refused("voting_open", "You can change tables when this vote is closed. Your answer is kept.")
    return _changed(session, person, group, table, name)


def decide_move(session: Session, command: c.MovePerson) -> list[Event]:
    """Somebody sits at another table; the answer to the open vote goes along."""
    person = known(session, command.participant)
    return _changed(session, person, person.group, check_table(session, command.table, person.table), person.name)


def _changed(session: Session, person: Participant, group: Group, table: int | None, name: str | None) -> list[Event]:
    if (group, table, name) == (person.group, person.table, person.name):
        return []
    same_label = (name or group).casefold() == person.label
    number = person.number if same_label else session.next_number(group, name)
    changed = ParticipantChanged(participant=person.id, group=group, table=table, number=number, name=name)
    return [changed, *_recast(session, person.id, group, table)]


def _recast(session: Session, participant: str, group: Group, table: int | None) -> list[Event]:
    cast = session.ballots[session.open].get(participant) if session.open else None
    if cast is None or session.open is None or (cast.group, cast.table) == (group, table):
        return []
    if not _fits(session, cast, group):
        return []
    return [vote_cast(session.open, participant, Cast(cast.answer, group, table, cast.post))]


def _fits(session: Session, cast: Cast, group: Group) -> bool:
    """Whether an answer could be given from another group as well."""
    assert session.current is not None
    try:
        kind_of(session.current.card).validate(session.current.card, cast.answer, group)
    except Refused:
        return False
    return True


def decide_remove(session: Session, command: c.RemovePerson) -> list[Event]:
    """Out of the room, or back in. Answers stay."""
    person = known(session, command.participant)
    if person.removed == command.removed:
        return []
    back = [] if command.removed else _without_lost_table(session, person)
    return [*back, ParticipantRemoved(participant=person.id, removed=command.removed)]


def _without_lost_table(session: Session, person: Participant) -> list[Event]:
    """Somebody who comes back sits where she sat; where that table is full or gone meanwhile, at none."""
    if person.table is None or has_room(session, person.table):
        return []
    return _changed(session, person, person.group, None, person.name)


def decide_forget(session: Session, participant: str | None) -> list[Event]:
    """Name, sentences and the way back are deleted."""
    if participant is None:
        raise Refused("no_such_seat", "No seat has this code.")
    return [ParticipantForgotten(participant=known(session, participant).id)]


def decide_withdraw(session: Session, token: str) -> list[Event]:
    """A phone without a seat wants to be forgotten: its question is taken back, and there is nothing else."""
    asked = session.request_of(token)
    return [SeatRefused(request=asked.id)] if asked else []


def known(session: Session, participant: str) -> Participant:
    """Somebody who was in the session and is not forgotten."""
    person = session.participants.get(participant)
    if person is None or person.forgotten:
        raise Refused("no_such_person", "That person is no longer in this session.")
    return person


def removed() -> Refused:
    """The refusal for a seat that the facilitator closed."""
    return Refused("removed", "The facilitator has closed this seat. Talk to her if that was a mistake.")
