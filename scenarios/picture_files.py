"""The bytes of one picture: judged by its header first, decoded only then, and written anew before anybody sees it.

The size is read from the header by us, so that the decoder is never asked for more than it may take.
"""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

from PIL import Image, ImageOps

from scenarios.filenames import quoted
from scenarios.picture_headers import size_of

BYTES: Final = 2_000_000
SIDE: Final = 4096
SHOWN_SIDE: Final = 1920
"""No projector shows more, and every phone in the room has to fetch it."""
ENDINGS: Final[Mapping[str, str]] = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
SUFFIXES: Final[Mapping[str, str]] = {"PNG": ".png", "JPEG": ".jpg", "WEBP": ".webp"}
SAVE_AS: Final = "Save it again as PNG, JPEG or WebP with any picture program."
SMALLER: Final = f"Save it smaller; {SHOWN_SIDE} pixels are enough for any projector."


class Flaw(NamedTuple):
    """Why a picture cannot be used, and what to do."""

    rule: str
    sentence: str
    fix: str


@dataclass(frozen=True)
class Cleaned:
    """A picture written anew: upright, no larger than a projector, and nothing in it but its pixels."""

    data: bytes
    suffix: str


def header_flaw(data: bytes, name: str) -> Flaw | None:
    """What is wrong with a picture before it is decoded."""
    if len(data) > BYTES:
        sentence = f"The picture {quoted(name)} is larger than {BYTES // 1_000_000} MB."
        return Flaw("picture-size", sentence, SMALLER)
    found = size_of(data)
    wanted = ENDINGS.get(Path(name).suffix.lower())
    if found is None or wanted is None:
        return Flaw("picture-format", f"{quoted(name)} is not a PNG, JPEG or WebP picture.", SAVE_AS)
    if found.format != wanted:
        sentence = f"{quoted(name)} is named as {wanted}, but it is {found.format}."
        return Flaw("picture-format", sentence, f"Name it '{Path(name).stem}{SUFFIXES[found.format]}'.")
    if not (1 <= found.width <= SIDE and 1 <= found.height <= SIDE):
        sentence = f"The picture {quoted(name)} measures {found.width} × {found.height} pixels; {SIDE} are the most."
        return Flaw("picture-size", sentence, SMALLER)
    if not found.complete or zipfile.is_zipfile(BytesIO(data)):
        sentence = f"The picture {quoted(name)} is cut off, or something else hangs on to it."
        return Flaw("picture-broken", sentence, SAVE_AS)
    return None


def pixels_flaw(data: bytes, name: str) -> Flaw | None:
    """What is wrong with a picture whose header is in order; this decodes it."""
    try:
        opened(data).close()
    except Exception:  # decoders fail in a dozen ways on bytes that are made to break them; each means the same
        return Flaw("picture-broken", f"The picture {quoted(name)} is damaged or cut off.", SAVE_AS)
    return None


def pixels(data: bytes) -> int:
    """How many a picture has; 0 for what is none."""
    found = size_of(data)
    return found.width * found.height if found else 0


def opened(data: bytes) -> Image.Image:
    """The decoded picture. Only for bytes whose header is in order; raises whatever the decoder raises."""
    image: Image.Image = Image.open(BytesIO(data), formats=sorted(SUFFIXES))
    if max(image.size) > SIDE:
        raise ValueError("The header was not the picture's.")
    image.load()
    return image


def cleaned(data: bytes) -> Cleaned:
    """A picture that was judged sound, written anew and no larger than a deck may bring; raises ValueError."""
    if flaw := header_flaw(data, f"picture{_suffix(data)}"):
        raise ValueError(flaw.sentence)
    image, suffix = ImageOps.exif_transpose(opened(data)), _suffix(data)
    clear = suffix != ".jpg" and image.has_transparency_data
    bare = image.convert("RGBA" if clear else "RGB")
    bare.info = {}
    side = SHOWN_SIDE
    while len(made := _written(bare, suffix, side)) > BYTES:  # few colours, squeezed well, may have become many
        side = side * 3 // 4
    return Cleaned(made, suffix)


def _written(image: Image.Image, suffix: str, side: int) -> bytes:
    image.thumbnail((side, side))
    out = BytesIO()
    image.save(out, ENDINGS[suffix], quality=88)
    return out.getvalue()


def _suffix(data: bytes) -> str:
    found = size_of(data)
    return SUFFIXES[found.format] if found else ""
