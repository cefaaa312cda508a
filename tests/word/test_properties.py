"""Whatever a secretariat writes, the Word file is whole, and every word of it is there, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hypothesis import example, given, settings
from hypothesis import strategies as st

from lbf_docs.prose import Prose
from lbf_docs.prose.blocks import (
    Block,
    Code,
    CodeBlock,
    Emphasis,
    Expression,
    FootnoteRef,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Missing,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
    walk,
)
from lbf_docs.word.element import Element, parse, qn, serialise

from .conftest import assert_consistent, body_of, p, read, rendered, template, words, written

PIECES = [
    "a",
    "ø",
    "😀",
    "مرحبا",
    "é",
    "e\u0301",
    "\u00a0",
    "\u200f",
    "1",
    "1. ",
    "2. ",
    "- ",
    "  - ",
    "> ",
    "# ",
    "## ",
    "| ",
    " |",
    "|---|\n",
    "| a | b |\n|---|:-:|\n| c | d |\n",
    "{.opstilling}\n| a |\n|---|\n",
    "---",
    "\n",
    "\n\n",
    "\n    ",
    "*",
    "**",
    "***",
    "`",
    "```\n",
    "[a](https://lbf.dk)",
    "[^a]",
    "[^b]",
    "\n[^a]: ",
    "\n[^b]: - x\n",
    "^[",
    "]",
    "{{",
    "}}",
    "{{ x }}",
    "{#k}\n",
    "{#l}\n",
    "\\",
    " ",
    "  \n",
    "\t",
    "R&D",
    "&amp;",
    "&#12;",
    "<w:p>",
    "</w:t>",
    "]]>",
    "<!--",
    "{%",
    "{#",
]
plain = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn"), include_characters="\n\t"), max_size=40)
anything = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | plain


def inlines(line: Iterable[Inline]) -> Iterator[str]:
    """What a reader sees of a line, in order; a footnote is a mark."""
    for node in line:
        match node:
            case Text(text) | Code(text):
                yield text
            case Strong(children) | Emphasis(children) | Link(children=children):
                yield from inlines(children)
            case LineBreak():
                yield "\n"
            case FootnoteRef():
                yield "[]"
            case Expression(source):
                yield "{{ " + source + " }}"
            case Missing(what):
                yield f"[mangler: {what}]"


def seen(blocks: Iterable[Block]) -> Iterator[str]:
    """What a reader sees of some blocks, in order."""
    for block in blocks:
        match block:
            case Paragraph(children) | Heading(children=children):
                yield from inlines(children)
            case CodeBlock(text):
                yield text
            case ListBlock(items=items):
                for item in items:
                    yield from seen(item)
            case Quote(children):
                yield from seen(children)
            case Table(header, rows):
                for row in (header, *rows):
                    for cell in row:
                        yield from inlines(cell.children)


def referred(blocks: Iterable[Block]) -> list[str]:
    """The labels of the footnotes, in reading order."""
    return [node.label for node in walk(tuple(blocks)) if isinstance(node, FootnoteRef)]


def assert_all_there(prose: Prose, body: Element, footnotes: Element) -> None:
    assert squeezed(words(body)) == squeezed("".join(seen(prose.blocks)))
    expected = [squeezed("".join(seen(prose.notes[label]))) for label in referred(prose.blocks)]
    assert [squeezed(words(note)) for note in footnotes if note.get(qn("w:type")) is None] == expected


def squeezed(text: str) -> str:
    """Without the difference between a note's number and the same digits in the text, and without line ends."""
    return re.sub(r"\[\d*\]", "[]", text).replace("\r", "").strip(" ")


@settings(max_examples=300)
@given(text=anything)
@example(text="R&D <w:p> ]]> {{ x }} {% y %} 😀 مرحبا")
@example(text="a &#12; b")
@example(text="a^[b] c^[d]")
@example(text="## A\n\n> # B")
@example(text="- x\n\n  [^a]: tekst\n\nord[^a]")
@example(text="- {#k}\n  | a |\n  |---|\n")
def test_any_text_becomes_a_word_file_with_all_of_it(text: str) -> None:
    prose = read(text)
    body, footnotes, _ = written(prose, heading_above=0)
    assert_consistent(body, footnotes)
    again = parse(serialise(body))
    assert serialise(again) == serialise(body)
    assert_all_there(prose, again, parse(serialise(footnotes)))


@settings(max_examples=40)
@given(text=anything, value=plain)
@example(text="a[^a]\n\n[^a]: b", value="{{ x }} {% y %} R&D <w:p> ]]>")
def test_the_same_through_a_template(text: str, value: str) -> None:
    prose = read(text)
    parts = rendered(
        template(p("Før"), p("{{ tekst }}"), p("Efter"), p("Navn: {{ værdi }}.")), {"tekst": prose, "værdi": value}
    )
    document, footnotes = parse(parts["word/document.xml"]), parse(parts["word/footnotes.xml"])
    assert_consistent(document, footnotes)
    body = body_of(parts)
    paragraphs = list(body.iter(qn("w:p")))
    assert words(paragraphs[-1]) == f"Navn: {value}."
    for own in (paragraphs[0], *paragraphs[-2:]):
        body.remove(own)
    assert_all_there(prose, body, footnotes)
