"""The case's own Word templates: which documents say something else because one of them is another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.documents import editions
from lbf_docs.model import Plan

from .difference import ADDED, CHANGED, LOOK, REMOVED, Difference

_DESIGN = "design.docx"
"""How all documents look."""


def changed_templates(plan: Plan, hashes: Mapping[str, tuple[str, str]]) -> Iterator[Difference]:
    """The differences that templates are: by file name the hash before and after, "" where there was or is none.

    What is different in it, nobody but Word can show; that it is, the one who approves must know.
    """
    for name, (before, after) in hashes.items():
        touches = tuple(one.key for one in editions(plan) if f"{one.document.template}.docx" == name)
        if before != after and (touches or name == _DESIGN):
            kind = CHANGED if before and after else REMOVED if before else ADDED
            home = touches[0] if touches else LOOK
            yield Difference(kind, home, touches, "", f"skabelonen {name}", spot=f"skabeloner/{name}")
