"""Tables on the phone: finding one's own, who sits there, the pen, and what the table settles on."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.axe import violations
from tests.e2e.guests import Guests
from tests.e2e.phone_page import PhonePage
from tests.e2e.venue import Venue

AT_TABLES = {"tables": "6", "names_at_table": "yes", "points": "yes"}
NARROW = {"width": 320, "height": 640}


@pytest.fixture
def guests(venue: Venue) -> Guests:
    """A session at six tables in which first names are seen."""
    return venue.play("three-minutes-of-rain", "just-tell-me", **AT_TABLES)


def tent_card(venue: Venue, guests: Guests, table: int) -> PhonePage:
    """A phone that has scanned the code on a table."""
    phone = venue.phone(guests.code)
    phone.page.goto(f"/j/{guests.code}/{table}")
    return phone


def test_the_code_on_a_table_seats_people_there_without_asking(venue: Venue, guests: Guests) -> None:
    phone = tent_card(venue, guests, 5)

    expect(phone.main).to_contain_text("You sit at table 5")
    expect(phone.page.get_by_label("Your table")).to_be_hidden()
    phone.join("Mentor", "Anna")

    expect(phone.head).to_contain_text("Table 5")
    expect(phone.banner).to_be_hidden()


def test_the_code_of_a_table_that_is_gone_says_so(venue: Venue, guests: Guests) -> None:
    phone = tent_card(venue, guests, 9)

    expect(phone.main).to_contain_text("There is no table 9 here any more. Choose one, or ask the facilitator.")
    phone.join("Mentor", "Anna", table=2)

    expect(phone.head).to_contain_text("Table 2")


def test_the_code_of_another_table_moves_somebody_with_one_tap(venue: Venue, guests: Guests) -> None:
    phone = venue.phone(guests.code).join("Mentor", "Anna", table=3)

    phone.page.goto(f"/j/{guests.code}/5")
    phone.page.get_by_role("button", name="Move to table 5").click()

    expect(phone.head).to_contain_text("Table 5")
    expect(phone.head).to_contain_text("Anna")
    expect(phone.banner).to_be_hidden()


def test_who_stays_at_a_table_is_not_asked_again(venue: Venue, guests: Guests) -> None:
    phone = venue.phone(guests.code).join("Mentor", "Anna", table=3)
    phone.page.goto(f"/j/{guests.code}/5")

    phone.page.get_by_role("button", name="Stay at table 3").click()

    expect(phone.banner).to_be_hidden()
    expect(phone.head).to_contain_text("Table 3")


def test_a_full_table_loses_nothing_that_was_filled_in(venue: Venue) -> None:
    guests = venue.play(tables="6", seats="2")
    for _ in range(2):
        venue.phone(guests.code).join("Mentee", table=5)
    phone = tent_card(venue, guests, 5)
    phone.page.get_by_role("radio", name="Mentor", exact=True).click()
    phone.page.get_by_label("Your name").fill("Anna")
    phone.page.get_by_role("button", name="Join", exact=True).click()

    expect(phone.banner).to_contain_text("That table is full.")
    expect(phone.page.get_by_label("Your name")).to_have_value("Anna")
    phone.page.get_by_label("Your table").select_option("4")
    phone.page.get_by_role("button", name="Join", exact=True).click()

    expect(phone.head).to_contain_text("Table 4")


def test_who_is_dealt_to_a_table_is_told_in_large_figures(venue: Venue) -> None:
    guests = venue.play(tables="1", seating="dealt")
    phone = venue.phone(guests.code)
    expect(phone.main).to_contain_text("The facilitator will tell you your table.")
    phone.join("Mentor", "Anna")

    guests.tell("deal_tables", everybody=True)

    expect(phone.banner).to_contain_text("Your table: 1")
    expect(phone.page.get_by_role("status")).to_have_text("Your table: 1.")
    phone.page.get_by_role("button", name="OK, I go there").click()
    expect(phone.banner).to_be_hidden()
    phone.page.reload()
    expect(phone.head).to_contain_text("Table 1")
    expect(phone.banner).to_be_hidden()


def test_who_sees_what_tells_of_the_table(venue: Venue, guests: Guests) -> None:
    before = venue.phone(guests.code).main

    expect(before).to_contain_text("for the room and, together, for your table")
    expect(before).to_contain_text("People at your table see your first name")


def test_without_points_and_names_nothing_is_said_of_them(venue: Venue) -> None:
    code = venue.server.open_session(
        play="own", card=["which-hat-now/just-tell-me"], tables="6", names="off", points=""
    )

    phone = venue.phone(code)

    expect(phone.main).to_contain_text("Your answers are only counted. Groups")
    expect(phone.main).not_to_contain_text("first name")


def test_the_talk_shows_who_sits_here_and_who_is_missing(venue: Venue, guests: Guests) -> None:
    anna = venue.phone(guests.code).join("Mentee", "Anna Berg", table=2)
    venue.phone(guests.code).join("Mentee", "Bo", table=2)
    venue.phone(guests.code).join("Mentor", "Cleo", table=3)

    guests.advance_to("talk")

    expect(anna.table_card).to_contain_text("Anna")
    expect(anna.table_card).not_to_contain_text("Berg")
    expect(anna.table_card).to_contain_text("Bo")
    expect(anna.table_card).not_to_contain_text("Cleo")
    expect(anna.table_card).to_contain_text("Mentees: 2")
    expect(anna.table_card).to_contain_text("No mentor sits here")


def test_two_of_the_same_first_name_are_told_apart(venue: Venue, guests: Guests) -> None:
    anna = venue.phone(guests.code).join("Mentee", "Anna Berg", table=2)
    venue.phone(guests.code).join("Mentor", "Anna Dahl", table=2)

    guests.advance_to("talk")

    expect(anna.table_card).to_contain_text("Anna (Mentee)")
    expect(anna.table_card).to_contain_text("Anna (Mentor)")


def test_whose_name_is_hidden_reads_what_the_table_calls_her(venue: Venue) -> None:
    guests = venue.play("three-minutes-of-rain", tables="6", names_at_table=())
    anna, bo = (venue.phone(guests.code).join("Mentor", name, table=2) for name in ("Anna", "Bo"))

    guests.advance_to("talk")

    expect(bo.head).to_contain_text("Bo")
    expect(bo.head).to_contain_text("Mentor 2 · Table 2")
    expect(anna.table_card.get_by_role("listitem")).to_have_text([re.compile("Mentor 1.*you", re.S), "Mentor 2"])


def test_the_pen_is_taken_handed_on_and_laid_down(venue: Venue, guests: Guests) -> None:
    anna = venue.phone(guests.code).join("Mentor", "Anna", table=2)
    bo = venue.phone(guests.code).join("Mentee", "Bo", table=2)
    guests.advance_to("talk")

    anna.page.get_by_role("button", name="Take the pen").click()
    expect(bo.table_card).to_contain_text("Anna holds the pen.")
    expect(bo.page.get_by_role("status")).to_have_text("Anna holds the pen.")
    anna.page.get_by_text("Hand on the pen").click()
    anna.page.get_by_role("button", name="To Bo").click()
    expect(bo.table_card).to_contain_text("You hold the pen.")
    bo.page.get_by_text("Hand on the pen").click()
    bo.page.get_by_role("button", name="Lay it down").click()

    expect(anna.table_card).to_contain_text("Nobody holds the pen.")


def test_whoever_writes_for_the_table_takes_the_pen_and_the_others_read(venue: Venue, guests: Guests) -> None:
    anna = venue.phone(guests.code).join("Mentor", "Anna", table=2)
    bo = venue.phone(guests.code).join("Mentee", "Bo", table=2)
    guests.advance_to("revote")

    anna.choose("Storyteller")
    anna.foot.get_by_role("button", name="One more").click()
    anna.settle_on("Map Reader")

    expect(anna.table_answer).to_contain_text("Saved ✓ Your table can still change it.")
    expect(anna.option("Storyteller")).to_be_checked()
    expect(bo.table_answer).to_contain_text("Map Reader")
    expect(bo.table_answer).to_contain_text("Anna holds the pen.")
    expect(bo.table_answer.get_by_role("button")).to_have_count(0)


def test_a_table_may_disagree_and_sees_so_at_the_reveal(venue: Venue, guests: Guests) -> None:
    anna = venue.phone(guests.code).join("Mentor", "Anna", table=2)
    bo = venue.phone(guests.code).join("Mentee", "Bo", table=2)
    guests.advance_to("revote")
    anna.settle_on("Map Reader")
    expect(bo.table_answer).to_contain_text("Map Reader")

    anna.disagree()

    expect(bo.table_answer).to_contain_text("We disagree")
    expect(bo.page.get_by_role("status")).to_have_text("Your table recorded: we disagree.")
    guests.advance_to("reveal")
    expect(bo.main).to_contain_text("Your table’s answer")
    expect(bo.main).to_contain_text("We disagree")


def test_one_phone_speaks_for_a_whole_table(venue: Venue, guests: Guests) -> None:
    phone = venue.phone(guests.code, viewport=NARROW).join("Mentee", "Bo", table=6)
    guests.advance_to("talk")
    expect(phone.table_card).to_contain_text("One phone can speak for all of you.")

    guests.advance_to("revote")
    phone.settle_on("Encourager")

    expect(phone.table_answer).to_contain_text("Saved ✓")
    assert not violations(phone.page)


def test_an_answer_for_the_table_waits_for_the_network(venue: Venue, guests: Guests) -> None:
    phone = venue.phone(guests.code).join("Mentee", "Bo", table=6)
    guests.advance_to("revote")
    expect(phone.table_answer).to_contain_text("Nothing written down yet.")

    phone.page.context.set_offline(True)
    phone.settle_on("Encourager")
    expect(phone.table_answer).to_contain_text("Kept on this phone, not saved yet.")
    phone.page.context.set_offline(False)

    expect(phone.table_answer).to_contain_text("Saved ✓")


def test_half_a_table_answer_survives_a_reload_and_is_not_taken_for_the_own(venue: Venue) -> None:
    guests = venue.play("the-bad-draft", **AT_TABLES)
    phone = venue.phone(guests.code).join("Mentee", "Bo", table=6)
    guests.advance_to("revote")
    phone.table_answer.get_by_role("button", name="We settle on").click()
    phone.page.locator(".answers--table .scale__step").first.click()

    phone.page.reload()
    phone.table_answer.get_by_role("button", name="We settle on").click()

    expect(phone.page.locator(".answers--table .scale__step").first).to_be_checked()
    expect(phone.foot).to_contain_text("Not answered yet.")


def test_while_the_tables_walk_the_phone_keeps_its_place(venue: Venue, guests: Guests) -> None:
    phone = venue.phone(guests.code).join("Mentee", "Bo", table=6)
    guests.advance_to("reflect")
    phone.page.get_by_label("One sentence").fill("I ask more")

    guests.advance()

    expect(phone.heading("The tables walk on the projector.")).to_be_visible()
    expect(phone.page.get_by_role("img", name="Your table stands on field")).to_be_visible()
    expect(phone.page.get_by_label("One sentence")).to_have_value("I ask more")
    expect(phone.page.get_by_label("One sentence")).to_be_focused()


def test_without_points_no_phone_hears_of_a_journey(venue: Venue) -> None:
    guests = venue.play("three-minutes-of-rain", tables="6", points="")
    phone = venue.phone(guests.code).join("Mentee", "Bo", table=6)
    guests.advance_to("revote")

    expect(phone.table_answer).to_contain_text("counts as much as an answer")
    guests.tell("end_session", stage=guests.room["stage"])

    expect(phone.heading("Thank you for being here")).to_be_visible()
    expect(phone.main).not_to_contain_text("journey")


def test_the_rack_shows_what_was_worn_and_what_was_never_tried(venue: Venue, guests: Guests) -> None:
    phone = venue.phone(guests.code).join("Mentor", "Anna", table=2)
    phone.open_me()
    expect(phone.main).to_contain_text("No hat has been used yet.")
    phone.close_me()
    guests.advance_to("vote")
    phone.choose("Storyteller")
    expect(phone.foot).to_contain_text("Saved ✓")

    phone.open_me()

    expect(phone.rack.get_by_role("listitem").filter(has_text="Storyteller")).to_contain_text("worn 1 time")
    expect(phone.rack.get_by_role("listitem").filter(has_text="Encourager")).to_contain_text("never tried")
    assert not violations(phone.page)


def test_a_hat_that_the_afterthought_showed_hangs_on_the_rack_at_once(venue: Venue, guests: Guests) -> None:
    phone = venue.phone(guests.code).join("Guest", "Anna", table=2)
    guests.advance_to("reveal")
    expect(phone.heading("An afterthought")).to_be_visible()

    phone.open_me()

    expect(phone.rack.get_by_role("listitem").filter(has_text="Question-Asker")).to_contain_text("seen working")


def test_the_end_names_a_stretch_hat_and_keeps_the_rack(venue: Venue, guests: Guests) -> None:
    phone = venue.phone(guests.code).join("Mentee", "Bo", table=2)
    guests.advance_to("vote")
    phone.choose("Storyteller")
    expect(phone.foot).to_contain_text("Saved ✓")
    guests.advance_to("reveal")

    guests.tell("end_session", stage=guests.room["stage"])

    expect(phone.heading("Your stretch hat:")).to_be_visible()
    expect(phone.main).to_contain_text("It would have helped in: Three minutes of rain")
    expect(phone.main).to_contain_text("The hats I ask for most: Storyteller.")
    expect(phone.heading("Three minutes of rain")).to_be_visible()
    with phone.page.expect_download() as download:
        phone.page.get_by_role("button", name="Save as a file").click()
    kept = download.value.path().read_text()
    assert all(words in kept for words in ("Your stretch hat:", "asked for 1 time", "never tried"))
