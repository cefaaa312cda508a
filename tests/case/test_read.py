"""The whole folder: what comes out of a good case, and what is said of a bad one."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from lbf_docs.case import place_of, read_case
from lbf_docs.findings import CaseError, Place

from .conftest import GOOD, LAYOUT, Reader, seen, write_case


def test_a_good_case_is_data_prose_and_no_findings(read: Reader, pure: bool) -> None:
    raw = read(pure=pure)
    assert raw.findings == ()
    assert raw.data == {
        "plan": {"titel": "Helhedsplan", "periode": {"start": "2024-01-01", "slut": ""}},
        "parter": [{"id": "kommune", "navn": "Holbæk Kommune"}],
        "områder": {"lejemål": "1.676", "afdelinger": [{"navn": "Vangkvarteret", "lejemål": "796"}, {"navn": None}]},
    }
    assert raw.prose == {
        "tekst/1-kort-om-boligområderne.md": "# Kort om områderne\n",
        "tekst/6-indsatsområder/uddannelse.md": "Flere i uddannelse.\n",
    }
    assert set(raw.sources) == set(GOOD)


def test_every_value_and_key_has_its_place(read: Reader, pure: bool) -> None:
    raw = read(pure=pure)
    assert raw.places["områder", "afdelinger", 0, "lejemål"] == Place("områder.yaml", 4, 12, 3)
    assert raw.keys["områder", "afdelinger", 0, "lejemål"] == Place("områder.yaml", 4, 3, 7)
    assert raw.places["områder", "afdelinger", 0] == Place("områder.yaml", 3, 3, 4)
    assert raw.places["plan", "periode"] == Place("plan.yaml", 2, 10, 29)
    assert raw.places["plan", "periode", "slut"] == Place("plan.yaml", 2, 36, 2)
    assert raw.places["områder",] == Place("områder.yaml")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("områder", "lejemål"), Place("områder.yaml", 1, 10, 5)),
        (("områder", "afdelinger", 1, "navn"), Place("områder.yaml", 5, 3, 4)),  # nothing stands at its key
        (("områder", "afdelinger", 1, "lejemål"), Place("områder.yaml", 5, 3, 4)),  # missing: where the item starts
        (("plan", "periode", "varighed", "år"), Place("plan.yaml", 2, 1, 7)),  # missing: the parent's key
        (("områder", "borgere"), Place("områder.yaml")),
        (("budget", "år"), Place("budget.yaml")),
        ((), Place(".")),
    ],
)
def test_a_path_that_is_not_there_has_its_parents_place(
    read: Reader, path: tuple[str | int, ...], place: Place
) -> None:
    assert place_of(read(), path) == place


def test_a_file_with_a_fault_is_absent_and_hides_no_other(read: Reader, pure: bool) -> None:
    raw = read({"plan.yaml": "titel: a: b\n", "områder.yaml": "lejemål: [1\n", "parter.yaml": b"\xe5"}, pure=pure)
    assert seen(raw) == [
        "FIL158 områder.yaml:1:10",
        "FIL121 parter.yaml:1:1",
        "FIL153 plan.yaml:1:9",
    ]
    assert raw.data == {}
    assert set(raw.sources) == set(GOOD)


def test_an_empty_file_is_there_but_holds_nothing(read: Reader, pure: bool) -> None:
    raw = read({"plan.yaml": "", "områder.yaml": "# endnu ikke skrevet\n", "parter.yaml": "---\n~\n"}, pure=pure)
    assert seen(raw) == ["FIL111 områder.yaml", "FIL111 parter.yaml", "FIL111 plan.yaml"]
    assert raw.data == {"plan": None, "parter": None, "områder": None}


def test_a_missing_data_file_is_named_and_missing_prose_is_not(tmp_path: Path) -> None:
    raw = read_case(write_case(tmp_path, {"plan.yaml": "titel: x", "parter.yaml": "- a"}), LAYOUT)
    assert [(found.code, found.remedy) for found in raw.findings] == [
        ("FIL101", 'læg "områder.yaml" i mappen; `lbf-docs ny en-anden-mappe` laver en, som kan kopieres hertil')
    ]


def test_a_mac_may_give_every_name_and_text_in_parts(tmp_path: Path, pure: bool) -> None:
    def apart(text: str) -> str:
        return unicodedata.normalize("NFD", text)

    parts = {apart(name): apart(str(content)) for name, content in GOOD.items()}
    whole, split = tmp_path / "nfc", tmp_path / "nfd"
    expected = read_case(write_case(whole, {**GOOD}), LAYOUT, pure=pure)
    raw = read_case(write_case(split, {**parts}), LAYOUT, pure=pure)
    assert (raw.data, raw.places, raw.prose, raw.findings) == (
        expected.data, expected.places, expected.prose, (),
    )  # fmt: skip


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_computers_change_nothing(read: Reader, tmp_path: Path, end: str, pure: bool) -> None:
    expected = read(pure=pure)
    other = {name: str(content).replace("\n", end) for name, content in GOOD.items()}
    raw = read_case(write_case(tmp_path / "other", {**other}), LAYOUT, pure=pure)
    assert (raw.data, raw.places, raw.keys, raw.prose) == (
        expected.data, expected.places, expected.keys, expected.prose,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, 'mappen "{}" er ikke en sag: her mangler "plan.yaml"'),
        ({"plan.yml": "a: 1"}, 'mappen "{}" er ikke en sag: her mangler "plan.yaml", men her ligger "plan.yml": '
                               'mente du `plan.yaml`?'),
        ({"tekst/1-kort-om-boligområderne.md": "x"}, 'mappen "{}" er ikke en sag: her mangler "plan.yaml"'),
    ],
)  # fmt: skip
def test_a_folder_without_any_of_the_files_is_no_case(
    tmp_path: Path, files: dict[str, str | bytes | None], message: str
) -> None:
    with pytest.raises(CaseError) as raised:
        read_case(write_case(tmp_path, files), LAYOUT)
    assert str(raised.value) == message.format(tmp_path)


def test_a_folder_that_is_not_there_and_a_file_are_no_case(tmp_path: Path) -> None:
    file = write_case(tmp_path, {"plan.yaml": "a: 1"}) / "plan.yaml"
    for path, message in (
        (tmp_path / "væk", f'mappen "{tmp_path / "væk"}" findes ikke'),
        (file, f'"{file}" er en fil; skriv navnet på sagens mappe'),
        (Path("a\0b"), 'mappen "a\0b" findes ikke'),
    ):
        with pytest.raises(CaseError) as raised:
            read_case(path, LAYOUT)
        assert str(raised.value) == message
