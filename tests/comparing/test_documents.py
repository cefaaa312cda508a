"""What a comparison says of the documents, held against the documents: rendered before and after, and read."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from lbf_docs import Case, load_case
from lbf_docs.comparing import compare
from lbf_docs.documents import editions
from lbf_docs.findings import DataPath, Finding
from lbf_docs.model import Plan
from lbf_docs.rendering import all_rendered
from lbf_docs.word.lookup import template_folders
from lbf_docs.word.outline import outline
from tests.conftest import SMALL

from .changed_plans import changed, some_of_each, with_lists_changed

CAREFUL = {
    "PlanFile.regulation", "Numbers.thousands_dot", "Partner.name", "SubAgreement.focus_area",
}  # fmt: skip
"""What may be said to change a document that reads the same: it changes only some of the places where it can stand."""
APART = ("revision", "kvitteringer", "tema")
"""Keys of plan.yaml: what is said of the revision, and how it looks."""


def read(plan: Plan, case: Path) -> dict[str, str]:
    """The words of every document and the bytes of its pictures, by key."""
    everyone = editions(plan)
    made = all_rendered(everyone, plan, case, True, template_folders(case, None), False)
    return {
        edition.key: f"{outline(one.data)}\n{pictures(one.data)}"
        for edition, one in zip(everyone, made, strict=True)
        if not isinstance(one, Finding)
    }


def pictures(document: bytes) -> list[str]:
    with ZipFile(BytesIO(document)) as file:
        return [sha256(file.read(name)).hexdigest() for name in sorted(file.namelist()) if "/media/" in name]


def judged(case: Path, old: Plan, others: Iterable[tuple[str, DataPath, Plan]]) -> tuple[int, list[str], list[str]]:
    """How many plans were tried; what changed and wasn't told; what was told and didn't change."""
    before = read(old, case)
    tried, not_told, unseen = 0, [], []
    for name, path, other in others:
        tried += 1
        after = read(other, case)
        seen = {key for key in after if after[key] != before.get(key)}
        told = set(compare(old, other).documents)
        not_told += [f"{name} {path}: {sorted(seen - told)}"] if seen - told else []
        unseen += [f"{name} {path}: {sorted(told - seen)}"] if told - seen else []
    return tried, not_told, unseen


@pytest.fixture
def small_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    monkeypatch.setenv("LBF_DOCS_CACHE", str(tmp_path / "cache"))
    return load_case(SMALL)


@pytest.mark.slow
def test_the_documents_that_are_said_to_change_are_those_that_do(small_case: Case) -> None:
    plan = small_case.plan
    assert plan is not None
    places = [(name, path) for name, path in some_of_each(plan, 2) if path[1] not in APART]
    made = ((name, path, changed(small_case.raw, plan, path)) for name, path in places)
    others = ((name, path, other) for name, path, other in made if other is not None)
    tried, not_told, unseen = judged(SMALL, plan, others)
    assert tried > 200
    assert not_told == []
    assert [one for one in unseen if one.partition(" ")[0] not in CAREFUL] == []


@pytest.mark.slow
def test_another_order_and_a_shorter_list_are_told_where_they_are_seen(small_case: Case) -> None:
    plan = small_case.plan
    assert plan is not None
    lists = (one for one in with_lists_changed(small_case.raw, plan) if one[1][1] not in APART)
    tried, not_told, unseen = judged(SMALL, plan, lists)
    assert tried > 80
    assert not_told == []
    assert [one for one in unseen if one.partition(" ")[0] not in CAREFUL] == []
