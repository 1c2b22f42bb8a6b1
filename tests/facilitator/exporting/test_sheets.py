"""The tables say what the page says, figure by figure, and nothing of few people or of what somebody wrote."""

from dataclasses import replace

import pytest

from facilitator.debriefs.gaps import gap_size
from facilitator.debriefs.numbers import means, numbers, told
from facilitator.debriefs.record import Record, record
from facilitator.debriefs.story import told as story
from facilitator.debriefs.wording import EVERYBODY, WHOLE, Wording
from facilitator.exporting.card_tables import SPREAD
from facilitator.exporting.sheet import Type
from facilitator.packaged import packaged_catalogues
from facilitator.pages import moment
from game.cards import Group
from game.debrief.timeline import Presence
from game.kinds.split import OWN
from game.results import Moved
from game.rounding import measured, percent
from tests.facilitator.exporting.conftest import workshop
from tests.facilitator.exporting.read import made_of, rows
from tests.facilitator.full_evening import SECRET, FullEvening
from tests.game.workshops import TEA, Workshop, chose


def test_every_count_of_the_page_is_in_the_answers(full: Record) -> None:
    found = {
        (row["card_number"], row["attempt"], row["vote"], row["group"], row["question_id"], row.get("answer_id")): (
            row.get("count"), row.get("of"), row.get("percent"),
        )
        for row in rows(made_of(full), "answers")
    }  # fmt: skip

    on_page = {
        (place, attempt.attempt, one.round, one.party, one.question, one.answer): (one.count, one.of, one.percent)
        for place, card in enumerate(told(full.debrief), 1)
        for attempt in card.attempts
        for one in numbers(card, attempt.result)
        if card.chart != "words" and (one.count or (card.chart not in SPREAD and one.count is not None))
    }

    assert {key: found.get(key) for key in on_page} == on_page


def test_every_mean_of_the_page_is_in_the_means(full: Record) -> None:
    found = [
        (row["card_number"], row["attempt"], row["vote"], row["group"], row["question_id"], row["mean"], row["n"])
        for row in rows(made_of(full), "means")
    ]

    assert found == [
        (place, attempt.attempt, one.round, one.party, one.question, one.value, one.of)
        for place, card in enumerate(told(full.debrief), 1)
        for attempt in card.attempts
        for one in means(card, attempt.result)
    ]


def test_every_gap_and_every_change_is_there_with_its_interval(full: Record) -> None:
    made = made_of(full)
    attempts = [attempt for card in told(full.debrief) for attempt in card.attempts]

    gaps = [(row["size"], row["clear"]) for row in rows(made, "gaps")]
    changes = [(row["group"], row["question_id"], row["change"], row["n"]) for row in rows(made, "changes")]

    assert gaps == [
        (gap_size(one.result), "yes" if one.gap_interval and not one.gap_interval.spans_zero else "no")
        for one in attempts
        if one.result.gap
    ]
    assert [(group if group in tuple(Group) else None, *rest) for group, *rest in changes] == [
        (one.group, one.question, measured(one.change, one.n), one.n) for attempt in attempts for one in attempt.changes
    ]


@pytest.mark.parametrize("marks", [None, Moved(present=40, moved=20)], ids=["people", "marks"])
def test_only_a_share_of_people_has_an_interval_in_the_file_as_on_the_page(full: Record, marks: Moved | None) -> None:
    figures = full.debrief.headlines
    assert figures.shift is not None
    made = replace(
        full, debrief=replace(full.debrief, headlines=replace(figures, shift=replace(figures.shift, marks=marks)))
    )

    wording = Wording(packaged_catalogues()["en"], made.debrief.group_labels)
    [on_page] = [one for one in story(made, wording).headlines if one.name == "shift"]
    [row] = [row for row in rows(made_of(made), "headlines") if row["figure"] == "largest_shift"]

    assert ("percent_low" in row, "percent_high" in row) == (bool(on_page.sure),) * 2 == (not marks,) * 2


def test_the_widest_gap_is_clear_only_as_the_widest_of_all_cards(full: Record) -> None:
    [alone] = [row for row in rows(made_of(full), "headlines") if row["figure"] == "largest_gap"]
    many = replace(full.debrief, headlines=replace(full.debrief.headlines, differences=10**12))

    made = made_of(replace(full, debrief=many))

    [among] = [row for row in rows(made, "headlines") if row["figure"] == "largest_gap"]
    assert (alone["clear"], among["clear"]) == ("yes", "no")
    assert {row.get("clear") for row in rows(made, "talking") if row["why"] == "gap"} <= {"no"}


def test_every_shift_is_there(full: Record) -> None:
    found = [(row.get("count"), row.get("of"), row.get("percent")) for row in rows(made_of(full), "shifts")]

    shifts = [attempt.result.shift for card in told(full.debrief) for attempt in card.attempts]
    moved = [one for shift in shifts if shift for one in (*shift.groups.values(), shift.room)]

    assert found == [
        (one.moved, one.present, percent(one.moved / one.present)) if one else (None, None, None) for one in moved
    ]


def test_a_share_stands_between_the_ends_of_its_interval(small: Record) -> None:
    [row] = [
        row
        for row in rows(made_of(small), "answers")
        if (row["vote"], row["group"], row.get("answer_id")) == (2, "mentee", "tea")
    ]

    assert (row["count"], row["of"], row["percent"]) == (6, 7, 86)
    assert (row["percent_low"], row["percent_high"]) == (49, 97)


def test_a_hidden_group_has_no_figure_where_people_answered(small: Record) -> None:
    made = [sheet for sheet in made_of(small) if sheet.name != "attendance"]
    hidden = [row for sheet in made for row in sheet.rows if row.get("hidden") == "yes"]
    managers = [row for sheet in made for row in sheet.rows if row.get("group") == "manager"]

    figures = {"count", "of", "percent", "percent_low", "percent_high", "mean", "n", "change", "size"}
    assert {row["group"] for row in hidden} >= {"manager"}
    assert {(row["hidden"], *(row.get(figure) for figure in figures)) for row in managers} == {
        ("yes", *[None] * len(figures))
    }


def test_the_whole_says_when_it_leaves_somebody_out(small: Record) -> None:
    answers = rows(made_of(small), "answers")

    assert ("shown", 13) in {(row["group"], row.get("of")) for row in answers if row["card"] == TEA.id}


def test_a_way_that_few_people_went_is_left_out() -> None:
    made = Workshop(TEA)
    mentors, mentees = made.seat(Group.MENTOR, 6), made.seat(Group.MENTEE, 7)
    made.vote("e-tea", 1, {**dict.fromkeys(mentors, chose("tea")), **dict.fromkeys(mentees, chose("coffee"))})
    made.vote(
        "e-tea",
        2,
        {**dict.fromkeys([*mentees, *mentors[4:]], chose("tea")), **dict.fromkeys(mentors[:4], chose("coffee"))},
    )
    made.end()

    found = rows(made_of(record(made.session)), "moves")

    assert [(row["from_id"], row["to_id"], row["count"], row["of"]) for row in found] == [("coffee", "tea", 7, 13)]


def test_nothing_that_somebody_wrote_is_in_it_but_words_that_many_wrote(evening: FullEvening) -> None:
    made = made_of(record(evening.table.session))
    cells = {cell for sheet in made for row in sheet.rows for cell in row.values() if isinstance(cell, str)}
    session = evening.table.session
    answers = [cast.answer for casts in session.ballots.values() for cast in casts.values()]
    sentences = {text for answer in answers if (text := getattr(answer, "text", ""))}
    reflections = {one.text for one in session.reflections.values() if one.text}
    headings = {post.cluster for post in session.posts.values() if post.cluster}

    assert sentences and reflections and headings
    assert cells & (sentences | reflections | headings) == set()
    assert [cell for cell in cells if SECRET.casefold() in cell.casefold()] == []
    assert [id for id in (*session.posts, *session.participants) if id in cells] == []


def test_a_word_needs_as_many_people_as_a_group(full: Record) -> None:
    [words] = [card for card in full.debrief.cards if card.chart == "words"]
    rooms = [one.room.counts["answer"] for one in words.attempts[0].result.rounds if one.room]
    most = {word: max(counts[word] for counts in rooms) for word in rooms[0]}

    found = {row["answer_id"] for row in rows(made_of(full), "answers") if row["card"] == words.card and "count" in row}

    assert found == {word for word, count in most.items() if count >= full.debrief.threshold}
    assert found < set(most)


def test_a_session_prepared_days_before_has_the_day_on_which_it_was_held() -> None:
    session, days = workshop().session, 9 * 24 * 60 * 60 * 1000
    held = moment(session.started_at or 0).date()
    session.opened_at -= days

    made = made_of(record(session))

    [line] = [row["text"] for row in rows(made, "about") if row["topic"] == "session"]
    assert [row["date"] for row in rows(made, "sessions")] == [held]
    assert held.isoformat() in str(line)


def test_several_sessions_stand_below_each_other(small: Record) -> None:
    other = replace(small, debrief=replace(small.debrief, code="111111"))

    made = made_of(small, other)

    assert [row["session"] for row in rows(made, "sessions")] == ["482913", "111111"]
    assert {row["session"] for row in rows(made, "answers")} == {"482913", "111111"}


@pytest.mark.parametrize("rehearsal", [True, False])
def test_the_file_of_a_rehearsal_says_so(small: Record, rehearsal: bool) -> None:
    made = made_of(replace(small, rehearsal=rehearsal))

    assert [row["rehearsal"] for row in rows(made, "sessions")] == ["yes" if rehearsal else "no"]


def test_the_codebook_explains_every_column_of_every_sheet(full: Record) -> None:
    made = made_of(full)

    explained = {(row["sheet"], row["column"]) for row in rows(made, "codebook") if row["meaning"]}

    assert {(sheet.name, column.key) for sheet in made[:-1] for column in sheet.columns} <= explained
    assert {(sheet.name, "") for sheet in made[:-1]} <= explained


def test_a_row_has_no_cell_without_a_column(full: Record) -> None:
    unknown = {
        (sheet.name, key)
        for sheet in made_of(full, record(workshop().session))
        for row in sheet.rows
        for key in row.keys() - {column.key for column in sheet.columns}
    }

    assert unknown == set()


def test_a_session_without_answers_makes_tables_too() -> None:
    made = made_of(record(Workshop(TEA).session))

    assert [row["joined"] for row in rows(made, "attendance") if row["group"] == EVERYBODY] == [0]
    assert rows(made, "answers") == ()


def test_files_speak_the_language_that_is_asked_for(small: Record) -> None:
    answers = rows(made_of(small, language="da"), "answers")

    assert "Tea (da)" in {row.get("answer") for row in answers}


def test_shares_are_whole_percent(full: Record) -> None:
    shares = [
        row[column.key]
        for sheet in made_of(full)
        for column in sheet.columns
        if column.type is Type.PERCENT
        for row in sheet.rows
        if row.get(column.key) is not None
    ]

    assert shares
    assert all(isinstance(one, int) and 0 <= one <= 100 for one in shares)


def test_beside_what_was_to_be_guessed_stands_how_many_it_counts(full: Record) -> None:
    counted = {
        (row["card_number"], row["attempt"]): row["of"]
        for row in rows(made_of(full), "answers")
        if row["question_id"] == OWN and row["group"] in WHOLE and row.get("answer_id")
    }

    truths = {(row["card_number"], row["attempt"]): row["n"] for row in rows(made_of(full), "truths")}

    assert truths
    assert truths == counted


def test_who_comes_within_one_minute_is_counted_in_one_row(small: Record) -> None:
    start = small.debrief.started_at or 0
    coming = tuple(Presence(at=start + second * 1_000, seated=5 + second) for second in (0, 20, 59, 61))
    timeline = replace(small.debrief.timeline, presence=coming)

    found = rows(made_of(replace(small, debrief=replace(small.debrief, timeline=timeline))), "presence")

    assert [(row["minute"], row["people"]) for row in found] == [(0, 64), (1, 66)]
