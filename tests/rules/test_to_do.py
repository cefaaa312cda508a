"""The to-do list: it never grows as somebody writes, and what stood in it stays until it is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lbf_docs import check, load_case
from lbf_docs.model import FILES, OPTIONAL_FILES, read_plan
from lbf_docs.model.base import Part, fields_by_alias
from lbf_docs.model.shapes import Nested, Sequence
from lbf_docs.rules import all_rules

from ..model.trees import CASES, in_memory, with_data
from .conftest import Find
from .overlay import BASE, laid_over

NEEDED = [stem for stem in FILES if stem not in OPTIONAL_FILES]
RULES = [rule for rule in all_rules() if rule.to_write]


def left(raw: Any, data: Any) -> int | None:
    """How many things nobody has written yet; None for a moment in which the data can't be read."""
    plan = read_plan(with_data(raw, data)).plan
    return None if plan is None else sum(remark.points for rule in RULES for remark in rule.check(plan))


def stages(tree: Any, model: type[Part]) -> Iterator[Any]:
    """A part on the way to what it is: key by key, and of a list that it must have entry by entry, the first of them
    key by key. What a part may have is written in one go.
    """
    before: dict[str, Any] = {}
    for key, value in tree.items():
        field = fields_by_alias(model)[key]
        inner = field.shape.item if isinstance(field.shape, Sequence) else field.shape
        if isinstance(inner, Nested) and (field.key.needed or field.key.expected):
            first = value[0] if isinstance(value, list) else value
            for stage in stages(first, inner.model):
                yield {**before, key: [stage] if isinstance(value, list) else stage}
            yield from ({**before, key: value[:number]} for number in range(2, len(value)) if isinstance(value, list))
        before[key] = value
        yield dict(before)


@pytest.mark.parametrize("folder", [BASE, CASES / "heden"], ids=lambda folder: folder.name)
@pytest.mark.parametrize("stem", NEEDED)
def test_the_list_never_grows_while_a_file_is_written(stem: str, folder: Path) -> None:
    raw = in_memory(folder)
    counts = [left(raw, {**raw.data, stem: stage}) for stage in (None, *stages(raw.data[stem], FILES[stem]))]
    known = [count for count in counts if count is not None]
    assert known == sorted(known, reverse=True)
    assert known[-1] == 0


@settings(max_examples=5)
@given(st.permutations([stem for stem in NEEDED if stem != "plan"]))
def test_nor_does_it_while_a_plan_is_written_in_whatever_order(order: list[str]) -> None:
    raw = in_memory(BASE)
    data: dict[str, Any] = {**dict.fromkeys(FILES), "plan": raw.data["plan"]}
    before = left(raw, data)
    for stem in order:
        for stage in stages(raw.data[stem], FILES[stem]):
            data[stem] = stage
            now = left(raw, data)
            if now is not None and before is not None:
                assert now <= before, (stem, stage)
                before = now
    assert before == 0


def test_an_area_without_activities_stays_on_the_list_when_another_gets_one(find: Find) -> None:
    one = "aktiviteter:\n  - {id: jobdøren, navn: Jobdøren, indsatsområder: [beskæftigelse], delmål: [flere_i_job],\n"
    one += "     formål: Job, indhold: Hjælp, sted: Fælleshuset, ansvarlig: koordinator}\n"
    (finding,) = (f for f in find({"aktiviteter.yaml": one, "milepæle.yaml": "milepæle:\n"}) if f.code == "LBF305")
    assert finding.title == "delaftalen for Kriminalitetsforebyggelse har ingen aktiviteter"
    assert finding.to_write


@pytest.mark.parametrize("text", [None, "# intet endnu\n", "milepæle:\n"], ids=["gone", "a note", "empty"])
def test_a_file_that_is_gone_weighs_as_much_as_one_that_says_nothing(text: str | None, tmp_path: Path) -> None:
    folder = laid_over({}, tmp_path / "sag")
    file = folder / "milepæle.yaml"
    file.unlink() if text is None else file.write_text(text, encoding="utf-8")
    assert sum(found.points for found in check(load_case(folder)).findings if found.to_write) == 3
