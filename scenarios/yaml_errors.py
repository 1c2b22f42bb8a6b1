"""The YAML parser's complaints, in words for people who have never heard of a block mapping."""

import re
from typing import NamedTuple

import yaml

from scenarios.mistake import START, Finding, Mark


class Meaning(NamedTuple):
    """What a complaint of the parser usually means."""

    complaint: re.Pattern[str]
    sentence: str
    fix: str


def _means(complaint: str, sentence: str, fix: str) -> Meaning:
    return Meaning(re.compile(complaint), sentence, fix)


QUOTE = "Put the whole text in double quotes."

MEANINGS = (
    _means(
        r"mapping values are not allowed",
        "Here stands a second ': ' where only text can follow, or the line above has lost its key.",
        "If the colon belongs to the text, put the whole text in double quotes; otherwise check the indentation.",
    ),
    _means(
        r"sequence entries are not allowed",
        "A list cannot begin on the same line as its key.",
        "Begin the list on the next line, indented by two spaces.",
    ),
    _means(
        r"unexpected end of stream",
        "The quotation mark that opens here is never closed.",
        "Close it at the end of the text; an apostrophe inside single quotes is written twice.",
    ),
    _means(
        r"unknown escape|invalid Unicode character escape|expected escape",
        "After a backslash in double quotes only a few letters are possible.",
        "Write two backslashes, or put the text in single quotes.",
    ),
    _means(
        r"flow (sequence|mapping|node)|',' or '[\]}]'",
        "The bracket or brace that opens here is never closed, or a comma is missing.",
        "Close it, or put the text in double quotes if the bracket belongs to it.",
    ),
    _means(
        r"block node",
        "Here stands a bracket, brace or comma that nothing before it asks for.",
        "Delete it, or put the text in double quotes if it belongs to it.",
    ),
    _means(
        r"alphabetic or numeric",
        "A text that begins with * or & means something else in YAML.",
        QUOTE,
    ),
    _means(
        r"directive|incompatible YAML",
        "A line that begins with % means something else in YAML.",
        "Delete the line, or put the text in double quotes if the sign belongs to it.",
    ),
    _means(
        r"block scalar|comment or line break|chomping",
        "After | or > the text must begin on the next line.",
        "Move the text to the next line, indented by two spaces.",
    ),
    _means(
        r"did not find expected key|block end|document start",
        "This line does not fit the ones before it: its indentation differs, or a text in quotes goes on after them.",
        "Align it with its neighbours; if the text itself holds quotation marks or braces, put the whole text in "
        'double quotes and write \\" inside.',
    ),
    _means(
        r"expected '-'|block collection",
        "Here an entry of the list above should begin with '- '.",
        "Begin the line with '- ', or align it with the key it belongs to.",
    ),
)

TAB = ("A line is indented with a tab, which YAML does not allow.", "Use spaces: two for every step.")
SIGN = ("A text cannot begin with the sign that stands here.", QUOTE)
OTHERWISE = ("This cannot be read as YAML.", "Compare the line and the one above it with the guide's samples.")


def explain(error: yaml.YAMLError, text: str) -> Finding:
    """The parser's complaint about a text, as a finding."""
    at = _inside(_place(error), text)
    sentence, fix = _meaning(error, at, text)
    return Finding(at=at, rule="yaml", sentence=sentence, fix=fix)


def _meaning(error: yaml.YAMLError, at: Mark, text: str) -> tuple[str, str]:
    complaint = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    if "cannot start any token" in complaint:
        return TAB if _character(text, at) == "\t" else SIGN
    for meaning in MEANINGS:
        if meaning.complaint.search(complaint):
            return meaning.sentence, meaning.fix
    return OTHERWISE


def _place(error: yaml.YAMLError) -> Mark:
    problem, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    opened = "end of stream" in str(error) or "flow" in str(getattr(error, "context", ""))
    mark = (context if opened else problem) or problem or context
    return Mark(mark.line + 1, mark.column + 1) if mark else START


def _inside(at: Mark, text: str) -> Mark:
    """The parser notices what is missing only behind the last line; people look for it on that line."""
    lines = text.rstrip("\n").split("\n")
    return at if at.line <= len(lines) else Mark(len(lines), len(lines[-1]) + 1)


def _character(text: str, at: Mark) -> str:
    lines = text.split("\n")
    line = lines[at.line - 1] if at.line <= len(lines) else ""
    return line[at.column - 1 : at.column]
