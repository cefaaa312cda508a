"""The schemas of a case's files say what the model says: no less, and nothing that the reader would not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example as shown
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from lbf_docs import load_case
from lbf_docs.case.yaml_file import read_yaml
from lbf_docs.model import FILES, read_plan
from lbf_docs.model.base import Part, fields_of
from lbf_docs.model.figures import Baseline
from lbf_docs.model.plan import ChosenArea
from lbf_docs.model.reader import Said, read_file
from lbf_docs.model.shapes import Nested, Scalar, Sequence, Table
from lbf_docs.regulation import regulation, versions
from lbf_docs.schema import file_schema, known

from ..model.trees import in_memory, instead, walk, with_data
from .judged import as_seen, judge, judged

ROOT = Path(__file__).parent.parent
CASES = [ROOT.parent / "examples" / "holbaek", *sorted((ROOT / "cases").iterdir()), ROOT / "rules" / "base"]
Schema = dict[str, Any]


def name(folder: Path) -> str:
    return folder.name


@pytest.mark.parametrize("stem", FILES)
def test_every_schema_is_sound_in_both_drafts(stem: str) -> None:
    schema = file_schema(stem, known())
    Draft7Validator.check_schema(schema)
    Draft202012Validator.check_schema(schema)
    assert json.loads(json.dumps(schema)) == schema


@pytest.mark.parametrize("folder", CASES, ids=name)
def test_nothing_is_underlined_in_a_sound_case(folder: Path) -> None:
    assert judged(folder) == []
    assert judged(folder, load_case(folder).plan) == []


@pytest.mark.parametrize("stem", FILES)
def test_the_schema_has_the_keys_of_the_model_and_explains_each(stem: str) -> None:
    assert dict(_keys_of_schema(file_schema(stem, known()))) == dict(_keys_of_model(FILES[stem]))


def _keys_of_model(model: type[Part], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], set[str]]]:
    """Every part with its keys; those that must be there even in a draft are marked."""
    yield path, {f.key.alias + "!" * f.key.identity for f in fields_of(model)}
    for field in fields_of(model):
        shape = field.shape
        while isinstance(shape, Sequence):
            shape = shape.item
        if isinstance(shape, Nested):
            yield from _keys_of_model(shape.model, (*path, field.key.alias))


def _keys_of_schema(schema: Schema, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], set[str]]]:
    assert schema["additionalProperties"] is False
    must = schema.get("required", [])
    yield path, {key + "!" * (key in must) for key in schema["properties"]}
    for key, inner in schema["properties"].items():
        assert inner["title"]
        assert inner["description"].endswith((".", "…"))
        below = inner
        while "items" in below:
            below = below["items"]
        if below.get("additionalProperties") is False and "patternProperties" not in below:
            yield from _keys_of_schema(below, (*path, key))


def test_years_and_areas_say_what_their_values_are() -> None:
    plan = load_case(ROOT / "rules" / "base").plan
    amounts = file_schema("budget", known(plan))["properties"]["udgifter"]["items"]["properties"]["beløb"]["properties"]
    assert (amounts["2026"]["title"], amounts["2026"]["description"]) == ("2026", "Beløb i 2026.")
    shares = file_schema("indikatorer", known(plan))["properties"]["indikatorer"]["items"]["properties"]["område"]
    area = shares["properties"]["lyngbakken"]
    assert (area["title"], area["description"]) == ("Lyngbakken", "Værdien for Lyngbakken.")
    figures = file_schema("tal", known(plan))["properties"]["tal"]["items"]["properties"]["målinger"]["properties"]
    assert figures["2026"]["title"] == "2026"


def test_the_title_and_description_are_the_models_and_say_how_much_it_is_needed() -> None:
    properties = file_schema("indberetning", known())["properties"]
    assert properties["kontakt"]["title"] == "Kontaktperson"
    assert properties["kontakt"]["description"].startswith("Id på den rolle, fonden kan spørge. Bør udfyldes")
    needed = file_schema("plan", known())["properties"]["områdets_navn"]["description"]
    assert "Skal udfyldes" in needed
    assert "Må ikke mangle" in _item("parter", "parter")["id"]["description"]
    assert "udfyld" not in properties["mail"]["description"]


def _item(stem: str, key: str) -> Schema:
    properties: Schema = file_schema(stem, known())["properties"][key]["items"]["properties"]
    return properties


def test_the_regulations_ids_are_offered_with_their_words() -> None:
    law = regulation(versions()[-1])
    offered = _item("indikatorer", "indikatorer")["id"]["anyOf"][0]
    assert dict(zip(offered["enum"], offered["enumDescriptions"], strict=True)) == {
        i.id: i.text for i in law.indicators
    }
    areas = _item("plan", "indsatsområder")["id"]["anyOf"][0]
    assert dict(zip(areas["enum"], areas["enumDescriptions"], strict=True)) == {a.id: a.name for a in law.focus_areas}


def test_a_case_has_its_own_ids_offered_and_new_ones_let_through(small: Path) -> None:
    plan = load_case(small).plan
    assert plan is not None
    offered = file_schema("budget", known(plan))["properties"]["udgifter"]["items"]["properties"]["betales_af"][
        "anyOf"
    ][0]
    names = dict(zip(offered["enum"], offered["enumDescriptions"], strict=True))
    assert names["landsbyggefonden"] == "Landsbyggefonden"
    assert {party.id: party.name for party in plan.parties.parties}.items() <= names.items()
    text = "udgifter:\n  - {id: a, betales_af: en_ny, aktivitet: en_anden}\n"
    assert list(judge("budget", plan).iter_errors(as_seen(text))) == []


def test_the_years_of_the_period_and_the_areas_are_offered_as_keys(small: Path) -> None:
    plan = load_case(small).plan
    assert plan is not None
    assert plan.plan.period
    assert plan.plan.period.start
    amounts = file_schema("budget", known(plan))["properties"]["udgifter"]["items"]["properties"]["beløb"]
    assert str(plan.plan.period.start.year) in amounts["properties"]
    area = file_schema("indikatorer", known(plan))["properties"]["indikatorer"]["items"]["properties"]["område"]
    assert {estate.id for estate in plan.areas.estates} | {"helhedsplanen", "kommunen"} <= set(area["properties"])


@pytest.mark.parametrize(
    ("stem", "text", "where"),
    [
        ("plan", "områdets_nan: x", ""),
        ("plan", "periode: {fra: 1. januar 2026}", "periode.fra"),
        ("plan", "periode: 2026-2029", "periode"),
        ("plan", "indsatsområder: [{id: udannelse}]", "indsatsområder.0.id"),
        ("plan", "indsatsområder: [uddannelse]", "indsatsområder.0"),
        ("plan", "indsatsområder: uddannelse", "indsatsområder"),
        ("plan", "revision: {nummer: en}", "revision.nummer"),
        ("plan", "talformat: {tusindtalspunktum: true}", "talformat.tusindtalspunktum"),
        ("parter", "parter: [{navn: x}]", "parter.0"),
        ("parter", "parter: [{id: a b}]", "parter.0.id"),
        ("parter", "parter: [{id: 12-B}]", "parter.0.id"),
        ("parter", "parter: [{id: }]", "parter.0.id"),
        ("parter", "parter: [{id: a, type: Kommune}]", "parter.0.type"),
        ("parter", "parter: [{id: a, kortnavne: x}]", "parter.0"),
        ("parter", "parter:\n  -\n", "parter.0"),
        ("områder", "afdelinger: [{id: a, kriterier: {ikke_vestlig: 40}}]", "afdelinger.0.kriterier.ikke_vestlig"),
        ("områder", "områder: [{id: a, placering: {nord: syd, øst: 1}}]", "områder.0.placering.nord"),
        ("budget", "udgifter: [{id: a, beløb: {24: 1}}]", "udgifter.0.beløb"),
        ("budget", "udgifter: [{id: a, beløb: 100}]", "udgifter.0.beløb"),
        ("budget", "udgifter: [{id: a, beløb: {2026: mange}}]", "udgifter.0.beløb.2026"),
        ("indikatorer", "indikatorer: [{id: sigtelser}]", "indikatorer.0.id"),
        ("indikatorer", "indikatorer: [{id: sigtede, område: [1]}]", "indikatorer.0.område"),
        ("indikatorer", "indikatorer: [{id: sigtede, område: {a: få}}]", "indikatorer.0.område.a"),
        ("delaftaler", "delaftaler: [{indsatsområde: sammenhæng}]", "delaftaler.0.indsatsområde"),
        ("milepæle", "milepæle: [{tidspunkt: foråret}]", "milepæle.0.tidspunkt"),
        ("kommissorium", "formål: [a, b]", "formål"),
    ],
)
def test_what_the_reader_refuses_for_its_key_or_word_is_underlined(stem: str, text: str, where: str) -> None:
    errors = list(judge(stem).iter_errors(as_seen(text)))
    assert [".".join(map(str, error.absolute_path)) for error in errors] == [where]
    plan = {"indsatsområder": [{"id": "uddannelse"}]}
    raw = with_data(RAW, {"plan": plan, stem: read_yaml(text, f"{stem}.yaml", stem).tree})
    assert read_plan(raw).plan is None


def test_every_message_is_danish_and_for_a_person() -> None:
    for stem in FILES:
        for message in _messages(file_schema(stem, known())):
            assert re.match(r"(Her|Et id) ", message), message
            assert message.endswith(".")


def _messages(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        leaf = {"pattern", "enum"} & schema.keys() or schema.get("additionalProperties") is False
        assert not leaf or "errorMessage" in schema, schema
        yield from [schema["errorMessage"]] if "errorMessage" in schema else []
        for inner in schema.values():
            yield from _messages(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _messages(inner)


# --- what the reader takes, the schema takes ---

WRITTEN = [
    "", "~", "null", '""', "ja", "Ja", "NEJ", '" ja "', "true", "yes", "nej", "0", "1", "010", "0x1F", "1e3", "1_000",
    "1.586", "1586", "1,586", "1.586,5", "1.200.000", "1.200.000 kr.", "1.200.000kr", '"1 200 000"', "-5", "−5",
    "310,50", ".5", ".inf", "55,7105", "55.7105", "31,9 %", "31,9%", '"31,9 pct."', "31,9 procent", '"-"', '"–"', "-",
    "- 4,6", "01.01.2026", "1.1.2026", "2026-01-01", '" 01.01.2026 "', "2026", "2024/2025", "2. kvartal 2026",
    "K2 2026", "2026-k2", "q1-2026", "a", "_a", "æøå_1", "énavn", "名前", "1a", "a b", "a-b", "True", "kommune",
    '"kommune "', '"skole\\n"', "skole", "uddannelse", '" uddannelse"', "sigtede", "landsbyggefonden", "20-25",
    "alle beboere", "mindst 75 %", "{{ i_alt.beboere }}", '"En tekst\\n\\n- med liste"', "[a]", "{a: 1}", "{2026: 1}",
    "2019-12-11", "😀", '"#1F4E5F"', "9a3b1b", "Times New Roman",
]  # fmt: skip
RAW = in_memory(ROOT / "cases" / "sund")
TREES = {stem: tree for stem, tree in RAW.data.items() if isinstance(tree, dict)}
_FIXED: dict[tuple[type[Part], str], tuple[str, ...]] = {
    (ChosenArea, "id"): ("indsatsområde",),
    (Baseline, "id"): ("fast indikator",),
}
"""The ids that no key refers to, and that are the regulation's all the same."""
HOLE = "\u241fher\u241f"


@cache
def _judge(stem: str) -> Draft7Validator:
    return judge(stem)


def _leaf(stem: str, path: tuple[str | int, ...]) -> tuple[object, ...] | None:
    """What kind of value is read at a path of the data; None where it is no single value."""
    shape: Any = Nested(FILES[stem])
    kinds: tuple[str, ...] = ()
    for step in path:
        if isinstance(shape, Nested):
            part = shape.model
            field = next(f for f in fields_of(part) if f.key.alias == step)
            shape = field.shape
            kinds = _FIXED.get((part, str(step)), field.references)
        else:
            shape = shape.item if isinstance(shape, Sequence) else shape.value
    if isinstance(shape, Nested | Sequence):
        return None
    return (shape.read if isinstance(shape, Scalar) else shape, kinds, field.key.identity, isinstance(path[-1], int))


def _kinds() -> dict[object, tuple[str, tuple[str | int, ...]]]:
    """A place in the data for every kind of value that a case can hold."""
    out: dict[object, tuple[str, tuple[str | int, ...]]] = {}
    for stem, tree in TREES.items():
        for path in walk(tree):
            kind = _leaf(stem, path)
            if kind is not None:
                out.setdefault(kind, (stem, path))
    return out


KINDS = list(_kinds().values())


def _cut(tree: Any, path: tuple[str | int, ...]) -> tuple[Any, tuple[str | int, ...]]:
    """Only what stands on the way to a path, and the single values beside it; and the path there."""
    if not path:
        return tree, ()
    inner, below = _cut(tree[path[0]], path[1:])
    if isinstance(tree, list):
        return [inner], (0, *below)
    beside = {key: value for key, value in tree.items() if not isinstance(value, dict | list)}
    return {**beside, path[0]: inner}, (path[0], *below)


def assert_taken(stem: str, path: tuple[str | int, ...], source: str) -> bool:
    """Whether the reader takes what is written there; if so, so does the schema."""
    if not source.strip() and isinstance(path[-1], int):
        return False  # [a, , b] is no YAML
    tree, path = _cut(TREES[stem], path)
    text = json.dumps(instead(tree, path, HOLE), ensure_ascii=False).replace(f'"{HOLE}"', source)
    read = read_yaml(text, f"{stem}.yaml", stem)
    if read.findings:
        return False
    said = Said(with_data(RAW, {stem: read.tree}))
    if read_file(said, stem, FILES[stem]) is None or not _is_known(stem, path, read.tree):
        return False
    errors = [error.message for error in _judge(stem).iter_errors(as_seen(text))]
    assert errors == [], source
    return True


def _is_known(stem: str, path: tuple[str | int, ...], tree: Any) -> bool:
    """Whether an id that the regulation must have is one that it has: the reader asks when all files are read."""
    kind = _leaf(stem, path)
    assert kind is not None
    law = regulation(versions()[-1])
    fixed: dict[object, set[str]] = {
        ("indsatsområde",): {area.id for area in law.focus_areas},
        ("fast indikator",): {indicator.id for indicator in law.indicators},
    }
    for step in path:
        tree = tree[step]
    return kind[1] not in fixed or tree is None or tree.strip() in fixed[kind[1]]


@pytest.mark.parametrize(("stem", "path"), KINDS, ids=[".".join(map(str, (stem, *path))) for stem, path in KINDS])
def test_what_the_reader_takes_is_not_underlined(stem: str, path: tuple[str | int, ...]) -> None:
    taken = [source for source in WRITTEN if assert_taken(stem, path, source)]
    assert taken


def test_every_kind_of_value_of_the_model_is_tried() -> None:
    tried = {kind[0] for kind in _kinds() if isinstance(kind, tuple)}
    readers = {read for model in FILES.values() for read in _readers(model)}
    assert readers <= tried


def _readers(model: type[Part]) -> Iterator[object]:
    for field in fields_of(model):
        shape = field.shape
        while isinstance(shape, Sequence | Table):
            shape = shape.item if isinstance(shape, Sequence) else shape.value
        if isinstance(shape, Nested):
            yield from _readers(shape.model)
        else:
            yield shape.read if isinstance(shape, Scalar) else shape


plain = st.text(st.sampled_from("0123456789.,- %krjaeæøå_KqQ/:«»−–\u00a0"), max_size=12)
quoted = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), max_size=8).map(json.dumps)


@settings(max_examples=200)
@given(st.sampled_from(KINDS), plain | quoted | plain.map(json.dumps))
@shown(KINDS[0], "1.586")
def test_whatever_is_written_the_schema_is_no_stricter_than_the_reader(
    kind: tuple[str, tuple[str | int, ...]], source: str
) -> None:
    assert_taken(*kind, source)
