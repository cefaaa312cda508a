"""Words that don't fit their cell are divided as Danish divides them, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbf_docs.word.divide import divide_words
from lbf_docs.word.element import Element, el, parse, qn, serialise

from .conftest import cell, p, words


def divided(text: str, room: int) -> tuple[str, Element]:
    """The words of a cell, with a stroke where a line may end; and the cell."""
    made = parse(serialise(el("w:tbl", {}, el("w:tr", {}, cell(p(text))))))
    divide_words(made, room)
    shown = [t.text or "" if t.tag == qn("w:t") else "|" for t in made.iter(qn("w:t"), qn("w:softHyphen"))]
    return "".join(shown), made


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("Boligselskabet Fjordglimt", 1400, "Boligselskabet Fjordglimt"),
        ("Boligselskabet Fjordglimt", 1000, "Bolig|sel|skabet Fjordglimt"),
        ("Boligselskabet Fjordglimt", 500, "Bolig|sel|ska|bet Fjord|glimt"),
        ("DOMUS-Øst", 800, "DOMUS-Øst"),
        ("10.200.000", 300, "10.200.000"),
    ],
)
def test_only_what_is_too_wide_is_divided(text: str, room: int, shown: str) -> None:
    assert divided(text, room)[0] == shown


@given(st.text(st.characters(blacklist_categories=("Cc", "Cs", "Cn", "Co")), max_size=60), st.integers(-100, 3000))
def test_no_letter_is_lost(text: str, room: int) -> None:
    assert words(divided(text, room)[1]) == text
