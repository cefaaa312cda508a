"""What an area is under §§ 61 a and 61 b, as rows that a lawyer can read: boligområder.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from lbf_docs.regulation import law_on
from lbf_docs.rules.area_status.status import (
    CONVERSION,
    DISADVANTAGED,
    PARALLEL,
    PREVENTION,
    Area,
    Limit,
    standing,
)
from lbf_docs.values import Share
from lbf_docs.values.read import read_count, read_number, read_share

ROWS: list[Mapping[str, Any]] = YAML(typ="safe").load(Path(__file__).parent / "boligområder.yaml")
STATUSES = {status.name: status for status in (DISADVANTAGED, PARALLEL, CONVERSION, PREVENTION)}
FIGURES = {
    "outside_work": "udenfor",
    "non_western": "ikke_vestlig",
    "convicted": "dømte",
    "basic_school": "kun_grundskole",
    "income": "indkomst",
}
ANSWERS = {True: "opfyldt", False: "ikke opfyldt", None: "ukendt"}


def share(written: str) -> Share | None:
    """A figure; income is written without its sign."""
    if written == "-":
        return None
    return read_share(written) if "%" in written else Share(read_number(written).scaleb(-2))


def area(row: Mapping[str, Any]) -> Area:
    figures = {key: tuple(share(one.strip()) for one in row[name].split("/")) for key, name in FIGURES.items()}
    return Area(None if row["beboere"] == "-" else read_count(row["beboere"]), figures)


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_an_area_is_what_the_row_says(row: Mapping[str, Any]) -> None:
    status = STATUSES[row["status"]]
    own = None
    if "egen_grænse" in row:
        own = Limit(row.get("grænse_af", status.paragraph), read_share(row["egen_grænse"]))
    assert ANSWERS[standing(law_on(row["date"]), status, area(row), own).answer] == row["expected"]


def test_every_status_has_rows_with_every_answer_that_it_can_have() -> None:
    for name, status in STATUSES.items():
        answers = {row["expected"] for row in ROWS if row["status"] == name}
        assert answers == ({"ikke opfyldt", "ukendt"} if status is CONVERSION else set(ANSWERS.values())), name
