"""What a comparison says of the documents, held against the documents: rendered before and after, and read."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbf_docs import load_case
from lbf_docs.comparing import compare
from lbf_docs.documents import editions
from lbf_docs.findings import Finding
from lbf_docs.model import Plan
from lbf_docs.rendering import all_rendered
from lbf_docs.word.lookup import template_folders
from lbf_docs.word.outline import outline
from tests.conftest import SMALL

from .changed_plans import changed, one_of_each

CAREFUL = {
    "PlanFile.regulation", "ChosenArea.shown_as", "Numbers.thousands_dot", "Numbers.percent_space", "Party.kind",
    "Party.former_name", "Party.short_name", "Partner.name", "Role.unit", "Member.shown_as", "Expense.hours",
    "Expense.rate", "Financing.applied", "AreasFile.spots", "Position.north", "Position.east",
}  # fmt: skip
"""What may be said to change a document that reads the same: the last three are seen on the map alone, and the others
change only some of the places where a name or a figure of that kind can stand."""


def read(plan: Plan, case: Path) -> dict[str, str]:
    """The words of every document, by key."""
    everyone = editions(plan)
    made = all_rendered(everyone, plan, case, True, template_folders(case, None), False)
    return {
        edition.key: outline(one.data)
        for edition, one in zip(everyone, made, strict=True)
        if not isinstance(one, Finding)
    }


@pytest.mark.slow
def test_the_documents_that_are_said_to_change_are_those_that_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = SMALL
    monkeypatch.setenv("LBF_DOCS_CACHE", str(tmp_path / "cache"))
    case = load_case(folder)
    assert case.plan is not None
    before = read(case.plan, folder)
    not_told, unseen, tried = [], set(), 0
    for name, path in one_of_each(case.plan):
        if path[1] in ("revision", "kvitteringer", "tema"):  # what is said of the revision, and how it looks
            continue
        other = changed(case.raw, case.plan, path)
        if other is None:
            continue
        tried += 1
        after = read(other, folder)
        seen = {key for key in after if after[key] != before.get(key)}
        told = set(compare(case.plan, other).documents)
        if seen - told:
            not_told.append(f"{name} {path}: {sorted(seen - told)}")
        if told - seen:
            unseen.add(name)
    assert tried > 100
    assert not not_told, "\n".join(not_told)
    assert unseen <= CAREFUL, unseen - CAREFUL
