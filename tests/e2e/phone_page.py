"""A phone in a browser test: what its owner does with it."""

from typing import Final

from playwright.sync_api import Locator, Page, expect

OWN_ANSWERS: Final = "main :is([role=radio], [role=checkbox]):not(.answers--guess *, .answers--table *)"
GUESSES: Final = ".answers--guess [role=radio]"
TABLES: Final = ".answers--table [role=radio]"


class PhonePage:
    """The page of a participant."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def join(self, group: str, name: str = "", table: int | None = None) -> "PhonePage":
        """Choose a group, say a name and a table where asked, and sit down."""
        self.page.get_by_role("radio", name=group, exact=True).click()
        if name:
            self.page.get_by_label("Your name").fill(name)
        if table is not None:
            self.page.get_by_label("Your table").select_option(str(table))
        self.page.get_by_role("button", name="Join", exact=True).click()
        expect(self.page.get_by_role("button", name="Me:")).to_be_visible()
        return self

    def choose(self, *answers: str) -> None:
        """Tap one answer after the other."""
        for answer in answers:
            self.option(answer).click()

    def place(self, *steps: int) -> None:
        """Tap a step for every statement of a scale."""
        for row, step in enumerate(steps):
            self.page.locator(".statement").nth(row).get_by_role("radio").nth(step - 1).click()

    def rank(self, *items: str) -> None:
        """Tap items in order."""
        for item in items:
            self.page.locator(".choice--rank").filter(has_text=item).click()

    def sort(self, **boxes: str) -> None:
        """Give the card's items their boxes, called by a word of each."""
        for item, box in boxes.items():
            self.row(item).get_by_role("radio", name=box).click()

    def share_out(self, **points: int) -> None:
        """Give so many points to items, called by a word of each."""
        for item, given in points.items():
            for _ in range(given):
                self.row(item).get_by_role("button", name="More").click()

    def estimate(self, own: str = "", *, more: int) -> None:
        """Answer yes or no for oneself where that is asked; guess so many steps of five above the middle."""
        if own:
            self.page.get_by_role("radio", name=own, exact=True).click()
        for _ in range(more):
            self.page.get_by_role("button", name="More", exact=True).click()

    def write(self, **fields: str) -> None:
        """Write into the form's fields, called by the first word of each."""
        for label, text in fields.items():
            self.page.get_by_label(label).fill(text)

    def send(self, **fields: str) -> None:
        """Write into the form's fields, and send it."""
        self.write(**fields)
        self.page.get_by_role("button", name="Send", exact=True).click()

    def guess(self, text: str) -> None:
        """Tap what most of the others will answer."""
        self.page.locator(GUESSES).filter(has_text=text).click()

    def settle_on(self, text: str) -> None:
        """Write down what the table settles on."""
        expect(self.table_answer.get_by_role("button", name="We settle on")).to_be_visible()
        if not self.page.locator(".answers--table").is_visible():
            self.table_answer.get_by_role("button", name="We settle on").click()
        self.page.locator(TABLES).filter(has_text=text).click()

    def disagree(self) -> None:
        """Write down that the table disagrees."""
        self.table_answer.get_by_role("button", name="We disagree").click()

    def ask_for(self, hat: str, of: str = "") -> None:
        """Ask for a hat: somebody at the table, or whoever looks at the same phone."""
        self.page.locator(".choice--hat").filter(has_text=hat).click()
        self.page.get_by_role("radio", name=of or "We share this phone", exact=bool(of)).click()
        self.page.locator("form.answers button[type=submit]").click()

    def rate(self, step: int, question: str = "") -> None:
        """Say how a hat fitted."""
        self.page.locator(".fitting").filter(has_text=question).get_by_role("radio").nth(step - 1).click()

    def heart(self, sentence: str) -> Locator:
        """The heart beside a sentence on the wall."""
        return self.page.locator(".post").filter(has_text=sentence).get_by_role("button", name="Heart")

    def row(self, item: str) -> Locator:
        """The part of a form that belongs to an item or a statement."""
        return self.page.locator(".statement").filter(has_text=item)

    def reflect(self, sentence: str, *, offer: bool = False) -> None:
        """Write a sentence and save it."""
        self.page.get_by_label("One sentence").fill(sentence)
        self.page.get_by_role("checkbox", name="Offer it to the wall").set_checked(offer)
        self.page.get_by_role("button", name="Save", exact=True).click()

    def open_me(self) -> None:
        """Open the page about oneself."""
        self.page.get_by_role("button", name="Me:").click()

    def close_me(self) -> None:
        """Go back from there."""
        self.page.get_by_role("button", name="Back to the room").click()

    def option(self, text: str) -> Locator:
        """An answer that can be tapped."""
        return self.page.locator(OWN_ANSWERS).filter(has_text=text)

    def heading(self, text: str) -> Locator:
        """A heading of the page."""
        return self.page.get_by_role("heading", name=text)

    @property
    def head(self) -> Locator:
        """The strip above: which card of how many, the phase, who answers."""
        return self.page.locator("header")

    @property
    def foot(self) -> Locator:
        """The strip below: how the answer stands, and what comes."""
        return self.page.locator("footer")

    @property
    def main(self) -> Locator:
        """What lies between."""
        return self.page.locator("main")

    @property
    def banner(self) -> Locator:
        """What lies over the page: news, and what did not work."""
        return self.page.locator(".banner")

    @property
    def table_card(self) -> Locator:
        """Who sits at the own table, in the talk."""
        return self.page.get_by_role("region", name="Table")

    @property
    def table_answer(self) -> Locator:
        """What the table settles on, in the second vote."""
        return self.page.locator("#settle")

    @property
    def rack(self) -> Locator:
        """The hat rack."""
        return self.page.locator(".rack")

    @property
    def seat_code(self) -> str:
        """The seat code in the lobby, or on the page about oneself."""
        return self.page.locator(".seat-code").inner_text()
