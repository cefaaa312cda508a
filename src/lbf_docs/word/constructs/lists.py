"""Lists: points by style; numbers by style and a numbering of their own, so that each begins at 1. docs/word/list.md"""

from __future__ import annotations

from lbf_docs.prose.blocks import Block, ListBlock, Paragraph

from ..context import Here
from ..draft import Draft, draft, value
from .paragraphs import bookmarked
from .runs import write_inlines

_LEVELS = 5


def write_list(block: ListBlock, here: Here) -> list[Draft]:
    """The items; what follows the first paragraph of an item is set in under it."""
    level = min(here.depth + 1, _LEVELS)
    name = _style(block.ordered, level)
    left = here.base + here.ledger.styles.indents.get(here.id(name), 0)
    inside = here.changed(depth=here.depth + 1, indent=left)
    number = here.ledger.new_list(level - 1) if block.ordered else None
    out: list[Draft] = []
    for item in block.items:
        out += _item(item, number, name, level, inside)
    if out and block.key:
        bookmarked(out[0], block.key, here)
    return out


def _style(ordered: bool, level: int) -> str:
    name = "List Number" if ordered else "List Bullet"
    return name if level == 1 else f"{name} {level}"


def _item(item: tuple[Block, ...], number: str | None, name: str, level: int, inside: Here) -> list[Draft]:
    properties = [value("w:pStyle", inside.id(name))]
    if inside.base:
        properties.append(draft("w:ind", {"w:left": str(inside.indent)}))
    if number:
        properties.append(draft("w:numPr", {}, value("w:ilvl", str(level - 1)), value("w:numId", number)))
    first = draft("w:p", {}, draft("w:pPr", {}, *properties))
    if item and isinstance(item[0], Paragraph):
        first.children.extend(write_inlines(item[0].children, inside))
        bookmarked(first, item[0].key, inside)
        item = item[1:]
    return [first, *inside.write(item, inside)]
