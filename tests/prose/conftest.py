"""Reading a text, and saying what came of it in few words."""

from __future__ import annotations

from lbf_docs.findings import Finding
from lbf_docs.prose import Prose
from lbf_docs.prose.blocks import (
    Block,
    CodeBlock,
    Definition,
    Expression,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    Quote,
    Table,
    plain_text,
    walk,
)
from lbf_docs.prose.read import read_prose

FILE = "tekst/2-vision.md"


def read(text: str) -> Prose:
    """The blocks of a text that has nothing wrong with it."""
    prose, findings = read_prose(text, FILE)
    assert not findings, findings
    return prose


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, whatever is wrong with it."""
    return read_prose(text, FILE)[0].blocks


def findings(text: str) -> tuple[Finding, ...]:
    """What is wrong with a text."""
    return read_prose(text, FILE)[1]


def codes(text: str) -> list[str]:
    """Code and place of each finding: "TXT102 3:1"."""
    return [f"{found.code} {found.place.line}:{found.place.column}" for found in findings(text)]


def words(content: tuple[Block, ...]) -> str:
    """The words of some blocks, as they are read aloud."""
    lines = []
    for node in walk(content):
        match node:
            case Paragraph(children) | Heading(children=children):
                lines.append(plain_text(children))
            case CodeBlock(text):
                lines.append(text)
            case Table(header, rows):
                lines += [plain_text(cell.children) for row in (header, *rows) for cell in row]
                lines += [plain_text(node.caption)] if node.caption else []
            case Definition(term):
                lines.append(plain_text(term))
            case Image(_, alt, caption):
                lines += [plain_text(alt), plain_text(caption)]
            case ListBlock() | Quote():
                pass
    return "\n".join(lines)


def expressions(content: object) -> list[str]:
    """The sources of the expressions in some prose, in reading order."""
    return [node.source for node in walk(content) if isinstance(node, Expression)]
