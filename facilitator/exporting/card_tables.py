"""The tables about the cards: which were played, what was answered, measured, guessed, and what the panel said.

Of what people wrote, only words that as many people wrote as the threshold asks are in a file for HR; no sentence is.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from facilitator.debriefs.numbers import Number, means, numbers, told
from facilitator.exporting.counts import share_cells, share_columns
from facilitator.exporting.sheet import (
    HIDDEN,
    Row,
    Table,
    Told,
    flag,
    number,
    percent_of,
    text,
    whole,
    yes_no,
    yes_or_nothing,
)
from game.debrief import Attempt, PlayedCard
from game.debrief.gaps import last_answered
from game.kinds.counting import ONLY
from game.kinds.split import OWN
from game.rounding import whole_number

Making: TypeAlias = Callable[[Told, PlayedCard, Attempt], Iterable[Row]]

SPREAD: Final = frozenset({"places", "points", "guesses"})
"""The charts of answers that are so many numbers that most of them were given by nobody."""
CARD: Final = (
    whole("card_number", "the card's place in the order of playing; sheet `cards`"),
    text("card", "the card's id in its deck"),
    text("title", "the card's title"),
)
ATTEMPT: Final = (*CARD, whole("attempt", "1, and one more each time the card was asked again"))
VOTE: Final = whole("vote", "1 the first, 2 the second; of a pulse: 1 at the beginning, 2 at the end")
PARTY: Final = text(
    "group",
    "mentor, mentee, manager or guest; `everybody` is the whole, `shown` the whole without groups that stay hidden",
)
QUESTION: Final = (
    text("question_id", "the item or statement; `answer` where the card asks one thing only"),
    text("question", "the same in words; empty where the card asks one thing only"),
)
ANSWER: Final = (text("answer_id", "the answer's id"), text("answer", "the answer in words, or its step"))


def faces(one: Told) -> Iterator[tuple[PlayedCard, Row]]:
    """Every card that has something to tell, with the cells that name it."""
    for card in told(one.record.debrief):
        yield card, {"card_number": one.numbers[card.entry], "card": card.card, "title": one.wording.pick(card.title)}


def by_attempt(make: Making) -> Callable[[Told], Iterator[Row]]:
    """The rows of every attempt at every card."""

    def rows(one: Told) -> Iterator[Row]:
        for card, face in faces(one):
            for attempt in card.attempts:
                for row in make(one, card, attempt):
                    yield {**face, "attempt": attempt.attempt, **row}

    return rows


def question_cells(one: Told, card: PlayedCard, question: str) -> Row:
    """The cells that name a question."""
    return {"question_id": question, "question": one.wording.question(card, question)}


def answer_cells(one: Told, card: PlayedCard, question: str, answer: str) -> Row:
    """The cells that name an answer."""
    return {"answer_id": answer, "answer": one.wording.answer(card, question, answer)}


def sayable(one: Told, card: PlayedCard, attempt: Attempt) -> Callable[[str], bool]:
    """Whether an answer may stand in a file: all that an author wrote, and words of as many people as it needs."""
    if card.chart != "words":
        return lambda answer: True
    rooms = [found.room.counts[ONLY] for found in attempt.result.rounds if found.room]
    enough = {word for counts in rooms for word, count in counts.items() if count >= one.record.debrief.threshold}
    return enough.__contains__


def _cards(one: Told) -> Iterator[Row]:
    for card, face in faces(one):
        yield {
            **face,
            "deck": card.deck,
            "deck_version": card.deck_version,
            "kind": card.kind,
            "minutes": whole_number(card.minutes),
            "times": len(card.attempts),
            "left_out": one.wording.listed([phase.value for phase in one.record.gameplay.left_out.get(card.entry, ())]),
        }


def _answers(one: Told, card: PlayedCard, attempt: Attempt) -> Iterator[Row]:
    """A hidden party has one row for each question; of a hundred numbers, only those that somebody gave have one."""
    may, hidden = sayable(one, card, attempt), set[tuple[int, str, str]]()
    for found in numbers(card, attempt.result):
        party = (found.round, found.party, found.question)
        if found.count is None and party not in hidden:
            hidden.add(party)
            cells = question_cells(one, card, found.question)
            yield {"vote": found.round, "group": found.party, **cells, **share_cells(None, None)}
        elif found.count is not None and may(found.answer) and (found.count or card.chart not in SPREAD):
            yield _number(one, card, found)


def _number(one: Told, card: PlayedCard, found: Number) -> Row:
    return {
        "vote": found.round,
        "group": found.party,
        **question_cells(one, card, found.question),
        **answer_cells(one, card, found.question, found.answer),
        **share_cells(found.count, found.of),
    }


def _means(one: Told, card: PlayedCard, attempt: Attempt) -> Iterator[Row]:
    for found in means(card, attempt.result):
        yield {
            "vote": found.round,
            "group": found.party,
            **question_cells(one, card, found.question),
            "mean": found.value,
            "n": found.of,
            "hidden": yes_or_nothing(found.value is None),
        }


def _truths(one: Told, card: PlayedCard, attempt: Attempt) -> Iterator[Row]:
    truth, last = attempt.result.truth, last_answered(attempt.result)
    if truth is not None and last is not None and last.room is not None:
        whose = card.of.value if card.of else "everybody"
        n = sum(last.room.counts[OWN].values())
        yield {"question": one.wording.pick(card.ask), "group": whose, "percent": truth, "n": n}


def _guesses(one: Told, card: PlayedCard, attempt: Attempt) -> Iterator[Row]:
    for found in attempt.result.predicted:
        for answer, count in found.guesses.items():
            yield {
                "group": found.group.value,
                "about": found.about.value,
                **answer_cells(one, card, ONLY, answer),
                **share_cells(count, found.n),
                "right": yes_no(answer in found.most),
            }


def _panel(one: Told) -> Iterator[Row]:
    for card, face in faces(one):
        of = sum(vote.votes for vote in card.panel)
        for vote in card.panel:
            cells = share_cells(vote.votes, of)
            shared = {key: cells.get(key) for key in ("count", "of", "percent")}
            reason = one.wording.pick(vote.reason)
            yield {**face, **answer_cells(one, card, ONLY, vote.answer), **shared, "reason": reason}


TABLES: Final = (
    Table(
        "cards",
        "The cards that were played, in that order. One that only shows a text, and on which nobody wrote, has no row.",
        (
            *CARD,
            text("deck", "the deck's id"),
            text("deck_version", "the deck's version; empty where it was not noted"),
            text("kind", "how the card is answered"),
            number("minutes", "what was planned for it, in minutes"),
            whole("times", "how often it was asked"),
            text("left_out", "phases that were left out to save time"),
        ),
        _cards,
    ),
    Table(
        "answers",
        "How many gave which answer. Who may mark several answers is counted at each of them. A hidden group has one "
        "row for each question. A place, a number of points or a guess of a hundred that nobody gave has no row.",
        (
            *ATTEMPT,
            VOTE,
            PARTY,
            *QUESTION,
            *ANSWER,
            *share_columns("people who gave this answer", "people of the group who answered the question"),
        ),
        by_attempt(_answers),
    ),
    Table(
        "means",
        "What was answered on average, where answers are numbers: scales, places, points, guesses of a hundred.",
        (
            *ATTEMPT,
            VOTE,
            PARTY,
            *QUESTION,
            number("mean", "in the steps of the question; a smaller place is further up; whole below ten people"),
            whole("n", "people of the group who answered the question"),
            HIDDEN,
        ),
        by_attempt(_means),
    ),
    Table(
        "truths",
        "What was to be guessed, on cards that ask for a share of the room.",
        (
            *ATTEMPT,
            text("question", "the question about oneself"),
            text("group", "whose share it is"),
            percent_of("percent", "of them who say yes, in whole percent"),
            whole("n", "people who said yes or no of themselves, without groups that stay hidden"),
        ),
        by_attempt(_truths),
    ),
    Table(
        "guesses",
        "What a group guessed that most of another group would answer.",
        (
            *ATTEMPT,
            text("group", "who guessed"),
            text("about", "whose answer they guessed"),
            *ANSWER,
            *share_columns("people who guessed this answer", "people of the group who guessed"),
            flag("right", "yes where no other answer was given more often"),
        ),
        by_attempt(_guesses),
    ),
    Table(
        "panel",
        "How experienced mentors answered, as the card's author tells. They were not in the room.",
        (
            *CARD,
            *ANSWER,
            whole("count", "of the panel who gave this answer"),
            whole("of", "people on the panel"),
            percent_of("percent", "`count` of `of`, in whole percent"),
            text("reason", "one reason, in the author's words"),
        ),
        _panel,
    ),
)
