"""The fullest plans: they are read without a word, and nothing that the models allow is missing in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

import pytest

from lbf_docs.findings import DataPath
from lbf_docs.model import FILES, Plan, index, located, shapes
from lbf_docs.model.base import Field, Part, fields_of
from lbf_docs.model.fullest import fullest
from lbf_docs.model.plan import ChosenArea
from lbf_docs.model.samples import Samples, is_own_key
from lbf_docs.model.sub_agreements import SubAgreement
from lbf_docs.model.variants import KINDS
from lbf_docs.regulation import regulation, versions

FULL = fullest(versions()[-1])
NOTHING: tuple[object, ...] = (None, (), {})


def fields(plan: Plan) -> Iterator[tuple[DataPath, Part, Field]]:
    """Every field of every part, by its path without numbers."""
    for part, path in located(plan):
        for one in fields_of(type(part)):
            yield (*(step for step in path if isinstance(step, str)), one.key.alias), part, one


def models() -> set[type[Part]]:
    """Every kind of part that a case can have."""
    found: set[type[Part]] = set()
    todo = list(FILES.values())
    while todo:
        model = todo.pop()
        found.add(model)
        for one in fields_of(model):
            inner = one.shape.item if isinstance(one.shape, shapes.Sequence) else one.shape
            if isinstance(inner, shapes.Nested) and inner.model not in found:
                todo.append(inner.model)
    return found


@pytest.mark.parametrize("version", versions())
def test_they_are_read_without_a_finding(version: str) -> None:
    assert fullest(version).findings == ()


def test_every_part_that_can_be_in_a_case_is_there() -> None:
    for plan in (FULL.whole, FULL.varied):
        assert {type(part) for part, _ in located(plan)} == models()


def test_the_kinds_are_those_of_the_index() -> None:
    by_kind = index(FULL.whole).by_kind
    assert {kind: {type(part) for part in parts.values()} for kind, parts in by_kind.items()} == {
        kind: {model} for model, kind in KINDS.items()
    }


def test_the_whole_plan_has_every_field_of_every_part() -> None:
    empty = [(path, part) for path, part, one in fields(FULL.whole) if getattr(part, one.name) in NOTHING]
    top = {part for _, part in empty}
    assert len(top) <= 1, "only the organ at the top is bare: all the others stand under it"
    assert all(path[:2] == ("organisering", "organer") for path, _ in empty)


def in_lists(plan: Plan) -> Iterator[tuple[type[Part], Field, bool]]:
    """The fields of parts that there can be many of, and whether each is filled; there is one delaftale for an area."""
    for part, path in located(plan):
        if any(isinstance(step, int) for step in path) and not isinstance(part, SubAgreement | ChosenArea):
            for one in fields_of(type(part)):
                yield type(part), one, getattr(part, one.name) not in NOTHING


def test_of_every_field_that_may_be_left_out_the_varied_plan_has_parts_with_and_without() -> None:
    seen: dict[tuple[type[Part], str], set[bool]] = defaultdict(set)
    for model, one, filled in in_lists(FULL.varied):
        if not (one.key.needed or one.key.identity):
            seen[model, one.name].add(filled)
    assert len(seen) > 60
    assert {where for where, filled in seen.items() if filled != {True, False}} == set()


def test_a_part_may_lack_one_thing_alone() -> None:
    lines = FULL.varied.budget.financing
    assert any(line.amounts and not line.hours for line in lines)
    assert any(line.hours and not line.amounts for line in lines)


def test_nothing_that_may_be_left_out_is_in_the_bare_plan() -> None:
    for path, part, one in fields(FULL.bare):
        value = getattr(part, one.name)
        if not (one.key.needed or one.key.identity) and value not in NOTHING:
            assert path in {("organisering", "roller"), ("parter", "samarbejdspartnere")}, "they are referred to"


def test_every_word_of_a_choice_and_every_kind_of_value_is_there() -> None:
    seen: dict[tuple[type[Part], str], set[object]] = defaultdict(set)
    wanted: dict[tuple[type[Part], str], set[object]] = {}
    samples = Samples(date(2024, 1, 1))
    for part, path in located(FULL.whole):
        for one in fields_of(type(part)):
            where = (type(part), one.name)
            match one.shape:
                case shapes.Choice(words):
                    seen[where].add(getattr(part, one.name))
                    wanted[where] = set(words)
                case shapes.Scalar(read) if not one.references and any(isinstance(step, int) for step in path):
                    seen[where].add(type(getattr(part, one.name)))
                    wanted[where] = {type(read(samples.one(kind))) for kind in samples.kinds(read)}
    assert len(wanted) > 40
    assert {where: words - seen[where] for where, words in wanted.items() if words - seen[where]} == {}


def test_a_reference_points_to_every_kind_that_it_can() -> None:
    pointed: dict[DataPath, set[str]] = defaultdict(set)
    wanted: dict[DataPath, set[str]] = {}
    by = index(FULL.varied)
    for path, part, one in fields(FULL.varied):
        value = getattr(part, one.name)
        if one.references and "fast indikator" not in one.references:
            wanted[path] = set(one.references)
            ids = value if isinstance(value, tuple) else () if value is None else (value,)
            pointed[path] |= {kind for kind in one.references for id_ in ids if by.find(kind, id_)}
    assert {path: kinds - pointed[path] for path, kinds in wanted.items() if kinds - pointed[path]} == {}


def test_all_focus_areas_are_chosen_and_all_texts_are_there() -> None:
    law = regulation(versions()[-1])
    for plan in (FULL.whole, FULL.varied):
        assert [area.id for area in plan.plan.focus_areas] == [area.id for area in law.focus_areas]
        assert {agreement.focus_area for agreement in plan.sub_agreements.agreements} == {a.id for a in law.focus_areas}
        assert [baseline.id for baseline in plan.indicators.baselines] == [one.id for one in law.indicators]
        assert {section.prose for section in law.sections} <= set(plan.prose)
        assert all(plan.prose.values())


def test_the_period_touches_two_years_and_covers_neither() -> None:
    period = FULL.whole.plan.period
    assert period is not None
    assert period.start is not None
    assert period.end is not None
    assert period.start.year + 1 == period.end.year


def test_no_value_stands_twice() -> None:
    for plan in (FULL.whole, FULL.varied):
        values = Counter(
            value
            for _, part, one in fields(plan)
            if isinstance(one.shape, shapes.Scalar) and not one.references
            if isinstance(value := getattr(part, one.name), str) and is_own_key(value) and one.name != "id"
        )
        assert values
        assert max(values.values()) == 1


def test_only_one_field_points_to_the_part_that_is_its_own() -> None:
    places: dict[str, set[DataPath]] = defaultdict(set)
    for path, part, one in fields(FULL.varied):
        value = getattr(part, one.name) if one.references else None
        for id_ in value if isinstance(value, tuple) else (value,):
            places[str(id_)].add(path)
    assert ("områder", "afdelinger", "boligorganisation") in FULL.pointed
    for path, (own, spare) in FULL.pointed.items():
        assert places[getattr(own, "id", "")] == {path}
        assert places[getattr(spare, "id", "")] == set()


def test_nothing_is_in_the_empty_plan() -> None:
    assert len(located(FULL.empty)) == len(FILES)


def test_they_are_the_same_every_time() -> None:
    again = fullest.__wrapped__(versions()[-1])
    assert [(type(part), vars(part).keys()) for part, _ in located(again.varied)] == [
        (type(part), vars(part).keys()) for part, _ in located(FULL.varied)
    ]
    assert [getattr(part, "id", None) for part, _ in located(again.varied)] == [
        getattr(part, "id", None) for part, _ in located(FULL.varied)
    ]
