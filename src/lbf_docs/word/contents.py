"""The table of contents: the template's own TOC field, filled in with linked entries.

No page numbers: they would be wrong until Word counted pages, and asking Word to do so (`w:updateFields`) meets the
reader with a warning. See docs/word/contents.md.
"""

from __future__ import annotations

import re

from lbf_docs.value import Value

from .context import Here
from .draft import Draft, draft, elements, on, value
from .element import Element, el, qn
from .numbering import number_patterns
from .styles import paragraph_of

INSTRUCTION = ' TOC \\o "1-2" \\h \\n '
_DEEPEST = 2
_WORDS = (qn("w:t"), qn("w:br"), qn("w:tab"))


class Entry(Value):
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
    old = field_paragraphs(first)
    entries = _entries(root, numbering, here, set(old))
    for paragraph in elements(_paragraphs(entries, here)):
        first.addprevious(paragraph)
    for paragraph in old:
        parent = paragraph.getparent()
        assert parent is not None
        parent.remove(paragraph)


def field_paragraphs(first: Element) -> list[Element]:
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
    for used in list(root.iter(qn("w:pStyle"))):
        style = str(used.get(qn("w:val")))
        level = styles.outline_levels.get(style)
        if level is None or level > _DEEPEST:
            continue
        paragraph = paragraph_of(used)
        if paragraph is None or paragraph in leave_out:
            continue
        number = ""
        if style in styles.numbered and style in patterns:
            counts[level] += 1
            counts[level + 1 :] = [0] * (9 - level)
            number = re.sub(r"%(\d)", lambda m: str(counts[int(m[1])]), patterns[style])
        name = _mark(paragraph, f"_Toc{100_000_001 + len(entries)}", here)
        entries.append(Entry(level, number, _heading_text(paragraph), name))
    return entries


def _mark(heading: Element, wanted: str, here: Here) -> str:
    """Puts a bookmark around a heading; its name."""
    name, id_ = here.ledger.bookmark_name(wanted), here.ledger.bookmark()
    heading.insert(
        1, el("w:bookmarkStart", {"w:id": id_, "w:name": name})
    )  # after the properties, which hold the style
    heading.append(el("w:bookmarkEnd", {"w:id": id_}))
    return name


def _heading_text(paragraph: Element) -> str:
    """The words of a heading; a line break or a tab in it is a space in the contents."""
    pieces = (node.text or "" if node.tag == qn("w:t") else " " for node in paragraph.iter(*_WORDS))
    return " ".join("".join(pieces).split())


def _paragraphs(entries: list[Entry], here: Here) -> list[Draft]:
    """The entries; the field begins in the first and ends in the last."""
    out = []
    for entry in entries:
        words = [draft("w:r", {}, draft("w:t", {}, entry.text))]
        if entry.number:
            words = [draft("w:r", {}, draft("w:t", {}, entry.number)), draft("w:r", {}, on("w:tab")), *words]
        link = draft("w:hyperlink", {"w:anchor": entry.bookmark, "w:history": "1"}, *words)
        out.append(draft("w:p", {}, draft("w:pPr", {}, value("w:pStyle", here.id(f"toc {entry.level}"))), link))
    if not out:
        out = [draft("w:p", {}, draft("w:pPr", {}, value("w:pStyle", here.id("toc 1"))))]
    instruction = draft("w:instrText", {"xml:space": "preserve"}, INSTRUCTION)
    for number, run in enumerate((_char("begin"), draft("w:r", {}, instruction), _char("separate"))):
        out[0].insert(1 + number, run)
    out[-1].append(_char("end"))
    return out


def _char(kind: str) -> Draft:
    return draft("w:r", {}, draft("w:fldChar", {"w:fldCharType": kind}))
