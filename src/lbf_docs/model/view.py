"""The plan as records with Danish names: what expressions in prose and templates can see.

The names are the keys of the case. Lists have the plural (`parter`), lookups by id the singular (`part.lejerbo.navn`).
A required value that is missing is a gap; a reference is the thing that it refers to.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic.fields import FieldInfo

from lbf_docs.expressions import Gap, Lazy, Record
from lbf_docs.prose.blocks import FigureRef

from .base import REQUIRED, Part
from .figures import Baseline, FigureSet
from .index import Index, index, reference_kinds
from .organisation import Member, Role
from .plan import ChosenArea, Plan

MAP, DIAGRAM = "kort", "organisationsdiagram"
"""The figures that a plan can have, by the name that an expression uses."""


def view(plan: Plan) -> Record:
    """The root record of a plan."""
    by = index(plan)
    files = (plan.plan, plan.areas, plan.parties, plan.organisation)
    fields: dict[str, object] = {}
    for file in files:
        fields |= _fields(file, plan, by)
    fields |= {
        kind: Record(kind, {id_: _lazy(part, plan, by) for id_, part in parts.items()})
        for kind, parts in by.by_kind.items()
    }
    fields["indsatsområder"] = Lazy(lambda: tuple(_record(a, plan, by) for a in plan.plan.focus_areas))
    fields["indikatorer"] = Lazy(lambda: tuple(_record(b, plan, by) for b in plan.indicators.baselines))
    fields["regulativ"] = Record(
        "regulativ", {"dato": plan.regulation.short_date, "ramme": plan.regulation.frame}, plan.regulation.title
    )
    fields[MAP] = FigureRef(MAP) if plan.areas.map else None
    fields[DIAGRAM] = FigureRef(DIAGRAM)
    return Record("sagen", fields)


def _lazy(part: Part, plan: Plan, by: Index) -> Lazy:
    return Lazy(lambda: _record(part, plan, by))


def _record(part: Part, plan: Plan, by: Index) -> Record:
    fields = _fields(part, plan, by)
    kind = part.danish or "delen"
    match part:
        case Member():
            role = by.find("rolle", part.role)
            return Record(
                kind, fields, part.shown_as or (_role_text(role, by) if isinstance(role, Role) else part.role)
            )
        case Role():
            return Record(kind, fields, _role_text(part, by))
        case ChosenArea():
            area = next(a for a in plan.regulation.focus_areas if a.id == part.id)
            shown = part.shown_as or area.name
            return Record(kind, {**fields, "navn": shown, "mål": area.goal}, shown)
        case Baseline():
            indicator = next(i for i in plan.regulation.indicators if i.id == part.id)
            return Record(kind, {**fields, "tekst": indicator.text, "bekræftet": indicator.verified}, indicator.text)
    if isinstance(part, FigureSet):
        years = fields.pop("målinger")
        by_year = {year: years.field(year) for year in years.names()} if isinstance(years, Record) else {}
        return Record(kind, {**fields, **by_year})
    name = getattr(part, "name", None)
    return Record(kind, fields, name if isinstance(name, str) else None)


def _role_text(role: Role, by: Index) -> str:
    """ "titel, enhed, organisation", without what is not known."""
    party = by.find("part", role.organisation) if role.organisation else None
    return ", ".join(str(p) for p in (role.title, role.unit, getattr(party, "name", None) or role.outside) if p)


def _fields(part: Part, plan: Plan, by: Index) -> dict[str, object]:
    out: dict[str, object] = {}
    for name, info in type(part).model_fields.items():
        alias = info.alias or name
        value = getattr(part, name)
        kinds = reference_kinds(info)
        if kinds and isinstance(value, str):
            target = by.find(kinds[0], value)
            out[alias] = _lazy(target, plan, by) if target else Gap(info.title or alias)
        else:
            out[alias] = _value(value, info, plan, by)
    return out


def _value(value: object, info: FieldInfo, plan: Plan, by: Index) -> object:
    title = info.title or info.alias or ""
    needed = bool(isinstance(info.json_schema_extra, Mapping) and info.json_schema_extra.get(REQUIRED))
    if needed and value in (None, (), {}, ""):
        return Gap(title)
    match value:
        case Part():
            return _lazy(value, plan, by)
        case tuple():
            return Lazy(lambda: tuple(_record(v, plan, by) if isinstance(v, Part) else v for v in value))
        case Mapping():
            return _by_area(title, value)
        case _:
            return value


def _by_area(title: str, values: Mapping[str, object]) -> Record:
    """Values by area, or by year and area; a blank one is a gap."""
    fields: dict[str, object] = {}
    for key, value in values.items():
        fields[key] = _by_area(f"{title} {key}", value) if isinstance(value, Mapping) else value
        if value is None:
            fields[key] = Gap(f"{title} for {key}")
    return Record(title, fields)
