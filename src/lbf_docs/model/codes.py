"""The findings about data that can't be read into a plan."""

from __future__ import annotations

from dataclasses import dataclass

from lbf_docs.findings import Finding, Place, Severity


@dataclass(frozen=True)
class Code:
    """One kind of finding about data."""

    code: str
    title: str
    severity: Severity = Severity.ERROR

    def finding(
        self, place: Place, says: str, remedy: str, citation: str = "", also: tuple[Place, ...] = ()
    ) -> Finding:
        """The finding at a place."""
        return Finding(self.code, self.severity, self.title, place, says, remedy, citation, also)


UNKNOWN_KEY = Code("DAT101", "nøglen kendes ikke")
NO_ID = Code("DAT102", "her mangler en oplysning, som resten af sagen henviser til")
VALUE = Code("DAT103", "værdien kan ikke læses")
SHAPE = Code("DAT104", "oplysningerne er skrevet op på en anden måde end ventet")
SAME_ID = Code("DAT105", "to dele har samme id")
UNKNOWN_REFERENCE = Code("DAT106", "der henvises til noget, som ikke findes")
RING = Code("DAT107", "organerne hører under hinanden i ring")
UNKNOWN_REGULATION = Code("LBF005", "regulativet kendes ikke")
