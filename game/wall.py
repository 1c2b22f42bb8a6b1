"""The wall: what people wrote on a card and what the room may see of it.

A sentence is shown once it is approved, without its author unless she signed it. Its group stands beside it once the
vote is closed and only where nobody can be told by it, nor by its absence: see `suppression.unnamed`.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from game.cards import Anonymity, Comparison, Group, Id
from game.judged import verdict_on
from game.kinds import kind_of, kind_of_answer
from game.session import Session
from game.spoken import answers_of
from game.state.ballot import Ballot, Cast
from game.state.writing import Post as Kept
from game.suppression import unnamed
from game.verdict import SHOWN, Verdict


@dataclass(frozen=True, kw_only=True)
class Post:
    """A sentence on the wall as the room sees it."""

    id: Id
    text: str
    group: Group | None
    """The author's side; None where it must not, or on a card for the whole room need not, be told."""
    name: str | None
    """The author's name, if she signed."""
    cluster: str | None
    starred: bool


@dataclass(frozen=True, kw_only=True)
class HeartedPost(Post):
    """A sentence with its hearts, for projector, console and debrief."""

    hearts: int
    verdict: Verdict


@dataclass(frozen=True, kw_only=True)
class WordView:
    """A word that people wrote, for the console."""

    key: str
    """The word as it is counted."""
    label: str
    count: int
    verdict: Verdict


def wall(session: Session, entry: Id | None, attempt: int) -> tuple[Post, ...]:
    """What every phone may see: approved sentences, without hearts."""
    return tuple(
        Post(id=one.id, text=one.text, group=one.group, name=one.name, cluster=one.cluster, starred=one.starred)
        for one in hearted_wall(session, entry, attempt)
        if one.verdict in SHOWN
    )


def hearted_wall(session: Session, entry: Id | None, attempt: int) -> tuple[HeartedPost, ...]:
    """Every sentence of an attempt with its hearts and its verdict, in the order of their random ids.

    In the order of writing, whoever watches the answers come in would know whose each of them is.
    """
    if entry is None:
        return ()
    ballot = Ballot(entry, attempt, 1)
    casts = session.ballots.get(ballot, {})
    sides = _sides(session, ballot, casts)
    posts = (
        _post(session, cast.post, session.posts[cast.post], cast, text, sides.get(author))
        for author, cast in casts.items()
        if cast.post and cast.post in session.posts and (text := kind_of_answer(cast.answer).written(cast.answer))
    )
    return tuple(sorted(posts, key=lambda post: post.id))


def words(session: Session, entry: Id | None, attempt: int) -> tuple[WordView, ...]:
    """Every word of an attempt, most frequent first, with what became of it."""
    found = session.find(entry)
    if found is None:
        return ()
    kind = kind_of(found.card)
    answers = answers_of(session, found.id, attempt)
    said = kind.said(answers, None)
    counts = Counter(name for answer in answers for names in kind.marks(answer, said).values() for name in names)
    verdict = verdict_on(session, found.id, attempt)
    keys: dict[str, list[str]] = {}
    for key, name in said.names.items():
        keys.setdefault(name, []).append(key)
    return tuple(
        WordView(key=of[0], label=name, count=counts[name], verdict=_strictest([*map(verdict, of)]))
        for name, of in keys.items()
    )


def _strictest(found: list[Verdict]) -> Verdict:
    if Verdict.HIDDEN in found:
        return Verdict.HIDDEN
    return next((one for one in found if one in SHOWN), Verdict.WAITING)


def _sides(session: Session, ballot: Ballot, casts: Mapping[Id, Cast]) -> dict[Id, Group]:
    """Author → the group that may be named beside her sentence; while people still write, nobody's is."""
    entry = session.find(ballot.entry)
    if entry is None or entry.card.compare is not Comparison.GROUPS or not session.sealed(ballot):
        return {}
    sides = {author: cast.group for author, cast in casts.items()}
    signed = {author for author, cast in casts.items() if kind_of_answer(cast.answer).signed(cast.answer)}
    hidden = unnamed(sides, signed, session.settings.threshold)
    return {author: group for author, group in sides.items() if author not in hidden}


def _post(session: Session, id: Id, post: Kept, cast: Cast, text: str, group: Group | None) -> HeartedPost:
    return HeartedPost(
        id=id,
        text=text,
        group=group,
        name=_name(session, post, cast),
        cluster=post.cluster,
        starred=post.verdict is Verdict.STARRED,
        hearts=len(post.hearts),
        verdict=post.verdict,
    )


def _name(session: Session, post: Kept, cast: Cast) -> str | None:
    entry = session.find(post.ballot.entry)
    forced = entry is not None and entry.card.anonymous is Anonymity.FORCED
    author = session.participants[post.participant]
    signed = kind_of_answer(cast.answer).signed(cast.answer)
    return author.name if signed and not forced and not author.removed else None
