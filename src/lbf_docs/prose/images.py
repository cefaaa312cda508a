"""Pictures in a text: `![hvad billedet viser](billeder/kort.png "Billedtekst")` on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from markdown_it.tree import SyntaxTreeNode

from . import codes
from .blocks import Emphasis, Expression, Image, Inline, LineBreak, Link, Named, Reference, Strong, Text, plain_text
from .protect import STAND_IN, restore
from .source import Source, joined

FOLDER = "billeder/"
_NOT_READ = re.compile(r"!\[[^\]\[]*\]\((?P<path>[^()]*)\)")


def image_nodes(children: Sequence[SyntaxTreeNode]) -> list[SyntaxTreeNode]:
    """The pictures of a paragraph that holds nothing else, each on a line of its own; none of any other."""
    if any(child.type not in ("image", "softbreak") for child in children):
        return []
    return [child for child in children if child.type == "image"]


def read_image(
    node: SyntaxTreeNode, alt: tuple[Inline, ...], caption: tuple[Inline, ...], source: Source, lines: tuple[int, int]
) -> tuple[Image, ...]:
    """The picture of an `image` token, whose alternative text and title were read already."""
    path = unquote(str(node.attrs.get("src", "")))
    place = source.find("![", *lines)
    if source.in_note:
        remedy = "sæt billedet i teksten, og henvis til det i fodnoten: [](#nøgle)"
        source.report(codes.PICTURE, place, "et billede kan ikke stå i en fodnote", remedy)
    elif not path.startswith(FOLDER) or ".." in path.split("/") or STAND_IN.search(path):
        says = f"adressen er `{restore(path, source.quoted)}`"
        remedy = "læg billedet i sagens mappe billeder, og skriv stien med skråstreg: billeder/navn.png"
        source.report(codes.PICTURE, place, says, remedy)
        path = restore(path, source.quoted)
    else:
        source.pictures.append(Named(path, place))
    said = joined([*_words(alt)])
    if not plain_text(said).strip() and not any(isinstance(node, Expression) for node in said):
        remedy = "skriv i de kantede parenteser, hvad billedet viser: ![Fællesrummet med udgang til haven](…)"
        source.report(codes.NO_ALT, place, "her", remedy)
    return (Image(path, said, caption),)


def misplaced(
    alt: tuple[Inline, ...], caption: tuple[Inline, ...], source: Source, lines: tuple[int, int]
) -> tuple[Inline, ...]:
    """A picture in a sentence, a cell or a link: its words, with a finding."""
    remedy = "sæt billedet på en linje for sig selv med en tom linje før og efter, og henvis til det: [](#nøgle)"
    source.report(codes.PICTURE, source.find("![", *lines), "billedet står i en sætning eller en celle", remedy)
    return (*alt, *((Text(" ("), *caption, Text(")")) if caption else ()))


def not_read(text: str, source: Source, lines: tuple[int, int]) -> None:
    """Tells of what looks like a picture and is text: Markdown reads no path with a space in it."""
    escaping = [line for line in source.lines[slice(*lines)] if "\\" in line]
    for found in _NOT_READ.finditer(text):
        written = restore(found[0], source.quoted)
        if any(f"\\{written}" in line or f"!\\{written[1:]}" in line for line in escaping):
            continue
        remedy = "sæt < og > om en sti med mellemrum: ![…](<billeder/mit kort.png>)"
        source.report(codes.PICTURE, source.find(written, *lines), "tegnene er læst som tekst", remedy)


def _words(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    """What can be read aloud: no marks, no links, no footnotes."""
    for node in inlines:
        match node:
            case Expression() | Text():
                yield node
            case Strong(children) | Emphasis(children) | Link(children=children) | Reference(children=children):
                yield from _words(children)
            case LineBreak():
                yield Text(" ")
            case _:
                yield Text(plain_text((node,)))
