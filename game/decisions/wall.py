"""What becomes of the sentences and words that people write on a card."""

from collections.abc import Iterable
from random import Random

from game import commands as c
from game.events import Event, HeartGiven, PostClustered, PostModerated, WordsModerated
from game.judged import seal, verdict_on
from game.kinds import kind_of
from game.refusal import Refused
from game.session import Session
from game.spoken import answers_of
from game.state.writing import Post
from game.text import is_line
from game.verdict import SHOWN

LONGEST_CLUSTER = 40
MOST_WORDS = 1000


def decide_heart(session: Session, participant: str, command: c.Heart) -> list[Event]:
    """A heart for somebody else's sentence that the room can see; once per person."""
    post = _post(session, command.post)
    here = (post.ballot.entry, post.ballot.attempt) == (session.entry, session.attempt)
    if post.verdict not in SHOWN or not here:
        raise Refused("no_such_sentence", "That sentence is no longer on the wall.")
    if post.participant == participant:
        raise Refused("own_sentence", "This sentence is your own. Give your hearts to others.")
    if (participant in post.hearts) is command.given:
        return []
    return [HeartGiven(participant=participant, post=command.post, given=command.given)]


def decide_moderate_post(session: Session, command: c.ModeratePost) -> list[Event]:
    """A verdict on a sentence; the same one again changes nothing."""
    if _post(session, command.post).verdict is command.verdict:
        return []
    return [PostModerated(post=command.post, verdict=command.verdict)]


def decide_cluster(session: Session, command: c.ClusterPost) -> list[Event]:
    """A heading over a sentence, in the facilitator's words."""
    post, cluster = _post(session, command.post), " ".join(command.cluster.split())
    if len(cluster) > LONGEST_CLUSTER or (cluster and not is_line(cluster)):
        raise Refused("too_long", f"Keep a heading to {LONGEST_CLUSTER} characters, please.")
    return [] if cluster == (post.cluster or "") else [PostClustered(post=command.post, cluster=cluster or None)]


def decide_words(session: Session, command: c.ModerateWords, stamp: c.Stamp) -> list[Event]:
    """A verdict on words of a card that was played."""
    if not 1 <= command.attempt <= session.attempts.get(command.entry, 0):
        raise Refused("no_such_entry", "That card has not been played.")
    known = verdict_on(session, command.entry, command.attempt)
    words = [word for word in _counted_together(session, command) if known(word) is not command.verdict]
    if len(words) > MOST_WORDS or not all(map(is_line, words)):
        raise Refused("no_such_sentence", "These are no words of this card.")
    if not words:
        return []
    salt = session.salt or f"{Random(stamp.seed).getrandbits(128):032x}"
    seals = tuple(seal(salt, word) for word in words)
    return [
        WordsModerated(entry=command.entry, attempt=command.attempt, words=seals, salt=salt, verdict=command.verdict)
    ]


def _counted_together(session: Session, command: c.ModerateWords) -> Iterable[str]:
    """The words and those counted as one with them: a verdict outlives whoever wrote the one that was named."""
    entry = session.find(command.entry)
    answers = answers_of(session, command.entry, command.attempt)
    names = kind_of(entry.card).said(answers, None).names if entry else {}
    meant = {names.get(word, word) for word in command.words}
    return dict.fromkeys([*command.words, *(key for key, name in names.items() if name in meant)])


def _post(session: Session, id: str) -> Post:
    post = session.posts.get(id)
    if post is None:
        raise Refused("no_such_sentence", "That sentence was taken back.")
    return post
