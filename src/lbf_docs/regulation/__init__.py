"""The law as data. Nothing here decides; it says what the fund asks for, in which version, and who says so."""

from .law import Citation, FocusArea, Indicator, Regulation, Section, citations, regulation, versions

__all__ = ["Citation", "FocusArea", "Indicator", "Regulation", "Section", "citations", "regulation", "versions"]
