"""Every drawing in a page: what a screen reader hears, texts stay texts, and nothing has a style of its own."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from facilitator.debriefs.charts import against as rooms
from facilitator.debriefs.charts import changes, chart, clock, flows, gaps, heat, trend
from facilitator.debriefs.tables import table
from game.cards import Concern, Phase
from game.debrief import Change, Health, HealthCell, PlayedCard, Question
from game.debrief.timeline import Presence, Span, Timeline
from game.intervals import Interval
from game.kinds.counting import ONLY, Gap
from game.text import Language, Words
from tests.facilitator.charts.paper import on_paper
from tests.facilitator.charts.results import (
    MENTEE,
    MENTOR,
    attempt,
    chosen,
    looked_back,
    moving,
    rated,
    round_of,
    steps,
    tally,
    wording,
)
from tests.facilitator.charts.sessions import code, compared, sessions

TITLE = "What <b>& others</b> did"
EVIL: Words = {"en": '<script>"x"</script>'}
DRAWINGS = ("flows", "dumbbells", "changes", "heat", "timeline", "trend", "against")
VOID = {"meta", "br", "img", "hr", "input", "rect", "line", "path", "circle"}


class Page(HTMLParser):
    """Elements in order, whether they were all closed, and the words of tables."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[Mapping[str, str | None]] = []
        self.open: list[str] = []
        self.in_tables = ""
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes.append(dict(attrs))
        self.open += [tag] * (tag not in VOID)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes.append(dict(attrs))

    def handle_data(self, data: str) -> None:
        self.in_tables += data if "table" in self.open else ""


def evil(card: PlayedCard) -> PlayedCard:
    """A card whose texts are not to be trusted."""
    named = [replace(answer, text=EVIL) for answer in card.questions[0].answers]
    asked = (Question(id=card.questions[0].id, text=EVIL, answers=tuple(named)),)
    return replace(card, title=EVIL, questions=asked)


def made(name: str, language: Language = "en") -> object:
    """Every drawing with something in it."""
    words, drinks, statements = wording(language), evil(chosen("tea", "coffee")), rated("soon")
    statements = replace(statements, title=EVIL, questions=(replace(statements.questions[0], text=EVIL),))
    first, last = round_of(1, {}, tally(6, 4)), round_of(2, {}, tally(3, 7))
    gap = Gap(measure="share", question=ONLY, answer="tea", high=MENTOR, low=MENTEE, size=35)
    apart = round_of(1, {MENTOR: tally(15, 5), MENTEE: tally(4, 6)}, None, n=30)
    changed = Change(question="soon", group=MENTOR, n=12, change=0.5, interval=Interval(low=0, high=1))
    cell = HealthCell(concern=Concern.TIME, group=MENTOR, mean=2.4, n=12, statements=())
    asked = replace(drinks, attempts=(attempt(apart, gap=gap, gap_interval=Interval(low=4, high=63)),))
    moment = Span(entry="e-1", attempt=1, phase=Phase.VOTE, begins=0, ends=60_000)
    spans = Timeline(spans=(moment,), answering=(), presence=(Presence(at=0, seated=4),))
    card = compared(drinks, {MENTOR: tally(6, 4)}, {MENTOR: tally(2, 8)})
    found: Mapping[str, Callable[[], object]] = {
        "flows": lambda: flows.flow_chart(drinks, attempt(first, last, shift=moving(10, 3, tea_coffee=3)), words),
        "dumbbells": lambda: gaps.gap_chart(looked_back(asked), words),
        "changes": lambda: changes.change_chart(statements, attempt(changes=(changed,)), words),
        "heat": lambda: heat.heat_table(Health(cells=(cell,), lowest=cell), words),
        "timeline": lambda: clock.time_chart(looked_back(asked, timeline=spans), words),
        "trend": lambda: trend.trend_chart(card, ONLY, "tea", sessions(2), words),
        "against": lambda: rooms.against(card, code(0), words),
    }
    return found[name]()


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_has_a_name_and_its_figures_as_a_table(name: str) -> None:
    page = Page(on_paper(name, made(name), TITLE))

    pictures = [one.get("aria-label") for one in page.attributes if one.get("role") == "img"]
    assert pictures == ([TITLE] if name != "heat" else [])  # a heat table is a table itself
    assert page.names.count("table") == page.names.count("caption") == 1
    assert re.search(r"\d", page.in_tables)
    assert page.open == []


@pytest.mark.parametrize("name", DRAWINGS)
def test_texts_stay_texts(name: str) -> None:
    drawn = on_paper(name, made(name), TITLE)

    assert "<script" not in drawn
    assert "<b>" not in drawn


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_needs_no_style_of_its_own(name: str) -> None:
    page = Page(on_paper(name, made(name), TITLE))

    assert not [one for one in page.attributes if "style" in one or any(key.startswith("on") for key in one)]


@pytest.mark.parametrize("language", ["da", "de"])
@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_speaks_the_readers_language(name: str, language: Language) -> None:
    assert on_paper(name, made(name, language), TITLE, language=language) != on_paper(name, made(name), TITLE)


@pytest.mark.parametrize("card", [chosen("tea", "coffee"), rated("soon")])
def test_the_drawing_of_a_result_stands_beside_its_table(card: PlayedCard) -> None:
    people = {"bars": tally(6, 4), "scales": steps(soon=(0, 1, 2, 3, 4))}[card.chart]
    result = attempt(round_of(1, {MENTOR: people}, people)).result

    picture = Page(on_paper("drawing", chart(card, result, wording()), TITLE))
    figures = Page(on_paper("numbers", table(card, result, wording()), wording(), TITLE))

    assert [one.get("aria-label") for one in picture.attributes if one.get("role") == "img"] == [TITLE]
    assert figures.names.count("table") == 1
    assert picture.open == figures.open == []
