"""Hearts: once, for what others wrote, while everybody sees it."""

import pytest

from game.cards import Phase
from game.debrief import debrief
from game.verdict import Verdict
from game.views import me_view
from game.wall import hearted_wall
from tests.game.room import refused
from tests.game.writing import heart, judge, revealed, writing, wrote


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


def test_the_hearts_of_somebody_deleted_stay_counted() -> None:
    room, _, post = revealed()
    fan = room.join()
    heart(fan, post)

    fan.forget()

    assert [one.hearts for one in hearted_wall(room.session, "advice-wall", 1)] == [1]


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
