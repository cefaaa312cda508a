"""Tables: a grid of our own, a header row that repeats. docs/word/table.md"""

from __future__ import annotations

from collections.abc import Sequence

from lbf_docs.look.widths import least_widths
from lbf_docs.prose.blocks import Cell, Table, plain_text

from ..context import Here
from ..design import LAYOUT
from ..draft import Draft, draft, on, value
from .caption import TABLE, caption
from .paragraphs import bookmarked, first_paragraph, paragraph
from .runs import write_inlines

_HEADS = {"right": "Tabelhoved tal"}
_STYLES = {"right": "Tabeltal", "center": "Tabelmidte"}
_TEXT = "Tabeltekst"


def write_table(block: Table, here: Here) -> list[Draft]:
    """The table and a narrow line after it: air below, and what Word needs between two tables and at a cell's end."""
    rows = [block.header, *block.rows] if block.header else list(block.rows)
    columns = max(len(row) for row in rows)
    indent = min(here.indent, here.ledger.text_width // 2)
    widths = column_widths(rows, columns, here.ledger.text_width - indent)
    style = "LBF tabel" if block.header else "LBF opstilling"
    look = {"w:val": "0420", "w:firstRow": "1" if block.header else "0", "w:lastRow": "0", "w:firstColumn": "0",
            "w:lastColumn": "0", "w:noHBand": "0", "w:noVBand": "1"}  # fmt: skip
    properties = [
        value("w:tblStyle", here.ledger.styles.id(style, "table")),
        draft("w:tblW", {"w:w": str(sum(widths)), "w:type": "dxa"}),
        draft("w:tblLayout", {"w:type": "fixed"}),
        draft("w:tblLook", look),
    ]
    if indent:
        properties.append(draft("w:tblInd", {"w:w": str(indent), "w:type": "dxa"}))
    if not block.header:
        properties.append(value("w:tblCaption", LAYOUT))
    made = draft("w:tbl", {}, draft("w:tblPr", {}, *properties), draft("w:tblGrid", {}, *(_column(w) for w in widths)))
    inside = here.changed(depth=0, indent=0)
    for number, row in enumerate(rows):
        made.append(_row(row, block, widths, bool(block.header) and number == 0, inside))
    title = [caption(TABLE, block.caption, here, block.key)] if block.caption else []
    if block.key and not title:
        bookmarked(first_paragraph([made]), block.key, here)
    return [*title, made, paragraph("Tabelluft", here)]


def _column(width: int) -> Draft:
    return draft("w:gridCol", {"w:w": str(width)})


def _row(row: Sequence[Cell], block: Table, widths: Sequence[int], is_header: bool, here: Here) -> Draft:
    properties = [on("w:cantSplit"), *([on("w:tblHeader")] if is_header else [])]
    made = draft("w:tr", {}, draft("w:trPr", {}, *properties))
    for number, width in enumerate(widths):
        cell = row[number] if number < len(row) else Cell(())
        alignment = block.alignments[number] if number < len(block.alignments) else ""
        style = _HEADS.get(alignment, "Tabelhoved") if is_header else _STYLES.get(alignment, _TEXT)
        content = write_inlines(cell.children, here)
        made.append(
            draft(
                "w:tc",
                {},
                draft("w:tcPr", {}, draft("w:tcW", {"w:w": str(width), "w:type": "dxa"})),
                paragraph(style, here, *content),
            )
        )
    return made


def column_widths(rows: Sequence[Sequence[Cell]], columns: int, total: int) -> list[int]:
    """Twips per column: room for the longest word first, the rest by how much text there is; the sum is `total`.

    Where even the numbers have no room it is more.
    """
    longest, amount = [3.0] * columns, [3.0] * columns
    for row in rows:
        for number, cell in enumerate(row):
            text = plain_text(cell.children)
            longest[number] = max(longest[number], *(len(word) + 1.0 for word in text.split()), 0.0)
            amount[number] = max(amount[number], min(len(text), 60.0))
    least = [115 * n + 220 for n in longest]  # about one tenth of an em at 10 pt per letter, and the cell's margins
    if sum(least) >= total:
        return _short_of_room(rows, least, total)
    room = total - sum(least)
    widths = [int(low + room * n / sum(amount)) for low, n in zip(least, amount, strict=True)]
    widths[-1] += total - sum(widths)
    return widths


def _short_of_room(rows: Sequence[Sequence[Cell]], wanted: Sequence[float], total: int) -> list[int]:
    """Words break before numbers do. A table of too many numbers, which is told, goes into the margin."""
    shares = [int(total * n / sum(wanted)) for n in wanted]
    numbers = least_widths([[plain_text(cell.children) for cell in row] for row in rows], len(wanted), total)
    room = total - sum(numbers)
    if room < 0:
        return numbers
    if any(share < number for share, number in zip(shares, numbers, strict=True)):
        more = [max(0.0, want - number) + 1 for want, number in zip(wanted, numbers, strict=True)]
        shares = [number + int(room * n / sum(more)) for number, n in zip(numbers, more, strict=True)]
    shares[-1] += total - sum(shares)
    return shares
