"""Lists: points by style; numbers by style and a numbering of their own for each list. docs/word/list.md"""

from __future__ import annotations

from lbf_docs.prose.blocks import Block, ListBlock, Paragraph

from ..context import FOOTNOTE, Here
from ..draft import Draft, draft, value
from .paragraphs import bookmarked
from .runs import write_inlines

_LEVELS = 5


def write_list(block: ListBlock, here: Here) -> list[Draft]:
    """The items; what follows the first paragraph of an item is set in under it."""
    inside = here.changed(depth=here.depth + 1, indent=_indent(block, here))
    level = min(inside.depth, _LEVELS)
    style = _style(block.ordered, level)
    counted = _counted(block, level, inside.id(style), inside) if block.mark else None
    number = here.ledger.new_list(level - 1, block.start, counted) if block.ordered else None
    properties = _properties(style, level, number, inside)
    out: list[Draft] = []
    for item in block.items:
        out += _item(item, properties, inside)
    if out and block.key:
        bookmarked(out[0], block.key, here)
    return out


def _counted(block: ListBlock, level: int, style: str, inside: Here) -> Draft:
    """The level of a list whose letters the author wrote, with the design's own places for them."""
    styles = inside.ledger.styles
    place = {"w:left": str(styles.indents.get(style, 0)), "w:hanging": str(styles.hangings.get(style, 0))}
    return draft(
        "w:lvl", {"w:ilvl": str(level - 1)}, value("w:start", str(block.start)),
        value("w:numFmt", "lowerLetter" if block.mark[0] == "a" else "upperLetter"),
        value("w:lvlText", f"%{level}{block.mark[-1]}"), value("w:lvlJc", "left"),
        draft("w:pPr", {}, draft("w:ind", place)),
    )  # fmt: skip


def _style(ordered: bool, level: int) -> str:
    name = "List Number" if ordered else "List Bullet"
    return name if level == 1 else f"{name} {level}"


def _indent(block: ListBlock, here: Here) -> int:
    """How far in the items' text stands: under what surrounds the list, by as much as the design sets one level in."""
    level = here.depth + 1
    if level > _LEVELS:
        return here.indent
    indents = here.ledger.styles.indents
    above = indents.get(here.id(_style(block.ordered, level - 1)), 0) if level > 1 else 0
    return here.indent + indents.get(here.id(_style(block.ordered, level)), 0) - above


def _properties(name: str, level: int, number: str | None, inside: Here) -> Draft:
    """What every item has. In a footnote it is the footnote's style, smaller than a list's, with the list's number."""
    styles = inside.ledger.styles
    used = inside.id(name)
    out = [value("w:pStyle", inside.id(FOOTNOTE) if inside.style == FOOTNOTE else used)]
    if inside.style == FOOTNOTE or styles.indents.get(used, 0) != inside.indent:
        hanging = styles.hangings.get(used, 0)
        out.append(draft("w:ind", {"w:left": str(inside.indent), "w:hanging": str(hanging)}))
    if inside.style == FOOTNOTE:
        number = number or styles.numbers.get(used)
    if number:
        out.append(draft("w:numPr", {}, value("w:ilvl", str(level - 1)), value("w:numId", number)))
    return draft("w:pPr", {}, *out)


def _item(item: tuple[Block, ...], properties: Draft, inside: Here) -> list[Draft]:
    first = draft("w:p", {}, properties)
    if item and isinstance(item[0], Paragraph):
        first.children.extend(write_inlines(item[0].children, inside))
        bookmarked(first, item[0].key, inside)
        item = item[1:]
    return [first, *inside.write(item, inside)]
