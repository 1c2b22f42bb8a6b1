"""Where nobody sees names, a number tells people apart: on the own phone, at the table and on the console alike."""

from dataclasses import replace

from game.settings import NamePolicy
from game.views import me_view, table_view
from game.views.people import people_view
from tests.game.deck import SETTINGS
from tests.game.room import Room

HIDDEN = replace(SETTINGS, names=NamePolicy.OPTIONAL, names_at_table=False)


def test_people_whose_names_the_table_does_not_see_have_numbers_of_their_own() -> None:
    room = Room(settings=HIDDEN)
    for name in ("Anna", "", "Bo", ""):
        room.join(name=name, table=1)

    mates = table_view(room.session, 1, 1).mates

    assert [(mate.name, mate.number) for mate in mates] == [(None, 1), (None, 2), (None, 3), (None, 4)]


def test_whoever_gave_no_name_reads_her_number_everywhere() -> None:
    room = Room(settings=HIDDEN)
    room.join(name="Anna", table=1)
    person = room.join(table=1)

    own = me_view(room.session, 1, person.id).number
    at_table = next(mate.number for mate in table_view(room.session, 1, 1).mates if mate.id == person.id)
    on_console = next(one.number for one in people_view(room.session, 1, ()).people if one.id == person.id)

    assert (own, at_table, on_console) == (2, 2, 2)


def test_whoever_gave_a_name_keeps_its_number_on_the_own_phone() -> None:
    room = Room(settings=HIDDEN)
    room.join(name="Anna", table=1)
    other = room.join(name="Bo", table=1)

    assert me_view(room.session, 1, other.id).number == 1
