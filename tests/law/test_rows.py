"""The figures of the law, as rows that a lawyer can read: boligområder.yaml, midler.yaml."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from lbf_docs.regulation import NotKnownError, Quantity, Unit, citations, law_on, parameter, parameter_names
from lbf_docs.values import NumberStyle, show
from lbf_docs.values.read import read_amount, read_count, read_number, read_share

FILES = sorted(Path(__file__).parent.glob("*.yaml"))
ROWS = [(file.stem, row) for file in FILES for row in YAML(typ="safe").load(file)]
READ: Mapping[Unit, Callable[[str], Quantity]] = {
    Unit.SHARE: read_share,
    Unit.MULTIPLE: read_number,
    Unit.COUNT: read_count,
    Unit.YEARS: read_count,
    Unit.YEAR: int,
    Unit.DKK: read_amount,
}


def answer(row: Mapping[str, Any]) -> str:
    """What the law of the day says to a row, in the words of `expected`."""
    law = law_on(row["date"])
    try:
        if "input" not in row:
            return show(law.value(row["parameter"]), NumberStyle()).replace("\u00a0", " ")
        held = law.holds(row["parameter"], READ[parameter(row["parameter"]).unit](row["input"]))
    except NotKnownError:
        return "ukendt"
    return "opfyldt" if held else "ikke opfyldt"


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=[f"{stem}-{row['name']}" for stem, row in ROWS])
def test_the_law_answers_as_the_row_says(row: Mapping[str, Any]) -> None:
    assert answer(row) == row["expected"]
    assert row["citation"] in citations()
    assert row["citation"] in {dated.citation for dated in parameter(row["parameter"]).values}


def test_every_figure_has_a_row_on_both_sides_of_its_limit() -> None:
    for name in parameter_names():
        said = {row["expected"] for _, row in ROWS if row["parameter"] == name}
        assert said, name
        if parameter(name).comparison is not None:
            assert {"opfyldt", "ikke opfyldt"} <= said, name
