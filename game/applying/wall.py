"""What became of the sentences and words that people wrote on a card."""

from game.events import HeartGiven, PostClustered, PostModerated, WordsModerated
from game.session import Session


def order(session: Session, event: HeartGiven | PostModerated | PostClustered | WordsModerated) -> None:
    """A heart, a heading or a verdict; what is about a sentence that was deleted since then is skipped."""
    match event:
        case HeartGiven(post=post, participant=participant, given=given) if post in session.posts:
            hearts = session.posts[post].hearts
            hearts.add(participant) if given else hearts.discard(participant)
        case PostModerated(post=post) if post in session.posts:
            session.posts[post].verdict = event.verdict
        case PostClustered(post=post) if post in session.posts:
            session.posts[post].cluster = event.cluster
        case WordsModerated():
            session.salt = event.salt
            known = session.words.setdefault((event.entry, event.attempt), {})
            known.update(dict.fromkeys(event.words, event.verdict))
