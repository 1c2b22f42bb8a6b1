"""How a finger answers a card of every kind, on the form that a phone shows; in any language, for it reads nothing."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Any, Final

from playwright.sync_api import Locator, expect

from tests.e2e.phone_page import PhonePage

SENTENCE: Final = "I say what I do not know, and ask who does."
WORDS: Final = ("curious", "time", "courage")
INTO_VIEW: Final = "(one) => one.scrollIntoView({ block: 'center' })"
Hand = Callable[[Locator, Any, Random], None]


def answer(phone: PhonePage, room: Any, dice: Random) -> None:
    """Answer the open card, and guess what the others answer where the card asks for that; wait until it is saved."""
    card, forms = room["card"], _asked(phone)
    HANDS[card["kind"]](forms.first, card, dice)
    if card["predict"]:
        HANDS[card["kind"]](forms.nth(1), {**card, "most": 1}, dice)
    expect(saved(phone)).to_be_visible()


def keep_first_answer(phone: PhonePage) -> None:
    """Tap the button for those who stay with what they said."""
    tap(phone.foot.get_by_role("button"))
    expect(saved(phone)).to_be_visible()


def think_again(phone: PhonePage, room: Any, dice: Random) -> None:
    """Answer anew in the second vote, where the first answer stands already."""
    card = room["card"]
    expect(phone.foot.get_by_role("button")).to_be_visible()
    SECOND_THOUGHTS.get(card["kind"], HANDS[card["kind"]])(_asked(phone), card, dice)
    expect(saved(phone)).to_be_visible()


def give_a_heart(phone: PhonePage) -> None:
    """Tap the first heart on the wall."""
    heart = phone.main.locator(".heart").first
    tap(heart)
    expect(heart).to_have_attribute("aria-pressed", "true")


def tap(target: Locator) -> None:
    """Scroll there as a finger would, for the strip below lies over what is behind it, and tap."""
    target.evaluate(INTO_VIEW)
    target.tap()


def saved(phone: PhonePage) -> Locator:
    """The line below that says so."""
    return phone.foot.locator(".saved--yes")


def _asked(phone: PhonePage) -> Locator:
    """The forms of the open card, once the first stands there: a hand that counts statements counts at once."""
    asked = phone.main.locator(".answers")
    expect(asked.first).to_be_visible()
    return asked


def _choose(form: Locator, card: Any, dice: Random) -> None:
    """One option, or as many as may be."""
    for place in dice.sample(range(len(card["options"])), card["most"]):
        tap(form.locator(".choice").nth(place))


def _other_choice(form: Locator, card: Any, dice: Random) -> None:
    """One option more or less of several; another one where there is only one."""
    marked = form.locator('.choice[aria-checked="true"]')
    tap(marked.last if card["most"] > 1 else form.locator('.choice[aria-checked="false"]').first)


def _place(form: Locator, card: Any, dice: Random) -> None:
    """A step or a box for every statement or item."""
    for statement in form.locator(".statement").all():
        places = statement.get_by_role("radio")
        tap(places.nth(dice.randrange(places.count())))


def _rank(form: Locator, card: Any, dice: Random) -> None:
    """All items in the order of tapping; then the last one goes up by one."""
    items = form.locator(".choice--rank")
    for place in dice.sample(range(len(card["options"])), len(card["options"])):
        tap(items.nth(place))
    tap(form.locator(".ranked__item").last.locator(".stepper").first)


def _share_out(form: Locator, card: Any, dice: Random) -> None:
    """All points, one tap for each."""
    for _ in range(card["most"]):
        _more(form, dice.randrange(len(card["options"])))


def _share_anew(form: Locator, card: Any, dice: Random) -> None:
    """One point from an item that has some to another one."""
    tap(form.locator('.stepper:nth-of-type(1)[aria-disabled="false"]').first)
    _more(form, len(card["options"]) - 1)


def _more(form: Locator, place: int) -> None:
    tap(form.locator(".shared").nth(place).locator(".stepper").last)


def _guess(form: Locator, card: Any, dice: Random) -> None:
    """Yes or no about oneself where that is asked, a tap on the slider, and one more step."""
    for yes_or_no in form.get_by_role("radio").all()[:1]:
        tap(yes_or_no)
    tap(form.get_by_role("slider"))
    tap(form.locator(".stepper").last)


def _write(form: Locator, card: Any, dice: Random) -> None:
    """A sentence, or some words, and send."""
    fields = form.locator("textarea, input[type=text]")
    texts = (SENTENCE,) if card["kind"] == "wall" else dice.sample(WORDS, fields.count())
    for field, text in zip(fields.all(), texts, strict=True):
        tap(field)
        field.fill(text)
    tap(form.locator("button[type=submit]"))


def _ask(form: Locator, card: Any, dice: Random) -> None:
    """One of the hats, of anybody who may be asked, and ask."""
    tap(form.locator(".choice--hat").nth(dice.randrange(len(card["options"]))))
    for partner in form.locator(".choice:not(.choice--hat)").all()[-1:]:
        tap(partner)
    tap(form.locator("button[type=submit]"))


HANDS: Final[Mapping[str, Hand]] = {
    "choice": _choose,
    "multi": _choose,
    "hat": _choose,
    "scale": _place,
    "pulse": _place,
    "sort": _place,
    "rank": _rank,
    "points": _share_out,
    "split": _guess,
    "wall": _write,
    "words": _write,
    "practice": _ask,
}
SECOND_THOUGHTS: Final[Mapping[str, Hand]] = {
    "choice": _other_choice,
    "hat": _other_choice,
    "multi": _other_choice,
    "points": _share_anew,
}
