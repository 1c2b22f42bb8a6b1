"""A trainer's prose → the rules' small tree of paragraphs and lists.

markdown-it reads with the rules for links, images and HTML switched off: what looks like one of them stays text and is
reported, so that no deck can carry markup that some screen would draw.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from game.text import Block, List, Paragraph, Span, Tone

LONGEST = 4_000
"""Characters in one text; facilitators read notes while they stand in front of people."""


class Flaw(NamedTuple):
    """What this text cannot hold, and on which of its lines (from 0)."""

    line: int
    rule: str
    sentence: str
    fix: str


class Tree(NamedTuple):
    """The blocks of a text, and what was left out of them."""

    blocks: tuple[Block, ...]
    flaws: tuple[Flaw, ...]


PLAINLY = "Write it as plain words; texts know paragraphs, *emphasis*, **strong** and lists."

REFUSED = {
    "heading_open": ("heading", "A text has no headings.", "Write a paragraph, **strong** if it must stand out."),
    "blockquote_open": ("quote", "A text has no quoted blocks (lines that begin with >).", "Delete the >."),
    "hr": ("line", "A text has no dividing lines.", "Leave an empty line instead."),
    "fence": ("code", "A text has no code.", PLAINLY),
    "code_block": ("code", "This line is indented too far: that would make it code.", "Align it with the line above."),
    "code_inline": ("code", "A text has no code (words between backticks).", "Delete the backticks."),
}

BREAKS = ("softbreak", "hardbreak")

LOOKALIKES = (
    (re.compile(r"!\[[^\]]*\]\("), "image", "A text has no images."),
    (re.compile(r"\]\(|<https?:|<mailto:"), "link", "A text has no links."),
    (re.compile(r"</?[A-Za-z][^<>]{0,200}>|<!--"), "html", "A text has no HTML."),
)

PARSER = MarkdownIt("commonmark", {"html": False}).disable(
    ["link", "image", "autolink", "html_inline", "html_block", "reference"]
)

NESTED = ("nested-list", "A list entry is one line, without a list or paragraph inside.", "Make it a list of its own.")
EMPTY_ENTRY = ("empty-entry", "This list entry is empty.", "Write its text, or delete the line.")
LATE_START = (
    "list-start",
    "A line that begins with a number and a full stop becomes a list, and this list does not begin with 1.",
    "Write a backslash before the full stop (2024\\.), or begin the list with 1.",
)


def parse_prose(text: str) -> Tree:
    """Read one text. Blocks are complete where there are no flaws."""
    if len(text) > LONGEST:
        sentence = f"This text has {len(text):,} characters; {LONGEST:,} are the most."
        return Tree((), (Flaw(0, "too-long", sentence, "Shorten it."),))
    reader = Reader(iter(PARSER.parse(text)))
    blocks = tuple(reader.blocks())
    return Tree(blocks, tuple(reader.flaws))


def words_of(blocks: Iterable[Block]) -> str:
    """The text without its tones, one line per paragraph or entry."""
    return "\n".join("".join(span.text for span in line) for block in blocks for line in _lines(block))


def _lines(block: Block) -> tuple[tuple[Span, ...], ...]:
    return (block.spans,) if isinstance(block, Paragraph) else block.items


@dataclass
class Reader:
    """Reads the token stream once, front to back."""

    tokens: Iterator[Token]
    flaws: list[Flaw] = field(default_factory=list)

    def blocks(self) -> Iterator[Block]:
        """The blocks at the top; what cannot stand there becomes a flaw."""
        for token in self.tokens:
            if token.type == "paragraph_open":
                yield Paragraph(kind="paragraph", spans=self._spans(next(self.tokens)))
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                yield self._list(token)
            elif token.type in REFUSED:
                self._refuse(token)

    def _list(self, opening: Token) -> List:
        if opening.attrGet("start") not in (None, 1):
            self._flaw(opening, *LATE_START)
        items: list[tuple[Span, ...]] = []
        while (token := next(self.tokens)).type == "list_item_open":
            items.append(self._item(token))
        return List(kind="list", ordered=opening.type == "ordered_list_open", items=tuple(items))

    def _item(self, opening: Token) -> tuple[Span, ...]:
        inside = list(self._until_closed())
        lines = [token for token in inside if token.type == "inline"]
        lists = [token for token in inside if token.type.endswith("list_open")]
        if refused := [token for token in inside if token.type in REFUSED]:
            self._refuse(refused[0])
        elif lists or len(lines) > 1:
            self._flaw((lists + lines[1:])[0], *NESTED)
        elif not lines:
            self._flaw(opening, *EMPTY_ENTRY)
        return self._spans(lines[0]) if lines else ()

    def _until_closed(self) -> Iterator[Token]:
        """The tokens up to the end of what has just been opened."""
        depth = 0
        for token in self.tokens:
            depth += token.nesting
            if depth < 0:
                return
            yield token

    def _spans(self, inline: Token) -> tuple[Span, ...]:
        for pattern, rule, sentence in LOOKALIKES:
            if found := pattern.search(inline.content):
                line = inline.content.count("\n", 0, found.start())
                self.flaws.append(Flaw(_line(inline) + line, rule, sentence, PLAINLY))
                return ()
        runs = groupby(self._toned(inline), lambda span: span.style)
        return tuple(Span(text="".join(span.text for span in spans), style=style) for style, spans in runs)

    def _toned(self, inline: Token) -> Iterator[Span]:
        strong = emphasis = breaks = 0
        for token in inline.children or []:
            strong += token.nesting if token.tag == "strong" else 0
            emphasis += token.nesting if token.tag == "em" else 0
            if token.type in REFUSED:
                rule, sentence, fix = REFUSED[token.type]
                self.flaws.append(Flaw(_line(inline) + breaks, rule, sentence, fix))
            elif token.type in BREAKS:
                breaks += 1
                yield Span(text=" ", style=_tone(strong, emphasis))
            elif token.content:
                yield Span(text=token.content, style=_tone(strong, emphasis))

    def _refuse(self, token: Token) -> None:
        self._flaw(token, *REFUSED[token.type])

    def _flaw(self, token: Token, rule: str, sentence: str, fix: str) -> None:
        self.flaws.append(Flaw(_line(token), rule, sentence, fix))


def _tone(strong: int, emphasis: int) -> Tone:
    return Tone.STRONG if strong else Tone.EMPHASIS if emphasis else Tone.PLAIN


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0
