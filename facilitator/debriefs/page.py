"""Everything that the debrief's page draws, from the record alone: the same in a browser, on paper and in a test."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from facilitator.debriefs.charts import BarChart, Chart, chart, guess_bars
from facilitator.debriefs.charts.changes import ChangeChart, change_chart
from facilitator.debriefs.charts.clock import time_chart
from facilitator.debriefs.charts.flows import FlowChart, flow_chart
from facilitator.debriefs.charts.gaps import gap_chart
from facilitator.debriefs.charts.hat_map import hat_chart
from facilitator.debriefs.charts.heat import heat_table
from facilitator.debriefs.findings import Finding, findings
from facilitator.debriefs.record import Record
from facilitator.debriefs.sentences import hidden
from facilitator.debriefs.story import CardPlace, DeckLink, Story, told
from facilitator.debriefs.story.places import places
from facilitator.debriefs.tables import Table, table
from facilitator.debriefs.walls import Heap, heaps
from facilitator.debriefs.wording import Wording, is_choice, is_repeat
from facilitator.pages import GROUP_SHAPES
from facilitator.trainer.hat_drawings import hat_drawing
from game.cards import Concern, Group
from game.debrief import Attempt, Debrief
from game.rounding import whole_number
from scenarios.deck import Deck


@dataclass(frozen=True)
class Told:
    """An attempt at a card in sentences, as drawings and as a table."""

    place: CardPlace
    attempt: Attempt
    chart: Chart | None
    table: Table
    findings: tuple[Finding, ...]
    hidden: str
    guesses: BarChart | None
    flows: FlowChart | None
    changes: ChangeChart | None
    wall: tuple[Heap, ...]

    @property
    def minutes(self) -> int:
        """How long it was planned, in whole minutes."""
        return whole_number(self.place.card.minutes)

    @property
    def repeats(self) -> bool:
        """Whether its change has a chapter of its own."""
        return is_repeat(self.place.card)

    @property
    def id(self) -> str:
        """Where links to it lead."""
        return self.place.anchor(self.attempt.attempt)


def page_values(made: Record, wording: Wording, decks: Iterable[Deck], deleted_in: int | None = None) -> dict[str, Any]:
    """What the template is given beside what every page knows; `deleted_in` are days, in a session's last week."""
    hats, story = made.gameplay.hats, told(made, wording, working_on(decks, wording))
    return {
        "debrief": made.debrief,
        "rehearsal": made.rehearsal,
        "game": made.gameplay,
        "story": story,
        "cards": tuple(_told(place, one, story, wording) for place, one in _attempts(made, wording)),
        "gaps": gap_chart(_only(made.debrief, wanted=True), wording),
        "gaps_beside": gap_chart(_only(made.debrief, wanted=False), wording),
        "changes": [
            change_chart(one.place.card, one.place.attempt(one.attempt), wording) for one in story.before_and_after
        ],
        "heat": heat_table(made.debrief.health, wording) if made.debrief.health else None,
        "time": time_chart(made.debrief, wording),
        "hats": hat_chart(hats, made.hats, wording) if hats else None,
        "came": {one.group for one in made.debrief.attendance.groups if one.joined} or {*Group},
        "deleted_in": deleted_in,
        "wording": wording,
        "hat_drawing": hat_drawing,
        "shapes": GROUP_SHAPES,
    }


def _only(debrief: Debrief, *, wanted: bool) -> Debrief:
    """With the cards alone of which the widest gap at a glance is one, or with the others."""
    return replace(debrief, cards=tuple(card for card in debrief.cards if is_choice(card) is wanted))


def working_on(decks: Iterable[Deck], wording: Wording) -> Mapping[Concern, Sequence[DeckLink]]:
    """The decks that work on each question of a programme's health; of a deck that is gone nothing is said."""
    found: dict[Concern, list[DeckLink]] = defaultdict(list)
    for deck in decks:
        for concern in deck.works_on:
            found[concern].append(DeckLink(deck.id, wording.pick(deck.title)))
    return found


def _attempts(made: Record, wording: Wording) -> Iterable[tuple[CardPlace, Attempt]]:
    for place in places(made.debrief, wording).values():
        for attempt in place.card.attempts:
            yield place, attempt


def _told(place: CardPlace, attempt: Attempt, story: Story, wording: Wording) -> Told:
    card, result = place.card, attempt.result
    return Told(
        place=place,
        attempt=attempt,
        chart=chart(card, result, wording),
        table=table(card, result, wording),
        findings=(*_paired(place, attempt, story), *findings(card, attempt, wording)),
        hidden=hidden(result, wording),
        guesses=guess_bars(card, result, wording),
        flows=flow_chart(card, attempt, wording),
        changes=change_chart(card, attempt, wording),
        wall=heaps(attempt.wall),
    )


def _paired(place: CardPlace, attempt: Attempt, story: Story) -> Iterable[Finding]:
    """What its chapter says of a pulse that was asked twice, so that the card says the same."""
    playing = (place.card.entry, attempt.attempt)
    pulses = (one for one in story.before_and_after if (one.place.card.entry, one.attempt) == playing)
    return (Finding(one.said, one.sure) for one in pulses)
