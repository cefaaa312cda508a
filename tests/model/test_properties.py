"""What holds for any data: reading and checking raise nothing, and every part of a plan has a place."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lbf_docs.findings import Finding
from lbf_docs.model import FILES, located, read_plan

from .test_reader import KEYS
from .trees import checked, written

ALIASES = sorted({field.key.alias for _, field in KEYS})
TOP = {stem: sorted({field.key.alias for path, field in KEYS if path == (stem,)}) for stem in FILES}
SCALARS = st.one_of(
    st.none(),
    st.sampled_from(["", " ", "x", "1", "1.586", "31,9 %", "-", "ja", "2026", "01.01.2026", "2. kvartal 2026",
                     "{{ x }}", "{{", "[^a]", "- a\n- b", "beskæftigelse", "landsbyggefonden", "2019-12-11"]),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp")), max_size=8),
)  # fmt: skip
TREES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(ALIASES) | st.sampled_from(["x", "2026", "helhedsplanen"]), inner, max_size=5)
    ),
    max_leaves=12,
)
DATA = st.fixed_dictionaries(
    {},
    optional={
        stem: st.none() | SCALARS | st.dictionaries(st.sampled_from(keys), TREES, max_size=4)
        for stem, keys in TOP.items()
    },
)


def assert_told(finding: Finding) -> None:
    assert finding.code
    assert finding.title
    assert finding.place.file.endswith((".yaml", ".md")) or finding.place.file == "."


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(DATA)
def test_any_data_under_known_keys_give_a_plan_or_findings(data: dict[str, Any]) -> None:
    raw = raw_of(data)
    reading = read_plan(raw)
    assert reading.plan is not None or reading.findings
    report = checked(raw)
    assert report.findings == checked(raw).findings
    assert {(found.code, found.says) for found in reading.findings} <= {(f.code, f.says) for f in report.findings}
    for finding in report.findings:
        assert_told(finding)


def raw_of(data: dict[str, Any]) -> Any:
    return written({stem: tree for stem, tree in data.items() if isinstance(tree, dict)})


def test_every_part_of_an_empty_plan_has_a_place() -> None:
    reading = read_plan(written({}))
    assert reading.plan is not None
    parts = [part for part, _ in located(reading.plan)]
    assert len(parts) == len(FILES)
    assert all(reading.paths[id(part)] == path for part, path in located(reading.plan))
