"""Prose as pure data: what a section of text consists of, without Word and without Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from lbf_docs.findings import Place
from lbf_docs.value import Value

# --- within a line ---


class Text(Value):
    """Words, as they are to be read."""

    text: str


class Strong(Value):
    """**bold**"""

    children: tuple[Inline, ...]


class Emphasis(Value):
    """*italic*"""

    children: tuple[Inline, ...]


class Code(Value):
    """`as it is`"""

    text: str


class Link(Value):
    """[text](address); the address is http, https or mailto."""

    address: str
    children: tuple[Inline, ...]


class Reference(Value):
    """`[ord](#nøgle)`: leads to what has the key. Without words of its own it shows what that is: "Tabel 2"."""

    key: str
    children: tuple[Inline, ...]
    place: Place


class LineBreak(Value):
    """A new line inside the paragraph."""


class FootnoteRef(Value):
    """`[^vive]` where it stands in the sentence."""

    label: str


class Expression(Value):
    """`{{ … }}`: data to be quoted here; gone when the prose has been quoted."""

    source: str
    place: Place


class Missing(Value):
    """A gap: data that the sentence quotes and the case doesn't have."""

    what: str


Inline: TypeAlias = Text | Strong | Emphasis | Code | Link | Reference | LineBreak | FootnoteRef | Expression | Missing

# --- blocks ---


class Paragraph(Value):
    """One paragraph."""

    children: tuple[Inline, ...]
    key: str = ""


class Heading(Value):
    """A heading; level 1 is the highest in this prose, whatever stands above it in the document."""

    level: int
    children: tuple[Inline, ...]
    key: str = ""


class ListBlock(Value):
    """A list. `start` is the number of its first point (a is 1), `mark` how the author counts: "a)", "A."."""

    ordered: bool
    items: tuple[tuple[Block, ...], ...]
    key: str = ""
    start: int = 1
    mark: str = ""


class Cell(Value):
    """A table cell: a paragraph of text."""

    children: tuple[Inline, ...]


class Table(Value):
    """A table. Without a header it is for layout (`{.opstilling}`)."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    alignments: tuple[str, ...]
    """"left", "right", "center" or "" for each column."""
    key: str = ""
    caption: tuple[Inline, ...] = ()
    """What stands above it behind its number; a table without one has no number."""


class Quote(Value):
    """A quotation of its own."""

    children: tuple[Block, ...]
    key: str = ""


class CodeBlock(Value):
    """Lines to be shown as they are."""

    text: str
    key: str = ""


class Definition(Value):
    """A term and what is said about it: one explanation or several."""

    term: tuple[Inline, ...]
    explanations: tuple[tuple[Block, ...], ...]


class DefinitionList(Value):
    """Terms with their explanations."""

    items: tuple[Definition, ...]
    key: str = ""


class Image(Value):
    """A picture of the case's own, in a paragraph of its own."""

    path: str
    """Relative to the case: "billeder/kort.png"."""
    alt: tuple[Inline, ...]
    """What it shows, for those who can't see it; words and expressions."""
    caption: tuple[Inline, ...]
    """What stands under it behind its number; empty for none."""
    key: str = ""


class Rule(Value):
    """A dividing line."""


class FigureRef(Value):
    """A figure made from data, by name."""

    name: str
    key: str = ""


Block: TypeAlias = (
    Paragraph | Heading | ListBlock | Table | Quote | CodeBlock | DefinitionList | Image | Rule | FigureRef
)


class Note(Value):
    """A footnote that a template puts where it names it: in a table's header, say."""

    blocks: tuple[Block, ...]


class Named(Value):
    """A name in a text, and where it stands there."""

    name: str
    place: Place


class Prose(Value):
    """One text of the case: its blocks, and its footnotes by label."""

    file: str
    blocks: tuple[Block, ...]
    notes: Mapping[str, tuple[Block, ...]] = MappingProxyType({})
    under: int | None = None
    """The level of the heading that it belongs under, where that is not the nearest one above it."""
    keys: tuple[Named, ...] = ()
    """The keys that it gives, `{#nøgle}`."""
    references: tuple[Named, ...] = ()
    """The keys that it refers to."""
    pictures: tuple[Named, ...] = ()
    """The paths of its pictures."""
    tables: tuple[Place, ...] = ()
    """Where its tables begin, in the order of `walk`, footnotes last."""

    def __bool__(self) -> bool:
        return bool(self.blocks)


def walk(node: object) -> Iterator[object]:
    """`node` and everything in it, in reading order; footnotes stand where they are referred to, as references."""
    if isinstance(node, tuple):
        for child in node:
            yield from walk(child)
    elif isinstance(node, Value):
        yield node
        for name in node.__match_args__:
            value = getattr(node, name)
            if isinstance(value, tuple):
                yield from walk(value)


def plain_text(inlines: Iterable[Inline]) -> str:
    """The words of a line, without marks and footnotes."""
    out = []
    for node in inlines:
        match node:
            case Text(text) | Code(text):
                out.append(text)
            case Strong(children) | Emphasis(children) | Link(children=children) | Reference(children=children):
                out.append(plain_text(children))
            case LineBreak():
                out.append(" ")
            case Missing(what):
                out.append(f"[mangler: {what}]")
            case _:
                pass
    return "".join(out)


def shallowest_heading(blocks: tuple[Block, ...]) -> int:
    """The level of the highest heading, also inside lists and quotations; 1 if there is none."""
    return min((b.level for b in walk(blocks) if isinstance(b, Heading)), default=1)
