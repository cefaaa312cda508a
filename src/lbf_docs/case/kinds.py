"""What a kind of fault is, and the finding that is made of it."""

from __future__ import annotations

from lbf_docs.findings import Finding, Place, Severity
from lbf_docs.value import Value


class Code(Value):
    """One kind of fault: what the user reads about it, in Danish, wherever it occurs."""

    code: str
    severity: Severity
    title: str
    """The sentence above the excerpt; it stands alone."""
    explanation: str
    """One line for the list of codes."""
    remedy: str
    """What to do when the place itself gives no better advice; starts with a verb."""
    to_write: bool = False
    """Whether nobody has written it yet, rather than written it wrong."""


def finding(kind: Code, place: Place, says: str = "", *, remedy: str = "", also: tuple[Place, ...] = ()) -> Finding:
    """The finding of this kind at `place`; `remedy` replaces the kind's own advice."""
    return Finding(
        kind.code, kind.severity, kind.title, place, says, remedy or kind.remedy, also=also, to_write=kind.to_write
    )
