"""How the rules say no: a code for the client's catalogue, a sentence for people."""

from dataclasses import dataclass


@dataclass(eq=False)
class Refused(Exception):
    """A command that changes nothing. `retry` says that the very same command may succeed later.

    Not frozen: Python itself writes to an exception on its way up, as `contextlib` does.
    """

    code: str
    sentence: str
    retry: bool = False

    def __str__(self) -> str:
        return self.sentence
