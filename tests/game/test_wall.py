"""The wall: what waits, what is shown, beside which name and group, and who may give it a heart."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import commands as c
from game.actors import Host
from game.cards import Anonymity, Comparison, Group, Phase
from game.debrief import debrief
from game.decide import replay
from game.kinds import Answer, Card
from game.kinds.wall import WallAnswer
from game.session import Session
from game.suppression import unnamed
from game.verdict import SHOWN, Verdict
from game.views import console_view, me_view, room_view, screen_view
from game.wall import Post, hearted_wall
from tests.game.deck import ADVICE_WALL, TRUST, answer_to, entry
from tests.game.room import Person, Room, refused

QUICK = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
FORCED = replace(ADVICE_WALL, anonymous=Anonymity.FORCED)
FOR_ALL = replace(ADVICE_WALL, compare=Comparison.ROOM)


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


@pytest.mark.parametrize("verdict", Verdict)
def test_a_sentence_is_shown_only_with_a_verdict_that_shows_it(verdict: Verdict) -> None:
    room, _, _ = revealed(verdict)

    assert on_wall(room) == (["Ask first."] if verdict in SHOWN else [])


def test_an_approved_sentence_is_shown_from_the_reveal_on_and_not_on_the_next_card() -> None:
    room, _, post = revealed()

    shown = {}
    room.play("advice-wall")
    for _ in range(6):
        shown[room.session.phase, room.session.entry] = on_wall(room)
        room.next()

    assert {where for where, texts in shown.items() if texts} == {
        (Phase.REVEAL, "advice-wall"),
        (Phase.REFLECT, "advice-wall"),
    }
    assert post in room.session.posts


def test_the_projector_stars_and_counts_and_the_console_sees_what_waits() -> None:
    room, _, post = revealed(Verdict.STARRED)
    heart(room.join(), post)

    screen = screen_view(room.session, 1, room.now, ()).wall
    judge(room, post, Verdict.WAITING)
    console = console_view(room.session, 1, room.now, ()).posts

    assert [(one.text, one.starred, one.hearts) for one in screen] == [("Ask first.", True, 1)]
    assert [(one.text, one.verdict, one.hearts) for one in console] == [("Ask first.", Verdict.WAITING, 1)]


def test_the_same_verdict_again_changes_nothing() -> None:
    room, _, post = revealed()
    before = len(room.log)

    judge(room, post)

    assert len(room.log) == before


def test_a_rewritten_sentence_is_a_new_one_that_waits() -> None:
    room = writing()
    author, old = wrote(room, "Ask first.")
    judge(room, old)

    author.answer(sentence("Ask twice."))

    assert post_of(author) != old
    assert room.session.posts[post_of(author)].verdict is Verdict.WAITING
    with refused("no_such_sentence"):
        judge(room, old)


def test_a_rewritten_sentence_does_not_keep_the_place_under_a_heading() -> None:
    room = writing()
    author, old = wrote(room, "Ask first.")
    room.press(c.ClusterPost(kind="cluster_post", post=old, cluster="Questions"))

    author.answer(sentence("Ask twice."))

    assert room.session.posts[post_of(author)].cluster is None


def test_the_same_sentence_again_stays_approved() -> None:
    room = writing()
    author, post = wrote(room, "Ask first.")
    judge(room, post)

    assert author.answer(sentence("Ask first.")) == []
    assert room.session.posts[post].verdict is Verdict.APPROVED


@pytest.mark.parametrize("changed", [{"group": Group.MENTEE}, {"table": 3}, {"name": "Anna"}])
def test_a_change_of_seat_while_people_write_keeps_the_sentence(changed: dict[str, object]) -> None:
    room = writing()
    author, post = wrote(room, "Ask first.")
    judge(room, post)

    author.change(**changed)  # type: ignore[arg-type]
    room.reach(Phase.REVEAL)

    assert on_wall(room) == ["Ask first."]
    assert post_of(author) == post
    assert room.session.ballot(1)[author.id].group is author.seat.group


def test_a_sentence_goes_under_a_heading_and_out_again() -> None:
    room, _, post = revealed()

    headings = []
    for heading in ("  Questions   first ", ""):
        room.press(c.ClusterPost(kind="cluster_post", post=post, cluster=heading))
        headings += [one.cluster for one in room_view(room.session, 1, room.now).wall]

    assert headings == ["Questions first", None]
    assert room.press(c.ClusterPost(kind="cluster_post", post=post, cluster=" ")) == []


@pytest.mark.parametrize("heading", ["a" * 41, "Ask\u202e", "\u200b"])
def test_a_heading_is_a_short_line(heading: str) -> None:
    room, _, post = revealed()

    with refused("too_long"):
        room.press(c.ClusterPost(kind="cluster_post", post=post, cluster=heading))


def test_a_heart_is_given_once_and_taken_back_once() -> None:
    room, _, post = revealed()
    fan = room.join()

    happened = [heart(fan, post), heart(fan, post), heart(fan, post, given=False), heart(fan, post, given=False)]

    assert happened == [True, False, True, False]
    assert room.session.posts[post].hearts == set()


def test_ones_own_phone_knows_the_hearts_that_it_gave() -> None:
    room, author, post = revealed()
    fan = room.join()

    heart(fan, post)

    mine, theirs = (me_view(room.session, 1, one.id) for one in (author, fan))
    assert (mine.posts, mine.hearts) == ((post,), ())
    assert (theirs.posts, theirs.hearts) == ((), (post,))


def test_nobody_gives_a_heart_to_the_own_sentence() -> None:
    _, author, post = revealed()

    with refused("own_sentence"):
        heart(author, post)


@pytest.mark.parametrize("verdict", [Verdict.WAITING, Verdict.HIDDEN])
def test_a_sentence_that_is_not_shown_gets_no_heart(verdict: Verdict) -> None:
    room, _, post = revealed(verdict)

    with refused("no_such_sentence"):
        heart(room.join(), post)


def test_there_are_no_hearts_while_people_write() -> None:
    room = writing()
    _, post = wrote(room, "Ask first.")
    judge(room, post)

    with refused("wrong_phase"):
        heart(room.join(), post)


def test_a_sentence_of_an_earlier_card_gets_no_heart() -> None:
    room, _, post = revealed()
    room.play("trust")
    room.reach(Phase.REVEAL)

    with refused("no_such_sentence"):
        heart(room.join(), post)


def test_a_sentence_of_an_earlier_attempt_gets_no_heart() -> None:
    room, _, post = revealed()
    room.reopen()
    room.reach(Phase.REVEAL)

    with refused("no_such_sentence"):
        heart(room.join(), post)


def test_a_card_that_is_asked_again_begins_with_an_empty_wall() -> None:
    room, author, post = revealed()
    room.reopen()
    author.answer(sentence("Ask first."))
    room.reach(Phase.REVEAL)

    assert on_wall(room) == []
    assert [one.id for one in hearted_wall(room.session, "advice-wall", 1)] == [post]


@pytest.mark.parametrize(
    ("card", "name", "signed", "shown"),
    [
        (ADVICE_WALL, "Anna", True, "Anna"),
        (ADVICE_WALL, "Anna", False, None),
        (ADVICE_WALL, "", True, None),
        (FORCED, "Anna", False, None),
    ],
)
def test_a_name_is_shown_only_where_its_owner_signed(card: Card, name: str, signed: bool, shown: str | None) -> None:
    room = writing(card)
    _, post = wrote(room, "Ask first.", name=name, signed=signed)
    judge(room, post)
    room.reach(Phase.REVEAL)

    assert [one.name for one in room_view(room.session, 1, room.now).wall] == [shown]
    assert [one.name for one in debrief(room.session).cards[0].attempts[0].wall] == [None]


def test_an_anonymous_card_takes_no_signature() -> None:
    with refused("wrong_answer"):
        wrote(writing(FORCED), "Ask first.", name="Anna", signed=True)


@pytest.mark.parametrize(
    ("card", "answer"),
    [(FORCED, sentence("Ask.")), (replace(TRUST, anonymous=Anonymity.FORCED), answer_to(TRUST, "1", "5"))],
    ids=lambda one: one.kind,
)
def test_nobody_answers_an_anonymous_card_for_somebody_else(card: Card, answer: Answer) -> None:
    room = Room(entry(card))
    person = room.join()
    room.reach(Phase.VOTE)

    with refused("anonymous"):
        room.press(
            c.EnterAnswer(kind="enter_answer", participant=person.id, entry=card.id, attempt=1, round=1, answer=answer)
        )


def walled(sides: dict[Group, int], card: Card = ADVICE_WALL, threshold: int = 5) -> Room:
    """A wall of approved sentences, each of which says who wrote it, at the reveal."""
    room = writing(card)
    room.change(threshold=threshold)
    for group, people in sides.items():
        for _ in range(people):
            judge(room, wrote(room, group, group)[1])
    room.reach(Phase.REVEAL)
    return room


def named(room: Room) -> list[Post]:
    """The sentences beside which a group stands."""
    return [one for one in room_view(room.session, 1, room.now).wall if one.group]


def test_both_sides_stand_beside_their_sentences() -> None:
    room = walled({Group.MENTOR: 5, Group.MENTEE: 6})

    assert Counter(one.group for one in named(room)) == {Group.MENTOR: 5, Group.MENTEE: 6}
    assert all(one.group == one.text for one in named(room))


def test_on_a_card_for_the_whole_room_no_group_is_named() -> None:
    assert named(walled({Group.MENTOR: 5, Group.MENTEE: 6}, FOR_ALL)) == []


def test_while_people_write_no_group_is_named_to_the_console_either() -> None:
    room = writing()
    for _ in range(9):
        wrote(room, "Ask.")

    assert {one.group for one in console_view(room.session, 1, room.now, ()).posts} == {None}


def test_a_sentence_without_its_group_is_not_told_by_that() -> None:
    room = walled({Group.MENTOR: 8, Group.MENTEE: 8, Group.MANAGER: 1})

    unnamed = [one.text for one in room_view(room.session, 1, room.now).wall if not one.group]

    assert len(unnamed) == 5
    assert "manager" in unnamed


def test_a_group_of_four_is_not_named() -> None:
    assert named(walled({Group.MENTOR: 4})) == []


SIZES = st.fixed_dictionaries({group: st.integers(0, 9) for group in Group})


@QUICK
@given(SIZES, st.integers(3, 6))
def test_whoever_stands_without_a_group_is_one_of_many_of_several_groups(
    sizes: dict[Group, int], threshold: int
) -> None:
    sides = {f"{group}{number}": group for group, size in sizes.items() for number in range(size)}

    found = unnamed(sides, threshold)

    small = {one for one, group in sides.items() if sizes[group] < threshold}
    assert small <= found
    assert not found or len(found) >= min(threshold, len(sides))
    assert not found or len({sides[one] for one in found}) >= 2 or found == sides.keys()
    assert len(found) <= max(len(small), threshold)


def test_who_is_deleted_leaves_no_sentence() -> None:
    room, author, post = revealed()
    heart(room.join(), post)

    author.forget()

    assert on_wall(room) == []
    assert room.session.posts == {}
    assert "Ask first." not in repr(room.session)


def test_the_hearts_of_somebody_deleted_stay_counted() -> None:
    room, _, post = revealed()
    fan = room.join()
    heart(fan, post)

    fan.forget()

    assert [one.hearts for one in hearted_wall(room.session, "advice-wall", 1)] == [1]


def test_after_a_purge_the_wall_is_empty() -> None:
    room, _, post = revealed()
    room.press(c.ClusterPost(kind="cluster_post", post=post, cluster="Questions"))

    room.do(Host(), c.PurgeSession())

    left = repr(room.session)
    assert [text for text in ("Ask first.", "Questions") if text in left] == []
    assert [one.answer for one in room.session.ballots[next(iter(room.session.ballots))].values()] == [sentence("")]


def test_somebody_deleted_while_people_write_has_still_answered() -> None:
    room = writing()
    author, _ = wrote(room, "Ask first.")

    author.forget()

    assert len(room.session.ballot(1)) == 1
    assert console_view(room.session, 1, room.now, ()).posts == ()


def test_the_debrief_holds_approved_sentences_starred_ones_first_then_by_hearts() -> None:
    room = writing()
    posts = {text: wrote(room, text)[1] for text in ("none", "loved", "starred", "waiting", "hidden")}
    for text, verdict in (
        ("none", Verdict.APPROVED),
        ("loved", Verdict.APPROVED),
        ("starred", Verdict.STARRED),
        ("hidden", Verdict.HIDDEN),
    ):
        judge(room, posts[text], verdict)
    room.reach(Phase.REVEAL)
    heart(room.join(), posts["loved"])

    assert [one.text for one in debrief(room.session).cards[0].attempts[0].wall] == ["starred", "loved", "none"]


def test_a_wall_survives_a_restart() -> None:
    room, author, post = revealed()
    heart(room.join(), post)
    room.press(c.ClusterPost(kind="cluster_post", post=post, cluster="Questions"))

    session: Session = replay(room.log)

    assert session == room.session
    assert hearted_wall(session, "advice-wall", 1) == hearted_wall(room.session, "advice-wall", 1)
    assert author.id in session.participants
