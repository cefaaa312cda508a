"""The budget: what the plan costs by post and year, who pays, and what falls on each indsatsområde."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from lbf_docs.expressions import Gap, Record
from lbf_docs.model import Plan, index
from lbf_docs.model.budget import Expense, Financing, by_year, total
from lbf_docs.model.financing import is_partial, required_share, shares, years_of
from lbf_docs.model.index import Index
from lbf_docs.model.view import record_of
from lbf_docs.values import Amount, Count, Share

from .amounts import amount_fields, careful_share, hour_fields, row, share_of, sum_fields
from .base import Document, Edition

SHARED, SEVERAL = "Fælles for hele planen", "Flere indsatsområder"
_MOST_PAYERS = 7
"""How many fit beside each other on a landscape page, with amounts in millions under their names."""
Payer = tuple[str, str]
"""By id and name."""


def content(plan: Plan, _edition: Edition) -> dict[str, object]:
    """The tables of the budget. Cash and hours are apart; `beløb` and `timer` follow `årene`."""
    by, years, budget = index(plan), years_of(plan), plan.budget
    cash = [post for post in budget.expenses if not post.hours]
    hours = [post for post in budget.expenses if post.hours]
    paid, parts = shares(plan), _by_area(plan)
    whole = Amount(sum((total(post) for post in budget.expenses), Amount(0)))
    return {
        "budget": record_of(budget, plan, by),
        "illustrativ": budget.illustrative,
        "årene": years or Gap("periodens år"),
        "delvise_år": tuple(year for year in years if is_partial(plan, year)),
        "udgiftsarter": tuple(_kinds(plan, by, cash, years)) or (() if hours else Gap("udgifter")),
        "kontant_i_alt": row("sum", **sum_fields(cash, years)),
        "timeposter": tuple(_post(plan, by, post, years) for post in hours),
        "timer_i_alt": row("sum", timer=tuple(_hours(hours, year) for year in years), **sum_fields(hours, years)),
        "udgifter_i_alt": row("sum", andel=Share(1) if whole else None, **sum_fields(budget.expenses, years)),
        "kilder": tuple(_source(plan, by, x, years, paid.everything) for x in budget.financing if not x.in_hours),
        "timekilder": tuple(_source(plan, by, x, years, paid.everything) for x in budget.financing if x.in_hours),
        "finansiering_i_alt": row(
            "sum", andel=Share(1) if paid.everything else None, **sum_fields(budget.financing, years)
        ),
        "ansøgninger": tuple(_application(plan, by, line) for line in budget.financing if line.applied),
        "pr_indsatsområde": tuple(
            row("indsatsområde", navn=name, andel=share_of(_sum(posts), whole), **sum_fields(posts, years))
            for name, posts in parts
        ),
        "pr_aktivitet": tuple(_activities(plan)),
        "betalertabeller": tuple(_payer_table(parts, payers) for payers in _shared_out(_payers(plan, by))),
        "medfinansiering": row(
            "medfinansiering", fonden=paid.fund, kontant=paid.local_cash, timer=paid.local_hours, lokal=paid.local,
            andre=paid.others, i_alt=paid.everything, andel=careful_share(paid.local_share()),
            krav=required_share(plan),
        ),
    }  # fmt: skip


def _sum(posts: Iterable[Expense]) -> Amount:
    return Amount(sum((total(post) for post in posts), Amount(0)))


def _hours(posts: Iterable[Expense], year: str) -> Count:
    return Count(sum((post.hours or {}).get(year) or 0 for post in posts))


def _kinds(plan: Plan, by: Index, posts: Sequence[Expense], years: Sequence[str]) -> list[Record]:
    """The posts by kind (art), kinds in the order in which they first appear."""
    kinds = dict.fromkeys(post.kind or "" for post in posts)
    out = []
    for kind in kinds:
        own = [post for post in posts if (post.kind or "") == kind]
        name = kind[:1].upper() + kind[1:] if kind else Gap("art")
        rows = tuple(_post(plan, by, post, years) for post in own)
        out.append(row("art", navn=name, poster=rows, **sum_fields(own, years)))
    return out


def _post(plan: Plan, by: Index, post: Expense, years: Sequence[str]) -> Record:
    record = record_of(post, plan, by)
    activity = by.find("aktivitet", post.activity) if post.activity else None
    own = hour_fields(post, years) if post.hours else amount_fields(by_year(post), years)
    return record.with_fields(
        **own, aktivitet=getattr(activity, "name", None), hører_til=plan.area_name(_area_of(plan, post))
    )


def _area_of(plan: Plan, post: Expense) -> str:
    """The id of where a post belongs: its own indsatsområde, its activity's, several, or the whole plan."""
    areas: tuple[str, ...] = (post.focus_area,) if post.focus_area else ()
    if not areas and post.activity:
        areas = next((a.focus_areas for a in plan.activities.activities if a.id == post.activity), ())
    return SEVERAL if len(set(areas)) > 1 else areas[0] if areas else SHARED


def _by_area(plan: Plan) -> list[tuple[str, list[Expense]]]:
    """The posts of each indsatsområde by its name, of several, and of the whole plan; what is empty is left out."""
    table: dict[str, list[Expense]] = {id_: [] for id_ in (*(c.id for c in plan.plan.focus_areas), SEVERAL, SHARED)}
    for post in plan.budget.expenses:
        table.setdefault(_area_of(plan, post), []).append(post)
    return [(plan.area_name(id_), posts) for id_, posts in table.items() if posts]


def _activities(plan: Plan) -> list[Record]:
    """What each activity costs, once, also when several indsatsområder share it."""
    out = []
    for activity in plan.activities.activities:
        posts = [post for post in plan.budget.expenses if post.activity == activity.id]
        fields = {"kontant": _sum(p for p in posts if not p.hours), "timer": _sum(p for p in posts if p.hours)}
        out.append(row("aktivitet", navn=activity.name or Gap("aktivitetens navn"), **fields, i_alt=_sum(posts)))
    return out


def _payers(plan: Plan, by: Index) -> list[Payer]:
    """Those who pay posts, by id and name, in the order of the financing; none when posts don't say."""
    if any(post.paid_by is None for post in plan.budget.expenses):
        return []
    ids = dict.fromkeys([line.source for line in plan.budget.financing])
    return [(id_, _name(by, id_)) for id_ in ids]


def _shared_out(payers: Sequence[Payer]) -> list[Sequence[Payer]]:
    """As few tables as can be read, with about as many payers in each."""
    tables = -(-len(payers) // _MOST_PAYERS)
    edges = [round(len(payers) * n / tables) for n in range(tables + 1)] if tables else []
    return [payers[left:right] for left, right in pairwise(edges)]


def _payer_table(parts: Iterable[tuple[str, Sequence[Expense]]], payers: Sequence[Payer]) -> Record:
    """What some payers pay of each indsatsområde; `i_alt` is what all of them pay, also those of the other tables."""
    rows = tuple(
        row("indsatsområde", navn=name, i_alt=_sum(posts), beløb=tuple(
            _sum(post for post in posts if post.paid_by == payer) or None for payer, _ in payers
        ))
        for name, posts in parts
    )  # fmt: skip
    return row("tabel", kildenavne=tuple(name for _, name in payers), områder=rows)


def _name(by: Index, id_: str) -> str:
    part = by.find_any(("part", "samarbejdspartner"), id_)
    return str(getattr(part, "short_name", None) or getattr(part, "name", None) or id_)


def _source(plan: Plan, by: Index, line: Financing, years: Sequence[str], whole: Amount) -> Record:
    own = hour_fields(line, years) if line.hours else amount_fields(by_year(line), years)
    return record_of(line, plan, by).with_fields(**own, andel=share_of(total(line), whole))


def _application(plan: Plan, by: Index, line: Financing) -> Record:
    applied = Amount(sum(v for v in (line.applied or {}).values() if v is not None))
    granted = Amount(sum(v for v in line.granted.values() if v is not None)) if line.granted else None
    return record_of(line, plan, by).with_fields(ansøgt_i_alt=applied, bevilget_i_alt=granted)


DOCUMENT = Document(
    order=30,
    key="budget",
    template="06-budget",
    title="Budget",
    content=content,
    files=("budget",),
)
