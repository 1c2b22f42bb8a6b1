"""What a plain word in YAML means: the core schema of YAML 1.2, in which `no` is a word and `1_000` is not a number."""

import re

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
INTEGER = re.compile(r"[-+]?[0-9]{1,15}")
DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,2})?")
OTHER_BASES = {"0o": 8, "0x": 16}
BASED = re.compile(r"0o[0-7]{1,15}|0x[0-9a-fA-F]{1,12}")
LONGEST_NUMBER = 30

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def resolve(written: str) -> str | int | float | bool | None:
    """A plain scalar's value. What is too long or too large to be a sensible number stays text."""
    if written in NULLS:
        return None
    if written in TRUTHS:
        return TRUTHS[written]
    if len(written) > LONGEST_NUMBER:
        return written
    if INTEGER.fullmatch(written):
        return int(written)
    if BASED.fullmatch(written):
        return int(written[2:], OTHER_BASES[written[:2]])
    return float(written) if DECIMAL.fullmatch(written) else written


def forbidden(text: str) -> re.Match[str] | None:
    """The first character that no text of a deck may hold: control characters, halves of characters, odd line ends."""
    return FORBIDDEN.search(text)
