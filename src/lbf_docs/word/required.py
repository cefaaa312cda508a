"""What a design must have: the parts that documents are put together of, and every style that code writes with."""

from __future__ import annotations

from .styles import Kind

REQUIRED_PARTS = (
    "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
    "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/footnotes.xml", "word/_rels/document.xml.rels",
)  # fmt: skip

_PARAGRAPHS = (
    "Begreb", "Begrebsforklaring", "Body Text", "Brødtekst før liste", "caption", "Figur", "footnote text",
    "HTML Preformatted", "Quote", "Skillelinje", "Tabelhoved", "Tabelhoved tal", "Tabelluft", "Tabelmidte", "Tabeltal",
    "Tabeltekst", "Tabeltitel",
    "toc 1", "toc 2",
    *(f"heading {n}" for n in range(1, 7)),
    *(n if k == 1 else f"{n} {k}" for n in ("List Bullet", "List Number", "List Continue") for k in range(1, 6)),
)  # fmt: skip
_CHARACTERS = ("Emphasis", "footnote reference", "HTML Code", "Hyperlink", "Mangler", "Strong")
_TABLES = ("LBF opstilling", "LBF tabel")

REQUIRED_STYLES: tuple[tuple[Kind, str], ...] = (
    *(("paragraph", name) for name in _PARAGRAPHS),
    *(("character", name) for name in _CHARACTERS),
    *(("table", name) for name in _TABLES),
)  # fmt: skip
"""By kind and name. A test holds the list equal to what the writers use."""
