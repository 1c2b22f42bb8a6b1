"""The debrief's page: it shows every section, its figures are those of the record, and it says what is odd."""

import re
from collections import Counter
from dataclasses import replace
from html import unescape

import pytest

from facilitator.app import create_app
from facilitator.config import Config
from facilitator.datafolder import DataFolder
from facilitator.debriefs.numbers import numbers
from facilitator.debriefs.offline import Offline
from facilitator.debriefs.record import Record, record
from facilitator.debriefs.tables import MEANS_ONLY
from facilitator.packaged import packaged_assets, packaged_catalogues
from game.actors import Host
from game.cards import Group, Prompts
from game.commands import PurgeSession, ReopenCard
from game.debrief import PlayedCard, Sentence
from game.kinds.split import GUESS
from game.verdict import Verdict
from scenarios.catalog import Catalog
from tests.facilitator.conftest import NOW, PORT
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.debriefs.small_evening import SmallEvening
from tests.facilitator.evening import INGRID, Evening
from tests.facilitator.full_evening import FullEvening
from tests.game.workshops import OPENED_AT, TEA, chose
from web.store import Store

DAY = 86_400_000
DELETED_AFTER = 90 * DAY


def browser_at(now: int, folder: DataFolder) -> Browser:
    """A facilitator who looks at another moment."""
    rolecall = create_app(Config(data=folder.path), folder, PORT, clock=lambda: now)
    made = Browser(rolecall.flask.test_client())
    made.sign_in(rolecall)
    return made


def section(page: str, id: str) -> str:
    """What stands in the section with this heading."""
    found = re.search(rf'<section[^>]*aria-labelledby="{id}">(.*?)</section>', page, re.S)
    assert found is not None, id
    return found[1]


def test_a_whole_evening_shows_every_section_in_the_order_in_which_it_is_read(store: Store, ingrid: Browser) -> None:
    SmallEvening(store)

    page = ingrid.open("/debrief/482913").text

    assert re.findall(r'<section[^>]*aria-labelledby="([^"]+)">', page) == [
        "headlines", "talking", "gaps",
        "card-e-tea-1", "card-e-rain-1", "card-e-pulse-1", "card-e-pulse-again-1",
        "before-and-after", "health", "journey", "hats", "promises", "clock",
    ]  # fmt: skip


def test_no_two_cards_have_the_same_name(store: Store, ingrid: Browser) -> None:
    SmallEvening(store)

    names = re.findall(r'<h3 class="card__title" id="[^"]+">(.*?)</h3>', ingrid.open("/debrief/482913").text)

    assert names == ["Tea or coffee", "Rain", "Where I stand, at the beginning", "Where I stand, at the end"]


def test_a_card_that_was_asked_again_says_so_in_its_name(store: Store, ingrid: Browser) -> None:
    evening = Evening(store, TEA)
    evening.advance(2)
    evening.ask(INGRID, ReopenCard(kind="reopen_card", stage=evening.table.session.stage))
    evening.end()

    names = re.findall(r'<h3 class="card__title" id="[^"]+">(.*?)</h3>', ingrid.open("/debrief/482913").text)

    assert [re.sub("<.*?>", "", name) for name in names] == [
        "Tea or coffee, Attempt 1 of 2",
        "Tea or coffee, Attempt 2 of 2",
    ]


def test_every_link_within_the_page_leads_somewhere(store: Store, ingrid: Browser) -> None:
    SmallEvening(store)
    page = ingrid.open("/debrief/482913").text

    links = set(re.findall(r'href="#([^"]+)"', page))

    assert "talking" in links
    assert links <= set(re.findall(r'id="([^"]+)"', page))


def test_the_headlines_on_the_page_are_those_of_the_record(store: Store, ingrid: Browser) -> None:
    found = record(SmallEvening(store).table.session).debrief.headlines

    page = words(ingrid.open("/debrief/482913"))

    assert found.changed is not None
    assert f"{found.changed.moved} of {found.changed.present} who voted twice on a card." in page
    assert f"of {found.cards_planned} planned; {found.answers} answers in all." in page


def test_the_figures_of_every_card_are_those_of_the_record(store: Store, ingrid: Browser) -> None:
    made = record(FullEvening(store).table.session)

    page = ingrid.open("/debrief/482913").text
    on_page = {one.entry: figures(section(page, f"card-{one.entry}-1")) for one in counted_cards(made)}

    assert len(on_page) > 8
    assert on_page == {
        card.entry: Counter(
            (number.count, number.percent)
            for number in numbers(card, card.attempts[0].result)
            if number.count is not None and number.question != GUESS
        )
        for card in counted_cards(made)
    }


def counted_cards(made: Record) -> list[PlayedCard]:
    """Cards whose table holds counts: no means alone, and nothing that depends on which guesses were made."""
    return [card for card in made.debrief.cards if card.chart not in (*MEANS_ONLY, "guesses", "wall", "none")]


def figures(card: str) -> Counter[tuple[int, int]]:
    """Every count of a card's table with the share beside it."""
    found = re.findall(r'<td>(\d+)<span class="table__share">(\d+)%</span></td>', card)
    return Counter((int(count), int(percent)) for count, percent in found)


def test_the_page_is_read_in_three_languages(store: Store, ingrid: Browser) -> None:
    SmallEvening(store)

    danish, german = (words(ingrid.open(f"/debrief/482913?language={one}")) for one in ("da", "de"))

    assert "4 af 14, der stemte to gange om et kort." in danish
    assert "4 von 14, die zweimal über eine Karte abgestimmt haben." in german


def test_decks_that_work_on_the_lowest_figure_are_linked(store: Store, ingrid: Browser) -> None:
    SmallEvening(store)

    health = section(ingrid.open("/debrief/482913").text, "health")
    [link] = re.findall(r'href="(/console/decks/whats-in-it-for-me)"', health)

    assert ingrid.open(link).status_code == 200


@pytest.mark.parametrize(
    ("days_left", "said"),
    [
        (7, "In 7 days names and texts of this session are deleted; the figures stay."),
        (1, "In 1 day names and texts of this session are deleted; the figures stay."),
    ],
)
def test_in_its_last_week_a_session_says_when_it_is_deleted(
    store: Store, folder: DataFolder, days_left: int, said: str
) -> None:
    SmallEvening(store)
    delete_at = OPENED_AT + 1000 + DELETED_AFTER

    page = words(browser_at(delete_at - days_left * DAY, folder).open("/debrief/482913"))

    assert said in page


def test_before_its_last_week_nothing_is_announced(store: Store, ingrid: Browser) -> None:
    SmallEvening(store)

    page = words(ingrid.open("/debrief/482913"))

    assert NOW < OPENED_AT + DELETED_AFTER - 7 * DAY
    assert "are deleted; the figures stay. Print" not in page


def test_a_purged_session_keeps_its_figures_and_says_that_its_texts_are_gone(store: Store, ingrid: Browser) -> None:
    evening = Evening(store, TEA)
    mentors = evening.join(Group.MENTOR, 6)
    evening.advance(2)
    evening.answer(mentors, chose("tea"))
    evening.write(mentors[0], "I will listen", Verdict.APPROVED)
    evening.end()
    evening.ask(Host(), PurgeSession())

    page = words(ingrid.open("/debrief/482913"))

    assert "Names and texts of this session have been deleted. The figures are those of before." in page
    assert "6 of 6 who joined answered a card." in page
    assert "I will listen" not in page


def test_a_session_that_goes_on_has_no_file_of_its_own_yet(store: Store, ingrid: Browser) -> None:
    Evening(store, TEA)

    page = ingrid.open("/debrief/482913").text

    assert "/debrief/482913.json" not in page
    assert "/debrief/482913.xlsx" in page


def test_what_is_no_session_is_not_found(ingrid: Browser) -> None:
    assert ingrid.open("/debrief/999999").status_code == 404


def test_a_session_without_answers_has_no_chapters_to_jump_to(store: Store, ingrid: Browser) -> None:
    Evening(store, TEA)

    page = ingrid.open("/debrief/482913")

    assert "Nobody has answered a card in this session" in words(page)
    assert "The session has not begun." in words(page)
    assert "has not ended" not in words(page)
    assert 'class="contents' not in page.text


def test_the_page_says_what_it_cannot_promise(store: Store, ingrid: Browser) -> None:
    SmallEvening(store)

    promises = unescape(section(ingrid.open("/debrief/482913").text, "promises"))

    assert "from before somebody was deleted" in promises
    assert "where somebody alone missed one." in promises
    assert "A group that agrees" in promises
    assert "Your own answer: whoever knows hers can subtract it." in promises
    assert "Several cards that different people answered" in promises
    assert "What was said aloud in the room." in promises


def test_a_card_prints_only_the_questions_of_groups_that_came(store: Store, ingrid: Browser) -> None:
    asked = Prompts(mentor={"en": "What do you pour?"}, guest={"en": "What do you bring?"})
    evening = Evening(store, replace(TEA, prompt=asked))
    mentors = evening.join(Group.MENTOR, 6)
    evening.advance(2)
    evening.answer(mentors, chose("tea"))
    evening.end()

    page = words(ingrid.open("/debrief/482913"))

    assert "What do you pour?" in page
    assert "What do you bring?" not in page


def test_the_hat_map_says_how_many_choices_it_counts(store: Store, ingrid: Browser) -> None:
    SmallEvening(store)

    page = words(ingrid.open("/debrief/482913"))

    assert "Counted are 6 choices of mentors and 8 of mentees." in page


def test_of_many_sentences_six_stand_open_and_the_others_fold(store: Store) -> None:
    made = record(SmallEvening(store).table.session)
    [card, *others] = made.debrief.cards
    texts = tuple(Sentence(text=f"Thought {number}", starred=False) for number in range(8))
    full = replace(card, attempts=(replace(card.attempts[0], sentences=texts),))
    much = replace(made, debrief=replace(made.debrief, cards=(full, *others)))

    page = Offline(packaged_catalogues(), packaged_assets(), Catalog()).page(much, "debrief", language="en", paper="a4")

    shown, folded = page.split("<summary>2 more sentences", 1)
    assert (shown.count("Thought"), folded.count("Thought")) == (6, 2)
