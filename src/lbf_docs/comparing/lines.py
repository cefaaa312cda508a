"""A text as the lines that can be added, removed, changed or moved in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lbf_docs.prose import Prose
from lbf_docs.prose.blocks import (
    Block,
    CodeBlock,
    DefinitionList,
    FigureRef,
    Heading,
    Image,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Table,
    plain_text,
    walk,
)
from lbf_docs.value import Value

PARAGRAPH, HEADING, NOTE, LINK = "afsnit", "overskrift", "fodnote", "link"
DEFINITE = {
    PARAGRAPH: "afsnittet", HEADING: "overskriften", NOTE: "fodnoten", "punkt": "punktet", "række": "rækken",
    "tabeltitel": "tabeltitlen", "begreb": "begrebet", "forklaring": "forklaringen", "citat": "citatet",
    "billede": "billedet", "figur": "figuren", LINK: "linket",
}  # fmt: skip
"""The kinds of lines, as one speaks of a certain one."""
_WORDS_OF_BEGINNING = 6


class Line(Value):
    """What can be added or removed in a text: a paragraph, a heading, a point, a row, a footnote's paragraph."""

    kind: str
    text: str
    under: str = ""
    """The nearest heading above it."""
    key: str = ""
    """The author's own (`{#nøgle}`)."""
    links: tuple[tuple[str, str], ...] = ()
    """The words of each link in it, and its address."""


def lines_of(prose: Prose | None) -> Iterator[Line]:
    """The lines of a text in reading order, its footnotes last."""
    if prose is None:
        return
    heading = ""
    for line in _of_blocks(prose.blocks):
        if line.kind == HEADING:
            heading = line.text
        yield line.changed(under=heading)
    for label, blocks in prose.notes.items():
        for line in _of_blocks(blocks):
            yield line.changed(kind=NOTE, under="", key=f"[^{label}]")


def _of_blocks(blocks: tuple[Block, ...], kind: str = PARAGRAPH) -> Iterator[Line]:
    for block in blocks:
        match block:
            case Paragraph(children, key):
                yield Line(kind, plain_text(children), key=key, links=_links(children))
            case Heading(_, children, key):
                yield Line(HEADING, plain_text(children), key=key, links=_links(children))
            case ListBlock(items=items):
                for item in items:
                    yield from _of_blocks(item, "punkt")
            case Image(path, alt, caption, key):
                words = " – ".join(filter(None, (plain_text(caption), plain_text(alt))))
                yield Line("billede", f"{words} ({path})", key=key)
            case Table() | DefinitionList():
                yield from _of_rows(block)
            case Quote(children=inner):
                yield from _of_blocks(inner, "citat")
            case CodeBlock(text):
                yield Line(kind, text)
            case FigureRef(name):
                yield Line("figur", name)


def _of_rows(block: Table | DefinitionList) -> Iterator[Line]:
    """The rows of a table, the terms of a list with what is said of them."""
    match block:
        case Table(header=header, rows=rows, caption=caption):
            if caption:
                yield Line("tabeltitel", plain_text(caption))
            for row in (*((header,) if header else ()), *rows):
                yield Line("række", " | ".join(plain_text(cell.children) for cell in row), links=_links(row))
        case DefinitionList():
            for definition in block.items:
                yield Line("begreb", plain_text(definition.term), links=_links(definition.term))
                for explanation in definition.explanations:
                    yield from _of_blocks(explanation, "forklaring")


def beginning(text: str) -> str:
    """The first words of a line, in quotation marks: »Vi vil samle …«."""
    words = text.split()
    return (
        f"»{' '.join(words[:_WORDS_OF_BEGINNING])} …«" if len(words) > _WORDS_OF_BEGINNING else f"»{' '.join(words)}«"
    )


def called(line: Line) -> str:
    """A line as one speaks of it: afsnittet »Vi vil samle …«."""
    return f"{DEFINITE.get(line.kind, line.kind)} {beginning(line.text)}"


def where(lines: Sequence[Line], number: int) -> str:
    """Where in its text a line stands: efter »Planen samler fire …«."""
    before = lines[number - 1] if number else None
    if before is None:
        return "forrest"
    return f"først under {beginning(before.text)}" if before.kind == HEADING else f"efter {beginning(before.text)}"


def _links(node: object) -> tuple[tuple[str, str], ...]:
    return tuple((plain_text(one.children), one.address) for one in walk(node) if isinstance(one, Link))
