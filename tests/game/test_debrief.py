"""The debrief is true, and says nothing that the threshold or a person wants hidden."""

from dataclasses import asdict

from game.cards import Group, HatId
from game.debrief import debrief
from game.results import Moved, result
from game.state.ballot import Ballot
from game.verdict import Verdict
from tests.game.workshops import DRAFT, RAIN, TEA, Workshop, chose, rated, wore


def test_a_session_without_answers_is_an_empty_debrief() -> None:
    workshop = Workshop(TEA)
    workshop.seat(Group.MENTOR, 3)

    made = debrief(workshop.session)

    assert made.empty
    assert made.cards == ()
    assert made.lasted == 0


def test_attendance_counts_who_joined_and_who_answered_by_group() -> None:
    workshop = Workshop(TEA)
    mentors, mentees = workshop.seat(Group.MENTOR, 6), workshop.seat(Group.MENTEE, 7)
    workshop.vote("e-tea", 1, dict.fromkeys([*mentors[:5], *mentees], chose("tea")))

    attendance = debrief(workshop.session).attendance

    assert (attendance.joined, attendance.answered) == (13, 12)
    assert [(one.group, one.joined, one.answered) for one in attendance.groups][:2] == [
        (Group.MENTOR, 6, 5),
        (Group.MENTEE, 7, 7),
    ]


def test_how_many_of_a_small_group_took_part_is_no_secret() -> None:
    workshop = Workshop(TEA)
    mentors, managers = workshop.seat(Group.MENTOR, 8), workshop.seat(Group.MANAGER, 2)
    workshop.vote("e-tea", 1, dict.fromkeys([*mentors[:7], managers[0]], chose("tea")))

    groups = {one.group: (one.joined, one.answered) for one in debrief(workshop.session).attendance.groups}

    assert (groups[Group.MENTOR], groups[Group.MANAGER]) == ((8, 7), (2, 1))


def test_cards_come_in_the_order_in_which_they_were_played() -> None:
    workshop = Workshop(TEA, RAIN, DRAFT)
    people = workshop.seat(Group.MENTOR, 5)
    workshop.vote("e-draft", 1, dict.fromkeys(people, rated(1, 5)))
    workshop.vote("e-tea", 1, dict.fromkeys(people, chose("tea")))

    assert [card.card for card in debrief(workshop.session).cards] == ["draft", "tea"]


def test_every_attempt_at_a_card_is_kept() -> None:
    workshop = Workshop(TEA)
    people = workshop.seat(Group.MENTOR, 5)
    workshop.vote("e-tea", 1, dict.fromkeys(people, chose("tea")))
    workshop.reopen("e-tea", 2)
    workshop.vote("e-tea", 1, dict.fromkeys(people, chose("coffee")), attempt=2)

    attempts = debrief(workshop.session).cards[0].attempts

    assert [one.attempt for one in attempts] == [1, 2]
    assert [one.result for one in attempts] == [result(workshop.session, "e-tea", n, (1,)) for n in (1, 2)]


def test_a_vote_that_is_still_open_is_left_out() -> None:
    workshop = Workshop(TEA)
    people = workshop.seat(Group.MENTOR, 5)
    workshop.open("e-tea", 1, dict.fromkeys(people, chose("tea")))

    attempt = debrief(workshop.session).cards[0].attempts[0]

    assert attempt.open
    assert attempt.result.rounds == ()


def test_the_end_of_the_session_closes_a_vote_that_was_open() -> None:
    workshop = Workshop(TEA)
    people = workshop.seat(Group.MENTOR, 5)
    workshop.open("e-tea", 1, dict.fromkeys(people, chose("tea")))
    workshop.end()

    attempt = debrief(workshop.session).cards[0].attempts[0]

    assert not attempt.open
    assert attempt.result.rounds[0].n == 5


def test_who_changed_their_mind_counts_people_who_voted_twice_once_each() -> None:
    workshop = Workshop(TEA)
    people = workshop.seat(Group.MENTOR, 6)
    workshop.vote("e-tea", 1, dict.fromkeys(people, chose("tea")))
    workshop.vote("e-tea", 2, {**dict.fromkeys(people[:5], chose("tea")), people[0]: chose("coffee")})

    assert debrief(workshop.session).changed == Moved(present=5, moved=1)


def test_the_share_who_changed_their_mind_is_hidden_below_the_threshold() -> None:
    workshop = Workshop(TEA)
    people = workshop.seat(Group.MENTOR, 6)
    workshop.vote("e-tea", 1, dict.fromkeys(people, chose("tea")))
    workshop.vote("e-tea", 2, dict.fromkeys(people[:4], chose("coffee")))

    assert debrief(workshop.session).changed is None


def test_an_open_second_vote_tells_nothing_about_who_changed() -> None:
    workshop = Workshop(TEA)
    people = workshop.seat(Group.MENTOR, 6)
    workshop.vote("e-tea", 1, dict.fromkeys(people, chose("tea")))
    workshop.open("e-tea", 2, dict.fromkeys(people, chose("coffee")))

    assert debrief(workshop.session).changed is None


def test_only_approved_sentences_are_kept_and_starred_ones_come_first() -> None:
    workshop = Workshop(TEA)
    people = workshop.seat(Group.MENTOR, 5)
    workshop.vote("e-tea", 1, dict.fromkeys(people, chose("tea")))
    workshop.write(people[0], "e-tea", "Approved", Verdict.APPROVED)
    workshop.write(people[1], "e-tea", "Starred", Verdict.STARRED)
    workshop.write(people[2], "e-tea", "Hidden", Verdict.HIDDEN)
    workshop.write(people[3], "e-tea", "Waiting", None)
    workshop.write(people[4], "e-tea", "Private", None, offered=False)

    sentences = debrief(workshop.session).cards[0].attempts[0].sentences

    assert [(one.text, one.starred) for one in sentences] == [("Starred", True), ("Approved", False)]


def test_no_name_no_token_and_no_private_text_is_in_a_debrief() -> None:
    workshop = Workshop(TEA)
    people = workshop.seat(Group.MENTOR, 5)
    workshop.vote("e-tea", 1, dict.fromkeys(people, chose("tea")))
    workshop.write(people[0], "e-tea", "For me alone", None, offered=False)

    said = str(asdict(debrief(workshop.session)))

    assert not [secret for secret in ("Secret Name", "token", "For me alone", "SEAT", *people) if secret in said]


def test_a_deleted_person_was_there_and_the_sentence_is_gone() -> None:
    workshop = Workshop(TEA)
    people = workshop.seat(Group.MENTOR, 5)
    workshop.vote("e-tea", 1, dict.fromkeys(people, chose("tea")))
    workshop.write(people[0], "e-tea", "Approved", Verdict.APPROVED)
    workshop.forget(people[0])

    made = debrief(workshop.session)

    assert made.attendance.joined == 5
    assert made.cards[0].attempts[0].result.rounds[0].n == 5
    assert made.cards[0].attempts[0].sentences == ()


def test_answers_have_the_words_of_options_and_hats() -> None:
    workshop = Workshop(TEA, RAIN)
    workshop.vote("e-tea", 1, {})
    workshop.vote("e-rain", 1, {})

    tea, rain = debrief(workshop.session).cards

    assert [answer.text["en"] for answer in tea.questions[0].answers] == ["Tea", "Coffee"]
    assert [answer.text["en"] for answer in rain.questions[0].answers] == ["Storyteller", "Encourager"]


def test_a_scale_asks_one_question_per_statement_and_its_steps_have_no_words() -> None:
    workshop = Workshop(DRAFT)
    workshop.vote("e-draft", 1, {})

    questions = debrief(workshop.session).cards[0].questions

    assert [question.text["en"] for question in questions] == ["Say it soon", "Say it kindly"]
    assert [(answer.id, answer.text) for answer in questions[0].answers] == [(step, {}) for step in "12345"]


def test_the_duration_runs_from_the_first_card_to_the_end() -> None:
    workshop = Workshop(RAIN)
    people = workshop.seat(Group.MENTOR, 5)
    workshop.vote("e-rain", 1, dict.fromkeys(people, wore(HatId.STORYTELLER)))
    began = workshop.session.started_at or 0
    workshop.end()

    assert debrief(workshop.session).lasted == workshop.now - began


def test_looking_back_changes_nothing() -> None:
    workshop = Workshop(TEA)
    workshop.vote("e-tea", 1, {})

    debrief(workshop.session)

    assert set(workshop.session.ballots) == {Ballot("e-tea", 1, 1)}
