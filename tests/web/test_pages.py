"""The public pages: a code typed in any way leads into its session, a wrong one says what to do."""

import html
import json
import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.imports import ROOT
from web.assets import read_assets
from web.catalogue import read_catalogues
from web.guards.attempts import Allowance, Attempts
from web.pages import Door, SessionStatus, pages

SESSIONS = {
    "482913": SessionStatus("482913", "Kick-off <b>spring</b>"),
    "111111": SessionStatus("111111", "Last year", purged=True),
}

BUNDLES = {
    "phone.js": "phone-1.js",
    "chunk.js": "chunk-4.js",
    "goodbye.js": "goodbye-7.js",
    "phone.css": "phone-2.css",
    "results.css": "results-8.css",
    "page.css": "page-3.css",
    "words_da.json": "words_da-5.json",
    "words_de.json": "words_de-6.json",
}


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    (tmp_path / "manifest.json").write_text(json.dumps(BUNDLES))
    one, few = Allowance(tries=1, seconds_each=10), Allowance(tries=3, seconds_each=10)
    app = Flask(__name__)
    app.register_blueprint(
        pages(
            Door(SESSIONS.get, Attempts(lambda: 0.0, each=one, address=few)),
            read_assets({"web": tmp_path}),
            read_catalogues(ROOT / "web" / "locales"),
            tested=lambda word: word == "fresh",
            version="1.2.3",
        )
    )
    return app.test_client()


def text_of(answer: TestResponse) -> str:
    """Return the page with its white space made plain."""
    return " ".join(answer.get_data(as_text=True).split())


@pytest.mark.parametrize("path", ["/j/482913", "/J/482913", "/j/482%20913", "/j/482-913"])
def test_a_link_or_qr_opens_the_phone_page_of_its_session(client: FlaskClient, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 200
    assert 'data-code="482913"' in text_of(answer)


def test_the_phone_page_loads_one_script_and_one_style_sheet(client: FlaskClient) -> None:
    page = text_of(client.get("/j/482913"))

    assert (page.count("<script"), page.count('rel="stylesheet"')) == (1, 1)
    assert 'src="/static/web/phone-1.js"' in page
    assert 'href="/static/web/phone-2.css"' in page


@pytest.mark.parametrize(("language", "words"), [("en", []), ("da", ["da-5"]), ("de-AT", ["de-6"])])
def test_the_phone_page_brings_the_words_of_its_reader_only(
    client: FlaskClient, language: str, words: list[str]
) -> None:
    page = text_of(client.get("/j/482913", headers={"Accept-Language": language}))

    assert re.findall(r'rel="preload" href="/static/web/words_([\w-]+).json"', page) == words
    assert html.unescape(page).count("/static/web/words_") == 2 + len(words)


def test_the_phone_page_is_asked_for_anew_so_that_it_names_the_scripts_of_today(client: FlaskClient) -> None:
    assert client.get("/j/482913").headers["Cache-Control"] == "no-cache"


def test_a_title_is_text_and_never_markup(client: FlaskClient) -> None:
    page = text_of(client.get("/j/482913"))

    assert "Kick-off &lt;b&gt;spring&lt;/b&gt;" in page
    assert "<b>" not in page


def test_without_javascript_the_phone_page_says_so(client: FlaskClient) -> None:
    assert "<noscript>" in text_of(client.get("/j/482913"))


@pytest.mark.parametrize("typed", ["482913", "482 913", " 482-913 ", "4 8 2 9 1 3"])
def test_a_code_may_be_typed_in_any_way(client: FlaskClient, typed: str) -> None:
    answer = client.get("/", query_string={"code": typed})

    assert (answer.status_code, answer.location) == (303, "/j/482913")


@pytest.mark.parametrize("path", ["/j/482914", "/?code=482+914"])
def test_a_wrong_code_is_said_to_be_wrong_and_can_be_typed_again(client: FlaskClient, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 404
    assert "There is no session 482 914. Check the projector." in text_of(answer)
    assert 'value="482 914"' in text_of(answer)


def test_no_code_at_all_is_asked_for(client: FlaskClient) -> None:
    assert "Type the six digits that stand on the projector." in text_of(client.get("/?code="))


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "٣٤٥٦٧٨", "9" * 500, "../../etc/passwd"])
def test_junk_for_a_code_gets_a_page_and_comes_back_as_text(client: FlaskClient, typed: str) -> None:
    answer = client.get("/", query_string={"code": typed})

    assert answer.status_code == 404
    assert "<script>" not in text_of(answer)
    assert text_of(answer).count("<script") <= 1


def test_an_address_that_tries_many_codes_must_wait(client: FlaskClient) -> None:
    for code in range(3):
        client.get(f"/j/{code}")

    answer = client.get("/j/482913")

    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "10")
    assert "Too many wrong codes. Wait 10 seconds, then try again." in text_of(answer)


def test_a_purged_session_says_goodbye(client: FlaskClient) -> None:
    answer = client.get("/j/111111")

    assert answer.status_code == 410
    assert "This session is over." in text_of(answer)


@pytest.mark.parametrize(("path", "code"), [("/j/111111", "111111"), ("/j/482914", "482914")])
def test_where_a_session_is_no_more_its_traces_go_from_the_browser(client: FlaskClient, path: str, code: str) -> None:
    page = text_of(client.get(path))

    assert f'data-code="{code}"' in page
    assert 'src="/static/web/goodbye-7.js"' in page


@pytest.mark.parametrize("path", ["/", "/?code=", "/help/wifi"])
def test_a_page_about_no_session_takes_nothing_away(client: FlaskClient, path: str) -> None:
    assert "data-code" not in text_of(client.get(path))


def test_the_first_page_asks_for_a_code(client: FlaskClient) -> None:
    assert 'name="code"' in text_of(client.get("/"))


def test_there_is_help_with_the_wifi(client: FlaskClient) -> None:
    page = text_of(client.get("/help/wifi"))

    assert "This wifi has no internet. Stay connected?" in page
    assert "bring a small router of your own" in page


@pytest.mark.parametrize(("word", "status"), [("fresh", 200), ("stale", 404)])
def test_an_address_test_is_told_and_answered(client: FlaskClient, word: str, status: int) -> None:
    assert client.get(f"/t/{word}").status_code == status


def test_health_names_the_version(client: FlaskClient) -> None:
    assert client.get("/healthz").get_json() == {"status": "ok", "version": "1.2.3"}


def test_a_language_chosen_in_the_link_is_remembered(client: FlaskClient) -> None:
    client.get("/?language=da")

    page = text_of(client.get("/"))

    assert '<html lang="da">' in page
    assert "Koden på projektoren" in page


@pytest.mark.parametrize("path", ["/", "/j/482913", "/help/wifi", "/t/fresh", "/j/111111"])
def test_no_page_holds_inline_script_or_style(client: FlaskClient, path: str) -> None:
    page = text_of(client.get(path))

    assert "style=" not in page
    assert "<style" not in page
    assert "onclick" not in page
    assert page.count("<script") == page.count("<script src=")


@pytest.mark.parametrize("path", ["/j/482913/5", "/J/482913/5", "/j/482%20913/5"])
def test_a_qr_on_a_table_opens_the_phone_page_with_that_table(client: FlaskClient, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 200
    assert 'data-code="482913" data-table="5"' in text_of(answer)


@pytest.mark.parametrize("table", ["0", "61", "05", "-1", "five", "\uff15", "5/6"])
def test_a_table_that_cannot_be_leads_to_the_plain_phone_page_or_nowhere(client: FlaskClient, table: str) -> None:
    answer = client.get(f"/j/482913/{table}", follow_redirects=True)

    assert "data-table" not in text_of(answer)
    assert (answer.status_code, answer.request.path) in ((200, "/j/482913"), (404, f"/j/482913/{table}"))


def test_a_table_of_no_session_says_so_and_one_of_a_purged_session_says_goodbye(client: FlaskClient) -> None:
    assert client.get("/j/999999/5").status_code == 404
    assert client.get("/j/111111/5", follow_redirects=True).status_code == 410


def test_the_plain_phone_page_names_no_table(client: FlaskClient) -> None:
    assert "data-table" not in text_of(client.get("/j/482913"))
