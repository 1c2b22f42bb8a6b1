"""A session's settings as a form: from settings to typed fields, and from typed fields to settings or mistakes.

Fields stay strings until they are right, so that a form with mistakes comes back just as it was typed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from werkzeug.datastructures import MultiDict

from game.cards import Group
from game.settings import LEAST_THRESHOLD, LONGEST_LABEL, MOST_SEATS, MOST_TABLES, NamePolicy, Seating, Settings
from game.text import LANGUAGES, Language, Words, without_controls

Fields: TypeAlias = MultiDict[str, str]

MOST_TITLE = 80
MOST_LABEL = LONGEST_LABEL
MOST_THRESHOLD = 50
MOST_DAYS = 3650
LEAST_SEATS = 2
TICKED = "yes"
"""What a box says that is ticked; of the others a browser says nothing."""
DEFAULT_LABELS: Mapping[Group, str] = {
    Group.MENTOR: "Mentor",
    Group.MENTEE: "Mentee",
    Group.MANAGER: "Manager",
    Group.GUEST: "Guest",
}
"""Messages of the catalogue."""


@dataclass(frozen=True)
class FieldMistake:
    """What is wrong with a field: a message of the catalogue and its values."""

    field: str
    message: str
    values: Mapping[str, object]


class FormMistakes(ValueError):
    """The form cannot be used as it is."""

    def __init__(self, mistakes: Iterable[FieldMistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("; ".join(one.message.format(**one.values) for one in self.mistakes))


def usual(language: Language) -> Settings:
    """What a new session has until somebody changes it; the title is empty."""
    languages = tuple(one for one in LANGUAGES if one in ("en", language))
    return Settings(title="", languages=languages, screen_language=language, names_at_table=True, points=True)


def fields_of(settings: Settings) -> Fields:
    """The form that says these settings."""
    fields: Fields = MultiDict(
        {
            "title": settings.title,
            "screen_language": settings.screen_language,
            "names": settings.names.value,
            "tables": str(settings.tables),
            "seating": settings.seating.value,
            "seats": str(settings.seats),
            "threshold": str(settings.threshold),
            "delete_after_days": str(settings.delete_after_days),
        }
    )
    fields.setlist("languages", list(settings.languages))
    fields.setlist("groups", [group.value for group in settings.groups])
    fields.update({box: TICKED for box in ("names_at_table", "points") if getattr(settings, box)})
    for group, words in settings.group_labels.items():
        fields.update({f"label-{group.value}-{language}": text for language, text in words.items()})
    return fields


def settings_of(fields: Fields, title: str = "") -> Settings:
    """The settings that a form says, named `title` if it names none; raises FormMistakes with all that is wrong."""
    reader = _Reader(fields)
    languages = tuple(one for one in LANGUAGES if one in fields.getlist("languages"))
    groups = tuple(group for group in Group if group.value in fields.getlist("groups"))
    names = reader.names("names")
    settings = Settings(
        title=reader.text("title", title, MOST_TITLE),
        languages=languages,
        screen_language=reader.language("screen_language", languages),
        names=names,
        groups=groups,
        group_labels={group: words for group in groups if (words := reader.labels(group, languages))},
        tables=reader.whole("tables", 0, MOST_TABLES),
        seating=reader.seating("seating"),
        seats=reader.seats("seats"),
        names_at_table=names is not NamePolicy.OFF and fields.get("names_at_table") == TICKED,
        points=fields.get("points") == TICKED,
        threshold=reader.whole("threshold", LEAST_THRESHOLD, MOST_THRESHOLD),
        delete_after_days=reader.whole("delete_after_days", 1, MOST_DAYS),
    )
    reader.require("languages", languages, "Choose at least one language.")
    reader.require("groups", groups, "Choose at least one group.")
    if reader.mistakes:
        raise FormMistakes(reader.mistakes)
    return settings


class _Reader:
    """Reads fields one by one and remembers what was wrong."""

    def __init__(self, fields: Fields) -> None:
        self._fields = fields
        self.mistakes: list[FieldMistake] = []

    def text(self, field: str, default: str, most: int) -> str:
        value = " ".join(without_controls(self._fields.get(field, "")).split()) or default
        if not 1 <= len(value) <= most:
            self._wrong(field, "Give the session a title of 1 to {most} characters.", most=most)
        return value

    def whole(self, field: str, least: int, most: int) -> int:
        value = self._number(field)
        if not least <= value <= most:
            self._wrong(field, "Write a whole number from {least} to {most}.", least=least, most=most)
        return value

    def seats(self, field: str) -> int:
        value = self._number(field)
        if value and not LEAST_SEATS <= value <= MOST_SEATS:
            message = "Write 0 for no limit, or a whole number from {least} to {most}."
            self._wrong(field, message, least=LEAST_SEATS, most=MOST_SEATS)
        return value

    def seating(self, field: str) -> Seating:
        typed = self._fields.get(field, "")
        if typed not in set(Seating):
            self._wrong(field, "Choose how people come to their tables.")
            return Seating.CHOSEN
        return Seating(typed)

    def language(self, field: str, of: tuple[Language, ...]) -> Language:
        chosen = next((one for one in of if one == self._fields.get(field)), None)
        if chosen is None and of:
            self._wrong(field, "The projector's language must be one of the session's.")
        return chosen or "en"

    def names(self, field: str) -> NamePolicy:
        typed = self._fields.get(field, "")
        if typed not in set(NamePolicy):
            self._wrong(field, "Choose whether people are asked for a name.")
            return NamePolicy.OPTIONAL
        return NamePolicy(typed)

    def labels(self, group: Group, languages: tuple[Language, ...]) -> Words:
        words = {
            one: " ".join(without_controls(self._fields.get(f"label-{group.value}-{one}", "")).split())
            for one in languages
        }
        for language, text in words.items():
            if len(text) > MOST_LABEL:
                self._wrong(
                    f"label-{group.value}-{language}", "A label has at most {most} characters.", most=MOST_LABEL
                )
        return {language: text for language, text in words.items() if text}

    def _number(self, field: str) -> int:
        """A whole number as it was typed; -1 for anything else."""
        typed = self._fields.get(field, "").strip()
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 7 else -1

    def require(self, field: str, value: object, message: str) -> None:
        if not value:
            self._wrong(field, message)

    def _wrong(self, field: str, message: str, **values: object) -> None:
        self.mistakes.append(FieldMistake(field, message, values))
