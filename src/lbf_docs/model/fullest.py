"""The fullest plan that a case can make, and emptier ones: all that a template may meet, without any case at hand.

They are made of the models (see `variants`) and read the ordinary way, so a field that somebody adds is in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from lbf_docs.case import RawCase
from lbf_docs.findings import DataPath, Finding
from lbf_docs.regulation import Regulation, regulation
from lbf_docs.value import Value

from . import shapes
from .base import Part, fields_of
from .index import HOME, index
from .plan import FILES, Plan
from .read import Reading, read_plan
from .variants import KINDS, Maker


class Fullest(Value):
    """Four plans under one version of the regulation, each with all of its focus areas and texts, but for the empty."""

    whole: Plan
    """Every part has all of its fields, and each field each kind of value that it can have."""
    varied: Plan
    """Beside those, parts that lack one field each, and parts with nothing that may be left out."""
    bare: Plan
    """Nothing that may be left out, anywhere."""
    empty: Plan
    """Nothing at all: gaps."""
    pointed: Mapping[DataPath, tuple[Part, Part]]
    """For each required reference in `varied`, by its path without numbers: a part that is referred to from there and
    from nowhere else, and one like it that nothing refers to. Where the first is shown more often, the field is."""
    findings: tuple[Finding, ...]
    """What reading them found; a test holds that it is nothing."""


@lru_cache(maxsize=2)
def fullest(version: str) -> Fullest:
    """The plans under a version of the regulation. Raises KeyError for one that isn't known."""
    law = regulation(version)
    whole, varied, bare = Maker(law, lacking=False), Maker(law, lacking=True), Maker(law, lacking=True)
    readings = [
        _read(whole, {stem: whole.full(model, (stem,), rich=True) for stem, model in FILES.items()}),
        _read(varied, {stem: varied.full(model, (stem,), rich=True) for stem, model in FILES.items()}),
        _read(bare, {stem: bare.bare(model, (stem,)) for stem, model in FILES.items()}),
        read_plan(_raw({}, {})),
    ]
    findings = tuple(finding for reading in readings for finding in reading.findings)
    plans = [reading.plan for reading in readings if reading.plan is not None]
    if len(plans) < len(readings):
        raise ValueError(findings)  # a model that can't be filled so: the tests say it before anybody meets it
    parts = index(plans[1]).by_kind
    pointed = {
        path: (parts[kind][id_], parts[kind][varied.spare[kind]]) for path, (kind, id_) in varied.pointed.items()
    }
    plans[:2] = [replace(plan, standings=_standings(law)) for plan in plans[:2]]
    return Fullest(plans[0], plans[1], plans[2], plans[3], pointed, findings)


def _standings(law: Regulation) -> dict[str, str]:
    """What the cover of every document may say of its approval."""
    areas = [f":{area.id}" for area in law.focus_areas]
    return {
        f"{document.key}{area}": "Revision 2, afventer godkendelse"
        for document in law.documents
        for area in (areas if document.each == "focus_area" else [""])
    }


def _read(maker: Maker, trees: dict[str, Any]) -> Reading:
    _add_lonely(maker, trees)
    law = maker.law
    files = [section.prose for section in law.sections]
    files += [law.problem_complex_file(area.id) for area in law.focus_areas]
    return read_plan(_raw(maker.resolved(trees), {file: f"{maker.samples.word()}." for file in files}))


def _add_lonely(maker: Maker, trees: dict[str, Any]) -> None:
    """The parts that only one field points to, and ones like them that nothing does."""
    for kind in sorted({kind for kind, _ in maker.pointed.values()} | maker.rising):
        maker.spare[kind] = _added(maker, trees, kind)
    for path, (kind, _) in maker.pointed.items():
        maker.pointed[path] = (kind, _added(maker, trees, kind))


def _added(maker: Maker, trees: dict[str, Any], kind: str) -> str:
    """A bare part of a kind, at the end of the list where they stand; its id."""
    model = next(model for model, name in KINDS.items() if name == kind)
    stem = HOME[kind]
    home = next(one for one in fields_of(FILES[stem]) if one.shape == shapes.Sequence(shapes.Nested(model)))
    part = maker.bare(model, (stem, home.key.alias))
    trees[stem].setdefault(home.key.alias, []).append(part)
    return str(part["id"])


def _raw(data: dict[str, Any], prose: dict[str, str]) -> RawCase:
    """A case that lies in no folder."""
    return RawCase(folder=Path(), data=data, places={}, keys={}, prose=prose, sources={}, findings=())
