"""The fund's fixed indicators as a template sees them: their words, the baseline by area, what it is compared with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.expressions import Gap, Record
from lbf_docs.model import Plan
from lbf_docs.model.figures import Baseline, words_of
from lbf_docs.model.index import WHOLE_AREAS, Index, index
from lbf_docs.model.kinds import WHOLE_PLAN
from lbf_docs.regulation import FocusArea, Indicator


def indicators_of(plan: Plan, area: FocusArea) -> tuple[Record, ...]:
    """The fixed indicators of a focus area, each with its row of values."""
    given, by = {baseline.id: baseline for baseline in plan.indicators.baselines}, index(plan)
    return tuple(_row(by, indicator, given.get(indicator.id)) for indicator in area.indicators)


def _row(by: Index, indicator: Indicator, baseline: Baseline | None) -> Record:
    words, verified = words_of(indicator, baseline)
    fields: dict[str, object] = {
        "tekst": words, "bekræftet": verified, "er_befolkning": False, "måltal": (),
    }  # fmt: skip
    if baseline is None:
        return Record(
            "indikator", {**fields, **{key: Gap(key) for key in ("baseline", "sammenligning", "år", "kilde")}}
        )
    compared = baseline.municipality
    if compared is None:
        compared, fields["er_befolkning"] = baseline.population, baseline.population is not None
    fields |= {
        "baseline": tuple(_by_area(by, baseline.area, "baseline")) or Gap("baseline for området"),
        "måltal": tuple(_by_area(by, baseline.target, "måltal")),
        "sammenligning": Gap("sammenligning med kommunen") if compared is None else compared,
        "år": baseline.year or Gap("baselineår"),
        "kilde": baseline.source or Gap("datakilde"),
    }
    return Record("indikator", fields)


def _by_area(by: Index, values: Mapping[str, object] | None, what: str) -> Iterator[Record]:
    """One value for the whole plan, without a name, or one for each area with its name."""
    for key, value in (values or {}).items():
        name = None if list(values or ()) == [WHOLE_PLAN] else area_name(by, key)
        yield Record(what, {"navn": name, "værdi": Gap(what) if value is None else value})


def area_name(by: Index, key: str) -> str:
    """The name of what a figure is given for."""
    part = by.find_any(("område", "afdeling", "sted"), key)
    return str(getattr(part, "name", None) or key) if part else WHOLE_AREAS.get(key, key)
