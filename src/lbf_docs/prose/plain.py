"""Texts of nothing but plain paragraphs, which most texts in the data are: read without the Markdown parser.

What might mean anything to Markdown is left to it. A test holds the blocks of both ways equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .blocks import Expression, Inline, Paragraph, Text
from .protect import STAND_IN, Quoted

_LINE = re.compile(
    r"(?!(?:\d{1,9}|\(?[a-zA-Z]|\(?[ivx]{1,5}|\(\d{1,3})[.)](?:\s|$))"  # no point of a list, with a number or a letter
    r"(?!Tabel: )"
    r"(?:[^\W_]|[»«„“”\"'(§–%,;?\ufdd0])"  # a letter, a digit, an expression, or a mark that opens no block
    r"[^\\`*_~\[\]<&{}\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]*"  # nothing that means something
    r"(?<!\s)"
)


def plain_paragraphs(protected: str, quoted: Sequence[Quoted]) -> tuple[Paragraph, ...] | None:
    """The paragraphs of a text whose expressions were taken out; None for a text that needs the parser."""
    paragraphs: list[list[str]] = [[]]
    for line in protected.split("\n"):
        if not line:
            paragraphs.append([])
        elif _LINE.fullmatch(line):
            paragraphs[-1].append(line)
        else:
            return None
    return tuple(Paragraph(tuple(_inlines(" ".join(lines), quoted))) for lines in paragraphs if lines)


def _inlines(text: str, quoted: Sequence[Quoted]) -> Iterator[Inline]:
    for number, piece in enumerate(STAND_IN.split(text)):
        if number % 2:
            expression = quoted[int(piece)]
            yield Expression(expression.source, expression.place)
        elif piece:
            yield Text(piece)
