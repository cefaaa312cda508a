"""What became of an approval, or of a signed copy: done, or refused with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lbf_docs.findings import Code, Finding, Place, has_errors, in_order
from lbf_docs.report.revision_codes import NOT_APPROVED
from lbf_docs.revisions.layout import FOLDER


@dataclass(frozen=True)
class Approved:
    """What became of an approval."""

    number: int
    folder: Path
    frozen: bool = False
    """Whether the revision was made; False for an approval of one that was there."""
    changed: tuple[str, ...] = ()
    """The titles of the documents that this revision changed."""
    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether it is registered."""
        return not has_errors(self.findings)


def refused(  # all that a refusal says
    number: int, target: Path, says: str, remedy: str, findings: Iterable[Finding] = (), code: Code = NOT_APPROVED
) -> Approved:
    """Why something was not done."""
    found = code.finding(Place(f"{FOLDER}/{target.name}" if number > 0 else FOLDER), says, remedy)
    return Approved(number, target, findings=in_order([*findings, found]))
