"""One version of the regulation, read from its YAML file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Citation:
    """A source, and how strong it is: law, regulation, guidance, template text, practice, assumption."""

    title: str
    mark: str


@dataclass(frozen=True)
class Section:
    """A section (afsnit) of the strategic agreement."""

    number: int
    key: str
    title: str
    prose: str
    """The file with the case's own text for it."""
    required: bool
    """Whether that text must be there; the rest of the section is the fund's fixed text."""


@dataclass(frozen=True)
class Indicator:
    """One of the fund's fixed indicators."""

    id: str
    text: str
    unit: str
    """share | mark"""
    citation: str = ""
    verified: bool = True
    """False: the wording is our assumption and is shown as such."""


@dataclass(frozen=True)
class FocusArea:
    """An indsatsområde that the regulation allows, with its fixed goal."""

    id: str
    name: str
    goal: str
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True)
class Regulation:
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

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """All fixed indicators, in the fund's order."""
        return tuple(indicator for area in self.focus_areas for indicator in area.indicators)

    def problem_complex_file(self, focus_area: str) -> str:
        """The file with the problem complex of a focus area."""
        return self.problem_complex.format(id=focus_area)


def _read(file: Path) -> Any:
    from ruamel.yaml import YAML  # noqa: PLC0415  # heavy, and only needed once per process

    return YAML(typ="safe").load(file)


@lru_cache(maxsize=1)
def versions() -> tuple[str, ...]:
    """The versions that we know, the oldest first."""
    return tuple(sorted(file.stem for file in (_HERE / "versions").glob("*.yaml")))


@lru_cache
def regulation(version: str) -> Regulation:
    """A version by its date, such as "2019-12-11". Raises KeyError for one that we don't know."""
    if version not in versions():
        raise KeyError(version)
    data = _read(_HERE / "versions" / f"{version}.yaml")
    areas = tuple(
        FocusArea(**{**area, "indicators": tuple(Indicator(**indicator) for indicator in area["indicators"])})
        for area in data.pop("focus_areas")
    )
    return Regulation(sections=tuple(Section(**s) for s in data.pop("sections")), focus_areas=areas, **data)


@lru_cache(maxsize=1)
def citations() -> Mapping[str, Citation]:
    """Every source by its key."""
    return {key: Citation(**value) for key, value in _read(_HERE / "citations.yaml").items()}
