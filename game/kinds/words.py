"""`words`: everybody writes one to three short words, which become a ranked list and a cloud once they are approved.

Gap: the word on which two groups' shares differ most, in percentage points of the people who answered (0 to 100).
Shift: which words were dropped and which came instead, among those that are shown.

Words are counted as one when they differ in case or width alone and, in English, when both the singular and its plural
were written ("goal", "goals"). Danish and German plurals are too irregular to be told apart from other words.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Literal
from unicodedata import category, normalize

from game.cards import CardFace, Group
from game.kinds.contract import NOTHING_SAID, Face, Kind, Problem, Said
from game.kinds.counting import ONLY, Marks, Questions, widest_share
from game.kinds.inventing import some
from game.refusal import Refused
from game.text import STRICT, Language, is_line
from game.verdict import SHOWN, Verdict

LONGEST = 24
SIGNS = " .,;:!?…\"'“”‘’«»„()-–—"
"""What stands around a word without belonging to it."""
PLURALS = (
    ("ies", "y", ("",)),
    ("s", "", ("",)),
    ("es", "", ("s", "x", "z", "ch", "sh", "o")),
)
"""An English plural's ending, the singular's instead, and how the rest of the word must end."""


@dataclass(frozen=True, kw_only=True)
class WordsCard(CardFace):
    """Write one to three short words."""

    __pydantic_config__ = STRICT
    kind: Literal["words"]
    """`words`: everybody writes a few short words; the most frequent ones grow large."""
    most: Literal[1, 2, 3] = 3
    """How many words one person may write."""


@dataclass(frozen=True, kw_only=True)
class WordsAnswer:
    """One to three words of at most 24 characters each, and the language that they are written in."""

    __pydantic_config__ = STRICT
    kind: Literal["words"]
    words: tuple[str, ...]
    language: Language


class WordCloud(Kind[WordsCard, WordsAnswer]):
    """The rules of a `words` card."""

    card = WordsCard
    answer = WordsAnswer
    chart = "words"
    writes = True

    def problems(self, card: WordsCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        return ()

    def face(self, card: WordsCard) -> Face:
        """Nothing to choose from; only how many words."""
        return Face(most=card.most)

    def validate(self, card: WordsCard, answer: WordsAnswer, group: Group) -> None:
        """Refuse no words, too many, long ones, or the same one twice."""
        if not 1 <= len(answer.words) <= card.most:
            raise Refused("wrong_answer", f"Write at least one word and at most {card.most}.")
        if any(len(word) > LONGEST for word in answer.words):
            raise Refused("too_long", f"Keep each word to {LONGEST} characters, please.")
        if not all(is_line(word) and fold(word) for word in answer.words):
            raise Refused("wrong_answer", "Write words, each on one line.")
        if len({fold(word) for word in answer.words}) != len(answer.words):
            raise Refused("wrong_answer", "Write each word only once.")

    def questions(self, card: WordsCard, said: Said = NOTHING_SAID) -> Questions:
        """One question; its keys are the words that are shown."""
        return {ONLY: tuple(dict.fromkeys(said.names.values()))}

    def marks(self, answer: WordsAnswer, said: Said = NOTHING_SAID) -> Marks:
        """One mark per word that is shown."""
        names = [said.names[key] for word in answer.words if (key := fold(word)) in said.names]
        return {ONLY: tuple(dict.fromkeys(names))}

    def made_up(self, card: WordsCard, group: Group, dice: Random) -> WordsAnswer:
        """Some of a few words."""
        return WordsAnswer(kind="words", words=tuple(some(WORDS, card.most, group, dice)), language="en")

    def kept(self, answer: WordsAnswer) -> WordsAnswer:
        """Only that something was written, and in which language."""
        return replace(answer, words=())

    def written(self, answer: WordsAnswer) -> str | None:
        """The words, a line each."""
        return "\n".join(answer.words) or None

    def rejoined(self, kept: WordsAnswer, written: str | None) -> WordsAnswer:
        """The words in their place; none once they were deleted."""
        return replace(kept, words=tuple(written.split("\n")) if written else ())

    def said(self, answers: Iterable[WordsAnswer], verdict: Callable[[str], Verdict] | None) -> Said:
        """Folded word → the spelling under which it is counted, most frequent words first."""
        spellings, english = _heard(answers)
        families: dict[str, list[str]] = {}
        for key in spellings:
            families.setdefault(_singular(key, english) or key, []).append(key)
        counted = {
            key: sum((spellings[one] for one in family), Counter[str]())
            for key, family in families.items()
            if verdict is None or _allowed(set(map(verdict, {*family, key})))
        }
        ranked = sorted(counted, key=lambda key: (-counted[key].total(), key))
        return Said({one: _usual(_told(families[key], spellings, verdict)) for key in ranked for one in families[key]})

    compare = staticmethod(widest_share)


def fold(word: str) -> str:
    """A word as it is counted: compatible forms, case, spaces, what nobody sees and the signs around do not matter."""
    seen = "".join(one for one in normalize("NFKC", word) if category(one) != "Cf")
    return " ".join(seen.casefold().split()).strip(SIGNS)


def _heard(answers: Iterable[WordsAnswer]) -> tuple[dict[str, Counter[str]], frozenset[str]]:
    """Folded word → how often in which spelling, and the folded words that were written in English."""
    spellings: dict[str, Counter[str]] = {}
    english: set[str] = set()
    for answer in answers:
        for word in answer.words:
            key = fold(word)
            spellings.setdefault(key, Counter())[" ".join(word.split())] += 1
            english |= {key} if answer.language == "en" else set()
    return spellings, frozenset(english)


def _singular(key: str, english: frozenset[str]) -> str | None:
    """The English singular of a word, if somebody wrote that as well; "news" is not the plural of "new"."""
    if key not in english or key.endswith("ss"):
        return None
    stems = ((key.removesuffix(ending), instead, ends) for ending, instead, ends in PLURALS if key.endswith(ending))
    forms = (stem + instead for stem, instead, ends in stems if stem.endswith(ends))
    return next((form for form in forms if len(form) > 3 and form in english), None)


def _allowed(found: set[Verdict]) -> bool:
    return Verdict.HIDDEN not in found and bool(found & SHOWN)


def _told(
    family: list[str], spellings: Mapping[str, Counter[str]], verdict: Callable[[str], Verdict] | None
) -> Counter[str]:
    """The spellings that may stand for a family: only those that were approved, not what joined them later."""
    shown = [one for one in family if verdict is None or verdict(one) in SHOWN]
    return sum((spellings[one] for one in shown), Counter[str]())


def _usual(spellings: Counter[str]) -> str:
    """The spelling that most people used; of several, the first in the alphabet."""
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))


WORDS = ("trust", "time", "honesty", "courage", "curiosity", "patience", "laughter", "questions", "network", "calm")
