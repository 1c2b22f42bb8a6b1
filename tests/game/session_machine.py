"""A machine that plays sessions at random: beside the phones a facilitator presses keys, often wrong ones."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from game import commands as c
from game.actors import Host
from game.cards import Group, HatId, Phase
from game.kinds.practice import Fit
from game.verdict import Verdict
from tests.game.phones_machine import FITS, HATS, KEYS, TABLES, WHO, PhonesMachine
from tests.game.properties import PROPERTIES, Property
from tests.game.room import TRAINER

HEADINGS = st.sampled_from(["", "Time", "secret-heading"])
VERDICTS = st.sampled_from([Verdict.APPROVED, Verdict.APPROVED, *Verdict])
LATE = st.sampled_from([0, 0, 0, 1])
TURNS: tuple[Callable[[int], c.PhaseCommand], ...] = (
    lambda stage: c.GoBack(kind="go_back", stage=stage),
    lambda stage: c.SkipCard(kind="skip_card", stage=stage),
    lambda stage: c.PlayEntry(kind="play_entry", stage=stage, entry="first"),
    lambda stage: c.PlayEntry(kind="play_entry", stage=stage, entry="wall"),
    lambda stage: c.PlayEntry(kind="play_entry", stage=stage, entry="word"),
    lambda stage: c.PlayEntry(kind="play_entry", stage=stage, entry="ask"),
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
    c.DealTables(kind="deal_tables", everybody=True),
    c.DealTables(kind="deal_tables", everybody=False),
    c.ShowBoard(kind="show_board", board="journey"),
    c.ShowBoard(kind="show_board", board="hats"),
    c.ShowBoard(kind="show_board", board=None),
    c.ShortenEntry(kind="shorten_entry", entry="first", without=(Phase.TALK, Phase.REVOTE)),
    c.ShortenEntry(kind="shorten_entry", entry="first", without=()),
)


class SessionMachine(PhonesMachine):
    """Tries commands on a session by some rules and checks some properties after each."""

    properties: ClassVar[tuple[Property, ...]] = PROPERTIES

    @initialize(
        people=st.sampled_from([2, 3, 0]),
        steps=st.sampled_from([2, 2, 3, 0]),
        begin=st.sampled_from(["first", "first", "wall", "word", "ask"]),
    )
    def a_room_to_begin_with(self, people: int, steps: int, begin: str) -> None:
        self.story.tell(TRAINER, c.MoveEntry(kind="move_entry", entry=begin, place=0))
        for number in range(people):
            self.a_phone_joins(f"secret-token-{number}", Group.MENTOR, "Secret-Anna", table=1)
        for _ in range(steps):
            self.the_facilitator_goes_on(late=0)

    @property
    def stage(self) -> int:
        return self.story.session.stage

    @rule(key=KEYS)
    def everybody_votes_and_the_facilitator_goes_on(self, key: str) -> None:
        for who, _ in enumerate(self.story.session.seated()):
            self.somebody_votes(who, key, back=0)
            self.somebody_guesses(who, key, back=0)
        self.the_facilitator_goes_on(late=0)

    @rule(keys=st.permutations("abc"), verdict=VERDICTS)
    def everybody_writes_and_it_is_shown(self, keys: list[str], verdict: Verdict) -> None:
        for who, person in enumerate([*self.story.session.seated()]):
            self.say(person.id, keys[who % 3], self.ballot(back=0), 1)
        for which, _ in enumerate(self.story.session.posts):
            self.a_post_is_judged(which, verdict)
        for _ in ("close", "reveal"):
            self.the_facilitator_goes_on(late=0)
        for which, _ in enumerate(self.story.session.posts):
            self.somebody_gives_a_heart(0, which, given=True)

    @rule(which=WHO, verdict=VERDICTS)
    def a_post_is_judged(self, which: int, verdict: Verdict) -> None:
        self.story.tell(TRAINER, c.ModeratePost(kind="moderate_post", post=self.post(which), verdict=verdict))

    @rule(which=WHO, heading=HEADINGS)
    def a_post_goes_under_a_heading(self, which: int, heading: str) -> None:
        self.story.tell(TRAINER, c.ClusterPost(kind="cluster_post", post=self.post(which), cluster=heading))

    @rule(key=KEYS, verdict=VERDICTS)
    def a_word_is_judged(self, key: str, verdict: Verdict) -> None:
        word = f"secret-word-{key}"
        judge = c.ModerateWords(kind="moderate_words", entry="word", attempt=1, words=(word,), verdict=verdict)
        self.story.tell(TRAINER, judge)

    @rule(who=WHO, removed=st.booleans())
    def somebody_is_removed(self, who: int, removed: bool) -> None:
        remove = c.RemovePerson(kind="remove_person", participant=self.somebody(who), removed=removed)
        self.story.tell(TRAINER, remove)

    @rule(who=WHO)
    def somebody_is_put_back_after_another_has_come(self, who: int) -> None:
        """Which leaves her table full where it was."""
        self.somebody_is_removed(who, removed=True)
        seat = self.story.session.participants.get(self.somebody(who))
        add = c.AddPerson(kind="add_person", group=Group.MENTEE, name="", table=seat.table if seat else None)
        self.story.tell(TRAINER, add)
        self.somebody_is_removed(who, removed=False)

    @rule(tables=st.integers(0, 3), seats=st.sampled_from([0, 2, 3]))
    def the_tables_change(self, tables: int, seats: int) -> None:
        settings = replace(self.story.session.settings, tables=tables, seats=seats)
        self.story.tell(TRAINER, c.ChangeSettings(kind="change_settings", settings=settings))

    @rule(who=WHO, table=TABLES)
    def somebody_is_moved(self, who: int, table: int | None) -> None:
        move = c.MovePerson(kind="move_person", participant=self.somebody(who), table=table)
        self.story.tell(TRAINER, move)

    @rule(who=WHO, others=st.booleans())
    def a_phone_is_away(self, who: int, others: bool) -> None:
        present = tuple(self.story.session.participants) if others else ()
        self.story.tell(Host(), c.RescuePen(table=1, away=self.somebody(who), present=present))

    @rule(key=KEYS)
    def the_first_card_is_played_to_its_second_vote_and_settled(self, key: str) -> None:
        self.story.tell(TRAINER, c.PlayEntry(kind="play_entry", stage=self.stage, entry="first"))
        for _ in range(5):
            self.the_facilitator_goes_on(late=0)
        self.a_table_settles(0, key, agreed=True)

    @rule(hat=HATS, fit=FITS, leaves=st.sampled_from([0, 1]))
    def two_practise_and_one_of_them_is_forgotten(self, hat: HatId, fit: Fit, leaves: int) -> None:
        self.story.tell(TRAINER, c.PlayEntry(kind="play_entry", stage=self.stage, entry="ask"))
        self.the_facilitator_goes_on(late=0)
        for who in (0, 1):
            self.somebody_is_moved(who, table=1)
        self.somebody_asks_for_a_hat_and_says_how_it_fits(0, 1, hat, fit)
        self.somebody_is_forgotten(leaves)

    @rule(who=WHO, granted=st.booleans())
    def a_request_is_answered(self, who: int, granted: bool) -> None:
        request = next(iter(self.story.session.requests), "r-nothing")
        participant = self.somebody(who) if granted else None
        self.story.tell(TRAINER, c.LetIn(kind="let_in", request=request, participant=participant))

    @rule(which=WHO, verdict=st.sampled_from(Verdict))
    def a_sentence_is_judged(self, which: int, verdict: Verdict) -> None:
        written = [*self.story.session.sentences, "s-nothing"]
        judge = c.Moderate(kind="moderate", sentence=written[which % len(written)], verdict=verdict)
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
