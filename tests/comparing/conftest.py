"""A copy of a case with pieces of its text replaced, compared with the case itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from lbf_docs import load_case
from lbf_docs.comparing import Comparison, compare
from lbf_docs.model import Plan
from tests.conftest import SMALL

Change = Callable[..., Comparison]


@pytest.fixture(scope="module")
def old() -> Plan:
    plan = load_case(SMALL).plan
    assert plan is not None
    return plan


@pytest.fixture
def change(small: Path, old: Plan) -> Change:
    """Replaces pieces of text in a file of the case, and compares."""

    def compared(*replaced: tuple[str, str, str]) -> Comparison:
        for file, before, after in replaced:
            text = (small / file).read_text(encoding="utf-8")
            assert re.search(before, text, re.DOTALL), before
            (small / file).write_text(re.sub(before, after, text, flags=re.DOTALL), encoding="utf-8")
        case = load_case(small)
        assert case.plan is not None, [f.says for f in case.findings]
        return compare(old, case.plan)

    return compared


def lines(comparison: Comparison) -> list[str]:
    return [one.line for one in comparison.differences]
