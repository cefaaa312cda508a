"""How far each document of a plan is written: what it must say, and what of it is still missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import partial

from lbf_docs.findings import DataPath, Finding, to_be_heeded
from lbf_docs.model import Plan, located
from lbf_docs.model.base import fields_of
from lbf_docs.report.report import DocumentState

from .base import Edition
from .folder import editions

_TEXT_WEIGHS = 10
"""A text of the agreement is as much work as ten values."""


def document_states(plan: Plan, findings: Iterable[Finding]) -> tuple[DocumentState, ...]:
    """The documents in order. Every finding about the case's own files belongs to one of them, and only one."""
    everyone = editions(plan)
    home = _Homes(plan, everyone)
    points: Counter[int] = Counter()
    in_file: Counter[str] = Counter()
    known: set[DataPath] = set()
    for part, path in located(plan):
        own = [(*path, f.key.alias) for f in fields_of(type(part)) if f.key.needed or f.key.expected]
        points[home.of_path(path)] += len(own)
        in_file[f"{path[0]}.yaml"] += len(own)
        known.update(own)
    texts = sum(section.required for section in plan.regulation.sections) + len(plan.plan.focus_areas)
    points[everyone[0].number] += texts * _TEXT_WEIGHS
    found: dict[int, list[Finding]] = {edition.number: [] for edition in everyone}
    for finding in findings:
        number = home.of_finding(finding)
        if number in found:
            found[number].append(finding)
    states = []
    for edition in everyone:
        in_order = sorted(found[edition.number], key=partial(_reading_order, edition.document.files))
        lacking = [f for f in to_be_heeded(in_order) if f.to_write]
        weights = [(_weight(finding, in_file), _counted(finding, in_file, known)) for finding in lacking]
        total = points[edition.number] + sum(max(0, weight - counted) for weight, counted in weights)
        missing = min(total, sum(weight for weight, _ in weights))
        states.append(DocumentState(edition.number, edition.title, total, missing, tuple(in_order)))
    return tuple(states)


def home_of(plan: Plan, where: str | DataPath) -> Edition:
    """The document that a text of the plan is written for: the agreement, for one that no other claims."""
    everyone = editions(plan)
    number = _Homes(plan, everyone).of_path(where) if isinstance(where, tuple) else 0
    return next((edition for edition in everyone if edition.number == number), everyone[0])


def _weight(finding: Finding, in_file: Counter[str]) -> int:
    """How many points a finding takes; of a file that says nothing, at least all of its own."""
    if finding.place.file.startswith("tekst/"):
        return _TEXT_WEIGHS
    return finding.points if finding.path else max(in_file[finding.place.file], finding.points)


def _counted(finding: Finding, in_file: Counter[str], known: Collection[DataPath]) -> int:
    """How many of them are counted already, as something that the document must say: not a year without its amount,
    and of a list that is empty only that there must be one.
    """
    if finding.place.file.startswith("tekst/"):
        return _TEXT_WEIGHS
    return int(finding.path in known) if finding.path else in_file[finding.place.file]


def _reading_order(files: tuple[str, ...], finding: Finding) -> tuple[int, str, int, int]:
    """Where a finding comes when the document is written from beginning to end."""
    file = finding.place.file
    home = next(
        (n for n, one in enumerate(files) if file.removesuffix(".yaml") == one or file.startswith(f"{one}-")), 99
    )
    return (home, *finding.place.order)


class _Homes:
    """Which document a place in the case is written for."""

    def __init__(self, plan: Plan, everyone: Sequence[Edition]) -> None:
        self.first = everyone[0].number
        self.by_area = {edition.area.id: edition.number for edition in everyone if edition.area}
        self.by_file: dict[str, int] = {}
        for edition in reversed(everyone):
            self.by_file |= dict.fromkeys(edition.document.files, edition.number)  # texts are found by where they lie
        self.areas: dict[tuple[str, int], str | None] = {
            ("delaftaler", number): agreement.focus_area
            for number, agreement in enumerate(plan.sub_agreements.agreements)
        }
        self.areas |= {("aktiviteter", n): activity.home for n, activity in enumerate(plan.activities.activities)}

    def of_path(self, path: DataPath) -> int:
        """The number of the document; 0 for none."""
        stem = str(path[0])
        if len(path) > 2 and isinstance(path[2], int):
            area = self.areas.get((stem, path[2]))
            if area in self.by_area:
                return self.by_area[str(area)]
        return self.by_file.get(stem, 0)

    def of_finding(self, finding: Finding) -> int:
        """The number of the document; 0 for none."""
        if finding.path:
            return self.of_path(finding.path)
        file = finding.place.file
        return self.first if file.startswith("tekst/") else self.by_file.get(file.removesuffix(".yaml"), 0)
