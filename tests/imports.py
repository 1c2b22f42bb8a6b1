"""Reads which modules a source file imports: Python by its syntax tree, TypeScript and CSS by their one form."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
FROM_STRING = re.compile(r"""(?:\bfrom|\bimport|@import(?:\s+url\()?)\s*\(?\s*["']([^"']+)["']""")


@dataclass(frozen=True)
class Import:
    """One import: in which file it stands and what it names."""

    file: Path
    target: str
    level: int = 0

    @property
    def package(self) -> str:
        """The first part of the dotted name."""
        return self.target.partition(".")[0]

    def __str__(self) -> str:
        return f"{self.file}: {'.' * self.level}{self.target}"


def python_imports(package: str) -> list[Import]:
    """Return every import in the Python files of a package."""
    files = sorted((ROOT / package).rglob("*.py"))
    return [found for file in files for found in parsed(file.read_text("utf-8"), file.relative_to(ROOT))]


def parsed(source: str, file: Path) -> Iterator[Import]:
    """Yield every import in Python source, those inside functions too."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (Import(file, alias.name) for alias in names)
            case ast.ImportFrom(module=module, level=level):
                yield Import(file, module or "", level)


def browser_imports(package: str) -> list[Import]:
    """Return every import in the TypeScript and CSS sources of a package, paths seen from the root."""
    folder = ROOT / package / "client"
    files = sorted([*folder.rglob("*.ts"), *folder.rglob("*.css")])
    return [found for file in files for found in named(file.read_text("utf-8"), file.relative_to(ROOT))]


def named(source: str, file: Path) -> Iterator[Import]:
    """Yield every import in TypeScript or CSS source."""
    for target in FROM_STRING.findall(source):
        yield Import(file, from_root(file, target) if target.startswith(".") else target)


def from_root(file: Path, relative: str) -> str:
    """Turn a path relative to `file` into one relative to the root of the project."""
    return (ROOT / file.parent / relative).resolve().relative_to(ROOT.resolve()).as_posix()
