"""One file's data → its part, with everything that can't be read, in Danish and in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from lbf_docs.case import RawCase, place_of
from lbf_docs.case.raw import Tree
from lbf_docs.findings import DataPath, Finding, Place
from lbf_docs.prose import Prose, Texts
from lbf_docs.suggest import did_you_mean

from . import codes
from .base import Part, fields_by_alias, fields_of
from .kinds import MarkdownText
from .shapes import Choice, Markdown, Nested, Scalar, Sequence, Shape, Table

_UNREADABLE: Final = object()


@dataclass
class Said:
    """What reading the data brings beside the parts themselves."""

    raw: RawCase
    findings: list[Finding] = field(default_factory=list)
    """What makes a plan impossible."""
    remarks: list[Finding] = field(default_factory=list)
    """What is wrong with the texts; a plan can be had all the same."""
    texts: dict[DataPath, Prose] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.reader = Texts(self.raw.folder)


def read_file(said: Said, stem: str, model: type[Part]) -> Part | None:
    """The part that a data file holds; None when something in it can't be read."""
    tree = said.raw.data.get(stem)
    part = _part(said, (stem,), model, {} if tree is None else tree)
    return part if isinstance(part, Part) else None


def _part(said: Said, path: DataPath, model: type[Part], tree: Tree) -> object:
    known = fields_by_alias(model)
    if not isinstance(tree, dict):
        keys = ", ".join(f"`{key}`" for key in known)
        return _refuse(
            said, codes.SHAPE.finding(
                place_of(said.raw, path), f"her skal stå nøglerne {keys}",
                "skriv hver nøgle på en ny linje med kolon efter, rykket ind",
            ),
        )  # fmt: skip
    values: dict[str, object] = {}
    good = True
    for key, value in tree.items():
        if key not in known:
            good = False
            said.findings.append(_unknown_key(said.raw, (*path, key), known))
        elif value is not None:  # a key with nothing behind it is as good as no key
            read = _value(said, (*path, key), known[key].shape, value)
            good &= read is not _UNREADABLE
            values[known[key].name] = read
    for one in fields_of(model):
        if one.key.identity and one.name not in values:
            good = False
            alias = one.key.alias
            remedy = f"skriv en linje med {alias}: og værdien"
            said.findings.append(codes.NO_ID.finding(place_of(said.raw, path), f"her mangler `{alias}`", remedy))
    return model(**values) if good else _UNREADABLE


def _value(said: Said, path: DataPath, shape: Shape, tree: Tree) -> object:
    match shape:
        case Nested():
            return _part(said, path, shape.model, tree)
        case Sequence():
            if not isinstance(tree, list):
                says, remedy = "her skal stå en liste", "skriv hvert punkt på en ny linje med - foran"
                return _refuse(said, codes.SHAPE.finding(place_of(said.raw, path), says, remedy))
            items = [_item(said, (*path, n), shape.item, item) for n, item in enumerate(tree)]
            return _UNREADABLE if any(item is _UNREADABLE for item in items) else tuple(items)
        case Table():
            return _table(said, path, shape, tree)
        case _:
            return _scalar(said, path, shape, tree)


def _item(said: Said, path: DataPath, shape: Shape, tree: Tree) -> object:
    if tree is None and not isinstance(shape, Nested):
        return _refuse(said, codes.VALUE.finding(place_of(said.raw, path), "her står ingenting", "slet linjen"))
    return _value(said, path, shape, tree)


def _table(said: Said, path: DataPath, shape: Table, tree: Tree) -> object:
    if isinstance(tree, str) and shape.whole:
        single = _value(said, path, shape.value, tree)
        return _UNREADABLE if single is _UNREADABLE else {shape.whole: single}
    if not isinstance(tree, dict):
        says, remedy = (
            "her skal stå nøgler med hver sin værdi",
            "skriv hver nøgle på en ny linje med kolon efter, rykket ind",
        )
        return _refuse(said, codes.SHAPE.finding(place_of(said.raw, path), says, remedy))
    out: dict[str, object] = {}
    for key, value in tree.items():
        if shape.key:
            try:
                shape.key(key)
            except ValueError as error:
                place = said.raw.keys.get((*path, key), place_of(said.raw, path))
                says, remedy = _advice(str(error))
                if key.isdigit() and len(key) == 3:  # {2026: 235, 000}
                    says = f"her står {key} som et årstal; skriver du tusinder med komma?"
                    remedy = "skriv tusinder med punktum, for eksempel 235.000"
                out[key] = _refuse(said, codes.VALUE.finding(place, says, remedy))
                continue
        out[key] = (
            None
            if value is None and not isinstance(shape.value, Table)
            else _value(said, (*path, key), shape.value, {} if value is None else value)
        )
    return _UNREADABLE if any(value is _UNREADABLE for value in out.values()) else out


def _scalar(said: Said, path: DataPath, shape: Scalar | Choice | Markdown, tree: Tree) -> object:
    if not isinstance(tree, str):
        says = "her skal stå én værdi, ikke en liste eller flere linjer med nøgler"
        return _refuse(said, codes.VALUE.finding(place_of(said.raw, path), says, "se efter, og ret værdien"))
    match shape:
        case Choice():
            word = tree.strip()
            if word in shape.words:
                return word
            words = [f"`{w}`" for w in shape.words]
            allowed = ", ".join(words[:-1]) + f" eller {words[-1]}"
            return _refuse(
                said, codes.VALUE.finding(place_of(said.raw, path), f"her står `{tree}`", f"skriv {allowed}")
            )
        case Markdown():
            return _text(said, path, tree, place_of(said.raw, path))
        case Scalar():
            try:
                return shape.read(tree)
            except ValueError as error:
                return _refuse(said, codes.VALUE.finding(place_of(said.raw, path), *_advice(str(error))))


def _text(said: Said, path: DataPath, text: str, place: Place) -> MarkdownText | None:
    """Markdown; one that says nothing is as good as none. Its lines count from where it stands in the file."""
    if not text.strip():
        return None
    origin = origin_of(text, place, _lines(said.raw.sources.get(place.file, "")))
    prose, found = said.reader.read(text, place.file, origin)
    said.remarks += found
    if not prose:  # nothing but notes to the author
        return None
    said.texts[path] = prose
    return MarkdownText(path)


def origin_of(text: str, place: Place, source: list[str]) -> tuple[int, int]:
    """Where a text in the data begins in its file, whose lines are `source`: lines above, characters before each line.

    After | it is exact, and on one line; of what YAML folds into fewer lines only the beginning is known.
    """
    line, column = (place.line or 1) - 1, (place.column or 1) - 1
    mark = source[line][column : column + 1] if line < len(source) else ""
    if mark not in ("|", ">"):
        return line, column + (mark in ("'", '"'))
    for number, written in enumerate(text.split("\n"), start=line + 1):
        if written.strip() and number < len(source):  # a blank line may be shorter than its indentation
            first = source[number]
            return line + 1, len(first) - len(written) if mark == "|" else len(first) - len(first.lstrip(" "))
    return line + 1, 0


@cache
def _lines(source: str) -> list[str]:
    return source.split("\n")


def _refuse(said: Said, finding: Finding) -> object:
    said.findings.append(finding)
    return _UNREADABLE


def _unknown_key(raw: RawCase, path: DataPath, known: Mapping[str, Any]) -> Finding:
    key = str(path[-1])
    remedy = did_you_mean(key, known) or "slet linjen, eller brug en af nøglerne " + ", ".join(f"`{k}`" for k in known)
    return codes.UNKNOWN_KEY.finding(raw.keys.get(path, place_of(raw, path)), f"nøglen `{key}` kendes ikke her", remedy)


def _advice(message: str) -> tuple[str, str]:
    """What is wrong, and what to do, out of a reader's sentence: "…; skriv …" or "…, for eksempel …"."""
    wrong, semicolon, remedy = message.partition("; ")
    if semicolon:
        return wrong, remedy
    wrong, example, shown = message.partition(", for eksempel ")
    return (wrong, f"skriv for eksempel {shown}") if example else (message, "se efter, og ret værdien")
