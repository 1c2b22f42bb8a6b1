"""A machine that plays sessions at random: people come, vote, leave; a facilitator presses keys, often wrong ones."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from game import commands as c
from game.actors import Host, Newcomer, Player
from game.cards import Group
from game.session import Ballot
from game.verdict import Verdict
from tests.game.deck import ADVICE, answer_to, entry
from tests.game.properties import PROPERTIES, Property
from tests.game.room import TRAINER, Room, Rules
from tests.game.story import Story

SHEET = (entry(ADVICE, "first"), entry(replace(ADVICE, rounds=1), "second"))
GROUPS = st.sampled_from([Group.MENTOR, Group.MENTEE])
NAMES = st.sampled_from(["", "Secret-Anna", "secret-anna", "Secret-Bo", "Secret-Cy"])
PHONES = st.sampled_from([f"secret-token-{letter}" for letter in "uvwxyz"])
TEXTS = st.sampled_from(["", "secret-thought", "secret-idea"])
KEYS = st.sampled_from("abz")
WHO = st.integers(0, 7)
LATE = st.sampled_from([0, 0, 0, 1])
TURNS: tuple[Callable[[int], c.PhaseCommand], ...] = (
    lambda stage: c.GoBack(kind="go_back", stage=stage),
    lambda stage: c.SkipCard(kind="skip_card", stage=stage),
    lambda stage: c.PlayEntry(kind="play_entry", stage=stage, entry="first"),
    lambda stage: c.ReopenCard(kind="reopen_card", stage=stage),
    lambda stage: c.EndSession(kind="end_session", stage=stage),
    lambda stage: c.UndoEnd(kind="undo_end", stage=stage),
)
BUTTONS: tuple[c.FacilitatorCommand, ...] = (
    c.StartTimer(kind="start_timer", seconds=60),
    c.PauseTimer(kind="pause_timer", paused=True),
    c.ExtendTimer(kind="extend_timer", seconds=30),
    c.ShowFirstResult(kind="show_first_result", shown=True),
    c.LockRoom(kind="lock_room", locked=True),
    c.LockRoom(kind="lock_room", locked=False),
    c.MoveEntry(kind="move_entry", entry="second", place=0),
    c.AddPerson(kind="add_person", group=Group.MENTEE, name="Secret-Bo", table=None),
)


class SessionMachine(RuleBasedStateMachine):
    """Tries commands on a session by some rules and checks some properties after each."""

    played_by: ClassVar[Rules] = Rules()
    properties: ClassVar[tuple[Property, ...]] = PROPERTIES

    def __init__(self) -> None:
        super().__init__()
        self.story = Story(Room(*SHEET, rules=self.played_by))

    @initialize(people=st.sampled_from([2, 3, 0]), steps=st.sampled_from([2, 2, 3, 0]))
    def a_room_to_begin_with(self, people: int, steps: int) -> None:
        for number in range(people):
            self.a_phone_joins(f"secret-token-{number}", Group.MENTOR, "Secret-Anna")
        for _ in range(steps):
            self.the_facilitator_goes_on(late=0)

    @property
    def stage(self) -> int:
        return self.story.session.stage

    def somebody(self, who: int) -> str:
        people = [person.id for person in self.story.session.participants.values() if not person.forgotten]
        return people[who % len(people)] if people else "p-nobody"

    def ballot(self, back: int) -> Ballot:
        ballots = [Ballot("first", 1, 1), *self.story.session.ballots]
        return self.story.session.open or ballots[-1] if back == 0 else ballots[-1 - back % len(ballots)]

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
        at, answer = self.ballot(back), answer_to(ADVICE, key)
        vote = c.Vote(kind="vote", entry=at.entry, attempt=at.attempt, round=at.round, answer=answer)
        self.story.tell(Player(self.somebody(who)), vote)

    @rule(key=KEYS)
    def everybody_votes_and_the_facilitator_goes_on(self, key: str) -> None:
        for who, _ in enumerate(self.story.session.seated()):
            self.somebody_votes(who, key, back=0)
        self.the_facilitator_goes_on(late=0)

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

    @rule(who=WHO, removed=st.booleans())
    def somebody_is_removed(self, who: int, removed: bool) -> None:
        remove = c.RemovePerson(kind="remove_person", participant=self.somebody(who), removed=removed)
        self.story.tell(TRAINER, remove)

    @rule(who=WHO, granted=st.booleans())
    def a_request_is_answered(self, who: int, granted: bool) -> None:
        request = next(iter(self.story.session.requests), "r-nothing")
        participant = self.somebody(who) if granted else None
        self.story.tell(TRAINER, c.LetIn(kind="let_in", request=request, participant=participant))

    @rule(who=WHO, verdict=st.sampled_from(Verdict))
    def a_sentence_is_judged(self, who: int, verdict: Verdict) -> None:
        person = self.somebody(who)
        judge = c.Moderate(kind="moderate", participant=person, entry="first", attempt=1, verdict=verdict)
        self.story.tell(TRAINER, judge)

    @rule(late=LATE)
    def the_facilitator_goes_on(self, late: int) -> None:
        ended = self.story.session.ended_at is not None
        turn = c.UndoEnd(kind="undo_end", stage=self.stage) if ended else None
        self.story.tell(TRAINER, turn or c.Advance(kind="advance", stage=self.stage - late))

    @rule(turn=st.sampled_from(TURNS), late=LATE)
    def the_facilitator_goes_elsewhere(self, turn: Callable[[int], c.PhaseCommand], late: int) -> None:
        self.story.tell(TRAINER, turn(self.stage - late))

    @rule(button=st.sampled_from(BUTTONS))
    def the_facilitator_presses_a_button(self, button: c.FacilitatorCommand) -> None:
        self.story.tell(TRAINER, button)

    @rule()
    def the_server_restarts(self) -> None:
        self.story.tell(Host(), c.ResumeAfterRestart())

    @invariant()
    def every_property_holds(self) -> None:
        for holds in self.properties if self.story.steps else ():
            holds(self.story)
