"""Which elements of one sequence are which of another: what is left in order, and what moved.

By what stands once on both sides first, then what lies between (patience diff): a long text takes time in proportion to
its length, and a line that is everywhere leads nobody astray.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

_SMALL = 20_000
"""The largest field, rows times columns, that is searched cell by cell where nothing stands once."""


def matches(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places with the same element, rising on both sides."""
    out: list[tuple[int, int]] = []
    todo = [(0, len(old), 0, len(new))]
    while todo:
        low, high, left, right = todo.pop()
        while low < high and left < right and old[low] == new[left]:
            out.append((low, left))
            low, left = low + 1, left + 1
        while low < high and left < right and old[high - 1] == new[right - 1]:
            high, right = high - 1, right - 1
            out.append((high, right))
        if low == high or left == right:
            continue
        anchors = _anchors(old, new, (low, high, left, right))
        if anchors:
            for at, there in anchors:
                todo.append((low, at, left, there))
                out.append((at, there))
                low, left = at + 1, there + 1
            todo.append((low, high, left, right))
        elif (high - low) * (right - left) <= _SMALL:
            out += _searched(old, new, (low, high, left, right))
    return sorted(out)


def _anchors(old: Sequence[str], new: Sequence[str], field: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    """What stands once on each side, as many as keep their order."""
    low, high, left, right = field
    here, there = Counter(old[low:high]), Counter(new[left:right])
    where = {new[n]: n for n in range(left, right) if there[new[n]] == 1 and here.get(new[n]) == 1}
    pairs = [(n, where[old[n]]) for n in range(low, high) if old[n] in where]
    kept = longest_rising([place for _, place in pairs])
    return [pairs[n] for n in kept]


def _searched(old: Sequence[str], new: Sequence[str], field: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    from difflib import SequenceMatcher  # noqa: PLC0415  # seldom needed

    low, high, left, right = field
    blocks = SequenceMatcher(None, old[low:high], new[left:right], autojunk=False).get_matching_blocks()
    return [(low + a + n, left + b + n) for a, b, size in blocks for n in range(size)]


def longest_rising(numbers: Sequence[int]) -> list[int]:
    """The places of the longest row of rising numbers; whatever is not in it has moved."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(ends, number)
        before.append(places[at - 1] if at else -1)
        ends[at : at + 1] = [number]
        places[at : at + 1] = [place]
    out: list[int] = []
    place = places[-1] if places else -1
    while place >= 0:
        out.append(place)
        place = before[place]
    return out[::-1]
