"""The table of contents: the template's own TOC field, filled in with linked entries.

No page numbers: they would be wrong until Word counted pages, and asking Word to do so (`w:updateFields`) meets the
reader with a warning. See docs/word/contents.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .constructs.paragraphs import mark
from .context import Here
from .element import Element, el, on, qn, value
from .numbering import number_patterns

INSTRUCTION = ' TOC \\o "1-2" \\h \\n '
_DEEPEST = 2
_WORDS = (qn("w:t"), qn("w:br"), qn("w:tab"))


@dataclass(frozen=True)
class Entry:
    """A heading as the contents show it."""

    level: int
    number: str
    text: str
    bookmark: str


def fill_contents(root: Element, numbering: Element, here: Here) -> None:
    """Finds the TOC field, marks the headings and writes an entry for each. Without the field nothing is changed."""
    instruction = next((i for i in root.iter(qn("w:instrText")) if (i.text or "").strip().startswith("TOC")), None)
    if instruction is None:
        return
    first = next(instruction.iterancestors(qn("w:p")))
    old = _field_paragraphs(first)
    entries = _entries(root, numbering, here, set(old))
    for paragraph in _paragraphs(entries, here):
        first.addprevious(paragraph)
    for paragraph in old:
        parent = paragraph.getparent()
        assert parent is not None
        parent.remove(paragraph)


def _field_paragraphs(first: Element) -> list[Element]:
    """The paragraphs that the field covers, from the one with its beginning to the one with its end."""
    open_fields, out = 0, []
    paragraph: Element | None = first
    while paragraph is not None:
        out.append(paragraph)
        for char in paragraph.iter(qn("w:fldChar")):
            open_fields += {"begin": 1, "end": -1}.get(str(char.get(qn("w:fldCharType"))), 0)
        if open_fields <= 0:
            break
        paragraph = paragraph.getnext()
    return out


def _entries(root: Element, numbering: Element, here: Here, leave_out: set[Element]) -> list[Entry]:
    styles = here.ledger.styles
    patterns = number_patterns(numbering)
    counts = [0] * 10
    entries: list[Entry] = []
    for paragraph in root.iter(qn("w:p")):
        used = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        style = str(used.get(qn("w:val"))) if used is not None else ""
        level = styles.outline_levels.get(style)
        if level is None or level > _DEEPEST or paragraph in leave_out:
            continue
        number = ""
        if style in styles.numbered and style in patterns:
            counts[level] += 1
            counts[level + 1 :] = [0] * (9 - level)
            number = re.sub(r"%(\d)", lambda m: str(counts[int(m[1])]), patterns[style])
        name = mark(paragraph, f"_Toc{100_000_001 + len(entries)}", here)
        entries.append(Entry(level, number, _heading_text(paragraph), name))
    return entries


def _heading_text(paragraph: Element) -> str:
    """The words of a heading; a line break or a tab in it is a space in the contents."""
    pieces = (node.text or "" if node.tag == qn("w:t") else " " for node in paragraph.iter(*_WORDS))
    return " ".join("".join(pieces).split())


def _paragraphs(entries: list[Entry], here: Here) -> list[Element]:
    """The entries; the field begins in the first and ends in the last."""
    out = []
    for entry in entries:
        words = [el("w:r", {}, el("w:t", {}, entry.text))]
        if entry.number:
            words = [el("w:r", {}, el("w:t", {}, entry.number)), el("w:r", {}, on("w:tab")), *words]
        link = el("w:hyperlink", {"w:anchor": entry.bookmark, "w:history": "1"}, *words)
        out.append(el("w:p", {}, el("w:pPr", {}, value("w:pStyle", here.id(f"toc {entry.level}"))), link))
    if not out:
        out = [el("w:p", {}, el("w:pPr", {}, value("w:pStyle", here.id("toc 1"))))]
    instruction = el("w:instrText", {"xml:space": "preserve"}, INSTRUCTION)
    for number, run in enumerate((_char("begin"), el("w:r", {}, instruction), _char("separate"))):
        out[0].insert(1 + number, run)
    out[-1].append(_char("end"))
    return out


def _char(kind: str) -> Element:
    return el("w:r", {}, el("w:fldChar", {"w:fldCharType": kind}))
