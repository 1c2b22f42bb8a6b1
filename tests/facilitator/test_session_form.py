"""The form of a session's settings says all that is wrong at once, and keeps what was typed."""

from dataclasses import replace

import pytest

from facilitator.session_form import FormMistakes, fields_of, settings_of, usual
from game.cards import Group
from game.decisions.room import check_settings
from game.settings import NamePolicy, Settings

FULL = Settings(
    title="Spring kick-off",
    languages=("en", "da"),
    screen_language="da",
    names=NamePolicy.REQUIRED,
    groups=(Group.MENTOR, Group.MENTEE),
    group_labels={Group.MENTOR: {"en": "Guide", "da": "Vejviser"}},
    tables=7,
    threshold=6,
    delete_after_days=30,
)


def test_a_form_says_its_settings_again() -> None:
    assert settings_of(fields_of(FULL)) == FULL


def test_the_usual_settings_need_nothing_but_a_title() -> None:
    settings = settings_of(fields_of(usual("da")), "Kick-off")

    check_settings(settings)
    assert (settings.title, settings.languages, settings.screen_language) == ("Kick-off", ("en", "da"), "da")


def test_a_typed_title_goes_before_the_run_sheets() -> None:
    assert settings_of(fields_of(replace(FULL, title="Autumn")), "Kick-off").title == "Autumn"


def test_labels_in_a_language_that_nobody_can_choose_are_left_out() -> None:
    fields = fields_of(FULL)
    fields.setlist("languages", ["da"])

    assert settings_of(fields).group_labels == {Group.MENTOR: {"da": "Vejviser"}}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", " "),
        ("title", "x" * 81),
        ("tables", "-1"),
        ("tables", "61"),
        ("tables", "many"),
        ("tables", "٣"),
        ("threshold", "2"),
        ("threshold", ""),
        ("delete_after_days", "0"),
        ("delete_after_days", "9999999999"),
        ("screen_language", "de"),
        ("screen_language", "xx"),
        ("names", "sometimes"),
        ("label-mentor-en", "x" * 25),
    ],
)
def test_a_wrong_field_is_named(field: str, value: str) -> None:
    fields = fields_of(FULL)
    fields[field] = value

    with pytest.raises(FormMistakes) as wrong:
        settings_of(fields)

    assert [mistake.field for mistake in wrong.value.mistakes] == [field]


def test_all_that_is_wrong_is_said_at_once() -> None:
    fields = fields_of(FULL)
    fields["tables"], fields["threshold"] = "many", "few"
    fields.setlist("groups", [])

    with pytest.raises(FormMistakes) as wrong:
        settings_of(fields)

    assert {mistake.field for mistake in wrong.value.mistakes} == {"tables", "threshold", "groups"}
