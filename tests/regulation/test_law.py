"""A Law answers for one day, and never guesses."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbf_docs.regulation import Comparison, NotKnownError, Unit, law_on, parameter, parameter_names
from lbf_docs.values import Amount, Count, Number, Share

LAW = law_on(date(2024, 1, 1))


def test_a_figure_comes_with_its_source() -> None:
    found = LAW.parameter("local_share_min")
    assert (found.value, found.unit, found.comparison) == (Decimal("0.25"), Unit.SHARE, Comparison.AT_LEAST)
    assert (found.mark, found.citation) == ("guidance", "lbf-organisation-og-rammer")
    assert found.since == date(2020, 1, 1)
    assert found.description.startswith("Lokal medfinansiering")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("local_share_min", Share),
        ("convicted_multiple", Number),
        ("listed_area_residents", Count),
        ("plan_length_years", Count),
        ("grant_frame_last_year", int),
        ("grant_frame_yearly", Amount),
    ],
)
def test_the_type_carries_the_unit(name: str, kind: type) -> None:
    assert type(LAW.value(name)) is kind


def test_nothing_is_rounded() -> None:
    assert LAW.holds("local_share_min", Decimal("0.25"))
    assert not LAW.holds("local_share_min", Decimal("0.2499999999999999999999"))
    assert not LAW.holds("income_ratio", Decimal("0.55"))
    assert LAW.holds("convicted_multiple", 3)


def test_a_day_before_the_first_value() -> None:
    with pytest.raises(
        NotKnownError, match=r"local_share_min on 2019-12-31 .* first value known is that of 2020-01-01"
    ):
        law_on(date(2019, 12, 31)).value("local_share_min")


def test_a_day_after_the_last_value() -> None:
    with pytest.raises(NotKnownError, match=r"grant_frame_yearly on 2027-06-01 .* ended on 2027-01-01"):
        law_on(date(2027, 6, 1)).value("grant_frame_yearly")


def test_a_name_that_is_not_there_is_another_fault() -> None:
    with pytest.raises(KeyError, match="local_share") as raised:
        LAW.value("local_share")
    assert not isinstance(raised.value, NotKnownError)


def test_what_is_no_threshold_is_not_compared() -> None:
    with pytest.raises(ValueError, match="plan_length_years is no threshold"):
        LAW.holds("plan_length_years", 4)


def test_a_share_is_no_multiple() -> None:
    with pytest.raises(TypeError, match="a Share can't be compared with a Number"):
        LAW.holds("convicted_multiple", Share("0.0204"))


@given(st.sampled_from(parameter_names()), st.dates(date(2000, 1, 1), date(2040, 1, 1)))
def test_the_value_of_a_day_is_the_newest_that_began(name: str, day: date) -> None:
    begun = [dated for dated in parameter(name).values if dated.since <= day]
    if begun and begun[-1].value is not None:
        assert law_on(day).value(name) == begun[-1].value
    else:
        with pytest.raises(NotKnownError):
            law_on(day).value(name)


@pytest.mark.parametrize("name", parameter_names())
def test_a_value_begins_on_its_day_and_not_the_day_before(name: str) -> None:
    first = parameter(name).values[0]
    assert law_on(first.since).value(name) == first.value
    with pytest.raises(NotKnownError):
        law_on(first.since - timedelta(days=1)).value(name)


def test_nothing_is_read_before_it_is_asked_for() -> None:
    code = (
        "import sys; from datetime import date; from lbf_docs.regulation import law_on, parameter\n"
        "law = law_on(date(2024, 1, 1)); print('ruamel.yaml' in sys.modules)\n"
        "law.value('local_share_min'); law.value('local_share_min'); print(parameter.cache_info().misses)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "1"]
