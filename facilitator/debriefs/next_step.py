"""What to do next, in a sentence or two: with the programme's lowest figure, else the pulse's, else with a question."""

from facilitator.debriefs.levels import LevelTable
from facilitator.debriefs.story import HealthSaid, Story
from facilitator.debriefs.wording import Wording


def next_step(story: Story, levels: LevelTable | None, wording: Wording) -> str:
    """One step; empty where nothing was answered that points to one."""
    low = next((one for one in story.health if one.lowest), None)
    if low:
        return _for_health(low, wording)
    if levels:
        ask = wording.catalogue.say("The cause only your people know: ask them before you decide what to do.")
        return f"{wording.catalogue.say('The lowest figure of the pulse:')} {levels.lowest} {ask}"
    talk = next((one.talk for one in story.talking if one.talk), "")
    return wording.catalogue.say("Go on talking, with this question: {question}", question=talk) if talk else ""


def _for_health(low: HealthSaid, wording: Wording) -> str:
    """What is usually behind the lowest figure, what helps, and the decks that work on it."""
    decks = ", ".join(one.title for one in low.decks)
    cards = f" {wording.catalogue.say('Cards that work on it:')} {decks}." if decks else ""
    return f"{low.meaning} {low.remedy}{cards}"
