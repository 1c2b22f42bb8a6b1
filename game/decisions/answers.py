"""What people say: answers, sentences, and what the facilitator makes of the sentences."""

from game import commands as c
from game.events import Event, ReflectionModerated, ReflectionWritten, VoteCast
from game.kinds import kind_of
from game.refusal import Refused
from game.session import Ballot, Cast, Session
from game.text import without_controls

LONGEST_SENTENCE = 400


def decide_vote(session: Session, participant: str, command: c.Vote | c.EnterAnswer) -> list[Event]:
    """An answer to the ballot that is open. The same answer once more changes nothing."""
    ballot = Ballot(command.entry, command.attempt, command.round)
    entry = session.current
    if entry is None or session.open is None:
        raise Refused("voting_closed", "Voting on this card is closed. Your earlier answer counts.")
    if ballot != session.open:
        raise Refused("wrong_card", "The session has moved on to another question. Your earlier answer counts.")
    kind = kind_of(entry.card)
    if not isinstance(command.answer, kind.answer):
        raise Refused("wrong_answer", "That answer does not fit this card.")
    kind.validate(entry.card, command.answer)
    person = session.participants[participant]
    cast = Cast(command.answer, person.group, person.table)
    return [] if session.ballots[ballot].get(participant) == cast else [vote_cast(ballot, participant, cast)]


def vote_cast(ballot: Ballot, participant: str, cast: Cast) -> VoteCast:
    """The event of an answer."""
    return VoteCast(
        participant=participant,
        group=cast.group,
        table=cast.table,
        entry=ballot.entry,
        attempt=ballot.attempt,
        round=ballot.round,
        answer=cast.answer,
    )


def decide_reflect(session: Session, participant: str, command: c.Reflect) -> list[Event]:
    """A sentence about a card that was played."""
    text = without_controls(command.text).strip()
    offered = command.offered and bool(text)
    if len(text) > LONGEST_SENTENCE:
        raise Refused("too_long", f"Keep it to {LONGEST_SENTENCE} characters, please. Your text is still here.")
    if not 1 <= command.attempt <= session.attempts.get(command.entry, 0):
        raise Refused("no_such_entry", "That card has not been played.")
    old = session.reflections.get((command.entry, command.attempt, participant))
    if (text, offered) == ((old.text, old.offered) if old else ("", False)):
        return []
    return [
        ReflectionWritten(
            participant=participant,
            entry=command.entry,
            attempt=command.attempt,
            text=text,
            offered=offered,
        )
    ]


def decide_moderate(session: Session, command: c.Moderate) -> list[Event]:
    """A verdict on a sentence that was offered; a private one does not exist for the console."""
    reflection = session.reflections.get((command.entry, command.attempt, command.participant))
    if reflection is None or not reflection.offered:
        raise Refused("no_such_sentence", "That sentence was taken back.")
    return [
        ReflectionModerated(
            participant=command.participant,
            entry=command.entry,
            attempt=command.attempt,
            verdict=command.verdict,
        )
    ]
