"""The copy of a document that becomes a PDF: the contents with page numbers, and else the same document.

A PDF's pages are final, so its page numbers stay true. LibreOffice computes a PAGEREF field when it lays the pages
out, but not inside a TOC field, whose stored result it keeps. See docs/word/pdf.md.
"""

from __future__ import annotations

from collections.abc import Mapping

from .contents import contents_paragraphs
from .design import area_of
from .element import Element, add_in_order, el, on, parse, qn, remove, serialise
from .package import MAIN, read_package, write_package
from .styles import Styles

_STYLES = "word/styles.xml"
_LINK = "LBFindholdslink"


def paged(docx: bytes) -> bytes:
    """A document that we made, ready to become a PDF. One without contents or links within it comes back as it is."""
    parts = read_package(docx)
    document = parse(parts[MAIN])
    links = [link for link in document.iter(qn("w:hyperlink")) if link.get(qn("w:anchor")) is not None]
    if not links:
        return docx
    styles = parse(parts[_STYLES])
    _number_contents(document, styles)
    for link in links:
        _show_link(link)
    styles.append(
        el("w:style", {"w:type": "character", "w:customStyle": "1", "w:styleId": _LINK}, el("w:name", {"w:val": _LINK}))
    )
    return write_package({**parts, MAIN: serialise(document), _STYLES: serialise(styles)})


def _number_contents(document: Element, styles: Element) -> None:
    """Takes the field from around the contents, and gives each entry a page number."""
    paragraphs = contents_paragraphs(document)
    if not paragraphs:
        return
    width = _width_at(document, paragraphs[0])
    known, stops = Styles.read(styles), _stops(styles)
    for paragraph in paragraphs:
        for run in [
            r for r in paragraph if r.find(qn("w:fldChar")) is not None or r.find(qn("w:instrText")) is not None
        ]:
            remove(run)
        properties = paragraph.find(qn("w:pPr"))
        assert properties is not None, "our own contents"
        tabs = el("w:tabs", {}, el("w:tab", {"w:val": "right", "w:pos": str(width)}))
        for link in paragraph.findall(qn("w:hyperlink")):
            if next(link.iter(qn("w:tab")), None) is None:
                _set_back(properties, tabs, known, stops)
            _number(link)
        add_in_order(properties, tabs)


def _stops(styles: Element) -> dict[str, list[str]]:
    """The tab stops of each style that has some, by its id."""
    return {
        str(style.get(qn("w:styleId"))): [str(tab.get(qn("w:pos"))) for tab in style.iter(qn("w:tab"))]
        for style in styles.findall(qn("w:style"))
    }


def _set_back(properties: Element, tabs: Element, styles: Styles, stops: Mapping[str, list[str]]) -> None:
    """Takes the place for a heading's number from an entry without one: a page number after a short word would stop
    there and not at the right margin. Where a first line hangs out, the edge of the rest is a stop too."""
    used = properties.find(qn("w:pStyle"))
    id_ = str(used.get(qn("w:val"))) if used is not None else ""
    tabs[:0] = [el("w:tab", {"w:val": "clear", "w:pos": position}) for position in stops.get(id_, ())]
    if styles.hangings.get(id_):
        left = styles.indents[id_] - styles.hangings[id_]
        add_in_order(properties, el("w:ind", {"w:left": str(left), "w:hanging": "0"}))


def _number(link: Element) -> None:
    """Puts the page number of what an entry leads to behind a tab, inside its link."""
    field = f" PAGEREF {link.get(qn('w:anchor'))} "
    for char in (
        on("w:tab"), _char("begin"), el("w:instrText", {"xml:space": "preserve"}, field),
        _char("separate"), el("w:t", {}, "0"), _char("end"),
    ):  # fmt: skip
        link.append(el("w:r", {}, char))


def _show_link(link: Element) -> None:
    """Gives a link a character style that changes nothing: LibreOffice makes no link in a PDF of one without any."""
    for run in link.findall(qn("w:r")):
        properties = run.find(qn("w:rPr"))
        if properties is None:
            properties = el("w:rPr")
            run.insert(0, properties)
        if properties.find(qn("w:rStyle")) is None:
            add_in_order(properties, el("w:rStyle", {"w:val": _LINK}))


def _char(kind: str) -> Element:
    return el("w:fldChar", {"w:fldCharType": kind})


def _width_at(document: Element, paragraph: Element) -> int:
    """Twips between the margins where a paragraph stands: those of the page section that ends after it."""
    seen, last = False, None
    for node in document.iter(qn("w:p"), qn("w:sectPr")):
        seen = seen or node is paragraph
        if node.tag == qn("w:sectPr"):
            last = node
            if seen:
                break
    return area_of(last)[0] if last is not None else area_of(el("w:sectPr"))[0]
