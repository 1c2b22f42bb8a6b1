"""What is wrong with a run sheet that somebody builds, at the place of the form where it can be mended."""

from collections.abc import Iterable, Iterator
from typing import Final

from facilitator.decks.sheet_form import LONGEST_LINE, LONGEST_NOTES, SheetForm, number
from facilitator.session_form import FieldMistake
from game.text import is_line
from scenarios.card_rules import LONGEST_MINUTES
from scenarios.mistake import Mistake

NO_TITLE: Final = "Write a title of 1 to {most} characters."
NO_CARDS: Final = "Add at least one card."
NO_MINUTES: Final = "Card {number}: a card takes up to {most} minutes. Write a number."
NO_CARD: Final = "Card {number} is no longer in the library. Take it out."
LONG_NOTES: Final = "Card {number}: the notes have more than {most} characters."
CHECKED: Final = "Card {number}: {sentence}"
SAID: Final = "{sentence}"
NOT_STORED: Final = "The run sheet could not be written to the disk. Nothing was changed. Make room, then try again."
MESSAGES: Final = (NO_TITLE, NO_CARDS, NO_MINUTES, NO_CARD, LONG_NOTES, CHECKED, NOT_STORED)


def form_mistakes(form: SheetForm, known: frozenset[str]) -> list[FieldMistake]:
    """What a form has wrong that the file would tell less well; `known` are the cards that there are."""
    return [*_title_mistakes(form), *_row_mistakes(form, known)]


def _title_mistakes(form: SheetForm) -> Iterator[FieldMistake]:
    for language in form.languages:
        title = form.title.get(language, "")
        missing = not title and language == form.language
        if missing or len(title) > LONGEST_LINE or (title and not is_line(title)):
            yield FieldMistake(f"title.{language}", NO_TITLE, {"most": LONGEST_LINE})


def _row_mistakes(form: SheetForm, known: frozenset[str]) -> Iterator[FieldMistake]:
    if not form.rows:
        yield FieldMistake("rows", NO_CARDS, {})
    for count, row in enumerate(form.rows, 1):
        field = f"row-{count}"
        if row.card not in known:
            yield FieldMistake(field, NO_CARD, {"number": count})
        minutes = number(row.minutes) if row.minutes else 1.0
        if minutes is None or not 0 < minutes <= LONGEST_MINUTES:
            yield FieldMistake(field, NO_MINUTES, {"number": count, "most": LONGEST_MINUTES})
        if any(len(text) > LONGEST_NOTES for text in row.notes.values()):
            yield FieldMistake(field, LONG_NOTES, {"number": count, "most": LONGEST_NOTES})


def told(mistakes: Iterable[Mistake]) -> Iterator[FieldMistake]:
    """The checker's sentences at the places of the form."""
    for one in mistakes:
        sentence = f"{one.sentence} {one.fix}".strip()
        head, _, rest = one.path.partition("[")
        if head == "entries" and rest:
            count = int(rest.partition("]")[0]) + 1
            yield FieldMistake(f"row-{count}", CHECKED, {"number": count, "sentence": sentence})
        else:
            yield FieldMistake(one.path or "title", SAID, {"sentence": sentence})
