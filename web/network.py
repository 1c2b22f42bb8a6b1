"""Which address do phones type? Read the machine's addresses, drop the unreachable, put the likeliest first.

Reading the network cards and ranking are apart, so that a laptop's bad day can be a test.
"""

import socket
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

import ifaddr

# Beginnings of names, and words in descriptions, of cards that lead to no phone: containers, virtual
# machines, tunnels. Not a bare "virtual": Windows' own mobile hotspot is a "Virtual Adapter" and phones do use it.
VIRTUAL_NAMES = (
    "anpi", "awdl", "br-", "bridge0", "cali", "cni", "docker", "feth", "flannel", "gpd", "ham", "ipsec", "llw",
    "lxc", "lxd", "nordlynx", "podman", "tailscale", "tap", "tun", "utun", "vboxnet", "veth", "vethernet", "virbr",
    "vmenet", "vmnet", "vnic", "wg", "zt",
)  # fmt: skip
VIRTUAL_WORDS = (
    "docker", "hyper-v", "loopback", "openvpn", "tailscale", "tap-windows", "teredo", "virtualbox", "vmware",
    "wintun", "wireguard", "wsl", "zerotier",
)  # fmt: skip
WIFI_SIGNS = ("wl", "wi-fi", "wifi", "wireless", "airport", "ath", "ra0")
WIRED_SIGNS = ("eth", "en", "ethernet", "em", "lan")


class Kind(StrEnum):
    """What sort of network card an address belongs to."""

    WIFI = "wifi"
    WIRED = "wired"
    OTHER = "other"


class Reason(StrEnum):
    """Why an address stands where it stands, best first; the client's catalogue has the words."""

    OUTGOING = "outgoing"  # this computer itself goes out through it
    PRIVATE = "private"  # a home or venue network
    UNUSUAL = "unusual"  # neither private nor public, such as a provider's shared range
    PUBLIC = "public"  # an address of the whole internet, which a venue rarely lets in


@dataclass(frozen=True)
class Adapter:
    """A network card with its addresses as the system names them."""

    name: str
    description: str
    ips: tuple[str, ...]


@dataclass(frozen=True)
class Address:
    """An address that phones may be able to reach."""

    ip: str
    adapter: str
    kind: Kind
    reason: Reason


class BadAddress(ValueError):
    """No phone could use this address; the text says why and what to do."""


def own_addresses(*, ipv6: bool = False) -> list[Address]:
    """Return this machine's addresses for phones, best first; IPv6 only if the server listens there too."""
    return rank(read_adapters(), outgoing=outgoing_ip(), ipv6=ipv6)


def read_adapters() -> list[Adapter]:
    """Ask the system for its network cards."""
    return [
        Adapter(
            name=str(card.name),
            description=card.nice_name,
            ips=tuple(ip.ip if isinstance(ip.ip, str) else ip.ip[0] for ip in card.ips),
        )
        for card in ifaddr.get_adapters()
    ]


def outgoing_ip() -> str | None:
    """Return the address this computer would send from; nothing is sent. None without a network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # an address that is nobody's, kept for documentation
        except OSError:
            return None
        return str(probe.getsockname()[0])


def rank(adapters: Iterable[Adapter], *, outgoing: str | None = None, ipv6: bool = False) -> list[Address]:
    """Drop what phones cannot reach and sort the rest, best first."""
    cards = [card for card in adapters if not is_virtual(card)]
    found = [(card, ip_address(ip.split("%")[0])) for card in cards for ip in card.ips]
    usable = [(card, ip) for card, ip in found if _is_usable(ip) and (ipv6 or ip.version == 4)]
    return sorted((_address(card, ip, outgoing) for card, ip in usable), key=_order)


def is_virtual(adapter: Adapter) -> bool:
    """Tell whether a card belongs to containers, virtual machines or tunnels."""
    name, description = adapter.name.lower(), adapter.description.lower()
    by_name = name.startswith(VIRTUAL_NAMES) or description.startswith(VIRTUAL_NAMES)
    return by_name or any(word in description for word in VIRTUAL_WORDS)


def _is_usable(ip: IPv4Address | IPv6Address) -> bool:
    return not (ip.is_loopback or ip.is_link_local or ip.is_unspecified or ip.is_multicast)


def _address(card: Adapter, ip: IPv4Address | IPv6Address, outgoing: str | None) -> Address:
    return Address(str(ip), card.description, _kind(card), _reason(ip, outgoing))


def _kind(card: Adapter) -> Kind:
    names = (card.name.lower(), card.description.lower())
    if any(name.startswith(WIFI_SIGNS) or "wi-fi" in name or "wireless" in name for name in names):
        return Kind.WIFI
    return Kind.WIRED if any(name.startswith(WIRED_SIGNS) for name in names) else Kind.OTHER


def _reason(ip: IPv4Address | IPv6Address, outgoing: str | None) -> Reason:
    if ip.is_global:
        return Reason.PUBLIC
    if not ip.is_private:
        return Reason.UNUSUAL
    return Reason.OUTGOING if str(ip) == outgoing else Reason.PRIVATE


def _order(address: Address) -> tuple[int, int, int, str, str]:
    # The computer's own way out goes first only among private IPv4 ones: that is where its phones are too.
    reasons, kinds = list(Reason), list(Kind)
    version = ip_address(address.ip).version
    return reasons.index(address.reason), version, kinds.index(address.kind), address.adapter, address.ip


def short_address(host: str, port: int) -> str:
    """Return what a person types: host and port, without the port that browsers know."""
    shown = f"[{host}]" if ":" in host else host
    return shown if port == 80 else f"{shown}:{port}"


def join_url(host: str, port: int, code: str) -> str:
    """Return the link to a session on this address; raises BadAddress for this computer's inner one."""
    refuse_inner(host)
    return f"http://{short_address(host, port)}/j/{_digits(code)}"


def public_join_url(public_url: str, code: str) -> str:
    """Return the link to a session behind ROLECALL_PUBLIC_URL; raises BadAddress."""
    return f"{parse_public_url(public_url)}/j/{_digits(code)}"


def parse_public_url(text: str) -> str:
    """Return the public address without a closing slash; raises BadAddress."""
    url = urlsplit(text.strip())
    if url.scheme not in ("http", "https") or not url.hostname or url.query or url.fragment or url.username:
        raise BadAddress(
            f"ROLECALL_PUBLIC_URL is {text!r}. Write the address that phones open, such as https://rolecall.example.org"
        )
    refuse_inner(url.hostname)
    return url.geturl().rstrip("/")


def refuse_inner(host: str) -> None:
    """Raise BadAddress for an address that leads every phone to itself."""
    if is_inner(host):
        raise BadAddress(
            f"{host} leads every phone to itself, not to this computer. Choose an address of the venue's network."
        )


def is_inner(host: str) -> bool:
    """Tell whether a host means only the computer that asks."""
    name = host.strip("[]").rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        ip = ip_address(name.split("%")[0])
    except ValueError:
        return False
    mapped = ip.ipv4_mapped if isinstance(ip, IPv6Address) else None
    return not _is_usable(mapped or ip)


def _digits(code: str) -> str:
    return "".join(code.split())
