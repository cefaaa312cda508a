"""A case folder to raw data: every value with its file, line and column, and everything that could not be read."""

from lbf_docs.case.others import other_texts
from lbf_docs.case.raw import Layout, RawCase, Tree, place_of
from lbf_docs.case.read import read_case

__all__ = ["Layout", "RawCase", "Tree", "other_texts", "place_of", "read_case"]
