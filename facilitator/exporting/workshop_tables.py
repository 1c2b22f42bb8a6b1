"""The tables about a workshop as a whole: what it was, who was there, its largest figures, the programme's health."""

from collections.abc import Iterator
from typing import Final

from facilitator.debriefs.gaps import gap_people, gap_size
from facilitator.debriefs.spans import in_minutes
from facilitator.debriefs.wording import EVERYBODY
from facilitator.exporting.counts import mark_cells, moved_cells, share_cells, share_columns
from facilitator.exporting.sheet import Column, Row, Table, Told, Type, flag, number, text, whole, yes_no
from facilitator.pages import moment
from game.debrief import Attendance, TalkingPoint
from game.debrief.gaps import is_clear
from game.results import Result
from game.rounding import measured, percent, whole_number

GROUP: Final = text("group", "mentor, mentee, manager or guest; `everybody` is the whole")


def _session(one: Told) -> Iterator[Row]:
    debrief, record = one.record.debrief, one.record
    yield {
        "date": moment(debrief.began).date(),
        "title": debrief.title,
        "client": debrief.tags.client,
        "programme": debrief.tags.programme,
        "year": debrief.tags.year,
        "invited": debrief.tags.invited,
        "rehearsal": yes_no(record.rehearsal),
        "ended": yes_no(debrief.ended_at is not None),
        "deleted": yes_no(debrief.purged),
        "threshold": debrief.threshold,
        "minutes": in_minutes(debrief.lasted),
        "planned_minutes": whole_number(debrief.planned_minutes),
    }


def _decks(one: Told) -> Iterator[Row]:
    for deck, version in one.record.debrief.decks.items():
        yield {"deck": deck, "deck_version": version}


def _attendance(one: Told) -> Iterator[Row]:
    attendance = one.record.debrief.attendance
    for group in attendance.groups:
        cells = share_cells(group.answered, group.joined)
        label = one.wording.group(group.group)
        yield {**cells, "group": group.group.value, "label": label, "joined": group.joined}
    cells = share_cells(attendance.answered, attendance.joined)
    yield {**cells, "group": EVERYBODY, "label": one.wording.party(EVERYBODY), "joined": attendance.joined}


def _headlines(one: Told) -> Iterator[Row]:
    found = one.record.debrief.headlines
    yield from _came(one.record.debrief.attendance)
    yield {"figure": "cards_played", "count": found.cards_played, "of": found.cards_planned}
    yield {"figure": "answers", "count": found.answers}
    yield {"figure": "changed_their_mind", **moved_cells(found.changed)}
    if found.shift:
        yield {"figure": "largest_shift", **_moved(found.shift), **_point(one, found.shift)}
    if found.gap:
        yield {"figure": "largest_gap", **_gap(one, found.gap), **_point(one, found.gap)}
    yield {"figure": "reflections_offered", "count": found.offered}
    yield {"figure": "reflections_approved", "count": found.approved, "of": found.offered}


def _moved(point: TalkingPoint) -> Row:
    return mark_cells(point.marks) if point.marks else moved_cells(point.shift)


def _came(there: Attendance) -> Iterator[Row]:
    """How many of those invited came: a count of everybody, so no interval; no share where more came than were."""
    if there.invited is not None:
        share = {} if there.turnout is None else {"percent": percent(there.turnout)}
        yield {"figure": "came", "count": there.joined, "of": there.invited, **share}


def _talking(one: Told) -> Iterator[Row]:
    for place, point in enumerate(one.record.debrief.talking, 1):
        clear = {"clear": _clear(one, point)} if point.why == "gap" else {}
        yield {"place": place, **_point(one, point), "why": point.why, **clear}


def _health(one: Told) -> Iterator[Row]:
    found = one.record.debrief.health
    for cell in found.cells if found else ():
        yield {
            "question": cell.concern.value,
            "label": one.wording.concern(cell.concern),
            "group": cell.group.value if cell.group else EVERYBODY,
            "mean": measured(cell.mean, cell.n),
            "n": cell.n,
            "statements": len(cell.statements),
            "lowest": yes_no(found is not None and cell == found.lowest),
        }


def _gap(one: Told, point: TalkingPoint) -> Row:
    """The size of the gap that a card has, and its unit."""
    result = _result(one, point)
    gap = result.gap
    return {
        "size": gap_size(result),
        "unit": gap.measure if gap else None,
        "of": gap_people(result),
        "clear": _clear(one, point),
    }


def _clear(one: Told, point: TalkingPoint) -> str:
    return yes_no(is_clear(_result(one, point), among=one.record.debrief.headlines.differences))


def _result(one: Told, point: TalkingPoint) -> Result:
    attempts = one.record.debrief.card(point.entry).attempts
    return next(attempt.result for attempt in attempts if attempt.attempt == point.attempt)


def _point(one: Told, point: TalkingPoint) -> Row:
    """Which card it is, with its number where it has one."""
    card = one.record.debrief.card(point.entry)
    return {
        "card_number": one.numbers.get(card.entry),
        "card": card.card,
        "title": one.wording.pick(card.title),
        "attempt": point.attempt,
    }


POINT: Final = (
    whole("card_number", "the card's place in the order of playing; sheet `cards`"),
    text("card", "the card's id in its deck"),
    text("title", "the card's title"),
    whole("attempt", "1, and one more each time the card was asked again"),
)
CLEAR: Final = flag(
    "clear",
    "of a gap: yes where chance alone would hardly have made it, also as the widest of all differences of all cards; "
    "so it may be no where sheet `gaps`, which looks at each card by itself, says yes",
)
DECKS: Final = Table(
    "decks",
    "Where the cards came from.",
    (text("deck", "the deck's id"), text("deck_version", "its version; empty where it was not noted")),
    _decks,
)
TABLES: Final = (
    Table(
        "sessions",
        "A row for each session in this file.",
        (
            Column("date", Type.DATE, "the day on which the first card was opened; without one, the session"),
            text("title", "what the facilitator called the session"),
            text("client", "the tag for whom it was held"),
            text("programme", "the tag of the mentoring programme"),
            whole("year", "the tag of the programme's year"),
            whole("invited", "people who were asked to come; empty where nobody said"),
            flag("rehearsal", "yes if people only rehearsed: then nothing in it is real"),
            flag("ended", "yes if the session was over when this file was made"),
            flag("deleted", "yes if names and texts were deleted before this file was made; the figures stay"),
            whole("threshold", "people: figures of fewer are not in this file"),
            whole("minutes", "from the first card to the end, in minutes"),
            whole("planned_minutes", "what the run sheet planned, in minutes"),
        ),
        _session,
    ),
    Table(
        "headlines",
        "The largest figures.",
        (
            text(
                "figure",
                "came: people who took a seat, of those who were invited; only where somebody said how many were, and "
                "without a percent where more came; cards_played; answers; changed_their_mind: people who answered a "
                "card twice, and how many of them differently; largest_shift: the same of one card or, where it has "
                "several questions, marks that were given twice and how many of them differed, without an interval; "
                "largest_gap; "
                "reflections_offered: sentences that people offered to the room; reflections_approved: those that the "
                "room could see",
            ),
            *share_columns("how many", "of how many; beside a gap, people in the smaller of the two groups"),
            number("size", "of the largest gap, in its `unit`"),
            text("unit", "as `measure` on sheet `gaps`"),
            CLEAR,
            *POINT,
        ),
        _headlines,
    ),
    Table(
        "talking",
        "The cards most worth talking about, up to three.",
        (whole("place", "1 to 3"), *POINT, text("why", "gap: two groups are far apart; shift: many changed"), CLEAR),
        _talking,
    ),
    Table(
        "attendance",
        "Who came, and how many of them answered at least one card.",
        (
            GROUP,
            text("label", "what this session calls the group"),
            whole("joined", "people who took a seat"),
            *share_columns("people who answered at least one card", "people who took a seat"),
        ),
        _attendance,
    ),
    Table(
        "health",
        "The five questions of a programme's health, 1 (bad) to 5 (good). A group that is hidden has no row.",
        (
            text("question", "time, competence, expectations, motivation, matching"),
            text("label", "the same in words"),
            GROUP,
            number("mean", "the mean of all marks on the statements about it, 1 to 5"),
            whole("n", "people, at least: those who rated the statement that fewest rated"),
            whole("statements", "how many statements are counted"),
            flag("lowest", "yes in the lowest cell of all groups"),
        ),
        _health,
    ),
)
