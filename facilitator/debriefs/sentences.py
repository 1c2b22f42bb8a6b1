"""Results in sentences, in one language: the same messages as on phones and projector (`web/client/resultWords.ts`)."""

from collections.abc import Iterator, Mapping
from typing import Final

from facilitator.debriefs.gaps import gap as gap
from facilitator.debriefs.shares import base
from facilitator.debriefs.wording import Wording, ended, is_repeat, quoted
from game.cards import Group
from game.debrief import PlayedCard
from game.debrief.gaps import last_answered
from game.kinds.counting import ONLY, mean
from game.kinds.split import OWN
from game.predictions import Predicted
from game.results import Moved, Result
from game.rounding import whole_number

TIE: Final = 0.5
"""Guesses that are less apart than this are equally close to the truth."""


def truth(card: PlayedCard, truth: int | None, wording: Wording) -> str:
    """What was to be guessed; empty where there is nothing, or too few may be told."""
    if truth is None:
        return ""
    if card.of is None:
        return wording.catalogue.say("It is {truth} of 100 in this room.", truth=truth)
    return wording.catalogue.say("It is {truth} of 100 {group}.", truth=truth, group=wording.inside(card.of))


def truth_answered(result: Result, wording: Wording) -> str:
    """Of how many people the truth is told; empty where there is none."""
    last = last_answered(result)
    if result.truth is None or last is None:
        return ""
    of = base(last.room, OWN) if last.room else 0
    return wording.catalogue.count(
        "{count} person answered for themselves.", "{count} people answered for themselves.", of
    )


def closest(card: PlayedCard, result: Result, wording: Wording) -> str:
    """Which group guessed best; empty unless one did."""
    guesses = sorted(_guesses(card, result), key=lambda one: one[0])
    if len(guesses) < 2 or guesses[1][0] - guesses[0][0] < TIE:
        return ""
    _, group, guessed = guesses[0]
    message = "{group} came closest, with {guess} on average."
    return wording.catalogue.say(message, group=wording.group(group), guess=whole_number(guessed))


def guess(card: PlayedCard, one: Predicted, wording: Wording) -> str:
    """How many of a group guessed what most of the other answered; empty where those marked nothing."""
    if not one.most:
        return ""
    most = [wording.catalogue.say("“{words}”", words=quoted(wording.answer(card, ONLY, key))) for key in one.most]
    said = wording.catalogue.say(
        "{right} of {total} {group} guessed what most {about} answered: {answer}.",
        right=one.right,
        total=one.n,
        group=wording.inside(one.group),
        about=wording.inside(one.about),
        answer=wording.listed(most),
    )
    return ended(said)


def shift(card: PlayedCard, moved: Moved | None, wording: Wording) -> str:
    """How many changed their answer; empty without two rounds. Of several marks, one that moved is a change."""
    if moved is None:
        return ""
    if moved.moved == 0:
        return wording.catalogue.say("Nobody changed their answer.")
    values = {"moved": moved.moved, "present": moved.present}
    if len(card.questions) > 1:
        return _of_marks(card, values, wording)
    if is_repeat(card):
        return wording.catalogue.say("{moved} of {present} answer differently now than at the beginning.", **values)
    return wording.catalogue.count(
        "{count} of {present} changed their answer.",
        "{count} of {present} changed their answers.",
        moved.moved,
        present=moved.present,
    )


def _of_marks(card: PlayedCard, values: Mapping[str, object], wording: Wording) -> str:
    if not _asks_all(card):
        return wording.catalogue.say("{moved} of {present} moved at least one of their marks.", **values)
    message = "{moved} of {present} moved at least one of their {marks} marks."
    return wording.catalogue.say(message, marks=len(card.questions), **values)


def _asks_all(card: PlayedCard) -> bool:
    """Whether everybody marked everything: some statements ask only some groups, and some things may be left out."""
    rooms = [one.room for attempt in card.attempts for one in attempt.result.rounds if one.n and one.room]
    return all(base(room, question.id) == room.n for room in rooms for question in card.questions)


def hidden(result: Result, wording: Wording) -> str:
    """Why a group is missing; empty where none is."""
    shown = [one for one in result.rounds if one.room is not None]
    if not any(tally is None for one in shown for tally in one.groups.values()):
        return ""
    return wording.catalogue.say("A group with few answers is not shown apart, so that nobody can be recognised.")


def _guesses(card: PlayedCard, result: Result) -> Iterator[tuple[float, Group, float]]:
    """How far every shown group's mean guess is from the truth, the group, and the guess."""
    last = next((one for one in reversed(result.rounds) if one.n), None)
    if result.truth is None or last is None:
        return
    for group, tally in last.groups.items():
        if tally is not None:
            guessed = mean(tally, card.questions[0].id)
            yield abs(guessed - result.truth), group, guessed
