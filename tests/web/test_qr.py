"""The QR code, read back by a decoder of other people's making."""

import re
from xml.etree import ElementTree

import pytest
import zxingcpp

from web import qr
from web.network import BadAddress

URL = "http://192.168.1.20:8000/j/482913"
SVG = "{http://www.w3.org/2000/svg}"


def decode(rows: list[list[bool]], scale: int = 4) -> str:
    """Read a picture made of these rows, True is black."""
    size = len(rows[0]) * scale
    pixels = b"".join(bytes(0 if black else 255 for black in row for _ in range(scale)) * scale for row in rows)
    picture = memoryview(pixels).cast("B", (len(rows) * scale, size))
    return " ".join(code.text for code in zxingcpp.read_barcodes(picture))


def drawn(svg: str) -> list[list[bool]]:
    """Draw the SVG's path, as a browser would."""
    root = ElementTree.fromstring(svg)
    size = int(root.attrib["viewBox"].split()[2])
    rows = [[False] * size for _ in range(size)]
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)", root.find(f"{SVG}path").attrib["d"]):  # type: ignore[union-attr]
        for column in range(int(x), int(x) + int(width)):
            rows[int(y)][column] = True
    return rows


def test_a_lan_address_fits_version_2() -> None:
    assert qr.encode(URL).version == 2


def test_a_phone_reads_the_address_from_the_picture() -> None:
    assert decode(drawn(qr.svg(URL, "Join"))) == "HTTP://192.168.1.20:8000/J/482913"


def test_a_phone_reads_the_address_from_the_terminal() -> None:
    lines = [line.removeprefix(qr.BLACK_ON_WHITE).removesuffix(qr.PLAIN) for line in qr.terminal(URL).splitlines()]
    rows = [[square in black for square in line] for line in lines for black in ("▀█", "▄█")]

    assert decode(rows) == "HTTP://192.168.1.20:8000/J/482913"


def test_a_terminal_without_colour_gets_the_light_squares_drawn() -> None:
    coloured, plain = qr.terminal(URL), qr.terminal(URL, colour=False)

    stripped = coloured.replace(qr.BLACK_ON_WHITE, "").replace(qr.PLAIN, "")
    assert plain.translate(str.maketrans("█▄▀ ", " ▀▄█")) == stripped


def test_the_picture_has_a_name_a_quiet_zone_and_nothing_that_the_page_forbids() -> None:
    svg = qr.svg(URL, "Join <session> & play")
    rows = drawn(svg)

    assert "<title>Join &lt;session&gt; &amp; play</title>" in svg
    assert 'role="img"' in svg
    assert "style" not in svg
    assert 'fill="#fff"' in svg
    assert not any(square for row in [*rows[:4], *rows[-4:]] for square in row)
    assert not any(square for row in rows for square in [*row[:4], *row[-4:]])


def test_a_public_address_with_a_path_of_its_own_keeps_its_letters() -> None:
    url = "https://example.org/Rolecall/j/482913"

    assert decode(qr.encode(url).rows) == url


@pytest.mark.parametrize("url", ["http://localhost:8000/j/482913", "http://127.0.0.1/j/1", "http://[::1]:8000/j/1"])
def test_no_code_leads_a_phone_to_itself(url: str) -> None:
    with pytest.raises(BadAddress, match="leads every phone to itself"):
        qr.svg(url, "Join")


def test_what_is_no_link_gets_no_code() -> None:
    with pytest.raises(BadAddress, match="no link that a phone can open"):
        qr.terminal("482913")


def test_a_code_is_drawn_once_for_all_projectors(monkeypatch: pytest.MonkeyPatch) -> None:
    first = qr.svg("http://192.168.1.20:8000/j/111111", "Join")
    monkeypatch.delattr(qr, "encode")

    assert qr.svg("http://192.168.1.20:8000/j/111111", "Join") is first


@pytest.mark.parametrize("table", [1, 60])
def test_a_table_s_code_is_no_larger_and_leads_to_the_table(table: int) -> None:
    link = qr.table_link(URL, table)

    assert qr.encode(link).version == 2
    assert decode(drawn(qr.svg(link, "Table"))) == f"HTTP://192.168.1.20:8000/J/482913/{table}"
