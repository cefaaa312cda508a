"""Headings: each a level below the one that it stands under, and none without words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from . import codes
from .blocks import Block, Expression, Heading, Paragraph, plain_text, walk
from .inline import read_inline
from .protect import restore
from .source import Source


def close_levels(tokens: Sequence[Token], source: Source) -> None:
    """Takes out the steps that headings leap over, so that no document has a gap, and tells of each that leapt.

    A leap is also a text that begins below a later heading. What stood side by side still does.
    """
    heads = list(_headings(tokens))
    top = min((int(opening.tag[1]) for opening, _ in heads), default=1)
    above: list[tuple[int, int]] = []  # level as written and as shown, of each heading that the next may stand under
    for opening, words in heads:
        written = int(opening.tag[1])
        while above and above[-1][0] >= written:
            above.pop()
        shown = above[-1][1] + 1 if above else top
        above.append((written, shown))
        if shown != written:
            opening.tag = f"h{shown}"
            says = f"den første overskrift har {'#' * written}, og længere nede står en med {'#' * top}"
            if len(above) > 1:
                says = f"her står {'#' * written}, og overskriften over den har {'#' * above[-2][0]}"
            remedy = f"skriv {'#' * shown} {restore(words, source.quoted)[:60]}"
            source.report(codes.HEADING_LEAPS, source.line(opening.map[0] if opening.map else 0), says, remedy)


def _headings(tokens: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Each heading of the text that has words, and those; a footnote's are none of the document's."""
    for opening, inline in pairwise(tokens):
        if opening.type == "footnote_block_open":
            return
        if opening.type == "heading_open" and inline.content.strip():
            yield opening, inline.content


def read_heading(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    """The heading; without words it would be an empty line of the contents, so what is left is a paragraph."""
    children = read_inline(node.children[0], source)
    if plain_text(children).strip() or any(isinstance(part, Expression) for part in walk(children)):
        return (Heading(int(node.tag[1]), children),)
    line = node.map[0] if node.map else 0
    source.report(codes.EMPTY_HEADING, source.line(line), "her", "skriv overskriftens ord efter #, eller slet linjen")
    return (Paragraph(children),) if children else ()
