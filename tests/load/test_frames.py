"""What a phone has to receive: one frame per phase change and one per own command. Counted, never timed."""

from collections import Counter
from random import Random

from tests.live_server import LiveServer
from tests.load.room import Crowd, room_at

PHONES = 30
CARD = "which-hat-now/just-tell-me"
ANSWERS, LOOKS = 2, 1


async def test_a_card_costs_a_phone_one_frame_per_step_and_one_per_own_answer(server: LiveServer) -> None:
    code = server.open_session(play="own", card=[CARD])
    async with room_at(server, code, Random(1), PHONES) as room:
        before = received(room)
        steps = await play_a_card(room)
        await everybody_is_up_to_date(room)

        after = [frames - one for frames, one in zip(received(room), before, strict=True)]
        assert after == [Counter(room=steps, ack=ANSWERS + LOOKS)] * PHONES


async def test_other_peoples_answers_cost_a_phone_nothing(server: LiveServer) -> None:
    code = server.open_session(play="own", card=[CARD])
    async with room_at(server, code, Random(1), PHONES) as room:
        await room.advance_to("vote")
        quiet, *others = room.phones
        before = quiet.frames.copy()
        await room.answered(room.vote(others))
        await room.console.until(lambda: room.console.view("console")["counts"]["answered"] == len(others))
        await quiet.emit("look", {})

        assert quiet.frames - before == Counter(ack=LOOKS)


async def play_a_card(room: Crowd) -> int:
    """Play the card to its last phase, everybody answering; returns how many steps the facilitator made."""
    steps = 0
    while room.console.room["phase"] != "reflect":
        await room.answered(room.vote([phone for phone in room.phones if room.console.room["open"]]))
        await room.console.advance()
        await room.see()
        steps += 1
    return steps


async def everybody_is_up_to_date(room: Crowd) -> None:
    """Whatever was under way to a phone has arrived when its question is answered."""
    for phone in room.phones:
        await phone.emit("look", {})


def received(room: Crowd) -> list[Counter[str]]:
    """The frames of each phone so far."""
    return [phone.frames.copy() for phone in room.phones]
