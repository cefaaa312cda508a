"""Paragraphs of their own kind: body text, headings, quotations, code, dividing lines."""

from __future__ import annotations

import hashlib

from lbf_docs.prose.blocks import CodeBlock, Heading, Paragraph, Quote, Rule

from ..context import FOOTNOTE, Here
from ..draft import Draft, draft, value
from .runs import text_run, write_inlines

_DEEPEST_HEADING = 6
_LISTS = 5
_QUOTE = "Quote"
_OWN_PLACE = (_QUOTE, "Begrebsforklaring")
"""Styles whose own indent their surroundings count already."""


def paragraph(style: str, here: Here, *content: Draft) -> Draft:
    """A paragraph in a style, given by name."""
    return draft("w:p", {}, draft("w:pPr", {}, value("w:pStyle", here.id(style))), *content)


def write_paragraph(block: Paragraph, here: Here) -> list[Draft]:
    """Body text; inside a list it continues the item above."""
    style = continued(here) if here.depth and here.style != FOOTNOTE else here.style
    made = paragraph(style, here, *write_inlines(block.children, here))
    return [set_in(bookmarked(made, block.key, here), style, here)]


def set_in(made: Draft, style: str, here: Here) -> Draft:
    """The paragraph as far in as its surroundings are. Most styles are where they should be by themselves."""
    if not here.indent:
        return made
    own = here.ledger.styles.indents.get(here.id(style), 0)
    there = style in _OWN_PLACE or style.startswith("List Continue")
    left = here.indent + (0 if there else own)
    if left != own:
        properties = made.find("w:pPr")
        assert properties is not None
        made.children[made.children.index(properties)] = properties.having(draft("w:ind", {"w:left": str(left)}))
    return made


def continued(here: Here) -> str:
    """The style of a paragraph that goes on inside a list item."""
    level = min(here.depth, _LISTS)
    return "List Continue" if level == 1 else f"List Continue {level}"


def write_heading(block: Heading, here: Here) -> list[Draft]:
    """A heading one level below the one above the text, so that levels never skip."""
    below = max(0, block.level - here.highest_heading)
    level = min(_DEEPEST_HEADING, here.heading_above + 1 + below)
    made = paragraph(f"heading {level}", here, *write_inlines(block.children, here))
    return [bookmarked(made, block.key, here)]


def write_quote(block: Quote, here: Here) -> list[Draft]:
    """A quotation: its paragraphs in the style for it."""
    under = here.indent + here.ledger.styles.indents.get(here.id(_QUOTE), 0)
    made = here.write(block.children, here.changed(style=_QUOTE, depth=0, indent=under))
    if made:
        bookmarked(first_paragraph(made), block.key, here)
    return made


def write_code(block: CodeBlock, here: Here) -> list[Draft]:
    """Lines as they are, in one paragraph."""
    made = paragraph("HTML Preformatted", here, text_run(block.text))
    return [set_in(bookmarked(made, block.key, here), "HTML Preformatted", here)]


def write_rule(block: Rule, here: Here) -> list[Draft]:
    """A dividing line: an empty paragraph whose style has a border."""
    return [paragraph("Skillelinje", here)]


def bookmarked(made: Draft, key: str, here: Here) -> Draft:
    """The paragraph with the author's key as a hidden bookmark (at most 40 characters in Word)."""
    if key:
        name, id_ = here.ledger.bookmark_name(_bookmark_name(key)), here.ledger.bookmark()
        here.ledger.keys.setdefault(key, name)
        made.insert(1 if made.find("w:pPr") is not None else 0, draft("w:bookmarkStart", {"w:id": id_, "w:name": name}))
        made.append(draft("w:bookmarkEnd", {"w:id": id_}))
    return made


def _bookmark_name(key: str) -> str:
    """ "_lbf_" and the key, at most 40 characters; a long key is told from its like by a digest of the whole.

    Word's own bookmarks have letters, digits and _ only, and a field can't name another.
    """
    name = f"_lbf_{key.replace('-', '_')}"
    return name if len(name) <= 40 else f"{name[:31]}_{hashlib.sha256(key.encode()).hexdigest()[:8]}"


def first_paragraph(elements: list[Draft]) -> Draft:
    """The first paragraph in some elements, where a key's bookmark goes."""
    return next(p for element in elements for p in element.iter("w:p"))
