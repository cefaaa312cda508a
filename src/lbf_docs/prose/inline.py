"""Markdown within a line → inlines."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from markdown_it.tree import SyntaxTreeNode

from lbf_docs.suggest import did_you_mean

from . import codes
from .blocks import Code, Emphasis, FootnoteRef, Image, Inline, LineBreak, Strong, Text
from .html_marks import BREAK
from .images import image_nodes, misplaced, not_read, read_image
from .link_lines import tell_unknown
from .links import read_link
from .picture_titles import within_title
from .protect import restore
from .source import Source, joined, printable

_UNDEFINED_NOTE = re.compile(r"\[\^([^\]\s]+)\]")

_Reader = Callable[[SyntaxTreeNode, Source, tuple[int, int]], tuple[Inline, ...]]


def note_label(node: SyntaxTreeNode) -> str:
    """A footnote's name; one written in the sentence (`^[text]`) has only a number."""
    label = node.meta.get("label")
    return f"^{node.meta['id']}" if label is None else str(label)


def read_inline(node: SyntaxTreeNode, source: Source, lines: tuple[int, int] | None = None) -> tuple[Inline, ...]:
    """The inlines of an `inline` token; words that belong together are one `Text`.

    `lines` says where it stands (from 0, the last not included), where the token doesn't.
    """
    return joined(_children(node, source, lines or lines_of(node, source)))


def lines_of(node: SyntaxTreeNode, source: Source) -> tuple[int, int]:
    """The lines that a token covers: from 0, the last not included."""
    return node.map or (0, len(source.lines))


def read_images(node: SyntaxTreeNode, source: Source) -> tuple[Image, ...]:
    """The pictures of a paragraph that holds nothing else; none of any other."""
    lines = lines_of(node, source)
    return tuple(
        image
        for child in image_nodes(node.children)
        for image in read_image(child, *_words_of(child, source, lines), source, lines)
    )


def _words_of(
    image: SyntaxTreeNode, source: Source, lines: tuple[int, int]
) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """The alternative text of a picture and its title."""
    alt, title = joined(_children(image, source, lines)), str(image.attrs.get("title", "")).strip()
    source.in_title = True
    caption = joined(_children(within_title(title), source, lines)) if title else ()
    source.in_title = False
    return alt, caption


def _children(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    out: list[Inline] = []
    for child in node.children:
        reader = READ.get(child.type)
        if reader is None:
            source.report(
                codes.UNKNOWN_CONSTRUCT,
                source.line(lines[0]),
                f"`{child.type}` kendes ikke her",
                "skriv det som almindelig tekst",
            )
            out.append(Text(restore(child.content, source.quoted)))
        else:
            out += reader(child, source, lines)
    return tuple(out)


def _text(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    for match in _UNDEFINED_NOTE.finditer(node.content):
        remedy = source.undefined.get((match[0], lines))
        if remedy is None:
            remedy = source.undefined[match[0], lines] = _about_undefined(match, source, lines)
        if remedy:
            source.report(codes.NOTE_UNDEFINED, source.find(match[0], *lines), "her henvises", remedy)
    if "][" in node.content:
        tell_unknown(node.content, source, lines)
    if "![" in node.content:
        not_read(node.content, source, lines)
    return tuple(source.text(node.content))


def _about_undefined(match: re.Match[str], source: Source, lines: tuple[int, int]) -> str:
    """What to do about a footnote that isn't there; nothing if a backslash says that it is meant as text."""
    if any(f"\\{match[0]}" in line for line in source.lines[slice(*lines)]):
        return ""
    if source.in_title:
        return "en billedtekst kan ikke have en fodnote; skriv kilden i selve teksten"
    write_it = f"skriv fodnotens tekst på en linje for sig: {restore(match[0], source.quoted)}: …"
    return did_you_mean(match[1], source.defined) or write_it


def _strong(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return (Strong(joined(_children(node, source, lines))),)


def _emphasis(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return (Emphasis(joined(_children(node, source, lines))),)


def _code(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return (Code(printable(restore(node.content, source.quoted))),)


def _link(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return read_link(node, joined(_children(node, source, lines)), source, lines)


def _softbreak(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return (Text(" "),)


def _hardbreak(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return (LineBreak(),)


def _cell_break(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return (LineBreak() if source.in_cell else Text(node.content),)


def _note(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    label = note_label(node)
    if source.in_note:
        source.report(
            codes.NOTE_IN_NOTE, source.find(f"[^{label}]", 0, len(source.lines)), "her",
            "skriv det hele i én fodnote",
        )  # fmt: skip
        return ()
    return (FootnoteRef(label),)


def _anchor(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return ()  # the way back from a footnote on a web page


def _image(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return misplaced(*_words_of(node, source, lines), source, lines)


READ: Mapping[str, _Reader] = {
    "text": _text,
    "strong": _strong,
    "em": _emphasis,
    "code_inline": _code,
    "link": _link,
    "softbreak": _softbreak,
    "hardbreak": _hardbreak,
    BREAK: _cell_break,
    "footnote_ref": _note,
    "footnote_anchor": _anchor,
    "image": _image,
}
