"""What is followed from session to session, as small multiples: of a card every answer or statement, who changed an
answer and how far groups were apart, and of a programme its health."""

from collections.abc import Iterable, Sequence
from typing import Final

from facilitator.debriefs.charts.trend import Course, TrendChart, TrendMark, trend_chart
from facilitator.debriefs.gaps import gap_figure, gap_people, gap_size
from facilitator.debriefs.numbers import measured
from facilitator.debriefs.wording import EVERYBODY, Wording
from game.cards import Concern, Group
from game.comparison import FEWEST, ComparedCard, ComparedSession, Point
from game.debrief import Question
from game.results import Result

ROOM: Final = "room"
BETWEEN: Final = "between"
"""The sign of a gap, which is nobody's figure."""
STEPS: Final = (1, 5)
POINTS: Final = 100
Sessions = Sequence[ComparedSession]


def trends(card: ComparedCard, sessions: Sessions, wording: Wording) -> tuple[TrendChart, ...]:
    """Every answer or statement of a card, through all the sessions."""
    means = measured(card.card)
    followed = (
        (question.id, answer)
        for question in card.card.questions
        for answer in ((None,) if question in means else _told(card, question))
    )
    found = (trend_chart(card, question, answer, sessions, wording) for question, answer in followed)
    return tuple(one for one in found if one)


def apart_and_moved(card: ComparedCard, sessions: Sessions, wording: Wording) -> tuple[TrendChart, ...]:
    """How far apart the groups were on a card, and how many changed an answer, where sessions show it."""
    points = [card.point(one.code) for one in sessions]
    return tuple(one for one in (_gaps(card, points, sessions, wording), _moves(points, sessions, wording)) if one)


def health_trends(sessions: Sessions, wording: Wording) -> tuple[TrendChart, ...]:
    """The five questions of a programme's health; those that no session shows are left out."""
    found = (_concern(concern, sessions, wording) for concern in Concern)
    return tuple(one for one in found if one)


def turnout_trend(sessions: Sessions, wording: Wording) -> TrendChart | None:
    """How many of those invited came; None where fewer than two sessions know it."""
    course = Course(sessions, 0, 1, wording)
    marks = [
        course.mark(number, one.turnout, wording.percent(one.turnout), one.invited)
        if one.invited and one.turnout is not None
        else None
        for number, one in enumerate(sessions)
    ]
    known = sum(one is not None for one in marks) >= FEWEST
    line = course.line(ROOM, wording.party(EVERYBODY), marks) if known else None
    return course.chart("", (wording.percent(0), wording.percent(1)), (line,)) if line else None


def gap_of(point: Point) -> Result:
    """A point's gap as the functions of a debrief read it."""
    return Result(rounds=(point.last,), gap=point.gap, shift=None)


def _told(card: ComparedCard, question: Question) -> Iterable[str]:
    """All answers; of an item that is put into boxes, the box that it went into most often."""
    answers = [one.id for one in question.answers]
    if card.card.chart != "boxes":
        return answers
    rooms = [one.last.room for one in card.points if one.last.room]
    return [max(answers, key=lambda answer: sum(room.counts[question.id][answer] for room in rooms))]


def _gaps(
    card: ComparedCard, points: Sequence[Point | None], sessions: Sessions, wording: Wording
) -> TrendChart | None:
    """The widest gap of each session, whichever answer it is on."""
    widest = _widest(card)
    course = Course(sessions, 0, widest, wording)

    def mark(number: int, point: Point | None) -> TrendMark | None:
        found = gap_of(point) if point and point.gap else None
        size = gap_size(found) if found else None
        if found is None or size is None:
            return None
        return course.mark(number, size, gap_figure(found, wording), gap_people(found))

    line = course.line(BETWEEN, wording.catalogue.say("Between groups"), [mark(*one) for one in enumerate(points)])
    return course.chart(wording.catalogue.say("Widest gap"), ("0", str(widest)), (line,)) if line else None


def _widest(card: ComparedCard) -> int:
    """The widest gap that a card could have: percentage points, or steps, places, points of its scale."""
    means = measured(card.card)
    if not means or card.card.chart == "guesses":
        return POINTS
    steps = [int(answer.id) for answer in means[0].answers]
    return max(steps) - min(steps)


def _moves(points: Sequence[Point | None], sessions: Sessions, wording: Wording) -> TrendChart | None:
    course = Course(sessions, 0, 1, wording)

    def mark(number: int, point: Point | None) -> TrendMark | None:
        moved = point.moved if point else None
        share = moved.moved / moved.present if moved else 0
        return course.mark(number, share, wording.percent(share), moved.present) if moved else None

    line = course.line(ROOM, wording.party(EVERYBODY), [mark(*one) for one in enumerate(points)])
    ends = (wording.percent(0), wording.percent(1))
    return course.chart(wording.catalogue.say("Changed their answer"), ends, (line,)) if line else None


def _concern(concern: Concern, sessions: Sessions, wording: Wording) -> TrendChart | None:
    course = Course(sessions, *STEPS, wording)
    lines = tuple(
        line
        for group in (*Group, None)
        if (group or _hides(concern, sessions))
        and (line := course.line(group or ROOM, _name(group, wording), _marks(course, concern, group, sessions)))
    )
    ends = (str(STEPS[0]), str(STEPS[1]))
    return course.chart(wording.concern(concern), ends, lines) if lines else None


def _hides(concern: Concern, sessions: Sessions) -> bool:
    """Whether some session tells of the whole, and not of every group that another one tells of."""
    told = [set(_groups(concern, one)) for one in sessions]
    everywhere = set().union(*told) - {None}
    return any(None in one and not everywhere <= one for one in told) or not everywhere


def _groups(concern: Concern, one: ComparedSession) -> Iterable[Group | None]:
    return (cell.group for cell in one.health.cells if cell.concern is concern) if one.health else ()


def _name(group: Group | None, wording: Wording) -> str:
    return wording.group(group) if group else wording.catalogue.say("Together")


def _marks(course: Course, concern: Concern, group: Group | None, sessions: Sessions) -> list[TrendMark | None]:
    """A group's figures on one question of the programme's health; those of the whole without a group."""
    cells = [
        next((cell for cell in one.health.cells if (cell.concern, cell.group) == (concern, group)), None)
        if one.health
        else None
        for one in sessions
    ]
    return [course.mean(number, cell.mean, cell.n) if cell else None for number, cell in enumerate(cells)]
