"""A rule that a value breaks, told by its path; the place in the file is looked up later."""

from typing import NamedTuple

from scenarios.mistake import Finding, KeyPath, Mark, Severity


class Broken(NamedTuple):
    """A broken rule, and the path of the faulty value inside the card or run sheet."""

    path: KeyPath
    rule: str
    sentence: str
    fix: str

    def found(self, at: Mark, base: KeyPath = (), severity: Severity = Severity.ERROR) -> Finding:
        """The same, at its place in the file."""
        path = (*base, *self.path)
        return Finding(at=at, rule=self.rule, sentence=self.sentence, fix=self.fix, path=path, severity=severity)
