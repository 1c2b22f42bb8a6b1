"""What people write on a card lies apart from the log, and no byte of it outlives its author's wish."""

from dataclasses import replace

import pytest

from game.actors import Host
from game.cards import Group, Prompts
from game.commands import (
    AddEntry,
    ChangeMe,
    ClusterPost,
    Command,
    ForgetMe,
    Heart,
    ModeratePost,
    ModerateWords,
    PlayEntry,
    PurgeSession,
    Vote,
)
from game.kinds import Answer, Card
from game.kinds.wall import WallAnswer, WallCard
from game.kinds.words import WordsAnswer, WordsCard
from game.settings import RunSheetEntry
from game.verdict import Verdict
from game.wall import hearted_wall
from tests.web.desk import ANNA, BEN, CONSOLE, JOIN, Desk
from web.migrate import migrate
from web.store import Store
from web.turn import Reply

ASKED = Prompts(everyone={"en": "What would you say?"})
WALL = WallCard(kind="wall", id="wall", title={"en": "A sentence"}, prompt=ASKED)
WORDS = WordsCard(kind="words", id="words", title={"en": "A word"}, prompt=ASKED)


class WritingDesk(Desk):
    """A session on disk in which Anna writes on a card."""

    def __init__(self, store: Store, card: Card) -> None:
        super().__init__(store)
        self.card = card
        self.say(ANNA, JOIN, "join")
        entry = RunSheetEntry(id=card.id, deck="hats", card=card, minutes=5)
        self.say(CONSOLE, AddEntry(kind="add_entry", entry=entry, place=1), "add")
        self.say(CONSOLE, PlayEntry(kind="play_entry", stage=0, entry=card.id), "play")
        self.next()

    def write(self, text: str) -> Reply:
        """Anna writes, a word or a sentence."""
        vote = Vote(kind="vote", entry=self.card.id, attempt=1, round=1, answer=self.answer(text))
        return self.say(ANNA, vote, f"write {self.clock}")

    def answer(self, text: str) -> Answer:
        """What Anna wrote, as an answer to the card."""
        if self.card is WALL:
            return WallAnswer(kind="wall", text=text, signed=False)
        return WordsAnswer(kind="words", words=(text,), language="en")

    def kept(self) -> list[str]:
        """The log as it is kept, line by line."""
        with self.store.connection() as connection:
            return [row[0] for row in connection.exec_driver_sql("SELECT payload FROM event")]


@pytest.fixture(params=[WALL, WORDS], ids=lambda card: card.kind)
def desk(request: pytest.FixtureRequest, store: Store) -> WritingDesk:
    return WritingDesk(store, request.param)


def test_what_was_written_is_found_again_after_a_restart(desk: WritingDesk) -> None:
    assert desk.write("ask them first").ok

    session = desk.reread().session

    assert [cast.answer for cast in session.ballot(1).values()] == [desk.answer("ask them first")]
    assert session == desk.table.session


def test_the_log_itself_holds_none_of_it(desk: WritingDesk) -> None:
    desk.write("ask them first")

    assert [line for line in desk.kept() if "ask them" in line] == []
    assert b"ask them first" in desk.texts()


def test_what_was_rewritten_leaves_no_older_text(desk: WritingDesk) -> None:
    desk.write("ask them first")
    desk.write("ask me later")

    assert b"ask them first" not in desk.texts()
    assert b"ask me later" in desk.texts()
    assert desk.reread().session == desk.table.session


def test_a_change_of_sides_leaves_the_text_once(desk: WritingDesk) -> None:
    desk.write("ask them first")

    desk.say(ANNA, ChangeMe(kind="change_me", group=Group.MENTEE, name="Anna", table=None), "change")

    with desk.store.connection() as connection:
        found = connection.exec_driver_sql("SELECT count(*) FROM personal WHERE value = 'ask them first'").scalar_one()
    assert found == 1
    assert desk.reread().session == desk.table.session


def test_who_is_forgotten_leaves_no_text(desk: WritingDesk) -> None:
    desk.write("ask them first")

    desk.say(ANNA, ForgetMe(kind="forget_me"), "forget")

    assert b"ask them" not in desk.texts()
    assert desk.reread().session == desk.table.session
    assert len(desk.reread().session.ballot(1)) == 1


def test_who_is_forgotten_takes_the_heading_over_the_sentence_along(store: Store) -> None:
    desk = WritingDesk(store, WALL)
    desk.write("ask them first")
    (post,) = desk.table.session.posts
    desk.say(CONSOLE, ClusterPost(kind="cluster_post", post=post, cluster="What Anna asks"), "cluster")

    desk.say(ANNA, ForgetMe(kind="forget_me"), "forget")

    assert b"What Anna asks" not in desk.texts()
    assert desk.reread().session == desk.table.session


def test_the_same_heading_over_somebody_elses_sentence_stays(store: Store) -> None:
    desk = WritingDesk(store, WALL)
    desk.say(BEN, replace(JOIN, name="Ben"), "ben joins")
    desk.write("ask them first")
    vote = Vote(kind="vote", entry="wall", attempt=1, round=1, answer=desk.answer("ask me later"))
    desk.say(BEN, vote, "ben writes")
    for number, post in enumerate([*desk.table.session.posts]):
        desk.say(CONSOLE, ClusterPost(kind="cluster_post", post=post, cluster="Questions"), f"cluster {number}")

    desk.say(ANNA, ForgetMe(kind="forget_me"), "forget")

    assert [one.cluster for one in desk.reread().session.posts.values()] == ["Questions"]


def hearted(store: Store) -> WritingDesk:
    """Anna has written on a wall, and Ben has given her sentence a heart."""
    desk = WritingDesk(store, WALL)
    desk.say(BEN, replace(JOIN, name="Ben"), "ben joins")
    desk.write("ask them first")
    (post,) = desk.table.session.posts
    desk.say(CONSOLE, ModeratePost(kind="moderate_post", post=post, verdict=Verdict.APPROVED), "approve")
    for _ in ("close", "reveal"):
        desk.next()
    assert desk.say(BEN, Heart(kind="heart", post=post, given=True), "heart").ok
    return desk


@pytest.mark.parametrize(
    ("actor", "command"), [(ANNA, ForgetMe(kind="forget_me")), (Host(), PurgeSession())], ids=["author", "purge"]
)
def test_nothing_tells_whose_sentence_had_somebodys_heart(store: Store, actor: object, command: Command) -> None:
    desk = hearted(store)
    (post,) = desk.table.session.posts
    before = [line for line in desk.kept() if post in line and "vote_cast" in line]

    desk.say(actor, command, "forget")

    with desk.store.connection() as connection:
        after = connection.exec_driver_sql("SELECT count(*) FROM personal WHERE field = 'post'").scalar_one()
    assert (before, after) == ([], 0)
    assert desk.reread().session == desk.table.session


def test_an_older_log_in_which_answers_named_their_sentence_keeps_wall_and_hearts(store: Store) -> None:
    desk = hearted(store)
    (post,) = desk.table.session.posts
    with store.connection() as connection:
        connection.exec_driver_sql(
            "UPDATE event SET payload = json_set(payload, '$.post', ?) WHERE kind = 'vote_cast'", (post,)
        )
        connection.exec_driver_sql("DELETE FROM personal WHERE field = 'post'")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0005'")

    migrate(store, None)

    assert [line for line in desk.kept() if post in line and "vote_cast" in line] == []
    assert desk.reread().session == desk.table.session


@pytest.mark.parametrize(
    ("actor", "command"), [(ANNA, ForgetMe(kind="forget_me")), (Host(), PurgeSession())], ids=["author", "purge"]
)
def test_an_older_log_forgets_whose_a_deleted_sentence_was(store: Store, actor: object, command: Command) -> None:
    desk = hearted(store)
    (post,) = desk.table.session.posts
    desk.say(actor, command, "forget")
    with store.connection() as connection:
        connection.exec_driver_sql(
            "UPDATE event SET payload = json_set(payload, '$.post', ?) WHERE kind = 'vote_cast'", (post,)
        )
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0005'")

    migrate(store, None)

    assert [line for line in desk.kept() if post in line and "vote_cast" in line] == []
    assert desk.reread().session == desk.table.session


def test_a_purge_leaves_no_text_no_heading_and_no_judged_word(desk: WritingDesk) -> None:
    desk.write("ask them first")
    for post in desk.table.session.posts:
        desk.say(CONSOLE, ClusterPost(kind="cluster_post", post=post, cluster="Questions they ask"), "cluster")
    judged = ModerateWords(
        kind="moderate_words", entry=desk.card.id, attempt=1, words=("ask them first",), verdict=Verdict.HIDDEN
    )
    desk.say(CONSOLE, judged, "judge")

    desk.say(Host(), PurgeSession(), "purge")

    assert [text for text in (b"ask them", b"they ask") if text in desk.texts()] == []
    assert desk.reread().session == desk.table.session
    assert len(desk.reread().session.ballot(1)) == 1


def test_an_answer_to_another_card_leaves_the_text_of_this_one(store: Store) -> None:
    desk = WritingDesk(store, WALL)
    desk.write("ask them first")
    again = RunSheetEntry(id="again", deck="hats", card=WALL, minutes=5)
    desk.say(CONSOLE, AddEntry(kind="add_entry", entry=again, place=2), "add again")
    stage = desk.table.session.stage
    desk.say(CONSOLE, PlayEntry(kind="play_entry", stage=stage, entry="again"), "play again")
    desk.next()

    vote = Vote(kind="vote", entry="again", attempt=1, round=1, answer=desk.answer("ask me later"))
    desk.say(ANNA, vote, "write again")

    assert [text in desk.texts() for text in (b"ask them first", b"ask me later")] == [True, True]


def test_verdict_and_heading_are_found_again_after_a_restart(store: Store) -> None:
    desk = WritingDesk(store, WALL)
    desk.write("ask them first")
    (post,) = desk.table.session.posts
    desk.say(CONSOLE, ModeratePost(kind="moderate_post", post=post, verdict=Verdict.STARRED), "star")
    desk.say(CONSOLE, ClusterPost(kind="cluster_post", post=post, cluster="Questions"), "cluster")

    (found,) = hearted_wall(desk.reread().session, "wall", 1)

    assert (found.text, found.starred, found.cluster) == ("ask them first", True, "Questions")
