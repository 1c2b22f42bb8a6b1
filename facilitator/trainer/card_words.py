"""Every text of a card or deck, whatever its kind calls it, and how many words people read in each language.

The texts are found by the types of the fields, so that a new kind is counted without a line here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from game.cards import CardFace, Prompts
from game.text import Language, Words
from scenarios.deck import Deck
from scenarios.markdown import words_of
from scenarios.shape import Line, Many, Markdown, Record, Shape, fields_of

FOR_THE_FACILITATOR = "notes"


def texts_of(record: Any) -> Iterator[Words]:
    """Every text that a deck or card holds, with all its languages."""
    for key, shape in fields_of(type(record)).items():
        yield from _texts(shape, getattr(record, key))


def cover_texts(deck: Deck) -> Iterator[Words]:
    """The texts of a deck beside its cards."""
    yield from (words for words in (deck.title, deck.about) if words)


def words_in_the_room(card: CardFace) -> Mapping[Language, int]:
    """How many words one person reads: one group's question, the longest; the notes are the facilitator's."""
    total: Counter[Language] = Counter()
    for key, shape in fields_of(type(card)).items():
        value = getattr(card, key)
        if isinstance(value, Prompts):
            total.update(_longest(_counts(texts_of(value))))
        elif key != FOR_THE_FACILITATOR:
            total.update(_added(_counts(_texts(shape, value))))
    return total


def words_in_the_notes(card: CardFace) -> Mapping[Language, int]:
    """How many words the facilitator reads before the day."""
    return _added(_counts(_texts(Markdown(), card.notes)))


def _texts(shape: Shape, value: Any) -> Iterator[Words]:
    match shape:
        case _ if value is None:
            return
        case Line():
            yield value
        case Markdown():
            yield {language: words_of(blocks) for language, blocks in value.blocks.items()}
        case Many(item):
            for one in value:
                yield from _texts(item, one)
        case Record():
            yield from texts_of(value)


def _counts(texts: Iterable[Words]) -> Iterator[Counter[Language]]:
    for words in texts:
        yield Counter({language: len(text.split()) for language, text in words.items()})


def _added(counts: Iterable[Counter[Language]]) -> Counter[Language]:
    return sum(counts, Counter())


def _longest(counts: Iterable[Counter[Language]]) -> Counter[Language]:
    longest: Counter[Language] = Counter()
    for one in counts:
        longest |= one
    return longest
