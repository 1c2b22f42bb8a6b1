"""What each group guessed of the other, as bars; a tick stands at what most of the other group answered."""

from facilitator.debriefs.charts.bars import Bar, BarChart, BarRow, track_end, width_of
from facilitator.debriefs.charts.parties import Party
from facilitator.debriefs.wording import Wording
from game.debrief import AnswerFace, PlayedCard
from game.predictions import Predicted
from game.results import Result


def guess_bars(card: PlayedCard, result: Result, wording: Wording) -> BarChart | None:
    """The guesses by group; None where nothing was guessed or may be shown."""
    if not result.predicted:
        return None
    [question] = card.questions
    parties = {one.group: _party(one, wording) for one in result.predicted}
    end = track_end([count / max(1, one.n) for one in result.predicted for count in one.guesses.values()])

    def row(answer: AnswerFace) -> BarRow:
        bars = ((parties[one.group], _bar(one, answer.id, end, wording)) for one in result.predicted)
        return BarRow(wording.answer(card, question.id, answer.id), tuple(bars))

    return BarChart("bars", tuple(parties.values()), (), (("", tuple(map(row, question.answers))),))


def _party(one: Predicted, wording: Wording) -> Party:
    note = wording.catalogue.say("{right} of {total} guessed it", right=one.right, total=one.n)
    return Party(one.group.value, wording.group(one.group), one.n, note)


def _bar(one: Predicted, answer: str, end: float, wording: Wording) -> Bar:
    share = one.guesses.get(answer, 0) / max(1, one.n)
    return Bar(wording.percent(share), "", width_of(share, end), None, tick=answer in one.most)
