"""What the parts of a plan and their values are called in a comparison: definite, short, as the documents have it."""

from __future__ import annotations

from collections.abc import Mapping

from lbf_docs.model import Plan
from lbf_docs.model.base import Field, Part
from lbf_docs.model.budget import Expense, Financing, by_year, total
from lbf_docs.model.index import WHOLE_AREAS, Index, index
from lbf_docs.model.organisation import Member, Role
from lbf_docs.model.sub_agreements import SubAgreement
from lbf_docs.model.view import record_of, short_role
from lbf_docs.values import Amount
from lbf_docs.values.show import in_words_list, show

NO_BREAK = "\u00a0 "
"""What stands between an amount and its unit."""

DEFINITE: Mapping[str, str] = {
    "aktivitet": "aktiviteten", "opgave": "opgaven", "målgruppe": "målgruppen", "boligområde": "boligområdet",
    "afdeling": "afdelingen", "sted": "stedet", "kort": "kortet", "post": "posten",
    "finansiering": "finansieringen fra",
    "trin": "trinnet", "situation": "situationen", "kontakt": "kontakten", "indikator": "indikatoren",
    "tal": "tallet", "milepæl": "milepælen", "rolle": "rollen", "medlem": "medlemmet", "organ": "organet",
    "underskriver": "underskriveren", "part": "parten", "samarbejdspartner": "samarbejdspartneren",
    "anden aftale": "aftalen", "indsatsområde": "indsatsområdet", "ekstra afsnit": "afsnittet", "bilag": "bilaget",
    "lokal indikator": "indikatoren", "delmål": "delmålet", "delaftale": "delaftalen",
}  # fmt: skip
"""The parts that can be added, removed or moved, as one speaks of a certain one of them."""

MANY: Mapping[str, str] = {
    "aktiviteten": "aktiviteter", "milepælen": "milepæle", "posten": "poster", "delmålet": "delmål",
    "indikatoren": "indikatorer", "rollen": "roller", "medlemmet": "medlemmer", "afdelingen": "afdelinger",
    "situationen": "situationer", "kontakten": "kontakter", "organet": "organer", "parten": "parter",
}  # fmt: skip
"""The same, for several of them that changed in the same way."""

_TITLES = ("name", "title", "text", "task", "does")
"""The fields that a part is called by, the first that it has."""


def called(part: Part, plan: Plan) -> str:
    """A part as a reader knows it: "aktiviteten Jobplaneten"."""
    word = DEFINITE.get(part.danish, part.danish)
    own = name_of(part, plan)
    return f"{word} {_quoted(own)}" if own else word


def _quoted(name: str) -> str:
    """A sentence in quotation marks, a name without."""
    return f"»{name}«" if len(name.split()) > 5 else name


def name_of(part: Part, plan: Plan) -> str:
    """Its name, or what stands for one: of a member the role, of a source who pays."""
    by = index(plan)
    match part:
        case Member():
            role = by.find("rolle", part.role)
            return part.shown_as or (short_role(role, by) if isinstance(role, Role) else part.role)
        case Role():
            return short_role(part, by)
        case Financing():
            return referred(part.source, ("part", "samarbejdspartner"), by, plan)
        case SubAgreement():
            return plan.area_name(part.focus_area)
    if part.danish in ("indsatsområde", "indikator", "underskriver"):
        return str(record_of(part, plan, by).text or "")
    if part.danish == "kontakt":
        return referred(str(getattr(part, "role", "")), ("rolle", "samarbejdspartner", "part"), by, plan)
    title = next((getattr(part, key) for key in _TITLES if isinstance(getattr(part, key, None), str)), None)
    return str(title or getattr(part, "id", "") or "")


def referred(id_: str, kinds: tuple[str, ...], by: Index, plan: Plan) -> str:
    """What an id stands for, by name."""
    part = by.find_any(kinds, id_)
    if part is not None:
        return getattr(part, "short_name", None) or name_of(part, plan)
    indicator = next((one for one in plan.regulation.indicators if one.id == id_), None)
    return indicator.text if indicator else id_


def shown(value: object, field: Field, plan: Plan) -> str:
    """A single value as the documents write it; "" for none."""
    if value is None or value == "":
        return ""
    if field.references:
        return referred(str(value), field.references, index(plan), plan)
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return show(value, plan.number_style)


def key_name(key: str, plan: Plan) -> str:
    """The key of a table: a year, or the name of an area."""
    part = index(plan).find_any(("område", "afdeling", "sted"), key)
    return str(getattr(part, "name", None) or key) if part else WHOLE_AREAS.get(key, key)


def amounts(before: str, after: str, value: object) -> tuple[str, str]:
    """Two amounts with their unit said once: 1.200.000 → 1.350.000 kr."""
    return (
        (before.removesuffix("kr.").rstrip(NO_BREAK), after) if isinstance(value, Amount) and after else (before, after)
    )


def worth(part: Part, plan: Plan) -> str:
    """What a post or a source comes to: "i alt 131.000 kr.: 43.000 i 2025 og 88.000 i 2026"; "" for another part."""
    if not isinstance(part, Expense | Financing):
        return ""
    years = [
        f"{show(amount, plan.number_style).removesuffix('kr.').rstrip(NO_BREAK)} i {year}"
        for year, amount in sorted(by_year(part).items())
        if amount
    ]
    whole = f"i alt {show(total(part), plan.number_style)}"
    if len(years) == 1:
        whole = f"{show(total(part), plan.number_style)}{years[0][years[0].index(' i ') :]}"
    form = (
        "timer" if isinstance(part, Financing) and part.in_hours else "kontant" if isinstance(part, Financing) else ""
    )
    return ", ".join(filter(None, (form, whole if len(years) < 2 else f"{whole}: {in_words_list(years)}")))
