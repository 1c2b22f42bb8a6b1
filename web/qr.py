"""The QR code that a room scans: as small as the standard allows, and never one that leads nowhere.

In capitals an address fits the QR alphabet of 45 signs and with it version 2, with bigger squares to scan
from the back row; the server's routes ignore case.
"""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

from web.network import BadAddress, refuse_inner

QUIET_ZONE = 4
BLACK_ON_WHITE = "\x1b[30;107m"
PLAIN = "\x1b[0m"


@dataclass(frozen=True)
class Code:
    """A fitted code: its QR version (1 is the smallest) and its rows, True is black, quiet zone included."""

    version: int
    rows: list[list[bool]]


def qr_text(url: str) -> str:
    """Return what the code says: the link in capitals, unless a path of its own forbids that."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise BadAddress(f"{url!r} is no link that a phone can open. It must begin with http:// or https://")
    refuse_inner(parts.hostname)
    is_ours = parts.path in ("", "/") or (parts.path.startswith("/j/") and not parts.query)
    return url.upper() if is_ours else url


def table_link(link: str, table: int) -> str:
    """Return the link that leads to a session's own join page and seats people at a table."""
    return f"{link.rstrip('/')}/{table}"


def encode(url: str) -> Code:
    """Return the fitted code; raises BadAddress for an address that leads every phone to itself."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(qr_text(url))
    code.make(fit=True)
    return Code(code.version, [[bool(square) for square in row] for row in code.get_matrix()])


@lru_cache(maxsize=64)  # drawing one takes 40 ms, and all projectors of a session show the same
def svg(url: str, title: str) -> str:
    """Return the code as SVG, black on white in every theme; the title is for screen readers."""
    rows = encode(url).rows
    size = len(rows)
    path = "".join(_runs(row, y) for y, row in enumerate(rows))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" '
        f'shape-rendering="crispEdges"><title>{escape(title)}</title>'
        f'<rect width="{size}" height="{size}" fill="#fff"/><path fill="#000" d="{path}"/></svg>'
    )


def _runs(row: list[bool], y: int) -> str:
    """Return one row's black stretches as path commands; the quiet zone makes every row begin white."""
    edges = [x for x in range(1, len(row)) if row[x] != row[x - 1]]
    stretches = zip(edges[::2], edges[1::2], strict=True)
    return "".join(f"M{start} {y}h{end - start}v1H{start}z" for start, end in stretches)


def terminal(url: str, *, colour: bool = True) -> str:
    """Return the code for a terminal, two rows per line; without colour it suits a dark terminal."""
    rows = encode(url).rows
    if len(rows) % 2:
        rows = [*rows, [False] * len(rows)]
    blocks = " ▀▄█" if colour else "█▄▀ "
    lines = (_half_blocks(upper, lower, blocks) for upper, lower in zip(rows[::2], rows[1::2], strict=True))
    return "\n".join(f"{BLACK_ON_WHITE}{line}{PLAIN}" if colour else line for line in lines)


def _half_blocks(upper: list[bool], lower: list[bool], blocks: str) -> str:
    return "".join(blocks[top + 2 * bottom] for top, bottom in zip(upper, lower, strict=True))
