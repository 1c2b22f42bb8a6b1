"""What a card keeps to itself: the panel, others' guesses, and what was written and not approved."""

from collections.abc import Iterator
from dataclasses import replace

from game import commands as c
from game.cards import GUESS, Anonymity, Group, PanelVote, Phase
from game.events import Event
from game.kinds.choice import ChoiceAnswer
from game.kinds.wall import WallAnswer
from game.kinds.words import WordsAnswer
from game.legal import REVEALED
from game.verdict import Verdict
from game.views import keepsake_view, me_view, people_view, room_view, screen_view
from tests.game.deck import ADVICE, ADVICE_WALL, ONE_WORD, entry, words
from tests.game.room import Person, Room
from tests.game.test_secrets import on_console, on_phones, on_screen, sent

PANEL = (PanelVote(answer="b", votes=7, reason=words("secret-panel reason")), PanelVote(answer="a", votes=2))
PANELLED = replace(ADVICE, predict=True, panel=PANEL)
VERDICTS = {
    "secret-hidden": Verdict.HIDDEN,
    "told-one": Verdict.STARRED,
    "told-two": Verdict.APPROVED,
}
NEVER_SHOWN = ("secret-waiting", "secret-hidden", "secret-rewritten", "Secret-Name", "secret-token")


def guess(person: Person, option: str) -> list[Event]:
    """Somebody guesses."""
    answer = ChoiceAnswer(kind="choice", option=option)
    return person.send(c.Vote(kind="vote", entry="advice", attempt=1, round=GUESS, answer=answer))


def write(people: list[Person], *texts: str) -> None:
    """Everybody writes, on a wall or words; the first of them twice."""
    for person, text in zip((people[0], *people), ("secret-rewritten", *texts), strict=True):
        wall = person.room.card.kind == "wall"
        person.answer(
            WallAnswer(kind="wall", text=text, signed=False)
            if wall
            else WordsAnswer(kind="words", words=(text,), language="en")
        )


def judge(room: Room, text: str, verdict: Verdict) -> None:
    """The facilitator judges what is written so, on a wall or of words."""
    for id, post in room.session.posts.items():
        cast = room.session.ballots[post.ballot][post.participant]
        if isinstance(cast.answer, WallAnswer) and cast.answer.text == text:
            room.press(c.ModeratePost(kind="moderate_post", post=id, verdict=verdict))
    judged = c.ModerateWords(kind="moderate_words", entry="one-word", attempt=1, words=(text,), verdict=verdict)
    _ = room.session.attempts.get("one-word") and room.press(judged)


def say(room: Room, people: list[Person]) -> None:
    """Everybody answers what is open: chooses and guesses, or writes what is then judged."""
    if room.card.kind == "choice":
        for person in people:
            person.vote("a")
            _ = room.session.round == 1 and guess(person, "c")
        return
    write(people[:4], "secret-waiting", "secret-hidden", "told-one", "told-two")
    for person in people[4:]:
        write([person], "told-two")
    for text, verdict in VERDICTS.items():
        judge(room, text, verdict)


def played() -> Iterator[tuple[Room, Person, Person]]:
    """A room at every step of a card with a panel, a wall and words, with an author and somebody who says nothing."""
    room = Room(entry(PANELLED), entry(ADVICE_WALL), entry(ONE_WORD))
    people = [room.join(group, name="Secret-Name") for group in [Group.MENTOR] * 5 + [Group.MENTEE] * 5]
    curious = room.join(Group.MENTEE)
    while room.session.ended_at is None:
        yield room, people[0], curious
        room.next()
        if room.session.open:
            say(room, people)
    yield room, people[0], curious


def everywhere(room: Room) -> str:
    """What all phones and the projector receive."""
    return on_phones(room) + on_screen(room)


def test_nothing_that_waits_is_hidden_or_was_rewritten_ever_reaches_phones_or_projector() -> None:
    leaks = [(room.where, secret) for room, _, _ in played() for secret in NEVER_SHOWN if secret in everywhere(room)]

    assert leaks == []


def test_what_is_approved_is_told_at_the_reveal_and_not_before() -> None:
    told = {(room.session.entry, room.session.phase) for room, _, _ in played() if "told-two" in everywhere(room)}

    assert told == {(card, phase) for card in ("advice-wall", "one-word") for phase in REVEALED}


def test_the_panel_is_told_at_the_reveal_and_not_before() -> None:
    told = {room.session.phase for room, _, _ in played() if "secret-panel" in everywhere(room)}

    assert told == set(REVEALED)


def test_the_panel_stands_on_the_end_page_once_the_session_has_ended() -> None:
    rooms = [(room.session.ended_at is not None, sent(keepsake_view(room.session, 1))) for room, _, _ in played()]

    assert [ended for ended, page in rooms if "secret-panel" in page] == [True]


def test_guesses_are_told_at_the_reveal_and_not_before() -> None:
    results = [(room.session.phase, room_view(room.session, 1, room.now).result) for room, _, _ in played()]

    assert {phase for phase, view in results if view and view.predicted} == set(REVEALED)


def test_phones_learn_nothing_of_a_guess_and_the_projector_only_that_there_is_one() -> None:
    rooms = [Room(entry(PANELLED)) for _ in range(2)]
    for room, option in zip(rooms, "ac", strict=True):
        person = room.join()
        room.reach(Phase.VOTE)
        before = room_view(room.session, 1, room.now)
        guess(person, option)
        assert room_view(room.session, 1, room.now) == before

    screens = [screen_view(room.session, 1, room.now, room.session.participants) for room in rooms]

    assert [screen.guessed for screen in screens] == [1, 1]
    assert screens[0] == replace(screens[1], room=screens[0].room)


def test_the_console_learns_how_many_guessed_but_not_what() -> None:
    rooms = [Room(entry(PANELLED)) for _ in range(2)]
    for room, option in zip(rooms, "ac", strict=True):
        room.reach(Phase.VOTE)
        guess(room.join(), option)

    assert on_console(rooms[0]) == on_console(rooms[1])


def test_nobody_receives_the_guess_answer_or_sentence_of_somebody_else() -> None:
    received = [me_view(room.session, 1, curious.id) for room, _, curious in played()]

    assert {(one.answers, one.posts, one.hearts) for one in received} == {((), (), ())}
    assert [one for one in map(sent, received) if "secret-waiting" in one or "told-" in one] == []


def test_what_one_wrote_oneself_comes_back_to_the_own_phone() -> None:
    pages = [sent(me_view(room.session, 1, author.id)) for room, author, _ in played()]

    assert "secret-waiting" in pages[-1]


def test_the_console_sees_what_waits_and_not_who_wrote_it() -> None:
    room = Room(entry(replace(ADVICE_WALL, anonymous=Anonymity.FORCED)))
    author = room.join(name="Secret-Name")
    room.reach(Phase.VOTE)
    author.answer(WallAnswer(kind="wall", text="secret-waiting", signed=False))

    console = on_console(room).replace(sent(people_view(room.session, 1, room.session.participants)), "")

    assert "secret-waiting" in console
    assert author.id not in console and "Secret-Name" not in console


def test_the_secrets_are_really_there() -> None:
    room, _, _ = [*played()][-1]

    everything = repr(room.session)

    assert [one for one in (*NEVER_SHOWN, "secret-panel") if one not in everything] == ["secret-rewritten"]
