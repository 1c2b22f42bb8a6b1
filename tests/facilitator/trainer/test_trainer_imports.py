"""The library uses the trainer's desk, never the other way round: `rolecall deck` needs no console."""

from tests.imports import python_imports


def test_the_trainers_desk_imports_nothing_of_the_library() -> None:
    trainer = [found for found in python_imports("facilitator") if "trainer" in found.file.parts]

    assert trainer
    assert [str(found) for found in trainer if found.target.startswith("facilitator.decks")] == []
