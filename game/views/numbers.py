"""The number that tells people apart: the same for somebody on every phone and on the console."""

from game.session import Session
from game.settings import NamePolicy
from game.state.people import Participant


def shown_number(session: Session, person: Participant, name: str | None) -> int:
    """The number beside the name that is shown of somebody or, without one, beside the group.

    Where a table is not told the names that people gave, all of a group count in the order of coming: somebody
    without a name is then numbered beside those whose name nobody sees.
    """
    hidden = session.settings.names is not NamePolicy.OFF and not session.settings.names_at_table
    if name is not None or not hidden:
        return person.number
    alike = (one.id for one in session.participants.values() if one.group == person.group)
    return next(place for place, id in enumerate(alike, start=1) if id == person.id)
