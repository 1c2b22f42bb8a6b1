"""A room full of made-up people, played by the real rules in memory: no database, no sockets, no clock.

It is played anew for every look: the same scene gives the same room, to the last answer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Final

from game import commands as c
from game.actors import Actor, Facilitator, Host, Newcomer
from game.apply import apply
from game.cards import GUESS, Group, Hat, Id, Phase, Round
from game.decide import decide, recognise
from game.decisions.runsheet import MOST_ENTRIES
from game.kinds import Answer, Card, kind_of
from game.kinds.counting import ONLY
from game.session import Session
from game.settings import NamePolicy, RunSheetEntry, Settings
from game.text import LANGUAGES, Language
from game.verdict import Verdict
from scenarios.deck import Deck

MORNING: Final = 1_767_600_000_000
"""A morning in January, in epoch milliseconds; a preview has no other clock."""
CODE: Final = "482913"
MOST_PEOPLE: Final = 80
LONGEST_TITLE: Final = 80
"""Characters of a session's title; a deck's may be longer."""
TALK: Final = 180
"""Seconds on the tables' timer."""
TRAINER: Final = Facilitator("preview")
SEATING: Final = (Group.MENTOR, Group.MENTEE, Group.MENTEE, Group.MENTOR, Group.MANAGER)
"""Who comes in which order, over and over: two mentors and two mentees for each manager."""
SENTENCES: Final[Mapping[Language, tuple[str, ...]]] = {
    "en": ("I will ask one more question before I answer.", "I had the other answer, and I am glad I heard yours."),
    "da": (
        "Jeg stiller ét spørgsmål mere, før jeg svarer.",
        "Jeg havde det andet svar og er glad for at have hørt dit.",
    ),
    "de": (
        "Ich stelle eine Frage mehr, bevor ich antworte.",
        "Ich hatte die andere Antwort; gut, dass ich deine kenne.",
    ),
}


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What a trainer wants to look at."""

    card: Id
    phase: Phase
    group: Group = Group.MENTOR
    language: Language = "en"
    people: int = 24
    shown: bool = False
    """Whether the first result is shown during the talk."""


@dataclass
class MadeUpRoom:
    """One session, and the person whose phone is looked at."""

    scene: Scene
    session: Session = field(default_factory=Session)
    me: Id = ""
    present: list[Id] = field(default_factory=list)
    steps: int = 0

    def do(self, actor: Actor, command: c.Command) -> None:
        """Decide a command and apply what comes of it."""
        self.steps += 1
        stamp = c.Stamp(at=MORNING + self.steps, seed=self.steps)
        for event in decide(self.session, recognise(self.session, actor), command, stamp):
            apply(self.session, event, stamp.at)

    @property
    def now(self) -> int:
        """The moment of the last command."""
        return MORNING + self.steps

    @property
    def card(self) -> Card:
        """The card that is looked at."""
        entry = self.session.find(self.scene.card)
        assert entry is not None, "A room is only made for a card of its deck."
        return entry.card


def play(deck: Deck, hats: tuple[Hat, ...], scene: Scene) -> MadeUpRoom:
    """Play the deck's card up to the scene's phase; the card has that phase."""
    room = MadeUpRoom(scene)
    room.do(Host(), _opening(deck, hats, scene))
    _come(room)
    room.do(TRAINER, c.PlayEntry(kind="play_entry", stage=room.session.stage, entry=scene.card))
    while room.session.phase is not scene.phase:
        if room.session.open:
            _answer(room, everybody=True)
        room.do(TRAINER, c.Advance(kind="advance", stage=room.session.stage))
    _furnish(room)
    return room


def _opening(deck: Deck, hats: tuple[Hat, ...], scene: Scene) -> c.OpenSession:
    cards = _around(deck.playable, scene.card)
    entries = (
        RunSheetEntry(id=card.id, deck=deck.id, card=card, minutes=card.minutes, deck_version=deck.version)
        for card in cards
    )
    spoken = [language for language in LANGUAGES if language in deck.title or language == scene.language]
    settings = Settings(
        title=deck.title.get(scene.language, deck.title[deck.language])[:LONGEST_TITLE],
        languages=tuple(spoken),
        screen_language=scene.language,
        names=NamePolicy.OFF,
    )
    return c.OpenSession(code=CODE, settings=settings, entries=tuple(entries), hats=hats)


def _around(cards: Sequence[Card], id: Id) -> Sequence[Card]:
    """As many cards as one session can have, the wanted one among them."""
    place = next(place for place, card in enumerate(cards) if card.id == id)
    first = place - place % MOST_ENTRIES
    return cards[first : first + MOST_ENTRIES]


def _come(room: MadeUpRoom) -> None:
    """The looked-at person first, then the others; an empty room still has that one phone."""
    groups = [room.scene.group, *(SEATING[place % len(SEATING)] for place in range(room.scene.people - 1))]
    for place, group in enumerate(groups):
        room.do(_phone(place), c.Join(kind="join", group=group, name="", table=None))
    room.me, *_ = ids = [*room.session.participants]
    room.present = ids[: room.scene.people]


def _answer(room: MadeUpRoom, *, everybody: bool) -> None:
    """Answers to the open round. While people are still voting, one in four has not answered, and neither has she."""
    open = room.session.open
    assert open is not None
    for place, id in enumerate(room.present):
        if not everybody and (id == room.me or place % 4 == 3):
            continue
        group, dice = room.session.participants[id].group, Random(f"{place} {open.entry} {_leaning(place, open.round)}")
        if open.round == 1 and room.card.predict:
            _vote(room, place, GUESS, _guess(room.card, group, dice))
        _vote(room, place, open.round, kind_of(room.card).made_up(room.card, group, dice))


def _leaning(place: int, round: Round) -> Round:
    """Two in three answer the second time as they did the first."""
    return round if place % 3 == 0 else 1


def _guess(card: Card, group: Group, dice: Random) -> Answer:
    """One answer; a kind that takes several is asked until it gives one."""
    kind = kind_of(card)
    while len(kind.marks(answer := kind.made_up(card, group, dice))[ONLY]) != 1:
        pass
    made: Answer = answer
    return made


def _vote(room: MadeUpRoom, place: int, round: Round, answer: Answer) -> None:
    session = room.session
    vote = c.Vote(kind="vote", entry=room.scene.card, attempt=session.attempt, round=round, answer=answer)
    room.do(_phone(place), vote)


def _furnish(room: MadeUpRoom) -> None:
    """What the phase shows besides answers: a timer, the first result, what was written and approved."""
    match room.scene.phase:
        case Phase.VOTE | Phase.REVOTE:
            _answer(room, everybody=False)
        case Phase.TALK:
            room.do(TRAINER, c.StartTimer(kind="start_timer", seconds=TALK))
            room.do(TRAINER, c.ShowFirstResult(kind="show_first_result", shown=room.scene.shown))
        case Phase.REVEAL | Phase.REFLECT:
            _approve(room)
            _give_hearts(room)
    if room.scene.phase is Phase.REFLECT:
        _reflect(room)


def _approve(room: MadeUpRoom) -> None:
    """Everything that was written on the card is shown, the first sentence first."""
    session, entry = room.session, room.scene.card
    for place, post in enumerate([*session.posts]):
        verdict = Verdict.APPROVED if place else Verdict.STARRED
        room.do(TRAINER, c.ModeratePost(kind="moderate_post", post=post, verdict=verdict))
    casts = [cast.answer for round in (1, 2) for cast in session.ballot(round).values()]
    if words := tuple(kind_of(room.card).said(casts, None).names):
        room.do(
            TRAINER,
            c.ModerateWords(
                kind="moderate_words", entry=entry, attempt=session.attempt, words=words, verdict=Verdict.APPROVED
            ),
        )


def _give_hearts(room: MadeUpRoom) -> None:
    for number, (id, post) in enumerate(room.session.posts.items()):
        for place in range(0, len(room.present), number + 2):
            if room.present[place] not in (post.participant, room.me):
                room.do(_phone(place), c.Heart(kind="heart", post=id, given=True))


def _reflect(room: MadeUpRoom) -> None:
    """Two of the others offer a sentence, and both are approved."""
    scene, attempt = room.scene, room.session.attempt
    others = [(place, id) for place, id in enumerate(room.present) if id != room.me]
    for (place, id), text in zip(others, SENTENCES[scene.language], strict=False):
        room.do(_phone(place), c.Reflect(kind="reflect", entry=scene.card, attempt=attempt, text=text, offered=True))
        sentence = room.session.reflections[scene.card, attempt, id].id
        room.do(TRAINER, c.Moderate(kind="moderate", sentence=sentence, verdict=Verdict.APPROVED))


def _phone(place: int) -> Newcomer:
    return Newcomer(f"{place:064x}")
