"""Decks written to break the reader: each gets a place and a sentence, and the process lives."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios import texts
from scenarios.markdown import Tree, parse_prose
from tests.scenarios.written import CHOICE, COVER, deck_of, load

BOMB = "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
PROSE = "- id: first\n  kind: hat\n  title: First\n  prompt: {{everyone: What?}}\n  situation: |\n    {}\n"

HOSTILE = {
    "a billion laughs": COVER + "a: &a [lol]\n" + BOMB,
    "half a million brackets": "[" * 499_999,
    "half a million brackets in a deck": COVER + "  - " + "[" * 499_000,
    "half a million braces": "{" * 499_999,
    "nested keys": "{a: " * 120_000,
    "nested entries on one line": "- " * 240_000,
    "nested question marks": "? " * 240_000,
    "stairs": "\n".join(" " * depth + "a:" for depth in range(900)),
    "anchors without end": "- &a x\n" * 60_000,
    "aliases without end": "- *a\n" * 90_000,
    "a tag that runs code": COVER + "  - !!python/object/apply:os.system ['echo hello']\n",
    "a tag that makes an object": COVER + "  - !!python/object:subprocess.Popen {}\n",
    "a merge": COVER + "  - &a {id: x}\n  - <<: *a\n",
    "one endless scalar": "a: " + "x" * 499_000,
    "one endless key": "x" * 499_000 + ": 1",
    "one endless number": "a: " + "9" * 499_000,
    "only NUL": "\0" * 1000,
    "NUL in the middle": deck_of(CHOICE).replace("First", "Fi\0rst"),
    "escape codes of a terminal": deck_of(CHOICE).replace("First", "\x1b[2J"),
    "only quotation marks": '"' * 499_000,
    "only percent signs": "%" * 499_000,
    "only line ends": "\n" * 499_000,
    "only dashes": "--- " * 100_000,
    "a hundred thousand unknown keys": COVER + "".join(f"k{number}: 1\n" for number in range(9_000)),
    "nine hundred cards without a kind": COVER + "  - id: x\n" * 900,
    "cards inside cards": deck_of("- cards: [{cards: [{cards: []}]}]"),
    "a number as the file": "7",
    "a text as the file": "hello",
    "a list as the file": "- id: x\n- kind: hat\n",
    "a date as the id": COVER.replace("my-deck", "2024-01-31T00:00:00Z!"),
    "a path as the id": COVER.replace("my-deck", "../../etc/passwd"),
    "a device as the id": COVER.replace("my-deck", "CON:"),
    "an endless id": COVER.replace("my-deck", "a" * 400_000),
    "a hyphen trap as the id": COVER.replace("my-deck", "a-" * 200_000),
    "an endless title": COVER.replace("My deck", "w " * 200_000),
    "stars without end": deck_of(PROSE.format("**a" * 100_000)),
    "stars in a hundred texts": deck_of(
        *(PROSE.replace("first", f"c{n}").format("**a" * 1_300 + " # <b>") for n in range(40))
    ),
    "lists in a hundred texts": deck_of(
        *(PROSE.replace("first", f"c{n}").replace("|\n    {}", '"{}"').format(r"- a\n" * 990) for n in range(96))
    ),
    "prose brackets without end": deck_of(PROSE.format("[" * 400_000)),
    "a script": deck_of(PROSE.format("<script>alert(1)</script>")),
    "an image": deck_of(PROSE.format("![x](http://example.org/x.png)")),
    "a link that runs code": deck_of(PROSE.format("[x](javascript:alert(1))")),
    "an endless panel": deck_of(CHOICE + "  panel: [" + "{answer: x, votes: 1}, " * 3_000 + "]\n"),
    "endless options": deck_of(CHOICE + "".join(f"    - {{id: o{n}, text: t}}\n" for n in range(3_000))),
    "a card that is a number": deck_of("- 7"),
    "a card that is nothing": deck_of("-"),
    "cards that are a text": COVER.replace("cards:", "cards: many"),
    "infinite minutes": deck_of(CHOICE + "  minutes: .inf\n"),
    "minutes that are no number": deck_of(CHOICE + "  minutes: .nan\n"),
    "minutes beyond floating point": deck_of(CHOICE + "  minutes: 1e99\n"),
    "the same key a thousand times": COVER + "  - {" + "id: x, " * 1_000 + "}\n",
    "two decks in one file": deck_of(CHOICE) + "---\n" + deck_of(CHOICE),
    "a lone anchor": COVER.replace("title: My", "title: &t My") + "  - *t\n",
    "a directive": "%TAG ! tag:evil.example,2000:\n---\n" + deck_of(CHOICE),
    "a set": COVER + "  - ? {id: x}\n",
    "a scalar of ten megabytes": COVER.replace("My deck", "x" * 10_000_000),
    "a comment of ten megabytes": "#" * 10_000_000 + "\n" + deck_of(CHOICE),
    "lists where texts belong": deck_of(CHOICE.replace("First", "[First]").replace("What now?", "[What, now]")),
    "keys where texts belong": deck_of(CHOICE.replace("First", "{en: {en: First}}")),
    "truth values where texts belong": deck_of(CHOICE.replace("First", "true").replace('"Yes"', "false")),
    "numbers where lists belong": deck_of(CHOICE + "  fits: 7\n  phases: 1.5\n  panel: 0x1F\n"),
    "texts where numbers belong": deck_of(CHOICE + "  minutes: many\n  rounds: two\n"),
    "a list as the cover": COVER.replace("id: my-deck", "id: [my-deck]").replace("language: en", "language: {en: 1}"),
    "a picture that is a number": deck_of(CHOICE + "  picture: 7\n"),
    "a picture without words": deck_of(CHOICE + "  picture: {file: a.png}\n"),
    "a language nobody speaks": COVER.replace("language: en", "language: tlh") + CHOICE,
    "keys of python": deck_of(CHOICE + "  __class__: x\n  __init__: y\n"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_deck_gets_a_place_and_a_sentence(case: str) -> None:
    loaded = load(HOSTILE[case])

    assert loaded.value is None
    assert 1 <= len(loaded.errors) <= 102
    assert all(mistake.file == "my.yaml" and mistake.line >= 1 and mistake.column >= 1 for mistake in loaded.mistakes)
    assert all(mistake.sentence.endswith(".") for mistake in loaded.mistakes)
    assert all(len(str(mistake)) < 1000 and str(mistake).isprintable() for mistake in loaded.mistakes)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_marks_of_any_editor_are_no_mistake(mark: bytes, ending: str) -> None:
    loaded = load(mark + deck_of(CHOICE).replace("\n", ending).encode())

    assert loaded.mistakes == ()
    assert loaded.value is not None


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp037"])
def test_a_hostile_deck_in_any_encoding_gets_a_sentence(encoding: str) -> None:
    loaded = load(deck_of(CHOICE).replace("First", "Blåbær &x").replace("title:", "title: &a").encode(encoding))

    assert loaded.errors


@pytest.mark.parametrize("case", ["stars in a hundred texts", "lists in a hundred texts"])
def test_a_file_full_of_emphasis_is_given_up_before_it_is_read_to_its_end(case: str) -> None:
    read: list[str] = []

    def reading(text: str) -> Tree:
        read.append(text)
        return parse_prose(text)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(texts, "parse_prose", reading)
        found = load(HOSTILE[case]).errors

    assert "Up to here the deck's texts hold more than 10,000 stars and line ends." in [one.sentence for one in found]
    assert sum(len(texts.SIGN.findall(one)) for one in read) <= texts.MOST_SIGNS


def test_brackets_that_kill_the_c_loader_leave_the_process_alive() -> None:
    program = (
        "from scenarios.loader import parse_deck\n"
        "for sign in '[', '{', '- ', '? ', '{a: ', '[a,':\n"
        "    print(parse_deck(sign.encode() * (499_000 // len(sign)), 'x').mistakes[0])\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) == 6


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_at_all_make_the_loader_raise(data: bytes) -> None:
    loaded = load(data)

    assert loaded.value is None
    assert loaded.errors


SIGNS = (
    ":",
    " ",
    "\n",
    "\n  ",
    "\n    ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "*x",
    "&x",
    "#",
    '"',
    ">",
    "~",
    "7",
    ",",
    "\t",
    "!",
    "|",
)
WORDS = ("\n", "id", "title", "cards:", "kind: hat", "en", "da", "true", "prompt:", "panel:", "situation:", "ø")
SNIPPETS = st.sampled_from(SIGNS + WORDS)


@settings(deadline=None)
@given(st.lists(SNIPPETS, max_size=60))
def test_no_heap_of_yaml_makes_the_loader_raise(parts: list[str]) -> None:
    assert load(COVER + "".join(parts)).errors


def test_a_deck_of_a_thousand_cards_loads() -> None:
    cards = "".join(
        f"- {{id: c{n}, kind: hat, title: Card {n}, prompt: {{everyone: Which hat?}}}}\n" for n in range(1000)
    )
    loaded = load(deck_of(cards))

    assert loaded.mistakes == ()
    assert loaded.value is not None
    assert len(loaded.value.cards) == 1000
