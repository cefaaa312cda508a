"""The budget's table of who pays what: as many tables as the payers need, each of them in one."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbf_docs import load_case
from lbf_docs.documents import editions
from lbf_docs.expressions import Record


def payer_tables(folder: Path) -> tuple[Record, ...]:
    case = load_case(folder)
    assert case.plan is not None
    budget = next(edition for edition in editions(case.plan) if edition.document.key == "budget")
    tables = budget.content(case.plan, draft=True).field("betalertabeller")
    assert isinstance(tables, tuple)
    return tables


def with_payers(folder: Path, payers: int) -> Path:
    """A case whose budget has this many payers of a krone each."""
    ids = [f"part{n}" for n in range(payers)]
    parties = folder / "parter.yaml"
    new = "".join(f"  - {{id: {i}, navn: {i.title()}, type: boligorganisation}}\n" for i in ids)
    parties.write_text(parties.read_text(encoding="utf-8").replace("parter:\n", f"parter:\n{new}", 1), encoding="utf-8")
    (folder / "budget.yaml").write_text(
        "udgifter:\n"
        + "".join(f"  - {{id: post_{i}, navn: Post, art: løn, betales_af: {i}, beløb: {{2026: 1}}}}\n" for i in ids)
        + "finansiering:\n"
        + "".join(f"  - {{kilde: {i}, beløb: {{2026: 1}}}}\n" for i in ids),
        encoding="utf-8",
    )
    return folder


@pytest.mark.parametrize(
    ("payers", "columns"), [(0, []), (1, [1]), (7, [7]), (8, [4, 4]), (13, [6, 7]), (15, [5, 5, 5]), (22, [6, 5, 5, 6])]
)
def test_many_payers_are_shared_out_on_tables_that_can_be_read(small: Path, payers: int, columns: list[int]) -> None:
    tables = payer_tables(with_payers(small, payers))
    names = [table.field("kildenavne") for table in tables]
    assert [len(part) for part in names if isinstance(part, tuple)] == columns
    assert [name for part in names if isinstance(part, tuple) for name in part] == [f"Part{n}" for n in range(payers)]
