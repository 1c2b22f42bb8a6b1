"""A short evening whose figures can be counted on fingers: one card voted on twice, hats, and a pulse asked twice.

Six mentors and nine mentees come; one mentee answers nothing. At three tables; every command takes a second.
"""

from game.actors import Newcomer
from game.cards import Concern, Group, HatId, Phase, Prompts
from game.commands import Join
from game.kinds.pulse import PulseAnswer, PulseCard, Statement
from game.settings import Settings
from scenarios.catalog import Catalog
from tests.facilitator.evening import Evening
from tests.game.workshops import RAIN, TEA, chose, wore
from web.store import Store

PULSE = PulseCard(
    kind="pulse",
    id="pulse",
    title={"en": "Where I stand"},
    prompt=Prompts(everyone={"en": "How far do you agree?"}),
    statements=(
        Statement(id="hour", text={"en": "I have the hour."}, about=Concern.TIME),
        Statement(id="ready", text={"en": "I am ready."}, about=Concern.MOTIVATION),
    ),
)
SETTINGS = Settings(title="Spring kick-off", tables=3, points=True)


class SmallEvening(Evening):
    """Plays itself to the end. Two managers may come too, who answer as the mentors or as the mentees do."""

    def __init__(self, store: Store, code: str = "482913", *, managers: Group | None = None) -> None:
        super().__init__(store, TEA, RAIN, PULSE, PULSE, code=code, settings=SETTINGS, hats=Catalog().hats())
        self.mentors, self.mentees = self.join(Group.MENTOR, 6), self.join(Group.MENTEE, 9)[:8]
        guests = self.join(Group.MANAGER, 2) if managers else []
        (self.mentors if managers is Group.MENTOR else self.mentees).extend(guests)
        self.tea()
        self.rain()
        self.pulse("e-pulse", felt(2, 3), felt(4, 5))
        self.pulse("e-pulse-again", felt(4, 3), felt(4, 5))
        self.end()

    def join(self, group: Group, people: int) -> list[Newcomer]:
        """They sit down at one table after the other."""
        phones = [Newcomer(f"phone-{next(self._numbers)}") for _ in range(people)]
        for place, phone in enumerate(phones):
            self.ask(phone, Join(kind="join", group=group, name=f"Secret {phone.token}", table=1 + place % 3))
        return phones

    def tea(self) -> None:
        """All mentors take tea. Of the mentees, who first take coffee, every other one comes over."""
        self.until(Phase.VOTE, "e-tea")
        self.answer(self.mentors, chose("tea"))
        self.answer(self.mentees, chose("coffee"))
        self.until(Phase.REVOTE, "e-tea")
        self.answer([*self.mentors, *self.mentees[::2]], chose("tea"))
        self.answer(self.mentees[1::2], chose("coffee"))
        self.until(Phase.REVEAL, "e-tea")

    def rain(self) -> None:
        """Mentors offer stories, mentees wish for courage."""
        self.until(Phase.VOTE, "e-rain")
        self.answer(self.mentors, wore(HatId.STORYTELLER))
        self.answer(self.mentees, wore(HatId.ENCOURAGER))

    def pulse(self, entry: str, mentors: PulseAnswer, mentees: PulseAnswer) -> None:
        """Each group with one voice."""
        self.until(Phase.VOTE, entry)
        self.answer(self.mentors, mentors)
        self.answer(self.mentees, mentees)
        self.until(Phase.REVEAL, entry)

    def until(self, phase: Phase, entry: str) -> None:
        """The facilitator goes on to a phase of a card."""
        while (self.table.session.phase, self.table.session.entry) != (phase, entry):
            self.advance()


def felt(hour: int, ready: int) -> PulseAnswer:
    """The answer to the pulse."""
    return PulseAnswer(kind="pulse", steps={"hour": hour, "ready": ready})  # type: ignore[dict-item]
