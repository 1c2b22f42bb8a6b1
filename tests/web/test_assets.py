"""Scripts and style sheets: kept for ever under a name of their content, small, and nothing else is given out."""

import gzip
import json
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.imports import ROOT
from tests.web.messages import Message, messages_in
from web.assets import Assets, NotBundled, read_assets, static_files

BUILT = ROOT / "web" / "static" / "build"
MANIFEST: dict[str, str] = json.loads((BUILT / "manifest.json").read_text())
LIGHT, LATER = 56_500, 33_000
"""Compressed bytes until a phone's page can be used, and of what it fetches after that: little more than they are."""


@pytest.fixture
def assets(tmp_path: Path) -> Assets:
    for name, content in {"": b"script", ".gz": b"zipped", ".br": b"brotli"}.items():
        (tmp_path / f"phone-AB12.js{name}").write_bytes(content)
    (tmp_path / "manifest.json").write_text(json.dumps({"phone.js": "phone-AB12.js"}))
    (tmp_path / "secret.txt").write_text("secret")
    return read_assets({"web": tmp_path})


@pytest.fixture
def client(assets: Assets) -> FlaskClient:
    app = Flask(__name__)
    app.register_blueprint(static_files(assets))
    return app.test_client()


def test_a_script_is_found_by_its_plain_name(assets: Assets) -> None:
    assert assets.url("web", "phone.js") == "/static/web/phone-AB12.js"


@pytest.mark.parametrize(("package", "name"), [("web", "tablet.js"), ("nobody", "phone.js")])
def test_a_script_that_was_not_bundled_says_what_to_do(assets: Assets, package: str, name: str) -> None:
    with pytest.raises(NotBundled, match="make bundle"):
        assets.url(package, name)


def test_an_unbundled_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NotBundled, match="make bundle"):
        read_assets({"web": tmp_path})


def test_browsers_may_keep_a_script_for_ever(client: FlaskClient) -> None:
    answer = client.get("/static/web/phone-AB12.js")

    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"


@pytest.mark.parametrize(
    ("accepted", "body", "encoding"),
    [
        ("", b"script", None),
        ("gzip, deflate", b"zipped", "gzip"),
        ("gzip, deflate, br", b"brotli", "br"),
        ("br;q=0, gzip", b"zipped", "gzip"),
    ],
)
def test_a_script_comes_compressed_as_the_browser_likes_it(
    client: FlaskClient, accepted: str, body: bytes, encoding: str | None
) -> None:
    answer = client.get("/static/web/phone-AB12.js", headers={"Accept-Encoding": accepted})

    assert (answer.data, answer.headers.get("Content-Encoding")) == (body, encoding)
    assert answer.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "path", ["secret.txt", "manifest.json", "phone.js", "phone-AB12.js.gz", "..%2fsecret.txt", "%2e%2e/secret.txt"]
)
def test_nothing_but_bundles_is_given_out(client: FlaskClient, path: str) -> None:
    assert client.get(f"/static/web/{path}").status_code == 404


@pytest.mark.parametrize("language", ["en", "da", "de"])
def test_page_scripts_style_and_words_of_a_phone_are_small(language: str) -> None:
    page = gzip.compress((ROOT / "web" / "templates" / "j.html").read_bytes())
    opened = {"phone.js", "chunk.js", "phone.css", f"words_{language}.json"} & MANIFEST.keys()

    assert len(opened) == (3 if language == "en" else 4)
    assert len(page) + sum(map(compressed, opened)) < LIGHT


@pytest.mark.parametrize("language", ["en", "da", "de"])
def test_what_a_phone_fetches_later_is_small(language: str) -> None:
    fetched = {"laterPages.js", "results.css", f"laterWords_{language}.json"} & MANIFEST.keys()

    assert len(fetched) == (2 if language == "en" else 3)
    assert sum(map(compressed, fetched)) < LATER


@pytest.mark.parametrize("language", ["da", "de"])
def test_every_word_of_a_phone_travels_once_and_what_it_says_first_comes_first(language: str) -> None:
    first, later = (
        json.loads((BUILT / MANIFEST[f"{part}_{language}.json"]).read_text()) for part in ("words", "laterWords")
    )

    assert first["more"] == MANIFEST[f"laterWords_{language}.json"]
    assert first["words"].keys().isdisjoint(later["words"])
    assert len(first["words"]) + len(later["words"]) == len(messages_of_scripts())


def messages_of_scripts() -> set[Message]:
    """What the phone's scripts say."""
    return {one for file in (ROOT / "web" / "client").rglob("*.ts") for one in messages_in(file.read_text("utf-8"))}


def compressed(name: str) -> int:
    """The bytes that travel over plain http."""
    return (BUILT / f"{MANIFEST[name]}.gz").stat().st_size
