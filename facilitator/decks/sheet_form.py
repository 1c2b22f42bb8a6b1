"""A run sheet as a form: rows of cards that can be added, moved and taken out, with or without a script.

Everything that was typed travels with the form; nothing is kept between two presses until it is saved.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from facilitator.decks.sheet_text import Draft, Row
from facilitator.prose import markdown
from facilitator.session_form import Fields
from game.text import LANGUAGES, Language, Prose, Words
from scenarios.runsheet import RunSheet

MOST_ROWS: Final = 100
LONGEST_LINE: Final = 200
LONGEST_NOTES: Final = 4_000
SAVE: Final = "save"


@dataclass(frozen=True)
class SheetForm:
    """What stands in the form."""

    language: Language
    """The run sheet's own."""
    languages: tuple[Language, ...]
    title: Mapping[Language, str]
    about: Mapping[Language, str]
    rows: tuple[Row, ...] = ()
    wanted: str = ""
    """The minutes that there are, if somebody said."""

    def draft(self, id: str) -> Draft:
        """The run sheet that it says."""
        return Draft(id, self.language, self.title, self.about, self.rows)


def empty_form(language: Language) -> SheetForm:
    """A new run sheet."""
    return SheetForm(language, (language,), {}, {})


def form_of(sheet: RunSheet) -> SheetForm:
    """The form that says a run sheet."""
    spoken = {*sheet.title, *(sheet.about or ()), *(one for entry in sheet.entries for one in _languages(entry.notes))}
    return SheetForm(
        language=sheet.language,
        languages=tuple(language for language in LANGUAGES if language in spoken or language == sheet.language),
        title=dict(sheet.title),
        about=dict(sheet.about or {}),
        rows=tuple(Row(one.card, _minutes(one.minutes), _typed(one.notes)) for one in sheet.entries),
    )


def read_form(fields: Fields, otherwise: Language) -> SheetForm:
    """What was sent; a language that nobody knows is left out."""
    language = next((one for one in LANGUAGES if one == fields.get("language")), otherwise)
    languages = tuple(one for one in LANGUAGES if one in fields.getlist("languages") or one == language)
    return SheetForm(
        language=language,
        languages=languages,
        title=_lines(fields, "title", languages),
        about=_lines(fields, "about", languages),
        rows=tuple(_rows(fields, languages)),
        wanted=fields.get("wanted", "").strip()[:6],
    )


def pressed(form: SheetForm, button: str) -> SheetForm:
    """The form after one of its buttons: `add:deck/card`, `up:3`, `down:3`, `remove:3`; rows count from 0."""
    deed, _, what = button.partition(":")
    if deed == "add":
        return replace(form, rows=(*form.rows, Row(what))[:MOST_ROWS])
    place = int(what) if what.isascii() and what.isdigit() and len(what) < 4 else len(form.rows)
    if place >= len(form.rows):
        return form
    rows = list(form.rows)
    row = rows.pop(place)
    match deed:
        case "up":
            rows.insert(max(0, place - 1), row)
        case "down":
            rows.insert(place + 1, row)
        case "remove":
            pass
        case _:
            return form
    return replace(form, rows=tuple(rows))


def number(typed: str) -> float | None:
    """The number that was typed; None for anything else."""
    try:
        value = float(typed.strip().replace(",", "."))
    except ValueError:
        return None
    return value if abs(value) < 1e6 else None  # NaN is not smaller either


def _rows(fields: Fields, languages: Sequence[Language]) -> Iterable[Row]:
    minutes = fields.getlist("minutes")
    notes = {language: fields.getlist(f"notes.{language}") for language in languages}
    for place, card in enumerate(fields.getlist("card")[:MOST_ROWS]):
        said = {language: _at(texts, place).strip().replace("\r\n", "\n") for language, texts in notes.items()}
        yield Row(card[:200], _at(minutes, place).strip()[:6], {one: text for one, text in said.items() if text})


def _lines(fields: Fields, name: str, languages: Iterable[Language]) -> Words:
    typed = {one: " ".join(fields.get(f"{name}.{one}", "").split()) for one in languages}
    return {language: text for language, text in typed.items() if text}


def _at(texts: Sequence[str], place: int) -> str:
    return texts[place] if place < len(texts) else ""


def _languages(notes: Prose | None) -> Iterable[Language]:
    return notes.blocks if notes else ()


def _typed(notes: Prose | None) -> dict[Language, str]:
    return {language: markdown(blocks) for language, blocks in notes.blocks.items()} if notes else {}


def _minutes(minutes: float | None) -> str:
    return "" if minutes is None else f"{minutes:g}"
