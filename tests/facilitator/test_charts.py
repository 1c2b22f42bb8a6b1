"""What the debrief draws and says of each kind of card, with numbers that can be checked by hand."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from facilitator.debriefs.charts import Chart, chart
from facilitator.debriefs.findings import findings
from facilitator.debriefs.numbers import means, numbers
from facilitator.debriefs.tables import Table, table
from facilitator.debriefs.walls import heaps
from facilitator.debriefs.wording import Wording
from facilitator.packaged import packaged_catalogues
from game.cards import Group, Prompts
from game.debrief import PlayedCard, debrief
from game.kinds import Answer, Card
from game.kinds.points import PointsAnswer, PointsCard
from game.kinds.pulse import PulseAnswer, PulseCard, Statement
from game.kinds.rank import RankAnswer, RankCard
from game.kinds.scale import ScaleAnswer, ScaleCard
from game.kinds.sort import SortAnswer, SortCard
from game.kinds.split import SplitAnswer, SplitCard
from game.results import Moved, Result
from game.text import Language
from game.verdict import Verdict
from game.wall import HeartedPost
from tests.game.workshops import Workshop, option

FACE: dict[str, Any] = {"title": {"en": "A card"}, "prompt": Prompts(everyone={"en": "What?"})}
ITEMS = (option("tea", "Tea"), option("cake", "Cake"), option("talk", "Talk"))
RANKED = RankCard(kind="rank", id="ranked", items=ITEMS, rounds=2, **FACE)
SHARED = PointsCard(kind="points", id="shared", items=ITEMS, **FACE)
SORTED = SortCard(
    kind="sort", id="sorted", items=ITEMS[:2], boxes=(option("now", "Now"), option("never", "Never.")), **FACE
)
TORN = ScaleCard(
    kind="scale",
    id="torn",
    statements=(Statement(id="who", text={"en": "Who should decide?"}),),
    low={"en": "the mentee"},
    high={"en": "clearly the mentor"},
    **FACE,
)
ASKED = SplitCard(kind="split", id="asked", ask={"en": "Have you?"}, **FACE)
PULSE = PulseCard(
    kind="pulse",
    id="pulse",
    statements=(
        Statement(id="all", text={"en": "I am ready."}),
        Statement(id="own", text={"en": "I am asked."}, groups=(Group.MENTEE,)),
    ),
    **FACE,
)


def ranked(*order: str) -> RankAnswer:
    return RankAnswer(kind="rank", order=order)


def shared(tea: int, cake: int, talk: int) -> PointsAnswer:
    return PointsAnswer(kind="points", points={"tea": tea, "cake": cake, "talk": talk})


def put(tea: str, cake: str) -> SortAnswer:
    return SortAnswer(kind="sort", boxes={"tea": tea, "cake": cake})


def guessed(guess: int, own: bool) -> SplitAnswer:
    return SplitAnswer(kind="split", guess=guess, own=own)


def felt(**steps: int) -> PulseAnswer:
    return PulseAnswer(kind="pulse", steps=steps)  # type: ignore[arg-type]


class Told:
    """A card that five mentors and six mentees have answered, each group with one voice, in each round."""

    def __init__(self, card: Card, *rounds: Mapping[Group, Answer], language: Language = "en") -> None:
        workshop = Workshop(card)  # type: ignore[arg-type]
        seats = {Group.MENTOR: workshop.seat(Group.MENTOR, 5), Group.MENTEE: workshop.seat(Group.MENTEE, 6)}
        for number, said in enumerate(rounds, 1):
            answers = {person: answer for group, answer in said.items() for person in seats[group]}
            workshop.vote(f"e-{card.id}", number, answers)  # type: ignore[arg-type]
        workshop.end()
        made = debrief(workshop.session)
        self.wording = Wording(packaged_catalogues()[language], made.group_labels)
        self.card: PlayedCard = made.cards[0]
        self.result: Result = self.card.attempts[0].result

    @property
    def chart(self) -> Chart | None:
        return chart(self.card, self.result, self.wording)

    @property
    def table(self) -> Table:
        return table(self.card, self.result, self.wording)

    @property
    def findings(self) -> Sequence[str]:
        return tuple(one.said for one in findings(self.card, self.card.attempts[0], self.wording))


def both(mentors: Answer, mentees: Answer) -> Mapping[Group, Answer]:
    return {Group.MENTOR: mentors, Group.MENTEE: mentees}


def rows(made: Table) -> list[tuple[str, str, list[str]]]:
    """Heading, label and figures of every row."""
    return [(one.heading, label, [cell.figure for cell in cells]) for one in made.blocks for label, cells in one.rows]


def test_a_ranking_is_drawn_in_the_rooms_order_with_where_each_group_stood_before() -> None:
    told = Told(
        RANKED,
        both(ranked("tea", "cake", "talk"), ranked("tea", "cake", "talk")),
        both(ranked("cake", "tea", "talk"), ranked("tea", "cake", "talk")),
    )

    drawn: Any = told.chart

    assert drawn.kind == "places"
    assert [item.label for item in drawn.items] == ["Tea", "Cake", "Talk"]
    assert [(one.party.group, one.figure, one.at, one.before) for one in drawn.items[1].signs] == [
        ("mentor", "1", 4.0, 50.0),
        ("mentee", "2", 50.0, 50.0),
    ]


def test_the_figures_of_a_ranking_are_mean_places() -> None:
    told = Told(RANKED, both(ranked("tea", "cake", "talk"), ranked("talk", "cake", "tea")))

    assert told.table.first == "Mean"
    assert rows(told.table) == [
        ("", "Tea", ["1", "3", "2.1"]),
        ("", "Cake", ["2", "2", "2.0"]),
        ("", "Talk", ["3", "1", "1.9"]),
    ]
    assert told.findings == ("Mentors put “Tea” 2\u00a0places higher than mentees.",)


def test_points_are_bars_of_mean_points() -> None:
    told = Told(SHARED, both(shared(6, 4, 0), shared(2, 3, 5)))

    drawn: Any = told.chart
    [(_, bars)] = drawn.sections

    assert [(row.label, [bar.figure for _, bar in row.bars]) for row in bars] == [
        ("Tea", ["6", "2"]),
        ("Cake", ["4", "3"]),
        ("Talk", ["0", "5"]),
    ]
    assert [bar.width for _, bar in bars[0].bars] == [80.0, 26.67]
    assert told.findings == ("Mentees gave “Talk” 5\u00a0points more than mentors.",)


def test_boxes_show_the_share_of_every_box_and_which_is_fullest() -> None:
    told = Told(SORTED, both(put("now", "now"), put("now", "never")))

    drawn: Any = told.chart
    [_, (label, lines)] = drawn.items

    assert drawn.boxes == ("Now", "Never.")
    assert (label, [[(one.figure, one.most) for one in fields] for _, fields in lines]) == (
        "Cake",
        [[("100%", True), ("0%", False)], [("0%", False), ("100%", True)]],
    )
    assert told.findings == ("Mentors put “Cake” into “Now” 100\u00a0points more often than mentees.",)


def test_a_scale_with_ends_of_its_own_says_to_which_one_a_group_is_nearer() -> None:
    told = Told(TORN, both(ScaleAnswer(kind="scale", steps={"who": 5}), ScaleAnswer(kind="scale", steps={"who": 2})))

    assert told.findings == (
        "Mentors stand 3\u00a0steps nearer to “clearly the mentor” than mentees on “Who should decide?”",
    )


def test_groups_that_answered_alike_are_named() -> None:
    told = Told(PULSE, both(felt(all=4), felt(all=4, own=5)))

    assert told.findings == ("Mentors and mentees answered alike.",)


def test_who_changed_is_told_in_one_line_without_hidden_groups() -> None:
    told = Told(PULSE, both(felt(all=4), felt(all=4, own=5)))
    groups = {Group.MENTOR: Moved(present=8, moved=3), Group.MENTEE: Moved(present=8, moved=1), Group.MANAGER: None}

    assert told.wording.changed(groups) == "Changed: mentors 3 of 8 · mentees 1 of 8"


def test_guesses_stand_on_a_line_with_the_truth() -> None:
    told = Told(ASKED, both(guessed(40, True), guessed(80, False)))

    drawn: Any = told.chart

    assert (drawn.flag.says, [line.mean for line in drawn.lines]) == ("Really: 45", ["40", "80"])
    assert told.findings == (
        "It is 45 of 100 in this room.",
        "Mentors came closest, with 40 on average.",
        "Mentees guessed 40\u00a0higher than mentors, on average.",
    )


def test_only_guesses_that_were_made_have_a_row() -> None:
    told = Told(ASKED, both(guessed(40, True), guessed(80, False)))

    assert rows(told.table) == [
        ("", "40", ["5", "0", "5"]),
        ("", "80", ["0", "6", "6"]),
        ("", "Mean", ["40", "80", "61.8"]),
        ("Have you?", "Yes", ["5", "0", "5"]),
        ("Have you?", "No", ["0", "6", "6"]),
    ]


def test_a_group_that_was_not_asked_has_no_line_no_figure_and_no_row() -> None:
    told = Told(PULSE, both(felt(all=4), felt(all=2, own=5)))

    drawn: Any = told.chart
    lines = [[(one.party.group, one.mean) for one in statement.lines] for statement in drawn.statements]
    counted = {(one.party, one.of) for one in numbers(told.card, told.result) if one.question == "own"}

    assert lines == [[("mentor", "4"), ("mentee", "2")], [("mentee", "5")]]
    assert counted == {("mentee", 6), ("everybody", 6)}
    assert [cells for heading, label, cells in rows(told.table) if (heading, label) == ("I am asked.", "Mean")] == [
        ["–", "5", "5"]
    ]


def test_a_share_is_of_those_who_were_asked() -> None:
    told = Told(PULSE, both(felt(all=4), felt(all=2, own=5)))

    [one] = [
        one
        for one in numbers(told.card, told.result)
        if (one.question, one.answer, one.party) == ("own", "5", "everybody")
    ]

    assert (one.count, one.of, one.percent) == (6, 6, 100)


def test_means_are_told_where_they_say_something() -> None:
    ranking = Told(RANKED, both(ranked("tea", "cake", "talk"), ranked("talk", "cake", "tea")))
    sorting = Told(SORTED, both(put("now", "now"), put("now", "never")))

    assert [(one.party, one.value) for one in means(ranking.card, ranking.result)][:3] == [
        ("mentor", 1.0),
        ("mentor", 2.0),
        ("mentor", 3.0),
    ]
    assert list(means(sorting.card, sorting.result)) == []


def test_sentences_are_said_in_danish() -> None:
    told = Told(SHARED, both(shared(6, 4, 0), shared(2, 3, 5)), language="da")

    [said] = told.findings

    assert "Talk (da)" in said
    assert "points more" not in said


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("", ""), [(None, Group.MENTOR), (None, Group.MENTEE)]),
        (("Courage", ""), [("Courage", None), (None, None)]),
    ],
)
def test_a_wall_stands_under_headings_or_else_by_group(headings: tuple[str, str], expected: list[Any]) -> None:
    posts = [
        HeartedPost(
            id="p",
            text="Yes.",
            group=group,
            name=None,
            cluster=heading or None,
            starred=False,
            hearts=1,
            verdict=Verdict.APPROVED,
        )
        for group, heading in zip((Group.MENTOR, Group.MENTEE), headings, strict=True)
    ]

    assert [(heap.heading, heap.group) for heap in heaps(posts)] == expected
