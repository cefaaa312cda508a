"""The table of contents: the template's own TOC field, filled in with linked entries.

No page numbers: they would be wrong until Word counted pages, and asking Word to do so (`w:updateFields`) meets the
reader with a warning. See docs/word/contents.md.
"""

from __future__ import annotations

from collections.abc import Sequence

from lbf_docs.value import Value

from .context import Here
from .draft import Draft, draft, elements, on, value
from .element import Element, el, qn
from .headings import Head

INSTRUCTION = ' TOC \\o "1-2" \\h \\n '
_DEEPEST = 2


class Entry(Value):
    """A heading as the contents show it."""

    level: int
    number: str
    text: str
    bookmark: str


def contents_paragraphs(root: Element) -> list[Element]:
    """The paragraphs of the TOC field, with what the template left in it; none without the field."""
    instruction = next((i for i in root.iter(qn("w:instrText")) if (i.text or "").strip().startswith("TOC")), None)
    return _field_paragraphs(next(instruction.iterancestors(qn("w:p")))) if instruction is not None else []


def fill_contents(old: Sequence[Element], heads: Sequence[Head], here: Here) -> None:
    """Marks the headings and writes an entry for each in place of the paragraphs `old`; nothing if there are none."""
    if not old:
        return
    first = old[0]
    for paragraph in elements(_paragraphs(_entries(heads, here), here)):
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


def _entries(heads: Sequence[Head], here: Here) -> list[Entry]:
    shown = [head for head in heads if head.level <= _DEEPEST]
    return [
        Entry(head.level, head.number, head.text, _mark(head.paragraph, f"_Toc{100_000_001 + number}", here))
        for number, head in enumerate(shown)
    ]


def _mark(heading: Element, wanted: str, here: Here) -> str:
    """Puts a bookmark around a heading; its name."""
    name, id_ = here.ledger.bookmark_name(wanted), here.ledger.bookmark()
    heading.insert(
        1, el("w:bookmarkStart", {"w:id": id_, "w:name": name})
    )  # after the properties, which hold the style
    heading.append(el("w:bookmarkEnd", {"w:id": id_}))
    return name


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
