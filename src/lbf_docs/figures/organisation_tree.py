"""The organisation as data: organs, who stands under whom, and the same in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .data import Box


@dataclass(frozen=True)
class Tree:
    """The boxes of an organisation by id and by parent, each list in the order given."""

    boxes: dict[str, Box]
    tops: tuple[Box, ...]
    under: dict[str, tuple[Box, ...]]
    beside: dict[str, tuple[Box, ...]]

    def levels(self) -> dict[str, int]:
        """How many boxes stand above each box."""
        levels = dict.fromkeys((box.id for box in self.tops), 0)
        queue = list(levels)
        for parent in queue:
            for box in (*self.under[parent], *self.beside[parent]):
                levels[box.id] = levels[parent] + 1
                queue.append(box.id)
        return levels


def tree(boxes: Sequence[Box]) -> Tree:
    """`boxes` as a tree.

    Raises ValueError when there is no box, an id is used twice, `under` names nobody, or boxes stand in a ring.
    """
    if not boxes:
        raise ValueError("an organisation chart needs at least one box")
    by_id = {box.id: box for box in boxes}
    if len(by_id) < len(boxes):
        raise ValueError("two boxes of an organisation chart have the same id")
    for box in boxes:
        if box.under is not None and box.under not in by_id:
            raise ValueError(f'"{box.name}" stands under "{box.under}", which is no box of the chart')
    for box in boxes:
        _refuse_ring(box, by_id)

    def children(beside: bool) -> dict[str, tuple[Box, ...]]:
        return {i: tuple(box for box in boxes if box.under == i and box.beside is beside) for i in by_id}

    return Tree(by_id, tuple(box for box in boxes if box.under is None), children(False), children(True))


def describe(organisation: Tree) -> str:
    """The chart in Danish words, for those who can't see it."""
    sentences = [f"Øverst står {_listed(organisation.tops)}."]
    waiting = list(organisation.tops)
    while waiting:
        parent = waiting.pop(0)
        under, beside = organisation.under[parent.id], organisation.beside[parent.id]
        if under:
            sentences.append(f"Under {parent.name}: {_listed(under)}.")
        if beside:
            sentences.append(f"Ved siden af {parent.name}: {_listed(beside)}.")
        waiting[:0] = (*under, *beside)
    return "Organisationsdiagram: " + " ".join(sentences)


def _listed(boxes: Iterable[Box]) -> str:
    names = [f"{box.name} ({', '.join(box.lines)})" if box.lines else box.name for box in boxes]
    # A name with a comma of its own, such as "Uddannelse, job og fritid", would read as two.
    return ("; " if any("," in name for name in names) else ", ").join(names)


def _refuse_ring(box: Box, by_id: dict[str, Box]) -> None:
    seen = [box.id]
    above = box.under
    while above is not None:
        if above in seen:
            ring = " → ".join(f'"{by_id[i].name}"' for i in (*seen[seen.index(above) :], above))
            raise ValueError(f"the boxes stand under one another in a ring: {ring}")
        seen.append(above)
        above = by_id[above].under
