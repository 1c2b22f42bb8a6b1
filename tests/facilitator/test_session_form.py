"""The form of a session's settings says all that is wrong at once, and keeps what was typed."""

from dataclasses import replace

import pytest

from facilitator.session_form import FormMistakes, fields_of, settings_of, usual
from game.cards import Group
from game.decisions.room import check_settings
from game.settings import NamePolicy, Seating, Settings

FULL = Settings(
    title="Spring kick-off",
    languages=("en", "da"),
    screen_language="da",
    names=NamePolicy.REQUIRED,
    groups=(Group.MENTOR, Group.MENTEE),
    group_labels={Group.MENTOR: {"en": "Guide", "da": "Vejviser"}},
    tables=7,
    seating=Seating.DEALT,
    seats=6,
    names_at_table=True,
    points=True,
    threshold=6,
    delete_after_days=30,
)


def test_a_form_says_its_settings_again() -> None:
    assert settings_of(fields_of(FULL)) == FULL


def test_the_usual_settings_need_nothing_but_a_title() -> None:
    settings = settings_of(fields_of(usual("da")), "Kick-off")

    check_settings(settings)
    assert (settings.title, settings.languages, settings.screen_language) == ("Kick-off", ("en", "da"), "da")


def test_a_new_session_plays_for_points_and_knows_first_names_at_the_table() -> None:
    settings = settings_of(fields_of(usual("en")), "Kick-off")

    assert (settings.points, settings.names_at_table, settings.seating) == (True, True, Seating.CHOSEN)


@pytest.mark.parametrize("box", ["points", "names_at_table"])
def test_a_box_without_a_tick_switches_off(box: str) -> None:
    fields = fields_of(FULL)
    del fields[box]

    assert getattr(settings_of(fields), box) is False


def test_nobody_is_named_at_a_table_where_no_name_is_asked_for() -> None:
    fields = fields_of(FULL)
    fields["names"] = "off"

    assert settings_of(fields).names_at_table is False


def test_a_table_may_have_any_number_of_seats() -> None:
    fields = fields_of(FULL)
    fields["seats"] = "0"

    assert settings_of(fields).seats == 0


def test_a_typed_title_goes_before_the_run_sheets() -> None:
    assert settings_of(fields_of(replace(FULL, title="Autumn")), "Kick-off").title == "Autumn"


def test_characters_that_nobody_sees_are_no_part_of_a_title() -> None:
    assert settings_of(fields_of(replace(FULL, title="Autumn\0 \u202ekick-off"))).title == "Autumn kick-off"


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
        ("seats", "1"),
        ("seats", "21"),
        ("seats", ""),
        ("seating", "drawn by lot"),
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
