"""Contact sheets: many pictures side by side, each with its name above it, so that all can be looked at in a while."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

GAP: Final = 16
CAPTION: Final = 28
FONT: Final = ImageFont.load_default(18)
PAPER, INK = "#808080", "#ffffff"
HIGHEST: Final = 1800
"""Pixels after which a sheet is full; a picture that is higher still gets one of its own."""


@dataclass(frozen=True)
class Tile:
    """A picture and its name."""

    name: str
    file: Path


def write_sheets(tiles: Iterable[Tile], to: Path, columns: int, width: int) -> list[Path]:
    """Put pictures of this width on sheets in rows; returns the sheets' files, `to-1.png` and so on."""
    rows = list(_in_rows([*tiles], columns))
    files = []
    for number, sheet in enumerate(_in_sheets(rows, width), start=1):
        file = to.with_name(f"{to.name}-{number}.png")
        _draw(sheet, columns, width).save(file)
        files.append(file)
    return files


def _in_rows(tiles: Sequence[Tile], columns: int) -> Iterator[Sequence[Tile]]:
    for start in range(0, len(tiles), columns):
        yield tiles[start : start + columns]


def _in_sheets(rows: Iterable[Sequence[Tile]], width: int) -> Iterator[list[Sequence[Tile]]]:
    sheet: list[Sequence[Tile]] = []
    for row in rows:
        if sheet and sum(_height(one, width) for one in [*sheet, row]) > HIGHEST:
            yield sheet
            sheet = []
        sheet.append(row)
    if sheet:
        yield sheet


def _draw(rows: Sequence[Sequence[Tile]], columns: int, width: int) -> Image.Image:
    size = (columns * (width + GAP) + GAP, sum(_height(row, width) for row in rows) + GAP)
    paper = Image.new("RGB", size, PAPER)
    pen, top = ImageDraw.Draw(paper), GAP
    for row in rows:
        for column, tile in enumerate(row):
            left = GAP + column * (width + GAP)
            pen.text((left, top), tile.name, INK, FONT)
            paper.paste(_scaled(tile.file, width), (left, top + CAPTION))
        top += _height(row, width)
    return paper


def _height(row: Sequence[Tile], width: int) -> int:
    return CAPTION + GAP + max(_scaled(tile.file, width).height for tile in row)


def _scaled(file: Path, width: int) -> Image.Image:
    picture = Image.open(file).convert("RGB")
    return picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)
