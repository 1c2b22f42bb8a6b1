"""What a phone fetches before its socket: the page behind the QR code, its script and its stylesheet."""

import asyncio
import re
from typing import Final

from facilitator.rehearsal.line import Server

ASSET: Final = re.compile(rb'(?:src|href)="(/static/[^"]+\.(?:js|css))"')


async def fetch_page(server: Server, code: str) -> int:
    """Open the page as a browser does the first time; returns the bytes that came over the air."""
    reader, writer = await asyncio.open_connection(server.host, server.port)
    try:
        page = await _get(reader, writer, server, f"/j/{code}", "identity")
        assets = [await _get(reader, writer, server, path.decode(), "br") for path in ASSET.findall(page)]
        return len(page) + sum(map(len, assets))
    finally:
        writer.close()
        await writer.wait_closed()


async def _get(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, server: Server, path: str, encoding: str
) -> bytes:
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {server.name}\r\nAccept-Encoding: {encoding}\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 "), head
    length = re.search(rb"(?i)content-length: *(\d+)", head)
    assert length is not None, head
    return await reader.readexactly(int(length[1]))
