"""The copy that becomes a PDF: numbers in the contents, and nothing else."""

from __future__ import annotations

from lbf_docs.word.element import parse, qn
from lbf_docs.word.outline import outline
from lbf_docs.word.package import MAIN, read_package
from lbf_docs.word.paged import paged

from .conftest import p, rendered_bytes, template, words


def test_every_entry_gets_a_page_number_of_its_heading(agreement: bytes) -> None:
    document = parse(read_package(paged(agreement))[MAIN])
    links = [link for link in document.iter(qn("w:hyperlink")) if str(link.get(qn("w:anchor"))).startswith("_Toc")]
    assert len(links) > 20
    for link in links:
        assert [i.text for i in link.iter(qn("w:instrText"))] == [f" PAGEREF {link.get(qn('w:anchor'))} "]


def test_a_short_heading_without_a_number_has_its_page_number_at_the_right_margin_too(agreement: bytes) -> None:
    document = parse(read_package(paged(agreement))[MAIN])
    entries = {words(entry): entry for entry in document.iter(qn("w:p")) if entry.find(qn("w:hyperlink")) is not None}
    without = next(entry for said, entry in entries.items() if said.startswith("Aftaledokumenter"))
    numbered = next(entry for said, entry in entries.items() if said.startswith("1."))
    width = "9070"
    assert [(tab.get(qn("w:val")), tab.get(qn("w:pos"))) for tab in without.iterfind(f".//{qn('w:tabs')}/*")] == [
        ("clear", "454"), ("right", width),
    ]  # fmt: skip
    assert [tab.get(qn("w:pos")) for tab in numbered.iterfind(f".//{qn('w:tabs')}/*")] == [width]
    indent = without.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    assert indent is not None
    assert (indent.get(qn("w:left")), indent.get(qn("w:hanging"))) == ("0", "0")


def test_the_contents_are_no_field_any_more_or_libreoffice_would_not_count(agreement: bytes) -> None:
    document = parse(read_package(paged(agreement))[MAIN])
    assert not [i for i in document.iter(qn("w:instrText")) if (i.text or "").strip().startswith("TOC")]


def test_nothing_else_is_another(agreement: bytes) -> None:
    def rest(data: bytes) -> list[str]:
        return [line for line in outline(data).splitlines() if not line.startswith("toc ")]

    def entries(data: bytes) -> list[str]:
        return [line.partition(" → <felt:PAGEREF")[0] for line in outline(data).splitlines() if line.startswith("toc ")]

    copy = paged(agreement)
    assert rest(copy) == rest(agreement)
    assert [e.replace('<felt:TOC \\o "1-2" \\h \\n>', "") for e in entries(agreement)] == entries(copy)
    before, after = read_package(agreement), read_package(copy)
    assert {name for name in after if after[name] != before.get(name)} == {MAIN, "word/styles.xml"}


def test_a_document_without_contents_is_the_same() -> None:
    plain = rendered_bytes(template(p("Vision", style="Overskrift1")))
    assert paged(plain) == plain
