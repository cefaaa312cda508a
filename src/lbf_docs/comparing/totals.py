"""The sums of the budget, which everybody asks for first: for the whole period, and for each year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.model import Plan
from lbf_docs.model.budget import by_year, total
from lbf_docs.model.financing import shares, sum_by_year
from lbf_docs.values import Amount
from lbf_docs.values.show import show

from .difference import CHANGED, Difference
from .naming import amounts
from .shown_keys import BUDGET, REPORTING


def totals(old: Plan, new: Plan) -> Iterator[Difference]:
    """The sums that aren't as they were."""
    before, after = _sums(old), _sums(new)
    for name, (there, value) in after.items():
        earlier = before[name][1] if name in before else Amount(0)
        if earlier != value:
            yield _changed(name, earlier, value, there, old, new)
    for name, (there, value) in before.items():
        if name not in after and value:  # a year that is no more
            yield _changed(name, value, Amount(0), there, old, new)


def _changed(name: str, one: Amount, other: Amount, there: tuple[str, ...], old: Plan, new: Plan) -> Difference:
    texts = amounts(show(one, old.number_style), show(other, new.number_style), other)
    return Difference(CHANGED, BUDGET, there, name, "", *texts, (), "budget.yaml")


def _sums(plan: Plan) -> Mapping[str, tuple[tuple[str, ...], Amount]]:
    """Each sum by what it is called, with the documents that show it."""
    budget, paid = plan.budget, shares(plan)
    spent = Amount(sum((total(post) for post in budget.expenses), Amount(0)))
    out: dict[str, tuple[tuple[str, ...], Amount]] = {"Budget, udgifter i alt": ((BUDGET,), spent)}
    for name, value in (
        ("finansiering", paid.everything), ("Landsbyggefonden", paid.fund), ("lokal medfinansiering", paid.local),
        ("andre", paid.others),
    ):  # fmt: skip
        out[f"Budget, {name} i alt"] = ((BUDGET, REPORTING), value)
    years = sorted({year for line in budget.lines for year in by_year(line)})
    for name, lines in (("udgifter", budget.expenses), ("finansiering", budget.financing)):
        for year, value in sum_by_year(lines, years).items():
            out[f"Budget {year}, {name} i alt"] = ((BUDGET,), value)
    return out
