"""How much a text may hold. Far more than anybody writes, and little enough to be read within seconds.

It is the marks that take time and not the words: each line, cell, bracket and star becomes something of its own. The
example's longest text has 200 of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.value import Value

MOST_MARKS = 50_000
"""In one text: a table of 5,000 rows and ten columns."""
MOST_IN_CASE = 200_000
"""In all texts of a case together."""
MOST_OPEN = 1_000
"""Brackets that are opened in a row and not closed: the parser looks for the end of each to the end of the text."""
_MARKS = "\n|[*_`>\\&<{"


class Beyond(Value):
    """A text that is not read, and why."""

    says: str
    remedy: str


def marks_in(text: str) -> int:
    """How many marks a text has; for a short one an estimate."""
    return sum(map(text.count, _MARKS)) if len(text) > 2_000 else len(text) // 10


def beyond(text: str, marks: int, in_case: int = 0) -> Beyond | None:
    """What speaks against reading a text with these marks, in a case whose other texts have `in_case`."""
    if marks > MOST_MARKS:
        says = (
            f"teksten har {_thousands(marks)} linjer og tegn med betydning; der er plads til {_thousands(MOST_MARKS)}"
        )
        return Beyond(says, "se efter, om det er den rigtige tekst")
    if marks + in_case > MOST_IN_CASE:
        says = f"sagens tekster har over {_thousands(MOST_IN_CASE)} linjer og tegn med betydning til sammen"
        return Beyond(says, "se efter, om det er de rigtige tekster")
    if text.count("[") > MOST_OPEN and any(depth > MOST_OPEN for depth in _open_brackets(text)):
        return Beyond(f"over {_thousands(MOST_OPEN)} [ står efter hinanden uden ]", "slet de mange [")
    return None


def _open_brackets(text: str) -> Iterator[int]:
    """How many brackets are open, at the end of each paragraph and wherever one is closed."""
    depth = 0
    for paragraph in text.split("\n\n"):
        depth = 0
        for piece in paragraph.split("["):
            closed = piece.count("]")
            if closed:
                yield depth
                depth = max(0, depth - closed)
            depth += 1
        yield depth


def _thousands(count: int) -> str:
    return f"{count:,}".replace(",", ".")
