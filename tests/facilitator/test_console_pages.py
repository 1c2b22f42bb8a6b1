"""Sessions are made, changed, mended, duplicated and deleted without a script."""

import re

from facilitator.app import Rolecall
from game.cards import Group
from game.verdict import Verdict
from tests.facilitator.conftest import PORT
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.evening import Evening
from tests.game.workshops import TEA, chose
from web.store import Store

USUAL: dict[str, str | list[str]] = {
    "title": "",
    "languages": ["en", "da"],
    "screen_language": "en",
    "groups": ["mentor", "mentee"],
    "names": "optional",
    "tables": "0",
    "seating": "chosen",
    "seats": "0",
    "threshold": "5",
    "delete_after_days": "90",
}


def make(browser: Browser, **fields: str | list[str]) -> str:
    """Make a session and return its code."""
    browser.open("/console/new")
    answer = browser.send("/console/new", **{**USUAL, "play": "kick-off-45", **fields})
    assert answer.status_code == 200, words(answer)
    return answer.request.path.split("/")[2]


def test_a_session_is_made_from_a_run_sheet_with_one_press(ingrid: Browser) -> None:
    code = make(ingrid)

    page = ingrid.open(f"/console/{code}")

    assert f'data-code="{code}"' in page.text
    assert "Kick-off 45 minutes" in page.text


def test_cards_are_played_in_the_order_in_which_they_were_picked(rolecall: Rolecall, ingrid: Browser) -> None:
    code = make(
        ingrid,
        play="own",
        title="Mine",
        card=["which-hat-now/watched", "around-the-cards/warm-up"],
        **{"minutes:around-the-cards/warm-up": "3,5"},
    )

    live = rolecall.sessions.live(code)
    assert live is not None
    entries = live.read(lambda table: [(one.card.id, one.minutes) for one in table.session.entries])

    assert entries == [("watched", 7), ("warm-up", 3.5)]


def test_a_form_with_mistakes_says_them_and_keeps_what_was_typed(ingrid: Browser) -> None:
    ingrid.open("/console/new")

    answer = ingrid.send("/console/new", **{**USUAL, "play": "own", "title": "Kept", "tables": "many"})

    assert answer.status_code == 422
    assert "Pick at least one card" in words(answer)
    assert 'value="Kept"' in answer.text


def test_a_broken_deck_is_listed_with_its_place(rolecall: Rolecall, ingrid: Browser) -> None:
    folder = rolecall.folder.path / "decks"
    folder.mkdir()
    (folder / "mine.yaml").write_text("id: mine\ntitel: Mine\ncards: []\n")

    page = words(ingrid.open("/console/new"))
    offered = [deck["id"] for deck in ingrid.open("/console/cards.json").get_json()["decks"]]

    assert "mine.yaml:2:1" in page
    assert "mine" not in offered
    assert "which-hat-now" in offered
    assert "Did you mean 'title'" in page


def test_the_settings_of_a_session_can_be_changed(rolecall: Rolecall, ingrid: Browser) -> None:
    code = make(ingrid)
    ingrid.open(f"/console/{code}/settings")

    ingrid.send(f"/console/{code}/settings", **{**USUAL, "title": "Autumn", "tables": "6"})

    live = rolecall.sessions.live(code)
    assert live is not None
    settings = live.read(lambda table: table.session.settings)
    assert (settings.title, settings.tables) == ("Autumn", 6)


def test_a_typo_is_mended_while_the_session_stands(rolecall: Rolecall, ingrid: Browser) -> None:
    code = make(ingrid)
    page = ingrid.open(f"/console/{code}/card/e1")
    fields = dict(re.findall(r'<(?:input|textarea)[^>]* name="([\w.-]+)"[^>]*value="([^"]*)"', page.text))

    answer = ingrid.send(f"/console/{code}/card/e1", **{**texts_of(rolecall, code), "title.en": "Warming up"})

    live = rolecall.sessions.live(code)
    assert live is not None
    assert fields["title.en"] == "Warm-up"
    assert answer.status_code == 200
    assert live.read(lambda table: table.session.entries[0].card.title["en"]) == "Warming up"


def texts_of(rolecall: Rolecall, code: str) -> dict[str, str]:
    """The texts of the first card, as its form has them."""
    from facilitator.card_texts import text_fields

    live = rolecall.sessions.live(code)
    assert live is not None
    card = live.read(lambda table: table.session.entries[0].card)
    return {one.field(language): text for one in text_fields(card) for language, text in one.texts.items()}


def test_a_copy_has_the_cards_and_nobody_in_it(store: Store, ingrid: Browser, rolecall: Rolecall) -> None:
    Evening(store, TEA).join(Group.MENTOR, 2)
    ingrid.open("/console")

    page = words(ingrid.send("/console/482913/duplicate"))

    assert "Spring kick-off (copy)" in page
    assert "0 people joined" in page


def test_a_session_is_renamed(store: Store, ingrid: Browser) -> None:
    Evening(store, TEA)
    ingrid.open("/console")

    page = words(ingrid.send("/console/482913/rename", title="Summer kick-off"))

    assert "Summer kick-off" in page
    assert "Spring kick-off" not in page


def test_deleting_asks_first_and_then_removes_everything(store: Store, ingrid: Browser) -> None:
    evening = Evening(store, TEA)
    evening.join(Group.MENTOR, 2)

    asked = words(ingrid.open("/console/482913/delete"))
    ingrid.send("/console/482913/delete")

    assert "2 people joined it" in asked
    assert "No session yet" in words(ingrid.open("/console"))
    with store.connection() as connection:
        left = [connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar() for name in TABLES]
    assert left == [0, 0, 0]


TABLES = ("session", "event", "personal")


def test_an_unknown_code_is_answered_with_a_sentence(ingrid: Browser) -> None:
    answer = ingrid.open("/console/999999")

    assert answer.status_code == 404
    assert "There is no session 999 999" in words(answer)


def test_the_console_and_the_projector_carry_a_qr_code_for_phones(
    store: Store, ingrid: Browser, rolecall: Rolecall
) -> None:
    Evening(store, TEA)

    console, screen = ingrid.open("/console/482913").text, ingrid.open("/screen/482913").text

    for page in (console, screen):
        assert '<template id="qr"><svg' in page
        assert "localhost" not in page
        assert f":{PORT}/j/482913" in page


def test_the_projector_needs_the_code_only(store: Store, browser: Browser) -> None:
    Evening(store, TEA)

    assert browser.open("/screen/482913").status_code == 200
    assert browser.open("/screen/999999").status_code == 404


def test_an_opened_projector_is_ticked_on_the_checklist(store: Store, ingrid: Browser, browser: Browser) -> None:
    Evening(store, TEA)
    ingrid.open("/console/482913/addresses")

    browser.open("/screen/482913")

    assert ingrid.open("/console/482913/addresses.json").json == {"arrival": "waiting", "screen": True}


def test_a_phone_that_opens_the_test_link_turns_the_card_green(store: Store, ingrid: Browser, browser: Browser) -> None:
    Evening(store, TEA)
    page = ingrid.open("/console/482913/addresses")
    link = re.search(r"/t/[0-9a-f]+", page.text)

    assert link is not None
    answer = browser.client.get(link[0], environ_overrides={"REMOTE_ADDR": "198.51.100.7"})

    assert answer.status_code == 200
    assert ingrid.open("/console/482913/addresses.json").json == {"arrival": "passed", "screen": False}


def test_the_library_is_offered_to_a_running_console(ingrid: Browser) -> None:
    decks = ingrid.open("/console/cards.json").get_json()["decks"]

    assert decks[0]["cards"][0]["reference"] == "around-the-cards/warm-up"


def test_no_name_of_a_participant_stands_on_any_page_of_the_debrief(store: Store, ingrid: Browser) -> None:
    evening = Evening(store, TEA)
    phones = evening.join(Group.MENTOR, 6)
    evening.advance(2)
    evening.answer(phones, chose("tea"))
    evening.write(phones[0], "For everybody", Verdict.APPROVED)
    evening.write(phones[1], "For me alone", None)
    evening.end()

    pages = [ingrid.open(f"/debrief/482913{ending}").text for ending in ("", ".json")]

    assert all("For everybody" in page for page in pages)
    assert not [page for page in pages if "Secret" in page or "For me alone" in page]
