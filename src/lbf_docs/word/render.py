"""A prepared template and a document's content → the bytes of a .docx."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any, cast

from lbf_docs.expressions import Language, Record
from lbf_docs.findings import Finding, Place, Severity
from lbf_docs.value import Value
from lbf_docs.values import NumberStyle

from .captions import number_captions
from .constructs.caption import TABLE
from .contents import contents_paragraphs, fill_contents
from .context import Here, PlaceProblem
from .design import text_area
from .draft import elements
from .element import Element, el, on, parse, qn, remove, serialise, whole
from .headings import headings
from .insert import Markers, insert
from .ledger import Ledger, Picture
from .numbering import number_list
from .package import MAIN, Relationships, declare_types, parts_hash, rels_name, write_package
from .prepared import Prepared
from .properties import CORE, Properties, core_part
from .references import resolve
from .rows import keep_rows
from .sound import stories
from .styles import Styles
from .template import render_part
from .template_findings import TemplateProblem
from .write import write_blocks

_FOOTNOTES, _NUMBERING, _STYLES = "word/footnotes.xml", "word/numbering.xml", "word/styles.xml"
TEXT = "SKA105"
_IMAGE_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}


class Content(Value):
    """What one document says."""

    root: Record
    style: NumberStyle
    pictures: Mapping[str, Callable[[], Picture]]
    """Drawn when the text asks for one; the caller sees to it that each is drawn once."""
    properties: Properties
    elsewhere: Mapping[str, str] = MappingProxyType({})
    """The titles of other documents, by the keys that stand there and not here."""
    named: Collection[str] = ()
    """The figures that are referred to by their own names: those whose name nobody gave to something else."""


class Rendered(Value):
    """A document, and what is missing in it."""

    data: bytes
    gaps: tuple[str, ...]
    content_sha256: str
    """Over the uncompressed parts: the same wherever zlib packs differently."""

    def packed(self) -> bytes:
        """The same as bytes, for another process."""
        return json.dumps([self.gaps, self.content_sha256]).encode() + b"\n" + self.data

    @classmethod
    def unpacked(cls, packed: bytes) -> Rendered:
        """From `packed`."""
        head, _, data = packed.partition(b"\n")
        gaps, digest = json.loads(head)
        return cls(data, tuple(gaps), digest)


def render(prepared: Prepared, content: Content, language: Language) -> Rendered:
    """The document. Same prepared template, same content, same bytes. Raises TemplateProblem."""
    parts = dict(prepared.parts)
    numbering = parse(parts[_NUMBERING])
    markers = Markers()
    present = cast(Mapping[type, Any], markers.kinds)
    document = render_part(prepared, MAIN, language, content.root, content.style, present)
    width, height = text_area(document)
    ledger = Ledger(
        styles=Styles.of(parts[_STYLES]),
        pictures=content.pictures,
        number_list=number_list(numbering) or "",
        text_width=width,
        text_height=height,
        named=content.named,
        links={MAIN: Relationships.read(parts[rels_name(MAIN)])},
        first_numbering=1 + max((whole(n.get(qn("w:numId"))) for n in numbering.findall(qn("w:num"))), default=0),
    )
    _take_bookmarks(document, ledger)
    here = Here(ledger, write_blocks)
    _insert(document, markers, here, prepared.name)
    _mend_tables(document, here.id(TABLE))
    keep_rows(document, ledger.styles)
    labels = number_captions(document, here)
    old_contents = contents_paragraphs(document)
    heads = headings(document, numbering, ledger.styles, set(old_contents))
    footnotes = elements(ledger.footnotes)
    if resolve(document, footnotes, here, labels, heads, content.elsewhere):  # a heading may refer to something too
        heads = headings(document, numbering, ledger.styles, set(old_contents))
    fill_contents(old_contents, heads, here)
    _break_lines(document)
    trees: dict[str, Element] = {MAIN: document}
    for part in prepared.sources:
        if part != MAIN:
            root = render_part(prepared, part, language, content.root, content.style, present)
            ledger.part = part
            ledger.links.setdefault(part, Relationships.read(parts.get(rels_name(part))))
            _insert(root, markers, here, prepared.design_name)
            _break_lines(root)
            trees[part] = root
    for part in stories(parts):
        trees.setdefault(part, parse(parts[part]))
    _number_drawings(*trees.values(), *footnotes)
    parts |= {part: serialise(root) for part, root in trees.items()}
    _add_footnotes(parts, footnotes)
    numbering.extend(elements(ledger.numberings))
    parts[_NUMBERING] = serialise(numbering)
    parts |= ledger.media
    for part, relations in ledger.links.items():
        if len(relations.root):
            parts[rels_name(part)] = relations.bytes()
    parts[CORE] = core_part(content.properties)
    endings = {name.rsplit(".", 1)[-1] for name in ledger.media}
    declare_types(parts, {ending: _IMAGE_TYPES[ending] for ending in sorted(endings)}, {})
    return Rendered(write_package(parts), tuple(dict.fromkeys(ledger.gaps)), parts_hash(parts))


def _add_footnotes(parts: dict[str, bytes], footnotes: list[Element]) -> None:
    root = parse(parts[_FOOTNOTES])
    for old in [n for n in root if n.get(qn("w:type")) is None]:
        root.remove(old)
    root.extend(footnotes)
    _break_lines(root)
    parts[_FOOTNOTES] = serialise(root)


def _take_bookmarks(document: Element, ledger: Ledger) -> None:
    """Gives the template's bookmarks ids in order, also where a loop repeated them, and keeps their names."""
    open_: dict[str | None, str] = {}
    for mark in document.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
        old = mark.get(qn("w:id"))
        if mark.tag == qn("w:bookmarkStart"):
            open_[old] = ledger.bookmark()
            mark.set(qn("w:name"), ledger.bookmark_name(str(mark.get(qn("w:name")))))
        mark.set(qn("w:id"), open_.get(old, "0"))


def _mend_tables(document: Element, title: str) -> None:
    """What a loop over nothing leaves: a table without rows goes with its title; a cell gets a paragraph."""
    for table in list(document.iter(qn("w:tbl"))):
        if table.find(qn("w:tr")) is None:
            before = table.getprevious()
            style = before.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") if before is not None else None
            if before is not None and style is not None and style.get(qn("w:val")) == title:
                remove(before)
            remove(table)
    for cell in document.iter(qn("w:tc")):
        if len(cell) == 0 or cell[-1].tag != qn("w:p"):
            cell.append(el("w:p"))


def _break_lines(root: Element) -> None:
    """Lines in a value become lines in Word; space at the ends of a text is kept."""
    for text in list(root.iter(qn("w:t"))):
        words = text.text or ""
        if "\n" in words:
            lines = words.split("\n")
            text.text = lines[0]
            at = text
            for line in lines[1:]:
                for new in (on("w:br"), el("w:t", {}, line)):
                    at.addnext(new)
                    at = new
        if words[:1].isspace() or words[-1:].isspace():
            text.set(qn("xml:space"), "preserve")


def _number_drawings(*roots: Element) -> None:
    """Every drawing its own id, also those that a template brought along or a loop repeated."""
    for number, drawing in enumerate((d for root in roots for d in root.iter(qn("wp:docPr"))), 1):
        drawing.set("id", str(number))


def _insert(root: Element, markers: Markers, here: Here, name: str) -> None:
    """Puts the content where the markers are. Raises TemplateProblem for a text in the middle of a sentence."""
    try:
        insert(root, markers, here)
    except PlaceProblem as problem:
        title = f"skabelonen {name}: {problem}"
        remedy = "sæt udtrykket i et afsnit for sig selv i selve skabelonen"
        raise TemplateProblem(Finding(TEXT, Severity.ERROR, title, Place(name), remedy=remedy)) from None
