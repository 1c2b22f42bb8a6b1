"""Every kind of card on the smallest phone: answered by touch and by keyboard, kept over a reload, usable by all."""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Locator, Route, expect

from tests.browsers import WORKSHOP_HOST
from tests.e2e.guests import Guests
from tests.e2e.phone_page import PhonePage
from tests.e2e.test_accessibility import HEIGHTS, NARROW, SMALLEST_CHOICE, faults
from tests.e2e.venue import Venue
from tests.live_server import LiveServer

DECK: Final = Path(__file__).parent / "decks" / "every-kind.yaml"
MOST_STEPS: Final = 60
HAS_FOCUS: Final = "(one) => one === document.activeElement"
ORDER: Final = ("What stays", "Dates", "How we got", "What each", "How we end")
Act = Callable[[PhonePage], None]


@pytest.fixture(scope="module")
def kinds_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """A server whose own decks hold one card of each kind."""
    folder = tmp_path_factory.mktemp("kinds")
    decks = folder / "data" / "decks"
    decks.mkdir(parents=True)
    shutil.copy(DECK, decks)
    Image.new("RGB", (60, 40), "#5a8f7b").save(decks / "napkin.png")
    with LiveServer(folder, environment={"ROLECALL_EXTRA_HOSTS": WORKSHOP_HOST}) as server:
        yield server


@pytest.fixture
def venue(kinds_server: LiveServer, browser: Browser) -> Iterator[Venue]:
    """Where a test opens its pages."""
    with Venue(kinds_server, browser) as venue:
        yield venue


def play(venue: Venue, *cards: str, **settings: str | list[str]) -> Guests:
    """A session that plays these cards."""
    code = venue.server.open_session(play="own", card=[f"every-kind/{card}" for card in cards], **settings)
    return venue.guests(code)


def asked(venue: Venue, card: str, group: str = "Mentor", name: str = "Anna") -> tuple[Guests, PhonePage]:
    """A small phone on which a card waits for its answer."""
    guests = play(venue, card)
    phone = venue.phone(guests.code, viewport=NARROW).join(group, name)
    guests.advance_to("vote")
    expect(phone.page.locator("#prompt")).to_be_visible()
    return guests, phone


def saved(phone: PhonePage) -> None:
    """Wait until the answer is on disk."""
    expect(phone.foot).to_contain_text("Saved ✓")


BY_TOUCH: Mapping[str, Act] = {
    "guessing": lambda phone: phone.choose("both to their end"),
    "several": lambda phone: phone.choose("Cake", "A quiet place"),
    "order": lambda phone: phone.rank(*ORDER),
    "boxes": lambda phone: phone.sort(hours="Manager", agenda="Mentee", well="Nobody", doors="Mentor"),
    "sharing": lambda phone: phone.share_out(listens=4, map=5, Courage=1),
    "share": lambda phone: phone.estimate("No", more=2),
    "cloud": lambda phone: phone.send(First="trust", Third="time"),
    "sentence": lambda phone: phone.send(Your="Ask the second question first."),
    "before-and-after": lambda phone: phone.place(1, 2, 3, 4, 5, 4, 3),
}
KEPT: Mapping[str, str] = {
    "guessing": "Let us draw both to their end first.",
    "several": "Cake and A quiet place",
    "order": "1. What stays between us",
    "boxes": "Bring the agenda → Mentee",
    "sharing": "A map of the unwritten rules → 5",
    "share": "60 of 100",
    "cloud": "trust · time",
    "sentence": "Ask the second question first.",
    "before-and-after": "I have an hour a month. → 3",
}


@pytest.mark.parametrize("card", BY_TOUCH)
def test_a_kind_is_answered_by_touch_and_kept_for_its_owner(venue: Venue, card: str) -> None:
    guests, phone = asked(venue, card)

    BY_TOUCH[card](phone)
    saved(phone)
    phone.page.reload()
    saved(phone)
    guests.tell("end_session", stage=guests.room["stage"])

    expect(phone.page.locator(".keepsake__answer")).to_contain_text(KEPT[card])


KEYS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "several": (("A quiet place", "Space"), ("Notes", "Space")),
    "order": tuple((item, "Enter") for item in ORDER),
    "boxes": (("Mentor", "Space", "Tab", "ArrowRight", "Enter", "Tab", "ArrowLeft", "Enter", "Tab", "Space"),),
    "sharing": (("More: Courage", *["Enter"] * 10),),
    "share": (("Yes", "Space"), ("Fewer", "Enter"), ("How many", "ArrowRight", "ArrowRight")),
    "cloud": (("First word", "l", "i", "s", "t", "e", "n", "s", "Enter"),),
    "sentence": (("Your sentence", "A", "s", "k"), ("Show my name", "Space"), ("Send", "Enter")),
    "before-and-after": (("1, completely disagree", "Space", *("Tab", "ArrowRight", "Space") * 6),),
}


@pytest.mark.parametrize("card", KEYS)
def test_a_kind_is_answered_by_keyboard(venue: Venue, card: str) -> None:
    _, phone = asked(venue, card)

    for name, *keys in KEYS[card]:
        tab_to(phone, control(phone, name))
        for key in keys:
            phone.page.keyboard.press(key)

    saved(phone)


def control(phone: PhonePage, name: str) -> Locator:
    """The first control of the form that is called so."""
    return phone.page.locator(".answers :is(button, input, textarea)").and_(named(phone, name)).first


def named(phone: PhonePage, name: str) -> Locator:
    """What is called so, whatever it is."""
    said = re.compile(re.escape(name))
    page = phone.page
    roles = [page.get_by_role(role, name=said) for role in ("button", "radio", "checkbox", "slider", "textbox")]
    found = roles[0]
    for role in roles[1:]:
        found = found.or_(role)
    return found


def tab_to(phone: PhonePage, wanted: Locator) -> None:
    """Press Tab until it has the focus."""
    for _ in range(MOST_STEPS):
        if wanted.evaluate(HAS_FOCUS):
            return
        phone.page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {wanted}.")


BEGUN: Mapping[str, tuple[Act, str]] = {
    "order": (lambda phone: phone.rank("Dates", "What stays"), "2 of 5 placed."),
    "boxes": (lambda phone: phone.sort(well="Manager"), "1 of 4 placed."),
    "sharing": (lambda phone: phone.share_out(listens=3), "7 points left."),
    "share": (lambda phone: phone.estimate(more=1), "Yes or no is missing."),
    "cloud": (lambda phone: phone.write(Second="patience"), "Not sent yet."),
    "sentence": (lambda phone: phone.write(Your="Half a sen"), "Not sent yet."),
}


@pytest.mark.parametrize("card", BEGUN)
def test_what_was_begun_survives_a_reload(venue: Venue, card: str) -> None:
    _, phone = asked(venue, card)
    act, state = BEGUN[card]

    act(phone)
    expect(phone.foot).to_contain_text(state)
    begun = phone.page.locator(".answers").inner_text()
    phone.page.reload()

    expect(phone.foot).to_contain_text(state)
    expect(phone.page.locator(".answers")).to_have_text(begun, use_inner_text=True)


WRITTEN: Mapping[str, tuple[str, str]] = {"cloud": ("First word", "trust"), "sentence": ("Your sentence", "Say it.")}


@pytest.mark.parametrize("card", WRITTEN)
def test_on_a_card_for_own_words_people_write(venue: Venue, card: str) -> None:
    guests = play(venue, card)
    phone, screen = venue.phone(guests.code).join("Mentor"), venue.screen(guests.code)
    guests.advance()
    expect(phone.foot).to_contain_text("Next: everybody writes.")

    guests.advance_to("vote")

    expect(phone.head).to_contain_text("Write")
    expect(screen.where).to_contain_text("Write")
    expect(phone.foot).to_contain_text("Next: writing closes when the room is ready.")
    guests.advance()
    expect(phone.main.locator("#hint")).to_have_text("Writing is closed.")
    expect(screen.stage).to_contain_text("Writing is closed.")


@pytest.mark.parametrize("card", WRITTEN)
def test_what_was_written_and_came_too_late_stays_in_the_form(venue: Venue, card: str) -> None:
    guests, phone = asked(venue, card)
    label, text = WRITTEN[card]
    phone.page.context.set_offline(True)
    phone.send(**{label: text})
    expect(phone.foot).to_contain_text("Kept on this phone, not saved yet.")

    guests.advance()
    phone.page.context.set_offline(False)

    expect(phone.foot).to_contain_text("What you began was not sent.")
    expect(phone.page.get_by_label(label)).to_have_value(text)


def test_one_too_many_is_explained_and_takes_nothing_away(venue: Venue) -> None:
    _, phone = asked(venue, "several")
    phone.choose("Cake", "A quiet place", "An aim")
    expect(phone.main).to_contain_text("3 of 3 chosen")

    phone.option("Notes").click()

    expect(phone.page.get_by_text("You have chosen 3 already. Take one off first.").last).to_be_visible()
    expect(phone.page.locator(".answers [aria-checked=true]")).to_have_count(3)


def test_quick_moves_of_an_order_are_one_command(venue: Venue) -> None:
    _, phone = asked(venue, "order")
    phone.rank(*ORDER)
    saved(phone)
    sent: list[str] = []
    with phone.page.expect_websocket() as line:
        phone.page.reload()
    line.value.on("framesent", lambda frame: sent.append(str(frame)))
    saved(phone)

    with line.value.expect_event("framesent", is_vote):
        phone.page.locator(".ranked").evaluate(TO_THE_TOP)
    saved(phone)

    expect(phone.page.locator(".ranked__item").first).to_contain_text("How we end it")
    assert len([*filter(is_vote, sent)]) == 1


TO_THE_TOP: Final = """async (order) => {
  for (let place = order.children.length - 1; place > 0; place--) {
    order.children[place].querySelector("button").click();
    await null;
  }
}"""
"""Move the last item up until it is the first; as quick as can be, for a slow hand sends more than once."""


def is_vote(frame: str | bytes) -> bool:
    """Whether a phone sends an answer."""
    return '"vote"' in str(frame)


def test_a_change_that_is_not_whole_leaves_the_earlier_answer(venue: Venue) -> None:
    _, phone = asked(venue, "sharing")
    phone.share_out(listens=10)
    saved(phone)

    phone.row("listens").get_by_role("button", name="Less").click()

    expect(phone.foot).to_contain_text("1 point left. Your earlier answer counts.")


def test_a_group_is_asked_its_own_statements_only(venue: Venue) -> None:
    _, phone = asked(venue, "before-and-after", group="Mentee")

    expect(phone.page.locator(".statement")).to_have_count(7)
    expect(phone.main).to_contain_text("I know what I want to learn.")
    expect(phone.main).not_to_contain_text("I know what I can give.")


def test_an_anonymous_card_says_so_and_shows_no_name(venue: Venue) -> None:
    _, phone = asked(venue, "nameless")

    expect(phone.main).to_contain_text(
        "Anonymous: nobody in this room can see who answered what, not the facilitator either."
    )
    expect(phone.page.get_by_role("checkbox", name="Show my name with it")).to_have_count(0)


def test_an_anonymous_card_tells_the_facilitator_only_how_many_have_answered(venue: Venue) -> None:
    guests, phone = asked(venue, "nameless")
    console = venue.console(guests.code)
    console.button("Open the list").click()
    console.panel("People").get_by_role("button", name="Everybody").click()

    phone.send(Your="I said yes too often.")
    saved(phone)

    answers = console.panel("Answers")
    expect(answers.locator(".counts__one")).to_have_text(re.compile(r"^\s*Everybody"))
    expect(answers).to_contain_text("This card is anonymous: who has answered is not told")
    expect(console.now).to_contain_text("1 of 1 have answered")
    expect(console.panel("People")).not_to_contain_text("answered ✓")
    expect(console.panel("People").get_by_role("button", name="Not answered")).to_have_count(0)


def test_a_guess_is_made_beside_the_answer_and_sealed_with_the_vote(venue: Venue) -> None:
    guests, phone = asked(venue, "guessing")
    guests.come(mentor=5, mentee=5)
    guests.vote(2)
    at = {"entry": guests.room["entry"], "attempt": 1, "round": 0}
    guests.send([{"kind": "vote", **at, "answer": {"kind": "choice", "option": "both"}}] * len(guests.present))
    phone.choose("left one")
    phone.foot.get_by_role("button", name="What will most mentees answer?").click()

    phone.guess("both to their end")
    expect(phone.page.locator(".guessing")).to_contain_text("Saved ✓")
    guests.advance()

    expect(phone.page.locator(".guessing")).to_contain_text("Your guess is sealed ✓")
    expect(phone.page.locator(".answers--guess button").first).to_be_disabled()
    guests.advance_to("reveal")
    both = "“Let us draw both to their end first”"
    expect(phone.main).to_contain_text(f"You guessed it: most mentees answered {both}.")
    expect(phone.heading("Experienced mentors")).to_be_visible()


def test_a_heart_is_given_without_a_line_and_arrives_with_it(venue: Venue) -> None:
    guests, phone = asked(venue, "sentence")
    other = venue.phone(guests.code).join("Mentee")
    other.send(Your="Say it on the day.")
    saved(other)
    guests.advance()
    guests.tell("moderate_post", post=guests.console["posts"][0]["id"], verdict="approved")
    guests.advance_to("reveal")
    heart = phone.heart("Say it on the day.")
    expect(heart).to_be_visible()

    phone.page.context.set_offline(True)
    heart.click()
    expect(heart).to_have_attribute("aria-pressed", "true")
    phone.page.context.set_offline(False)
    expect(phone.page.locator("[role=status]")).to_contain_text("Saved.")

    guests.until(lambda: guests.console["posts"][0]["hearts"] == 1)
    guests.advance()
    expect(other.main.locator(".post")).to_contain_text("Yours")
    expect(other.heart("Say it on the day.")).to_have_count(0)


def test_a_card_to_read_shows_its_timer(venue: Venue) -> None:
    guests = play(venue, "pause")
    phone = venue.phone(guests.code).join("Mentor")

    guests.advance()

    expect(phone.main).to_contain_text("There is coffee at the window.")
    expect(phone.main.get_by_role("timer")).to_contain_text(re.compile(r"^\s*(10:00|9:\d\d)"))


def test_everybody_can_use_every_form(venue: Venue) -> None:
    guests = play(venue, *BY_TOUCH)
    phone = venue.phone(guests.code, viewport=NARROW, bypass_csp=True).join("Mentor", "Anna")
    found = []
    for card, act in BY_TOUCH.items():
        guests.play(card)
        guests.advance_to("vote")
        expect(phone.page.locator("#prompt")).to_be_visible()
        found += faults(phone.page, f"{card}, empty")
        act(phone)
        saved(phone)
        found += faults(phone.page, f"{card}, answered")
        targets = ".answers :is(.choice, .scale__step, .stepper, .slider, .button, .input)"
        heights = phone.page.locator(targets).evaluate_all(HEIGHTS)
        found += [f"{card}: {height} px high" for height in heights if height < SMALLEST_CHOICE]

    assert not found, "\n".join(found)


def test_a_language_whose_words_cannot_be_fetched_is_english(venue: Venue) -> None:
    guests = play(venue, "pause", languages=["en", "da"])
    page = without(venue, "**/words_da-*", locale="da-DK").new_page()

    page.goto(f"/j/{guests.code}")

    expect(page.get_by_role("heading", name="Welcome")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize("part", ["laterPages-*.js", "results-*.css"])
def test_a_phone_votes_before_the_part_with_the_results_has_come(venue: Venue, part: str) -> None:
    guests = play(venue, "guessing")
    missing, phone = [part], PhonePage(venue.profile().new_page())
    phone.page.route(f"**/{part}", lambda route: route.abort() if missing else route.continue_())
    phone.page.goto(f"/j/{guests.code}")

    def come_again(route: Route) -> None:
        missing.clear()
        route.continue_()

    phone.page.route(f"**/j/{guests.code}", come_again)
    phone.join("Mentor")
    guests.advance_to("vote")

    phone.choose("left one")
    saved(phone)
    guests.advance_to("reveal")
    expect(phone.main).to_contain_text("One moment, this page is being fetched.")
    phone.page.get_by_role("button", name="Reload").click()

    expect(phone.main).to_contain_text("Take the left one.")


def without(venue: Venue, address: str, **options: Any) -> BrowserContext:
    """A profile that cannot fetch something."""
    profile = venue.profile(**options)
    profile.route(address, lambda route: route.abort())
    return profile
