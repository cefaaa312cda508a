"""Which documents exist: one file each, with its number, Danish name, template and context."""

from .base import Document
from .pictures import figures_of
from .strategic_agreement import DOCUMENT as STRATEGIC_AGREEMENT

DOCUMENTS: tuple[Document, ...] = (STRATEGIC_AGREEMENT,)
"""In the order of their numbers."""

__all__ = ["DOCUMENTS", "Document", "figures_of"]
