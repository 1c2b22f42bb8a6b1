"""What a trainer is told: where it is wrong, what is wrong, and what to write instead.

Every check in this package ends in a `Mistake`; nothing here is ever logged or raised past the loader.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from game.text import LANGUAGES

KeyPath: TypeAlias = tuple[str | int, ...]
"""The keys and list positions that lead to a value."""

LONGEST_GUESS = 40
MOST_GUESSES = 200
MOST = 100
"""Mistakes told about one file; who has more will look at the first ones."""


class Severity(StrEnum):
    """An error keeps the deck from being played, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Mark(NamedTuple):
    """A place in a file; both count from 1, as editors do."""

    line: int
    column: int


START = Mark(1, 1)


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """One thing to mend in one file."""

    file: str
    line: int
    column: int
    path: str
    """The keys that lead there, such as `cards[2].options[0].text`."""
    rule: str
    """A stable name of the rule, for editors and for searching the guide."""
    sentence: str
    fix: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        kind = "warning: " if self.severity is Severity.WARNING else ""
        return f"{self.file}:{self.line}:{self.column}: {kind}{self.sentence} {self.fix}".rstrip()


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A mistake that does not yet know its file."""

    at: Mark
    rule: str
    sentence: str
    fix: str = ""
    path: KeyPath = ()
    severity: Severity = Severity.ERROR

    def in_file(self, name: str) -> Mistake:
        """The same, as the trainer sees it."""
        return Mistake(
            file=name,
            line=self.at.line,
            column=self.at.column,
            path=dotted(self.path),
            rule=self.rule,
            sentence=self.sentence,
            fix=self.fix,
            severity=self.severity,
        )


def in_file(name: str, findings: Iterable[Finding]) -> tuple[Mistake, ...]:
    """What is told about one file: in the order of its lines, errors kept before warnings, nothing said twice."""
    unique = sorted(dict.fromkeys(findings), key=lambda one: (one.severity is Severity.WARNING, one.at))
    told = sorted(unique[:MOST], key=lambda one: one.at)
    if len(unique) > MOST:
        told.append(_more(unique[MOST:]))
    return tuple(finding.in_file(name) for finding in told)


def _more(untold: list[Finding]) -> Finding:
    sentence = f"There are {len(untold)} more like these."
    return Finding(
        at=untold[0].at, rule="more", sentence=sentence, fix="Mend these first.", severity=untold[0].severity
    )


def errors(mistakes: Iterable[Mistake]) -> tuple[Mistake, ...]:
    """Only the mistakes that keep a file from being used."""
    return tuple(one for one in mistakes if one.severity is Severity.ERROR)


def dotted(path: KeyPath) -> str:
    """`cards[2].title.en`, as a person would say where it stands."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def named(path: KeyPath) -> str:
    """The last key of a path, quoted; a language and a list position do not say enough alone."""
    words = [str(step) for step in path if isinstance(step, str)]
    most = 2 if words and words[-1] in LANGUAGES else 1
    return f"'{'.'.join(words[-most:])}'"


def shown(text: str, most: int = 40) -> str:
    """A value as a sentence quotes it: short, on one line."""
    line = " ".join(text.split())
    return f"'{line if len(line) <= most else line[: most - 1] + '…'}'"


def listed(words: Iterable[str], joint: str = "and") -> str:
    """`a, b and c`."""
    *first, last = words
    return f"{', '.join(first)} {joint} {last}" if first else last


def meant(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant."""
    if len(word) > LONGEST_GUESS:
        return None
    near = get_close_matches(word.strip().lower(), list(known)[:MOST_GUESSES], n=1, cutoff=0.6)
    return near[0] if near else None
