"""Puts prose, figures, footnotes and gaps where a template named them.

An expression whose value is more than words leaves a marker in the text; afterwards the marker gives way to elements.
Markers are Unicode noncharacters, which no case can hold, and only those count that were issued in this render.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field

from lbf_docs.expressions import ExpressionError, Gap
from lbf_docs.prose.blocks import FigureRef, Missing, Note, Paragraph, Prose, shallowest_heading, walk

from .constructs.footnote import footnote_run
from .constructs.paragraphs import paragraph as styled
from .constructs.picture import STYLE, write_figure
from .constructs.runs import text_run, write_inlines
from .context import BODY, Here, PlaceProblem
from .draft import Draft, drafted, elements
from .element import Element, el, qn
from .styles import paragraph_of

_OPEN, _CLOSE = "\ufdd2", "\ufdd3"
_MARKER = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
Content = Prose | FigureRef | Note | Gap
_MOST = 100_000
"""Markers in one document, and paragraphs and words of texts that stand there a second time."""


@dataclass
class Markers:
    """The markers issued in one render."""

    issued: list[Content] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    room: int = _MOST

    def issue(self, content: Content) -> str:
        """A marker for some content. Raises ExpressionError where a loop would fill the document with the same."""
        if id(content) in self.seen:
            self.room -= sum(1 + len(getattr(part, "text", "")) // 100 for part in walk(content))
        self.room -= 1
        if self.room < 0:
            raise ExpressionError("dokumentet bliver alt for langt", "se efter, om en `for` gentager for meget")
        self.seen.add(id(content))  # `issued` keeps it alive, so no other gets its number
        self.issued.append(content)
        return f"{_OPEN}{len(self.issued) - 1}{_CLOSE}"

    @property
    def kinds(self) -> Mapping[type, object]:
        """How values of these types are written in a template."""
        return dict.fromkeys((Prose, FigureRef, Note, Gap), self.issue)


def insert(root: Element, markers: Markers, here: Here) -> None:
    """Replaces the markers below `root`, in reading order, so that footnotes are numbered as they are read."""
    styles = here.ledger.styles
    names = {id_: name for (kind, name), id_ in styles.ids.items() if kind == "paragraph"}
    for paragraph, level in _marked_paragraphs(root, styles.outline_levels):
        texts = [t for t in paragraph.iter(qn("w:t")) if t.text and _OPEN in t.text]
        if not texts:
            continue
        used = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        style = str(used.get(qn("w:val"))) if used is not None else ""
        around = here.changed(heading_above=level, style=_plain_style(names.get(style, ""), here))
        whole = _MARKER.fullmatch("".join(t.text or "" for t in paragraph.iter(qn("w:t"))).strip())
        content = markers.issued[int(whole[1])] if whole and int(whole[1]) < len(markers.issued) else None
        if isinstance(content, Prose | FigureRef):
            _replace_paragraph(paragraph, content, around)
        else:
            for text in texts:
                _split_run(text, markers, around)


def _marked_paragraphs(root: Element, levels: Mapping[str, int]) -> list[tuple[Element, int]]:
    """The paragraphs with markers in them, each with the level of the heading above it or of its own."""
    found: dict[Element, int] = {}
    level = 0
    for node in root.iter(qn("w:pStyle"), qn("w:t")):
        if node.tag != qn("w:t"):
            own = levels.get(str(node.get(qn("w:val"))))
            level = own if own is not None and paragraph_of(node) is not None else level
        elif node.text and _OPEN in node.text:
            for paragraph in reversed(list(node.iterancestors(qn("w:p")))):  # one in a text box stands in another
                found.setdefault(paragraph, level)
    return list(found.items())


def _plain_style(name: str, here: Here) -> str:
    """What plain paragraphs of inserted prose look like: as the template's paragraph, body text if it has no style."""
    return here.style if name in ("", "normal", BODY.lower()) else name


def _replace_paragraph(paragraph: Element, content: Prose | FigureRef, here: Here) -> None:
    blocks = content.blocks if isinstance(content, Prose) else (content,)
    notes = content.notes if isinstance(content, Prose) else {}
    above = content.under if isinstance(content, Prose) and content.under is not None else here.heading_above
    inside = here.changed(notes=notes, heading_above=above, highest_heading=shallowest_heading(blocks))
    if isinstance(content, FigureRef):  # a logo, say, in the style that the template has put it in
        written = write_figure(content, inside, STYLE if here.style == BODY else here.style)
    else:
        written = here.write(blocks, inside)
    for element in elements(written):
        paragraph.addprevious(element)
    parent = paragraph.getparent()
    assert parent is not None
    if paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
        for run in paragraph.findall(qn("w:r")):
            paragraph.remove(run)
        return
    before = paragraph.getprevious()
    if parent.tag == qn("w:tc") and before is None and paragraph.getnext() is None:
        paragraph.addnext(*elements([styled("Tabeltekst", here)]))  # Word demands a paragraph in every cell
    parent.remove(paragraph)


def _split_run(text: Element, markers: Markers, here: Here) -> None:
    """Cuts the run of a `w:t` at its markers and puts the content between the pieces."""
    run = text.getparent()
    assert run is not None
    own = run.find(qn("w:rPr"))
    properties = drafted(own) if own is not None else None
    pieces = _MARKER.split(text.text or "")
    new: list[Draft] = []
    for number, piece in enumerate(pieces):
        if number % 2:
            new += _inline(markers.issued[int(piece)], here, properties) if int(piece) < len(markers.issued) else []
        elif piece:
            new.append(text_run(piece, properties))
    siblings = [child for child in run if child.tag != qn("w:rPr")]
    at = siblings.index(text)
    before, after = _copy(run, siblings[:at]), _copy(run, siblings[at + 1 :])
    for element in ([before] if before is not None else []) + elements(new) + ([after] if after is not None else []):
        run.addprevious(element)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)


def _copy(run: Element, children: list[Element]) -> Element | None:
    """A run like `run` with only these of its children; None when there is nothing in it to see."""
    if not children:
        return None
    made = el("w:r")
    properties = run.find(qn("w:rPr"))
    if properties is not None:
        made.append(deepcopy(properties))
    made.extend(children)
    return made


def _prose_in_sentence(content: Prose, here: Here, properties: Draft | None) -> list[Draft]:
    """Paragraphs become one line; anything else can't stand in a sentence, and is not dropped."""
    runs: list[Draft] = []
    for block in content.blocks:
        if not isinstance(block, Paragraph):
            raise PlaceProblem(f"teksten {content.file} har lister eller tabeller, men står inde i en sætning")
        if runs:
            runs.append(text_run(" ", properties))
        runs += write_inlines(block.children, here, properties)
    return runs


def _inline(content: Content, here: Here, properties: Draft | None) -> list[Draft]:
    match content:
        case Gap():
            return write_inlines((Missing(content.what),), here, properties)
        case Note(blocks):
            return [footnote_run(blocks, here)]
        case Prose():
            return _prose_in_sentence(content, here.changed(notes=content.notes), properties)
        case FigureRef(name):
            return write_inlines((Missing(name),), here, properties)
