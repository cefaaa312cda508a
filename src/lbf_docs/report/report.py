"""What a check says: all findings, and how far each document is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lbf_docs.findings import Finding, Severity, has_errors, to_be_heeded
from lbf_docs.value import Value


class DocumentState(Value):
    """How far one document of the plan is written."""

    number: int
    title: str
    points: int
    """Everything that the finished document must say: values, lists and texts."""
    missing: int
    """How many of these points nobody has written yet; a file that says nothing lacks all of its own."""
    findings: tuple[Finding, ...]
    """What was found in the files that are written for this document, in their order."""

    @property
    def percent(self) -> int:
        """How much is written, 0–100, rounded down: 100 means that nothing is missing."""
        return 100 if not self.missing else min(99, 100 * (self.points - self.missing) // max(1, self.points))

    @property
    def to_write(self) -> int:
        """How many lines the to-do list has for it, with what is merely usual."""
        return sum(f.points for f in to_be_heeded(self.findings) if f.to_write)

    def count(self, severity: Severity) -> int:
        """How many findings of this severity are to be heeded, without what is merely not written yet."""
        return sum(f.severity is severity and not f.to_write for f in to_be_heeded(self.findings))


@dataclass(frozen=True)
class Report:
    """What was found, sorted by place, and the texts that excerpts are cut from."""

    findings: tuple[Finding, ...]
    sources: Mapping[str, str] = field(repr=False)
    documents: tuple[DocumentState, ...] = field(default=(), repr=False)
    """In order; none when the data can't be read into a plan."""
    name: str = ""
    """What the plan is called."""
    revision: str = ""
    """Which edition of the plan: "revision 2 af 01.03.2026"; empty while it isn't said."""
    folder: str = ""
    """The case's folder as it was named."""
    unread: bool = False
    """Whether the data couldn't be read, so that most rules couldn't be asked."""
    partly: bool = False
    """Whether some of the data couldn't be read, and the rules were asked about the rest."""
    left_out: int = 0
    """How many findings that are to be heeded aren't in this report, since only errors were wanted."""

    @property
    def ok(self) -> bool:
        """Whether there is nothing that stops a build."""
        return not has_errors(self.findings)

    @property
    def unchecked(self) -> str:
        """What wasn't looked at, in Danish; "" for nothing."""
        if self.unread:
            return "Resten af sagen er ikke tjekket, før fejlene ovenfor er rettet."
        return (
            "Det, der ikke kan læses, er ikke tjekket. Der kan komme mere frem, når det er rettet."
            if self.partly
            else ""
        )

    def only_errors(self) -> Report:
        """The same with nothing but the errors."""
        kept = tuple(f for f in self.findings if f.severity is Severity.ERROR)
        return replace(self, findings=kept, left_out=len(to_be_heeded(self.findings)) - len(kept))

    def exit_code(self, strict: bool = False) -> int:
        """0, or 1 when there are errors; when `strict`, also when there are warnings that nobody has accepted."""
        stops = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
        return int(any(finding.severity in stops for finding in to_be_heeded(self.findings)))
