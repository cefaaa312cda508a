"""From plan and templates to the documents' bytes."""

from .documents import all_rendered

__all__ = ["all_rendered"]
