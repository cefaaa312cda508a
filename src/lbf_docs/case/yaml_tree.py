"""The events of a YAML parser to plain data, with the place of every key and value.

One pass without recursion: aliases, tags, depth and size are refused as they come, so nothing is ever unfolded.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from lbf_docs.case import codes
from lbf_docs.case.characters import fault_in
from lbf_docs.case.kinds import Code, finding
from lbf_docs.case.places import Places, Spot
from lbf_docs.case.raw import Tree
from lbf_docs.case.yaml_faults import Progress
from lbf_docs.case.yaml_lines import bad_escape, inside
from lbf_docs.findings import DataPath, Finding, Place

DEPTH_MAX = 50
VALUES_MAX = 100_000
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOTE = re.compile(r"[ \t]+(#[^\s#].*)")
"""A note that begins like something else: "#1 Aaløkken" and not "# husk"."""
_THOUSANDS = re.compile(r"(?<![^\s:])-?\d{1,3}(?:,\d{3})+(?=\s*(?:[,}]|$))")
"""A number in brackets that its commas cut up: {2026: 235,000} is 235 and a name 000 with nothing behind it."""
_LONGEST = 40
"""No number is longer; looking farther would take hours in a file of one long line."""
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass
class YamlFile:
    """What one file says. `readable` is False when a fault stopped the reading: then `tree` is only its beginning."""

    tree: Tree = None
    places: Places = field(default_factory=Places)
    keys: Places = field(default_factory=Places)
    findings: list[Finding] = field(default_factory=list)
    readable: bool = True


@dataclass
class _Open:
    """A list or mapping whose end has not come yet. What is not `kept` is read past: the second of two equal keys."""

    into: dict[str, Tree] | list[Tree]
    path: DataPath
    start: Spot
    flow: bool
    kept: bool
    key: str | None = None
    key_spot: Spot | None = None
    twice: bool = False


class RefusalError(Exception):
    """Carries the finding that ends the reading of this file."""

    def __init__(self, refusal: Finding) -> None:
        super().__init__(refusal.title)
        self.finding = refusal


class Builder:
    """Folds events into a tree. A class because the open collections and the result change together."""

    def __init__(self, result: YamlFile, lines: list[str], file: str, stem: str) -> None:
        self.result = result
        self.lines = lines
        self.file = file
        self.stem = stem
        self.open: list[_Open] = []
        self.count = 0
        self.documents = 0
        self.empty = True
        self.quoted: tuple[Spot, int] | None = None

    def progress(self) -> Progress:
        """How far the reading came, for explaining what stopped it."""
        brackets = [collection.start for collection in self.open if collection.flow]
        quoted = (inside(*self.quoted[0]), self.quoted[1]) if self.quoted else None
        return Progress(quoted, inside(*brackets[-1]) if brackets else None)

    def at_end(self) -> Finding | None:
        """What can only be said of the file as a whole."""
        if self.empty:
            return finding(codes.EMPTY_FILE, Place(self.file))
        if isinstance(self.result.tree, str):
            return finding(codes.LOOSE_TEXT, self.result.places[self.stem,])
        return None

    def take(self, event: Any) -> None:
        """One event of the stream."""
        if isinstance(event, ScalarEvent):
            self._count(event)
            self._scalar(event)
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            self._count(event)
            self._begin(event)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self._end(event)
        elif isinstance(event, AliasEvent):
            self._refuse(codes.ALIAS, inside(*self._at(event.start_mark, 1)))
        elif isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._refuse(codes.SEVERAL_DOCUMENTS, inside(*self._spot(event)))

    def _count(self, event: Any) -> None:
        self.count += 1
        if event.anchor is not None:
            self._refuse(codes.ALIAS, inside(*self._at(event.start_mark, 1)))
        if event.tag is not None:
            self._refuse(codes.TAG, inside(*self._at(event.start_mark, 1)))
        if self.count > VALUES_MAX:
            self._refuse(codes.TOO_MANY_VALUES, inside(*self._at(event.start_mark, 1)))

    def _scalar(self, event: Any) -> None:
        spot = self._spot(event)
        quoted = event.style in ('"', "'")
        plain = not event.style
        value: str = event.value
        if quoted:
            self.quoted = (spot, event.end_mark.line + 1)
            if event.style == '"':
                value = self._unescaped(value, spot)
        elif plain and ":" in value and self.open and self.open[-1].flow:
            # The parser in C refuses {a:1} and [http://…]; the one in Python takes the whole as one text.
            colon = self.lines[event.start_mark.line].find(":", event.start_mark.column)
            self._refuse(
                codes.COLON_WITHOUT_SPACE, Place(self.file, inside(*spot).line, colon + 1 if colon >= 0 else 1)
            )
        if self._expects_key():
            self._key(value, plain, spot)
            return
        if plain:
            self._look_for_note(value, event.end_mark)
        nothing = plain and value in _NOTHING
        if nothing and not value and self.open and self.open[-1].key_spot is not None:
            spot = self.open[-1].key_spot
        if not self.open:
            self.empty = nothing
        self._put(None if nothing else value, spot)

    def _look_for_note(self, value: str, end: Any) -> None:
        """A note after a value outside brackets that may be meant as a part of it, or as all of it."""
        if self.open and self.open[-1].flow:
            return
        line, column = end.line, end.column
        key = self.open[-1].key_spot if self.open else None
        if key is not None and not value:  # the parsers don't agree where nothing stands
            line = key[2]
            column = self.lines[line].find(":", key[3] + key[4]) + 1
        note = _NOTE.match(self.lines[line], column) if line < len(self.lines) else None
        if note:
            place = inside(self.lines, self.file, line, note.start(1), len(note[1]))
            self.result.findings.append(finding(codes.CUT_BY_NOTE, place))

    def _unescaped(self, value: str, spot: Spot) -> str:
        """A text with escapes may hold what the file itself may not."""
        if _SURROGATE.search(value):  # the parser in C calls it a bad escape, and it is one
            raise RefusalError(bad_escape(self.lines, inside(*spot)))
        fault = fault_in(value)
        if fault:
            self._refuse(fault[0], inside(*spot), fault[1])
        return unicodedata.normalize("NFC", value)

    def _expects_key(self) -> bool:
        return bool(self.open) and isinstance(self.open[-1].into, dict) and self.open[-1].key is None

    def _key(self, name: str, plain: bool, spot: Spot) -> None:
        if plain and name == "<<":
            self._refuse(codes.ALIAS, inside(*spot))
        if plain and not name:
            self._refuse(codes.KEY_NOT_TEXT, inside(*spot))
        mapping = self.open[-1]
        if mapping.flow and plain and len(name) == 3 and name.isdigit() and self._cuts_a_number(name, spot):
            mapping.key, mapping.twice = name, True
            return
        path = (*mapping.path, name)
        mapping.key, mapping.key_spot = name, spot
        mapping.twice = name in mapping.into
        if not mapping.kept:
            return
        if mapping.twice:
            first = self.result.keys[path]
            says = f"»{name}« står også i linje {first.line}"
            self.result.findings.append(finding(codes.DUPLICATE_KEY, inside(*spot), says, also=(first,)))
            return
        self.result.keys.put(path, spot)
        if len(mapping.path) > 1 and not mapping.into and not mapping.flow and spot[2:4] == mapping.start[2:4]:
            self.result.places.put(mapping.path, spot)  # the caret under a group's first name, not its first letter

    def _cuts_a_number(self, name: str, spot: Spot) -> bool:
        """Whether the name is a part of a number with commas. The number is told once."""
        lines, file, line, column, _ = spot
        for number in _THOUSANDS.finditer(lines[line], max(0, column - _LONGEST), column + _LONGEST):
            if number.start() < column < number.end():
                if lines[line].find(",", number.start()) == column - 1:
                    place = inside(lines, file, line, number.start(), len(number[0]))
                    remedy = f"skriv tusinder med punktum: {number[0].replace(',', '.')}"
                    self.result.findings.append(finding(codes.COMMA_IN_NUMBER, place, remedy=remedy))
                return True
        return False

    def _begin(self, event: Any) -> None:
        start = self._at(event.start_mark, 1)
        if self._expects_key():
            expression = self.lines[event.start_mark.line][event.start_mark.column - 1 :].startswith("{{")
            remedy = "sæt udtrykket {{ … }} i anførselstegn" if expression else ""
            self._refuse(codes.KEY_NOT_TEXT, inside(*start), remedy=remedy)
        if len(self.open) >= DEPTH_MAX:
            self._refuse(codes.TOO_DEEP, inside(*start))
        into: dict[str, Tree] | list[Tree] = {} if isinstance(event, MappingStartEvent) else []
        self.empty = False
        path, kept = self._put(into, start)
        self.open.append(_Open(into, path, start, bool(event.flow_style), kept))

    def _end(self, event: Any) -> None:
        closed = self.open.pop()
        if closed.flow and closed.kept and len(closed.path) > 1:
            start = inside(*closed.start)
            if event.end_mark.line + 1 == start.line:
                length = event.end_mark.column + 1 - (start.column or 1)
                self.result.places.put(closed.path, Place(self.file, start.line, start.column, length))

    def _put(self, value: Tree, spot: Spot) -> tuple[DataPath, bool]:
        """Puts a value where it belongs; returns its path, and whether it is kept."""
        if not self.open:
            self.result.tree = value
            self.result.places.put((self.stem,), spot if isinstance(value, str) else Place(self.file))
            return (self.stem,), True
        parent = self.open[-1]
        path: DataPath
        if isinstance(parent.into, list):
            path, kept = (*parent.path, len(parent.into)), parent.kept
            parent.into.append(value)
        else:
            key = parent.key or ""
            path, kept = (*parent.path, key), parent.kept and not parent.twice
            if not parent.twice:
                parent.into[key] = value
            parent.key = parent.key_spot = None
        if kept:
            self.result.places.put(path, spot)
        return path, kept

    def _spot(self, event: Any) -> Spot:
        start, end = event.start_mark, event.end_mark
        same_line = start.line == end.line
        return self._at(start, end.column - start.column if same_line else len(self.lines[start.line]))

    def _at(self, mark: Any, length: int) -> Spot:
        """What `inside` makes the place of."""
        return self.lines, self.file, min(mark.line, len(self.lines) - 1), mark.column, length

    def _refuse(self, kind: Code, place: Place, says: str = "", *, remedy: str = "") -> None:
        raise RefusalError(finding(kind, place, says, remedy=remedy))
