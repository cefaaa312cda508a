"""Markdown within a line → inlines."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote, urlsplit

from markdown_it.tree import SyntaxTreeNode

from lbf_docs.findings import Code as FindingCode
from lbf_docs.findings import Finding, Place
from lbf_docs.suggest import did_you_mean

from . import codes
from .blocks import Code, Emphasis, Expression, FootnoteRef, Inline, LineBreak, Link, Strong, Text
from .protect import STAND_IN, Origin, Quoted, restore

_SCHEMES = ("http", "https", "mailto")
NOTE_DEFINITION = re.compile(r"^(?:[ >]*)\[\^([^\]\s]+)\]:", re.MULTILINE)
_UNDEFINED_NOTE = re.compile(r"\[\^([^\]\s]+)\]")


@dataclass
class Source:
    """The text being read, and what was found wrong with it so far."""

    file: str
    lines: Sequence[str]
    protected: Sequence[str]
    quoted: tuple[Quoted, ...]
    findings: list[Finding]
    in_note: bool = False
    origin: Origin = (0, 0)
    undefined: dict[tuple[str, tuple[int, int]], str] = field(default_factory=dict)
    """What to do about a footnote that isn't there, by its mark and the lines of its paragraph; "" if it is none."""
    found: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict)
    """Where a piece of a paragraph was last found, so that the next equal piece gets the next place."""

    @cached_property
    def defined(self) -> list[str]:
        """The names of all footnotes that have a text."""
        return [label[1] for line in self.lines if (label := NOTE_DEFINITION.match(line))]

    def line(self, index: int, part: str = "") -> Place:
        """The place of `part` in a line (counted from 0), or of the line."""
        text = self.lines[index] if index < len(self.lines) else ""
        at = max(0, text.find(part)) if part else len(text) - len(text.lstrip())
        return Place(
            self.file, index + 1 + self.origin[0], at + 1 + self.origin[1], len(part) or max(1, len(text.strip()))
        )

    def find(self, part: str, first: int, last: int) -> Place:
        """The next place of `part` between two lines (from 0, the last not included)."""
        at_line, at = self.found.get((part, first), (first, -1))
        for index in range(at_line, min(last, len(self.lines))):
            at = self.lines[index].find(part, at + 1)
            if at >= 0:
                self.found[(part, first)] = (index, at)
                return Place(self.file, index + 1 + self.origin[0], at + 1 + self.origin[1], len(part))
        return self.line(first)

    def report(self, code: FindingCode, place: Place, says: str = "", remedy: str = "") -> None:
        """Keeps a finding."""
        self.findings.append(code.finding(place, says, remedy))


_Reader = Callable[[SyntaxTreeNode, Source, tuple[int, int]], tuple[Inline, ...]]


_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def printable(text: str) -> str:
    """The text without characters that XML can't hold (`&#12;` makes one); each is shown as �."""
    return _UNPRINTABLE.sub("\ufffd", text)


def note_label(node: SyntaxTreeNode) -> str:
    """A footnote's name; one written in the sentence (`^[text]`) has only a number."""
    label = node.meta.get("label")
    return f"^{node.meta['id']}" if label is None else str(label)


def read_inline(node: SyntaxTreeNode, source: Source) -> tuple[Inline, ...]:
    """The inlines of an `inline` token; words that belong together are one `Text`."""
    lines = node.map or (0, len(source.lines))
    return _joined(_children(node, source, (lines[0], lines[1])))


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


def _joined(inlines: Sequence[Inline]) -> tuple[Inline, ...]:
    out: list[Inline] = []
    for node in inlines:
        if isinstance(node, Text) and out and isinstance(out[-1], Text):
            out[-1] = Text(out[-1].text + node.text)
        elif node != Text(""):
            out.append(node)
    return tuple(out)


def _text(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    out: list[Inline] = []
    at = 0
    for match in _UNDEFINED_NOTE.finditer(node.content):
        remedy = source.undefined.get((match[0], lines))
        if remedy is None:
            remedy = source.undefined[match[0], lines] = _about_undefined(match, source, lines)
        if remedy:
            source.report(codes.NOTE_UNDEFINED, source.find(match[0], *lines), "her henvises", remedy)
    for match in STAND_IN.finditer(node.content):
        out.append(Text(printable(node.content[at : match.start()])))
        expression = source.quoted[int(match[1])]
        out.append(Expression(expression.source, expression.place))
        at = match.end()
    out.append(Text(printable(node.content[at:])))
    return tuple(out)


def _about_undefined(match: re.Match[str], source: Source, lines: tuple[int, int]) -> str:
    """What to do about a footnote that isn't there; nothing if a backslash says that it is meant as text."""
    if any(f"\\{match[0]}" in line for line in source.lines[slice(*lines)]):
        return ""
    write_it = f"skriv fodnotens tekst på en linje for sig: {restore(match[0], source.quoted)}: …"
    return did_you_mean(match[1], source.defined) or write_it


def _strong(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return (Strong(_joined(_children(node, source, lines))),)


def _emphasis(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return (Emphasis(_joined(_children(node, source, lines))),)


def _code(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return (Code(printable(restore(node.content, source.quoted))),)


def _link(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    address = str(node.attrs.get("href", ""))
    children = _joined(_children(node, source, lines))
    plain = unquote(address)
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        scheme = ""
    if scheme not in _SCHEMES or STAND_IN.search(plain):
        source.report(
            codes.ADDRESS, source.find(plain or "](", *lines), f"adressen er `{restore(plain, source.quoted)}`",
            "skriv en hel adresse, der begynder med https://, http:// eller mailto:",
        )  # fmt: skip
        return children
    return (Link(address, children),)


def _softbreak(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return (Text(" "),)


def _hardbreak(node: SyntaxTreeNode, source: Source, lines: tuple[int, int]) -> tuple[Inline, ...]:
    return (LineBreak(),)


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
    source.report(
        codes.UNKNOWN_CONSTRUCT, source.find("![", *lines), "et billede",
        "billeder i teksten kan endnu ikke sættes ind; et kort skrives i områder.yaml",
    )  # fmt: skip
    return (Text(printable(restore(node.content, source.quoted))),)


READ: Mapping[str, _Reader] = {
    "text": _text,
    "strong": _strong,
    "em": _emphasis,
    "code_inline": _code,
    "link": _link,
    "softbreak": _softbreak,
    "hardbreak": _hardbreak,
    "footnote_ref": _note,
    "footnote_anchor": _anchor,
    "image": _image,
}
