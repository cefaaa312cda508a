"""The table of contents: linked entries, no page numbers, and a field that Word can bring up to date."""

from __future__ import annotations

from lbf_docs.word.contents import INSTRUCTION
from lbf_docs.word.element import Element, el, parse, qn

from .conftest import assert_consistent, body_of, lines, names, p, read, rendered, run, template, words


def char(kind: str) -> Element:
    return el("w:r", {}, el("w:fldChar", {"w:fldCharType": kind}))


def field(*old: Element) -> tuple[Element, ...]:
    """A TOC field as Word leaves it, with old entries between its beginning and its end."""
    instruction = el("w:r", {}, el("w:instrText", {"xml:space": "preserve"}, ' TOC \\o "1-3" \\h \\z \\u '))
    first = p(char("begin"), instruction, char("separate"), "gammel", style="Indholdsfortegnelse1")
    return first, *old, p(char("end"))


def made(*content: Element, **fields: object) -> Element:
    parts = rendered(template(*content), fields)
    assert_consistent(parse(parts["word/document.xml"]), parse(parts["word/footnotes.xml"]))
    return body_of(parts)


HEADINGS = (
    p("Vision", style="Overskrift1"), p("Uden nummer", style="Overskrift1udennummer"), p("Mål", style="Overskrift2"),
    p("Ikke med", style="Overskrift3"), p("Tekst"), p("Økonomi & tal", style="Overskrift1"),
)  # fmt: skip


def entries(body: Element) -> list[tuple[str, str]]:
    """Style and words of each entry."""
    return [
        (style, said)
        for line in lines(body)
        for style, _, said in [line.partition(": ")]
        if style.startswith("Indhold")
    ]


def test_headings_of_two_levels_become_entries_with_their_numbers() -> None:
    assert entries(made(*field(), *HEADINGS)) == [
        ("Indholdsfortegnelse1", "1.\tVision"),
        ("Indholdsfortegnelse1", "Uden nummer"),
        ("Indholdsfortegnelse2", "Mål"),
        ("Indholdsfortegnelse1", "2.\tØkonomi & tal"),
    ]


def test_the_field_is_whole_and_asks_for_no_page_numbers() -> None:
    body = made(*field(p("gammel 2")), *HEADINGS)
    assert names(body, "w:fldChar", "w:fldCharType") == ["begin", "separate", "end"]
    assert [i.text for i in body.iter(qn("w:instrText"))] == [INSTRUCTION] == [' TOC \\o "1-2" \\h \\n ']
    assert "gammel" not in words(body)
    paragraphs = list(body.iter(qn("w:p")))
    begin, end = (
        next(n for n, q in enumerate(paragraphs) if kind in names(q, "w:fldChar", "w:fldCharType"))
        for kind in ("begin", "end")
    )
    assert (begin, end) == (0, 3)


def test_every_entry_leads_to_a_bookmark_around_its_heading() -> None:
    body = made(*field(), *HEADINGS)
    anchors = names(body, "w:hyperlink", "w:anchor")
    assert anchors == names(body, "w:bookmarkStart", "w:name")
    assert len(set(anchors)) == 4
    for start in body.iter(qn("w:bookmarkStart")):
        paragraph = start.getparent()
        assert paragraph is not None
        assert paragraph.find(qn("w:bookmarkEnd")) is not None


def test_headings_in_the_prose_are_entries_too_and_footnotes_are_not_in_them() -> None:
    body = made(
        *field(), p("Vision", style="Overskrift1"), p("{{ tekst }}"), tekst=read("# Mål[^1]\n\n## Delmål\n\n[^1]: note")
    )
    assert entries(body) == [("Indholdsfortegnelse1", "1.\tVision"), ("Indholdsfortegnelse2", "Mål")]


def test_a_key_and_an_entry_can_share_a_heading() -> None:
    body = made(*field(), p("{{ tekst }}"), tekst=read("{#mål}\n# Mål"))
    assert sorted(name[:5] for name in names(body, "w:bookmarkStart", "w:name")) == ["_Toc1", "_lbf_"]


def test_bookmarks_that_the_template_brought_along_keep_ids_of_their_own() -> None:
    own = p(el("w:bookmarkStart", {"w:id": "1", "w:name": "Underskrift"}), "A", el("w:bookmarkEnd", {"w:id": "1"}))
    unused = p(el("w:bookmarkStart", {"w:id": "2", "w:name": "_GoBack"}), "B", el("w:bookmarkEnd", {"w:id": "2"}))
    link = p(el("w:hyperlink", {"w:anchor": "Underskrift"}, run("til underskrift")))
    body = made(*field(), *HEADINGS, own, unused, link)
    found = names(body, "w:bookmarkStart", "w:name")
    assert "Underskrift" in found
    assert "_GoBack" not in found
    ids = names(body, "w:bookmarkStart", "w:id")
    assert len(ids) == len(set(ids))


def test_lines_in_a_heading_do_not_run_together() -> None:
    body = made(*field(), p("{{ tekst }}"), tekst=read("Mål\\\nog midler\n==="))
    assert [said.split() for _, said in entries(body)] == [["1.", "Mål", "og", "midler"]]


def test_without_the_field_nothing_is_marked() -> None:
    body = made(*HEADINGS)
    assert names(body, "w:bookmarkStart", "w:name") == []


def test_without_headings_the_field_is_empty_and_whole() -> None:
    body = made(*field(), p("Tekst"))
    assert names(body, "w:fldChar", "w:fldCharType") == ["begin", "separate", "end"]
    assert words(body) == "Tekst"


def test_another_field_is_left_alone() -> None:
    date = p(char("begin"), el("w:r", {}, el("w:instrText", {}, " DATE ")), char("separate"), run("i dag"), char("end"))
    assert words(made(date, *HEADINGS)).startswith("i dag")


def test_a_field_inside_the_contents_does_not_end_it() -> None:
    inner = p(
        char("begin"), el("w:r", {}, el("w:instrText", {}, " PAGEREF _Toc1 ")), char("separate"), run("7"), char("end")
    )
    body = made(*field(inner), *HEADINGS)
    assert "7" not in words(body)
    assert words(body).endswith("Økonomi & tal")
