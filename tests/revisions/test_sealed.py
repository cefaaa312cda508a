"""What is written beside a revision is read again as it was, whatever somebody pasted into it."""

from __future__ import annotations

import pytest

from lbf_docs.revisions.sealed import opened, sealed


@pytest.mark.parametrize("text", ["2026-123/ø", 'et "navn"', "to\nlinjer: x", "indsat\u2028fra\x85Word\u2029"])
def test_a_value_is_read_as_it_was_written(text: str) -> None:
    assert opened(sealed("En note.", {"revision": 3, "journalnummer": text})) == {
        "revision": "3", "journalnummer": text,
    }  # fmt: skip


def test_bytes_that_are_no_text_are_no_obstacle() -> None:
    assert opened(sealed("En note.", {"bemærkning": "x\udce6"})) == {"bemærkning": "x?"}


def test_a_changed_value_breaks_the_seal() -> None:
    assert opened(sealed("En note.", {"dato": "01.02.2026"}).replace(b"2026", b"2025")) is None
