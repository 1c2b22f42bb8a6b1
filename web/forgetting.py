"""What leaves the log's personal part: what somebody wrote, who she was, and all that ties her to somebody else.

A log says twice at most who did something with whom: as a hat's partner, and as the practice that a fit belongs to.
Both go with either of the two, whoever of them is deleted first. Whose heart was for whom goes with the sentence.
"""

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from sqlalchemy import ColumnElement, Connection, delete, select, true

from game.events import FitRated, ReflectionWritten, VoteCast
from web.models import EventRow, PersonalRow
from web.records import Record

EVENTS = EventRow.__table__  # type: ignore[attr-defined]
PERSONAL = PersonalRow.__table__  # type: ignore[attr-defined]
PARTNER: Final = "partner"
PRACTICE: Final = "practice"
POST: Final = "post"
Written: TypeAlias = ReflectionWritten | VoteCast | FitRated
"""What its author can write anew."""
PLACE: Final = ("entry", "attempt", "round", "role")
"""What somebody wrote about: a reflection has no round, a fit nothing but the practice and the role."""


class Forgetting:
    """Deletes from the personal part of one session's log; each method says how many values it deleted."""

    def __init__(self, connection: Connection, code: str) -> None:
        self._connection, self._code = connection, code

    def everything(self) -> int:
        """The session's day has come."""
        return self._delete(true())

    def phone(self, request: str) -> int:
        """A phone that asked for a seat has its answer."""
        return self._delete(PERSONAL.c.subject == request)

    def person(self, participant: str) -> int:
        """Somebody is deleted, and with her what she did with others and what stands over her sentences."""
        told_of = self._practices(participant) + self._headings(participant)
        return told_of + self._delete(PERSONAL.c.subject == participant)

    def rewritten(self, record: Record, written: Written) -> int:
        """What was rewritten or taken back leaves no older text; that it was written stays."""
        field = "fit" if isinstance(written, FitRated) else "text"
        theirs = (PERSONAL.c.session == self._code, PERSONAL.c.subject == written.participant)
        same = (EVENTS.c.session == PERSONAL.c.session, EVENTS.c.seq == PERSONAL.c.seq)
        rows = self._connection.execute(
            select(EVENTS.c.seq, EVENTS.c.payload).where(
                *theirs, *same, PERSONAL.c.field == field, EVENTS.c.kind == written.kind, EVENTS.c.seq < record.seq
            )
        )
        place = [getattr(written, key, None) for key in PLACE]
        old = {row.seq for row in rows if [row.payload.get(key) for key in PLACE] == place}
        if isinstance(written, FitRated):
            old &= self._seqs(PRACTICE, {written.practice or ""})
        return self._delete(PERSONAL.c.field == field, PERSONAL.c.seq.in_(old)) if old else 0

    def _practices(self, participant: str) -> int:
        """Whom she asked for a hat, who asked her, and how it fitted, whoever of the two said it."""
        asking = EVENTS.c.payload[PRACTICE].as_string().is_not(None)
        hers = {row.seq for row in self._logged("vote_cast", _is_by(participant), asking)}
        asked = hers | self._seqs(PARTNER, {participant})
        if not asked:
            return 0
        begun = {row.payload.get(PRACTICE) for row in self._logged("vote_cast", EVENTS.c.seq.in_(asked))} - {None}
        partners = self._delete(PERSONAL.c.field == PARTNER, PERSONAL.c.seq.in_(asked))
        fits = self._seqs(PRACTICE, begun)
        return partners + (self._delete(PERSONAL.c.seq.in_(fits)) if fits else 0)

    def _headings(self, participant: str) -> int:
        """A heading goes with the sentence that it stood over; over others it stands on its own."""
        posts = self._values(POST, participant)
        headed = self._logged("post_clustered", EVENTS.c.payload["post"].as_string().in_(posts)) if posts else ()
        return self._delete(PERSONAL.c.seq.in_([row.seq for row in headed])) if headed else 0

    def _seqs(self, field: str, values: set[str]) -> set[int]:
        """The events in which a personal field has one of these values."""
        named = (PERSONAL.c.session == self._code, PERSONAL.c.field == field, PERSONAL.c.value.in_(values))
        return set(self._connection.execute(select(PERSONAL.c.seq).where(*named)).scalars())

    def _values(self, field: str, participant: str) -> set[str]:
        """What a personal field says in the events of somebody."""
        hers = (PERSONAL.c.session == self._code, PERSONAL.c.field == field, PERSONAL.c.subject == participant)
        return set(self._connection.execute(select(PERSONAL.c.value).where(*hers)).scalars())

    def _logged(self, kind: str, *which: ColumnElement[bool]) -> Iterable[Any]:
        """The events of one kind, each with its number and what is kept of it for good."""
        rows = select(EVENTS.c.seq, EVENTS.c.payload).where(EVENTS.c.session == self._code, EVENTS.c.kind == kind)
        return self._connection.execute(rows.where(*which)).all()

    def _delete(self, *which: ColumnElement[bool]) -> int:
        return self._connection.execute(delete(PERSONAL).where(PERSONAL.c.session == self._code, *which)).rowcount


def _is_by(participant: str) -> ColumnElement[bool]:
    said: ColumnElement[bool] = EVENTS.c.payload["participant"].as_string() == participant
    return said
