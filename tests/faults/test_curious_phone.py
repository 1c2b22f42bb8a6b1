"""A phone whose owner reads everything that it receives."""

from collections.abc import Iterator
from random import Random

import orjson

from tests.faults.witness import CuriousPhone, CuriousProjector
from tests.live_server import LiveServer
from tests.load.room import Crowd, room_at

CARD = "which-hat-now/just-tell-me"
PHONES = 12
PRIVATE, OFFERED, APPROVED = "My sentence for myself", "My sentence that waits", "My sentence for the wall"
LONG_ENOUGH = 12
"""Letters from which a text of the notes cannot be a word that the card has too."""


async def test_before_the_reveal_a_phone_hears_nothing_of_others_of_notes_and_of_tallies(
    server: LiveServer, dice: Random
) -> None:
    code = server.open_session(play="own", card=[CARD])
    async with room_at(server, code, dice, PHONES) as room:
        curious = CuriousPhone(room.server, code, dice)
        await curious.arrive()
        await curious.join()
        results = [curious.view("room")["result"]]
        while room.console.room["phase"] != "reveal":
            await room.answered(room.vote([phone for phone in room.phones if room.console.room["open"]]))
            await curious.emit("look", {})
            results.append(curious.view("room")["result"])
            notes = texts(room.console.view("console")["notes"])
            before, before_the_reveal = curious.transcript, notes
            await room.console.advance()
            await room.see()
        await curious.until(lambda: curious.view("room")["phase"] == "reveal")
        afterthought = texts(curious.view("room")["card"]["afterthought"])

        assert set(map(str, results)) == {"None"}
        assert len(before_the_reveal) > 1 and len(afterthought) > 0
        assert found_in(before, {curious.view("me")["seat"]})
        assert found_in(before, {*identities(room), *before_the_reveal, *afterthought}) == set()
        await curious.close()


async def test_after_the_reveal_a_phone_still_hears_no_names_notes_and_sentences(
    server: LiveServer, dice: Random
) -> None:
    code = server.open_session(play="own", card=[CARD])
    async with room_at(server, code, dice, PHONES) as room:
        curious, screen = CuriousPhone(room.server, code, dice), CuriousProjector(room.server, code, dice)
        await curious.arrive()
        await screen.arrive()
        await write_sentences(room)
        notes = texts(room.console.view("console")["notes"])
        await curious.emit("look", {})
        await screen.until(lambda: screen.view("screen")["sentences"])

        assert curious.view("room")["result"] is not None
        assert found_in(curious.transcript, {*identities(room), *notes, PRIVATE, OFFERED, APPROVED}) == set()
        assert screen.view("screen")["sentences"] == [APPROVED]
        assert found_in(screen.transcript, {*identities(room), *notes, PRIVATE, OFFERED}) == set()
        await curious.close()
        await screen.close()


async def write_sentences(room: Crowd) -> None:
    """Everybody answers; three people write a sentence each, and the facilitator approves one of them."""
    await room.advance_to("vote")
    await room.answered(room.vote())
    await room.advance_to("reflect")
    first, second, third = room.phones[:3]
    await first.reflect(PRIVATE)
    await second.reflect(OFFERED, offered=True)
    await third.reflect(APPROVED, offered=True)
    await room.console.until(lambda: len(room.console.view("console")["sentences"]) == 2)
    sentence = next(one["id"] for one in room.console.view("console")["sentences"] if one["text"] == APPROVED)
    reply = await room.console.ask({"kind": "moderate", "sentence": sentence, "verdict": "approved"})
    assert reply["ok"], reply


def identities(room: Crowd) -> Iterator[str]:
    """What tells who somebody is."""
    for phone in room.phones:
        me = phone.view("me")
        yield from (phone.token, me["participant"], me["seat"], me["name"])


def texts(tree: object) -> set[str]:
    """The texts of a card's prose that are long enough to be told from others."""
    match tree:
        case str():
            return {tree} if len(tree) > LONG_ENOUGH else set()
        case dict():
            return set().union(*map(texts, tree.values()))
        case list():
            return set().union(*map(texts, tree))
    return set()


def found_in(transcript: bytes, secrets: set[str]) -> set[str]:
    """The secrets that are in a transcript."""
    return {secret for secret in secrets if orjson.dumps(secret)[1:-1] in transcript}
