"""Names in the folder: what is known, what is ignored, what is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lbf_docs.case import read_case

from .conftest import GOOD, LAYOUT, Reader, seen, write_case


@pytest.mark.parametrize(
    "name",
    ["desktop.ini", "Thumbs.db", ".DS_Store", "._plan.yaml", "~$plan.docx", "plan.yaml~", "a.tmp", "plan.yaml.bak",
     ".git/config", "README.md", "LÆSMIG.txt", "Læs mig.md", "billeder/kort.png", "build/plan.docx",
     "tekst/.skjult.md", "revisioner/2023/plan.yaml"],
)  # fmt: skip
def test_what_people_and_computers_leave_behind_is_ignored(read: Reader, name: str) -> None:
    assert read({name: "x"}).findings == ()


@pytest.mark.parametrize(
    ("name", "code", "says"),
    [
        ("omraader.yaml", "FIL102", "mente du `områder.yaml`?"),
        ("plan.yml", "FIL102", "mente du `plan.yaml`?"),
        ("noter.docx", "FIL102", ""),
        ("tekst/1-kort-om-boligområde.md", "FIL102", "mente du `1-kort-om-boligområderne.md`?"),
        ("tekst/6-indsatsområder/uddannelse.docx", "FIL102", ""),
    ],
)
def test_an_unknown_name_is_a_warning_with_the_nearest_known_one(read: Reader, name: str, code: str, says: str) -> None:
    (found,) = read({name: "x"}).findings
    assert (found.code, found.place.file, found.says) == (code, name, says)


def test_an_unknown_folder_is_told_once(read: Reader) -> None:
    raw = read({"billede/kort.png": "x", "billede/andet.png": "x", "tekst/6-indsatsområde/a.md": "x"})
    assert [(found.code, found.place.file, found.says) for found in raw.findings] == [
        ("FIL112", "billede", "mente du `billeder`?"),
        ("FIL112", "tekst/6-indsatsområde", "mente du `6-indsatsområder`?"),
    ]


def test_hundreds_of_unknown_names_are_not_told_one_by_one(read: Reader) -> None:
    raw = read({f"foto{number}.jpg": "x" for number in range(300)})
    assert len(raw.findings) == 21
    assert raw.findings[0].says == "280 navne til kendes ikke"


def test_other_capitals_are_read_and_told(tmp_path: Path) -> None:
    raw = read_case(
        write_case(tmp_path, {**GOOD, "plan.yaml": None, "Plan.yaml": "titel: x", "tekst/6-Indsatsområder/a.md": "hej",
                              "tekst/6-indsatsområder/uddannelse.md": None}),
        LAYOUT,
    )  # fmt: skip
    assert raw.data["plan"] == {"titel": "x"}
    assert raw.prose["tekst/6-indsatsområder/a.md"] == "hej"
    assert [(found.code, found.remedy) for found in raw.findings] == [
        ("FIL103", 'omdøb den til "plan.yaml"'),
        ("FIL103", 'omdøb den til "6-indsatsområder"'),
    ]


def test_two_names_that_are_the_same_elsewhere(read: Reader) -> None:
    raw = read({"Plan.yaml": "titel: andet"})
    assert seen(raw) == ["FIL104 Plan.yaml"]


def test_a_link_may_not_lead_out_of_the_case(read: Reader, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-hemmeligt.yaml"
    outside.write_text("kode: 1234", encoding="utf-8")
    for link, target in (("områder.yaml", outside), ("billeder", Path("/etc")), ("build", Path("væk"))):
        (tmp_path / link).symlink_to(target)
    raw = read({"områder.yaml": None})
    assert seen(raw) == ["FIL105 billeder", "FIL106 build", "FIL105 områder.yaml"]
    assert "1234" not in str(raw)


def test_a_link_within_the_case_and_one_in_a_ring(read: Reader, tmp_path: Path) -> None:
    write_case(tmp_path, {**GOOD})
    (tmp_path / "tekst/6-indsatsområder/kopi.md").symlink_to("uddannelse.md")
    (tmp_path / "tekst/6-indsatsområder/ring.md").symlink_to("ring.md")
    raw = read()
    assert raw.prose["tekst/6-indsatsområder/kopi.md"] == "Flere i uddannelse.\n"
    assert seen(raw) == ["FIL106 tekst/6-indsatsområder/ring.md"]


def test_what_is_no_file_is_told_and_never_waited_for(read: Reader, tmp_path: Path) -> None:
    (tmp_path / "områder.yaml").mkdir()
    os.mkfifo(tmp_path / "parter.yaml")
    raw = read({"områder.yaml": None, "parter.yaml": None, "tekst/6-indsatsområder": None})
    assert seen(raw) == ["FIL107 områder.yaml", "FIL107 parter.yaml"]


def test_a_file_where_a_folder_is_expected(tmp_path: Path) -> None:
    files = {name: content for name, content in GOOD.items() if "/" not in name}
    assert seen(read_case(write_case(tmp_path, {**files, "tekst": "hej"}), LAYOUT)) == ["FIL107 tekst"]


def test_a_file_that_may_not_be_read(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def refuse(path: Path, flags: int) -> int:
        if Path(path).name == "plan.yaml":
            raise PermissionError(13, "Permission denied")
        if Path(path).name == "parter.yaml":
            raise FileNotFoundError(2, "No such file")
        return opened(path, flags)

    monkeypatch.setattr("lbf_docs.case.disk.os.open", refuse)
    assert [(found.code, found.says) for found in read().findings] == [
        ("FIL106", "den forsvandt, mens sagen blev læst"),
        ("FIL106", "du har ikke adgang til den"),
    ]


def test_too_many_files(read: Reader) -> None:
    raw = read({f"tekst/6-indsatsområder/{number}.md": "x" for number in range(2100)})
    assert seen(raw) == ["FIL110 tekst/6-indsatsområder"]
    assert set(raw.data) == {"plan", "parter", "områder"}


def test_a_file_of_a_hundred_megabytes_is_not_opened_up(tmp_path: Path) -> None:
    write_case(tmp_path, {**GOOD})
    os.truncate(tmp_path / "plan.yaml", 100_000_000)
    (found,) = read_case(tmp_path, LAYOUT).findings
    assert (found.code, found.says) == ("FIL108", "den fylder 100,0 MB; der er plads til 5 MB")


def test_too_much_in_all(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lbf_docs.case.disk.CASE_BYTES_MAX", 1_000)
    assert seen(read({"tekst/6-indsatsområder/a.md": "x" * 900})) == ["FIL109 tekst/6-indsatsområder/a.md"]
