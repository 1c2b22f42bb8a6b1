"""`rolecall deck print`: every card, on paper, and nothing from anywhere else."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image

from facilitator.trainer.hat_drawings import DRAWINGS
from facilitator.trainer.printing import PARTS, Paper, Part, printed
from game.cards import HatId
from game.text import LANGUAGES, Language
from scenarios.catalog import BUILTIN, Catalog
from scenarios.loader import parse_deck, read_deck
from scenarios.pictures import Pictures
from tests.facilitator.trainer.samples import EVERY_KIND, sample, the_hats

HOSTILE = '<script src=//x></script> & "{{ 7*7 }}"'
SHIPPED = sorted((BUILTIN / "decks").glob("*.yaml"))


class Page(HTMLParser):
    """The tags, attributes and words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def count(self, *classes: str) -> int:
        """How many elements have all of these classes."""
        return sum(set(classes) <= set((attrs.get("class") or "").split()) for _, attrs in self.tags)

    @property
    def text(self) -> str:
        """All words in a row."""
        return " ".join(" ".join(self.words).split())


def test_every_card_is_on_the_paper_with_its_situation_and_question() -> None:
    page = Page(printed(sample(), the_hats(), only="cards"))

    assert page.count("half", "card") == 14
    assert "Once upon a time ." in page.text
    assert "Your question stands on your role card, beside number 1." in page.text
    assert "At the table: Why?" in page.text


def test_notes_and_afterthought_are_not_for_the_tables() -> None:
    page = Page(printed(sample(), the_hats())).text

    assert "Nobody else reads this." not in page
    assert "So." not in page


def test_each_group_has_a_role_card_with_its_own_questions() -> None:
    page = Page(printed(sample(), the_hats(), only="roles"))

    assert page.count("role") == 3
    assert page.text.count("What do you say?") == 1
    assert page.text.count("What do you hope to hear?") == 1
    assert page.text.count("Which hat?") == 6


def test_the_ten_hats_have_name_line_and_openings() -> None:
    page = Page(printed(sample(), the_hats(), only="hats"))

    assert page.count("hat-card") == 10
    assert all(f"{hat.name['en']} {hat.line['en']}" in page.text for hat in the_hats())
    assert all(f"“{words['en']}”" in page.text for hat in the_hats() for words in hat.opening)


def test_every_card_that_asks_has_a_vote_sheet() -> None:
    page = Page(printed(sample(), the_hats(), only="votes"))

    assert page.count("vote") == 13
    assert page.count("held") == 6
    assert "Number them: 1 is the most important." in page.text
    assert "Share out ten points." in page.text


def test_a_deck_without_hats_prints_none_unless_asked() -> None:
    hats = [line for line in EVERY_KIND.splitlines() if "kind: hat" in line or "kind: practice" in line]
    deck = parse_deck("\n".join(one for one in EVERY_KIND.splitlines() if one not in hats).encode(), "").value

    assert len(hats) == 2
    assert deck is not None
    assert Page(printed(deck, the_hats())).count("hat-card") == 0
    assert Page(printed(deck, the_hats(), only="hats")).count("hat-card") == 10


def test_a_practice_says_how_it_goes_and_its_sheet_stays_with_the_two() -> None:
    page = Page(printed(sample(), the_hats())).text

    assert "one asks for a hat, another wears it for 3 min. Then swap." in page
    assert "One tick: the hat that you ask for." in page
    assert "Keep this sheet: it is for the two of you." in page


def test_what_a_trainer_writes_is_never_markup() -> None:
    hostile = EVERY_KIND.replace("{en: Why?, da: Hvorfor?}", f"'{HOSTILE}'").replace("What now?", f"'{HOSTILE}'")
    deck = parse_deck(hostile.encode(), "").value

    assert deck is not None
    page = Page(printed(deck, the_hats()))

    assert "script" not in {tag for tag, _ in page.tags}
    assert HOSTILE in page.text


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_page_asks_no_other_host_for_anything(paper: Paper) -> None:
    page = Page(printed(sample(), the_hats(), paper=paper))

    asking = [attrs for _, attrs in page.tags if attrs.keys() & {"src", "href", "action", "style", "srcset", "data"}]
    policy = next(attrs["content"] for _, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy")

    assert asking == []
    assert policy and policy.startswith("default-src 'none';")
    assert "url(" not in page.text and "@import" not in page.text


@pytest.mark.parametrize(("paper", "size"), [("a4", "A4 portrait"), ("letter", "letter portrait")])
def test_the_paper_has_the_size_that_was_asked_for(paper: Paper, size: str) -> None:
    assert f"@page {{ size: {size};" in printed(sample(), the_hats(), paper=paper)


@pytest.mark.parametrize("part", PARTS)
def test_one_part_can_be_printed_alone(part: Part) -> None:
    assert len(re.findall(r'<section class="part', printed(sample(), the_hats(), only=part))) in (1, 2)


@pytest.mark.parametrize(
    ("language", "title", "words"),
    [("en", "One of them", "At the table"), ("da", "En af dem", "Ved bordet"), ("de", "One of them", "Am Tisch")],
)
def test_words_and_texts_are_in_the_language_that_was_asked_for(language: Language, title: str, words: str) -> None:
    page = Page(printed(sample(), the_hats(), language=language)).text

    assert title in page
    assert words in page


def test_a_picture_stands_inside_the_page(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30), "red").save(tmp_path / "door.png")
    text = EVERY_KIND.replace(
        "{id: wall, kind: wall,", "{id: wall, kind: wall, picture: {file: door.png, alt: A red door},"
    )
    pictures = Pictures.in_folder(tmp_path)
    deck = parse_deck(text.encode(), "", pictures=pictures).value

    assert deck is not None
    page = Page(printed(deck, the_hats(), only="cards", pictures=pictures))

    (shown,) = [attrs for tag, attrs in page.tags if tag == "img"]
    assert shown["alt"] == "A red door"
    assert (shown["src"] or "").startswith("data:image/png;base64,")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_deck_prints_in_every_language(path: Path) -> None:
    deck, hats = read_deck(path).value, Catalog().hats()

    assert deck is not None
    for language in LANGUAGES:
        page = Page(printed(deck, hats, language=language))
        assert page.count("half", "card") == len(deck.cards)


@pytest.mark.parametrize("hat", HatId)
def test_a_hat_is_drawn_on_paper_as_on_the_screen(hat: HatId) -> None:
    script = (BUILTIN.parent / "web" / "client" / "hats.ts").read_text("utf-8")

    drawing = "".join(DRAWINGS[hat].split())

    assert drawing in "".join(script.split())
