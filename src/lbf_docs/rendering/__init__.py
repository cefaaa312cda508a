"""From plan and templates to the documents' bytes."""

from .documents import all_rendered, day_of

__all__ = ["all_rendered", "day_of"]
