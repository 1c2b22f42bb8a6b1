"""Archives and pictures made to break whoever opens them: each gets its file and a sentence, and the process lives."""

import stat
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.archive import Unpacked, read_archive
from scenarios.unzipping import BYTES, ENTRIES
from tests.scenarios.written import CHOICE, deck_of
from tests.scenarios.zips import deck_with, locked, picture, png_header, renamed, special, zip_of, zip_with

DECK = deck_of(CHOICE).encode()
PNG, JPEG, WEBP = picture(), picture("JPEG"), picture("WEBP")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
DENSE = b"".join(n.to_bytes(3, "big") + b"\0" * 77 for n in range(25_000))
"""Two million bytes that zip programs squeeze to a twentieth."""
HTML = b"<html><script>alert(1)</script></html>"


def with_file(name: str, data: bytes = PNG) -> bytes:
    """A zip with a deck and one thing more."""
    return zip_of({"deck.yaml": DECK, name: data})


def with_picture(data: bytes, file: str = "a.png") -> bytes:
    """A zip with a deck that shows a picture."""
    return zip_of({"deck.yaml": deck_with(file), file: data})


def overlapping() -> bytes:
    """A list of contents in which forty names lead to the same packed bytes."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("deck.yaml", DECK)
        archive.writestr("p0.png", PNG)
        first = archive.getinfo("p0.png")
        for number in range(1, 40):
            twin = zipfile.ZipInfo(f"p{number}.png")
            for key in ("header_offset", "CRC", "compress_size", "file_size", "compress_type", "flag_bits"):
                setattr(twin, key, getattr(first, key))
            archive.filelist.append(twin)
            archive.NameToInfo[twin.filename] = twin
    return out.getvalue()


def quine(depth: int = 3) -> bytes:
    """Zips inside zips."""
    data = zip_of({"deck.yaml": DECK})
    for _ in range(depth):
        data = zip_of({"inner.zip": data, "deck.yaml": DECK})
    return data


HOSTILE: dict[str, tuple[str, bytes]] = {
    # names
    "a path that climbs": ("zip-name", with_file("../../evil.png")),
    "a path that climbs inside": ("zip-name", with_file("a/../../evil.png")),
    "an absolute path": ("zip-name", with_file("/etc/passwd.png")),
    "a drive": ("zip-name", with_file("C:evil.png")),
    "backslashes": ("zip-name", with_file("..\\evil.png")),
    "a NUL in a name": ("zip-name", renamed(with_file("a_b.png"), "a_b.png", "a\0b.png")),
    "a line break in a name": ("zip-name", with_file("a\nb.png")),
    "a name that turns the text round": ("zip-name", with_file("a\u202egnp.png")),
    "an empty name": ("zip-name", with_file(" .png/ ")),
    "a name without end": ("zip-name", with_file("x" * 60_000 + ".png")),
    "folders without end": ("zip-name", with_file("a/" * 5_000 + "a.png")),
    "a hidden file": ("zip-name", with_file(".htaccess.png")),
    "a stream of a file": ("zip-name", with_file("deck.yaml:evil.png")),
    "the device CON": ("zip-name", with_file("CON.png")),
    "the device nul": ("zip-name", with_file("nul.yaml.png")),
    "the device COM1": ("zip-name", with_file("com1.PNG")),
    "the device LPT9 as a folder": ("zip-name", zip_of({"LPT9/deck.yaml": DECK})),
    "a trailing dot": ("zip-name", with_file("a.png.")),
    "one name in capitals too": ("zip-twice", zip_of([("deck.yaml", DECK), ("a.png", PNG), ("A.PNG", PNG)])),
    "one name in two spellings": ("zip-twice", zip_of([("d.yaml", DECK), ("\u00e5.png", PNG), ("a\u030a.png", PNG)])),
    "files in several folders": ("zip-folders", zip_of({"a/deck.yaml": DECK, "b/a.png": PNG})),
    # what is no file
    "a link out of the folder": ("zip-link", zip_with(DECK, (special("a.png", stat.S_IFLNK | 0o777), b"/etc/passwd"))),
    "a link as the deck": ("zip-link", zip_with(DECK, (special("b.yaml", stat.S_IFLNK), b"../deck.yaml"))),
    "a device": ("zip-link", zip_with(DECK, (special("a.png", stat.S_IFBLK), b""))),
    "a pipe": ("zip-link", zip_with(DECK, (special("a.png", stat.S_IFIFO), b""))),
    "a link of Windows": ("zip-link", zip_with(DECK, (special("a.png", attributes=0x400), b""))),
    # too much
    "a zip bomb": ("zip-bomb", with_file("a.png", b"\0" * 15_000_000)),
    "a deck that is a bomb": ("zip-bomb", zip_of({"deck.yaml": DECK + b"\n" * 9_000_000})),
    "more than twenty megabytes": ("zip-bomb", zip_of({"deck.yaml": DECK, **{f"p{n}.png": DENSE for n in range(12)}})),
    "sixty-one files": ("zip-entries", zip_of({"deck.yaml": DECK, **{f"p{n}.png": PNG for n in range(ENTRIES)}})),
    "ten thousand files": ("zip-entries", zip_of({f"p{n}.png": b"" for n in range(10_000)})),
    "an upload of eleven megabytes": ("too-big", zip_of({"deck.yaml": DECK, "a.png": b"x" * (BYTES + 1)}, 0)),
    "text of eleven megabytes": ("too-big", b"a: " + b"x" * (BYTES + 1)),
    "a scalar of ten megabytes": ("too-big", b"id: " + b"x" * (BYTES - 10)),
    "one picture in forty entries": ("zip", overlapping()),
    # what does not belong there
    "a zip in a zip": ("zip-content", quine()),
    "an SVG with a script": ("zip-content", with_file("a.svg", SVG)),
    "an SVG called PNG": ("picture-format", with_picture(SVG)),
    "a web page": ("zip-content", with_file("index.html", HTML)),
    "a program": ("zip-content", with_file("run.exe", b"MZ")),
    "a GIF": ("zip-content", with_file("a.gif", b"GIF89a")),
    "a document of an office program": ("zip-content", zip_of({"[Content_Types].xml": b"<a/>", "word/d.xml": b"<a/>"})),
    "two decks": ("zip-content", with_file("second.yml", DECK)),
    "no deck": ("zip-content", zip_of({"a.png": PNG})),
    "nothing at all": ("zip-content", zip_of({})),
    "a locked zip": ("zip-locked", locked(zip_of({"deck.yaml": DECK}, zipfile.ZIP_STORED))),
    "a rare packing": ("zip", zip_of({"deck.yaml": DECK}, zipfile.ZIP_LZMA)),
    # damaged
    "a zip cut off": ("zip", with_file("a.png")[:-40]),
    "a zip without its beginning": ("zip", b"PK" + with_file("a.png")[200:]),
    "only the sign of a zip": ("zip", b"PK\x03\x04"),
    "a zip with wrong checksums": ("zip", zip_of({"deck.yaml": DECK}, 0).replace(b"First", b"Worst")),
    "an end without entries": ("zip", b"PK\x05\x06" + b"\xff" * 18),
    "a list of contents that lies": ("zip", zip_of({"deck.yaml": DECK}).replace(b"PK\x01\x02", b"PK\x01\x03")),
    # pictures
    "a picture cut off": ("picture-broken", with_picture(PNG[:-30])),
    "a JPEG cut off": ("picture-broken", with_picture(JPEG[: len(JPEG) // 2], "a.jpg")),
    "a WebP cut off": ("picture-broken", with_picture(WEBP[:-9], "a.webp")),
    "a picture with nonsense inside": ("picture-broken", with_picture(PNG[:60] + b"\xff" * 9 + PNG[69:])),
    "a picture that is a zip too": ("picture-broken", with_picture(PNG + zip_of({"deck.yaml": DECK}, 0))),
    "a picture that is a page too": ("picture-broken", with_picture(PNG + HTML)),
    "a JPEG that is a zip too": ("picture-broken", with_picture(JPEG + zip_of({"x.js": b"alert(1)"}), "a.jpg")),
    "a page called picture": ("picture-format", with_picture(HTML)),
    "a GIF called picture": ("picture-format", with_picture(b"GIF89a" + b"\0" * 40)),
    "a TIFF called picture": ("picture-format", with_picture(picture("TIFF"))),
    "a JPEG called PNG": ("picture-format", with_picture(JPEG)),
    "an empty picture": ("picture-format", with_picture(b"")),
    "a picture of two billion pixels": ("picture-size", with_picture(png_header(50_000, 40_000))),
    "a picture of four billion columns": ("picture-size", with_picture(png_header(2**32 - 1, 1))),
    "a picture without height": ("picture-size", with_picture(png_header(10, 0))),
    "a picture one row too high": ("picture-size", with_picture(picture(size=(1, 4097)))),
    "a picture smaller than it says": ("picture-broken", with_picture(png_header(4000, 4000))),
    "a picture of three megabytes": ("picture-size", with_picture(PNG[:-12] + DENSE[:1_900_000] + DENSE[:200_000])),
    "a picture on no card": ("picture-format", with_file("spare.png", HTML)),
    "pictures of a hundred million pixels": (
        "picture-size",
        zip_of({"deck.yaml": DECK, **{f"p{n}.jpg": picture("JPEG", (4096, 4096)) for n in range(6)}}, 0),
    ),
    # the deck inside
    "a picture that is not there": ("picture-missing", zip_of({"deck.yaml": deck_with("b.png"), "a.png": PNG})),
    "a picture in another spelling": ("picture-missing", zip_of({"deck.yaml": deck_with("A.png"), "a.png": PNG})),
    "a picture out of the folder": ("picture-name", zip_of({"deck.yaml": deck_with("../a.png"), "a.png": PNG})),
    "a picture of another host": ("picture-name", zip_of({"deck.yaml": deck_with('"http://x.example/a.png"')})),
    "a picture that is a device": ("picture-name", zip_of({"deck.yaml": deck_with("aux.png")})),
    "a picture that is an SVG": ("picture-format", zip_of({"deck.yaml": deck_with("a.svg")})),
    "a picture with a list as its name": ("type", zip_of({"deck.yaml": deck_with("[a, b]")})),
    "a deck that is a run sheet": ("missing", zip_of({"deck.yaml": b"id: a\ntitle: A\nentries: []\n"})),
    "a deck that is a picture": ("encoding", zip_of({"deck.yaml": PNG})),
    "a deck with a tag": ("tag", zip_of({"deck.yaml": b"!!python/object:os.system {}"})),
    # files that are no decks
    "a PDF": ("format", b"%PDF-1.7 ..."),
    "a picture": ("format", PNG),
    "a web page as the upload": ("format", HTML),
    "an SVG as the upload": ("format", SVG),
    "a program as the upload": ("format", b"MZ\x90\x00"),
    "a tar.gz": ("format", b"\x1f\x8b\x08"),
    "nothing": ("empty", b""),
}


def told(unpacked: Unpacked) -> str:
    """The rules that were broken."""
    return " ".join(mistake.rule for mistake in unpacked.errors)


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_archive_gets_a_file_a_place_and_a_sentence(case: str) -> None:
    rule, data = HOSTILE[case]

    unpacked = read_archive(data, "my.zip" if data.startswith(b"PK") else "my.yaml")

    assert (unpacked.deck, unpacked.packed) == (None, None)
    assert rule in told(unpacked).split(), [str(one) for one in unpacked.mistakes]
    assert len(unpacked.mistakes) <= 102
    assert all(one.file.startswith("my.") and one.line >= 1 and one.column >= 1 for one in unpacked.mistakes)
    assert all(one.sentence.endswith(".") and one.fix.endswith((".", "?")) for one in unpacked.errors)
    assert all(len(str(one)) < 1000 and str(one).isprintable() for one in unpacked.mistakes)


def test_a_zip_that_is_none_is_told_so() -> None:
    unpacked = read_archive(DECK, "deck.zip")

    assert [str(one) for one in unpacked.errors] == [
        "deck.zip:1:1: The file is called a zip, but it is none. Make the zip again."
    ]


@pytest.mark.parametrize("name", ["", "../../evil.yaml", "C:\\evil.yaml", "<script>", "x" * 5_000, "a\x1b[2J\nb.yaml"])
def test_the_name_of_an_upload_is_only_quoted(name: str) -> None:
    (mistake,) = read_archive(b"%PDF", name).errors

    assert "/" not in mistake.file
    assert "\\" not in mistake.file
    assert 1 <= len(mistake.file) <= 60
    assert mistake.file.isprintable()


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=300), st.integers(0, 400))
def test_no_bytes_in_a_zip_make_it_raise(junk: bytes, place: int) -> None:
    whole = with_picture(PNG)
    unpacked = read_archive(whole[:place] + junk + whole[place + len(junk) :], "my.zip")

    assert unpacked.errors or unpacked.packed


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from([("a.png", PNG), ("a.jpg", JPEG), ("a.webp", WEBP)]), st.binary(max_size=30), st.integers(0, 300)
)
def test_no_bytes_in_a_picture_make_it_raise(whole: tuple[str, bytes], junk: bytes, place: int) -> None:
    name, data = whole
    unpacked = read_archive(with_picture(data[:place] + junk + data[place + len(junk) :], name), "my.zip")

    assert unpacked.errors or unpacked.packed
