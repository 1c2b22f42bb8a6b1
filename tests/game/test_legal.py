"""Who may send what, and when: every command, from everybody, in every state. The table itself is in the README."""

from collections.abc import Iterator
from itertools import product
from typing import get_args

import pytest

from game import commands as c
from game.actors import Actor, Facilitator, Host, Newcomer, Player
from game.cards import Group, Phase
from game.legal import LEGAL, stands
from game.refusal import Refused
from game.settings import Tags
from game.verdict import Verdict
from tests.game.deck import ADVICE, HATS, SETTINGS, SHEET, TRUST, answer_to, entry
from tests.game.room import Room

ILLEGAL = {"not_yours", "wrong_phase", "session_ended", "already_running", "not_started"}
STATES = {
    "lobby": [],
    "read": ["next"],
    "vote": ["next"] * 2,
    "vote, closed": ["next"] * 3,
    "talk": ["next"] * 4,
    "revote": ["next"] * 5,
    "reveal": ["next"] * 7,
    "reflect": ["next"] * 8,
    "hat map": ["next", "show_hats"],
    "ended": ["next", "end"],
    "ended in a vote": ["next", "next", "end"],
    "ended in the lobby": ["end"],
}
Case = tuple[str, type[Actor], type[c.Command]]
ACTORS: tuple[type[Actor], ...] = get_args(Actor)


def standing(state: str) -> Room:
    """A room with one person in it, in a state."""
    room = Room()
    room.join(name="Anna")
    for step in STATES[state]:
        getattr(room, step)()
    return room


def actor(room: Room, kind: type[Actor]) -> Actor:
    """One of each kind; the player is the person in the room."""
    everybody: tuple[Actor, ...] = (
        Newcomer("new-phone"),
        Player(next(iter(room.session.participants))),
        Facilitator("f1"),
        Host(),
    )
    return next(one for one in everybody if isinstance(one, kind))


def phone_commands() -> tuple[c.Command, ...]:
    """One of each command that a phone sends."""
    return (
        c.Join(kind="join", group=Group.MENTOR, name="", table=None),
        c.ReclaimSeat(kind="reclaim_seat", seat="AAAAA"),
        c.AskForSeat(kind="ask_for_seat", name="Anna"),
        c.Vote(kind="vote", entry="advice", attempt=1, round=1, answer=answer_to(ADVICE, "a")),
        c.Heart(kind="heart", post="p1", given=True),
        c.Reflect(kind="reflect", entry="advice", attempt=1, text="Hm.", offered=True),
        c.ChangeMe(kind="change_me", group=Group.MENTEE, name="", table=None),
        c.ForgetMe(kind="forget_me"),
        c.TakePen(kind="take_pen", table=1),
        c.PassPen(kind="pass_pen", table=1, participant=None),
        c.SettleTable(kind="settle_table", table=1, entry="advice", attempt=1, answer=None),
        c.RateFit(kind="rate_fit", practice="x1", role="asker", fit=4),
    )


def phase_commands(stage: int) -> tuple[c.Command, ...]:
    """One of each command that moves the session."""
    return (
        c.Advance(kind="advance", stage=stage),
        c.GoBack(kind="go_back", stage=stage),
        c.SkipCard(kind="skip_card", stage=stage),
        c.PlayEntry(kind="play_entry", stage=stage, entry="rain"),
        c.ReopenCard(kind="reopen_card", stage=stage),
        c.EndSession(kind="end_session", stage=stage),
        c.LookBack(kind="look_back", stage=stage),
        c.UndoEnd(kind="undo_end", stage=stage),
    )


def room_commands() -> tuple[c.Command, ...]:
    """One of each command about the room and the run sheet, and the server's own."""
    return (
        c.ShowFirstResult(kind="show_first_result", shown=True),
        c.StartTimer(kind="start_timer", seconds=60),
        c.PauseTimer(kind="pause_timer", paused=True),
        c.ExtendTimer(kind="extend_timer", seconds=60),
        c.StopTimer(kind="stop_timer"),
        c.LockRoom(kind="lock_room", locked=True),
        c.BlankScreen(kind="blank_screen", blank=True),
        c.ShowBoard(kind="show_board", board="hats"),
        c.ChangeSettings(kind="change_settings", settings=SETTINGS),
        c.TagSession(kind="tag_session", tags=Tags(client="The harbour", year=2026)),
        c.AddEntry(kind="add_entry", entry=entry(TRUST, "new"), place=0),
        c.MoveEntry(kind="move_entry", entry="rain", place=0),
        c.DropEntry(kind="drop_entry", entry="rain"),
        c.ShortenEntry(kind="shorten_entry", entry="rain", without=(Phase.REFLECT,)),
        c.MendCard(kind="mend_card", entry="advice", card=ADVICE),
        c.OpenSession(code="482913", settings=SETTINGS, entries=SHEET, hats=HATS),
        c.ResumeAfterRestart(),
        c.PurgeSession(),
        c.RescuePen(table=1, away="p1", present=()),
    )


def people_commands(participant: str) -> tuple[c.Command, ...]:
    """One of each command about somebody."""
    answer = answer_to(ADVICE, "a")
    return (
        c.AddPerson(kind="add_person", group=Group.MENTOR, name="", table=None),
        c.MovePerson(kind="move_person", participant=participant, table=2),
        c.DealTables(kind="deal_tables", everybody=True),
        c.RemovePerson(kind="remove_person", participant=participant, removed=True),
        c.ForgetPerson(kind="forget_person", seat="AAAAA"),
        c.LetIn(kind="let_in", request="r1", participant=None),
        c.EnterAnswer(kind="enter_answer", participant=participant, entry="advice", attempt=1, round=1, answer=answer),
        c.Moderate(kind="moderate", sentence="s1", verdict=Verdict.APPROVED),
        c.ModeratePost(kind="moderate_post", post="p1", verdict=Verdict.APPROVED),
        c.ClusterPost(kind="cluster_post", post="p1", cluster="Time"),
        c.ModerateWords(kind="moderate_words", entry="advice", attempt=1, words=("time",), verdict=Verdict.HIDDEN),
    )


def commands(room: Room) -> dict[type[c.Command], c.Command]:
    """One of each command, as somebody in this room would send it."""
    participant = next(iter(room.session.participants))
    every = (
        *phone_commands(),
        *phase_commands(room.session.stage),
        *room_commands(),
        *people_commands(participant),
    )
    return {type(command): command for command in every}


def cases(legal: bool) -> list[Case]:
    """Every state, actor and command that the table allows, or forbids."""
    return [case for state in STATES for case in _cases_in(state, legal)]


def _cases_in(state: str, legal: bool) -> Iterator[Case]:
    session = standing(state).session
    for who, command in product(ACTORS, LEGAL):
        rule = LEGAL[command]
        here = rule.phases is None or session.phase in rule.phases
        if legal is (who in rule.who and stands(session) in rule.when and here):
            yield state, who, command


def named(value: str | type[object]) -> str:
    """How a case is called in the test's name."""
    return value if isinstance(value, str) else value.__name__


def verdict(state: str, who: type[Actor], command: type[c.Command]) -> Refused | None:
    """What comes of a command: None or the refusal."""
    room = standing(state)
    try:
        room.do(actor(room, who), commands(room)[command])
    except Refused as refusal:
        return refusal
    return None


def test_the_table_speaks_of_every_command_and_this_file_tries_each() -> None:
    every = set(get_args(c.Command))

    assert set(LEGAL) == every
    assert set(commands(standing("lobby"))) == every


@pytest.mark.parametrize(["state", "who", "command"], cases(legal=False), ids=named)
def test_a_forbidden_command_is_refused_with_a_sentence(state: str, who: type[Actor], command: type[c.Command]) -> None:
    refusal = verdict(state, who, command)

    assert refusal is not None
    assert refusal.code in ILLEGAL
    assert refusal.sentence.endswith((".", "?", "!"))


@pytest.mark.parametrize(["state", "who", "command"], cases(legal=True), ids=named)
def test_an_allowed_command_is_decided_on_its_merits(state: str, who: type[Actor], command: type[c.Command]) -> None:
    refusal = verdict(state, who, command)

    assert refusal is None or refusal.code not in ILLEGAL


def test_a_forbidden_command_changes_nothing() -> None:
    room = standing("vote")
    before = room.before()

    for who, command in product(ACTORS, LEGAL):
        if who not in LEGAL[command].who:
            with pytest.raises(Refused):
                room.do(actor(room, who), commands(room)[command])

    assert room.session == before
