"""A room that writes on a wall, and what is done with a sentence, in a line each."""

from game import commands as c
from game.cards import Group, Phase
from game.kinds import Card
from game.kinds.wall import WallAnswer
from game.verdict import Verdict
from game.views import room_view
from tests.game.deck import ADVICE_WALL, TRUST, entry
from tests.game.room import Person, Room


def sentence(text: str, signed: bool = False) -> WallAnswer:
    """A sentence for the wall."""
    return WallAnswer(kind="wall", text=text, signed=signed)


def writing(card: Card = ADVICE_WALL) -> Room:
    """A room that writes on a wall; another card comes after it."""
    room = Room(entry(card), entry(TRUST))
    room.reach(Phase.VOTE)
    return room


def wrote(
    room: Room, text: str, group: Group = Group.MENTOR, name: str = "", signed: bool = False
) -> tuple[Person, str]:
    """Somebody joins and writes; gives the author and the id of the sentence."""
    person = room.join(group, name)
    person.answer(sentence(text, signed))
    return person, post_of(person)


def post_of(person: Person) -> str:
    """The id of somebody's sentence."""
    (post,) = (id for id, one in person.room.session.posts.items() if one.participant == person.id)
    return post


def judge(room: Room, post: str, verdict: Verdict = Verdict.APPROVED) -> None:
    """The facilitator's verdict on a sentence."""
    room.press(c.ModeratePost(kind="moderate_post", post=post, verdict=verdict))


def heart(person: Person, post: str, given: bool = True) -> bool:
    """Somebody gives a heart, or takes it back; says whether anything happened."""
    return bool(person.send(c.Heart(kind="heart", post=post, given=given)))


def on_wall(room: Room) -> list[str]:
    """The sentences that phones receive."""
    return [one.text for one in room_view(room.session, 1, room.now).wall]


def revealed(verdict: Verdict = Verdict.APPROVED) -> tuple[Room, Person, str]:
    """A sentence that was judged, at the reveal."""
    room = writing()
    author, post = wrote(room, "Ask first.")
    judge(room, post, verdict)
    room.reach(Phase.REVEAL)
    return room, author, post
