"""Terms with explanations: two styles of paragraphs, kept together. docs/word/definition.md"""

from __future__ import annotations

from lbf_docs.prose.blocks import Definition, DefinitionList

from ..context import Here
from ..draft import Draft
from .paragraphs import bookmarked, first_paragraph, paragraph, set_in
from .runs import write_inlines

_TERM, _EXPLANATION = "Begreb", "Begrebsforklaring"


def write_definitions(block: DefinitionList, here: Here) -> list[Draft]:
    """Each term, and what is said about it set in under it; a list there begins at its first level."""
    made = [element for item in block.items for element in _definition(item, here)]
    if made and block.key:
        bookmarked(first_paragraph(made), block.key, here)
    return made


def _definition(item: Definition, here: Here) -> list[Draft]:
    term = paragraph("Begreb", here, *write_inlines(item.term, here))
    under = here.indent + here.ledger.styles.indents.get(here.id("Begrebsforklaring"), 0)
    inside = here.changed(style=_EXPLANATION, depth=0, indent=under)
    return [
        set_in(term, _TERM, here),
        *(element for blocks in item.explanations for element in here.write(blocks, inside)),
    ]
