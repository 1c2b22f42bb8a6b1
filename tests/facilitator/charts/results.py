"""Results made by hand: a card, tallies and what moved between them, without a session."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import cache
from typing import Any

from facilitator.debriefs.wording import Wording
from facilitator.packaged import packaged_catalogues
from game.cards import Group, Round
from game.debrief import AnswerFace, Attempt, Attendance, Debrief, PlayedCard, Question
from game.kinds.contract import Chart
from game.kinds.counting import ONLY, Move, Tally
from game.results import Moved, Result, RoundResult, Shift
from game.text import Language

STEPS = ("1", "2", "3", "4", "5")
MENTOR, MENTEE, MANAGER = Group.MENTOR, Group.MENTEE, Group.MANAGER


@cache
def wording(language: Language = "en") -> Wording:
    """The words of a session that has no names of its own."""
    return Wording(packaged_catalogues()[language], {})


def chosen(*answers: str, **more: Any) -> PlayedCard:
    """A card with one list of answers, named as they are."""
    faces = tuple(AnswerFace(id=one, text={"en": one.title()}) for one in answers)
    return card("choice", "bars", (Question(id=ONLY, text={}, answers=faces),), **more)


def rated(*statements: str, **more: Any) -> PlayedCard:
    """A card whose statements are rated from 1 to 5."""
    steps = tuple(AnswerFace(id=step, text={}) for step in STEPS)
    asked = tuple(Question(id=one, text={"en": one.title()}, answers=steps) for one in statements)
    return card("scale", "scales", asked, **more)


def card(kind: str, chart: Chart, questions: tuple[Question, ...], **more: Any) -> PlayedCard:
    """Any card."""
    plain: dict[str, Any] = {
        "entry": "e-1",
        "deck": "drinks",
        "deck_version": "1",
        "card": "c-1",
        "title": {"en": "A card"},
        "situation": None,
        "prompts": {},
        "low": None,
        "high": None,
        "ask": None,
        "of": None,
        "panel": (),
        "minutes": 6,
        "attempts": (),
    }
    return PlayedCard(kind=kind, chart=chart, questions=questions, **{**plain, **more})


def tally(*people: int, card: PlayedCard | None = None) -> Tally:
    """How many chose the first answer, the second, and so on."""
    keys = [one.id for one in card.questions[0].answers] if card else ["tea", "coffee", "water"][: len(people)]
    return Tally(n=sum(people), counts={ONLY: dict(zip(keys, people, strict=True))})


def steps(**people: Sequence[int]) -> Tally:
    """Statement → how many rated it 1, 2, 3, 4 and 5."""
    counts = {one: dict(zip(STEPS, of, strict=True)) for one, of in people.items()}
    return Tally(n=max(sum(of) for of in people.values()), counts=counts)


def round_of(
    number: Round, groups: Mapping[Group, Tally | None], room: Tally | None, n: int | None = None
) -> RoundResult:
    """One round; without `n`, the whole counts everybody."""
    return RoundResult(round=number, n=n or (room.n if room else 3), room=room, groups=groups)


def moving(present: int, moved: int, groups: Mapping[Group, Moved | None] | None = None, **ways: int) -> Shift:
    """Who moved: `tea_coffee=3` is three people from tea to coffee."""
    made = (Move(question=ONLY, source=way.split("_")[0], target=way.split("_")[1], count=n) for way, n in ways.items())
    return Shift(room=Moved(present=present, moved=moved), moves=tuple(made), groups=groups or {})


def attempt(*rounds: RoundResult, shift: Shift | None = None, **more: Any) -> Attempt:
    """One playing of a card."""
    gap = more.pop("gap", None)
    plain: dict[str, Any] = {"gap_interval": None, "changes": (), "sentences": (), "wall": ()}
    return Attempt(attempt=1, open=False, result=Result(rounds=rounds, gap=gap, shift=shift), **{**plain, **more})


def looked_back(*cards: PlayedCard, **more: Any) -> Debrief:
    """A debrief of nothing but these cards."""
    nobody = Attendance(joined=0, answered=0, groups=())
    plain: dict[str, Any] = {field.name: None for field in fields(Debrief)}
    return Debrief(**{**plain, "attendance": nobody, "talking": (), "cards": cards, **more})
