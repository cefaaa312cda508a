"""The words of a plan with their places: every text and every line of its data, for the rules that look at words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import takewhile

from lbf_docs.case import RawCase, place_of
from lbf_docs.case.raw import Tree
from lbf_docs.findings import DataPath, Place
from lbf_docs.prose.author_notes import without_notes
from lbf_docs.prose.passage import Kind, Mention, Passage, Segment
from lbf_docs.prose.passages import passages, value

from .base import Part, fields_of
from .index import located
from .plan import Plan
from .reader import origin_of
from .shapes import Scalar, Sequence, Shape, Table

__all__ = ["Kind", "Mention", "Passage", "all_passages", "line_of", "text_passages"]


@lru_cache(maxsize=2)
def text_passages(plan: Plan) -> tuple[Passage, ...]:
    """What the documents say in running text: the files in tekst/, and Markdown in the data, in that order."""
    raw = plan.written
    if raw is None:
        return ()
    out: list[Passage] = []
    for file in plan.prose:
        text = without_notes(raw.prose[file], file).text
        out += passages(text, file, lambda source: plan.answers.get(source, ""))
    return (*out, *_in_data(plan, raw))


@lru_cache(maxsize=2)
def all_passages(plan: Plan) -> tuple[Passage, ...]:
    """As `text_passages`, and the single lines of the data: names, titles, tasks, sources."""
    return (*text_passages(plan), *(_lines(plan, plan.written) if plan.written else ()))


def line_of(plan: Plan, path: DataPath) -> Passage | None:
    """A line of the data by its path, None where there is no text."""
    raw = plan.written
    text = _written(raw, path) if raw else ""
    return _line(raw, text, path) if raw and text else None


def _line(raw: RawCase, text: str, path: DataPath) -> Passage:
    return value(text, f"{path[0]}.yaml", partial(_segments, raw, text, path), path)


def _in_data(plan: Plan, raw: RawCase) -> Iterator[Passage]:
    for path in plan.texts:
        text = _written(raw, path)
        place = place_of(raw, path)
        lines = _source_lines(raw, place.file)
        origin = origin_of(text, place, lines)
        text = without_notes(_unfolded(text, place, origin, lines), place.file).text
        yield from passages(text, place.file, lambda source: plan.answers.get(source, ""), origin, path)


def _lines(plan: Plan, raw: RawCase) -> Iterator[Passage]:
    for part, path in located(plan):
        for name, alias in _text_fields(type(part)):
            content = getattr(part, name)
            if not content:
                continue
            if isinstance(content, str):
                yield _line(raw, content, (*path, alias))
            elif isinstance(content, tuple):
                yield from (
                    _line(raw, one, (*path, alias, n)) for n, one in enumerate(content) if one and type(one) is str
                )
            elif isinstance(content, dict):
                yield from (
                    _line(raw, one, (*path, alias, key)) for key, one in content.items() if one and type(one) is str
                )


def _text_fields(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """The fields of a part, and their keys, that may hold lines for people to read: no ids, no Markdown, no parts."""
    if model not in _TEXT_FIELDS:
        _TEXT_FIELDS[model] = tuple(
            (field.name, field.key.alias)
            for field in fields_of(model)
            if not field.references and field.key.alias != "id" and _holds_lines(field.shape)
        )
    return _TEXT_FIELDS[model]


_TEXT_FIELDS: dict[type, tuple[tuple[str, str], ...]] = {}


def _holds_lines(shape: Shape) -> bool:
    match shape:
        case Scalar():
            return True
        case Sequence(item=inner) | Table(value=inner):
            return _holds_lines(inner)
        case _:
            return False


def _written(raw: RawCase, path: DataPath) -> str:
    """The text of a value as it stands in the file; nothing where there is none."""
    tree: Tree = raw.data.get(str(path[0]))
    for step in path[1:]:
        if isinstance(tree, dict) and isinstance(step, str):
            tree = tree.get(step)
        elif isinstance(tree, list) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
        else:
            return ""
    return tree if isinstance(tree, str) else ""


def _segments(raw: RawCase, text: str, path: DataPath) -> tuple[Segment, ...]:
    """Where the letters of a value stand: after its quotation mark; on several lines, word for word."""
    place = place_of(raw, path)
    lines = _source_lines(raw, place.file)
    line, column = origin_of(text, place, lines)
    if line < len(lines) and lines[line].startswith(text, column):
        return ((0, line + 1, column + 1, 0),)
    out: list[Segment] = []
    for word in _WORD.finditer(text):
        at, here = line, column
        while at < len(lines) and (found := lines[at].find(word[0], here)) < 0:
            at, here = at + 1, 0
        if at < len(lines):  # a word that is written with an escape isn't found; it stands where the one before it does
            out.append((word.start(), at + 1, found + 1, 0))
            line, column = at, found + len(word[0])
    return tuple(out) if out and out[0][0] == 0 else ((0, line + 1, column + 1, 0), *out)


_WORD = re.compile(r"\S+")


def _unfolded(text: str, place: Place, origin: tuple[int, int], lines: list[str]) -> str:
    """The text after > with its line ends as in the file: to Markdown they are spaces, and so places are exact."""
    line, column = (place.line or 1) - 1, (place.column or 1) - 1
    if line >= len(lines) or lines[line][column : column + 1] != ">":
        return text
    above, indent = origin
    block = list(takewhile(lambda one: not one.strip() or one.startswith(" " * indent), lines[above:]))
    return "\n".join(one[indent:] for one in block).rstrip("\n")


def _source_lines(raw: RawCase, file: str) -> list[str]:
    return _split(raw.sources.get(file, ""))


@lru_cache(maxsize=32)
def _split(source: str) -> list[str]:
    return source.split("\n")
