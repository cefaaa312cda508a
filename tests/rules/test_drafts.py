"""A plan that isn't finished: everything may be missing or odd, and nothing is told that isn't so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lbf_docs import check, load_case
from lbf_docs.case import RawCase
from lbf_docs.model import FILES

from ..conftest import EXAMPLE
from ..model.trees import CASES, checked, in_memory, instead, walk, with_data, without
from .overlay import BASE, laid_over

HEDEN = in_memory(CASES / "heden")
SMALL = in_memory(BASE)
ODD: tuple[Any, ...] = (
    None, "", [], {}, "x", "-", "0", "ja", "timer", "100 %", "beskæftigelse", "landsbyggefonden", "999999999999999999",
    "-999999999999999999", "01.01.0001", "01.01.9999", "31.12.9999", "4. kvartal 2999", "1. kvartal 1000", ["x"],
    {"x": "y"}, {"2026": None}, {"2026": "-999999999999999999"}, {"helhedsplanen": None}, {"helhedsplanen": "7"}, [{}],
    [None],
)  # fmt: skip


EACH_FOURTH = pytest.mark.parametrize("quarter", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in (1, 2, 3))])


@EACH_FOURTH
@pytest.mark.parametrize("stem", FILES)
def test_nothing_raises_when_something_is_deleted(stem: str, quarter: int) -> None:
    for path in [path for path in walk(HEDEN.data) if path[0] == stem][quarter::4]:
        checked(with_data(HEDEN, without(HEDEN.data, path)))


@EACH_FOURTH
@pytest.mark.parametrize("value", [None, [], "999999999999999999", "31.12.9999"], ids=str)
def test_nothing_raises_when_something_else_is_written(value: Any, quarter: int) -> None:
    for path in list(walk(SMALL.data))[quarter::4]:
        checked(with_data(SMALL, instead(SMALL.data, path, value)))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_nothing_raises_when_much_is_missing_or_odd(data: st.DataObject) -> None:
    trees: Any = SMALL.data
    for _ in range(data.draw(st.integers(1, 4))):
        paths = list(walk(trees))
        path = data.draw(st.sampled_from(paths))
        trees = (
            without(trees, path) if data.draw(st.booleans()) else instead(trees, path, data.draw(st.sampled_from(ODD)))
        )
    checked(with_data(SMALL, trees))


@pytest.mark.parametrize(
    ("first", "last"), [("01.01.0001", "31.12.9999"), ("01.01.9998", "31.12.9999"), ("31.12.9999", "31.12.9999")]
)
def test_a_period_that_nobody_meant_is_no_traceback(first: str, last: str) -> None:
    found = checked(with_data(SMALL, instead(SMALL.data, ("plan", "periode"), {"fra": first, "til": last}))).findings
    assert 1 <= len(found) <= 10


def codes(raw: RawCase, path: tuple[str | int, ...]) -> list[str]:
    return sorted({finding.code for finding in checked(with_data(raw, without(raw.data, path))).findings})


ONE_CAUSE = {
    ("plan", "periode"): ["LBF010"],
    ("plan", "periode", "fra"): ["LBF010"],
    ("plan", "revision"): ["LBF010"],
    ("parter", "parter", 0, "type"): ["LBF010"],
    ("parter", "parter", 1, "type"): ["LBF010"],
    ("parter", "parter", 0, "underskrivere"): ["LBF102"],
    ("områder", "afdelinger"): ["LBF010"],
    ("områder", "afdelinger", 0, "boligorganisation"): ["LBF010"],
    ("områder", "afdelinger", 0, "lejemål"): ["LBF010"],
    ("områder", "i_alt"): ["LBF010"],
    ("organisering", "organer", 0, "type"): ["LBF010"],
    ("organisering", "organer", 1, "type"): ["LBF010"],
    ("organisering", "organer", 2, "type"): ["LBF010"],
    ("organisering", "organer", 0, "medlemmer"): ["LBF501"],
    ("organisering", "roller", 0, "organisation"): ["LBF501"],
    ("indikatorer", "indikatorer"): ["LBF001"],
    ("indikatorer", "indikatorer", 0): ["LBF202"],
    ("indikatorer", "indikatorer", 0, "kommune"): ["LBF202"],
    ("aktiviteter", "aktiviteter", 0, "indsatsområder"): ["LBF010"],
    ("aktiviteter", "aktiviteter", 0, "delmål"): ["LBF306"],
    ("delaftaler", "delaftaler", 0, "formål"): ["LBF010"],
    ("budget", "udgifter"): ["LBF010"],
    ("budget", "finansiering"): ["LBF010"],
    ("budget", "udgifter", 0, "beløb"): ["LBF402"],
    ("milepæle", "milepæle"): ["LBF001"],
    ("milepæle", "milepæle", 2): ["LBF606"],
    ("milepæle", "milepæle", 0, "tidspunkt"): ["LBF010"],
    ("milepæle", "milepæle", 0, "aktivitet"): ["LBF605"],
    ("beredskab", "situationer"): ["LBF010"],
    ("beredskab", "kontakter"): ["LBF601"],
    ("kommissorium", "formål"): ["LBF014"],
    ("kommissorium", "sekretariatsbetjening"): ["LBF010"],
}


@pytest.mark.parametrize("path", ONE_CAUSE, ids=lambda path: ".".join(map(str, path)))
def test_one_cause_is_one_finding(path: tuple[str | int, ...]) -> None:
    assert codes(SMALL, path) == ONE_CAUSE[path]


@pytest.mark.parametrize("content", [None, "", "# intet endnu\n"], ids=["missing", "empty", "a note alone"])
@pytest.mark.parametrize("stem", [stem for stem in FILES if stem != "tal"])
def test_a_file_that_is_not_there_yet_is_told_once(stem: str, content: str | None, tmp_path: Path) -> None:
    folder = laid_over({}, tmp_path / "sag")
    if content is None:
        (folder / f"{stem}.yaml").unlink()
    else:
        (folder / f"{stem}.yaml").write_text(content, encoding="utf-8")
    assert [finding.code for finding in check(load_case(folder)).findings] == [
        "FIL111" if content is not None else "FIL101"
    ]


@pytest.mark.parametrize("folder", [EXAMPLE, CASES / "sund", CASES / "heden"], ids=lambda folder: folder.name)
def test_real_cases_hear_nothing_that_is_not_so(folder: Path) -> None:
    expected = {"sag": [], "heden": [], "sund": ["LBF015", "LBF015", "LBF102", "LBF102", "LBF404"]}
    heard = [finding.code for finding in check(load_case(folder)).findings if not finding.accepted]
    assert sorted(heard) == expected[folder.name]


def test_a_delaftale_for_an_unknown_area_while_plan_yaml_is_empty_is_no_traceback() -> None:
    trees = instead(SMALL.data, ("delaftaler", "delaftaler", 0, "indsatsområde"), "fritid")
    found = checked(with_data(SMALL, {**trees, "plan": None})).findings
    assert "delaftalen for fritid har ingen aktiviteter" in [finding.title for finding in found]
