"""What phones do in a session that is played at random: people come, answer, guess, write, change, leave."""

from dataclasses import replace
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from game import commands as c
from game.actors import Newcomer, Player
from game.cards import Group, Round
from game.kinds import Answer
from game.kinds.wall import WallAnswer
from game.kinds.words import WordsAnswer
from game.session import Ballot
from tests.game.deck import ADVICE, ADVICE_WALL, ONE_WORD, answer_to, entry
from tests.game.room import Room, Rules
from tests.game.story import Story

SHEET = (
    entry(replace(ADVICE, predict=True), "first"),
    entry(ADVICE_WALL, "wall"),
    entry(replace(ONE_WORD, most=1), "word"),
    entry(replace(ADVICE, rounds=1), "second"),
)
GROUPS = st.sampled_from([Group.MENTOR, Group.MENTEE])
NAMES = st.sampled_from(["", "Secret-Anna", "secret-anna", "Secret-Bo", "Secret-Cy"])
PHONES = st.sampled_from([f"secret-token-{letter}" for letter in "uvwxyz"])
TEXTS = st.sampled_from(["", "secret-thought", "secret-idea"])
KEYS = st.sampled_from("abz")
WHO = st.integers(0, 7)


def said(entry: str, key: str) -> Answer:
    """An answer to the card of an entry, or one that does not fit it."""
    if entry == "wall":
        return WallAnswer(kind="wall", text=f"secret-sentence-{key}", signed=key == "a")
    if entry == "word":
        return WordsAnswer(kind="words", words=(f"secret-word-{key}",), language="en")
    return answer_to(ADVICE, key)


class PhonesMachine(RuleBasedStateMachine):
    """Tries what phones can send, at every moment."""

    played_by: ClassVar[Rules] = Rules()

    def __init__(self) -> None:
        super().__init__()
        self.story = Story(Room(*SHEET, rules=self.played_by))

    def somebody(self, who: int) -> str:
        people = [person.id for person in self.story.session.participants.values() if not person.forgotten]
        return people[who % len(people)] if people else "p-nobody"

    def ballot(self, back: int) -> Ballot:
        ballots = [Ballot("first", 1, 1), *self.story.session.ballots]
        return self.story.session.open or ballots[-1] if back == 0 else ballots[-1 - back % len(ballots)]

    def post(self, which: int) -> str:
        posts = [*self.story.session.posts, "p-nothing"]
        return posts[which % len(posts)]

    def say(self, person: str, key: str, at: Ballot, round: Round) -> None:
        vote = c.Vote(kind="vote", entry=at.entry, attempt=at.attempt, round=round, answer=said(at.entry, key))
        self.story.tell(Player(person), vote)

    @rule(phone=PHONES, group=GROUPS, name=NAMES)
    def a_phone_joins(self, phone: str, group: Group, name: str) -> None:
        self.story.tell(Newcomer(phone), c.Join(kind="join", group=group, name=name, table=None))

    @rule(phone=PHONES, name=NAMES)
    def a_phone_asks(self, phone: str, name: str) -> None:
        self.story.tell(Newcomer(phone), c.AskForSeat(kind="ask_for_seat", name=name))

    @rule(phone=PHONES, who=WHO)
    def a_phone_takes_a_seat_over(self, phone: str, who: int) -> None:
        seats = [*self.story.session.seats, "AAAAA"]
        self.story.tell(Newcomer(phone), c.ReclaimSeat(kind="reclaim_seat", seat=seats[who % len(seats)]))

    @rule(who=WHO, key=KEYS, back=st.sampled_from([0, 0, 0, 1, 2]))
    def somebody_votes(self, who: int, key: str, back: int) -> None:
        at = self.ballot(back)
        self.say(self.somebody(who), key, at, at.round)

    @rule(who=WHO, key=KEYS, back=st.sampled_from([0, 0, 0, 1]))
    def somebody_guesses(self, who: int, key: str, back: int) -> None:
        self.say(self.somebody(who), key, self.ballot(back), 0)

    @rule(who=WHO, which=WHO, given=st.booleans())
    def somebody_gives_a_heart(self, who: int, which: int, given: bool) -> None:
        self.story.tell(Player(self.somebody(who)), c.Heart(kind="heart", post=self.post(which), given=given))

    @rule(who=WHO, text=TEXTS, offered=st.booleans())
    def somebody_reflects(self, who: int, text: str, offered: bool) -> None:
        reflect = c.Reflect(kind="reflect", entry="first", attempt=1, text=text, offered=offered)
        self.story.tell(Player(self.somebody(who)), reflect)

    @rule(who=WHO, group=GROUPS, name=NAMES)
    def somebody_changes(self, who: int, group: Group, name: str) -> None:
        change = c.ChangeMe(kind="change_me", group=group, name=name, table=None)
        self.story.tell(Player(self.somebody(who)), change)

    @rule(who=WHO)
    def somebody_is_forgotten(self, who: int) -> None:
        self.story.tell(Player(self.somebody(who)), c.ForgetMe(kind="forget_me"))
