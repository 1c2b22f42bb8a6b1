"""The mark on a field that holds personal data: its type says so, and the store keeps its value apart."""

from typing import Annotated, TypeAlias

PERSONAL = "personal"
Personal: TypeAlias = Annotated[str | None, PERSONAL]
"""A value that is kept apart from the log; None once it was deleted."""
