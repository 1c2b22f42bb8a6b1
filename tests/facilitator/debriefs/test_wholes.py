"""The whole of a change has one name on the page, on paper and in the files."""

import pytest

from facilitator.debriefs.numbers import whole_of_shift
from facilitator.debriefs.story import told
from facilitator.debriefs.wording import EVERYBODY, SHOWN, Wording
from facilitator.packaged import packaged_catalogues
from game.cards import Group
from game.pairs import Moved, Shift
from tests.facilitator.exporting.read import made_of, rows
from tests.facilitator.paper.printing import full_record
from web.store import Store


@pytest.mark.parametrize(
    ("present", "managers", "name"), [(25, None, EVERYBODY), (20, None, SHOWN), (25, 5, EVERYBODY)]
)
def test_the_whole_is_everybody_where_the_hidden_are_counted_in_it(
    present: int, managers: int | None, name: str
) -> None:
    groups = {Group.MENTOR: 12, Group.MENTEE: 8, Group.MANAGER: managers}
    shift = Shift(
        room=Moved(present=present, moved=3),
        moves=(),
        groups={group: Moved(present=n, moved=1) if n else None for group, n in groups.items()},
    )

    assert whole_of_shift(shift) == name


def test_page_and_files_call_the_whole_of_a_change_the_same(store: Store) -> None:
    made = full_record(store)
    wording = Wording(packaged_catalogues()["en"], made.debrief.group_labels)
    [pulse] = told(made, wording).before_and_after

    on_page = {(line.party, line.n) for line in pulse.lines}
    in_files = {(row["group"], row["n"]) for row in rows(made_of(made), "changes")}

    assert on_page <= in_files
    assert {party for party, _ in on_page} & {EVERYBODY, SHOWN} == {SHOWN}
