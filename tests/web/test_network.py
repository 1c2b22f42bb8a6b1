"""Which address do phones type? Laptops with many network cards, ranked."""

import pytest

from web.network import (
    Adapter,
    Address,
    BadAddress,
    Kind,
    Reason,
    join_url,
    own_addresses,
    parse_public_url,
    public_join_url,
    rank,
    short_address,
)


def card(name: str, *ips: str, description: str = "") -> Adapter:
    return Adapter(name, description or name, ips)


def ips(adapters: list[Adapter], *, outgoing: str | None = None, ipv6: bool = False) -> list[str]:
    return [address.ip for address in rank(adapters, outgoing=outgoing, ipv6=ipv6)]


def test_a_trainers_linux_laptop_offers_its_wifi_alone() -> None:
    adapters = [
        card("lo", "127.0.0.1", "::1"),
        card("docker0", "172.17.0.1"),
        card("br-5d1c", "172.18.0.1"),
        card("veth12", "169.254.3.4"),
        card("virbr0", "192.168.122.1"),
        card("tun0", "10.8.0.2"),
        card("tailscale0", "100.101.2.3"),
        card("ztabc", "10.147.17.5"),
        card("wlp3s0", "192.168.1.20", "fe80::1%3"),
    ]

    assert rank(adapters) == [Address("192.168.1.20", "wlp3s0", Kind.WIFI, Reason.PRIVATE)]


def test_windows_names_of_virtual_cards_are_known() -> None:
    adapters = [
        card("{1}", "172.28.0.1", description="Hyper-V Virtual Ethernet Adapter"),
        card("{2}", "172.29.0.1", description="vEthernet (WSL)"),
        card("{3}", "192.168.56.1", description="VirtualBox Host-Only Ethernet Adapter"),
        card("{4}", "10.0.0.7", description="Intel(R) Wi-Fi 6 AX201 160MHz"),
    ]

    assert ips(adapters) == ["10.0.0.7"]


def test_a_hotspot_of_the_laptop_itself_is_kept() -> None:
    windows = card("{5}", "192.168.137.1", description="Microsoft Wi-Fi Direct Virtual Adapter #2")
    mac = card("bridge100", "192.168.2.1")

    assert ips([windows, mac]) == ["192.168.137.1", "192.168.2.1"]


def test_the_cards_of_a_mac_that_lead_nowhere_are_ignored() -> None:
    adapters = [
        card("utun3", "10.9.0.2"),
        card("awdl0", "fe80::2"),
        card("vmnet8", "172.16.9.1"),
        card("en0", "10.0.0.5"),
    ]

    assert ips(adapters) == ["10.0.0.5"]


def test_private_comes_before_public_and_wifi_before_wired() -> None:
    adapters = [
        card("eth0", "8.8.4.4"),
        card("eth1", "100.64.0.9"),
        card("eth2", "10.0.0.2"),
        card("wlan0", "192.168.1.20"),
    ]

    assert ips(adapters) == ["192.168.1.20", "10.0.0.2", "100.64.0.9", "8.8.4.4"]


def test_the_computers_own_way_out_comes_first_unless_it_is_public() -> None:
    adapters = [card("eth0", "10.0.0.2", "8.8.4.4"), card("wlan0", "192.168.1.20")]

    assert ips(adapters, outgoing="10.0.0.2") == ["10.0.0.2", "192.168.1.20", "8.8.4.4"]
    assert ips(adapters, outgoing="8.8.4.4") == ["192.168.1.20", "10.0.0.2", "8.8.4.4"]


def test_ipv6_is_offered_only_where_the_server_listens_and_after_ipv4() -> None:
    adapters = [card("wlan0", "fd00::20", "2606:4700::1", "fe80::1", "192.168.1.20")]

    assert ips(adapters) == ["192.168.1.20"]
    assert ips(adapters, ipv6=True) == ["192.168.1.20", "fd00::20", "2606:4700::1"]


def test_no_network_means_no_address() -> None:
    assert rank([card("lo", "127.0.0.1")]) == []


def test_this_machine_never_offers_its_inner_address() -> None:
    found = {address.ip for address in own_addresses(ipv6=True)}

    assert found.isdisjoint({"127.0.0.1", "::1"})


@pytest.mark.parametrize(
    ("host", "port", "url"),
    [
        ("192.168.1.20", 8000, "http://192.168.1.20:8000/j/482913"),
        ("192.168.1.20", 80, "http://192.168.1.20/j/482913"),
        ("fd00::20", 8000, "http://[fd00::20]:8000/j/482913"),
        ("laptop.local", 8000, "http://laptop.local:8000/j/482913"),
    ],
)
def test_the_link_carries_address_port_and_code(host: str, port: int, url: str) -> None:
    assert join_url(host, port, "482 913") == url


INNER = ["localhost", "LOCALHOST.", "app.localhost", "127.0.0.1", "127.3.2.1", "::1", "[::1]", "0.0.0.0", "169.254.1.1"]


@pytest.mark.parametrize("host", [*INNER, "::ffff:127.0.0.1", "fe80::1%eth0"])
def test_no_link_leads_a_phone_to_itself(host: str) -> None:
    with pytest.raises(BadAddress, match="leads every phone to itself"):
        join_url(host, 8000, "482913")


def test_the_public_address_replaces_the_machines() -> None:
    assert public_join_url("https://rolecall.example.org/", "482 913") == "https://rolecall.example.org/j/482913"


@pytest.mark.parametrize(
    "text", ["", "rolecall.example.org", "ftp://a.b", "https://", "https://a.b/?x=1", "https://u@a.b"]
)
def test_a_public_address_that_is_none_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadAddress, match=r"such as https://rolecall\.example\.org"):
        parse_public_url(text)


def test_a_public_address_must_not_be_this_computer() -> None:
    with pytest.raises(BadAddress, match="localhost leads every phone to itself"):
        parse_public_url("http://localhost:8000")


def test_the_short_address_is_what_a_person_types() -> None:
    assert [short_address("10.0.0.5", 80), short_address("10.0.0.5", 8000)] == ["10.0.0.5", "10.0.0.5:8000"]
