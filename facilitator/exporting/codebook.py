"""The codebook: every sheet and every column in a sentence, and how what stands in them was computed."""

from collections.abc import Iterable, Iterator
from typing import Final

from facilitator.exporting.sheet import Row, Sheet, text

METHODS: Final = (
    (
        "hidden",
        "A group with fewer answers than the threshold is hidden: `hidden` is yes and its figures are empty. The whole "
        "leaves it out too (`shown` instead of `everybody`) where it could be computed from it.",
    ),
    (
        "left out",
        "Ways from one answer to another that fewer people went than the threshold are left out, so counts on sheet "
        "`moves` need not add up to those on `shifts`. Where no row tells of a group, it was not asked or is hidden.",
    ),
    (
        "rounding",
        "Shares are whole percent. Means have one decimal, none where fewer than ten people answered. Halves go up.",
    ),
    (
        "intervals",
        "From `low` to `high`, 95 %: how far chance alone could have moved a figure, if those who came are a sample "
        "of all who might have come and answer for themselves. It says nothing of whom the invitation left out.",
    ),
    (
        "shares",
        "Wilson's score interval, of people. Marks of one person hang together, so a share of marks has none. Wilson "
        "1927, Journal of the American Statistical Association 22:209-212.",
    ),
    (
        "gaps of shares",
        "Newcombe's hybrid score interval for two groups of different people. Newcombe 1998, Statistics in Medicine "
        "17:873-890, method 10.",
    ),
    ("gaps of means", "Welch's t interval for two groups of different people. Welch 1947, Biometrika 34:28-35."),
    (
        "changes",
        "Each person's second answer less the first, of those who answered both times. Student's paired t interval. "
        "Student 1908, Biometrika 6:1-25.",
    ),
    (
        "gaps and changes",
        "The widest of a card's differences is told, and the largest of its changes. So the intervals of a card's "
        "differences, and those of its changes, hold together with 95 %: each is taken at 100 - 5 / k percent, k being "
        "how many there are. Bonferroni's inequality; Dunn 1961, Journal of the American Statistical Association "
        "56:52-64.",
    ),
    (
        "CSV",
        "The CSV files are for programs: commas between columns, points in numbers. A Danish or German Excel reads "
        "them wrong, so that means may turn into dates; there, open the XLSX file, which has the same tables.",
    ),
    ("steps", "Answers on a scale are treated as numbers, with equal steps."),
    (
        "decks",
        "Cards are the same if deck and card are the same and the deck's version did not change what is asked; the "
        "versions stand on sheet `decks` and, by card, on `cards`.",
    ),
)


def codebook(sheets: Iterable[Sheet]) -> Sheet:
    """The codebook of these sheets."""
    columns = (
        text("sheet", "the sheet, or `method`"),
        text("column", "the column; empty where the whole sheet is meant"),
        text("type", "what stands in it"),
        text("meaning", "what it means, with its unit"),
    )
    return Sheet(
        "codebook", "What every sheet and column means, and how figures were computed.", columns, tuple(_rows(sheets))
    )


def _rows(sheets: Iterable[Sheet]) -> Iterator[Row]:
    for name, meaning in METHODS:
        yield {"sheet": "method", "column": name, "type": "", "meaning": meaning}
    for sheet in sheets:
        yield {"sheet": sheet.name, "column": "", "type": "", "meaning": sheet.about}
        for column in sheet.columns:
            yield {"sheet": sheet.name, "column": column.key, "type": column.type.value, "meaning": column.meaning}
