"""The journey's file: six to twelve named fields that rise from the first meeting to the farewell."""

from pathlib import Path

import pytest

from game.text import LANGUAGES
from scenarios.catalog import BUILTIN, Catalog
from scenarios.checker import check
from scenarios.loader import parse_journey
from scenarios.mistake import Mistake

FIELDS = (1, 5, 9, 14, 19, 24)


def journey_of(*fields: int, name: str = "A day", sentence: str = "Ask once more.") -> bytes:
    """A journey with these fields; the first one's first line is line 2."""
    stones = (f"- {{field: {field}, name: {name}, sentence: {sentence}}}" for field in fields)
    return "\n".join(["milestones:", *stones]).encode()


def mistakes(*fields: int) -> list[Mistake]:
    return [*parse_journey(journey_of(*fields), "journey.yaml").mistakes]


def test_a_journey_lists_named_fields_with_a_sentence() -> None:
    journey = parse_journey(journey_of(*FIELDS), "journey.yaml").value

    assert journey is not None
    assert [(one.field, one.name, one.sentence) for one in journey][:1] == [
        (1, {"en": "A day"}, {"en": "Ask once more."})
    ]


@pytest.mark.parametrize(
    ("fields", "line", "sentence"),
    [
        ((1, 5, 9, 14, 24), 2, "A journey has 6 to 12 milestones, this one has 5."),
        ((*range(1, 13), 24), 2, "A journey has 6 to 12 milestones, this one has 13."),
        ((2, 5, 9, 14, 19, 24), 2, "The first milestone is field 2; the journey begins with field 1."),
        ((1, 5, 9, 14, 19, 23), 7, "The last milestone is field 23; the journey ends with field 24."),
        ((1, 9, 5, 14, 19, 24), 4, "Field 5 stands after field 9; milestones stand in the order of the path."),
        ((1, 5, 5, 14, 19, 24), 4, "Field 5 stands after field 5; milestones stand in the order of the path."),
        ((1, 5, 9, 14, 19, 24, 25), 8, "The journey has the fields 1 to 24, and this is 25."),
    ],
)
def test_what_is_no_path_is_told_at_its_line(fields: tuple[int, ...], line: int, sentence: str) -> None:
    assert (line, sentence) in [(one.line, one.sentence) for one in mistakes(*fields)]


def test_a_milestone_without_a_sentence_is_told_as_on_a_card() -> None:
    text = journey_of(*FIELDS).decode().replace(", sentence: Ask once more.", "", 1)

    (mistake,) = parse_journey(text.encode(), "journey.yaml").mistakes

    assert (mistake.line, mistake.sentence) == (2, "The key 'sentence' is missing in 'milestones'.")


@pytest.mark.parametrize(("name", "sentence"), [("n" * 23, "Ask."), ("A day", "s" * 111)])
def test_a_text_that_the_projector_has_no_room_for_is_a_warning(name: str, sentence: str) -> None:
    loaded = parse_journey(journey_of(*FIELDS, name=name, sentence=sentence), "journey.yaml")

    assert loaded.value is not None
    assert {(one.rule, one.severity) for one in loaded.mistakes} == {("overflow", "warning")}


def test_the_shipped_journey_speaks_every_language() -> None:
    journey = Catalog().milestones()

    assert [words.keys() >= set(LANGUAGES) for one in journey for words in (one.name, one.sentence)] == [True] * (
        2 * len(journey)
    )


def test_a_broken_journey_is_named(tmp_path: Path) -> None:
    (tmp_path / "journey.yaml").write_bytes(journey_of(1, 24))

    with pytest.raises(ValueError, match="this one has 2"):
        Catalog(builtin=tmp_path).milestones()


def test_the_checker_knows_a_journey() -> None:
    report = check([BUILTIN / "journey.yaml"], Catalog())

    assert report.text() == "1 file checked, nothing to mend."
