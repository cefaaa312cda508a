"""A set of documents into a folder: whole or not at all, hand-edited files kept, what was written on record."""

from .beside import pdf_of
from .folder import OutputFile, Written, write_set
from .page import write_page
from .target import BUILD, refuse_target

__all__ = ["BUILD", "OutputFile", "Written", "pdf_of", "refuse_target", "write_page", "write_set"]
