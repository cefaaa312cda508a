"""The hard cases of each construct: a text as somebody may write it, and the outline of the document that it becomes.

After a change of these, look at the pages: a document that reads right may still look wrong.
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from lbf_docs.prose import quote
from lbf_docs.prose.blocks import FigureRef
from lbf_docs.prose.read import read_prose
from lbf_docs.word import Picture
from lbf_docs.word.element import parse, qn
from lbf_docs.word.outline import outline
from lbf_docs.word.package import MAIN, read_package

from .conftest import assert_consistent, names, p, rendered_bytes, template

FOLDER = Path(__file__).parents[1] / "hard"
CASES = sorted(FOLDER.glob("*.md"))
ELSEWHERE = {"andetsteds": "Budget"}
ANSWERS: dict[str, str | FigureRef] = {"navn": "Søndergården", "kort": FigureRef("kort")}


def png(width: int, height: int) -> bytes:
    """A blue picture of that size, in dots."""
    rows = zlib.compress((b"\0" + b"\x35\x6b\x8c" * width) * height, 9)
    head = struct.pack(">II5B", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    made = (struct.pack(">I", len(b)) + k + b + struct.pack(">I", zlib.crc32(k + b)) for k, b in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)


def shown(name: str, width: float, height: float, caption: str = "", alt: str = "") -> Picture:
    return Picture(png(round(width), round(height)), "png", None, width, height, name, caption, alt)


PICTURES = {
    "billeder/stort.png": shown("stort.png", 400, 120),
    "billeder/lille.png": shown("lille.png", 30, 20),
    "kort": shown("Kort", 120, 60, "Kort over området", "Et kort"),
}


def made(case: Path) -> bytes:
    """The document that a text becomes, under a numbered heading."""
    prose, found = read_prose(case.read_text(encoding="utf-8"), f"tekst/{case.name}")
    assert [f"{f.code} {f.place.line}" for f in found] == FOUND.get(case.stem, [])
    filled, missed = quote(prose, ANSWERS.__getitem__)
    assert missed == ()
    source = template(p("Afsnittet", style="Overskrift1"), p("{{ tekst }}"), p("Et afsnit efter."))
    return rendered_bytes(source, {"tekst": filled}, PICTURES, ELSEWHERE)


FOUND: dict[str, list[str]] = {
    "headings": ["TXT127 1", "TXT127 5", "TXT127 9", "TXT127 23", "TXT128 17"],
}
"""What is said about a text: code and line."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_hard_cases_become_this(case: Path, file_regression: FileRegressionFixture) -> None:
    data = made(case)
    parts = read_package(data)
    document = parse(parts[MAIN])
    assert_consistent(document, parse(parts["word/footnotes.xml"]))
    known = set(names(document, "w:bookmarkStart", "w:name"))
    for part in (document, parse(parts["word/footnotes.xml"])):
        fields = [(i.text or "").split() for i in part.iter(qn("w:instrText"))]
        assert {words[1] for words in fields if words[0] == "REF"} <= known
        assert {str(h.get(qn("w:anchor"))) for h in part.iter(qn("w:hyperlink")) if h.get(qn("w:anchor"))} <= known
    file_regression.check(outline(data), extension=".txt", encoding="utf-8", fullpath=case.with_suffix(".txt"))
