"""Bytes → tree. The only file that reads YAML, and the only one that hostile bytes reach.

The tree is built from the parser's events, never by the parser, so that every limit holds before anything is made
of a file: the C loader itself dies of a hundred thousand brackets.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from scenarios.mistake import START, Finding, Mark, shown
from scenarios.node import Entry, Fields, Listing, Node, Scalar, Style
from scenarios.scalars import forbidden, resolve
from scenarios.yaml_errors import explain

BYTES = 500_000
DEPTH = 12
NODES = 20_000
LINES = 20_000

ENCODINGS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


@dataclass(frozen=True)
class Source:
    """What a file holds: its tree, where one could be read, and what was wrong with it as YAML."""

    root: Node | None
    findings: tuple[Finding, ...]
    text: str = ""


class Unreadable(Exception):
    """The rest of the file cannot be read."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.sentence)
        self.finding = finding


def read_source(data: bytes) -> Source:
    """Read a file's bytes; never raises, whatever they are."""
    composer = Composer()
    text = ""
    try:
        text = decode(data)
        root = composer.document(text)
    except Unreadable as stop:
        return Source(None, (*composer.findings, stop.finding), text)
    return Source(root, tuple(composer.findings), text)


def decode(data: bytes) -> str:
    """The file's text without its byte order mark; raises Unreadable."""
    if len(data) > BYTES:
        raise _stop(START, "too-big", f"The file is larger than {BYTES // 1000} kB.", "Split it into several decks.")
    mark, encoding = next((one for one in ENCODINGS if data.startswith(one[0])), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        before = data[len(mark) : len(mark) + error.start].decode(encoding, "replace")
        fix = "Save it again and choose the encoding UTF-8."
        raise _stop(_end_of(before), "encoding", "The file is not saved as UTF-8.", fix) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > LINES:
        fix = "Split it into several decks."
        raise _stop(Mark(LINES + 1, 1), "too-long", f"The file has more than {LINES:,} lines.", fix)
    if found := forbidden(text):
        fix = "Delete it; if the whole file looks like that, save it again as UTF-8 text."
        raise _stop(_end_of(text[: found.start()]), "character", _invisible(found.group()), fix)
    return text


@dataclass
class Composer:
    """Builds the tree from the parser's events and counts what it has seen."""

    findings: list[Finding] = field(default_factory=list)
    nodes: int = 0

    def document(self, text: str) -> Node:
        """The one document of a file; raises Unreadable."""
        events = _events(text)
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and event.tags:
                self._refuse(_mark(event), "tag", "A deck has no %TAG lines.", "Delete the line.")
            elif isinstance(event, yaml.NodeEvent) and root is not None:
                fix = "Delete the line with --- or move what follows into a file of its own."
                raise _stop(_mark(event), "documents", "Here a second document begins; a file holds only one.", fix)
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, 1)
        if root is None or (isinstance(root, Scalar) and root.value is None):
            raise _stop(START, "empty", "The file is empty.", "A deck begins with a line such as 'id: my-first-deck'.")
        return root

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        at = _mark(event)
        self.nodes += 1
        if self.nodes > NODES:
            fix = "Split it into several decks."
            raise _stop(at, "too-many", f"The file holds more than {NODES:,} keys and values.", fix)
        if depth > DEPTH:
            fix = "Check the indentation and the brackets."
            raise _stop(at, "too-deep", f"Here more than {DEPTH} lists and keys stand inside one another.", fix)
        match event:
            case yaml.ScalarEvent():
                self._undecorated(event, at)
                return self._scalar(event, at)
            case yaml.SequenceStartEvent():
                self._undecorated(event, at)
                return self._listing(events, at, depth)
            case yaml.MappingStartEvent():
                self._undecorated(event, at)
                return self._fields(events, at, depth, bool(event.flow_style))
        fix = "If the text begins with *, put the whole text in quotes; otherwise write the value out."
        self._refuse(at, "alias", "'*' stands for a value defined elsewhere, which decks do not have.", fix)
        return Scalar(at=at, value=None, written="")

    def _scalar(self, event: yaml.ScalarEvent, at: Mark) -> Scalar:
        if found := forbidden(event.value):
            self._refuse(at, "character", _invisible(found.group()), "Delete it.")
            return Scalar(at=at, value=None, written="")
        style = Style(event.style or "")
        value = resolve(event.value) if style is Style.PLAIN else event.value
        return Scalar(at=at, value=value, written=event.value, style=style)

    def _listing(self, events: Iterator[yaml.Event], at: Mark, depth: int) -> Listing:
        items: list[Node] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, depth + 1))
        return Listing(at=at, items=tuple(items))

    def _fields(self, events: Iterator[yaml.Event], at: Mark, depth: int, flow: bool) -> Fields:
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Scalar) or not key.written:
                self._refuse(key.at, "key", "A key must be a word, such as 'title'.", "Write 'title: …'.")
            elif key.written in entries:
                first = entries[key.written].key.line
                sentence = f"The key {shown(key.written)} stands here twice; the first is on line {first}."
                self._refuse(key.at, "duplicate-key", sentence, "Keep one of them.")
            else:
                entries[key.written] = Entry(key=key.at, value=value)
        return Fields(at=at, entries=entries, flow=flow)

    def _undecorated(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, at: Mark) -> None:
        fix = "If the sign belongs to the text, put the whole text in quotes; otherwise delete it."
        if event.anchor is not None:
            self._refuse(at, "anchor", "'&' gives a value a name, which decks do not have.", fix)
        if event.tag is not None:
            self._refuse(at, "tag", "'!' gives a value a special type, which decks do not have.", fix)

    def _refuse(self, at: Mark, rule: str, sentence: str, fix: str) -> None:
        self.findings.append(Finding(at=at, rule=rule, sentence=sentence, fix=fix))


def _events(text: str) -> Iterator[yaml.Event]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.YAMLError as error:
        raise Unreadable(explain(error, text)) from None


def _stop(at: Mark, rule: str, sentence: str, fix: str) -> Unreadable:
    return Unreadable(Finding(at=at, rule=rule, sentence=sentence, fix=fix))


def _mark(event: yaml.Event) -> Mark:
    mark = event.start_mark
    return Mark(mark.line + 1, mark.column + 1) if mark else START


def _end_of(text: str) -> Mark:
    lines = re.split(r"\r\n|\r|\n", text)
    return Mark(len(lines), len(lines[-1]) + 1)


def _invisible(character: str) -> str:
    return f"Here stands an invisible character (number {ord(character):04X})."
