"""The QR code carries an address that phones can reach: chosen, remembered, and never this computer's inner one."""

from facilitator.addresses import Addresses, Glances
from web.desk import Desk
from web.network import Address, Kind, Reason
from web.store import Store

WIFI = Address("192.168.1.20", "wlan0", Kind.WIFI, Reason.OUTGOING)
CABLE = Address("10.0.0.5", "eth0", Kind.WIRED, Reason.PRIVATE)


def addresses(store: Store, *own: Address, public: str | None = None, extra: tuple[str, ...] = ()) -> Addresses:
    """The addresses of a computer with these network cards."""
    return Addresses(Desk(store), 8000, public, extra, lambda: own)


def test_the_likeliest_address_is_used_until_somebody_chooses(store: Store) -> None:
    assert addresses(store, WIFI, CABLE).join_url("482913") == "http://192.168.1.20:8000/j/482913"


def test_a_choice_is_remembered_by_the_next_start(store: Store) -> None:
    addresses(store, WIFI, CABLE).choose("10.0.0.5")

    assert addresses(store, WIFI, CABLE).chosen() == "10.0.0.5"


def test_a_choice_that_the_computer_no_longer_has_is_passed_over(store: Store) -> None:
    addresses(store, WIFI, CABLE).choose("10.0.0.5")

    assert addresses(store, WIFI).chosen() == "192.168.1.20"


def test_an_address_that_was_not_offered_cannot_be_chosen(store: Store) -> None:
    computer = addresses(store, WIFI)

    assert not computer.choose("203.0.113.9")
    assert computer.chosen() == "192.168.1.20"


def test_without_a_network_there_is_no_link(store: Store) -> None:
    computer = addresses(store)

    assert (computer.base(), computer.join_url("482913")) == (None, None)


def test_a_public_address_goes_before_all_others(store: Store) -> None:
    computer = addresses(store, WIFI, public="https://rolecall.example.org")

    assert computer.join_url("482913") == "https://rolecall.example.org/j/482913"


def test_further_names_can_be_chosen_but_not_localhost(store: Store) -> None:
    computer = addresses(store, WIFI, extra=("rolecall.lan", "localhost"))

    assert [choice.ip for choice in computer.choices()] == ["192.168.1.20", "rolecall.lan"]


def test_requests_from_this_computer_are_told_from_others(store: Store) -> None:
    computer = addresses(store, WIFI)

    assert [computer.are_ours(ip) for ip in ("127.0.0.1", "192.168.1.20", "192.168.1.33", "")] == [
        True,
        True,
        False,
        False,
    ]


def test_the_network_cards_are_read_again_after_a_while_only() -> None:
    looks, times = iter([[WIFI], [CABLE]]), iter([0.0, 4.9, 5.0])
    glances = Glances(lambda: next(looks), lambda: next(times))

    assert [glances(), glances(), glances()] == [[WIFI], [WIFI], [CABLE]]
