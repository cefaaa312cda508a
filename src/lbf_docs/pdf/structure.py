"""The structure of a PDF, mended where LibreOffice leaves it short of PDF/UA-1. See docs/word/pdf.md."""

from __future__ import annotations

import re

import pikepdf

from .links import join_links, links_back
from .order import number_content
from .roles import free_standard_types
from .tables import mend_tables
from .tree import Node, all_elements, hold, is_element, kids, kind, made

_ENTRY = re.compile(r"Contents.[1-9]")
"""LibreOffice's names of the styles of entries in the contents."""
_MAY_BE_EMPTY = frozenset({"TD", "TH", "TR", "Figure"})


def mend_structure(pdf: pikepdf.Pdf) -> None:
    """Contents, tables, links and footnotes as a reader of the Word file meets them; nothing empty is read aloud."""
    free_standard_types(pdf)
    join_links(pdf)
    links_back(pdf)
    _gather_contents(pdf)
    mend_tables(pdf)
    _drop_empty(pdf.Root.StructTreeRoot)
    _name_notes(pdf)
    number_content(pdf)


def _gather_contents(pdf: pikepdf.Pdf) -> None:
    """Entries of the contents one after another become a table of contents, as LibreOffice makes of a TOC field."""
    for element in [pdf.Root.StructTreeRoot, *all_elements(pdf)]:
        if kind(element) == "TOCI" or not any(_ENTRY.fullmatch(kind(node)) for node in kids(element)):
            continue
        out: list[Node] = []
        contents: Node | None = None
        for node in kids(element):
            if not _ENTRY.fullmatch(kind(node)):
                contents = None
                out.append(node)
                continue
            if contents is None:
                contents = made(pdf, "TOC", element)
                out.append(contents)
            hold(contents, [*kids(contents), made(pdf, "TOCI", contents, [node])])
        hold(element, out)


def _drop_empty(element: Node) -> None:
    """Takes out elements that hold nothing, such as the paragraph that makes room after a table."""
    left: list[Node] = []
    for node in kids(element):
        if is_element(node):
            _drop_empty(node)
            if not kids(node) and kind(node) not in _MAY_BE_EMPTY:
                continue
        left.append(node)
    if len(left) < len(kids(element)):
        hold(element, left)


def _name_notes(pdf: pikepdf.Pdf) -> None:
    """Gives every footnote an id of its own (ISO 14289-1, 7.9), and lists them."""
    notes = [element for element in all_elements(pdf) if kind(element) == "Note"]
    names: list[Node] = []
    for number, note in enumerate(notes, 1):
        note.ID = pikepdf.String(f"note-{number:05}")  # sorted as text, as a name tree must be
        names += [note.ID, note]
    if names:
        pdf.Root.StructTreeRoot.IDTree = pdf.make_indirect(pikepdf.Dictionary(Names=pikepdf.Array(names)))
