"""Rules with one mistake each, the kind that a later change could make, to prove that a property notices."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from game import commands as c
from game.actors import Actor, Player
from game.apply import apply
from game.commands import Command, Stamp
from game.decide import decide
from game.decisions.answers import vote_cast
from game.events import (
    Event,
    ParticipantChanged,
    ParticipantForgotten,
    ParticipantJoined,
    TableSettled,
    VoteCast,
)
from game.kinds.practice import DELETED, PracticeAnswer
from game.refusal import Refused
from game.session import Session
from game.state.ballot import Ballot, Cast
from tests.game import properties as p
from tests.game.room import Decide, Rules


def deciding(faulty: Decide) -> Rules:
    """The rules with another decide."""
    return Rules(decide=faulty)


def applying(event: type[Event], fault: Callable[[Session, Any], None]) -> Rules:
    """The rules with an apply that does something more after one kind of event."""

    def faulty(session: Session, happened: Event, at: int) -> None:
        apply(session, happened, at)
        if isinstance(happened, event):
            fault(session, happened)

    return Rules(apply=faulty)


def decide_writes_into_the_session(session: Session, actor: Actor, command: Command, stamp: Stamp) -> list[Event]:
    """A decision leaves something behind that is not in the log."""
    session.last_at = stamp.at
    return decide(session, actor, command, stamp)


def decide_takes_late_answers(session: Session, actor: Actor, command: Command, stamp: Stamp) -> list[Event]:
    """An answer that comes too late is taken all the same."""
    try:
        return decide(session, actor, command, stamp)
    except Refused as refused:
        if refused.code != "voting_closed" or not isinstance(command, c.Vote) or not isinstance(actor, Player):
            raise
        person = session.participants[actor.id]
        ballot = Ballot(command.entry, command.attempt, command.round)
        return [vote_cast(ballot, person.id, Cast(command.answer, person.group, None))]


def decide_obeys_late_clicks(session: Session, actor: Actor, command: Command, stamp: Stamp) -> list[Event]:
    """A click counts whatever stage it was looking at."""
    if isinstance(command, c.Advance):
        command = replace(command, stage=session.stage)
    return decide(session, actor, command, stamp)


def decide_logs_every_answer(session: Session, actor: Actor, command: Command, stamp: Stamp) -> list[Event]:
    """The same answer once more is an event once more."""
    events = decide(session, actor, command, stamp)
    if events or not isinstance(command, c.Vote) or not isinstance(actor, Player):
        return events
    ballot = Ballot(command.entry, command.attempt, command.round)
    return [vote_cast(ballot, actor.id, session.ballots[ballot][actor.id])]


def decide_counts_refused_clicks(session: Session, actor: Actor, command: Command, stamp: Stamp) -> list[Event]:
    """A refused click counts as a stage."""
    try:
        return decide(session, actor, command, stamp)
    except Refused:
        session.stage += 1
        raise


def number_by_name(session: Session, joined: ParticipantJoined) -> None:
    """Equal names are counted while the log is read, although some of them may be deleted by then."""
    person = session.participants[joined.participant]
    person.number = sum(one.label == person.label for one in session.participants.values())


def answer_twice(session: Session, cast: VoteCast) -> None:
    """A changed answer counts beside the earlier one."""
    casts = session.ballots[Ballot(cast.entry, cast.attempt, cast.round)]
    casts[f"{cast.participant}-{cast.answer}"] = casts[cast.participant]


def recast_everything(session: Session, changed: ParticipantChanged) -> None:
    """A change of group takes along all answers that were ever given."""
    for casts in session.ballots.values():
        if changed.participant in casts:
            casts[changed.participant] = replace(casts[changed.participant], group=changed.group)


def count_a_vote_as_a_stage(session: Session, cast: VoteCast) -> None:
    """Every answer makes the facilitator's click stale."""
    session.stage += 1


def remember_names(session: Session, joined: ParticipantJoined) -> None:
    """People can be found by name, and nobody thinks of that list when they are deleted."""
    session.seats[joined.name or joined.seat or ""] = joined.participant


def forget_answers(session: Session, forgotten: ParticipantForgotten) -> None:
    """Deleting somebody deletes her answers, and with them the counts that were shown."""
    for casts in session.ballots.values():
        casts.pop(forgotten.participant, None)


def remember_who_was_asked(session: Session, forgotten: ParticipantForgotten) -> None:
    """Deleting somebody leaves it with others that they asked her for a hat."""
    for casts in session.ballots.values():
        for one, cast in casts.items():
            if isinstance(cast.answer, PracticeAnswer) and cast.answer.partner == DELETED:
                casts[one] = replace(cast, answer=replace(cast.answer, partner=forgotten.participant))


def keep_every_sentence(session: Session, cast: VoteCast) -> None:
    """A rewritten sentence stays on the wall beside the new one."""
    if cast.post:
        session.posts[f"{cast.post}-for-good"] = session.posts[cast.post]


def keep_the_pen(session: Session, changed: ParticipantChanged) -> None:
    """Whoever stands up takes the table's pen along."""
    session.pens[1] = changed.participant


def decide_settles_late(session: Session, actor: Actor, command: Command, stamp: Stamp) -> list[Event]:
    """A table may change its mind after the vote."""
    try:
        return decide(session, actor, command, stamp)
    except Refused as refused:
        if refused.code != "voting_closed" or not isinstance(command, c.SettleTable):
            raise
        return [TableSettled(participant="p1", table=1, entry=command.entry, attempt=command.attempt, answer=None)]


def keep_every_practice(session: Session, cast: VoteCast) -> None:
    """A practice is remembered a second time, where nobody thinks of it when one of the two is deleted."""
    if cast.practice:
        session.practices[f"{cast.practice}-for-good"] = session.practices[cast.practice]


def let_everybody_sit_where_she_sat(session: Session, actor: Actor, command: Command, stamp: Stamp) -> list[Event]:
    """Whoever is put back in sits where she sat, whoever has come there meanwhile."""
    events = decide(session, actor, command, stamp)
    if isinstance(command, c.RemovePerson | c.LetIn):
        return [event for event in events if not isinstance(event, ParticipantChanged)]
    return events


def ask_twice(session: Session, cast: VoteCast) -> None:
    """What somebody asked for before stays on the other's phone."""
    if cast.practice:
        asked = session.practices[cast.practice]
        session.practices["x-before"] = replace(asked, fits={})


FAULTS: Mapping[p.Property, Rules] = {
    p.replaying_gives_the_same_session: deciding(decide_writes_into_the_session),
    p.replaying_without_the_forgotten_gives_the_same_session: applying(ParticipantJoined, number_by_name),
    p.one_answer_per_person_and_ballot: applying(VoteCast, answer_twice),
    p.no_answer_once_voting_is_closed: deciding(decide_takes_late_answers),
    p.a_closed_ballot_stays_as_it_is: applying(ParticipantChanged, recast_everything),
    p.the_stage_changes_with_phase_commands_only: applying(VoteCast, count_a_vote_as_a_stage),
    p.a_click_on_an_earlier_stage_is_refused: deciding(decide_obeys_late_clicks),
    p.the_forgotten_leave_nothing: applying(ParticipantJoined, remember_names),
    p.nothing_ties_the_forgotten_to_anybody: applying(ParticipantForgotten, remember_who_was_asked),
    p.nobody_leaves_with_an_answer: applying(ParticipantForgotten, forget_answers),
    p.the_same_again_changes_nothing: deciding(decide_logs_every_answer),
    p.a_refusal_changes_nothing: deciding(decide_counts_refused_clicks),
    p.the_wall_holds_the_newest_sentences: applying(VoteCast, keep_every_sentence),
    p.a_pen_is_in_a_hand_at_its_table: applying(ParticipantChanged, keep_the_pen),
    p.nobody_sits_where_there_is_no_seat: deciding(let_everybody_sit_where_she_sat),
    p.what_a_table_settled_stays: deciding(decide_settles_late),
    p.a_practice_lasts_as_long_as_it_is_rated_or_the_newest: applying(VoteCast, keep_every_practice),
    p.a_phone_holds_a_handful_of_practices: applying(VoteCast, ask_twice),
}
