"""The plan as records with Danish names: what expressions in prose and templates can see.

The names are the keys of the case. Lists have the plural (`parter`), lookups by id the singular (`part.lejerbo.navn`).
The first files' keys stand at the root; a file about one document is a record with the file's name
(`kommissorium.formål`). A required value that is missing is a gap; a reference is the thing that it refers to.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from lbf_docs.expressions import Gap, Lazy, Record
from lbf_docs.prose.blocks import FigureRef

from .base import Field, Part, fields_of
from .figures import Baseline, FigureSet, words_of
from .index import Index, index
from .kinds import MarkdownText
from .organisation import Member, Organ, Role
from .parties import Partner, Party, Signatory
from .plan import ChosenArea, Plan
from .references import FIXED_INDICATOR
from .shapes import Choice, Markdown, Nested, Scalar, Sequence, Table

MAP, DIAGRAM, LOGO = "kort", "organisationsdiagram", "logo"
"""The figures that a plan can have, by the name that an expression uses."""

_AT_ROOT = ("plan", "områder", "parter", "organisering", "aktiviteter", "delaftaler")
_OWN_RECORD = ("budget", "milepæle", "beredskab", "kommissorium", "indberetning")


@lru_cache(maxsize=1)
def view(plan: Plan) -> Record:
    """The root record of a plan; all its documents look at the same one."""
    by = index(plan)
    files = plan.files
    fields: dict[str, object] = {}
    for stem in _AT_ROOT:
        fields |= _fields(files[stem], plan, by)
    for stem in _OWN_RECORD:
        fields[stem] = _lazy(files[stem], plan, by)
    fields |= {
        kind: Record(kind, {id_: _lazy(part, plan, by) for id_, part in parts.items()})
        for kind, parts in by.by_kind.items()
    }
    fields["indsatsområder"] = Lazy(lambda: tuple(record_of(a, plan, by) for a in plan.plan.focus_areas))
    fields["indikatorer"] = Lazy(lambda: tuple(record_of(b, plan, by) for b in plan.indicators.baselines))
    fields["regulativ"] = Record(
        "regulativ", {"dato": plan.regulation.short_date, "ramme": plan.regulation.frame}, plan.regulation.title
    )
    fields[MAP] = FigureRef(MAP) if plan.areas.map else None
    fields[DIAGRAM] = FigureRef(DIAGRAM)
    theme = plan.plan.theme
    fields[LOGO] = FigureRef(LOGO) if theme and theme.logo else None
    return Record("sagen", fields)


def _lazy(part: Part, plan: Plan, by: Index) -> Lazy:
    return Lazy(lambda: record_of(part, plan, by))


def record_of(part: Part, plan: Plan, by: Index) -> Record:
    """The record of one part: its fields by their keys, and the text that stands for it."""
    fields = _fields(part, plan, by)
    kind = part.danish or "delen"
    match part:
        case Member():
            role = by.find("rolle", part.role)
            name = role_text(role, by) if isinstance(role, Role) else part.role
            return Record(kind, fields, part.shown_as or (f"{name} (formand)" if part.chair else name))
        case Role():
            if not part.title:
                untitled = Gap(f"titel på rollen {part.id}")
                return Record(kind, {**fields, "kort": untitled}, untitled)
            return Record(kind, {**fields, "kort": short_role(part, by)}, role_text(part, by))
        case Party() | Partner():
            called = part.short_name or part.name or Gap("navn")
            former = getattr(part, "former_name", None)
            fields |= {"kort": called, "tidligere_navn": former}
            return Record(kind, fields, part.name or Gap(f"navn på {kind} {part.id}"))
        case Organ():
            organ = part.name or Gap(f"navn på {kind} {part.id}")
            return Record(kind, {**fields, "kort": organ}, organ)
        case Signatory():
            role = by.find("rolle", part.role) if part.role else None
            title = part.title or (role.title if isinstance(role, Role) else None)
            return Record(kind, {**fields, "titel": title}, " ".join(w for w in (title, part.name) if w))
        case ChosenArea():
            area = next(a for a in plan.regulation.focus_areas if a.id == part.id)
            shown = part.shown_as or area.name
            return Record(kind, {**fields, "navn": shown, "mål": area.goal}, shown)
        case Baseline():
            indicator = next(i for i in plan.regulation.indicators if i.id == part.id)
            words, verified = words_of(indicator, part)
            return Record(kind, {**fields, "tekst": words, "bekræftet": verified}, words)
    if isinstance(part, FigureSet):
        years = fields.pop("målinger")
        by_year = {year: years.field(year) for year in years.names()} if isinstance(years, Record) else {}
        return Record(kind, {**fields, **by_year})
    named = [f for f in fields_of(type(part)) if f.name in ("name", "title", "text")]
    spoken = next((value for f in named if isinstance(value := getattr(part, f.name), str)), None)
    unnamed = Gap(f"{named[0].key.title} ({getattr(part, 'id', kind)})") if named and named[0].key.needed else None
    return Record(kind, fields, spoken or unnamed)


def role_text(role: Role, by: Index) -> str:
    """ "titel, enhed, organisation", without what is not known."""
    home = by.find_any(("part", "samarbejdspartner"), role.organisation) if role.organisation else None
    return ", ".join(str(p) for p in (role.title, role.unit, getattr(home, "name", None) or role.outside) if p)


def short_role(role: Role, by: Index) -> str:
    """A role in a table: "Direktør (VAB)"; by its unit where that tells it from another role of the same name."""
    others = [other for other in by.by_kind["rolle"].values() if isinstance(other, Role) and other is not role]
    alike = any((other.title, other.organisation) == (role.title, role.organisation) for other in others)
    home = by.find_any(("part", "samarbejdspartner"), role.organisation) if role.organisation else None
    where = getattr(home, "short_name", None) or getattr(home, "name", None) or role.outside
    where = (role.unit or where) if alike else (where or role.unit)
    return f"{role.title or role.id} ({where})" if where else str(role.title or role.id)


def _fields(part: Part, plan: Plan, by: Index) -> dict[str, object]:
    return {one.key.alias: _value(getattr(part, one.name), one, plan, by) for one in fields_of(type(part))}


def _value(value: object, field: Field, plan: Plan, by: Index) -> object:
    title = field.key.title
    if not value and value in (None, (), {}, ""):
        return Gap(title) if field.key.needed else None if value in (None, {}) else value
    match field.shape:
        case Scalar() | Choice():
            return _referred(str(value), field, plan, by) if field.references else value
        case Markdown():
            assert isinstance(value, MarkdownText)
            return plan.text(value)
        case Nested():
            assert isinstance(value, Part)
            return _lazy(value, plan, by)
        case Sequence():
            assert isinstance(value, tuple)
            if field.references:
                return Lazy(lambda: tuple(_referred(id_, field, plan, by).make() for id_ in value))
            return Lazy(lambda: tuple(record_of(v, plan, by) if isinstance(v, Part) else v for v in value))
        case Table():
            assert isinstance(value, Mapping)
            return _by_key(title, value)


def _referred(id_: str, field: Field, plan: Plan, by: Index) -> Lazy:
    """What an id stands for: a part of the plan, one of the fund's indicators, or a gap where its file is missing."""
    if field.references == (FIXED_INDICATOR,):
        indicator = next(i for i in plan.regulation.indicators if i.id == id_)
        baseline = by.find("indikator", id_)
        words, verified = words_of(indicator, baseline if isinstance(baseline, Baseline) else None)
        return Lazy(lambda: Record("indikator", {"id": id_, "tekst": words, "bekræftet": verified}, words))
    part = by.find_any(field.references, id_)
    return _lazy(part, plan, by) if part else Lazy(lambda: Gap(field.key.title))


def _by_key(title: str, values: Mapping[str, object]) -> Record:
    """Values by area or year, or by year and area; a blank one is a gap."""
    fields: dict[str, object] = {}
    for key, value in values.items():
        fields[key] = _by_key(f"{title} {key}", value) if isinstance(value, Mapping) else value
        if value is None:
            fields[key] = Gap(f"{title} for {key}")
    return Record(title, fields)
