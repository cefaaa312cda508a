"""What the parts say of one another: ids told twice, references to nothing, organs in a ring."""

from __future__ import annotations

from typing import Any

import pytest

from lbf_docs.findings import DataPath, Finding
from lbf_docs.model import read_plan
from lbf_docs.model.index import HOME
from lbf_docs.model.references import FIXED_INDICATOR

from ..rules.overlay import BASE
from .test_reader import KEYS, around
from .trees import at, in_memory, instead, with_data, without, written

SMALL = in_memory(BASE)


def found(path: DataPath, value: Any) -> list[Finding]:
    return list(read_plan(with_data(SMALL, instead(SMALL.data, path, value))).findings)


@pytest.mark.parametrize(
    ("path", "value", "says", "remedy"),
    [
        (("områder", "afdelinger", 0, "område"), "lyngbaken", "`lyngbaken` findes ikke som område",
         "mente du `lyngbakken`?"),
        (("områder", "afdelinger", 0, "boligorganisation"), "xyz", "`xyz` findes ikke som part",
         "skriv et af disse: `hede_kommune`, `lyng` (part skrives i parter.yaml)"),
        (("aktiviteter", "aktiviteter", 0, "delmål", 0), "flere_job", "`flere_job` findes ikke som delmål",
         "mente du `flere_i_job`? (delmål skrives i delaftaler.yaml)"),
        (("aktiviteter", "aktiviteter", 0, "indsatsområder", 0), "fritid", "`fritid` findes ikke som indsatsområde",
         "skriv et af disse: `beskæftigelse`, `kriminalitetsforebyggelse` (indsatsområde skrives i plan.yaml)"),
        (("delaftaler", "delaftaler", 0, "delmål", 0, "faste_indikatorer", 1), "sigtet",
         "`sigtet` findes ikke som fast indikator", "mente du `sigtede`?"),
        (("indikatorer", "indikatorer", 0, "id"), "rest", "`rest` findes ikke som indikator", None),
        (("plan", "indsatsområder", 0, "id"), "beskæftigelsen", "`beskæftigelsen` findes ikke som indsatsområde",
         "mente du `beskæftigelse`?"),
        (("milepæle", "milepæle", 0, "ansvarlig"), "bestyrelse", "`bestyrelse` findes ikke som rolle eller organ",
         "mente du `bestyrelsen`? (rolle og organ skrives i organisering.yaml)"),
        (("budget", "finansiering", 0, "kilde"), "fonden", "`fonden` findes ikke som part eller samarbejdspartner",
         "skriv et af disse: `hede_kommune`, `landsbyggefonden`, `lyng` "
         "(part og samarbejdspartner skrives i parter.yaml)"),
    ],
)  # fmt: skip
def test_a_reference_to_nothing_is_told_at_the_value(path: DataPath, value: str, says: str, remedy: str | None) -> None:
    told = [f for f in found(path, value) if f.place == SMALL.places[path]]
    assert [(f.code, f.says) for f in told] == [("DAT106", says)]
    assert remedy is None or told[0].remedy == remedy


@pytest.mark.parametrize(
    "path",
    [(*path, field.key.alias) for path, field in KEYS if field.references],
    ids=lambda path: ".".join(map(str, path)),
)
def test_every_field_that_refers_is_looked_up(path: DataPath) -> None:
    field = next(field for at_, field in KEYS if (*at_, field.key.alias) == path)
    data: Any = around(path, ["findes_ikke"] if type(field.shape).__name__ == "Sequence" else "findes_ikke")
    identities = {  # what the part needs beside the reference
        id_.key.alias: "x" for at_, id_ in KEYS if at_ == path[:-1] and id_.key.identity and id_.key.alias != path[-1]
    }
    parent = data
    for step in path[:-1]:
        parent = parent[step]
    parent.update(identities)
    for depth in range(1, len(path) - 1):  # and what the parts around it need
        outer = data
        for step in path[:depth]:
            outer = outer[step]
        if isinstance(outer, dict):
            outer.update({f.key.alias: "x" for at_, f in KEYS if at_ == path[:depth] and f.key.identity})
    homes = {HOME[kind] for kind in field.references if kind != FIXED_INDICATOR}
    for stem in homes - set(data):
        data[stem] = {}
    raw = written(data)
    said = [f.says for f in read_plan(raw).findings if f.code == "DAT106"]
    assert any(one.startswith("`findes_ikke` findes ikke som ") for one in said), read_plan(raw).findings


def test_a_slip_in_the_list_of_areas_is_told_there_and_not_where_the_area_is_used() -> None:
    told = found(("plan", "indsatsområder", 0, "id"), "beskæftigelsen")
    assert [(f.code, f.place.file, f.remedy) for f in told] == [("DAT106", "plan.yaml", "mente du `beskæftigelse`?")]


@pytest.mark.parametrize("stem", ["plan", "parter", "områder", "organisering", "aktiviteter", "delaftaler"])
def test_what_would_stand_in_a_file_that_is_missing_is_not_looked_for(stem: str) -> None:
    data = without(SMALL.data, (stem,))
    assert [f for f in read_plan(with_data(SMALL, data)).findings if f.code == "DAT106"] == []


@pytest.mark.parametrize(
    ("list_", "item"),
    [
        (("parter", "parter"), {"id": "lyng"}),
        (("områder", "områder"), {"id": "lyngbakken"}),
        (("organisering", "roller"), {"id": "koordinator"}),
        (("aktiviteter", "aktiviteter"), {"id": "jobdøren"}),
        (("delaftaler", "delaftaler", 1, "delmål"), {"id": "flere_i_job"}),
        (("indikatorer", "indikatorer"), {"id": "sigtede"}),
    ],
)
def test_the_same_id_twice_has_both_places(list_: DataPath, item: dict[str, str]) -> None:
    items: Any = SMALL.data
    for step in list_:
        items = items[step]
    told = found(list_, [*items, item])
    assert [(f.code, f.says) for f in told] == [("DAT105", f"`{item['id']}` er brugt før")]
    (first,) = told[0].also
    assert at(SMALL, first) == item["id"]


def test_ids_of_different_kinds_may_be_the_same() -> None:
    assert found(("områder", "steder"), [{"id": "lyngbakken", "navn": "Lyngbakken", "type": "sted"}]) == []


def test_the_fund_is_no_party() -> None:
    told = found(("parter", "parter", 0, "id"), "landsbyggefonden")
    assert "`landsbyggefonden` er fonden selv og kan ikke være en part" in [f.says for f in told]


def test_the_fund_may_be_referred_to_without_being_written() -> None:
    assert found(("budget", "udgifter", 0, "betales_af"), "landsbyggefonden") == []


def test_a_ring_of_organs_is_told_once() -> None:
    organs: Any = [
        {"id": "a", "under": "c"}, {"id": "b", "under": "a"}, {"id": "c", "under": "b"}, {"id": "d", "under": "a"},
    ]  # fmt: skip
    raw = written({"organisering": {"organer": organs}})
    (told,) = read_plan(raw).findings
    assert (told.code, told.says) == ("DAT107", "a under c under b under a")
    assert told.place == raw.places["organisering", "organer", 0, "under"]


def test_an_organ_under_itself_is_a_ring() -> None:
    raw = written({"organisering": {"organer": [{"id": "a", "under": "a"}]}})
    assert [f.says for f in read_plan(raw).findings] == ["a under a"]


def test_a_figure_for_an_area_that_is_not_there_is_told_at_the_key() -> None:
    raw = written({
        "områder": {"områder": [{"id": "vangen"}]},
        "tal": {"tal": [{"id": "ledige", "målinger": {"2026": {"vangn": "1 %", "landet": "2 %", "vangen": "3 %"}}}]},
    })  # fmt: skip
    (told,) = read_plan(raw).findings
    assert (told.code, told.remedy) == ("DAT106", "mente du `vangen`? (område skrives i områder.yaml)")
    assert told.place == raw.keys["tal", "tal", 0, "målinger", "2026", "vangn"]


def test_every_kind_that_is_referred_to_has_a_home() -> None:
    kinds = {kind for _, field in KEYS for kind in field.references}
    assert kinds - {FIXED_INDICATOR} <= set(HOME)
