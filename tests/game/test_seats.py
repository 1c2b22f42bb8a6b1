"""Coming back to a seat: by its code, or by asking the facilitator."""

from game import commands as c
from game.actors import Newcomer, Player
from game.cards import Group, Phase
from game.decide import recognise
from tests.game.room import Phone, Room, refused


def let_in(room: Room, request: str, participant: str | None) -> None:
    """The facilitator answers a phone that asked."""
    room.press(c.LetIn(kind="let_in", request=request, participant=participant))


def test_a_phone_is_recognised_by_its_token() -> None:
    room = Room()
    person = room.join()

    assert recognise(room.session, Newcomer(person.token)) == Player(person.id)
    assert recognise(room.session, Newcomer("another")) == Newcomer("another")


def test_a_phone_with_a_seat_cannot_take_a_second_one() -> None:
    room = Room()
    person = room.join()

    with refused("not_yours"):
        Phone(room, person.token).join()


def test_a_seat_code_moves_the_seat_to_another_phone() -> None:
    room = Room()
    person, new = room.join(), room.phone()

    new.reclaim(f" {person.seat.seat.lower()} ")

    assert room.session.tokens == {new.token: person.id}


def test_a_wrong_seat_code_is_refused() -> None:
    with refused("no_such_seat"):
        Room().phone().reclaim("AAAAA")


def test_a_removed_seat_is_not_given_back_by_its_code() -> None:
    room = Room()
    person = room.join()
    room.press(c.RemovePerson(kind="remove_person", participant=person.id, removed=True))

    with refused("removed"):
        room.phone().reclaim(person.seat.seat)


def test_asking_twice_is_asking_once() -> None:
    room = Room()
    phone = room.phone()

    first, second = phone.ask("Anna"), phone.ask("Anna, really")

    assert first == second
    assert len(room.session.requests) == 1


def test_a_phone_that_asks_must_say_who_is_asking() -> None:
    with refused("wrong_name"):
        Room().phone().ask(" ")


def test_only_so_many_phones_ask_at_a_time() -> None:
    room = Room()
    for number in range(50):
        Phone(room, f"phone {number}").ask("Anna")

    with refused("too_many_requests"):
        room.phone().ask("Bo")


def test_the_facilitator_gives_a_phone_that_asked_its_seat_back() -> None:
    room = Room()
    person, new = room.join(), room.phone()

    let_in(room, new.ask("Anna"), person.id)

    assert room.session.tokens == {new.token: person.id}
    assert room.session.requests == {}


def test_letting_somebody_in_opens_a_seat_that_was_closed() -> None:
    room = Room()
    person, new = room.join(), room.phone()
    room.press(c.RemovePerson(kind="remove_person", participant=person.id, removed=True))

    let_in(room, new.ask("Anna"), person.id)

    assert person.seat.here


def test_a_phone_that_was_sent_away_is_known_as_such_and_may_ask_again() -> None:
    room = Room()
    phone = room.phone()

    let_in(room, phone.ask("Anna"), None)
    sent_away = phone.token in room.session.refused
    phone.ask("Anna, please")

    assert sent_away
    assert phone.token not in room.session.refused


def test_a_request_is_answered_once() -> None:
    room = Room()
    request = room.phone().ask("Anna")
    let_in(room, request, None)

    with refused("no_such_request"):
        let_in(room, request, None)


def test_nobody_is_let_into_the_seat_of_somebody_forgotten() -> None:
    room = Room()
    person, phone = room.join(), room.phone()
    request = phone.ask("Anna")
    person.forget()

    with refused("no_such_person"):
        let_in(room, request, person.id)


def test_a_phone_that_asked_and_then_joined_asks_no_longer() -> None:
    room = Room()
    phone = room.phone()
    phone.ask("secret-name")

    person = phone.join()
    person.forget()

    assert room.session.requests == {}
    assert phone.token not in repr(room.session)


def test_a_phone_that_asked_and_then_found_its_code_asks_no_longer() -> None:
    room = Room()
    person, phone = room.join(), room.phone()
    phone.ask("Anna")

    phone.reclaim(person.seat.seat)

    assert room.session.requests == {}


def test_a_phone_that_was_sent_away_and_then_joined_leaves_no_trace_once_forgotten() -> None:
    room = Room()
    phone = room.phone()
    let_in(room, phone.ask("Anna"), None)

    phone.join().forget()

    assert phone.token not in repr(room.session)


def test_a_seat_without_a_phone_can_be_given_one() -> None:
    room = Room()
    room.press(c.AddPerson(kind="add_person", group=Group.MANAGER, name="Bo", table=2))
    seat = next(iter(room.session.seats))
    phone = room.phone()

    phone.reclaim(seat)

    assert recognise(room.session, Newcomer(phone.token)) == Player(room.session.seats[seat])


def test_a_new_phone_keeps_the_answers_of_the_old_one() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person, phone = room.join(), room.phone()
    person.vote("a")

    phone.reclaim(person.seat.seat)

    assert list(room.session.ballot(1)) == [person.id]
