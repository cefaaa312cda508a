"""Small templates in the real design, and a look into the Word files that come out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from lxml import etree

from lbf_docs.expressions import Language, Record
from lbf_docs.findings import Finding
from lbf_docs.prose import Prose
from lbf_docs.prose.blocks import shallowest_heading
from lbf_docs.prose.read import read_prose
from lbf_docs.values import NumberStyle
from lbf_docs.word import Content, Picture, Properties, TemplateProblem, prepare, render
from lbf_docs.word.context import Here
from lbf_docs.word.draft import elements
from lbf_docs.word.element import SEQUENCE, Element, el, parse, qn, serialise, value
from lbf_docs.word.ledger import Ledger
from lbf_docs.word.package import MAIN, read_package, write_package
from lbf_docs.word.styles import Styles
from lbf_docs.word.write import write_blocks

TEMPLATES = Path(__file__).parents[2] / "templates"
DESIGN = (TEMPLATES / "design.docx").read_bytes()
PARTS: Mapping[str, bytes] = read_package(DESIGN)
STYLES = Styles.read(parse(PARTS["word/styles.xml"]))
LANGUAGE = Language()
PROPERTIES = Properties("Aftale", "Helhedsplan", "Sekretariatet", 1, date(2024, 1, 1))
FURNITURE = {
    "kladde": False,
    "kortnavn": "Holbæk",
    "dokument": Record("dokument", {"titel": "Aftale"}),
    "revision": None,
    "illustrativ": None,
}
"""What the design's header and footer show."""


def here(prose: Prose | None = None, heading_above: int = 1) -> Here:
    """A place to write: an empty document in the real design."""
    ledger = Ledger(STYLES, {}, number_list="3", text_height=13_000, text_width=9070)
    blocks = prose.blocks if prose else ()
    notes = prose.notes if prose else {}
    return Here(
        ledger, write_blocks, notes=notes, heading_above=heading_above, highest_heading=shallowest_heading(blocks)
    )


def written(prose: Prose, heading_above: int = 1) -> tuple[Element, Element, Ledger]:
    """The body and the footnotes that some prose becomes, and the ledger."""
    place = here(prose, heading_above)
    body = el("w:body", {}, *elements(write_blocks(prose.blocks, place)))
    return body, el("w:footnotes", {}, *elements(place.ledger.footnotes)), place.ledger


def read(text: str) -> Prose:
    """Prose, whatever is wrong with it."""
    return read_prose(text, "tekst/2-vision.md")[0]


# --- making templates ---


def run(text: str, *properties: Element) -> Element:
    """A run of words."""
    style = [el("w:rPr", {}, *properties)] if properties else []
    return el("w:r", {}, *style, el("w:t", {}, text))


def p(*content: str | Element, style: str = "Brdtekst") -> Element:
    """A paragraph; strings become runs of their own."""
    runs = [run(part) if isinstance(part, str) else part for part in content]
    return el("w:p", {}, el("w:pPr", {}, value("w:pStyle", style)), *runs)


def cell(*paragraphs: Element) -> Element:
    """A table cell."""
    return el("w:tc", {}, el("w:tcPr", {}, el("w:tcW", {"w:w": "4535", "w:type": "dxa"})), *paragraphs)


def table(*rows: Iterable[Element]) -> Element:
    """A table of cells."""
    look = el("w:tblPr", {}, value("w:tblStyle", "LBFtabel"), el("w:tblW", {"w:w": "9070", "w:type": "dxa"}))
    grid = el("w:tblGrid", {}, el("w:gridCol", {"w:w": "4535"}), el("w:gridCol", {"w:w": "4535"}))
    return el("w:tbl", {}, look, grid, *(el("w:tr", {}, *row) for row in rows))


def section(*children: Element) -> Element:
    """A page section as a template has it: its own size and header."""
    return el(
        "w:sectPr",
        {},
        *children,
        el("w:pgSz", {"w:w": "11906", "w:h": "16838"}),
        el("w:pgMar", {"w:left": "1", "w:right": "1"}),
    )


def template(*content: Element, extra: Mapping[str, bytes] | None = None, sect: Element | None = None) -> bytes:
    """A .docx with this content, in the design's own styles."""
    root = el("w:document", {}, el("w:body", {}, *content, section() if sect is None else sect))
    return write_package({**PARTS, MAIN: serialise(root), **(extra or {})})


# --- rendering and looking ---


def rendered(
    source: bytes,
    fields: Mapping[str, object] | None = None,
    pictures: Mapping[str, Picture] | None = None,
    elsewhere: Mapping[str, str] | None = None,
) -> dict[str, bytes]:
    """The parts of a rendered template."""
    return read_package(rendered_bytes(source, fields, pictures, elsewhere))


def _same(picture: Picture) -> Picture:
    return picture


def rendered_bytes(
    source: bytes,
    fields: Mapping[str, object] | None = None,
    pictures: Mapping[str, Picture] | None = None,
    elsewhere: Mapping[str, str] | None = None,
) -> bytes:
    """A rendered template."""
    root = Record("sagen", {**FURNITURE, **(fields or {})})
    return render(
        prepare("prøve.docx", source, DESIGN, LANGUAGE),
        Content(
            root,
            NumberStyle(),
            {n: partial(_same, p) for n, p in (pictures or {}).items()},
            PROPERTIES,
            elsewhere or {},
            ("kort",),
        ),
        LANGUAGE,
    ).data


def body_of(parts: Mapping[str, bytes]) -> Element:
    """The body of a rendered document."""
    body = parse(parts[MAIN]).find(qn("w:body"))
    assert body is not None
    return body


def lines(root: Element) -> list[str]:
    """The text of each paragraph: `style: words`, with [1] for a footnote, as a reader would see it."""
    out = []
    for paragraph in root.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = str(style.get(qn("w:val"))) if style is not None else ""
        out.append(f"{name}: {words(paragraph)}")
    return out


def words(root: Element) -> str:
    """The words below an element; a tab, a break and a footnote are seen."""
    out = []
    for node in root.iter():
        if node.tag == qn("w:t"):
            out.append(node.text or "")
        elif node.tag == qn("w:br"):
            out.append("\n")
        elif node.tag == qn("w:tab") and node.getparent() is not None and node.getparent().tag == qn("w:r"):  # type: ignore[union-attr]
            out.append("\t")
        elif node.tag == qn("w:footnoteReference"):
            out.append(f"[{node.get(qn('w:id'))}]")
    return "".join(out)


def problem(make: Callable[[], object]) -> Finding:
    """What is said about a template that can't be used."""
    try:
        make()
    except TemplateProblem as error:
        return error.finding
    raise AssertionError("no TemplateProblem was raised")


def pretty(*roots: Element) -> str:
    """XML to read and compare: indented, without the namespaces that every part has."""
    out = []
    for root in roots:
        etree.indent(root, "  ")
        text = etree.tostring(root, encoding="unicode")
        for prefix in ("w", "r"):
            text = text.replace(f' xmlns:{prefix}="{root.nsmap[prefix]}"', "")
        out.append(text + "\n")
    return "".join(out)


def names(root: Element, tag: str, attribute: str) -> list[str]:
    """An attribute of every element with a tag, in order."""
    return [str(node.get(qn(attribute))) for node in root.iter(qn(tag))]


def disordered(root: Element) -> Iterator[str]:
    """Property elements whose children do not stand in the order of the schema."""
    for name, order in SEQUENCE.items():
        for node in root.iter(qn(name)):
            places = [order.index("w:" + etree.QName(child).localname) for child in node]
            if places != sorted(places) or (name != "w:sectPr" and len(set(places)) != len(places)):
                yield f"{name}: {[etree.QName(child).localname for child in node]}"


def assert_consistent(document: Element, footnotes: Element) -> None:
    """What Word needs: unique ids, notes one to one in reading order, children in order, no empty cell."""
    references = names(document, "w:footnoteReference", "w:id")
    notes = [str(note.get(qn("w:id"))) for note in footnotes if note.get(qn("w:type")) is None]
    assert references == notes == [str(n) for n in range(1, len(notes) + 1)]
    starts = names(document, "w:bookmarkStart", "w:id") + names(footnotes, "w:bookmarkStart", "w:id")
    ends = names(document, "w:bookmarkEnd", "w:id") + names(footnotes, "w:bookmarkEnd", "w:id")
    assert len(set(starts)) == len(starts)
    assert sorted(starts) == sorted(ends)
    for root in (document, footnotes):
        assert list(disordered(root)) == []
        for tc in root.iter(qn("w:tc")):
            assert tc[-1].tag == qn("w:p")
        for row in root.iter(qn("w:tr")):
            grid = row.getparent().find(qn("w:tblGrid"))  # type: ignore[union-attr]
            assert grid is not None
            assert len(row.findall(qn("w:tc"))) <= len(grid)
        assert all(int(width) > 0 for width in names(root, "w:gridCol", "w:w"))
    for note in footnotes:
        assert note.tag == qn("w:footnote")
        assert note.find(qn("w:p")) is not None
