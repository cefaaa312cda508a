"""A .docx as text that a person can read in a diff: style and words of every paragraph, cells, footnotes, pictures.

Used to keep the text of the templates reviewable and the documents' golden files readable; never to make a document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from .element import Element, parse, qn
from .package import MAIN, read_package
from .styles import style_key

_MARKS = {"strong": "**", "emphasis": "*"}

Names: TypeAlias = Mapping[tuple[str, str], str]
"""Style names by kind and id."""


def outline(data: bytes) -> str:
    """The outline of a Word file. Raises PackageError for what is none."""
    parts = read_package(data)
    styles = parse(parts["word/styles.xml"]).findall(qn("w:style"))
    names = {(style_key(s)[0], str(s.get(qn("w:styleId")))): style_key(s)[1] for s in styles}
    lines: list[str] = []
    for part in sorted(parts):
        if part.startswith(("word/header", "word/footer")):
            label = part.removeprefix("word/").removesuffix(".xml")
            lines += [f"({label}) {text}" for text in _story(parse(parts[part]), names)]
    body = parse(parts[MAIN]).find(qn("w:body"))
    lines += _story(body, names) if body is not None else []
    if "word/footnotes.xml" in parts:
        for note in parse(parts["word/footnotes.xml"]):
            if note.get(qn("w:type")) is None:
                words = " / ".join(_words(p, names) for p in note.iter(qn("w:p")))
                lines.append(f"[note {note.get(qn('w:id'))}] {words}")
    return "\n".join(lines) + "\n"


def _story(parent: Element, names: Names) -> Iterator[str]:
    for child in parent:
        if child.tag == qn("w:p"):
            name = _style(child, "paragraph", "w:pPr/w:pStyle", names) or "normal"
            yield f"{name}: {_words(child, names)}".rstrip()
        elif child.tag == qn("w:tbl"):
            yield f"<tabel: {_style(child, 'table', 'w:tblPr/w:tblStyle', names) or 'uden typografi'}>"
            for row in child.iter(qn("w:tr")):
                yield "| " + " | ".join(_cell(cell, names) for cell in row.findall(qn("w:tc"))) + " |"
        elif child.tag == qn("w:sdt"):
            content = child.find(qn("w:sdtContent"))
            if content is not None:
                yield from _story(content, names)


def _style(element: Element, kind: str, path: str, names: Names) -> str:
    """The name of the style that an element uses; empty for none."""
    used = element.find("/".join(qn(step) for step in path.split("/")))
    return names.get((kind, str(used.get(qn("w:val")))), "?") if used is not None else ""


def _cell(cell: Element, names: Names) -> str:
    merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    if merge is not None and merge.get(qn("w:val")) != "restart":
        return "^"
    return " / ".join(text for p in cell.iter(qn("w:p")) if (text := _words(p, names)))


def _words(paragraph: Element, names: Names) -> str:
    """The words of a paragraph: *italic*, **bold**, [note 3], <billede: …>."""
    out: list[str] = []
    for run in paragraph.iter(qn("w:r")):
        mark = _MARKS.get(_style(run, "character", "w:rPr/w:rStyle", names), "")
        for node in run.iter():
            if node.tag == qn("w:t"):
                words = node.text or ""
                out.append(f"{mark}{words}{mark}" if words.strip() else words)
            elif node.tag == qn("w:tab"):
                out.append(" → ")
            elif node.tag == qn("w:br"):
                out.append(" <side> " if node.get(qn("w:type")) == "page" else " ⏎ ")
            elif node.tag == qn("w:footnoteReference"):
                out.append(f"[note {node.get(qn('w:id'))}]")
            elif node.tag == qn("w:instrText"):
                out.append(f"<felt:{(node.text or '').strip()}>")
            elif node.tag == qn("wp:docPr"):
                out.append(f"<billede: {node.get('descr')}>")
    return "".join(out).strip()
