"""Headings never leap over a level, and never stand without words."""

from __future__ import annotations

import pytest

from lbf_docs.findings import Severity
from lbf_docs.prose.blocks import FootnoteRef, Heading, Paragraph, plain_text, walk

from .conftest import blocks, codes, findings, read, words


def levels(text: str) -> str:
    return " ".join(f"{plain_text(h.children)}{h.level}" for h in walk(blocks(text)) if isinstance(h, Heading))


@pytest.mark.parametrize(
    ("text", "shown", "said"),
    [
        ("## A\n\n### B\n\n#### C\n\n## D", "A2 B3 C4 D2", []),
        ("#### A\n\n#### B", "A4 B4", []),
        ("## A\n\n#### B\n\n#### C\n\n## D", "A2 B3 C3 D2", ["TXT127 3:1", "TXT127 5:1"]),
        ("# A\n\n### B\n\n##### C\n\n## D", "A1 B2 C3 D2", ["TXT127 3:1", "TXT127 5:1"]),
        ("### A\n\n## B\n\n### C", "A2 B2 C3", ["TXT127 1:1"]),
        ("## A\n\n> #### B\n\n- #### C\n- d", "A2 B3 C3", ["TXT127 3:1", "TXT126 5:1", "TXT127 5:1"]),
        ("## A\n\n##\n\n#### B", "A2 B3", ["TXT128 3:1", "TXT127 5:1"]),
        ("# A[^1]\n\n### B\n\n[^1]: x", "A1 B2", ["TXT127 3:1"]),
    ],
)
def test_a_leap_is_told_and_closed(text: str, shown: str, said: list[str]) -> None:
    assert levels(text) == shown
    assert sorted(codes(text)) == sorted(said)


def test_the_remedy_is_the_line_as_it_should_be() -> None:
    (found,) = findings("## A\n\n#### Mål for {{ år }}")
    assert (found.says, found.remedy) == (
        "her står ####, og overskriften over den har ##",
        "skriv ### Mål for {{ år }}",
    )
    assert found.severity is Severity.WARNING
    (first,) = findings("### A\n\nTekst\n\n## B")
    assert first.says == "den første overskrift har ###, og længere nede står en med ##"


@pytest.mark.parametrize(
    ("text", "left"), [("##", ""), ("a\n\n## \n\nb", "a\nb"), ("{#k}\n##\n\na", "a"), ("a\n\n## ##", "a")]
)
def test_a_heading_without_words_is_left_out(text: str, left: str) -> None:
    assert words(blocks(text)) == left
    assert [found.code for found in findings(text)] == ["TXT128"]


def test_a_footnote_of_an_empty_heading_is_kept() -> None:
    text = "## [^1]\n\na\n\n[^1]: En kilde"
    assert codes(text) == ["TXT128 1:1"]
    assert blocks(text)[0] == Paragraph((FootnoteRef("1"),))


def test_a_heading_of_data_has_words() -> None:
    assert read("## {{ navn }}\n\n### **{{ navn }}**").blocks != ()
