"""Decks, run sheets, hats and the journey: from a file's bytes to a value, or to everything that is wrong with it.

Nothing here raises: bytes come from strangers, and a trainer wants all mistakes at once.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from game.cards import Hat, Milestone
from game.text import LANGUAGES, Language
from scenarios.advice import untranslated
from scenarios.binding import Reading, bind
from scenarios.deck import Deck
from scenarios.deck_reader import read_cards
from scenarios.hats import Hats, hats_problems
from scenarios.ids import id_problems, taken_id
from scenarios.milestones import Journey, journey_advice, journey_problems
from scenarios.mistake import START, Finding, Mistake, Severity, errors, in_file
from scenarios.node import Fields, Node, described, nearest, text_at
from scenarios.pictures import Pictures, Verdicts, picture_findings
from scenarios.runsheet import RunSheet
from scenarios.runsheet_reader import read_entries
from scenarios.texts import Texts
from scenarios.yaml_source import BYTES, read_source

T = TypeVar("T")


@dataclass(frozen=True)
class Loaded(Generic[T]):
    """A file: its value if it can be used, and everything that is to be said about it."""

    name: str
    value: T | None
    mistakes: tuple[Mistake, ...]
    id: str = ""
    """The id that stands in the file, whatever else is wrong with it; empty where none can be read."""

    @property
    def errors(self) -> tuple[Mistake, ...]:
        """The mistakes that keep the file from being used; empty when there is a value."""
        return errors(self.mistakes)


def parse_deck(data: bytes, name: str, taken: Collection[str] = (), pictures: Pictures | None = None) -> Loaded[Deck]:
    """Read a deck; `name` is what its mistakes call the file, `taken` are the ids of other decks.

    `pictures` are those that lie beside it, None when nobody knows them.
    """
    return _parse(data, name, lambda root, texts: _with_pictures(root, read_cards(root, texts), pictures), taken)


def parse_runsheet(
    data: bytes, name: str, cards: Collection[str] | None = None, taken: Collection[str] = ()
) -> Loaded[RunSheet]:
    """Read a run sheet; `cards` are the known `deck/card` references, None when nobody knows them."""
    return _parse(data, name, lambda root, texts: read_entries(root, texts, cards), taken)


def parse_hats(data: bytes, name: str) -> Loaded[tuple[Hat, ...]]:
    """Read the ten hats."""
    return _parse(data, name, _hats)


def parse_journey(data: bytes, name: str) -> Loaded[tuple[Milestone, ...]]:
    """Read the milestones of the journey."""
    return _parse(data, name, _journey)


def read_deck(path: Path, taken: Collection[str] = (), verdicts: Verdicts | None = None) -> Loaded[Deck]:
    """Read a deck from a file; its pictures lie in the same folder, and `verdicts` knows those judged before."""
    beside = Pictures.in_folder(path.parent, verdicts)
    return read_file(path, lambda data, name: parse_deck(data, name, taken, beside))


def read_runsheet(path: Path, cards: Collection[str] | None = None, taken: Collection[str] = ()) -> Loaded[RunSheet]:
    """Read a run sheet from a file."""
    return read_file(path, lambda data, name: parse_runsheet(data, name, cards, taken))


def read_hats(path: Path) -> Loaded[tuple[Hat, ...]]:
    """Read the ten hats from a file."""
    return read_file(path, parse_hats)


def read_journey(path: Path) -> Loaded[tuple[Milestone, ...]]:
    """Read the milestones of the journey from a file."""
    return read_file(path, parse_journey)


def read_file(path: Path, parse: Callable[[bytes, str], Loaded[T]], most: int = BYTES) -> Loaded[T]:
    """Read no more of a file than `most` bytes and the one that is too many, and parse it."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        sentence = f"The file cannot be read: {error.strerror or 'unknown reason'}."
        finding = Finding(at=START, rule="unreadable", sentence=sentence, fix="Check its name and its permissions.")
        return Loaded(str(path), None, in_file(str(path), [finding]))
    return parse(data, str(path))


def _parse(
    data: bytes, name: str, read: Callable[[Fields, Texts], Reading[T]], taken: Collection[str] = ()
) -> Loaded[T]:
    source = read_source(data)
    root = source.root
    if not isinstance(root, Fields):
        return Loaded(name, None, in_file(name, (*source.findings, *([_no_keys(root)] if root else []))))
    texts = Texts(_language(root), tuple(source.text.split("\n")), [], [])
    value, found = read(root, texts)
    findings = (*found, *id_problems(root), *taken_id(root, taken), *untranslated(texts.found))
    places = {finding.at for finding in source.findings}
    rest = (finding for finding in findings if finding.at not in places)
    mistakes = in_file(name, (*source.findings, *rest))
    return Loaded(name, None if errors(mistakes) else value, mistakes, text_at(root, "id") or "")


def _with_pictures(root: Fields, deck: Reading[Deck], pictures: Pictures | None) -> Reading[Deck]:
    value, findings = deck
    return value, findings if pictures is None else (*findings, *picture_findings(root, pictures))


def _no_keys(root: Node) -> Finding:
    sentence = f"The file must begin with keys, but this is {described(root)}."
    return Finding(at=root.at, rule="type", sentence=sentence, fix="Begin with lines such as 'id: my-first-deck'.")


def _language(root: Fields) -> Language:
    written = text_at(root, "language")
    return next((language for language in LANGUAGES if language == written), "en")


def _hats(root: Fields, texts: Texts) -> Reading[tuple[Hat, ...]]:
    bound = bind(Hats, root, texts)
    broken = hats_problems(bound.value) if bound.value else ()
    found = (one.found(nearest(root, one.path).at) for one in broken)
    return (bound.value.hats if bound.value else None), (*bound.findings, *found)


def _journey(root: Fields, texts: Texts) -> Reading[tuple[Milestone, ...]]:
    bound = bind(Journey, root, texts)
    broken = journey_problems(bound.value) if bound.value else ()
    advice = journey_advice(bound.value) if bound.value else ()
    return (bound.value.milestones if bound.value else None), (
        *bound.findings,
        *(one.found(nearest(root, one.path).at) for one in broken),
        *(one.found(nearest(root, one.path).at, (), Severity.WARNING) for one in advice),
    )
