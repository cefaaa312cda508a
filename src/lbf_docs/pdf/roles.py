"""Types of elements that are named after styles, and must not be named as the standard's own."""

from __future__ import annotations

from typing import Final

import pikepdf

from .tree import all_elements, kind

_STANDARD: Final = frozenset({
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
    "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead",
    "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT",
    "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
})  # fmt: skip
"""ISO 32000-1, 14.8.4."""
_MEANT: Final = {"Quote": "BlockQuote"}
"""Word's style Quote is of paragraphs, the standard's type of words."""


def free_standard_types(pdf: pikepdf.Pdf) -> None:
    """Gives elements whose style bears the name of a standard type the type that the style stands for."""
    roles = pdf.Root.StructTreeRoot.get("/RoleMap")
    if roles is None:
        return
    taken = {name[1:]: _MEANT.get(name[1:], str(role)[1:]) for name, role in roles.items() if name[1:] in _STANDARD}
    if not taken:
        return
    for element in all_elements(pdf):
        if kind(element) in taken:
            element.S = pikepdf.Name(f"/{taken[kind(element)]}")
    for name in taken:
        del roles[f"/{name}"]
