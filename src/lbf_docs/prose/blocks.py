"""Prose as pure data: what a section of text consists of, without Word and without Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import TypeAlias

from lbf_docs.findings import Place

# --- within a line ---


@dataclass(frozen=True)
class Text:
    """Words, as they are to be read."""

    text: str


@dataclass(frozen=True)
class Strong:
    """**bold**"""

    children: tuple[Inline, ...]


@dataclass(frozen=True)
class Emphasis:
    """*italic*"""

    children: tuple[Inline, ...]


@dataclass(frozen=True)
class Code:
    """`as it is`"""

    text: str


@dataclass(frozen=True)
class Link:
    """[text](address); the address is http, https or mailto."""

    address: str
    children: tuple[Inline, ...]


@dataclass(frozen=True)
class LineBreak:
    """A new line inside the paragraph."""


@dataclass(frozen=True)
class FootnoteRef:
    """`[^vive]` where it stands in the sentence."""

    label: str


@dataclass(frozen=True)
class Expression:
    """`{{ … }}`: data to be quoted here; gone when the prose has been quoted."""

    source: str
    place: Place


@dataclass(frozen=True)
class Missing:
    """A gap: data that the sentence quotes and the case doesn't have."""

    what: str


Inline: TypeAlias = Text | Strong | Emphasis | Code | Link | LineBreak | FootnoteRef | Expression | Missing

# --- blocks ---


@dataclass(frozen=True)
class Paragraph:
    """One paragraph."""

    children: tuple[Inline, ...]
    key: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the highest in this prose, whatever stands above it in the document."""

    level: int
    children: tuple[Inline, ...]
    key: str = ""


@dataclass(frozen=True)
class ListBlock:
    """A list; a numbered one starts at 1."""

    ordered: bool
    items: tuple[tuple[Block, ...], ...]
    key: str = ""


@dataclass(frozen=True)
class Cell:
    """A table cell: one line of text."""

    children: tuple[Inline, ...]


@dataclass(frozen=True)
class Table:
    """A table. Without a header it is for layout (`{.opstilling}`)."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    alignments: tuple[str, ...]
    """"left", "right", "center" or "" for each column."""
    key: str = ""


@dataclass(frozen=True)
class Quote:
    """A quotation of its own."""

    children: tuple[Block, ...]
    key: str = ""


@dataclass(frozen=True)
class CodeBlock:
    """Lines to be shown as they are."""

    text: str
    key: str = ""


@dataclass(frozen=True)
class Rule:
    """A dividing line."""


@dataclass(frozen=True)
class FigureRef:
    """A figure made from data, by name."""

    name: str


Block: TypeAlias = Paragraph | Heading | ListBlock | Table | Quote | CodeBlock | Rule | FigureRef


@dataclass(frozen=True)
class Note:
    """A footnote that a template puts where it names it: in a table's header, say."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Prose:
    """One text of the case: its blocks, and its footnotes by label."""

    file: str
    blocks: tuple[Block, ...]
    notes: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    under: int | None = None
    """The level of the heading that it belongs under, where that is not the nearest one above it."""

    def __bool__(self) -> bool:
        return bool(self.blocks)


def walk(node: object) -> Iterator[object]:
    """`node` and everything in it, in reading order; footnotes stand where they are referred to, as references."""
    if isinstance(node, tuple):
        for child in node:
            yield from walk(child)
    elif is_dataclass(node):
        yield node
        for part in fields(node):
            value = getattr(node, part.name)
            if isinstance(value, tuple):
                yield from walk(value)


def plain_text(inlines: Iterable[Inline]) -> str:
    """The words of a line, without marks and footnotes."""
    out = []
    for node in inlines:
        match node:
            case Text(text) | Code(text):
                out.append(text)
            case Strong(children) | Emphasis(children) | Link(children=children):
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


def with_key(block: Block, key: str) -> Block:
    """The block under a key of the author's."""
    return block if isinstance(block, Rule | FigureRef) else replace(block, key=key)
