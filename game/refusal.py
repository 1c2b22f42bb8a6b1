"""How the rules say no: a code for the client's catalogue, a sentence for people."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Refused(Exception):
    """A command that changes nothing. `retry` says that the very same command may succeed later."""

    code: str
    sentence: str
    retry: bool = False

    def __str__(self) -> str:
        return self.sentence
