"""Numbers the captions of a document: "Tabel 2: " before every paragraph in their styles. docs/word/caption.md

Done when everything is in its place: the paragraphs of prose, of figures and of the template itself, as its loops and
conditions left them. So a template's author only has to choose the style.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lbf_docs.value import Value

from .constructs.caption import FIGURE, TABLE
from .constructs.runs import text_run
from .context import Here
from .draft import elements
from .element import Element, qn
from .fields import field_runs
from .styles import paragraph_of

_LABELS = {FIGURE: "Figur", TABLE: "Tabel"}
_WORDS = qn("w:t")


class Label(Value):
    """The label of one caption: "Tabel 2", and the elements that make it."""

    text: str
    first: Element
    last: Element


def number_captions(root: Element, here: Here) -> Mapping[Element, Label]:
    """Numbers the captions below `root` in reading order; the label of each, by its paragraph.

    A caption without words has no number. One that brought a number of its own along, as Word's "Indsæt billedtekst"
    makes it, gets the right one there.
    """
    labels = {here.id(style): label for style, label in _LABELS.items()}
    counts = dict.fromkeys(labels.values(), 0)
    out: dict[Element, Label] = {}
    for used in list(root.iter(qn("w:pStyle"))):
        label = labels.get(str(used.get(qn("w:val"))))
        paragraph = paragraph_of(used) if label else None
        if label is None or paragraph is None or not any((t.text or "").strip() for t in paragraph.iter(_WORDS)):
            continue
        counts[label] += 1
        if not _renumbered(paragraph, label, counts[label]):
            out[paragraph] = _labelled(paragraph, label, counts[label])
    return out


def _labelled(paragraph: Element, label: str, number: int) -> Label:
    """Puts label, number and a colon first in the paragraph, inside of bookmarks that begin there."""
    runs = elements([text_run(f"{label} "), *field_runs(f"SEQ {label} \\* ARABIC", str(number)), text_run(": ")])
    before = (qn("w:pPr"), qn("w:bookmarkStart"))
    at = next((n for n, child in enumerate(paragraph) if child.tag not in before), len(paragraph))
    paragraph[at:at] = runs
    return Label(f"{label} {number}", runs[0], runs[-2])


def _renumbered(paragraph: Element, label: str, number: int) -> bool:
    """Whether the paragraph has a field that counts already; what it shows is set right."""
    simple = [f for f in paragraph.iter(qn("w:fldSimple")) if _counts(f.get(qn("w:instr")), label)]
    for field in simple:
        _show(field.iter(_WORDS), str(number))
    inside = counting = shown = False
    for node in paragraph.iter(qn("w:instrText"), qn("w:fldChar"), _WORDS):
        if node.tag == qn("w:instrText"):
            inside = counting = inside or _counts(node.text, label)
        elif node.tag == qn("w:fldChar"):
            shown = counting and node.get(qn("w:fldCharType")) == "separate"
            counting = counting and node.get(qn("w:fldCharType")) != "end"
        elif shown:
            _show([node], str(number))
            shown = False
    return bool(simple) or inside


def _counts(instruction: str | None, label: str) -> bool:
    return (instruction or "").split()[:2] == ["SEQ", label]


def _show(texts: Iterable[Element], number: str) -> None:
    """The number in the first of some texts, nothing in the others."""
    for at, text in enumerate(texts):
        text.text = "" if at else number
