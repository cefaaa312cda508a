"""A new case: one where every file explains itself, or a copy of the example."""

from .new import NewCase, new_case

__all__ = ["NewCase", "new_case"]
