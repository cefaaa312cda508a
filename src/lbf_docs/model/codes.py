"""The findings about data that can't be read into a plan."""

from __future__ import annotations

from lbf_docs.findings import Code, Severity

UNKNOWN_KEY = Code("DAT101", Severity.ERROR, "nøglen kendes ikke")
NO_ID = Code("DAT102", Severity.ERROR, "her mangler en oplysning, som resten af sagen henviser til")
VALUE = Code("DAT103", Severity.ERROR, "værdien kan ikke læses")
SHAPE = Code("DAT104", Severity.ERROR, "oplysningerne er skrevet op på en anden måde end ventet")
SAME_ID = Code("DAT105", Severity.ERROR, "to dele har samme id")
UNKNOWN_REFERENCE = Code("DAT106", Severity.ERROR, "der henvises til noget, som ikke findes")
RING = Code("DAT107", Severity.ERROR, "organerne hører under hinanden i ring")
TWICE = Code("DAT108", Severity.ERROR, "det samme er nævnt to gange i en liste")
UNKNOWN_REGULATION = Code("LBF005", Severity.ERROR, "regulativet kendes ikke")
