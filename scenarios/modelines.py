"""The two comments at the top of a file that tell editors where its schema lies."""

import re
from typing import Final

FOR_DECKS: Final = "deck.schema.json"
FOR_RUNSHEETS: Final = "runsheet.schema.json"
FORMS: Final = ("# yaml-language-server: $schema={}", "# $schema: {}")
ANY: Final = re.compile(
    rb"^(#[ \t]*(?:yaml-language-server:[ \t]*\$schema=|\$schema:[ \t]*))[./]*(?:deck|runsheet)\.schema\.json[ \t]*$",
    re.MULTILINE,
)
"""One of ours: an address of somebody else's schema is left as it is."""


def modelines(schema: str) -> tuple[str, ...]:
    """Both comments; `schema` is the way to it from the file's own folder."""
    return tuple(form.format(schema) for form in FORMS)


def aimed(text: bytes, schema: str) -> bytes:
    """A file's text with its modelines, if it has any, aimed at where its schema lies now."""
    top = next((match.start() for match in re.finditer(rb"^(?!#|\s*$)", text, re.MULTILINE)), len(text))
    return ANY.sub(lambda found: found[1] + schema.encode(), text[:top]) + text[top:]
