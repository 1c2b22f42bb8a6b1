"""A curious person who has everything that is published of one card, and adds up and subtracts.

Nothing here knows the rules of suppression: somebody is counted in a figure when another answer of hers changes it.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from typing import TypeAlias

from game.cards import Group, Id, Round
from game.debrief.change import changes
from game.kinds import Answer
from game.kinds.counting import Tally
from game.results import result
from game.rounds import ROUNDS
from game.session import Session
from game.settings import RunSheetEntry
from game.state.ballot import Ballot

Figures: TypeAlias = Mapping[tuple[str, Hashable], Hashable]
"""What is counted, and of whom → what the figure says. Only figures that count the same can be added up."""
Look: TypeAlias = Callable[[Session, RunSheetEntry], Figures]
Counted: TypeAlias = Mapping[str, Iterable[frozenset[Id]]]
"""What is counted → the people of each figure."""


def of_round(round: Round) -> Look:
    """Everything that is published of one vote on a card's first time."""

    def look(session: Session, entry: RunSheetEntry) -> Figures:
        published = [one for one in result(session, entry.id, 1).rounds if one.round == round]
        tallies = [told for one in published for told in (("room", one.room), *one.groups.items())]
        return {(question, of): said for of, tally in tallies if tally for question, said in _said(tally)}

    return look


def of_both_rounds(session: Session, entry: RunSheetEntry) -> Figures:
    """Everything that is published of who moved, and how far."""
    found = result(session, entry.id, 1)
    shift, most = found.shift, found.changed
    figures: dict[tuple[str, Hashable], Hashable] = {
        (one.question, one.group): one for one in changes(session, entry, 1)
    }
    if most:  # what the room is told, too, if the debrief did not tell it
        figures.setdefault((most.question, most.group), most)
    if shift:
        asked = {one.question for one in shift.moves}
        figures |= {(one, "flows"): frozenset(m for m in shift.moves if m.question == one) for one in asked}
        figures |= {("moved", group): moved for group, moved in (*shift.groups.items(), ("room", shift.room)) if moved}
    return figures


def of_guesses(session: Session, entry: RunSheetEntry) -> Figures:
    """Everything that is published of what groups guessed of one another."""
    told = result(session, entry.id, 1).predicted
    return {("guessed", one.group): (one.n, tuple(one.guesses.items())) for one in told}


def everything(session: Session, entry: RunSheetEntry) -> Figures:
    """All of it, with the gap and what was to be guessed."""
    found = result(session, entry.id, 1)
    rounds = {
        (f"{round} {question}", of): said
        for round in ROUNDS
        for (question, of), said in of_round(round)(session, entry).items()
    }
    both, guesses = of_both_rounds(session, entry), of_guesses(session, entry)
    of_room = {"gap": found.gap, "truth": found.truth, "changed": found.changed}
    return {**rounds, **both, **guesses, **{(name, "room"): told for name, told in of_room.items()}}


def _said(tally: Tally) -> Iterable[tuple[str, Hashable]]:
    return ((question, frozenset(keys.items())) for question, keys in tally.counts.items())


def answering(session: Session, ballot: Ballot, answers: Mapping[Id, Answer]) -> Session:
    """The session in which these people gave other answers."""
    casts = session.ballots[ballot]
    others = {who: replace(casts[who], answer=answer) for who, answer in answers.items()}
    return replace(session, ballots={**session.ballots, ballot: {**casts, **others}}, figures={})


def counted(
    session: Session, entry: RunSheetEntry, look: Look, ballot: Ballot, other: Callable[[Group], Answer]
) -> Counted:
    """Who stands in each figure: those with whose other answer it says something else."""
    before, found = look(session, entry), dict[tuple[str, Hashable], set[Id]]()
    for who, cast in session.ballots[ballot].items():
        after = look(answering(session, ballot, {who: other(cast.group)}), entry)
        for figure in before.keys() | after.keys():
            found.setdefault(figure, set()).update({who} if before.get(figure) != after.get(figure) else ())
    by_question: dict[str, list[frozenset[Id]]] = {}
    for (question, _), people in found.items():
        by_question.setdefault(question, []).append(frozenset(people))
    return by_question


def fewest(figures: Iterable[frozenset[Id]]) -> int | None:
    """Of how many people, at the fewest, a sum or difference of the figures tells; None where it tells of nobody.

    A figure is a vector with a 1 for everybody counted in it. Some sum of multiples of them tells of nobody outside a
    set of people just when the vectors, cut down to everybody outside, depend on one another more than they did.
    """
    figures = [*{one for one in figures if one}]
    everybody = frozenset[Id]().union(*figures)
    like = [frozenset(place for place, one in enumerate(figures) if who in one) for who in everybody]
    kinds = {kind: like.count(kind) for kind in like}
    rank = _rank(figures, kinds)
    sets = (some for size in range(1, len(kinds) + 1) for some in combinations(kinds, size))
    told = (some for some in sets if _rank(figures, kinds.keys() - some) < rank)
    return min((sum(kinds[one] for one in some) for some in told), default=None)


def _rank(figures: Sequence[frozenset[Id]], kinds: Iterable[frozenset[int]]) -> int:
    """How many of the figures say something of their own, of these kinds of people."""
    columns = [*kinds]
    rows = [[Fraction(place in kind) for kind in columns] for place in range(len(figures))]
    rank = 0
    for column in range(len(columns)):
        pivot = next((row for row in rows[rank:] if row[column]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        rows.insert(rank, pivot)
        rows[rank + 1 :] = [_without(row, pivot, column) for row in rows[rank + 1 :]]
        rank += 1
    return rank


def _without(row: list[Fraction], pivot: list[Fraction], column: int) -> list[Fraction]:
    times = row[column] / pivot[column]
    return [a - times * b for a, b in zip(row, pivot, strict=True)]
