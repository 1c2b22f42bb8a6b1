"""Of a file that somebody names no more is read than such a file may hold."""

from pathlib import Path

from facilitator.given_file import beginning


def test_a_file_is_read_to_its_end_or_to_a_byte_more_than_it_may_have(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"12345678")

    assert beginning(tmp_path / "file", 8) == b"12345678"
    assert beginning(tmp_path / "file", 4) == b"12345"


def test_what_has_no_end_is_read_as_far() -> None:
    assert beginning(Path("/dev/zero"), 4) == b"\0" * 5
