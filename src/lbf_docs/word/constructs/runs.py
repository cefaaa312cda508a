"""Words within a paragraph: runs, bold and italic, line breaks, code, gaps, links and footnote references."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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
    Reference,
    Strong,
    Text,
)

from ..context import Here
from ..draft import Draft, draft, on, value
from .footnote import footnote_run

TO_KEY = "\ufdd4"
"""Before the key that a stand-in refers to: a noncharacter, which no case and no template can bring along."""
Properties = Draft | None
"""The `w:rPr` that the surroundings give to every run."""


def write_inlines(inlines: Iterable[Inline], here: Here, properties: Properties = None) -> list[Draft]:
    """The runs of a line."""
    return [element for node in inlines for element in WRITE[type(node)](node, here, properties)]


def text_run(text: str, properties: Properties = None) -> Draft:
    """A run of words; a tab and a new line in them become Word's own."""
    run = draft("w:r", {}, *([properties] if properties is not None else []))
    for number, line in enumerate(text.split("\n")):
        if number:
            run.append(on("w:br"))
        for count, piece in enumerate(line.split("\t")):
            if count:
                run.append(on("w:tab"))
            if piece:
                run.append(draft("w:t", {}, piece))
    return run


def _with(properties: Properties, *extra: Draft) -> Draft:
    """The surroundings' properties and some more."""
    made = properties if properties is not None else draft("w:rPr")
    for child in extra:
        made = made.having(child)
    return made


def _text(node: Text, here: Here, properties: Properties) -> list[Draft]:
    return [text_run(node.text, properties)] if node.text else []


def _strong(node: Strong, here: Here, properties: Properties) -> list[Draft]:
    return write_inlines(node.children, here, _marked(properties, here, "Strong", "w:b"))


def _emphasis(node: Emphasis, here: Here, properties: Properties) -> list[Draft]:
    return write_inlines(node.children, here, _marked(properties, here, "Emphasis", "w:i"))


def _marked(properties: Properties, here: Here, style: str, direct: str) -> Draft:
    """A character style; where there is one already (bold inside italic), the property itself: a run has one style."""
    if properties is not None and properties.find("w:rStyle") is not None:
        return _with(properties, on(direct))
    return _with(properties, value("w:rStyle", here.character(style)))


def _styled(properties: Properties, here: Here, style: str) -> Draft:
    """Another character style; bold or italic that the old one gave stays, as a property of its own."""
    old = properties.find("w:rStyle") if properties is not None else None
    marks = {here.character("Strong"): "w:b", here.character("Emphasis"): "w:i"}
    kept = marks.get(old.attributes["w:val"]) if old is not None else None
    return _with(properties, value("w:rStyle", here.character(style)), *([on(kept)] if kept else []))


def _code(node: Code, here: Here, properties: Properties) -> list[Draft]:
    return [text_run(node.text, _styled(properties, here, "HTML Code"))]


def _missing(node: Missing, here: Here, properties: Properties) -> list[Draft]:
    here.ledger.gaps.append(node.what)
    return [text_run(f"[mangler: {node.what}]", _styled(properties, here, "Mangler"))]


def _break(node: LineBreak, here: Here, properties: Properties) -> list[Draft]:
    return [draft("w:r", {}, on("w:br"))]


def _link(node: Link, here: Here, properties: Properties) -> list[Draft]:
    inner = write_inlines(node.children, here, _styled(properties, here, "Hyperlink"))
    return [draft("w:hyperlink", {"r:id": here.ledger.link(node.address), "w:history": "1"}, *inner)]


def _reference(node: Reference, here: Here, properties: Properties) -> list[Draft]:
    """A stand-in that `references.py` makes a link or a field of, when all that it may refer to is written."""
    inner = write_inlines(node.children, here, _styled(properties, here, "Hyperlink"))
    inner = inner or [draft("w:r", {}, *([properties] if properties is not None else []))]
    return [draft("w:hyperlink", {"w:anchor": f"{TO_KEY}{node.key}", "w:history": "1"}, *inner)]


def _note(node: FootnoteRef, here: Here, properties: Properties) -> list[Draft]:
    return [footnote_run(here.notes.get(node.label, ()), here)]


def _expression(node: Expression, here: Here, properties: Properties) -> list[Draft]:
    """Only in a prose that nobody quoted; shown, because text is never dropped."""
    return [text_run("{{ " + node.source + " }}", properties)]


WRITE: Mapping[type, Callable[[Any, Here, Properties], list[Draft]]] = {
    Text: _text,
    Strong: _strong,
    Emphasis: _emphasis,
    Code: _code,
    Link: _link,
    Reference: _reference,
    LineBreak: _break,
    FootnoteRef: _note,
    Expression: _expression,
    Missing: _missing,
}
