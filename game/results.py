"""What a room may see of its answers: tallies by group, shift and gap, with small groups suppressed.

Which groups are shown apart and which are counted in the whole is decided in `rows.py`; who was present at two times,
in `pairs.py`. A ballot that still takes answers is not published, and groups without an answer are simply absent.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.cards import GUESS, Group, Id, Round
from game.changes import Changed, changed
from game.figures import figure
from game.kinds import Card, kind_of
from game.kinds.contract import Said
from game.kinds.counting import Gap, Tally, tally
from game.pairs import Moved as Moved
from game.pairs import Shift as Shift
from game.pairs import counted_both_times as counted_both_times
from game.pairs import has_moved as has_moved
from game.pairs import paired as paired
from game.pairs import shift
from game.predictions import Predicted, predicted
from game.rounds import ballots_of
from game.rows import apart, by_group, counted, marks_of
from game.session import Session
from game.settings import RunSheetEntry
from game.spoken import said_of
from game.state.ballot import Ballot, Cast


@dataclass(frozen=True, kw_only=True)
class RoundResult:
    """One round's answers: `n` of all, `room` of those the whole may count (None below the threshold).

    A group's tally is None where it is hidden. What only some groups are asked, the room counts of shown groups alone.
    """

    round: Round
    n: int
    room: Tally | None
    groups: Mapping[Group, Tally | None]


@dataclass(frozen=True, kw_only=True)
class Result:
    """What is published of one attempt at a card.

    A card that repeats (`pulse`) has its first time in the session as round 1 and this time as round 2.
    """

    rounds: tuple[RoundResult, ...]
    gap: Gap | None
    shift: Shift | None
    truth: int | None = None
    """What was to be guessed, in whole percent."""
    predicted: tuple[Predicted, ...] = ()
    """What each group guessed of the other."""
    changed: Changed | None = None
    """What changed most of a card that repeats, counted over the people present at both times."""


def result(session: Session, entry: Id, attempt: int, rounds: Iterable[Round] = (1, 2)) -> Result:
    """What may be published of an attempt at an entry: the given rounds, their shift, and the last one's gap."""
    found = _entry(session, entry)
    card = found.card
    ballots = ballots_of(session, found, attempt, tuple(rounds))
    said = said_of(session, entry, attempt)
    published = tuple(publish(session, card, one, ballot, said) for one, ballot in ballots.items())
    last = next((one for one in reversed(published) if one.n), None)
    both = paired(session, card, said, ballots[1], ballots[2]) if len(ballots) == 2 else None
    return Result(
        rounds=published,
        gap=_gap(card, last) if last else None,
        shift=shift(card, said, both) if both else None,
        truth=kind_of(card).truth(card, last.room) if last else None,
        predicted=_predicted(session, card, entry, attempt, last),
        changed=changed(card, both, session.settings.threshold) if both else None,
    )


def last_round(session: Session, entry: Id, attempt: int) -> RoundResult | None:
    """The last round of an attempt that was answered, as it is published; of a kind on which nobody writes."""
    return figure(session, _last_round, entry, attempt)


def last_seen(session: Session, entry: Id) -> RoundResult | None:
    """The last round of the newest time at an entry whose result the room has seen; None where it has seen none."""
    seen = [attempt for id, attempt in session.revealed if id == entry]
    return last_round(session, entry, max(seen)) if seen else None


def _last_round(session: Session, entry: Id, attempt: int) -> RoundResult | None:
    found = _entry(session, entry)
    answered = [one for one in ballots_of(session, found, attempt).items() if one[1]]
    return publish(session, found.card, *answered[-1], Said()) if answered else None


def publish(session: Session, card: Card, round: Round, ballot: Mapping[Id, Cast], said: Said) -> RoundResult:
    """One round's tallies, suppressed where they must be."""
    questions = kind_of(card).questions(card, said)
    threshold = session.settings.threshold
    rows = by_group((cast.group, (marks_of(card, cast, said),)) for cast in ballot.values())
    whole = counted(card, rows, threshold)
    return RoundResult(
        round=round,
        n=len(ballot),
        room=tally(questions, (marks for (marks,) in whole)) if len(whole) >= threshold else None,
        groups=apart(card, rows, threshold, lambda of: tally(questions, (marks for (marks,) in of))),
    )


def _entry(session: Session, entry: Id) -> RunSheetEntry:
    found = session.find(entry)
    if found is None:
        raise KeyError(entry)
    return found


def compared(published: RoundResult) -> Mapping[Group, Tally]:
    """The groups between which a gap is searched: mentors and mentees where both are shown, else all that are."""
    shown = {group: of for group, of in published.groups.items() if of is not None}
    core: Mapping[Group, Tally] = {group: shown[group] for group in (Group.MENTOR, Group.MENTEE) if group in shown}
    return core if len(core) == 2 else shown


def _gap(card: Card, published: RoundResult) -> Gap | None:
    """Where the compared groups are furthest apart."""
    tallies = compared(published)
    return kind_of(card).compare(tallies) if len(tallies) >= 2 else None


def _predicted(
    session: Session, card: Card, entry: Id, attempt: int, last: RoundResult | None
) -> tuple[Predicted, ...]:
    """What each group guessed; told together with what is shown of the group that it guessed."""
    guesses = session.answers(entry, attempt, GUESS) if card.predict else {}
    if last is None or not guesses or not session.sealed(Ballot(entry, attempt, 1)):
        return ()
    told = publish(session, card, GUESS, guesses, Said())
    return tuple(predicted(told.groups, last.groups))
