"""Nothing that people write reaches the room before the facilitator has seen it; and then it stands in order."""

from typing import Any

from playwright.sync_api import expect

from tests.e2e.console_page import ConsolePage
from tests.e2e.guests import Guests
from tests.e2e.screen_page import ScreenPage
from tests.e2e.venue import Venue

WALL, WORDS = "which-hat-now/old-story-new-world", "between-us/the-mentors-weak-side"
SENTENCES = ("Ask me what I tried.", "Tell it short.", "Not in the corridor.", "Wait for my question.")


def test_a_sentence_is_approved_while_others_vote_and_shown_at_the_reveal(venue: Venue) -> None:
    guests, console, screen = written(venue)
    wall = console.panel("The wall")

    expect(wall).to_contain_text("4 wait")
    sentence(console, "Ask me").get_by_role("button", name="Approve").click()
    sentence(console, "Tell it").get_by_role("button", name="Show first").click()
    sentence(console, "Not in").get_by_role("button", name="Hide").click()
    expect(wall).to_contain_text("1 waits")
    expect(screen.stage).not_to_contain_text("Ask me what I tried.")
    reveal(guests)

    expect(screen.page.locator(".pin__text")).to_have_text(["Tell it short.", "Ask me what I tried."])
    expect(wall.get_by_role("listitem")).to_contain_text(["Wait for my", "Tell it", "Ask me", "Not in"])


def test_everything_that_waits_is_shown_after_a_question(venue: Venue) -> None:
    guests, console, screen = written(venue)
    wall = console.panel("The wall")
    reveal(guests)
    expect(screen.stage).to_contain_text("as soon as they are approved")

    wall.get_by_role("button", name="Show all waiting").click()
    expect(wall).to_contain_text("Show all 4 sentences to the room?")
    expect(screen.page.locator(".pin__text")).to_have_count(0)
    wall.get_by_role("button", name="Show them").click()

    expect(screen.page.locator(".pin__text")).to_have_count(len(SENTENCES))
    expect(wall).not_to_contain_text("wait")


def test_a_heading_is_typed_once_and_then_offered(venue: Venue) -> None:
    guests, console, screen = written(venue)
    reveal(guests)
    guests.tell_all([judged(post, "approved") for post in guests.console["posts"]])
    first, second = sentence(console, "Ask me"), sentence(console, "Not in")

    first.get_by_label("Heading").fill("Before the story")
    first.get_by_label("Heading").press("Enter")

    expect(console.page.locator("#headings option")).to_have_attribute("value", "Before the story")
    expect(second.get_by_label("Heading")).to_have_attribute("list", "headings")
    expect(screen.page.locator(".sheet__story")).to_have_text("Before the story")
    expect(screen.page.locator(".pin__text")).to_have_text("Ask me what I tried.")
    screen.press("v")
    expect(screen.page.locator(".pin__text")).to_have_count(3)


def test_with_the_keyboard_one_goes_from_sentence_to_sentence(venue: Venue) -> None:
    _, console, _ = written(venue)
    approve = console.panel("The wall").get_by_role("button", name="Approve")

    approve.first.focus()
    console.press("Enter")
    console.press("Enter")

    expect(console.panel("The wall")).to_contain_text("2 wait")
    expect(approve.first).to_be_focused()


def test_hearts_are_counted_on_the_console_and_the_projector(venue: Venue) -> None:
    guests, console, screen = written(venue)
    reveal(guests)
    guests.tell_all([judged(post, "approved") for post in guests.console["posts"]])
    first = guests.console["posts"][0]

    guests.send([heart(me, first["id"], guests.console["posts"][3]["id"]) for me in guests.present])

    expect(sentence(console, first["text"])).to_contain_text("3 hearts")
    expect(screen.page.locator(".pin").filter(has_text=first["text"]).locator(".pin__hearts")).to_contain_text("3")


def test_words_are_hidden_one_by_one_and_the_rest_is_shown_at_once(venue: Venue) -> None:
    guests = opened(venue, WORDS)
    console, screen = venue.console(guests.code), venue.screen(guests.code)
    vote(guests, [{"kind": "words", "words": list(words), "language": "en"} for words in FOUR])
    panel = console.panel("Words")

    panel.get_by_role("listitem").filter(has_text="nonsense").get_by_role("button", name="Hide").click()
    panel.get_by_role("button", name="Show all 3 waiting words").click()
    expect(panel).not_to_contain_text("wait")
    reveal(guests)

    expect(screen.page.locator(".cloud__word")).to_have_text(["trust", "courage", "time"])
    expect(screen.stage).not_to_contain_text("nonsense")
    panel.get_by_role("listitem").filter(has_text="nonsense").get_by_role("button", name="Show").click()
    expect(screen.page.locator(".cloud__word")).to_have_count(4)


FOUR = (("trust", "courage"), ("Trust", "courage"), ("trust", "nonsense"), ("trust", "time"), ("trust",))


# --- a room that has written ------------------------------------------------------------------------------------


def opened(venue: Venue, card: str) -> Guests:
    """A session with one card, which is open to be answered."""
    guests = venue.guests(venue.server.open_session(play="own", card=[card]))
    guests.come(mentor=len(FOUR) if card == WORDS else 2, mentee=0 if card == WORDS else 2)
    guests.advance_to("vote")
    return guests


def written(venue: Venue) -> tuple[Guests, ConsolePage, ScreenPage]:
    """Four sentences on a wall that wait for the facilitator."""
    guests = opened(venue, WALL)
    console, screen = venue.console(guests.code), venue.screen(guests.code)
    vote(guests, [{"kind": "wall", "text": text, "signed": False} for text in SENTENCES])
    expect(console.panel("The wall").get_by_role("listitem")).to_have_count(len(SENTENCES))
    return guests, console, screen


def vote(guests: Guests, answers: list[dict[str, Any]]) -> None:
    """Everybody answers."""
    ballot = {"kind": "vote", **{name: guests.room[name] for name in ("entry", "attempt", "round")}}
    guests.send([{**ballot, "answer": answer} for answer in answers])


def reveal(guests: Guests) -> None:
    """Close the vote and show what came of it."""
    guests.advance_to("reveal")


def judged(post: Any, verdict: str) -> dict[str, Any]:
    """What the console says of a sentence."""
    return {"kind": "moderate_post", "post": post["id"], "verdict": verdict}


def heart(me: Any, post: str, other: str) -> dict[str, Any]:
    """A heart for a sentence, or for another one where the first is one's own."""
    return {"kind": "heart", "post": other if post in me["posts"] else post, "given": True}


def sentence(console: ConsolePage, words: str) -> Any:
    """A sentence on the console's list."""
    return console.panel("The wall").get_by_role("listitem").filter(has_text=words)
