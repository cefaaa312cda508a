"""Two texts held against each other, paragraph by paragraph and then word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lbf_docs.findings import Place
from lbf_docs.prose import Prose
from lbf_docs.value import Value

from .align import longest_rising, matches
from .difference import ADDED, CHANGED, MOVED, REMOVED
from .lines import HEADING, LINK, NOTE, Line, lines_of, where
from .wording import Run, compared, likeness

_ALIKE = 0.4
_WINDOW = 12
"""How far apart two versions of a paragraph may stand among those that were changed together."""
MOVED_LETTERS = 25
"""A shorter line that is gone here and new there needn't be the same."""
_SENTENCES = ("afsnit", "punkt", "citat", "forklaring", "fodnote")
_REWORDED = 0.75
"""How much a sentence that moved must have in common with the old one."""
_MOST_COMPARED = 2_500
"""Pairs of sentences that are looked at for likeness; beyond that only what is equal is found again."""


class Change(Value):
    """What became of a line."""

    kind: str
    line: Line
    before: str = ""
    """The words that stood there; of a line that moved, where it stood."""
    after: str = ""
    words: tuple[Run, ...] = ()


def changes(old: Prose | None, new: Prose | None) -> tuple[Change, ...]:
    """The changes from one text to another, in the order of the new one; what was removed stands where it was."""
    if old == new:
        return ()
    before, after = tuple(lines_of(old)), tuple(lines_of(new))
    pairs = matches([_name(line) for line in before], [_name(line) for line in after])
    same = list(pairs)
    out: list[tuple[int, Change]] = []
    gone: list[tuple[int, int]] = []  # where in the old text, where that is in the new one
    come: list[int] = []
    low = left = 0
    for at, there in [*pairs, (len(before), len(after))]:
        rest_old, rest_new = list(range(low, at)), list(range(left, there))
        for n, m in _same(before, after, rest_old, rest_new):
            rest_old.remove(n)
            rest_new.remove(m)
            same.append((n, m))
            out.append((m, _changed(before[n], after[m])))
        gone += [(n, left) for n in rest_old]
        come += rest_new
        low, left = at + 1, there + 1
    moved = _moved(before, after, [n for n, _ in gone], come)
    out += [(m, _as_moved(before, after, n, m)) for n, m in moved if not _is_numbered_anew(before[n], after[m])]
    out += [(at, Change(REMOVED, before[n], before=before[n].text)) for n, at in gone if n not in dict(moved)]
    left_over = set(come) - {m for _, m in moved}
    out += [(m, Change(ADDED, after[m], after=after[m].text)) for m in left_over]
    out += [(m, change) for n, m in (*same, *moved) for change in _links(before[n], after[m])]
    if not out:
        return () if _look(old) == _look(new) else (Change(CHANGED, Line("opsætning", "")),)
    return tuple(change for _, change in sorted(out, key=lambda one: one[0]))


def _links(old: Line, new: Line) -> Iterator[Change]:
    """The links of a line that lead elsewhere; one that came or went is told where the words stayed."""
    if old.links == new.links:
        return
    if len(old.links) == len(new.links):
        for (_, address), (words, other) in zip(old.links, new.links, strict=True):
            if address != other:
                yield Change(CHANGED, new.changed(kind=LINK, text=words), address, other)
        return
    for words, address in old.links:
        if address not in [one for _, one in new.links]:
            yield Change(REMOVED, new.changed(kind=LINK, text=words), before=address)
    for words, address in new.links:
        if address not in [one for _, one in old.links]:
            yield Change(ADDED, new.changed(kind=LINK, text=words), after=address)


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


def _as_moved(before: Sequence[Line], after: Sequence[Line], n: int, m: int) -> Change:
    words = () if before[n].text == after[m].text else compared(before[n].text, after[m].text)
    return Change(MOVED, after[m], where(before, n), where(after, m), words)


def _is_numbered_anew(old: Line, new: Line) -> bool:
    """A footnote stands where it is referred to: it only follows what moved."""
    return new.kind == NOTE and old.text == new.text


def _moved(before: Sequence[Line], after: Sequence[Line], gone: list[int], come: list[int]) -> list[tuple[int, int]]:
    """Of what is gone and what has come, the pairs that are the same line in another place, if need be reworded."""
    places: dict[str, list[int]] = {}
    for m in come:
        for name in filter(None, (_name(after[m]), after[m].key)):
            places.setdefault(name, []).append(m)
    out: dict[int, int] = {}
    for n in gone:
        line = before[n]
        wanted = line.key or (_name(line) if len(line.text) >= MOVED_LETTERS else "")
        found = next((m for m in places.get(wanted, ()) if m not in out.values()), None)
        if found is not None:
            out[n] = found
    left, right = [n for n in gone if n not in out], [m for m in come if m not in out.values()]
    return [*out.items(), *reworded([(n, before[n]) for n in left], [(m, after[m]) for m in right])]


def reworded(gone: Sequence[tuple[int, Line]], come: Sequence[tuple[int, Line]]) -> list[tuple[int, int]]:
    """The pairs of sentences that are the same but for a word or two, the likest first."""
    left = [(n, line) for n, line in gone if line.kind in _SENTENCES and len(line.text) >= MOVED_LETTERS]
    right = [(m, line) for m, line in come if line.kind in _SENTENCES and len(line.text) >= MOVED_LETTERS]
    if len(left) * len(right) > _MOST_COMPARED:
        return []
    ranked = sorted(
        (-likeness(one.text, other.text), n, m) for n, one in left for m, other in right if one.kind == other.kind
    )
    out: dict[int, int] = {}
    for score, n, m in ranked:
        if -score >= _REWORDED and n not in out and m not in out.values():
            out[n] = m
    return list(out.items())


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
    headings = ([n for n in old if before[n].kind == HEADING and n not in found],
                [m for m in new if after[m].kind == HEADING and m not in found.values()])  # fmt: skip
    if [len(side) for side in headings] == [1, 1]:  # one for another in the same place
        found[headings[0][0]] = headings[1][0]
    pairs = sorted(found.items())
    return [pairs[n] for n in longest_rising([m for _, m in pairs])]
