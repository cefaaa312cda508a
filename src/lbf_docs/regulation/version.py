"""One version of the regulation, read from its YAML file: what the documents of a plan must hold."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from lbf_docs.value import Value

from .citation import citations
from .files import HERE, names_in, read_data


class Section(Value):
    """A section (afsnit) of the strategic agreement."""

    number: int
    key: str
    title: str
    prose: str
    """The file with the case's own text for it."""
    required: bool
    """Whether that text must be there; the rest of the section is the fund's fixed text."""


class Indicator(Value):
    """One of the fund's fixed indicators."""

    id: str
    text: str
    unit: str
    """share | mark"""
    citation: str = ""
    verified: bool = True
    """False: the wording is our assumption and is shown as such."""
    better: str = ""
    """Which way the goal points: higher | lower."""
    years_between: int = 1
    """How many years go by between two measurements."""
    beside: str = "municipality"
    """Whose figure stands beside the area's: municipality | population."""


class FocusArea(Value):
    """An indsatsområde that the regulation allows, with its fixed goal."""

    id: str
    name: str
    goal: str
    indicators: tuple[Indicator, ...]


class FixedText(Value):
    """A stretch of the strategic agreement's fixed text: what stands word for word in every plan."""

    where: str
    """In Danish, for the reader of a finding: "afsnit 3"."""
    citation: str
    sentences: tuple[str, ...]
    """Also headings and labels. [boligområderne|boligområdet]: either will do."""


class Requirement(Value):
    """One thing that a document must hold."""

    key: str
    text: str
    """In Danish, for the reader of a finding."""
    citation: str
    parameter: str = ""
    """The dated figure that belongs to it, a name of parameters/; empty if there is none."""

    @property
    def mark(self) -> str:
        """How strong the source is; nothing that rests on practice or assumption is an error."""
        return citations()[self.citation].mark


class RequiredDocument(Value):
    """A document of the set that goes to the fund."""

    key: str
    title: str
    each: str
    """plan: one in the set; focus_area: one for every focus area that was chosen."""
    form: str
    """known: the fund's form is known and followed; proposal: the fund has a template on the case that was not found,
    so ours is a proposal; free: the fund has no template."""
    citation: str
    asks_for: tuple[Requirement, ...]
    """Empty when it isn't known what the document must hold."""

    @property
    def own_form(self) -> bool:
        """Whether the form is ours, and has to be said to be."""
        return self.form != "known"


class Approver(Value):
    """Somebody who can approve a change."""

    key: str
    name: str
    """As it stands within a sentence: "bestyrelsen"."""
    genitive: str
    also: tuple[str, ...] = ()
    """Other names for the same."""


class ChangeRule(Value):
    """Who approves a change of a document, and whether the fund is sent it."""

    document: str
    approved_by: str
    """The key of an approver."""
    sent: str
    """always | on_request"""
    citation: str
    small_by: str = ""
    """Who approves a small change; "" where it is the same."""
    small_citation: str = ""


class Regulation(Value):
    """What one version of the regulation asks for."""

    version: str
    title: str
    short_date: str
    frame: str
    in_force: date
    citation: str
    sections: tuple[Section, ...]
    sections_citation: str
    problem_complex: str
    problem_complex_citation: str
    focus_areas: tuple[FocusArea, ...]
    focus_areas_citation: str
    former_focus_areas: tuple[str, ...]
    """What the areas were called under the versions before this one."""
    former_focus_areas_citation: str
    data_sources: tuple[str, ...]
    """What the sources of the fixed indicators are called."""
    data_sources_citation: str
    documents: tuple[RequiredDocument, ...]
    """The required set, in the order in which the agreement names it."""
    approvers: tuple[Approver, ...]
    """Who can approve a change, from the lowest to the highest."""
    approvers_citation: str
    changes: tuple[ChangeRule, ...]
    """One for each of the documents."""

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """All fixed indicators, in the fund's order."""
        return tuple(indicator for area in self.focus_areas for indicator in area.indicators)

    @property
    def fixed_text(self) -> tuple[FixedText, ...]:
        """What stands word for word in every strategic agreement, in order. Read when somebody asks."""
        return _fixed_text(self.version)

    def change_of(self, document: str) -> ChangeRule:
        """The rule for a document, by its key ("delaftale:beskæftigelse" is a delaftale). Raises KeyError."""
        kind = document.partition(":")[0]
        found = next((rule for rule in self.changes if rule.document == kind), None)
        if found is None:
            raise KeyError(document)
        return found

    def approver(self, key: str) -> Approver:
        """An approver by key. Raises KeyError."""
        found = next((one for one in self.approvers if one.key == key), None)
        if found is None:
            raise KeyError(key)
        return found

    def rank(self, approver: str) -> int:
        """How high an approver stands, from 0; -1 for none that we know."""
        return next((number for number, one in enumerate(self.approvers) if one.key == approver), -1)

    def problem_complex_file(self, focus_area: str) -> str:
        """The file with the problem complex of a focus area."""
        return self.problem_complex.format(id=focus_area)


@lru_cache(maxsize=1)
def versions() -> tuple[str, ...]:
    """The versions that we know, the oldest first."""
    return names_in("versions")


@lru_cache
def regulation(version: str) -> Regulation:
    """A version by its date, such as "2019-12-11". Raises KeyError for one that we don't know."""
    if version not in versions():
        raise KeyError(version)
    data = read_data(HERE / "versions" / f"{version}.yaml")
    return Regulation(
        sections=tuple(Section(**section) for section in data.pop("sections")),
        focus_areas=tuple(_focus_area(area) for area in data.pop("focus_areas")),
        former_focus_areas=tuple(data.pop("former_focus_areas")),
        data_sources=tuple(data.pop("data_sources")),
        documents=tuple(_document(document) for document in data.pop("documents")),
        approvers=tuple(Approver(**{**one, "also": tuple(one.get("also", ()))}) for one in data.pop("approvers")),
        changes=tuple(ChangeRule(**one) for one in data.pop("changes")),
        **data,
    )


def _focus_area(data: Mapping[str, Any]) -> FocusArea:
    return FocusArea(**{**data, "indicators": tuple(Indicator(**indicator) for indicator in data["indicators"])})


@lru_cache
def _fixed_text(version: str) -> tuple[FixedText, ...]:
    stretches = read_data(HERE / "fixed_text" / f"{version}.yaml")
    return tuple(FixedText(**{**one, "sentences": tuple(one["sentences"].splitlines())}) for one in stretches)


def _document(data: Mapping[str, Any]) -> RequiredDocument:
    return RequiredDocument(**{**data, "asks_for": tuple(Requirement(**asked) for asked in data["asks_for"])})
