"""Reading the data: every key of every part has its shape, and what doesn't fit is told in its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest

from lbf_docs.findings import DataPath, Finding
from lbf_docs.model import FILES, read_plan
from lbf_docs.model.base import Field, Part, fields_of
from lbf_docs.model.shapes import Choice, Markdown, Nested, Scalar, Sequence, Shape, Table

from .trees import at, written

WRONG: dict[type[Shape], tuple[Any, str]] = {
    Scalar: (["x"], "DAT103"),
    Choice: ("x", "DAT103"),
    Markdown: ({"x": "y"}, "DAT103"),
    Table: (["x"], "DAT104"),
    Sequence: ("x", "DAT104"),
    Nested: ("x", "DAT104"),
}
"""What a value of each shape can't be, and what is said of it."""


def parts(model: type[Part], path: DataPath) -> Iterator[tuple[type[Part], DataPath]]:
    """Every part that a file can hold, with a path to it."""
    yield model, path
    for field in fields_of(model):
        shape, below = field.shape, (*path, field.key.alias)
        if isinstance(shape, Nested):
            yield from parts(shape.model, below)
        elif isinstance(shape, Sequence) and isinstance(shape.item, Nested):
            yield from parts(shape.item.model, (*below, 0))


PARTS = [found for stem, model in FILES.items() for found in parts(model, (stem,))]
KEYS = [(path, field) for model, path in PARTS for field in fields_of(model)]


def around(path: DataPath, value: Any) -> dict[str, Any]:
    """Data in which nothing but `value` stands, at `path`."""
    for step in reversed(path):
        value = {step: value} if isinstance(step, str) else [value]
    assert isinstance(value, dict)
    return value


def found_at(path: DataPath, value: Any) -> tuple[list[Finding], str]:
    """What is said at the place of the value, and the text that is underlined there."""
    raw = written(around(path, value))
    place = raw.places[path]
    return [f for f in read_plan(raw).findings if f.place == place], at(raw, place)


def name(path: DataPath) -> str:
    return ".".join(map(str, path))


@pytest.mark.parametrize(
    ("path", "field"), KEYS, ids=lambda value: name(value) if isinstance(value, tuple) else value.name
)
def test_every_key_in_a_wrong_shape_is_told_at_its_value(path: DataPath, field: Field) -> None:
    value, code = WRONG[type(field.shape)]
    found, text = found_at((*path, field.key.alias), value)
    assert [finding.code for finding in found] == [code]
    assert found[0].says
    assert found[0].remedy
    assert text in ("x", '"x"', "[", '["x"]', "{", '{"x": "y"}') or text.startswith(('"x"', '["x"', '{"x"'))


@pytest.mark.parametrize(("model", "path"), PARTS, ids=lambda value: name(value) if isinstance(value, tuple) else "")
def test_a_key_with_a_slip_is_told_at_the_key_with_the_one_that_was_meant(model: type[Part], path: DataPath) -> None:
    alias = max((field.key.alias for field in fields_of(model)), key=len)
    slip = alias[:-1] + "q"
    raw = written(around((*path, slip), "x"))
    (found,) = (finding for finding in read_plan(raw).findings if finding.code == "DAT101")
    assert found.place == raw.keys[(*path, slip)]
    assert f"`{alias}`" in found.remedy


IDENTITIES = [(path, field) for path, field in KEYS if field.key.identity]


@pytest.mark.parametrize(
    ("path", "field"), IDENTITIES, ids=lambda value: name(value) if isinstance(value, tuple) else value.name
)
@pytest.mark.parametrize("blank", [False, True])
def test_what_a_part_cannot_be_told_without_must_be_there(path: DataPath, field: Field, blank: bool) -> None:
    value = {field.key.alias: None} if blank else {}
    findings = read_plan(written(around(path, value))).findings
    assert f"her mangler `{field.key.alias}`" in [f.says for f in findings if f.code == "DAT102"]


@pytest.mark.parametrize(("path", "field"), [(p, f) for p, f in KEYS if not f.key.identity],
                         ids=lambda value: name(value) if isinstance(value, tuple) else value.name)  # fmt: skip
def test_a_key_with_nothing_behind_it_is_as_good_as_none(path: DataPath, field: Field) -> None:
    assert not [
        finding
        for finding in read_plan(written(around((*path, field.key.alias), None))).findings
        if finding.code not in ("DAT102",)
    ]


@pytest.mark.parametrize("path", [
    (*path, field.key.alias) for path, field in KEYS
    if isinstance(field.shape, Sequence) and not isinstance(field.shape.item, Nested)
], ids=name)  # fmt: skip
def test_an_item_with_nothing_in_it_is_told(path: DataPath) -> None:
    raw = written(around(path, [None]))
    assert "her står ingenting" in [f.says for f in read_plan(raw).findings]


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (("plan", "periode", "fra"), "31.02.2026", "31.02.2026 findes ikke i kalenderen"),
        (("områder", "i_alt", "beboere"), "1,586", "her skal stå et helt tal"),
        (
            ("områder", "afdelinger", 0, "id"),
            "12-B",
            "et id skrives med bogstaver, tal og _ og begynder med et bogstav",
        ),
        (("budget", "udgifter", 0, "beløb", "2026"), "1.50", "1.50 kan læses på to måder"),
        (("tal", "tal", 0, "målinger", "2026", "landet"), "mange", "her skal stå et tal"),
        (("områder", "steder", 0, "placering", "nord"), "91", "her skal stå et tal mellem -89 og 89"),
        (("plan", "talformat", "tusindtalspunktum"), "no", "her skal stå ja eller nej"),
        (("organisering", "organer", 0, "type"), "råd", "her står `råd`"),
    ],
)
def test_a_value_that_its_field_cannot_read_is_told_with_what_to_write(path: DataPath, value: str, says: str) -> None:
    found, text = found_at(path, value)
    assert [finding.says for finding in found] == [says]
    assert found[0].remedy.startswith(("skriv", "se efter"))
    assert text == f'"{value}"'


def test_a_year_that_is_none_is_told_at_its_key() -> None:
    path = ("budget", "finansiering", 0, "beløb", "26")
    raw = written(around(path, "100"))
    (found,) = (f for f in read_plan(raw).findings if f.code == "DAT103")
    assert (found.place, found.says) == (raw.keys[path], "her skal stå et årstal")


def test_the_end_of_a_number_that_became_a_year_is_told_as_such() -> None:
    path = ("budget", "finansiering", 0, "beløb", "000")
    raw = written(around(path, None))
    (found,) = (f for f in read_plan(raw).findings if f.code == "DAT103")
    assert (found.place, found.says, found.remedy) == (
        raw.keys[path], "her står 000 som et årstal; skriver du tusinder med komma?",
        "skriv tusinder med punktum, for eksempel 235.000",
    )  # fmt: skip


def test_all_that_is_wrong_comes_at_once() -> None:
    raw = written({
        "plan": {"periode": {"fra": "x", "til": "y"}, "revision": "z", "ukendt": "1"},
        "parter": {"parter": [{"navn": "A"}, "B", {"id": "c", "type": "d"}]},
    })  # fmt: skip
    codes = sorted(finding.code for finding in read_plan(raw).findings)
    assert codes == ["DAT101", "DAT102", "DAT103", "DAT103", "DAT103", "DAT104", "DAT104"]


def test_values_are_what_their_field_says_they_are() -> None:
    raw = written({
        "plan": {"talformat": {"tusindtalspunktum": "nej"}, "kortnavn": "010"},
        "områder": {"i_alt": {"beboere": "1.586"}},
        "organisering": {"organer": [{"id": "o", "navn": "no", "møder_om_året": "3-4"}]},
    })  # fmt: skip
    plan = read_plan(raw).plan
    assert plan is not None
    assert (plan.number_style.thousands_dot, plan.plan.short_name) == (False, "010")
    assert plan.areas.totals is not None
    assert plan.areas.totals.residents == 1586
    assert (plan.organisation.organs[0].name, plan.organisation.organs[0].meetings) == ("no", "3-4")


def test_the_test_knows_every_shape() -> None:
    assert set(WRONG) == set(get_args(Shape))
    assert {type(field.shape) for _, field in KEYS} == set(WRONG)
