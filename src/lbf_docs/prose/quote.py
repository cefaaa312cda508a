"""Fills in the expressions of a prose: the figures and names that it quotes from the data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from lbf_docs.findings import Finding, Place
from lbf_docs.look.widths import is_too_wide

from . import codes
from .blocks import (
    Block,
    Cell,
    Definition,
    DefinitionList,
    Emphasis,
    Expression,
    FigureRef,
    Heading,
    Image,
    Inline,
    Link,
    ListBlock,
    Missing,
    Paragraph,
    Prose,
    Quote,
    Reference,
    Strong,
    Table,
    Text,
    plain_text,
    walk,
)

Answer: TypeAlias = str | Missing | tuple[str, ...] | FigureRef
"""What an expression may turn into: words, a gap, the points of a list, or a figure."""

Evaluate = Callable[[str], Answer]


class QuoteError(Exception):
    """An expression that can't be filled in. `message` and `remedy` are Danish."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message, self.remedy = message, remedy


def quote(prose: Prose, evaluate: Evaluate) -> tuple[Prose, tuple[Finding, ...]]:
    """The prose with every expression replaced by what `evaluate` answers, and the expressions that failed.

    `evaluate` raises QuoteError. A list or a figure may only be the whole of a paragraph.
    """
    findings: list[Finding] = []

    def ask(expression: Expression) -> Answer:
        try:
            return evaluate(expression.source)
        except QuoteError as error:
            findings.append(codes.EXPRESSION.finding(expression.place, error.message, error.remedy))
            return Missing(expression.source)

    def words(expression: Expression) -> Inline:
        answer = ask(expression)
        if isinstance(answer, str):
            return Text(answer)
        if isinstance(answer, Missing):
            return answer
        findings.append(_misplaced(expression.place, isinstance(answer, tuple)))
        return Missing(expression.source)

    def line(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        out: list[Inline] = []
        for node in inlines:
            match node:
                case Expression():
                    out.append(words(node))
                case Strong(children) | Emphasis(children) | Link(children=children) | Reference(children=children):
                    out.append(node.changed(children=line(children)))
                case _:
                    out.append(node)
        return tuple(out)

    def paragraph(block: Paragraph) -> Block:
        match block.children:
            case (Expression() as only,):
                answer = ask(only)
                if isinstance(answer, FigureRef):
                    return answer.changed(key=block.key)
                if isinstance(answer, tuple):
                    return ListBlock(False, tuple((Paragraph((Text(item),)),) for item in answer), block.key)
                return Paragraph((Text(answer) if isinstance(answer, str) else answer,), block.key)
            case _:
                return Paragraph(line(block.children), block.key)

    def cells(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple(Cell(line(cell.children)) for cell in row)

    def definition(item: Definition) -> Definition:
        return Definition(line(item.term), tuple(all_of(blocks) for blocks in item.explanations))

    def one(block: Block) -> Block:
        match block:
            case Paragraph():
                return paragraph(block)
            case Heading():
                return block.changed(children=line(block.children))
            case ListBlock():
                return block.changed(items=tuple(all_of(item) for item in block.items))
            case Table():
                rows = tuple(cells(row) for row in block.rows)
                return block.changed(header=cells(block.header), rows=rows, caption=line(block.caption))
            case Image():
                return block.changed(alt=line(block.alt), caption=line(block.caption))
            case DefinitionList():
                return block.changed(items=tuple(definition(item) for item in block.items))
            case Quote():
                return block.changed(children=all_of(block.children))
            case _:
                return block

    def all_of(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(one(block) for block in blocks)

    quoted = prose.changed(
        blocks=all_of(prose.blocks), notes={label: all_of(blocks) for label, blocks in prose.notes.items()}
    )
    findings.extend(codes.TOO_WIDE.finding(place, "her begynder den", _NARROWER) for place in _too_wide(quoted))
    return quoted, tuple(findings)


_NARROWER = "del tabellen i to, byt om på rækker og kolonner, eller skriv tallene i tusinder"


def _too_wide(prose: Prose) -> Iterator[Place]:
    """The tables whose numbers have no room, when all that they quote is filled in."""
    if not prose.tables:
        return
    tables = [node for part in (prose.blocks, *prose.notes.values()) for node in walk(part) if isinstance(node, Table)]
    for table, place in zip(tables, prose.tables, strict=False):
        rows = [[plain_text(cell.children) for cell in row] for row in (table.header, *table.rows)]
        if is_too_wide(rows):
            yield place


def _misplaced(place: Place, is_list: bool) -> Finding:
    remedy = "sæt udtrykket i et afsnit for sig selv" + (", eller tilføj filtret: | remse" if is_list else "")
    return codes.LIST_IN_SENTENCE.finding(place, "her", remedy)
