"""The rows of the CSV, in the order in which a debrief is read: who was there, card by card, and the game.

The game's own rows are made in `game_rows.py`.
"""

from collections.abc import Iterator
from typing import Final

from facilitator.debriefs import sentences
from facilitator.debriefs.numbers import means, numbers, told
from facilitator.debriefs.record import Record
from facilitator.debriefs.rounding import percent
from facilitator.debriefs.wording import EVERYBODY, Wording
from facilitator.exporting.game_rows import Cell as Cell
from facilitator.exporting.game_rows import Row, game_rows, left_out, tables
from facilitator.pages import moment
from game.debrief import Attempt, Debrief, PlayedCard
from game.kinds.counting import ONLY
from game.predictions import Predicted
from game.results import Moved
from game.wall import HeartedPost

HEADER: Final = (
    "session", "date", "rehearsal", "what", "card_number", "deck", "card", "title", "attempt", "vote", "group",
    "question", "answer", "number", "of", "percent", "text",
)  # fmt: skip


def rows(record: Record, wording: Wording) -> Iterator[Row]:
    """Every row, with the session's own columns."""
    debrief = record.debrief
    date, mark = f"{moment(debrief.opened_at):%Y-%m-%d}", "yes" if record.rehearsal else "no"
    for row in [*_attendance(debrief, wording), *_cards(record, wording), *game_rows(record, wording)]:
        yield {"session": debrief.code, "date": date, "rehearsal": mark, **row}


def _attendance(debrief: Debrief, wording: Wording) -> Iterator[Row]:
    for one in debrief.attendance.groups:
        yield {"what": "joined", "group": one.group.value, "number": one.joined}
        yield {"what": "answered", "group": one.group.value, **_count(one.answered, one.joined, wording)}
    attendance = debrief.attendance
    yield {"what": "joined", "group": EVERYBODY, "number": attendance.joined}
    yield {"what": "answered", "group": EVERYBODY, **_count(attendance.answered, attendance.joined, wording)}
    yield {"what": "changed_their_mind", "group": EVERYBODY, **_moved(debrief.changed, wording)}


def _cards(record: Record, wording: Wording) -> Iterator[Row]:
    for number, card in enumerate(told(record.debrief), 1):
        face: Row = {
            "card_number": number,
            "deck": card.deck,
            "card": card.card,
            "title": wording.pick(card.title),
        }
        for row in [*left_out(record, card, wording), *_panel(card, wording)]:
            yield {**face, **row}
        for attempt in card.attempts:
            for row in [*_attempt(card, attempt, wording), *tables(record, card, attempt.attempt)]:
                yield {**face, "attempt": attempt.attempt, **row}


def _panel(card: PlayedCard, wording: Wording) -> Iterator[Row]:
    """What the author's experienced mentors answered: they are nobody in the room."""
    everybody = sum(one.votes for one in card.panel)
    for one in card.panel:
        row = _count(one.votes, everybody, wording)
        yield {
            "what": "panel", "answer": wording.answer(card, ONLY, one.answer), **row, "text": wording.pick(one.reason)
        }  # fmt: skip


def _attempt(card: PlayedCard, attempt: Attempt, wording: Wording) -> Iterator[Row]:
    yield from _answers(card, attempt, wording)
    yield from _means(card, attempt, wording)
    yield from _guesses(card, attempt, wording)
    yield from _comparison(card, attempt, wording)
    yield from (_post(one) for one in attempt.wall)
    for sentence in attempt.sentences:
        yield {"what": "starred_sentence" if sentence.starred else "sentence", "text": sentence.text}


def _answers(card: PlayedCard, attempt: Attempt, wording: Wording) -> Iterator[Row]:
    for one in numbers(card, attempt.result):
        yield {
            "what": "answer",
            "vote": one.round,
            "group": one.party,
            "question": wording.question(card, one.question),
            "answer": wording.answer(card, one.question, one.answer),
            **_count(one.count, one.of, wording),
        }


def _means(card: PlayedCard, attempt: Attempt, wording: Wording) -> Iterator[Row]:
    for one in means(card, attempt.result):
        row: Row = {"what": "mean", "vote": one.round, "group": one.party}
        row["question"] = wording.question(card, one.question)
        hidden = one.value is None
        yield row | (_count(None, None, wording) if hidden else {"number": one.value, "of": one.of})


def _guesses(card: PlayedCard, attempt: Attempt, wording: Wording) -> Iterator[Row]:
    """What was guessed of the other group, and the truth where a share was guessed."""
    truth = attempt.result.truth
    if truth is not None:
        yield {"what": "truth", "number": truth, "of": 100, "text": sentences.truth(card, truth, wording)}
    for one in attempt.result.predicted:
        yield from _predicted(card, one, wording)


def _predicted(card: PlayedCard, one: Predicted, wording: Wording) -> Iterator[Row]:
    for key, count in one.guesses.items():
        answer = wording.answer(card, ONLY, key)
        yield {"what": "guess", "group": one.group.value, "answer": answer, **_count(count, one.n, wording)}
    row = _count(one.right, one.n, wording)
    yield {"what": "guessed_right", "group": one.group.value, **row, "text": sentences.guess(card, one, wording)}


def _comparison(card: PlayedCard, attempt: Attempt, wording: Wording) -> Iterator[Row]:
    gap, shift = attempt.result.gap, attempt.result.shift
    if gap:
        yield {"what": f"gap_{gap.measure}", "number": gap.size, "text": sentences.gap(card, attempt.result, wording)}
    if shift:
        yield {"what": "changed_answer", "group": EVERYBODY, **_moved(shift.room, wording)}
        for group, moved in shift.groups.items():
            yield {"what": "changed_answer", "group": group.value, **_moved(moved, wording)}
        for move in shift.moves:
            source = wording.answer(card, move.question, move.source)
            target = wording.answer(card, move.question, move.target)
            yield {
                "what": "moved",
                "question": wording.question(card, move.question),
                "answer": f"{source} → {target}",
                "number": move.count,
            }


def _post(post: HeartedPost) -> Row:
    """A sentence on the wall: its hearts as the number, its heading as the answer."""
    what = "starred_wall_sentence" if post.starred else "wall_sentence"
    group = post.group.value if post.group else None
    return {"what": what, "group": group, "answer": post.cluster, "number": post.hearts, "text": post.text}


def _moved(moved: Moved | None, wording: Wording) -> Row:
    return _count(moved.moved, moved.present, wording) if moved else _count(None, None, wording)


def _count(count: int | None, of: int | None, wording: Wording) -> Row:
    if count is None:
        return {"text": wording.catalogue.say("too few to show")}
    return {"number": count, "of": of, "percent": percent(count / of) if of else None}
