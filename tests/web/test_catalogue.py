"""Every message that people see is translated, keeps its values, and is used."""

import re
from pathlib import Path

import pytest
from flask import Flask

from tests.imports import ROOT
from tests.web.messages import Message, messages_in, messages_of, translations
from web.catalogue import read_catalogues, requested_language, template_words

LOCALES = ROOT / "web" / "locales"
LANGUAGES = ("da", "de")


def values_in(text: str) -> set[str]:
    """Return the names in braces."""
    return set(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated(language: str) -> None:
    finished = {message for message, forms in translations("web", language).items() if all(forms)}

    assert messages_of("web") - finished == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_left_over(language: str) -> None:
    assert translations("web", language).keys() - messages_of("web") == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_values_of_its_message(language: str) -> None:
    wrong = [
        form
        for message, forms in translations("web", language).items()
        for form in forms
        if values_in(form) != values_in(message.text)
    ]

    assert wrong == []


def test_messages_in_scripts_templates_and_python_are_found() -> None:
    source = """t("Saved") ${n("{count} answer", "{count} answers", 2)} _('It\\'s you') at("no") text("no")"""

    assert set(messages_in(source)) == {
        Message("Saved"),
        Message("{count} answer", "{count} answers"),
        Message("It's you"),
    }


def test_a_message_is_said_in_the_language_with_its_values() -> None:
    danish = read_catalogues(LOCALES)["da"]

    assert danish.say("There is no session {code}. Check the projector.", code="482 913") == (
        "Der er ingen session 482 913. Se efter på projektoren."
    )


def test_a_number_chooses_its_form() -> None:
    danish = read_catalogues(LOCALES)["da"]

    said = [danish.count("{count} second left.", "{count} seconds left.", count) for count in (1, 2)]

    assert said == ["1 sekund tilbage.", "2 sekunder tilbage."]


def test_what_is_not_translated_is_said_in_english(tmp_path: Path) -> None:
    german = read_catalogues(tmp_path)["de"]

    assert german.say("Join") == "Join"


@pytest.mark.parametrize(
    ("query", "cookie", "browser", "expected"),
    [
        ("", "", "", "en"),
        ("", "", "fr, da;q=0.8", "da"),
        ("", "de", "da", "de"),
        ("?language=en", "de", "da", "en"),
        ("?language=xx", "", "da-DK", "da"),
    ],
)
def test_the_language_is_the_one_asked_for_then_the_chosen_then_the_browsers(
    query: str, cookie: str, browser: str, expected: str
) -> None:
    headers = {"Accept-Language": browser, "Cookie": f"language={cookie}"}

    with Flask(__name__).test_request_context(f"/{query}", headers=headers):
        assert requested_language() == expected


def test_templates_get_their_words() -> None:
    words = template_words(read_catalogues(LOCALES))

    with Flask(__name__).test_request_context("/?language=da"):
        assert words()["_"]("Join") == "Kom med"
