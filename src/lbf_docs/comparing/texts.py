"""Two texts held against each other, paragraph by paragraph and then word by word."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Place
from lbf_docs.prose import Prose
from lbf_docs.prose.blocks import (
    Block,
    CodeBlock,
    DefinitionList,
    FigureRef,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    Quote,
    Table,
    plain_text,
)
from lbf_docs.value import Value

from .align import longest_rising, matches
from .difference import ADDED, CHANGED, MOVED, REMOVED
from .wording import Run, compared, likeness

_ALIKE = 0.4
_WINDOW = 12
"""How far apart two versions of a paragraph may stand among those that were changed together."""
_MOVED_LETTERS = 25
"""A shorter line that is gone here and new there needn't be the same."""


class Line(Value):
    """What can be added or removed in a text: a paragraph, a heading, a point, a row, a footnote's paragraph."""

    kind: str
    text: str
    under: str = ""
    """The nearest heading above it."""
    key: str = ""
    """The author's own (`{#nøgle}`)."""


class Change(Value):
    """What became of a line."""

    kind: str
    line: Line
    before: str = ""
    after: str = ""
    words: tuple[Run, ...] = ()


def changes(old: Prose | None, new: Prose | None) -> tuple[Change, ...]:
    """The changes from one text to another, in the order of the new one; what was removed stands where it was."""
    if old == new:
        return ()
    before, after = tuple(_lines(old)), tuple(_lines(new))
    pairs = matches([_name(line) for line in before], [_name(line) for line in after])
    out: list[tuple[int, Change]] = []
    gone: list[tuple[int, int, Line]] = []  # where in the old text, where that is in the new one
    come: list[tuple[int, Line]] = []
    low = left = 0
    for at, there in [*pairs, (len(before), len(after))]:
        rest_old, rest_new = list(range(low, at)), list(range(left, there))
        for n, m in _same(before, after, rest_old, rest_new):
            rest_old.remove(n)
            rest_new.remove(m)
            out.append((m, _changed(before[n], after[m])))
        gone += [(n, left, before[n]) for n in rest_old]
        come += [(m, after[m]) for m in rest_new]
        low, left = at + 1, there + 1
    out += _moved(gone, come)
    out += [(at, Change(REMOVED, line, before=line.text)) for _, at, line in gone]
    out += [(m, Change(ADDED, line, after=line.text)) for m, line in come]
    if not out:
        return () if _look(old) == _look(new) else (Change(CHANGED, Line("opsætning", "")),)
    return tuple(change for _, change in sorted(out, key=lambda one: one[0]))


def _look(node: object) -> object:
    """A text with all its marks, and without the places where they stand in the file."""
    match node:
        case Prose():
            return _look(node.blocks), sorted((label, repr(_look(blocks))) for label, blocks in node.notes.items())
        case Value():
            values = (getattr(node, name) for name in node.__match_args__)
            return type(node).__name__, *(_look(value) for value in values if not isinstance(value, Place))
        case tuple():
            return tuple(map(_look, node))
    return node


def _name(line: Line) -> str:
    return f"{line.kind}\0{line.text}"


def _changed(old: Line, new: Line) -> Change:
    return Change(CHANGED, new, old.text, new.text, compared(old.text, new.text))


def _moved(gone: list[tuple[int, int, Line]], come: list[tuple[int, Line]]) -> list[tuple[int, Change]]:
    """Takes out of both what is the same line in another place."""
    places: dict[str, list[int]] = {}
    for number, (_, line) in enumerate(come):
        places.setdefault(_name(line), []).append(number)
        if line.key:
            places.setdefault(line.key, []).append(number)
    out: list[tuple[int, Change]] = []
    taken: set[int] = set()
    for entry in tuple(gone):
        line = entry[2]
        wanted = [line.key] if line.key else [_name(line)] if len(line.text) >= _MOVED_LETTERS else []
        found = next((n for name in wanted for n in places.get(name, ()) if n not in taken), None)
        if found is None:
            continue
        taken.add(found)
        at, new = come[found]
        words = () if new.text == line.text else compared(line.text, new.text)
        out.append((at, Change(MOVED, new, "" if not words else line.text, new.text, words)))
        gone.remove(entry)
    come[:] = [entry for number, entry in enumerate(come) if number not in taken]
    return out


def _same(before: tuple[Line, ...], after: tuple[Line, ...], old: list[int], new: list[int]) -> list[tuple[int, int]]:
    """The lines between two unchanged ones that are versions of each other, in order on both sides."""
    ranked = []
    for place, n in enumerate(old):
        at = place * len(new) // len(old)
        for m in new[max(0, at - _WINDOW) : at + _WINDOW]:
            one, other = before[n], after[m]
            if one.kind == other.kind:
                same = bool(one.key) and one.key == other.key
                ranked.append((2.0 if same else likeness(one.text, other.text), n, m))
    found: dict[int, int] = {}
    for score, n, m in sorted(ranked, key=lambda one: (-one[0], one[1], one[2])):
        if score >= _ALIKE and n not in found and m not in found.values():
            found[n] = m
    pairs = sorted(found.items())
    return [pairs[n] for n in longest_rising([m for _, m in pairs])]


def _lines(prose: Prose | None) -> Iterator[Line]:
    if prose is None:
        return
    heading = ""
    for line in _of_blocks(prose.blocks):
        if line.kind == "overskrift":
            heading = line.text
        yield line.changed(under=heading)
    for label, blocks in prose.notes.items():
        for line in _of_blocks(blocks):
            yield line.changed(kind="fodnote", under="", key=f"[^{label}]")


def _of_blocks(blocks: tuple[Block, ...], kind: str = "afsnit") -> Iterator[Line]:
    for block in blocks:
        match block:
            case Paragraph(children, key):
                yield Line(kind, plain_text(children), key=key)
            case Heading(_, children, key):
                yield Line("overskrift", plain_text(children), key=key)
            case ListBlock(items=items):
                for item in items:
                    yield from _of_blocks(item, "punkt")
            case Image(path, alt, caption, key):
                words = " – ".join(filter(None, (plain_text(caption), plain_text(alt))))
                yield Line("billede", f"{words} ({path})", key=key)
            case Table() | DefinitionList():
                yield from _of_rows(block)
            case Quote(children=inner):
                yield from _of_blocks(inner, "citat")
            case CodeBlock(text):
                yield Line(kind, text)
            case FigureRef(name):
                yield Line("figur", name)


def _of_rows(block: Table | DefinitionList) -> Iterator[Line]:
    """The rows of a table, the terms of a list with what is said of them."""
    match block:
        case Table(header=header, rows=rows, caption=caption):
            if caption:
                yield Line("tabeltitel", plain_text(caption))
            for row in (*((header,) if header else ()), *rows):
                yield Line("række", " | ".join(plain_text(cell.children) for cell in row))
        case DefinitionList():
            for definition in block.items:
                yield Line("begreb", plain_text(definition.term))
                for explanation in definition.explanations:
                    yield from _of_blocks(explanation, "forklaring")
