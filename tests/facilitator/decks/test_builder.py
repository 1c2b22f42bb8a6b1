"""Building run sheets without a script: buttons add, move and take out cards, and what is saved was checked."""

import pytest

from facilitator.app import Rolecall
from facilitator.decks.sheet_form import MOST_ROWS, empty_form, pressed
from facilitator.decks.sheet_text import Draft, Row, written
from scenarios.loader import parse_runsheet
from scenarios.modelines import FOR_RUNSHEETS
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.decks.shelf import PAIR, files_in, write_deck
from tests.facilitator.test_console_pages import USUAL, make
from tests.scenarios.written import CHOICE, HAT, deck_of

NEW = "/console/runsheet"
FIRST, RAIN, WARM_UP = "my-deck/first", "my-deck/rain", "which-hat-now/just-tell-me"
SHEET = "id: mine\ntitle: Mine\nentries:\n  - card: my-deck/first\n    minutes: 8\n    notes: Say *little*.\n"


@pytest.fixture(autouse=True)
def deck(rolecall: Rolecall) -> None:
    write_deck(rolecall, "decks/mine.yaml", deck_of(CHOICE, HAT, PAIR))


def form(*cards: str, **fields: str | list[str]) -> dict[str, str | list[str]]:
    """The form with these rows, and nothing typed in them."""
    blank = [""] * len(cards)
    usual: dict[str, str | list[str]] = {
        "language": "en",
        "languages": ["en"],
        "title.en": "Evening",
        "card": list(cards),
    }
    return {**usual, "minutes": blank, "notes.en": blank, **fields}


def sheets(rolecall: Rolecall) -> dict[str, str]:
    """The own run sheets on the disk."""
    files = files_in(rolecall.folder.path / "runsheets").items()
    return {name: data.decode() for name, data in files if name != FOR_RUNSHEETS}


def test_a_run_sheet_is_built_saved_and_offered_for_a_new_session(rolecall: Rolecall, ingrid: Browser) -> None:
    ingrid.open(NEW)
    ingrid.send(NEW, **form(do=f"add:{RAIN}"))
    ingrid.send(NEW, **form(RAIN, do=f"add:{FIRST}"))

    answer = ingrid.send(NEW, **form(RAIN, FIRST, minutes=["7,5", ""], **{"notes.en": ["", "Wait.\n\n- A\n- B"]}))

    sheet = rolecall.catalog.runsheet("evening")
    assert answer.request.path == "/console/runsheets"
    assert "The run sheet is saved." in words(answer)
    assert sheet is not None
    assert [(one.card, one.minutes) for one in sheet.entries] == [(RAIN, 7.5), (FIRST, None)]
    assert sheet.entries[1].notes is not None
    assert "Evening" in words(ingrid.open("/console/new"))


def test_the_file_looks_as_a_trainer_would_write_it(rolecall: Rolecall, ingrid: Browser) -> None:
    ingrid.open(NEW)
    typed = form(RAIN, minutes=["8"])
    typed |= {"about.en": 'For "pairs"', "notes.en": ["Wait.\r\n\r\nThen ask."]}
    ingrid.send(NEW, **typed)

    assert sheets(rolecall) == {
        "evening.yaml": (
            "# yaml-language-server: $schema=./runsheet.schema.json\n"
            "# $schema: ./runsheet.schema.json\n"
            "id: evening\n"
            "language: en\n"
            'title: "Evening"\n'
            'about: "For \\"pairs\\""\n'
            "entries:\n"
            '  - card: "my-deck/rain"\n'
            "    minutes: 8\n"
            "    notes: |\n"
            "      Wait.\n"
            "\n"
            "      Then ask.\n"
        )
    }


@pytest.mark.parametrize(
    ("button", "rows"),
    [
        ("up:1", [RAIN, FIRST, WARM_UP]),
        ("up:0", [FIRST, RAIN, WARM_UP]),
        ("down:1", [FIRST, WARM_UP, RAIN]),
        ("down:2", [FIRST, RAIN, WARM_UP]),
        ("remove:1", [FIRST, WARM_UP]),
        ("add:my-deck/first", [FIRST, RAIN, WARM_UP, FIRST]),
        ("up:9", [FIRST, RAIN, WARM_UP]),
        ("up:-1", [FIRST, RAIN, WARM_UP]),
        ("remove:²", [FIRST, RAIN, WARM_UP]),
        ("dance:1", [FIRST, RAIN, WARM_UP]),
        ("", [FIRST, RAIN, WARM_UP]),
    ],
)
def test_buttons_change_the_order_and_save_nothing(
    rolecall: Rolecall, ingrid: Browser, button: str, rows: list[str]
) -> None:
    ingrid.open(NEW)

    answer = ingrid.send(NEW, **form(FIRST, RAIN, WARM_UP, do=button))

    assert answer.status_code == 200
    assert [part.split('"')[0] for part in answer.text.split('name="card" value="')[1:-1]] == rows
    assert sheets(rolecall) == {}


def test_minutes_add_up_against_those_that_there_are(ingrid: Browser) -> None:
    ingrid.open(NEW)

    over = words(ingrid.send(NEW, **form(FIRST, RAIN, minutes=["10", ""], wanted="12", do="sum:0")))
    under = words(ingrid.send(NEW, **form(FIRST, RAIN, minutes=["10", "x"], wanted="12,5", do="sum:0")))

    assert "Together 16 minutes · 4 too many" in over
    assert "Together 10 minutes · 2.5 to spare" in under


def test_cards_that_sessions_leave_out_are_marked_and_take_no_time(ingrid: Browser) -> None:
    ingrid.open(NEW)

    page = words(ingrid.send(NEW, **form(FIRST, "my-deck/together", do="sum:0")))

    assert "2 Together Left out in this version" in page
    assert "Together 6 minutes" in page
    assert page.count("Left out in this version") >= 2


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (form(), "Add at least one card."),
        (form(FIRST, **{"title.en": " "}), "Write a title of 1 to 200 characters."),
        (form(FIRST, **{"title.en": "x" * 201}), "Write a title of 1 to 200 characters."),
        (form(FIRST, **{"title.en": "\u202ex"}), "Write a title of 1 to 200 characters."),
        (form(FIRST, minutes=["many"]), "Card 1: a card takes up to 480 minutes. Write a number."),
        (form(FIRST, minutes=["0"]), "Card 1: a card takes up to 480 minutes. Write a number."),
        (form(FIRST, minutes=["nan"]), "Card 1: a card takes up to 480 minutes. Write a number."),
        (form(FIRST, minutes=["1e9"]), "Card 1: a card takes up to 480 minutes. Write a number."),
        (form(FIRST, "my-deck/gone"), "Card 2 is no longer in the library. Take it out."),
        (form(FIRST, "x\n- card: y"), "Card 2 is no longer in the library. Take it out."),
        (form(FIRST, **{"notes.en": ["x" * 4_001]}), "Card 1: the notes have more than 4000 characters."),
        (form(FIRST, **{"notes.en": ["# A heading"]}), "Card 1: A text has no headings."),
        (form(FIRST, **{"notes.en": ["<script>alert(1)</script>"]}), "Card 1: A text has no HTML."),
        (form(FIRST, **{"about.en": "\x07"}), "invisible character"),
    ],
)
def test_what_cannot_be_saved_is_told_and_kept_in_the_form(
    rolecall: Rolecall, ingrid: Browser, fields: dict[str, str | list[str]], said: str
) -> None:
    ingrid.open(NEW)

    answer = ingrid.send(NEW, **fields)

    assert answer.status_code == 422
    assert said in words(answer)
    assert answer.text.count('name="card" value="') == len(fields["card"]) + 1
    assert sheets(rolecall) == {}


def test_a_second_run_sheet_of_the_same_name_gets_another_id(rolecall: Rolecall, ingrid: Browser) -> None:
    for _ in range(2):
        ingrid.open(NEW)
        ingrid.send(NEW, **form(FIRST))
    ingrid.open(NEW)
    ingrid.send(NEW, **form(FIRST, **{"title.en": "Nul"}))
    ingrid.open(NEW)
    ingrid.send(NEW, **form(FIRST, **{"title.en": "!?"}))

    assert sheets(rolecall).keys() == {"evening.yaml", "evening-2.yaml", "my-nul.yaml", "run-sheet.yaml"}


def test_an_own_run_sheet_is_changed_in_its_place(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "runsheets/other-name.yaml", SHEET)
    page = ingrid.open("/console/runsheets/mine")

    ingrid.send("/console/runsheets/mine", **form(FIRST, RAIN, **{"title.en": "Better"}))

    sheet = rolecall.catalog.runsheet("mine")
    assert "Say *little*." in page.text
    assert 'name="minutes" inputmode="decimal" value="8"' in page.text
    assert sheet is not None
    assert (sheet.title, len(sheet.entries)) == ({"en": "Better"}, 2)
    assert sheets(rolecall).keys() == {"other-name.yaml"}


def test_all_languages_of_a_run_sheet_can_be_changed_and_none_is_lost(rolecall: Rolecall, ingrid: Browser) -> None:
    copied = "/console/runsheet?from=kick-off-45"
    page = ingrid.open(copied)
    original = rolecall.catalog.runsheet("kick-off-45")
    assert original is not None
    fields: dict[str, str | list[str]] = {"language": original.language, "languages": ["en", "da", "de"]}
    fields |= {f"title.{language}": f"{title} 2" for language, title in original.title.items()}
    fields |= {
        "card": [one.card for one in original.entries],
        "minutes": [f"{one.minutes or ''}" for one in original.entries],
    }

    ingrid.send(NEW, **fields)

    saved = rolecall.catalog.runsheet("kick-off-45-minutes-2")
    assert "Kick-off 45 minutes (copy)" in page.text
    assert saved is not None
    assert saved.title == {language: f"{title} 2" for language, title in original.title.items()}
    assert [one.card for one in saved.entries] == [one.card for one in original.entries]


def test_a_run_sheet_that_changed_meanwhile_is_shown_instead_of_overwritten(
    rolecall: Rolecall, ingrid: Browser
) -> None:
    write_deck(rolecall, "runsheets/mine.yaml", SHEET)
    ingrid.open("/console/runsheets/mine")
    write_deck(rolecall, "runsheets/mine.yaml", SHEET.replace("title: Mine", "title: Olga's"))

    late = ingrid.send("/console/runsheets/mine", **form(FIRST, **{"title.en": "Ingrid's"}))

    assert late.status_code == 409
    assert "Somebody else has changed this" in words(late)
    assert 'value="Olga&#39;s"' in late.text
    assert "Olga's" in sheets(rolecall)["mine.yaml"]


def test_a_double_click_saves_one_run_sheet(rolecall: Rolecall, ingrid: Browser) -> None:
    ingrid.open(NEW)
    sent = {**form(FIRST), **ingrid.hidden}

    answers = [ingrid.send(NEW, **sent).status_code for _ in range(2)]

    assert answers == [200, 200]
    assert sheets(rolecall).keys() == {"evening.yaml"}


def test_a_double_click_on_a_change_is_no_quarrel(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "runsheets/mine.yaml", SHEET)
    ingrid.open("/console/runsheets/mine")
    sent = {**form(FIRST, RAIN), **ingrid.hidden}

    assert [ingrid.send("/console/runsheets/mine", **sent).status_code for _ in range(2)] == [200, 200]


def test_a_run_sheet_whose_card_is_gone_can_be_mended(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "runsheets/mine.yaml", SHEET + "  - card: my-deck/gone\n")

    listed = words(ingrid.open("/console/runsheets"))
    page = words(ingrid.open("/console/runsheets/mine"))
    ingrid.send("/console/runsheets/mine", **form(FIRST))

    assert "There is no card 'my-deck/gone' in the decks at hand." in listed
    assert "Mend it" in listed
    assert "my-deck/gone No longer in the library" in page
    assert rolecall.catalog.runsheet("mine") is not None


def test_comments_that_would_be_lost_are_told(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "runsheets/mine.yaml", SHEET + "# remember the coffee\n")

    assert "Somebody wrote comments" in words(ingrid.open("/console/runsheets/mine"))


def test_an_own_run_sheet_is_deleted_and_kept_in_a_corner(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "runsheets/mine.yaml", SHEET)
    asked = words(ingrid.open("/console/runsheets/mine/delete"))

    ingrid.send("/console/runsheets/mine/delete")
    again = ingrid.send("/console/runsheets/mine/delete")

    assert "Delete “Mine”?" in asked
    assert rolecall.catalog.runsheet("mine") is None
    assert again.request.path == "/console/runsheets"
    assert list(sheets(rolecall).values()) == [SHEET]


def test_a_run_sheet_that_changed_since_it_was_shown_is_not_deleted(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "runsheets/mine.yaml", SHEET)
    ingrid.open("/console/runsheets/mine/delete")
    write_deck(rolecall, "runsheets/mine.yaml", SHEET + "# edited\n")

    assert ingrid.send("/console/runsheets/mine/delete").status_code == 409


def test_a_run_sheet_is_downloaded_as_it_was_written(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "runsheets/mine.yaml", SHEET)

    assert ingrid.open("/console/runsheets/mine/file").text == SHEET


@pytest.mark.parametrize("path", ["kick-off-45", "kick-off-45/delete", "nowhere", "nowhere/delete", "nowhere/file"])
def test_what_is_not_ones_own_cannot_be_changed(ingrid: Browser, path: str) -> None:
    assert ingrid.open(f"/console/runsheets/{path}").status_code == 404


def test_a_session_says_which_cards_of_its_run_sheet_were_left_out(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "runsheets/mine.yaml", SHEET + "  - card: my-deck/together\n  - card: my-deck/rain\n")
    offered = words(ingrid.open("/console/new"))

    answer = ingrid.send("/console/new", **{**USUAL, "play": "mine"})

    code = answer.request.path.rsplit("/", 1)[-1]
    live = rolecall.sessions.live(code)
    assert live is not None
    assert "Mine 2 cards · 14 minutes" in offered
    assert "Together Left out in this version" in offered
    assert "1 card of the run sheet was left out" in words(answer)
    assert "Together · 9 minutes" in words(answer)
    assert f'href="/console/{code}"' in answer.text
    assert live.read(lambda table: [one.card.id for one in table.session.entries]) == ["first", "rain"]


def test_a_run_sheet_with_nothing_to_play_makes_no_session(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "runsheets/mine.yaml", "id: mine\ntitle: Mine\nentries:\n  - card: my-deck/together\n")
    ingrid.open("/console/new")

    answer = ingrid.send("/console/new", **{**USUAL, "play": "mine"})

    assert answer.status_code == 422
    assert "This run sheet has no card that this version plays." in words(answer)


def test_a_card_that_sessions_leave_out_cannot_be_picked(rolecall: Rolecall, ingrid: Browser) -> None:
    code = make(ingrid, play="own", title="Mine", card=["my-deck/together", "my-deck/rain"])

    live = rolecall.sessions.live(code)
    assert live is not None
    assert live.read(lambda table: [one.card.id for one in table.session.entries]) == ["rain"]


def test_a_run_sheet_asked_for_in_the_link_is_chosen(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "runsheets/mine.yaml", SHEET)

    assert 'value="mine" checked' in ingrid.open("/console/new?play=mine").text
    assert 'value="kick-off-45" checked' in ingrid.open("/console/new?play=nowhere").text


def test_a_run_sheet_has_a_last_row() -> None:
    form = empty_form("en")
    for _ in range(MOST_ROWS + 5):
        form = pressed(form, f"add:{FIRST}")

    assert len(form.rows) == MOST_ROWS


@pytest.mark.parametrize(
    "text", ["- a\n- b", "a: b", "#", "|\n  x", "  x", "x  \ty", "“ø” 🙂", "'", '"\\"', "%TAG", "a\n\n\nb"]
)
def test_any_text_is_written_so_that_it_is_read_again(text: str) -> None:
    draft = Draft("a", "en", {"en": text.replace("\n", " ")}, {}, [Row(FIRST, "1,5", {"en": text, "da": text})])

    loaded = parse_runsheet(written(draft).encode(), "x")

    assert [one for one in loaded.errors if one.rule not in ("heading", "code")] == []
