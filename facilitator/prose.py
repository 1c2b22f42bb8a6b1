"""A card's prose as Markdown, the inverse of the decks' reading: mending shows what a trainer would have typed."""

import re
from collections.abc import Iterable

from game.text import Block, List, Paragraph, Span, Tone

MARKS = {Tone.PLAIN: "", Tone.EMPHASIS: "*", Tone.STRONG: "**"}
_SPECIAL = re.compile(r"([\\*_`\[\]<>&])")
_LOOKS_LIKE_LIST = re.compile(r"^(\s*)([-+#>~=]|\d+(?=[.)]))")


def markdown(blocks: Iterable[Block]) -> str:
    """The text that reads as these blocks."""
    return "\n\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _line(block.spans)
        case List():
            return "\n".join(f"{_sign(block, place)} {_line(item)}" for place, item in enumerate(block.items, 1))


def _sign(block: List, place: int) -> str:
    return f"{place}." if block.ordered else "-"


def _line(spans: Iterable[Span]) -> str:
    return _LOOKS_LIKE_LIST.sub(_escape_start, "".join(_span(span) for span in spans))


def _escape_start(found: re.Match[str]) -> str:
    """A paragraph that begins like a list item must not become one."""
    indent, sign = found.groups()
    return f"{indent}{sign}\\" if sign.isdigit() else f"{indent}\\{sign}"


def _span(span: Span) -> str:
    """Spaces stay outside the marks, where Markdown wants them."""
    text = _SPECIAL.sub(r"\\\1", span.text)
    core = text.strip()
    if not core:
        return text
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{lead}{MARKS[span.style]}{core}{MARKS[span.style]}{tail}"
