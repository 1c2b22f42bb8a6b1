"""Words are folded as far as the language allows, and none is counted that the facilitator hid."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.kinds.words import WordCloud, WordsAnswer, fold
from game.text import Language
from game.verdict import Verdict
from tests.game.kinds.samples import QUICK

CLOUD = WordCloud()
SEEN = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp")), max_size=8)


def wrote(*words: str, language: Language = "en") -> WordsAnswer:
    """Somebody's words."""
    return WordsAnswer(kind="words", words=words, language=language)


def counts(*answers: WordsAnswer, verdicts: Mapping[str, Verdict] | None = None) -> dict[str, int]:
    """Every word as it is shown, and how many people wrote it, in the order of the list."""
    judged = None if verdicts is None else lambda word: verdicts.get(word, Verdict.WAITING)
    said = CLOUD.said(answers, judged)
    marks = [key for answer in answers for key in CLOUD.marks(answer, said)["answer"]]
    return {name: marks.count(name) for name in dict.fromkeys(said.names.values())}


@pytest.mark.parametrize(
    "word",
    [
        *("Trust", "TRUST", " trust ", "trust!", "“trust”", "»Trust«", "(trust)", "trust.", "…trust"),
        *("\uff54\uff52\uff55\uff53\uff54", "tru\u00adst", "trust\u200b"),
    ],
)
def test_case_width_and_the_signs_around_a_word_do_not_matter(word: str) -> None:
    assert counts(wrote("trust"), wrote("trust"), wrote(word)) == {"trust": 3}


def test_spaces_inside_a_word_do_not_matter() -> None:
    assert counts(wrote("open door"), wrote("open  door"), wrote("open\u00a0door")) == {"open door": 3}
    assert {fold(word) for word in ("Open door", "open  door", "open\u00a0door")} == {"open door"}


@pytest.mark.parametrize("word", ["C++", "R&D", "24/7", "👩‍🚀", "ærlighed", "I'm in"])
def test_a_word_is_shown_as_it_was_written(word: str) -> None:
    assert counts(wrote(word)) == {word: 1}


def test_signs_inside_a_word_matter() -> None:
    assert counts(wrote("re-sign"), wrote("resign")) == {"re-sign": 1, "resign": 1}


@QUICK
@given(SEEN)
def test_spaces_signs_and_capitals_around_it_leave_a_word_as_it_is_counted(word: str) -> None:
    assert fold(f" “{word}”! ") == fold(word)


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("goal", "goals"),
        ("story", "stories"),
        ("class", "classes"),
        ("movie", "movies"),
        ("coach", "coaches"),
        ("value", "values"),
        ("plane", "planes"),
    ],
)
def test_an_english_plural_is_counted_with_its_singular(one: str, several: str) -> None:
    assert counts(wrote(one), wrote(one), wrote(several)) == {one: 3}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("new", "news"),
        ("honest", "honesty"),
        ("trust", "trusty"),
        ("need", "needless"),
        ("glas", "glass"),
        ("plan", "planes"),
        ("need", "needle"),
    ],
)
def test_words_that_only_look_like_plurals_are_words_of_their_own(one: str, other: str) -> None:
    assert counts(wrote(one), wrote(one), wrote(other)) == {one: 2, other: 1}


def test_a_plural_without_its_singular_keeps_its_spelling() -> None:
    assert counts(wrote("goals"), wrote("Goals"), wrote("goals")) == {"goals": 3}


@pytest.mark.parametrize("language", ["da", "de"])
def test_only_english_knows_plurals(language: Language) -> None:
    assert counts(wrote("chance", language=language), wrote("chances", language=language)) == {
        "chance": 1,
        "chances": 1,
    }


def test_a_plural_needs_both_to_be_english() -> None:
    assert counts(wrote("chance"), wrote("chances", language="da")) == {"chance": 1, "chances": 1}
    assert counts(wrote("chance", language="da"), wrote("chances")) == {"chance": 1, "chances": 1}


def test_the_same_word_in_two_languages_is_one() -> None:
    assert counts(wrote("Mentor"), wrote("mentor", language="da")) == {"Mentor": 2}


def test_the_spelling_that_most_people_use_is_shown() -> None:
    assert counts(wrote("TIME"), wrote("time"), wrote("time"), wrote("Times")) == {"time": 4}


def test_of_two_spellings_as_frequent_the_first_in_the_alphabet_is_shown() -> None:
    assert counts(wrote("time"), wrote("Time")) == counts(wrote("Time"), wrote("time")) == {"Time": 2}


def test_the_most_frequent_words_stand_first_and_then_the_alphabet_counts() -> None:
    shown = counts(wrote("calm", "trust"), wrote("trust", "art"))

    assert [*shown.items()] == [("trust", 2), ("art", 1), ("calm", 1)]


def test_somebody_who_writes_singular_and_plural_is_counted_once() -> None:
    assert counts(wrote("goal", "goals")) == {"goal": 1}


def test_nothing_is_shown_until_it_is_approved() -> None:
    assert counts(wrote("trust", "time"), verdicts={"time": Verdict.APPROVED}) == {"time": 1}


@pytest.mark.parametrize("verdict", [Verdict.WAITING, Verdict.HIDDEN])
def test_what_waits_or_is_hidden_is_not_counted(verdict: Verdict) -> None:
    assert counts(wrote("trust"), verdicts={"trust": verdict}) == {}


def test_a_plural_of_a_word_that_is_shown_is_shown() -> None:
    assert counts(wrote("goal"), wrote("goals"), verdicts={"goal": Verdict.STARRED}) == {"goal": 2}


@pytest.mark.parametrize("hidden", ["goal", "goals"])
def test_a_word_that_is_hidden_in_one_number_is_hidden_in_both(hidden: str) -> None:
    verdicts = {"goal": Verdict.APPROVED, "goals": Verdict.APPROVED, hidden: Verdict.HIDDEN}

    assert counts(wrote("goal"), wrote("goals"), verdicts=verdicts) == {}


def test_deleted_words_are_counted_nowhere_and_the_answer_stays() -> None:
    answer = wrote("trust")

    left = CLOUD.rejoined(CLOUD.kept(answer), None)

    assert (left.words, left.language) == ((), "en")
    assert CLOUD.marks(left, CLOUD.said([answer], None)) == {"answer": ()}
