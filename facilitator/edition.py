"""Which edition of something a form has shown: a form that was opened before somebody else's change overwrites nothing.

A hash of what was shown travels in a hidden field; there is nothing to keep and nothing to forget.
"""

import json
from hashlib import sha256
from typing import Final

from pydantic_core import to_jsonable_python

FIELD: Final = "edition"
CHANGED: Final = (
    "Somebody else has changed this since you opened the page. Nothing of yours was saved. "
    "This is how it is now: make your change again."
)
"""A message of the catalogue, above the form with the newest."""


def edition(shown: object) -> str:
    """The edition of settings, a card or a title."""
    return sha256(json.dumps(to_jsonable_python(shown), sort_keys=True).encode()).hexdigest()[:16]
