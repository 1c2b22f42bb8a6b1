"""What phones do in a session that is played at random: people come, sit, answer, guess, write, practise, leave."""

from dataclasses import replace
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from game import commands as c
from game.actors import Newcomer, Player
from game.cards import Group, HatId, Round
from game.commands.tables import Role
from game.kinds import Answer
from game.kinds.practice import Fit, PracticeAnswer
from game.kinds.wall import WallAnswer
from game.kinds.words import WordsAnswer
from game.settings import Settings
from game.state.ballot import Ballot
from tests.game.deck import ADVICE, ADVICE_WALL, ONE_WORD, answer_to, entry
from tests.game.kinds.samples import ASK
from tests.game.room import Room, Rules
from tests.game.story import Story

SHEET = (
    entry(replace(ADVICE, predict=True), "first"),
    entry(ADVICE_WALL, "wall"),
    entry(replace(ONE_WORD, most=1), "word"),
    entry(replace(ADVICE, rounds=1), "second"),
    entry(ASK, "ask"),
)
SETTINGS = Settings(title="Kick-off", tables=2, seats=3, names_at_table=True, points=True, threshold=3)
GROUPS = st.sampled_from([Group.MENTOR, Group.MENTEE])
NAMES = st.sampled_from(["", "Secret-Anna", "secret-anna", "Secret-Bo", "Secret-Cy"])
PHONES = st.sampled_from([f"secret-token-{letter}" for letter in "uvwxyz"])
TEXTS = st.sampled_from(["", "secret-thought", "secret-idea"])
KEYS = st.sampled_from("abz")
WHO = st.integers(0, 7)
TABLES = st.sampled_from([None, 1, 1, 2])
HATS = st.sampled_from([HatId.STORYTELLER, HatId.ENCOURAGER])
ROLES: st.SearchStrategy[Role] = st.sampled_from(["asker", "wearer"])
FITS: st.SearchStrategy[Fit] = st.sampled_from([2, 5])


def said(entry: str, key: str) -> Answer:
    """An answer to the card of an entry, or one that does not fit it."""
    if entry == "wall":
        return WallAnswer(kind="wall", text=f"secret-sentence-{key}", signed=key == "a")
    if entry == "word":
        return WordsAnswer(kind="words", words=(f"secret-word-{key}",), language="en")
    if entry == "ask":
        return PracticeAnswer(kind="practice", hat=HatId.MAP_READER, partner=None)
    return answer_to(ADVICE, key)


class PhonesMachine(RuleBasedStateMachine):
    """Tries what phones can send, at every moment."""

    played_by: ClassVar[Rules] = Rules()

    def __init__(self) -> None:
        super().__init__()
        self.story = Story(Room(*SHEET, settings=SETTINGS, rules=self.played_by))

    def somebody(self, who: int) -> str:
        people = [person.id for person in self.story.session.participants.values() if not person.forgotten]
        return people[who % len(people)] if people else "p-nobody"

    def table_of(self, person: str) -> int:
        seat = self.story.session.participants.get(person)
        return seat.table or 1 if seat else 1

    def ballot(self, back: int) -> Ballot:
        ballots = [Ballot("first", 1, 1), *self.story.session.ballots]
        return self.story.session.open or ballots[-1] if back == 0 else ballots[-1 - back % len(ballots)]

    def post(self, which: int) -> str:
        posts = [*self.story.session.posts, "p-nothing"]
        return posts[which % len(posts)]

    def say(self, person: str, key: str, at: Ballot, round: Round) -> None:
        vote = c.Vote(kind="vote", entry=at.entry, attempt=at.attempt, round=round, answer=said(at.entry, key))
        self.story.tell(Player(person), vote)

    def practice(self, which: int) -> str:
        practices = [*self.story.session.practices, "x-nothing"]
        return practices[which % len(practices)]

    @rule(phone=PHONES, group=GROUPS, name=NAMES, table=TABLES)
    def a_phone_joins(self, phone: str, group: Group, name: str, table: int | None) -> None:
        self.story.tell(Newcomer(phone), c.Join(kind="join", group=group, name=name, table=table))

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

    @rule(who=WHO, group=GROUPS, name=NAMES, table=TABLES)
    def somebody_changes(self, who: int, group: Group, name: str, table: int | None) -> None:
        change = c.ChangeMe(kind="change_me", group=group, name=name, table=table)
        self.story.tell(Player(self.somebody(who)), change)

    @rule(who=WHO, to=WHO)
    def the_pen_goes_round(self, who: int, to: int) -> None:
        holder = self.somebody(who)
        take = c.TakePen(kind="take_pen", table=self.table_of(holder))
        self.story.tell(Player(holder), take)
        self.story.tell(Player(holder), c.PassPen(kind="pass_pen", table=take.table, participant=self.somebody(to)))

    @rule(who=WHO, key=KEYS, agreed=st.booleans())
    def a_table_settles(self, who: int, key: str, agreed: bool) -> None:
        answer = answer_to(ADVICE, key) if agreed else None
        writer = self.somebody(who)
        table = self.table_of(writer)
        settle = c.SettleTable(kind="settle_table", table=table, entry="first", attempt=1, answer=answer)
        self.story.tell(Player(writer), settle)

    @rule(who=WHO, partner=WHO, hat=HATS, fit=FITS)
    def somebody_asks_for_a_hat_and_says_how_it_fits(self, who: int, partner: int, hat: HatId, fit: Fit) -> None:
        asked = PracticeAnswer(kind="practice", hat=hat, partner=self.somebody(partner))
        vote = c.Vote(kind="vote", entry="ask", attempt=1, round=1, answer=asked)
        self.story.tell(Player(self.somebody(who)), vote)
        self.somebody_rates(partner, -2, "wearer", fit)

    @rule(who=WHO, which=WHO, role=ROLES, fit=FITS)
    def somebody_rates(self, who: int, which: int, role: Role, fit: Fit) -> None:
        rate = c.RateFit(kind="rate_fit", practice=self.practice(which), role=role, fit=fit)
        self.story.tell(Player(self.somebody(who)), rate)

    @rule(who=WHO)
    def somebody_is_forgotten(self, who: int) -> None:
        self.story.tell(Player(self.somebody(who)), c.ForgetMe(kind="forget_me"))
