"""The wall: what waits, what is shown and under which heading, and what is left of it."""

import pytest

from game import commands as c
from game.actors import Host
from game.cards import Group, Phase
from game.decide import replay
from game.session import Session
from game.verdict import SHOWN, Verdict
from game.views import console_view, room_view, screen_view
from game.wall import hearted_wall
from tests.game.room import refused
from tests.game.writing import heart, judge, on_wall, post_of, revealed, sentence, writing, wrote


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


def test_a_card_that_is_asked_again_begins_with_an_empty_wall() -> None:
    room, author, post = revealed()
    room.reopen()
    author.answer(sentence("Ask first."))
    room.reach(Phase.REVEAL)

    assert on_wall(room) == []
    assert [one.id for one in hearted_wall(room.session, "advice-wall", 1)] == [post]


def test_who_is_deleted_leaves_no_sentence() -> None:
    room, author, post = revealed()
    heart(room.join(), post)

    author.forget()

    assert on_wall(room) == []
    assert room.session.posts == {}
    assert "Ask first." not in repr(room.session)


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


def test_a_wall_survives_a_restart() -> None:
    room, author, post = revealed()
    heart(room.join(), post)
    room.press(c.ClusterPost(kind="cluster_post", post=post, cluster="Questions"))

    session: Session = replay(room.log)

    assert session == room.session
    assert hearted_wall(session, "advice-wall", 1) == hearted_wall(room.session, "advice-wall", 1)
    assert author.id in session.participants
