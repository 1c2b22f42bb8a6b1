"""What the debrief tells beside its cards, with figures that can be counted on fingers."""

from dataclasses import replace

import pytest

from facilitator.debriefs.findings import Finding
from facilitator.debriefs.page import page_values, working_on
from facilitator.debriefs.record import Record, record
from facilitator.debriefs.story import Headline, Story, told
from facilitator.debriefs.wording import Wording
from facilitator.packaged import packaged_catalogues
from game.cards import Group, Phase
from game.intervals import Interval
from scenarios.catalog import Catalog
from tests.facilitator.debriefs.small_evening import SmallEvening
from tests.facilitator.evening import Evening
from tests.game.workshops import TEA, chose
from web.store import Store


def wording(made: Record) -> Wording:
    return Wording(packaged_catalogues()["en"], made.debrief.group_labels)


def story_of(evening: Evening) -> Story:
    """The evening told in English, with the decks that come with Rolecall."""
    made = record(evening.table.session)
    return told(made, wording(made), working_on(Catalog().decks(), wording(made)))


@pytest.fixture
def story(store: Store) -> Story:
    """The small evening."""
    return story_of(SmallEvening(store))


def headline(story: Story, name: str) -> Headline:
    [found] = [one for one in story.headlines if one.name == name]
    return found


def test_everybody_who_joined_is_counted_by_group_with_the_share_that_took_part(story: Story) -> None:
    rows = [(one.party, one.joined, one.answered, one.share) for one in story.attendance if one.joined]

    assert rows == [("mentor", 6, 6, "100%"), ("mentee", 9, 8, "89%"), ("everybody", 15, 14, "93%")]


def test_every_figure_at_the_top_has_its_n(story: Story) -> None:
    assert [(one.name, one.figure, one.basis) for one in story.headlines] == [
        ("took_part", "93%", "14 of 15 who joined answered a card."),
        ("played", "4", "of 4 planned; 70 answers in all."),
        ("changed", "29%", "4 of 14 who voted twice on a card."),
        ("gap", "100 percentage points", "6 mentors and 8 mentees answered."),
        ("shift", "29%", "4 of 14 changed their answers."),
        ("reflections", "0", ""),
    ]


def test_the_widest_gap_says_where_it_could_be_the_chance_of_so_many(store: Store) -> None:
    made = record(SmallEvening(store).table.session)
    headlines = made.debrief.headlines
    many = replace(made, debrief=replace(made.debrief, headlines=replace(headlines, differences=100_000_000)))

    few, so_many = (headline(told(one, wording(one)), "gap").sure for one in (made, many))

    assert "As the widest" not in few
    assert so_many == f"{few} As the widest of 100000000 differences it could be chance."


def test_one_reflection_of_several_was_approved(store: Store) -> None:
    made = record(SmallEvening(store).table.session)
    headlines = replace(made.debrief.headlines, offered=3, approved=1)

    story = told(replace(made, debrief=replace(made.debrief, headlines=headlines)), wording(made))

    assert headline(story, "reflections").basis == "1 of them was approved for the room."


def test_a_share_says_how_far_chance_could_have_moved_it(story: Story) -> None:
    sure = headline(story, "changed").sure

    assert sure == "With this many people it could be anything from 12 to 55 in a hundred."


def test_the_largest_figures_lead_to_their_cards(story: Story) -> None:
    found = [(one.place.number, one.place.anchor(one.attempt)) for one in story.headlines if one.place]

    assert found == [(2, "card-e-rain-1"), (1, "card-e-tea-1")]


def test_a_card_worth_talking_about_says_why_and_of_how_many(story: Story) -> None:
    gap, shift = story.talking

    assert (gap.why, gap.place.title, gap.basis) == ("gap", "Rain", "6 mentors and 8 mentees answered.")
    assert (shift.why, shift.place.title, shift.said) == (
        "shift", "Tea or coffee", "4\u00a0of 14\u00a0changed their answers.",
    )  # fmt: skip
    assert shift.beside == "Mentors chose “Tea” 50\u00a0points more often than mentees."
    assert shift.beside_sure.startswith("6 mentors and 8 mentees answered. With this many people")


def test_a_pulse_tells_what_changed_most_over_those_who_answered_both_times(story: Story) -> None:
    [pulse] = story.before_and_after

    assert pulse.present == "Counted over the 14 people who answered both times."
    assert pulse.said == "“I have the hour” rose most: by 0.9 steps, counted over 14 people."
    assert [(one.label, one.change, one.n) for one in pulse.lines if one.statement == "I have the hour."] == [
        ("Mentors", "+2", 6),
        ("Mentees", "±0", 8),
        ("Everybody", "+0.9", 14),
    ]


def test_a_change_that_could_be_chance_is_no_superlative(store: Store) -> None:
    made = record(SmallEvening(store).table.session)
    [attempt] = [card.attempts[0] for card in made.debrief.cards if card.entry == "e-pulse-again"]
    unsure = tuple(replace(one, interval=Interval(low=-1, high=2)) for one in attempt.changes)
    cards = tuple(
        replace(card, attempts=(replace(attempt, changes=unsure),)) if attempt in card.attempts else card
        for card in made.debrief.cards
    )

    [pulse] = told(replace(made, debrief=replace(made.debrief, cards=cards)), wording(made)).before_and_after

    assert (pulse.said, pulse.sure) == ("No statement changed by more than chance can do.", "")


def test_the_card_of_a_pulse_says_the_same_as_its_chapter(store: Store) -> None:
    made = record(SmallEvening(store).table.session)

    values = page_values(made, wording(made), ())

    [pulse] = values["story"].before_and_after
    [card] = [one for one in values["cards"] if one.place.card.entry == pulse.place.card.entry]
    assert card.findings[0] == Finding(pulse.said, pulse.sure)
    assert [one.said for one in card.findings if "most" in one.said] == [pulse.said]
    assert card.findings[-1] == Finding(
        "6\u00a0of 14\u00a0moved at least one of their 2\u00a0marks.",
        "With this many people it could be anything from 21 to 67 in a hundred.",
    )


def test_every_sentence_of_a_card_has_its_own_people_and_its_own_interval(store: Store) -> None:
    made = record(SmallEvening(store).table.session)

    [card] = [one for one in page_values(made, wording(made), ())["cards"] if one.place.card.entry == "e-tea"]

    assert card.findings == (
        Finding(
            "Mentors chose “Tea” 50\u00a0points more often than mentees.",
            "6 mentors and 8 mentees answered. With this many people this could be chance.",
        ),
        Finding(
            "4\u00a0of 14\u00a0changed their answers.",
            "With this many people it could be anything from 12 to 55 in a hundred.",
        ),
    )


def test_the_lowest_figure_of_the_programme_is_explained_with_the_decks_that_work_on_it(story: Story) -> None:
    [low] = [one for one in story.health if one.lowest]

    assert (low.name, low.said) == ("Motivation and readiness", "Mentors gave it 3 of 5 (6 people).")
    assert low.meaning.startswith("A low figure usually means that people were sent")
    assert [deck.id for deck in low.decks] == ["whats-in-it-for-me"]


def test_the_lowest_figure_names_the_statements_of_which_it_is_the_mean(story: Story) -> None:
    [low] = [one for one in story.health if one.lowest]

    assert low.asked == "It was asked with “I am ready”."


def test_pulses_stand_apart_from_the_gaps_of_which_the_widest_is_told(store: Store) -> None:
    made = record(SmallEvening(store).table.session)

    values = page_values(made, wording(made), ())

    assert [line.title for line in values["gaps"].lines] == ["Rain", "Tea or coffee"]
    assert {line.title for line in values["gaps_beside"].lines} == {
        "Where I stand, at the beginning",
        "Where I stand, at the end",
    }


def test_a_figure_that_is_lowest_and_high_is_said_to_be_high(story: Story) -> None:
    [time] = [one for one in story.health if not one.lowest]

    assert time.said == "Mentees gave it 4 of 5 (8 people), which is still high."


def test_decks_that_are_gone_are_not_named(store: Store) -> None:
    made = record(SmallEvening(store).table.session)

    story = told(made, wording(made), working_on((), wording(made)))

    assert [one.decks for one in story.health] == [(), ()]


def test_every_token_stands_at_the_station_that_it_reached_last(story: Story) -> None:
    assert story.path is not None
    stations = story.path.stations

    places = {token.label: token.field for station in stations for token in station.tokens}
    ends = [station.field for station in stations[1:]] + [story.path.fields + 1]

    assert set(places) == {"The room", "Table 1", "Table 2", "Table 3"}
    assert all(
        station.field <= token.field < end
        for station, end in zip(stations, ends, strict=True)
        for token in station.tokens
    )


def test_the_clock_says_when_a_vote_could_be_closed(story: Story) -> None:
    assert story.clock.longer == "No card took a minute longer than planned."
    assert story.clock.answering.startswith("In a typical vote half of the answers were in after 7 seconds and nine")
    assert story.clock.people == "15 were there when the first card opened, 15 at most, 15 at the end."


def test_one_group_alone_has_no_gap_and_hears_why(store: Store) -> None:
    evening = Evening(store, TEA)
    mentors = evening.join(Group.MENTOR, 6)
    evening.advance(2)
    evening.answer(mentors, chose("tea"))
    evening.end()

    story = story_of(evening)

    assert story.without_gap == "Only mentors were there, so there is no gap between groups to show."
    assert (headline(story, "gap").figure, headline(story, "gap").basis) == ("–", story.without_gap)


def test_a_session_without_answers_tells_who_came_and_nothing_else(store: Store) -> None:
    evening = Evening(store, TEA)
    evening.join(Group.MENTOR, 3)
    evening.end()

    story = story_of(evening)

    assert [one.joined for one in story.attendance if one.party in ("mentor", "everybody")] == [3, 3]
    assert (story.headlines, story.talking, story.before_and_after, story.health, story.path) == ((), (), (), (), None)


def test_few_people_who_voted_twice_are_not_told_apart(store: Store) -> None:
    evening = Evening(store, TEA)
    mentors = evening.join(Group.MENTOR, 4)
    for vote in (Phase.VOTE, Phase.REVOTE):
        while evening.table.session.phase is not vote:
            evening.advance()
        evening.answer(mentors, chose("tea"))
    evening.end()

    changed = headline(story_of(evening), "changed")

    assert (changed.figure, changed.basis) == ("–", "Too few people voted twice on a card to say.")


def test_where_no_card_had_a_second_vote_the_headlines_say_so(store: Store) -> None:
    evening = Evening(store, TEA)
    mentors = evening.join(Group.MENTOR, 4)
    evening.advance(2)
    evening.answer(mentors, chose("tea"))
    evening.end()

    told = story_of(evening)

    bases = {headline(told, name).basis for name in ("changed", "shift")}
    assert bases == {"No card was voted on twice."}


def test_where_everybody_answered_every_group_did(store: Store) -> None:
    evening = Evening(store, TEA)
    everybody = [*evening.join(Group.MENTOR, 6), *evening.join(Group.MENTEE, 2)]
    evening.advance(2)
    evening.answer(everybody, chose("tea"))
    evening.end()

    rows = [(one.party, one.answered, one.share) for one in story_of(evening).attendance if one.joined]

    assert rows == [("mentor", 6, "100%"), ("mentee", 2, "100%"), ("everybody", 8, "100%")]
