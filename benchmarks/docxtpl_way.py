"""A docxtpl template and its context that give the same visible text as a finished document. See README.md."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import groupby

from docxtpl import DocxTemplate
from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"
Context = dict[str, object]


def visible_text(docx: bytes) -> list[str]:
    """The text of each paragraph of the body, in order; those in tables too."""
    root = etree.fromstring(_part(docx))
    return ["".join(t.text or "" for t in p.iter(f"{_W}t")) for p in root.iter(f"{_W}p")]


def as_template(docx: bytes, fixed: bytes) -> tuple[bytes, Context]:
    """The template and its context. `fixed` is our own template: what it says itself isn't a placeholder."""
    root = etree.fromstring(_part(docx))
    own = {t.text for t in etree.fromstring(_part(fixed)).iter(f"{_W}t") if t.text}
    body = root.find(f"{_W}body")
    assert body is not None
    context: Context = {}
    for table in body.iter(f"{_W}tbl"):
        _loops(table, table.findall(f"{_W}tr"), "tr", own, context)
    _loops(body, body.findall(f"{_W}p"), "p", own, context)
    return _with_part(docx, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)), context


def rendered(template: bytes, context: Context) -> bytes:
    """docxtpl's own render and save, as its manual has it; escaped, because texts have `&` in them."""
    document = DocxTemplate(io.BytesIO(template))
    document.render(context, autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _loops(
    parent: etree._Element, children: Sequence[etree._Element], kind: str, own: set[str], context: Context
) -> None:
    """Neighbours of one shape become one of them in a loop; those that stand alone get a placeholder for each text."""
    for _, group in groupby(_neighbours(children), key=lambda pair: pair[0]):
        same = [child for _, child in group]
        texts = [[t for t in child.iter(f"{_W}t") if t.text] for child in same]
        if len(same) == 1:
            for text in texts[0]:
                if text.text not in own:
                    name = f"t{len(context)}"
                    context[name] = text.text or ""
                    text.text = f"{{{{ {name} }}}}"
            continue
        name = f"t{len(context)}"
        context[name] = [[text.text or "" for text in one] for one in texts]
        for number, text in enumerate(texts[0]):
            text.text = f"{{{{ x[{number}] }}}}"
        for child in same[1:]:
            parent.remove(child)
        same[0].addprevious(_mark(same[0], f"{{%{kind} for x in {name} %}}", kind))
        same[0].addnext(_mark(same[0], f"{{%{kind} endfor %}}", kind))


def _neighbours(children: Sequence[etree._Element]) -> Iterator[tuple[object, etree._Element]]:
    """Each child with its shape, made new where it doesn't stand beside the one before."""
    breaks, before = 0, None
    for child in children:
        breaks += before is None or child.getprevious() is not before
        before = child
        yield (breaks, _shape(child)), child


def _shape(child: etree._Element) -> bytes:
    """All of it but its words. What holds a place of its own – a picture, a note, a bookmark – is like no other."""
    bare = deepcopy(child)
    for text in bare.iter(f"{_W}t"):
        text.text = "x" if text.text else None
        text.attrib.clear()
    return etree.tostring(bare)


def _mark(like: etree._Element, mark: str, kind: str) -> etree._Element:
    """A paragraph or a row with nothing but a mark."""
    paragraph = etree.Element(f"{_W}p", nsmap=like.nsmap)
    etree.SubElement(etree.SubElement(paragraph, f"{_W}r"), f"{_W}t").text = mark
    if kind == "p":
        return paragraph
    row = etree.Element(f"{_W}tr", nsmap=like.nsmap)
    etree.SubElement(row, f"{_W}tc").append(paragraph)
    return row


def _part(docx: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read(_MAIN)


def _with_part(docx: bytes, main: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, main if name == _MAIN else old.read(name))
    return out.getvalue()
