"""Which documents exist: one file each, with its order, Danish name, template and context."""

from .base import Document, Edition
from .completeness import document_states, home_of
from .folder import all_documents, editions
from .select import UnknownDocument, select

__all__ = [
    "Document",
    "Edition",
    "UnknownDocument",
    "all_documents",
    "document_states",
    "editions",
    "home_of",
    "select",
]
