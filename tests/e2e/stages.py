"""Where a session stands, and waiting until the browser's pages stand there too."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from playwright.sync_api import expect

from tests.e2e.console_page import ConsolePage
from tests.e2e.guests import Guests
from tests.e2e.phone_page import PhonePage
from tests.e2e.screen_page import ScreenPage

PHASES: Final[Mapping[str, str]] = {
    "read": "Read",
    "vote": "Vote",
    "talk": "Talk",
    "revote": "Vote again",
    "reveal": "What we chose",
    "reflect": "Reflect",
}
WRITTEN: Final[Mapping[str, str]] = {"vote": "Write", "revote": "Write again", "reveal": "What we wrote"}
"""Where a card asks for people's own words."""
PRACTISED: Final[Mapping[str, str]] = {"vote": "Practise", "reveal": "What we asked for"}
"""Where people ask each other for hats."""
OWN_WORDS: Final = {"wall": WRITTEN, "words": WRITTEN, "practice": PRACTISED}
CLOSED: Final = re.compile(r" is (closed|over)")
FIRST, SECOND = (0, 0, 1, 2, 1, 0, 0, 3), (1, 1, 1, 2, 0, 0, 1)
"""How guests answer in the two rounds: some change their minds."""


def stages(guests: Guests) -> Iterator[Any]:
    """Play the card to its end, answers and sentences included; yields the room at every stage that people see."""
    guests.advance()
    while guests.room["phase"] is not None:
        room = guests.room
        if room["open"]:
            guests.vote(*(FIRST if room["round"] == 1 else SECOND))
        yield room
        if room["phase"] == "reflect":
            return
        guests.advance()


def play_and_end(guests: Guests) -> str:
    """Let six mentors and six mentees play one card; the code of the session that has ended then."""
    guests.come(mentor=6, mentee=6)
    for room in stages(guests):
        assert room["card"]
    guests.tell("end_session", stage=guests.room["stage"])
    return guests.code


def shown_phase(room: Any) -> str:
    """What phones and projector call the phase."""
    return {**PHASES, **OWN_WORDS.get(room["card"]["kind"], {})}[room["phase"]]


def phone_shows(phone: PhonePage, room: Any) -> None:
    """Wait until the phone stands there."""
    expect(phone.head).to_contain_text(f"Card {room['number']} of {room['total']}")
    expect(phone.head.locator(".head__phase")).to_have_text(shown_phase(room))
    if room["round"]:
        expect(phone.main.locator("#hint")).to_contain_text(CLOSED if not room["open"] else "")


def screen_shows(screen: ScreenPage, room: Any, phase: str = "") -> None:
    """Wait until the projector stands there; `phase` is what it calls it in another language."""
    expect(screen.where.locator(".card__index")).to_contain_text(str(room["number"]))
    if room["card"]["chart"] != "none":
        expect(screen.where.locator("strong")).to_have_text(phase or shown_phase(room))


def console_shows(console: ConsolePage, room: Any) -> None:
    """Wait until the console stands there."""
    expect(console.now).to_contain_text(f"Card {room['number']} of {room['total']}")
    expect(console.now.locator("[aria-current=step]")).to_have_text(shown_phase(room))
