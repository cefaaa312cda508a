"""Markdown → blocks, by way of the parser.

CommonMark with tables, footnotes and attributes (`{.opstilling}`, `{#nøgle}` on the line before a block), parsed by
markdown-it-py. HTML is text. A token that no function here knows is a finding that names it: text is never dropped.
Imported when a text needs it: the parser takes as long to import as it takes to read all texts of a case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from lbf_docs.findings import Finding

from . import codes
from .attributes import ATTRIBUTES, ODD_LINE, attributes_plugin
from .blocks import (
    Block,
    Cell,
    CodeBlock,
    Heading,
    ListBlock,
    Paragraph,
    Prose,
    Quote,
    Rule,
    Table,
    Text,
    with_key,
)
from .inline import Source, note_label, printable, read_inline
from .notes import check_notes, code_lines
from .numbered import is_broken_line, one_paragraph, read_numbers
from .protect import Origin, Protected, restore

_DEEPEST = 100
_DEEPEST_INLINE = 50
_CONTAINER = re.compile(r"^(?:[\s>]|[-+*](?=\s)|\d{1,9}[.)](?=\s))*")

_Reader = Callable[[SyntaxTreeNode, Source], tuple[Block, ...]]


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """The one parser. Link definitions (`[navn]: adresse`) are off: a line such as `[OBS]: husk` would disappear."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST})
    return parser.enable("table").disable("reference").use(footnote_plugin).use(attributes_plugin)


def parsed(text: str, protected: Protected, file: str, origin: Origin) -> tuple[Prose, tuple[Finding, ...]]:
    """The blocks of any text, and what is wrong with it."""
    source = Source(
        file, text.split("\n"), protected.text.split("\n"), protected.quoted, list(protected.findings), origin=origin
    )
    environment: dict[str, object] = {}
    tokens = _parser().parse(protected.text, environment)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        where = next(t.map for t in tokens if t.level >= 8 and t.map)
        source.report(codes.TOO_DEEP, source.line(where[0]), remedy="flad listen ud til højst fem niveauer")
    _flatten(tokens, source)
    notes: dict[str, tuple[Block, ...]] = {}
    try:
        tree = SyntaxTreeNode(tokens).children
    except ValueError:  # markdown-it nests a footnote that is defined inside a footnote's list wrongly
        source.report(codes.NOTE_IN_NOTE, source.line(0), remedy="skriv hver fodnote på sin egen linje uden indrykning")
        plain = (" ".join(part.split()) for part in text.split("\n\n"))
        return Prose(file, tuple(Paragraph((Text(printable(p)),)) for p in plain if p)), tuple(source.findings)
    body = _blocks([node for node in tree if node.type != "footnote_block"], source)
    for note in (note for node in tree if node.type == "footnote_block" for note in node.children):
        notes[note_label(note)] = _blocks(note.children, source, in_note=True)
    check_notes(text, environment, source, code_lines(tokens))
    return Prose(file, body, notes), tuple(source.findings)


def _flatten(tokens: list[Token], source: Source) -> None:
    """Marks inside marks, far beyond what anybody means, become the text that they are."""
    for token in tokens:
        if token.type == "inline" and any(child.level > _DEEPEST_INLINE for child in token.children or ()):
            source.report(
                codes.TOO_DEEP, source.line(token.map[0] if token.map else 0), remedy="slet de mange * eller _"
            )
            token.children = [Token("text", "", 0, content=token.content)]


def _blocks(nodes: list[SyntaxTreeNode], source: Source, in_note: bool = False) -> tuple[Block, ...]:
    out: list[Block] = []
    was, source.in_note = source.in_note, in_note or source.in_note
    attributes, above = None, None
    for node in nodes:
        if node.type == ATTRIBUTES:
            attributes = node
            continue
        made = _block(node, source, attributes)
        if made and out and is_broken_line(node, above, made[0], out[-1]):
            made = (one_paragraph(out.pop(), made[0]), *made[1:])
        out += made
        attributes, above = None, node
    if attributes is not None:
        line = attributes.map[0] if attributes.map else 0
        source.report(
            codes.NO_BLOCK, source.line(line), "her", "skriv linjen lige over den tabel eller tekst, den gælder"
        )
        out.append(Paragraph((Text(attributes.content),)))
    source.in_note = was
    return tuple(out)


def _block(node: SyntaxTreeNode, source: Source, attributes: SyntaxTreeNode | None) -> tuple[Block, ...]:
    reader = READ.get(node.type)
    if reader is None:
        line = node.map[0] if node.map else 0
        says, remedy = f"`{node.type}` kendes ikke her", "skriv det som almindelig tekst"
        source.report(codes.UNKNOWN_CONSTRUCT, source.line(line), says, remedy)
        return (Paragraph((Text(restore(node.content, source.quoted)),)),) if node.content else ()
    blocks = reader(node, source)
    if attributes is None or not blocks:
        return blocks
    first, key = blocks[0], str(attributes.meta["key"])
    if attributes.meta["layout"]:
        if isinstance(first, Table):
            first = first.changed(header=(), rows=(first.header, *first.rows))
        else:
            line = attributes.map[0] if attributes.map else 0
            source.report(codes.NO_BLOCK, source.line(line), "her", "{.opstilling} gælder kun en tabel")
    return (with_key(first, key) if key else first, *blocks[1:])


def _paragraph(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    first = node.map[0] if node.map else 0
    for number in range(first, node.map[1] if node.map else 0):
        if ODD_LINE.fullmatch(source.protected[number].strip()):
            remedy = "skriv {.opstilling} over en tabel eller {#navn} over et afsnit, eller slet linjen"
            source.report(codes.ODD_BRACES, source.line(number), "her", remedy)
    children = read_inline(node.children[0], source)
    return (Paragraph(children),) if children else ()


def _heading(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return (Heading(int(node.tag[1]), read_inline(node.children[0], source)),)


def _bullets(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return (ListBlock(False, tuple(_blocks(item.children, source) for item in node.children)),)


def _numbers(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return read_numbers(node, source, _blocks)


def _quote(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return (Quote(_blocks(node.children, source)),)


def _code(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return (CodeBlock(printable(restore(node.content.rstrip("\n"), source.quoted))),)


def _nothing(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return ()  # the way back from a footnote on a web page


def _rule(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    return (Rule(),)


def _table(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    rows: list[tuple[Cell, ...]] = []
    columns = 0
    alignments: tuple[str, ...] = ()
    for group in node.children:
        for row in group.children:
            if not rows:
                columns = len(row.children)
                alignments = tuple(_alignment(cell) for cell in row.children)
            _count_cells(row, columns, source)
            rows.append(
                tuple(Cell(read_inline(cell.children[0], source) if cell.children else ()) for cell in row.children)
            )
    return (Table(rows[0], tuple(rows[1:]), alignments),)


def _alignment(cell: SyntaxTreeNode) -> str:
    return str(cell.attrs.get("style", "")).removeprefix("text-align:")


def _count_cells(row: SyntaxTreeNode, columns: int, source: Source) -> None:
    """markdown-it cuts a row that is too long; here it is an error."""
    if not row.map:
        return
    line = source.protected[row.map[0]]
    found = len(escapedSplit(_CONTAINER.sub("", line).strip().removeprefix("|").removesuffix("|")))
    if found > columns:
        source.report(
            codes.TOO_MANY_CELLS, source.line(row.map[0]), f"{found} celler, men {columns} kolonner",
            "slet en lodret streg, eller skriv \\|, hvis stregen hører til teksten",
        )  # fmt: skip


READ: Mapping[str, _Reader] = {
    "paragraph": _paragraph,
    "heading": _heading,
    "bullet_list": _bullets,
    "ordered_list": _numbers,
    "blockquote": _quote,
    "code_block": _code,
    "fence": _code,
    "hr": _rule,
    "table": _table,
    "footnote_anchor": _nothing,
}
