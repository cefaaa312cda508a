"""Findings: what every stage may say about a case, and where.

A finding is a value. Stages return findings together with their result; nothing is printed or logged on the way.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

from lbf_docs.value import Value

DataPath: TypeAlias = tuple[str | int, ...]
"""Where a value stands in the data, such as ("områder", "afdelinger", 0, "lejemål"); the file's stem comes first."""


class Severity(StrEnum):
    """How bad: an error stops the build, a warning and a notice don't."""

    ERROR = "fejl"
    WARNING = "advarsel"
    NOTICE = "oplysning"


class Place(Value):
    """A place in a file of the case. Line and column count from 1, in characters; None: the file as a whole."""

    file: str
    """Relative to the case folder, with "/" between folders."""
    line: int | None = None
    column: int | None = None
    length: int = 1
    """How many characters the caret underlines; never beyond the end of the line."""

    @property
    def order(self) -> tuple[str, int, int]:
        """What places are sorted by."""
        return (self.file, self.line or 0, self.column or 0)


class Finding(Value):
    """One remark: what is wrong (`title`), what exactly (`says`), and what to do about it (`remedy`), in Danish."""

    code: str
    """Stable: LBF… the plan's content, FIL… reading the case, DAT… its data, TXT… its texts, KVI… acknowledgements,
    SKA… templates, UD… output."""
    severity: Severity
    title: str
    """One sentence that can stand alone, without a full stop."""
    place: Place
    says: str = ""
    remedy: str = ""
    citation: str = ""
    """Who demands it, in words; empty for what no source demands."""
    also: tuple[Place, ...] = ()
    """The other half of a contradiction."""
    spot: str = ""
    """What a `kvittering` calls the place: the file and the key in it, "områder.yaml: i_alt.beboere"."""
    accepted: str = ""
    """The reason why somebody accepted it; only a warning or a notice can be."""
    to_write: bool = False
    """Whether it is something that nobody has written yet: a point of the to-do list, and not a slip."""
    whose: str = ""
    """Of something that isn't written yet: which part lacks it."""
    points: int = 1
    """Of something that isn't written yet: how many things are missing in one, a whole file's say."""
    path: DataPath = ()
    """Where in the data, where that is known."""


class Code(Value):
    """One kind of finding: what stands in every finding of the kind."""

    code: str
    severity: Severity
    title: str
    why: str = ""
    """Why it matters, in a sentence or two, for `forklar`."""

    def finding(
        self, place: Place, says: str = "", remedy: str = "", citation: str = "", also: tuple[Place, ...] = ()
    ) -> Finding:
        """The finding at a place."""
        return Finding(self.code, self.severity, self.title, place, says, remedy, citation, also)


class CaseError(Exception):
    """There is no case to speak of: the folder is missing or holds none of a case's files. The message is Danish."""


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings sorted by place, then code and text, so that the order never depends on who found them first."""
    return tuple(sorted(set(map(_short, findings)), key=lambda f: (*f.place.order, f.code, f.title, f.says)))


_LONGEST = 700
"""Letters of a title, of what is said and of the remedy: names and lists of a case are quoted, and have any length."""


def _short(found: Finding) -> Finding:
    if len(found.title) <= _LONGEST and len(found.says) <= _LONGEST and len(found.remedy) <= _LONGEST:
        return found
    title, says, remedy = (
        t if len(t) <= _LONGEST else f"{t[:_LONGEST]} …" for t in (found.title, found.says, found.remedy)
    )
    return found.changed(title=title, says=says, remedy=remedy)


MOST_OF_A_KIND = 500
"""Findings of one code in one file that are told one by one. Nobody reads more, and showing them takes long."""


def few_of_a_kind(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in their order; where one file has very many of one code, the last one says how many more."""
    out: list[Finding] = []
    seen: dict[tuple[str, str, bool], int] = {}
    rest: dict[tuple[str, str, bool], list[int]] = {}
    for found in findings:
        kind = found.code, found.place.file, bool(found.accepted)
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] <= MOST_OF_A_KIND:
            out.append(found)
        elif kind in rest:
            rest[kind][1] += 1
        else:
            rest[kind] = [len(out), 1]
            out.append(found)
    for at, count in rest.values():
        if count > 1:
            more = f"{count - 1:,}".replace(",", ".")
            out[at] = out[at].changed(title=f"{out[at].title} – og {more} steder til i filen")
    return tuple(out)


def to_be_heeded(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that nobody has accepted."""
    return tuple(finding for finding in findings if not finding.accepted)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any of the findings stops a build."""
    return any(finding.severity is Severity.ERROR for finding in findings)
