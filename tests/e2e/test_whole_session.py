"""A whole workshop in a real browser, from the printed link to the debrief, with fifteen people in the room."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from game.cards import Group
from game.debrief import debrief
from game.decide import replay
from game.kinds.counting import Tally
from tests.browsers import WORKSHOP_HOST
from tests.e2e.console_page import ConsolePage
from tests.e2e.guests import Guests
from tests.e2e.laptop import cookie_of, exports, make_the_session, sign_in
from tests.e2e.phone_page import PhonePage
from tests.e2e.screen_page import ScreenPage
from tests.e2e.venue import LAPTOP, Venue
from tests.facilitator.exporting.read import table
from tests.live_server import LiveServer
from web.session_file import read_session

SENTENCE: Final = "I ask first what she wants from me."
PRIVATE: Final = "I was quicker with advice than I like."
HATS: Final = "Three minutes of rain"
GAP: Final = "Mentees chose “Straight Talker” 36 points more often than mentors."
MOVED: Final = "4 of 13 changed their answers."
# Four mentors, six mentees and two managers, by the place of their answer.
FIRST: Final = (0, 0, 0, 1, 2, 2, 2, 2, 1, 0, 3, 3)
SECOND: Final = (2, 2, 0, 1, 2, 2, 2, 2, 2, 0, 3, 3)


@pytest.fixture
def fresh(tmp_path: Path, browser: Browser) -> Iterator[Venue]:
    """A venue whose server has never been used."""
    environment = {"ROLECALL_EXTRA_HOSTS": WORKSHOP_HOST}
    with LiveServer(tmp_path, environment=environment) as server, Venue(server, browser) as venue:
        yield venue


def test_a_whole_session(fresh: Venue) -> None:
    laptop = fresh.profile(viewport=LAPTOP).new_page()
    sign_in(laptop, fresh.server)
    console = make_the_session(laptop)
    code = console.page.url[-6:]
    screen = fresh.screen(code)
    anna = come_by_typing(fresh, screen).join("Mentor", "Anna", table=1)
    bo = fresh.phone(code).join("Mentee", "Bo", table=1)
    guests = fresh.guests(code, cookie_of(laptop))
    guests.come(mentor=4, mentee=6, manager=2)
    expect(screen.stage).to_contain_text("14 people are in")

    skip_the_warm_up(console, screen)
    late = play_the_hat_card(fresh, console, screen, anna, bo, guests)
    reflect_on_the_wall(console, screen, anna, bo)
    play_the_choice(console, screen, [anna, bo, late], guests)
    look_at_the_journey(console, screen)
    console.next("Next card")
    expect(console.title).to_have_text("The wish list")
    console.button("Skip this card").click()
    play_the_scale(console, screen, [anna, bo, late], guests)
    end_and_take_it_back(console, screen, anna)

    look_at_the_debrief(console.page)
    for_hr, own = exports(console.page)
    agree_with_what_was_seen(for_hr, own)
    keep_private_what_is_private(for_hr, own)


def come_by_typing(venue: Venue, screen: ScreenPage) -> PhonePage:
    """Type the address and the code that the projector shows; the wrong way first."""
    phone = venue.profile(viewport={"width": 390, "height": 844}, has_touch=True).new_page()
    phone.goto(f"http://{screen.page.locator('.lobby__host').inner_text()}")
    phone.get_by_label("The code on the projector").fill("100 100")
    phone.get_by_role("button", name="Join").click()
    expect(phone.get_by_role("alert")).to_have_text("There is no session 100 100. Check the projector.")
    phone.get_by_label("The code on the projector").fill(digits_of(screen.page.locator(".lobby__code").inner_text()))
    phone.get_by_role("button", name="Join").click()
    return PhonePage(phone)


def skip_the_warm_up(console: ConsolePage, screen: ScreenPage) -> None:
    console.next("Open the first card")
    expect(screen.stage).to_contain_text("Warm-up")
    console.button("Skip this card").click()
    expect(screen.stage).to_contain_text("Three minutes of rain")


def play_the_hat_card(
    venue: Venue, console: ConsolePage, screen: ScreenPage, anna: PhonePage, bo: PhonePage, guests: Guests
) -> PhonePage:
    """One phone reloads while it votes, one is offline meanwhile, one comes late with a name that is taken."""
    expect(anna.main).to_contain_text("The mentee drops into the chair")
    console.next("Open the vote")
    expect(anna.main).to_contain_text("Which hat do you put on?")
    expect(bo.main).to_contain_text("Which hat do you hope for?")

    anna.choose("Sounding Board")
    expect(anna.foot).to_contain_text("Saved ✓ You can still change it.")
    anna.page.reload()
    expect(anna.option("Sounding Board")).to_be_checked()

    bo.page.context.set_offline(True)
    bo.choose("Straight Talker")
    expect(bo.page.locator(".banner")).to_contain_text("will be sent when you are back")
    guests.vote(*FIRST, round=1)
    expect(console.now).to_contain_text("13 of 13 have answered")
    bo.page.context.set_offline(False)
    expect(bo.foot).to_contain_text("Saved ✓")
    expect(console.now).to_contain_text("14 of 14 have answered")

    late = venue.phone(guests.code).join("Mentor", "Anna", table=2)
    expect(late.head).to_contain_text("Anna 2")
    late.choose("Sounding Board")
    expect(screen.stage).to_contain_text("15 of 15 have answered")
    console.next("Close the vote")
    expect(late.foot).to_contain_text("Your answer counts ✓")

    console.next("Let the tables talk")
    expect(screen.stage).to_contain_text("What is your very first sentence, word for word?")
    expect(console.panel("First result")).to_contain_text("Only you see it.")
    console.button("3 min").click()
    expect(screen.page.get_by_role("timer", name="Time left")).to_contain_text(re.compile("[23]:"))
    expect(anna.page.get_by_role("timer")).to_contain_text(re.compile("[23]:"))
    expect(screen.page.locator(".bars")).to_be_hidden()

    console.next("Open the second vote")
    anna.page.get_by_role("button", name="Keep my first answer").click()
    bo.page.get_by_role("button", name="Keep my first answer").click()
    late.choose("Straight Talker")
    guests.vote(*SECOND, round=2)
    expect(screen.stage).to_contain_text("15 of 15 have answered")
    expect(anna.option("Sounding Board")).to_be_checked()
    console.next("Close the vote")
    console.next("Show the results")
    see_the_result_of_the_hats(screen, anna)
    return late


def see_the_result_of_the_hats(screen: ScreenPage, phone: PhonePage) -> None:
    """Splits by group, the small group hidden, who moved, the gap in words: on the projector and on phones."""
    for main in (screen.stage, phone.main):
        expect(main).to_contain_text(GAP)
        expect(main.locator(".legend__item").filter(has_text="Managers")).to_contain_text("too few to show")
        talkers = main.locator(".bars__row").filter(has_text="Straight Talker")
        expect(talkers.locator(".bars__share").nth(0)).to_have_text("50%")
        expect(talkers.locator(".bars__share").nth(1)).to_have_text("86%")
    screen.press("v")
    expect(screen.stage).to_contain_text(MOVED)
    expect(screen.stage).to_contain_text("Changed: mentors 3 of 6")
    expect(phone.main.locator(".flows")).to_contain_text("Straight Talker")


def reflect_on_the_wall(console: ConsolePage, screen: ScreenPage, anna: PhonePage, bo: PhonePage) -> None:
    """What is offered is shown once it is approved; what is private stays with its author."""
    console.next("Let them reflect")
    anna.reflect(SENTENCE, offer=True)
    expect(anna.main).to_contain_text("Saved ✓ Offered to the wall.")
    bo.reflect(PRIVATE)
    expect(bo.main).to_contain_text("Saved ✓ Only you can see it.")

    wall = console.panel("Sentences")
    expect(wall).to_contain_text(SENTENCE)
    expect(screen.stage).not_to_contain_text(SENTENCE)
    wall.get_by_role("button", name="Approve").click()
    expect(screen.stage).to_contain_text(SENTENCE)
    expect(console.page.locator("body")).not_to_contain_text(PRIVATE)


def look_at_the_journey(console: ConsolePage, screen: ScreenPage) -> None:
    """The tables' tokens walk before the next card."""
    console.next("Show the journey")
    expect(screen.page.locator(".journey")).to_be_visible()


def play_the_choice(console: ConsolePage, screen: ScreenPage, phones: list[PhonePage], guests: Guests) -> None:
    look_at_the_journey(console, screen)
    console.next("Next card")
    console.next("Open the vote")
    for phone in phones:
        phone.choose("What are you afraid of?")
    guests.vote(*FIRST, round=1)
    expect(screen.stage).to_contain_text("15 of 15 have answered")
    console.next("Close the vote")
    console.next("Let the tables talk")
    console.button("Show the first result").click()
    expect(screen.page.locator(".bars")).to_be_visible()
    console.next("Open the second vote")
    guests.vote(*SECOND, round=2)
    for phone in phones:
        phone.choose("Let us draw both roads.")
    expect(screen.stage).to_contain_text("15 of 15 have answered")
    console.next("Close the vote")
    console.next("Show the results")
    for phone in phones:
        expect(phone.main).to_contain_text("Before and after")
        expect(phone.main).to_contain_text("First: “What are you afraid of?”")
    console.next("Let them reflect")


def play_the_scale(console: ConsolePage, screen: ScreenPage, phones: list[PhonePage], guests: Guests) -> None:
    expect(screen.stage).to_contain_text("The bad draft")
    console.next("Open the vote")
    for phone in phones:
        phone.place(2, 5)
        expect(phone.foot).to_contain_text("Saved ✓")
    guests.vote(*FIRST, round=1)
    console.next("Close the vote")
    console.next("Let the tables talk")
    console.next("Open the second vote")
    for phone in phones:
        phone.place(4, 5)
    guests.vote(*SECOND, round=2)
    expect(screen.stage).to_contain_text("15 of 15 have answered")
    console.next("Close the vote")
    console.next("Show the results")
    expect(screen.page.locator(".scales")).to_be_visible()
    console.next("Let them reflect")


def end_and_take_it_back(console: ConsolePage, screen: ScreenPage, phone: PhonePage) -> None:
    """The session ends before its last card, goes on, and ends for good."""
    end(console, screen, phone)
    console.button("Take the end back").click()
    expect(phone.head).to_contain_text("Card 5 of 7")
    expect(screen.stage).to_contain_text("What do you take with you?")
    end(console, screen, phone)


def end(console: ConsolePage, screen: ScreenPage, phone: PhonePage) -> None:
    """End the session; everybody sees it."""
    console.button("End the session").click()
    console.button("End it").click()
    expect(phone.heading("Thank you for being here")).to_be_visible()
    expect(screen.stage).to_contain_text("This is what you did together.")
    expect(console.title).to_have_text("The session has ended")


def look_at_the_debrief(laptop: Page) -> None:
    """The page that remains: who was there, the same figures, the sentence that was approved."""
    laptop.get_by_role("link", name="Open the debrief").click()
    there = laptop.get_by_role("region", name="Who was there")
    expect(there.get_by_role("row", name="Mentors")).to_contain_text("6")
    # Everybody answered, which says it of the two managers as well.
    expect(there.get_by_role("row", name="Managers")).to_contain_text("100%")
    expect(there.get_by_role("row", name="Everybody")).to_contain_text("15")
    hats = laptop.get_by_role("region", name=HATS, exact=True)
    expect(hats).to_contain_text(GAP)
    expect(hats).to_contain_text(MOVED)
    expect(hats).to_contain_text(SENTENCE)
    expect(laptop.locator("body")).not_to_contain_text(PRIVATE)
    expect(laptop.locator("body")).not_to_contain_text("Anna")


def agree_with_what_was_seen(for_hr: bytes, own: bytes) -> None:
    """The figures of the projector, in HR's tables and in the debrief that comes of the facilitator's own file."""
    second = [row for row in table(for_hr, "answers") if (row["title"], row["vote"]) == (HATS, "2")]
    talkers = {row["group"]: row for row in second if row["answer"] == "Straight Talker"}
    assert [talkers["mentee"][key] for key in ("count", "of", "percent")] == ["6", "7", "86"]
    assert [talkers["mentor"][key] for key in ("count", "of", "percent")] == ["3", "6", "50"]
    assert [row["count"] for row in second if row["group"] == "manager"] == [""]
    assert [row["sentence"] for row in table(for_hr, "gaps") if row["title"] == HATS] == [GAP]

    made = debrief(replay((line.at, line.event) for line in read_session(own)))
    (attempt,) = next(card for card in made.cards if card.title["en"] == HATS).attempts
    groups = attempt.result.rounds[1].groups
    assert [count_of(groups[group], "straight-talker") for group in (Group.MENTEE, Group.MENTOR)] == [6, 3]
    assert groups[Group.MANAGER] is None
    assert [sentence.text for sentence in attempt.sentences] == [SENTENCE]


def keep_private_what_is_private(for_hr: bytes, own: bytes) -> None:
    """HR reads no sentence at all, and nobody a name or what was not offered."""
    archive = ZipFile(io.BytesIO(for_hr))
    texts = "".join(archive.read(name).decode("utf-8-sig") for name in archive.namelist())
    assert "Straight Talker" in texts
    assert [text for text in (SENTENCE, PRIVATE, "Anna") if text in texts] == []
    assert [text for text in (PRIVATE, "Anna") if text in own.decode()] == []


def count_of(tally: Tally | None, answer: str) -> int:
    """How many of a group gave an answer."""
    assert tally is not None
    return tally.counts["answer"][answer]


def digits_of(code: str) -> str:
    """The code as somebody reads it off the projector."""
    (found,) = re.findall(r"\d{3} \d{3}", code)
    return str(found)
