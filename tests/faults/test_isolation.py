"""Two sessions side by side: the same people, tokens, cards and command ids, and nothing in common."""

from random import Random

from facilitator.rehearsal.phone import Phone
from tests.faults.logbook import command_ids, votes
from tests.live_server import LiveServer
from tests.load.room import Crowd, room_at

PHONES = 12
CARD = "which-hat-now/just-tell-me"
SAME = 20


async def test_two_sessions_with_equal_tokens_and_command_ids_never_mix(server: LiveServer) -> None:
    one, other = (server.open_session(play="own", card=[CARD]) for _ in range(2))
    async with (
        room_at(server, one, Random(SAME), PHONES) as here,
        room_at(server, other, Random(SAME), PHONES) as there,
    ):
        await here.advance_to("vote")
        await there.advance_to("vote")
        ours, theirs = all_choose(here, "tell"), all_choose(there, "ask-again")
        await here.answered(ours)
        await there.answered(theirs)

        assert [phone.token for phone in here.phones] == [phone.token for phone in there.phones]
        assert ours.keys() == theirs.keys()
        assert ours.keys() <= command_ids(server, one) & command_ids(server, other)
        assert chosen(server, here) == ["tell"] * PHONES
        assert chosen(server, there) == ["ask-again"] * PHONES
        assert {phone.seat for phone in here.phones}.isdisjoint(phone.seat for phone in there.phones)


async def test_what_happens_in_one_session_reaches_nobody_in_the_other(server: LiveServer) -> None:
    one, other = (server.open_session(play="own", card=[CARD]) for _ in range(2))
    async with (
        room_at(server, one, Random(SAME), PHONES) as here,
        room_at(server, other, Random(SAME), PHONES) as there,
    ):
        before = [phone.frames.copy() for phone in there.phones]
        standing = there.standing
        await here.advance_to("vote")
        await here.answered(here.vote())
        await here.console.press("end_session")
        await here.everybody(lambda phone: phone.view("room")["state"] == "ended")
        looks = [await phone.emit("look", {}) for phone in there.phones]

        assert [phone.frames - frames for phone, frames in zip(there.phones, before, strict=True)] == [
            {"ack": 1} for _ in there.phones
        ]
        assert {look["room"]["code"] for look in looks} == {other}
        assert {look["room"]["stage"] for look in looks} == {standing["stage"]}
        assert {look["room"]["state"] for look in looks} == {"lobby"}
        assert there.standing == standing


async def test_a_person_of_one_session_is_nobody_in_the_other(server: LiveServer) -> None:
    one, other = (server.open_session(play="own", card=[CARD]) for _ in range(2))
    async with room_at(server, one, Random(1), 1) as here, room_at(server, other, Random(2), 1) as there:
        stranger = here.phones[0].seat
        refusal = await there.console.ask({"kind": "remove_person", "participant": stranger, "removed": True})

        assert not refusal["ok"]
        assert not (await here.phones[0].emit("look", {}))["me"]["removed"]


def all_choose(room: Crowd, option: str) -> dict[str, Phone]:
    """Everybody chooses the same, by commands whose ids only count the phones; returns the commands."""
    here, answer = room.console.room, {"kind": "choice", "option": option}
    vote = {"kind": "vote", **{part: here[part] for part in ("entry", "attempt", "round")}, "answer": answer}
    return {phone.send(vote, id=f"{seat:032x}"): phone for seat, phone in enumerate(room.phones)}


def chosen(server: LiveServer, room: Crowd) -> list[str]:
    """What is on disk, one line per person."""
    found = votes(server, room.code, room.standing["entry"], room.standing["attempt"])
    return [answer["option"] for answer in found.values()]
