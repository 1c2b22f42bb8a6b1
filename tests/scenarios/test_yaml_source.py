"""Bytes become a tree with places, or a sentence; what YAML can do beyond that is refused."""

import pytest

from scenarios.mistake import Mark
from scenarios.node import Fields, Scalar, plain
from scenarios.yaml_source import Source, read_source


def read(text: str) -> Source:
    return read_source(text.encode())


def value(text: str) -> object:
    root = read(f"a: {text}").root
    assert isinstance(root, Fields)
    return plain(root.entries["a"].value)


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "y", "1_000", "12:30", "2024-01-31", ".inf", ".nan", "0777x"]
)
def test_words_that_older_yaml_misreads_stay_words(word: str) -> None:
    assert value(word) == word


@pytest.mark.parametrize(
    ("written", "meant"),
    [("7", 7), ("-7", -7), ("0x1f", 31), ("0o17", 15), ("7.5", 7.5), ("1e3", 1000.0), ("true", True), ("~", None)],
)
def test_numbers_truth_values_and_nothing_are_read_as_such(written: str, meant: object) -> None:
    assert value(written) == meant


def test_a_number_too_long_to_be_one_stays_text() -> None:
    assert value("9" * 5000) == "9" * 5000


def test_a_quoted_number_stays_text() -> None:
    assert value('"7"') == "7"


def test_keys_and_values_know_their_line_and_column() -> None:
    root = read("id: x\ntitle:\n  en: Hello\n").root
    assert isinstance(root, Fields)
    title = root.entries["title"]
    assert isinstance(title.value, Fields)

    assert title.key == Mark(2, 1)
    assert title.value.entries["en"].key == Mark(3, 3)
    assert title.value.entries["en"].value.at == Mark(3, 7)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_line_ending_counts_lines_alike(ending: str) -> None:
    root = read(ending.join(["a: 1", "b: 2", ""])).root
    assert isinstance(root, Fields)

    assert root.entries["b"].key == Mark(2, 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_files_saved_with_a_byte_order_mark_are_read(encoding: str) -> None:
    root = read_source("a: blåbær".encode(encoding)).root
    assert isinstance(root, Fields)

    assert root.entries["a"].value == Scalar(at=Mark(1, 4), value="blåbær", written="blåbær")


def test_a_key_that_stands_twice_is_refused_at_its_second_place() -> None:
    (finding,) = read("a: 1\nb: 2\na: 3\n").findings

    assert finding.at == Mark(3, 1)
    assert "twice" in finding.sentence
    assert "line 1" in finding.sentence


REFUSED = {
    "an empty file": ("", Mark(1, 1), "empty"),
    "only a comment": ("# nothing\n", Mark(1, 1), "empty"),
    "an anchor": ("a: &x 1\n", Mark(1, 4), "anchor"),
    "an alias": ("a: 1\nb: *a\n", Mark(2, 4), "alias"),
    "a tag": ("a: !!python/object/apply:os.system ['true']\n", Mark(1, 4), "tag"),
    "a tag's short name": ("%TAG ! tag:x,2000:\n---\na: 1\n", Mark(1, 1), "tag"),
    "two documents": ("a: 1\n---\nb: 2\n", Mark(3, 1), "documents"),
    "a list as a key": ("? [a]\n: 1\n", Mark(1, 3), "key"),
    "an empty key": ("? \n: 1\n", Mark(1, 2), "key"),
    "NUL": ("a: 1\nb: x\0y\n", Mark(2, 5), "character"),
    "NUL in an escape": ('a: "x\\0y"\n', Mark(1, 4), "character"),
    "a bell": ("a: \a\n", Mark(1, 4), "character"),
    "a line separator": ("a: x\u2028y\n", Mark(1, 5), "character"),
    "half a character": ('a: "\\ud800"\n', Mark(1, 7), "yaml"),
    "thirteen levels": ("a: " + "[" * 13 + "]" * 13 + "\n", Mark(1, 15), "too-deep"),
    "a tab": ("a:\n\tb: 1\n", Mark(2, 1), "yaml"),
    "a colon in a text": ("title: Silence: twelve seconds\n", Mark(1, 15), "yaml"),
    "an open quotation mark": ('a: 1\nb: "x\nc: 2\n', Mark(2, 4), "yaml"),
    "an open bracket": ("a: 1\nb: [x\nc: 2\n", Mark(2, 4), "yaml"),
    "nothing behind a bracket": ("a: [", Mark(1, 5), "yaml"),
    "a sign that begins nothing": ("a: @home\n", Mark(1, 4), "yaml"),
    "emphasis without quotes": ("a: *Really*, she said\n", Mark(1, 11), "yaml"),
    "a list behind its key": ("a: - b\n", Mark(1, 4), "yaml"),
    "a text behind a bar": ("a: | b\n", Mark(1, 6), "yaml"),
    "a crooked indentation": ("a:\n   b: 1\n  c: 2\n", Mark(3, 3), "yaml"),
    "words behind a quotation": ('a: "Hm," she says\n', Mark(1, 10), "yaml"),
    "a percent sign": ("%x\n", Mark(1, 3), "yaml"),
    "a false backslash": ('a: "\\q"\n', Mark(1, 5), "yaml"),
    "a wrong YAML version": ("%YAML 3.0\n---\na: 1\n", Mark(1, 1), "yaml"),
    "nothing but a bracket": ("]", Mark(1, 1), "yaml"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_a_deck_has_no_use_for_is_refused_at_its_place(case: str) -> None:
    text, at, rule = REFUSED[case]
    (finding,) = read(text).findings

    assert (finding.at, finding.rule) == (at, rule)
    assert finding.sentence.endswith(".")
    assert finding.fix.endswith(".")


def test_bytes_that_are_no_utf_8_are_refused_where_they_stand() -> None:
    (finding,) = read_source("a: 1\nb: blå".encode("latin-1")).findings

    assert (finding.at, finding.rule) == (Mark(2, 6), "encoding")


def test_utf_16_without_a_byte_order_mark_is_refused_with_a_hint() -> None:
    (finding,) = read_source("a: 1".encode("utf-16-le")).findings

    assert finding.rule == "character"
    assert "UTF-8" in finding.fix


def test_a_file_over_500_kilobytes_is_not_read() -> None:
    (finding,) = read_source(b"a: " + b"x" * 500_000).findings

    assert finding.rule == "too-big"


def test_a_file_of_exactly_500_kilobytes_is_read() -> None:
    assert read_source(b"a: " + b"x" * 499_997).findings == ()


def test_a_file_of_more_than_20_000_values_is_not_read() -> None:
    (finding,) = read("- a\n" * 20_000).findings

    assert finding.rule == "too-many"


def test_what_was_found_before_the_reading_stopped_is_told_too() -> None:
    found = read("a: &x 1\nb: [\n").findings

    assert [finding.rule for finding in found] == ["anchor", "yaml"]
