"""Rolecall answers to its own names only."""

import socket

import pytest

from tests.web.guards.clock import Clock
from tests.web.guards.site import Site, ask
from web.guards.hosts import AllowedHosts, HostGuard, host_of, own_names


def allowed(*addresses: str, public_url: str | None = None, extra: tuple[str, ...] = ()) -> AllowedHosts:
    return AllowedHosts(own_names(public_url, extra), lambda: addresses, Clock())


MACHINE = socket.gethostname().split(".")[0]


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "localhost:8000", "LocalHost.", "127.0.0.1:8000", "[::1]:8000", "192.168.1.20:8000",
        "[FD00:0::20]:8000", MACHINE, f"{MACHINE}.local:8000", "rolecall.example.org", "venue.example",
    ],
)  # fmt: skip
def test_own_names_and_addresses_are_answered(host: str) -> None:
    hosts = allowed(
        "192.168.1.20", "fd00::20%eth0", public_url="https://Rolecall.example.org", extra=("Venue.example",)
    )

    assert ask(HostGuard(Site(), hosts), host=host).text == "in"


@pytest.mark.parametrize("path", ["/", "/healthz", "/socket.io/?EIO=4&transport=polling"])
def test_a_stranger_s_name_is_refused_with_a_sentence_on_every_path(path: str) -> None:
    site = Site()

    response = ask(HostGuard(site, allowed("192.168.1.20")), path, host="rebinding.example")

    assert (response.status, site.seen) == ("421 Misdirected Request", [])
    assert response.text.startswith("This address does not lead to Rolecall. Open the address")


@pytest.mark.parametrize(
    "host",
    [
        "",
        "localhost.evil.example",
        "localhost@evil.example",
        "localhost:8000:9",
        "192.168.1.21",
        "a b",
        "[::1",
        "é",
        "*",
    ],
)
def test_what_only_resembles_our_name_is_refused(host: str) -> None:
    assert host not in allowed("192.168.1.20")


def test_a_new_wifi_s_address_is_found_without_a_restart() -> None:
    clock, cards = Clock(), ["192.168.1.20"]
    hosts = AllowedHosts(own_names(), lambda: list(cards), clock)
    cards[:] = ["10.0.0.5"]

    assert "10.0.0.5:8000" not in hosts
    clock.tick(5)
    assert "10.0.0.5:8000" in hosts
    assert "192.168.1.20:8000" not in hosts


def test_strangers_cannot_make_us_read_the_network_cards_all_day() -> None:
    clock, reads = Clock(), list[float]()

    def read_cards() -> list[str]:
        reads.append(clock())
        return []

    hosts = AllowedHosts(own_names(), read_cards, clock)
    clock.tick(60)

    answers = ["evil.example" in hosts for _ in range(50)]

    assert (len(reads), any(answers)) == (2, False)


def test_a_host_is_read_without_its_port() -> None:
    assert [host_of("A.B:80"), host_of("[::1]:80"), host_of("a.b:99x")] == ["a.b", "::1", None]
