"""Who says so: every source once, and how strong it is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from lbf_docs.value import Value

from .files import HERE, read_data

MARKS = ("law", "regulation", "guidance", "template text", "standard", "norm", "practice", "assumption")
"""How strong a source is, the strongest first; standard: of accessibility, say; norm: Danish spelling.
What rests on the last two is never an error."""


class Citation(Value):
    """A source, and how strong it is: one of MARKS."""

    title: str
    mark: str
    href: str = ""
    """Where it was read; empty when it isn't on the open web."""


@lru_cache(maxsize=1)
def citations() -> Mapping[str, Citation]:
    """Every source by its key."""
    return {key: Citation(**value) for key, value in read_data(HERE / "citations.yaml").items()}
