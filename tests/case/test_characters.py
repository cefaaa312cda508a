"""Bytes to text: what is accepted, and where the first fault stands."""

from __future__ import annotations

import time

import pytest

from lbf_docs.case.characters import decode


def fault(raw: bytes) -> tuple[str, int | None, int | None, str]:
    found = decode(raw, "plan.yaml").fault
    assert found is not None
    return found.code, found.place.line, found.place.column, found.says


@pytest.mark.parametrize("raw", ["æøå", "\ufeffæøå", "æøå".replace("å", "a\u030a")])
def test_utf8_with_and_without_mark_and_in_parts_is_the_same_text(raw: str) -> None:
    assert decode(raw.encode(), "plan.yaml").text == "æøå"


def test_line_ends_and_tabs_are_text() -> None:
    assert decode(b"a\r\nb\rc\td\n", "plan.yaml").text == "a\nb\nc\td\n"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a: x\nby: Holbæk".encode("cp1252"), ("FIL121", 2, 9, "her står byten E6; i ældre Windows-tekst er det »æ«")),
        ("a\u030a ".encode() + b"\xff", ("FIL121", 1, 3, "her står byten FF; i ældre Windows-tekst er det »ÿ«")),
        (b"a\xed\xa0\x80", ("FIL121", 1, 2, "her står byten ED; i ældre Windows-tekst er det »í«")),  # half a character
        ("titel: x".encode("utf-16"), ("FIL122", 1, 1, "")),
        ("titel: x".encode("utf-16-le"), ("FIL122", 1, 1, "")),
        (b"a\r\nb\x00c", ("FIL123", 2, 2, "her står U+0000")),
        (b"\x1b[31m\x07\x07", ("FIL123", 1, 1, "her står U+001B, og der er 2 til i filen")),
        ("aå\x85".encode(), ("FIL123", 1, 3, "her står U+0085")),
        ("a\ufdd0".encode(), ("FIL124", 1, 2, "her står U+FDD0")),
        ("a\U0010ffff".encode(), ("FIL124", 1, 2, "her står U+10FFFF")),
        ("a\u2028b".encode(), ("FIL124", 1, 2, "her står U+2028")),
        (("e" + "\u0301" * 40).encode(), ("FIL125", 1, 32, "")),
    ],
)  # fmt: skip
def test_a_fault_names_the_first_place(raw: bytes, expected: tuple[str, int, int, str]) -> None:
    assert fault(raw) == expected


def test_a_tower_of_accents_takes_no_time() -> None:
    begun = time.process_time()
    assert fault(("a" + "\u0301\u0327" * 1_000_000).encode())[0] == "FIL125"
    assert fault(("a" + "\u0301\u0327" * 1_000_000).encode() + b"\xff")[0] == "FIL121"
    assert time.process_time() - begun < 15
