"""The dated figures: what each file must hold."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from lbf_docs.regulation import Comparison, Unit, citations, parameter, parameter_names
from lbf_docs.regulation.files import HERE, read_written

NAMES = parameter_names()


def test_the_units_and_comparisons_are_closed_lists() -> None:
    assert {unit.value for unit in Unit} == {"share", "multiple", "count", "years", "year", "dkk"}
    assert {comparison.value for comparison in Comparison} == {"below", "at_most", "above", "at_least"}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_whole(name: str) -> None:
    found = parameter(name)
    assert re.fullmatch(r"[a-z][a-z0-9_]*", name)
    assert found.description
    assert found.checked_on >= date(2026, 11, 23)
    assert found.values
    assert found.values[0].value is not None, "a figure begins with a value, not with a gap"


@pytest.mark.parametrize("name", NAMES)
def test_dates_ascend(name: str) -> None:
    days = [dated.since for dated in parameter(name).values]
    assert sorted(set(days)) == days


@pytest.mark.parametrize("name", NAMES)
def test_a_value_is_as_strong_as_its_source(name: str) -> None:
    for dated in parameter(name).values:
        if dated.value is not None:
            assert dated.mark == citations()[dated.citation].mark


@pytest.mark.parametrize("name", NAMES)
def test_a_value_fits_its_unit(name: str) -> None:
    found = parameter(name)
    for dated in found.values:
        if dated.value is None:
            continue
        assert isinstance(dated.value, Decimal | int)
        assert dated.value > 0
        if found.unit is Unit.SHARE:
            assert dated.value <= 1, "a share is 0-1, never per cent"
        if found.unit is Unit.YEAR:
            assert 2000 < dated.value < 2100


@pytest.mark.parametrize("name", NAMES)
def test_a_share_is_read_as_it_is_written(name: str) -> None:
    written = read_written(HERE / "parameters" / f"{name}.yaml")["values"]
    for dated in parameter(name).values:
        if dated.value is not None:
            assert str(dated.value) == written[dated.since.isoformat()]["value"]


def test_a_name_without_a_file() -> None:
    for name in ("nothing", "../citations", ""):
        with pytest.raises(KeyError):
            parameter(name)
