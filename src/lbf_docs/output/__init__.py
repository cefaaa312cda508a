"""A set of documents into a folder: whole or not at all, hand-edited files kept, what was written on record."""

from .folder import OutputFile, Written, write_set

__all__ = ["OutputFile", "Written", "write_set"]
