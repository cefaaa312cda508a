"""Which documents exist: one file each, with its order, Danish name, template and context."""

from .base import Document, Edition
from .folder import all_documents, editions
from .pictures import figures_of
from .select import UnknownDocument, select

__all__ = ["Document", "Edition", "UnknownDocument", "all_documents", "editions", "figures_of", "select"]
