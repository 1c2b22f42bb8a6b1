"""Asking for a hat: two phones at a table, or one that is shared; what comes of it stays between the two."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.axe import violations
from tests.e2e.guests import Guests
from tests.e2e.phone_page import PhonePage
from tests.e2e.venue import Venue

PRACTICE = "whats-in-it-for-me/the-other-way-round"
NARROW = {"width": 320, "height": 640}


def practice(venue: Venue, **settings: str) -> Guests:
    """A session with a card on which hats are asked for, at six tables."""
    settings = {"tables": "6", "names_at_table": "yes", "points": "yes", **settings}
    return venue.guests(venue.server.open_session(play="own", card=[PRACTICE], **settings))


@pytest.fixture
def guests(venue: Venue) -> Guests:
    return practice(venue)


def at_table(venue: Venue, guests: Guests, *names: str) -> list[PhonePage]:
    """The first is a mentor, the others are mentees; all sit at table 2."""
    groups = ["Mentor", *["Mentee"] * (len(names) - 1)]
    seats = zip(groups, names, strict=True)
    return [venue.phone(guests.code).join(group, name, table=2) for group, name in seats]


def test_the_card_says_how_it_goes(venue: Venue, guests: Guests) -> None:
    anna, _ = at_table(venue, guests, "Anna", "Bo")

    guests.advance_to("read")

    expect(anna.main).to_contain_text("One of you asks for a hat, another one wears it and begins.")
    expect(anna.foot).to_contain_text("Next: you practise at your table.")


def test_the_other_phone_shows_the_hat_at_once_with_two_sentences_and_the_time(venue: Venue, guests: Guests) -> None:
    anna, bo = at_table(venue, guests, "Anna", "Bo")
    guests.advance_to("vote")
    expect(bo.main).to_contain_text("Are you asked first?")

    bo.ask_for("Straight Talker", "Anna")

    expect(anna.heading("Bo asks you for: Straight Talker")).to_be_visible()
    expect(anna.page.get_by_role("status")).to_have_text("Bo asks you for: Straight Talker")
    expect(anna.page.locator(".practice__words")).to_have_count(2)
    expect(anna.page.get_by_role("timer", name="Time left")).to_be_visible()
    expect(bo.heading("You asked Anna for: Straight Talker")).to_be_visible()
    expect(bo.foot).to_contain_text("Saved ✓")


def test_both_say_how_it_fitted_and_see_the_other_only_then(venue: Venue, guests: Guests) -> None:
    anna, bo = at_table(venue, guests, "Anna", "Bo")
    guests.advance_to("vote")
    bo.ask_for("Straight Talker", "Anna")

    expect(anna.main).to_contain_text("not at all")
    expect(anna.main).to_contain_text("very well")
    anna.rate(4)
    expect(anna.page.locator(".fitting")).to_contain_text("Saved ✓")
    expect(bo.main).not_to_contain_text("Anna says: 4 of 5.")
    bo.rate(5)

    expect(bo.main).to_contain_text("Anna says: 4 of 5.")
    expect(anna.main).to_contain_text("Bo says: 5 of 5.")


def test_then_they_swap(venue: Venue, guests: Guests) -> None:
    anna, bo = at_table(venue, guests, "Anna", "Bo")
    guests.advance_to("vote")
    bo.ask_for("Straight Talker", "Anna")
    bo.rate(5)
    expect(bo.page.locator(".fitting")).to_contain_text("Saved ✓")

    anna.page.get_by_role("button", name="Swap: now you ask").click()
    expect(anna.page.get_by_role("radio", name="Bo", exact=True)).to_be_checked()
    anna.page.locator(".choice--hat").filter(has_text="Encourager").click()
    anna.page.get_by_role("button", name="Ask Bo for: Encourager").click()

    expect(bo.heading("Anna asks you for: Encourager")).to_be_visible()
    expect(anna.page.get_by_role("region", name="Your hats on this card")).to_contain_text("Bo asked you for")


def test_whoever_is_in_the_middle_of_something_is_only_told(venue: Venue, guests: Guests) -> None:
    anna, bo, _ = at_table(venue, guests, "Anna", "Bo", "Cleo")
    guests.advance_to("vote")
    anna.page.locator(".choice--hat").filter(has_text="Encourager").click()

    bo.ask_for("Straight Talker", "Anna")

    expect(anna.banner).to_contain_text("Bo asks you for: Straight Talker")
    expect(anna.page.locator(".choice--hat").filter(has_text="Encourager")).to_be_checked()
    anna.banner.get_by_role("button", name="Look").click()
    expect(anna.heading("Bo asks you for: Straight Talker")).to_be_visible()
    expect(anna.banner).to_be_hidden()


def test_two_people_share_one_phone(venue: Venue, guests: Guests) -> None:
    _, bo = at_table(venue, guests, "Anna", "Bo")
    guests.advance_to("vote")

    bo.ask_for("Sounding Board")
    bo.rate(3, "Who asked")
    bo.rate(5, "Who wore it")
    expect(bo.page.locator(".fitting .saved--yes")).to_have_count(2)
    bo.page.get_by_role("button", name="Swap: now the other one asks").click()

    expect(bo.page.get_by_role("region", name="Your hats on this card")).to_contain_text("You said: 3, 5 of 5.")


def test_after_the_swap_the_same_hat_can_be_asked_for_on_a_shared_phone(venue: Venue, guests: Guests) -> None:
    _, bo = at_table(venue, guests, "Anna", "Bo")
    guests.advance_to("vote")
    bo.ask_for("Sounding Board")
    bo.rate(3, "Who asked")
    bo.rate(5, "Who wore it")
    bo.page.get_by_role("button", name="Swap: now the other one asks").click()

    bo.ask_for("Sounding Board")

    expect(bo.page.locator(".fitting").get_by_text("Not said yet.")).to_have_count(2)
    expect(bo.page.get_by_role("region", name="Your hats on this card")).to_contain_text("You said: 3, 5 of 5.")


def test_without_tables_the_phone_is_shared(venue: Venue) -> None:
    guests = practice(venue, tables="0")
    phone = venue.phone(guests.code, viewport=NARROW).join("Mentor", "Anna")
    guests.advance_to("vote")

    expect(phone.main).to_contain_text("Whoever wears the hat looks at this phone with you.")
    phone.page.locator(".choice--hat").filter(has_text="Encourager").click()
    phone.page.get_by_role("button", name="Ask for: Encourager").click()

    expect(phone.heading("One of you asks for: Encourager")).to_be_visible()
    assert not violations(phone.page)


def test_whoever_leaves_the_table_leaves_the_hat(venue: Venue, guests: Guests) -> None:
    anna, bo = at_table(venue, guests, "Anna", "Bo")
    guests.advance_to("vote")
    bo.ask_for("Straight Talker", "Anna")
    expect(bo.main).to_contain_text("Anna begins.")

    anna.open_me()
    anna.page.get_by_label("Your table").select_option("4")
    anna.page.get_by_role("button", name="Save", exact=True).click()

    expect(bo.main).to_contain_text("Anna does not sit at your table any more. The hat stays with you")


def test_a_hat_that_was_not_chosen_is_asked_for_in_words(venue: Venue, guests: Guests) -> None:
    _, bo = at_table(venue, guests, "Anna", "Bo")
    guests.advance_to("vote")

    bo.page.get_by_role("button", name="Ask for the hat").click()
    expect(bo.banner).to_contain_text("Choose a hat first.")
    bo.page.locator(".choice--hat").first.click()
    bo.page.get_by_role("button", name="Ask for: ").click()

    expect(bo.banner).to_contain_text("Choose whom you ask.")


def test_at_the_reveal_one_sees_what_one_asked_for_and_wore(venue: Venue, guests: Guests) -> None:
    anna, bo = at_table(venue, guests, "Anna", "Bo")
    guests.advance_to("vote")
    bo.ask_for("Straight Talker", "Anna")
    expect(anna.heading("Bo asks you for")).to_be_visible()

    guests.advance_to("reveal")

    expect(anna.heading("Your hats on this card")).to_be_visible()
    expect(anna.main).to_contain_text("Bo asked you for: Straight Talker")
    expect(bo.main).to_contain_text("You asked Anna for: Straight Talker")
    bo.page.get_by_role("button", name="You asked Anna for").click()
    bo.rate(2)
    expect(bo.page.locator(".fitting")).to_contain_text("Saved ✓")


def test_asking_survives_a_dead_line_and_a_reload(venue: Venue, guests: Guests) -> None:
    anna, bo = at_table(venue, guests, "Anna", "Bo")
    guests.advance_to("vote")
    expect(bo.main).to_contain_text("Are you asked first?")

    bo.page.context.set_offline(True)
    bo.ask_for("Straight Talker", "Anna")
    expect(bo.heading("You asked Anna for: Straight Talker")).to_be_visible()
    expect(bo.foot).to_contain_text("Kept on this phone, not saved yet.")
    bo.page.context.set_offline(False)
    expect(anna.heading("Bo asks you for: Straight Talker")).to_be_visible()
    bo.page.reload()

    expect(bo.heading("You asked Anna for: Straight Talker")).to_be_visible()


def test_a_practice_by_keyboard_alone(venue: Venue, guests: Guests) -> None:
    anna, bo = at_table(venue, guests, "Anna", "Bo")
    guests.advance_to("vote")

    bo.page.locator(".choice--hat").first.focus()
    press(bo.page, "ArrowRight", "Space")
    expect(bo.page.get_by_role("radio", name="Question-Asker")).to_be_checked()
    press(bo.page, "Tab", "Space", "Tab", "Enter")
    expect(bo.heading("You asked Anna for: Question-Asker")).to_be_visible()
    bo.page.locator(".fitting .scale__step").first.focus()
    press(bo.page, "ArrowRight", "ArrowRight", "Space")

    expect(bo.page.get_by_role("radio", name="3", exact=True)).to_be_checked()
    expect(bo.page.locator(".fitting")).to_contain_text("Saved ✓")
    assert not violations(anna.page)
    assert not violations(bo.page)


def press(page: Page, *keys: str) -> None:
    """One key after the other."""
    for key in keys:
        page.keyboard.press(key)
