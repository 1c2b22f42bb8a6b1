"""A workshop in a few lines: people join, vote and write, and the session is what the log adds up to."""

from typing import Literal

from game.apply import apply
from game.cards import Group, Hat, HatId, Id, Option, Phase, Prompts
from game.events import (
    CardReopened,
    Event,
    ParticipantForgotten,
    ParticipantJoined,
    PhaseEntered,
    ReflectionModerated,
    ReflectionWritten,
    SessionEnded,
    SessionOpened,
    VoteCast,
    VotingClosed,
    VotingOpened,
)
from game.kinds import Answer
from game.kinds.choice import ChoiceAnswer, ChoiceCard
from game.kinds.hat import HatAnswer, HatCard
from game.kinds.scale import ScaleAnswer, ScaleCard
from game.session import Session
from game.settings import RunSheetEntry, Settings
from game.verdict import Verdict

MINUTE = 60_000
OPENED_AT = 1_790_000_000_000


def option(id: str, text: str) -> Option:
    """An option in English and Danish."""
    return Option(id=id, text={"en": text, "da": f"{text} (da)"})


TEA = ChoiceCard(
    id="tea",
    kind="choice",
    title={"en": "Tea or coffee", "da": "Te eller kaffe"},
    prompt=Prompts(everyone={"en": "What do you drink?", "da": "Hvad drikker du?"}),
    options=(option("tea", "Tea"), option("coffee", "Coffee")),
    rounds=2,
)
RAIN = HatCard(
    id="rain",
    kind="hat",
    title={"en": "Rain", "da": "Regn"},
    prompt=Prompts(everyone={"en": "Which hat?", "da": "Hvilken hat?"}),
    hats=(HatId.STORYTELLER, HatId.ENCOURAGER),
)
DRAFT = ScaleCard(
    id="draft",
    kind="scale",
    title={"en": "The draft", "da": "Kladden"},
    prompt=Prompts(everyone={"en": "How far do you agree?", "da": "Hvor enig er du?"}),
    statements=(option("soon", "Say it soon"), option("kind", "Say it kindly")),
)
HATS = tuple(
    Hat(id=hat, name={"en": name, "da": f"{name} (da)"}, line={"en": "A line."})
    for hat, name in ((HatId.STORYTELLER, "Storyteller"), (HatId.ENCOURAGER, "Encourager"))
)


def chose(option: str) -> ChoiceAnswer:
    """The answer to a choice."""
    return ChoiceAnswer(kind="choice", option=option)


def wore(*hats: HatId) -> HatAnswer:
    """The answer to a hat card."""
    return HatAnswer(kind="hat", hats=hats)


def rated(soon: int, kind: int) -> ScaleAnswer:
    """The answer to the draft."""
    return ScaleAnswer(kind="scale", steps={"soon": soon, "kind": kind})  # type: ignore[dict-item]


class Workshop:
    """Writes a log and applies it as it goes; every event takes a second."""

    def __init__(self, *cards: ChoiceCard | HatCard | ScaleCard, settings: Settings | None = None) -> None:
        self.session = Session()
        self.now = OPENED_AT
        entries = tuple(RunSheetEntry(id=f"e-{card.id}", deck="drinks", card=card, minutes=6) for card in cards)
        title = settings or Settings(title="Spring kick-off", languages=("en", "da"))
        self._happens(
            SessionOpened(
                code="482913", settings=title, entries=entries, hats=HATS, delete_at=OPENED_AT + 90 * 86_400_000
            )
        )

    def seat(self, group: Group, count: int) -> list[Id]:
        """So many people of a group join; returns their ids."""
        return [self._join(group) for _ in range(count)]

    def vote(self, entry: Id, round: Literal[1, 2], answers: dict[Id, Answer], attempt: int = 1) -> None:
        """A round is opened, answered and closed."""
        self.open(entry, round, answers, attempt)
        self._happens(VotingClosed())

    def open(self, entry: Id, round: Literal[1, 2], answers: dict[Id, Answer], attempt: int = 1) -> None:
        """A round is opened and answered, and goes on."""
        self._happens(PhaseEntered(entry=entry, phase=Phase.VOTE if round == 1 else Phase.REVOTE))
        self._happens(VotingOpened(entry=entry, attempt=attempt, round=round))
        for participant, answer in answers.items():
            self._cast(participant, entry, attempt, round, answer)

    def reopen(self, entry: Id, attempt: int) -> None:
        """A card is asked again."""
        self._happens(CardReopened(entry=entry, attempt=attempt))

    def write(self, participant: Id, entry: Id, text: str, verdict: Verdict | None, offered: bool = True) -> None:
        """Somebody writes a sentence; a facilitator may judge it."""
        sentence = f"s {entry} {participant}"
        self._happens(
            ReflectionWritten(
                participant=participant, entry=entry, attempt=1, sentence=sentence, text=text, offered=offered
            )
        )
        if verdict:
            self._happens(ReflectionModerated(sentence=sentence, verdict=verdict))

    def forget(self, participant: Id) -> None:
        """Somebody is deleted."""
        self._happens(ParticipantForgotten(participant=participant))

    def end(self) -> None:
        """The session ends."""
        self._happens(SessionEnded())

    def _join(self, group: Group) -> Id:
        number = len(self.session.participants) + 1
        self._happens(
            ParticipantJoined(
                participant=f"p{number}",
                seat=f"SEAT{number}",
                group=group,
                table=None,
                number=number,
                name=f"Secret Name {number}",
                token=f"token{number}",
            )
        )
        return f"p{number}"

    def _cast(self, participant: Id, entry: Id, attempt: int, round: Literal[1, 2], answer: Answer) -> None:
        group = self.session.participants[participant].group
        self._happens(
            VoteCast(
                participant=participant,
                group=group,
                table=None,
                entry=entry,
                attempt=attempt,
                round=round,
                answer=answer,
            )
        )

    def _happens(self, event: Event) -> None:
        self.now += 1000
        apply(self.session, event, self.now)
