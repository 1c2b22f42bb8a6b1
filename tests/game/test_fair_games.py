"""A table's size gives no edge: a thousand games of random players at tables of one to ten people.

What is equal is what a table can expect: over a thousand games the means of all sizes lie within 0.5 % of each other.
Who is ahead in one game is chance, and chance is larger where fewer are counted. Of the tables whose own means count,
those of five are first most often (in 17 to 19 % of the games; 10 % would be even), those of three, six and seven in 11
to 16, the others in 8 to 14 %. They are last as often. Tables of one and two walk with the room in everything but what
they settle, and are neither. Were every table's own mean counted, a table of one would be first in 24 % of the games
and last in 25 %, and its token would tell what that person answered.
Where people miss cards, a table at which nobody answered walks with the room, so that small tables, which are silent
more often, do not fall behind: with 95 and with 80 % answering the means lie as close. A table settles when anybody
there answers; one that answers and does not settle has no points for that.
"""

from collections import Counter
from dataclasses import replace
from itertools import compress
from random import Random
from statistics import mean

import pytest

from game.cards import Phase
from game.scoring.card import card_points
from game.session import Session
from tests.game.fair_games import ABSENT, CARDS, GROUPS, SEATS, SIZES, Round, game, totals
from tests.game.players import PANELLED, PLAYED, approve, playing
from tests.game.room import Person, Room

GAMES = 1000
CARD = replace(PANELLED, predict=True, rounds=2, id="card")


@pytest.fixture(scope="module")
def games() -> list[dict[int, float]]:
    """What every table had at the end of each game."""
    return play_all(answering=1.0)


def play_all(answering: float) -> list[dict[int, float]]:
    """What every table had at the end of a thousand games, with so many of its people answering."""
    dice = Random(20)
    return [totals(game(dice, answering=answering)) for _ in range(GAMES)]


def first(played: dict[int, float]) -> int:
    """The table that has most."""
    return max(SIZES, key=played.__getitem__)


def last(played: dict[int, float]) -> int:
    """The table that has least."""
    return min(SIZES, key=played.__getitem__)


def test_over_a_thousand_games_no_size_of_table_has_an_edge(games: list[dict[int, float]]) -> None:
    means = [mean(played[size] for played in games) for size in SIZES]

    assert max(means) - min(means) < 0.02 * mean(means)


@pytest.mark.parametrize("answering", [0.95, 0.8])
def test_where_people_miss_cards_no_size_of_table_has_an_edge_either(answering: float) -> None:
    games = play_all(answering)

    means = [mean(played[size] for played in games) for size in SIZES]

    assert max(means) - min(means) < 0.02 * mean(means)


def test_no_size_of_table_is_first_or_last_in_more_than_every_fourth_game(games: list[dict[int, float]]) -> None:
    ends = [Counter(map(end, games)) for end in (first, last)]

    assert max(max(counts.values()) for counts in ends) < 0.25 * GAMES


def test_tables_of_one_and_two_are_neither_first_nor_last(games: list[dict[int, float]]) -> None:
    assert {1, 2}.isdisjoint({*map(first, games), *map(last, games)})


@pytest.mark.parametrize("answering", [1.0, 0.8])
@pytest.mark.parametrize("seed", range(2))
def test_these_games_are_played_by_the_rules(seed: int, answering: float) -> None:
    played = game(Random(seed), settling=0.7, answering=answering)

    room = by_the_rules(played)

    assert by_table(room.session) == {size: round(points, 6) for size, points in totals(played).items()}


def by_the_rules(played: list[Round]) -> Room:
    """The same game, played through a whole session."""
    room = playing(
        *(replace(CARD, id=f"card-{number}") for number in range(CARDS)), settings=replace(PLAYED, tables=10)
    )
    people = [room.join(group, table=table) for group, table in zip(GROUPS, SEATS, strict=True)]
    for number, one in enumerate(played):
        room.play(f"card-{number}")
        play(room, people, one)
    return room


def play(room: Room, people: list[Person], played: Round) -> None:
    """One card: everybody guesses and votes, tables settle, sentences are approved."""
    room.reach(Phase.VOTE)
    here = [key != ABSENT for key in played.answers]
    for person, guess in compress(zip(people, played.guesses, strict=True), here):
        person.guess(guess)
    room.reach(Phase.REVOTE)
    for person, key in compress(zip(people, played.answers, strict=True), here):
        person.vote(key)
    for table in played.settled:
        people[SEATS.index(table)].settle()
    room.reach(Phase.REVEAL)
    for person in compress(people, played.approved):
        approve(room, person)


def by_table(session: Session) -> dict[int, float]:
    """Table → its points of all cards, before they become fields."""
    found: Counter[int] = Counter()
    for entry in session.entries[:CARDS]:
        approved = {author for (id, _, author) in session.reflections if id == entry.id}
        found.update({size: one.total for size, one in card_points(session, entry, 1, approved).tables.items()})
    return {size: round(points, 6) for size, points in found.items()}
