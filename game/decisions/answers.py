"""What people say: answers, sentences, and what the facilitator makes of the sentences."""

from dataclasses import replace
from random import Random

from game import commands as c
from game.cards import GUESS, GUESSED, Anonymity
from game.decisions.practice import check_asking, is_waiting
from game.events import Event, ReflectionModerated, ReflectionWritten, VoteCast
from game.kinds import Answer, Card, kind_of, kind_of_answer
from game.kinds.counting import ONLY
from game.kinds.practice import PracticeAnswer
from game.refusal import Refused
from game.session import Session
from game.state.ballot import Ballot, Cast
from game.state.people import Participant
from game.text import without_controls

LONGEST_SENTENCE = 400


def decide_vote(session: Session, participant: str, command: c.Vote | c.EnterAnswer, stamp: c.Stamp) -> list[Event]:
    """An answer to the ballot that is open. The same once more changes nothing, unless it begins a practice."""
    ballot = Ballot(command.entry, command.attempt, command.round)
    entry = session.current
    if entry is None or session.open is None:
        raise Refused("voting_closed", "Voting on this card is closed. Your earlier answer counts.")
    if ballot not in _taking(session.open, entry.card):
        raise Refused("wrong_card", "The session has moved on to another question. Your earlier answer counts.")
    kind = kind_of(entry.card)
    if not isinstance(command.answer, kind.answer):
        raise Refused("wrong_answer", "That answer does not fit this card.")
    person = session.participants[participant]
    kind.validate(entry.card, command.answer, person.group)
    _check_guess(entry.card, person, command)
    if isinstance(command.answer, PracticeAnswer):
        check_asking(session, person, command.answer, ballot)
    if entry.card.anonymous is Anonymity.FORCED and isinstance(command, c.EnterAnswer):
        raise Refused("anonymous", "This card is anonymous: nobody can answer for somebody else. Hand over a phone.")
    old = session.ballots.get(ballot, {}).get(participant)
    cast = Cast(command.answer, person.group, person.table, _post(entry.card, command.answer, old, stamp))
    if old == cast and (not kind.practises or is_waiting(session, participant, ballot)):
        return []
    return [replace(vote_cast(ballot, participant, cast), practice=_practice(entry.card, stamp))]


def _taking(open: Ballot, card: Card) -> tuple[Ballot, ...]:
    """The ballots that take answers: beside the first vote stands the guess, on a card that asks for it."""
    return (open, replace(open, round=GUESS)) if card.predict and open.round == 1 else (open,)


def _check_guess(card: Card, person: Participant, command: c.Vote | c.EnterAnswer) -> None:
    """A guess names the one answer that most of the other group give, the group that the person sees named."""
    about = command.about if isinstance(command, c.Vote) else None
    if about is not None and (command.round != GUESS or about is not GUESSED[person.group]):
        raise Refused("wrong_guess", "Guess what the other group answers, not your own. Look at the question again.")
    marked = kind_of(card).marks(command.answer).get(ONLY, ())
    if command.round == GUESS and len(marked) != 1:
        raise Refused("wrong_answer", "Guess one answer: the one that most of them choose.")


def _practice(card: Card, stamp: c.Stamp) -> str | None:
    """The practice that an answer begins."""
    return f"x{Random(stamp.seed).getrandbits(64):016x}" if kind_of(card).practises else None


def _post(card: Card, answer: Answer, old: Cast | None, stamp: c.Stamp) -> str | None:
    """The sentence on the wall that an answer is; an unchanged sentence stays the same one."""
    if not kind_of(card).posts:
        return None
    return old.post if old and old.answer == answer else f"p{Random(stamp.seed).getrandbits(64):016x}"


def vote_cast(ballot: Ballot, participant: str, cast: Cast) -> VoteCast:
    """The event of an answer: what was written, and who was asked for a hat, stand apart."""
    kind, answer = kind_of_answer(cast.answer), cast.answer
    return VoteCast(
        participant=participant,
        group=cast.group,
        table=cast.table,
        entry=ballot.entry,
        attempt=ballot.attempt,
        round=ballot.round,
        answer=kind.kept(answer),
        text=kind.written(answer),
        post=cast.post,
        partner=(answer.partner or None) if isinstance(answer, PracticeAnswer) else None,
    )


def decide_reflect(session: Session, participant: str, command: c.Reflect, stamp: c.Stamp) -> list[Event]:
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
            sentence=f"s{Random(stamp.seed).getrandbits(64):016x}",
            text=text,
            offered=offered,
        )
    ]


def decide_moderate(session: Session, command: c.Moderate) -> list[Event]:
    """A verdict on a sentence that was offered; a private one does not exist for the console."""
    reflection = session.sentence(command.sentence)
    if reflection is None or not reflection.offered:
        raise Refused("no_such_sentence", "That sentence was taken back.")
    return [ReflectionModerated(sentence=command.sentence, verdict=command.verdict)]
