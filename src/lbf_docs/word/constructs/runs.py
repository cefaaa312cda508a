"""Words within a paragraph: runs, bold and italic, line breaks, code, gaps, links and footnote references."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from typing import Any

from lbf_docs.prose.blocks import (
    Code,
    Emphasis,
    Expression,
    FootnoteRef,
    Inline,
    LineBreak,
    Link,
    Missing,
    Strong,
    Text,
)

from ..context import Here
from ..element import Element, add_in_order, el, on, qn, value
from .footnote import footnote_run

Properties = Element | None
"""The `w:rPr` that the surroundings give to every run."""


def write_inlines(inlines: Iterable[Inline], here: Here, properties: Properties = None) -> list[Element]:
    """The runs of a line."""
    return [element for node in inlines for element in WRITE[type(node)](node, here, properties)]


def text_run(text: str, properties: Properties = None) -> Element:
    """A run of words; a tab and a new line in them become Word's own."""
    run = el("w:r")
    if properties is not None:
        run.append(deepcopy(properties))
    for number, line in enumerate(text.split("\n")):
        if number:
            run.append(on("w:br"))
        for count, piece in enumerate(line.split("\t")):
            if count:
                run.append(on("w:tab"))
            if piece:
                run.append(el("w:t", {}, piece))
    return run


def _with(properties: Properties, *extra: Element) -> Element:
    """The surroundings' properties and some more."""
    made = deepcopy(properties) if properties is not None else el("w:rPr")
    for child in extra:
        add_in_order(made, child)
    return made


def _text(node: Text, here: Here, properties: Properties) -> list[Element]:
    return [text_run(node.text, properties)] if node.text else []


def _strong(node: Strong, here: Here, properties: Properties) -> list[Element]:
    return write_inlines(node.children, here, _marked(properties, here, "Strong", "w:b"))


def _emphasis(node: Emphasis, here: Here, properties: Properties) -> list[Element]:
    return write_inlines(node.children, here, _marked(properties, here, "Emphasis", "w:i"))


def _marked(properties: Properties, here: Here, style: str, direct: str) -> Element:
    """A character style; where there is one already (bold inside italic), the property itself: a run has one style."""
    if properties is not None and properties.find(qn("w:rStyle")) is not None:
        return _with(properties, on(direct))
    return _with(properties, value("w:rStyle", here.character(style)))


def _styled(properties: Properties, here: Here, style: str) -> Element:
    """Another character style; bold or italic that the old one gave stays, as a property of its own."""
    old = properties.find(qn("w:rStyle")) if properties is not None else None
    marks = {here.character("Strong"): "w:b", here.character("Emphasis"): "w:i"}
    kept = marks.get(str(old.get(qn("w:val")))) if old is not None else None
    return _with(properties, value("w:rStyle", here.character(style)), *([on(kept)] if kept else []))


def _code(node: Code, here: Here, properties: Properties) -> list[Element]:
    return [text_run(node.text, _styled(properties, here, "HTML Code"))]


def _missing(node: Missing, here: Here, properties: Properties) -> list[Element]:
    here.ledger.gaps.append(node.what)
    return [text_run(f"[mangler: {node.what}]", _styled(properties, here, "Mangler"))]


def _break(node: LineBreak, here: Here, properties: Properties) -> list[Element]:
    return [el("w:r", {}, on("w:br"))]


def _link(node: Link, here: Here, properties: Properties) -> list[Element]:
    inner = write_inlines(node.children, here, _styled(properties, here, "Hyperlink"))
    return [el("w:hyperlink", {"r:id": here.ledger.link(node.address), "w:history": "1"}, *inner)]


def _note(node: FootnoteRef, here: Here, properties: Properties) -> list[Element]:
    return [footnote_run(here.notes.get(node.label, ()), here)]


def _expression(node: Expression, here: Here, properties: Properties) -> list[Element]:
    """Only in a prose that nobody quoted; shown, because text is never dropped."""
    return [text_run("{{ " + node.source + " }}", properties)]


WRITE: Mapping[type, Callable[[Any, Here, Properties], list[Element]]] = {
    Text: _text,
    Strong: _strong,
    Emphasis: _emphasis,
    Code: _code,
    Link: _link,
    LineBreak: _break,
    FootnoteRef: _note,
    Expression: _expression,
    Missing: _missing,
}
