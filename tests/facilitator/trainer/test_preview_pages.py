"""The preview over HTTP: for this computer alone, drawn from the newest edition, mistakes beside the last good one."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

import orjson
import pytest
from flask.testing import FlaskClient
from PIL import Image

from facilitator.trainer.preview_server import PreviewServer, preview_app
from tests.facilitator.trainer.samples import EVERY_KIND, the_hats, write_sample
from tests.imports import ROOT
from tests.web.messages import messages_in, translations

BROKEN = EVERY_KIND.replace("kind: hat", "kind: hut")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_sample(tmp_path)


@pytest.fixture
def pages(file: Path) -> FlaskClient:
    """The preview's pages without a server."""
    return preview_app(file, the_hats()).test_client()


@pytest.fixture
def server(file: Path) -> Iterator[PreviewServer]:
    """The real server on a free port."""
    made = PreviewServer(file, the_hats())
    with ThreadPoolExecutor(1) as pool:
        served = pool.submit(made.serve)
        yield made
        made.stop()
        served.result()


def ask(url: str, **headers: str) -> tuple[int, Any, Any]:
    """Status, headers and body of an answer."""
    try:
        with build_opener(ProxyHandler({})).open(Request(url, headers=headers), timeout=20) as answer:
            return answer.status, answer.headers, answer.read()
    except HTTPError as refused:
        with refused:
            return refused.code, refused.headers, refused.read()


def told(pages: FlaskClient, **asked: str) -> Any:
    """What the desk is told."""
    return pages.get("/deck/state", query_string=asked).get_json()


def test_the_first_look_is_the_first_phase_of_the_first_card(pages: FlaskClient) -> None:
    state = told(pages)

    assert (state["scene"]["card"], state["scene"]["phase"], state["scene"]["group"]) == ("one", "read", "mentor")
    assert (state["fresh"], state["edition"]) == (True, 1)
    assert [card["id"] for card in state["deck"]["cards"]][:3] == ["one", "some", "hats"]


def test_phone_and_projector_see_what_was_chosen(pages: FlaskClient) -> None:
    state = told(pages, card="one", phase="reveal", group="mentee", people="60", spoken="da")

    assert state["views"]["me"]["group"] == "mentee"
    assert (state["views"]["screen"]["language"], state["views"]["screen"]["present"]) == ("da", 60)
    assert state["views"]["room"]["card"]["id"] == "one" and state["views"]["room"]["result"]


@pytest.mark.parametrize(
    "asked",
    [
        {"card": "gone", "phase": "dancing", "group": "nobody", "spoken": "xx", "people": "-1"},
        {"people": "9999999999999999999"},
        {"people": "9" * 5_000},
        {"people": "٣"},
        {"card": "break", "phase": "reveal"},
    ],
)
def test_what_the_deck_does_not_have_becomes_its_first(pages: FlaskClient, asked: dict[str, str]) -> None:
    scene = told(pages, **asked)["scene"]

    assert scene["phase"] == "read"
    assert 0 <= scene["people"] <= 80


def test_the_language_of_the_cards_is_not_the_pages(pages: FlaskClient) -> None:
    assert "Set-Cookie" not in pages.get("/deck/state?spoken=da").headers
    assert b'lang="en"' in pages.get("/deck/").data


def test_a_save_leads_to_a_new_edition(pages: FlaskClient, file: Path) -> None:
    before = told(pages)

    file.write_text(EVERY_KIND.replace("en: One of them", "en: One of those"), "utf-8")
    after = told(pages)

    assert after["edition"] == before["edition"] + 1
    assert after["views"]["room"]["card"]["title"]["en"] == "One of those"


def test_a_broken_save_keeps_the_last_good_version_beside_the_error(pages: FlaskClient, file: Path) -> None:
    told(pages)

    file.write_text(BROKEN, "utf-8")
    state = told(pages, card="hats", phase="vote")

    errors = [one for one in state["mistakes"] if one["severity"] == "error"]
    assert not state["fresh"] and state["views"]["room"]["card"]["id"] == "hats"
    assert [one["place"].split(":")[0] for one in errors] == ["every-kind.yaml"]
    assert errors[0]["fix"] == "Did you mean 'hat'?"


def test_a_file_that_was_never_good_has_mistakes_and_no_views(tmp_path: Path) -> None:
    pages = preview_app(write_sample(tmp_path, BROKEN), the_hats()).test_client()

    state = told(pages)

    assert (state["deck"], state["views"]) == (None, None)
    assert state["mistakes"]


def test_cards_that_are_not_played_yet_are_named(pages: FlaskClient) -> None:
    assert told(pages)["deck"]["left_out"] == [{"en": "Our lines"}]


def test_there_is_no_other_deck(pages: FlaskClient) -> None:
    assert [pages.get(f"/other/{path}").status_code for path in ("", "state", "news", "frame/phone")] == [404] * 4
    assert pages.get("/deck/frame/console").status_code == 404


def test_a_picture_beside_the_deck_is_served_and_nothing_else(pages: FlaskClient, file: Path) -> None:
    Image.new("RGB", (40, 30), "red").save(file.parent / "door.png")
    Image.new("RGB", (40, 30), "red").save(file.parent.parent / "secret.png")
    (file.parent / "fake.png").write_bytes(b"<svg onload=alert(1)>")

    shown = pages.get("/pictures/door.png")
    others = [pages.get(f"/pictures/{name}") for name in (file.name, "..%2fsecret.png", "gone.png", "fake.png")]

    assert (shown.status_code, shown.content_type) == (200, "image/png")
    assert [one.status_code for one in others] == [404] * 4


def test_a_missing_picture_is_a_mistake_until_it_is_there(pages: FlaskClient, file: Path) -> None:
    text = EVERY_KIND.replace("kind: wall,", "kind: wall, picture: {file: door.png, alt: A red door},")
    file.write_text(text, "utf-8")
    before = told(pages)

    Image.new("RGB", (40, 30), "red").save(file.parent / "door.png")
    file.write_text(text + "# saved again\n", "utf-8")
    after = told(pages, card="wall")

    assert [one["sentence"] for one in before["mistakes"] if one["severity"] == "error"] == [
        "There is no picture 'door.png' beside the deck."
    ]
    assert after["fresh"] and after["views"]["room"]["card"]["picture"]["file"] == "door.png"


def test_a_waiting_browser_hears_of_the_save(server: PreviewServer, file: Path) -> None:
    known = orjson.loads(ask(f"{server.url}state")[2])["edition"]

    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(ask, f"{server.url}news?known={known}")
        file.write_text(EVERY_KIND + "# saved\n", "utf-8")
        status, _, body = waiting.result()

    assert (status, orjson.loads(body)) == (200, {"edition": known + 1})


def test_only_this_computers_own_names_are_answered(server: PreviewServer) -> None:
    assert server.url.startswith("http://127.0.0.1:")
    assert ask(server.url, Host="rebound.example")[0] == 421
    assert ask(server.url)[0] == 200


def test_only_the_frames_may_stand_in_a_frame_and_only_in_our_own(server: PreviewServer) -> None:
    desk, frame = (ask(f"{server.url}{path}")[1]["Content-Security-Policy"] for path in ("", "frame/phone"))

    assert "frame-ancestors 'none'" in desk
    assert "frame-ancestors 'self'" in frame
    assert "script-src 'self';" in desk and "default-src 'none';" in frame


def test_the_bare_address_leads_to_the_deck(pages: FlaskClient) -> None:
    assert pages.get("/").headers["Location"] == "/deck/"


@pytest.mark.parametrize("language", ["da", "de"])
def test_every_word_of_preview_and_paper_is_translated(language: str) -> None:
    folder = ROOT / "facilitator"
    sources = [
        *folder.glob("client/preview/*.ts"),
        *folder.glob("templates/*print*"),
        *folder.glob("templates/preview*"),
    ]
    said = {message for file in sources for message in messages_in(file.read_text("utf-8"))}

    known = translations("web", language) | translations("facilitator", language)
    finished = {message for message, forms in known.items() if all(forms)}

    assert said - finished == set()
