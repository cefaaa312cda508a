"""The text that is being read: its lines, its expressions, and what was found in it so far."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lbf_docs.findings import Code as FindingCode
from lbf_docs.findings import Finding, Place

from .blocks import Expression, Inline, Named, Text
from .protect import STAND_IN, Origin, Quoted

NOTE_DEFINITION = re.compile(r"^(?:[ >]*)\[\^([^\]\s]+)\]:", re.MULTILINE)
NAME_OF_ADDRESS = r"\[(?!\^)(?P<name>(?:[^\[\]\\\n]|\\.)+)\]:[ \t]*"
ADDRESS_LINE = re.compile(rf"{NAME_OF_ADDRESS}(?=<?(?:https?://|mailto:|billeder/|#)\S)")
"""How a line begins that gives the address of links: `[navn]: https://…`."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def printable(text: str) -> str:
    """The text without characters that XML can't hold (`&#12;` makes one); each is shown as �."""
    return _UNPRINTABLE.sub("\ufffd", text)


@dataclass
class Source:
    """The text being read, and what was found wrong with it so far."""

    file: str
    lines: Sequence[str]
    protected: Sequence[str]
    quoted: tuple[Quoted, ...]
    findings: list[Finding]
    in_note: bool = False
    in_cell: bool = False
    in_title: bool = False
    origin: Origin = (0, 0)
    letters: Mapping[int, str] = field(default_factory=dict)
    """The marks of the points that have letters, "a)", by line."""
    lists: int = 0
    """How many lists the block that is being read is inside."""
    keys: list[Named] = field(default_factory=list)
    references: list[Named] = field(default_factory=list)
    pictures: list[Named] = field(default_factory=list)
    tables: list[Place] = field(default_factory=list)
    undefined: dict[tuple[str, tuple[int, int]], str] = field(default_factory=dict)
    """What to do about a footnote that isn't there, by its mark and the lines of its paragraph; "" if it is none."""
    almost: frozenset[str] | None = None
    """The names on lines that were meant to give an address, when somebody has asked."""
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

    def text(self, words: str) -> list[Inline]:
        """Words as they are read, and the expressions among them."""
        out: list[Inline] = []
        at = 0
        for match in STAND_IN.finditer(words):
            out.append(Text(printable(words[at : match.start()])))
            expression = self.quoted[int(match[1])]
            out.append(Expression(expression.source, expression.place))
            at = match.end()
        return [*out, Text(printable(words[at:]))]


def joined(inlines: Sequence[Inline]) -> tuple[Inline, ...]:
    """Words that belong together as one `Text`; none that are empty."""
    out: list[Inline] = []
    for node in inlines:
        if isinstance(node, Text) and out and isinstance(out[-1], Text):
            out[-1] = Text(out[-1].text + node.text)
        elif node != Text(""):
            out.append(node)
    return tuple(out)
