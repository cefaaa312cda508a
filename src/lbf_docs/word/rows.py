"""Which rows of a table stay on one page. docs/word/table.md

A row stays with the next one when the paragraph in its first cell does, and that is a matter of style: "Tabeltekst med
næste" beside "Tabeltekst". A style without such a twin in the design leaves its row as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from .element import Element, qn
from .styles import Styles

_WITH_NEXT = " med næste"
_SUM = "tabelsum"
_SHORT = 4
"""Rows of a table that stays on one page. Of a longer one, no row stands alone at its beginning or its end."""
_FACTS = 10
"""Rows of a table without a head, which has nothing to repeat on the next page, and so stays on one."""


def keep_rows(document: Element, styles: Styles) -> None:
    """Keeps the rows of all tables together that belong together; what is above a sum stays with it."""
    names = {id_: name for (kind, name), id_ in styles.ids.items() if kind == "paragraph"}
    twins = {
        id_: styles.id(name + _WITH_NEXT) for id_, name in names.items() if styles.has(name + _WITH_NEXT)
    }  # fmt: skip
    sums = {id_ for id_, name in names.items() if name.startswith(_SUM)}
    for table in document.iter(qn("w:tbl")):
        rows = table.findall(qn("w:tr"))
        body = [row for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None]
        whole = len(body) <= (_SHORT if len(body) < len(rows) else _FACTS)
        for number, (row, following) in enumerate(pairwise(body)):
            if whole or number in (0, len(body) - 2) or _style(following) in sums:
                _keep(row, twins)


def _style(row: Element) -> str | None:
    """The style of the first paragraph in a row."""
    used = _used(row)
    return used.get(qn("w:val")) if used is not None else None


def _used(row: Element) -> Element | None:
    return row.find(f"{qn('w:tc')}/{qn('w:p')}/{qn('w:pPr')}/{qn('w:pStyle')}")


def _keep(row: Element, twins: Mapping[str, str]) -> None:
    used = _used(row)
    if used is not None:
        id_ = str(used.get(qn("w:val")))
        used.set(qn("w:val"), twins.get(id_, id_))
