"""The schemas on disk: all or none, never over somebody's file, and the line that leads to them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from lbf_docs import explain, load_case, new_case, write_schemas
from lbf_docs.model import FILES
from lbf_docs.scaffold import schema_line, without_line
from lbf_docs.scaffold.new import CANNOT_MAKE, NOT_EMPTY
from lbf_docs.scaffold.schemas import NO_SCHEMAS

from .test_new_case import below


def test_every_file_of_a_case_has_one(tmp_path: Path) -> None:
    made = write_schemas(tmp_path / "a" / "skemaer")
    assert made.ok
    assert [path.name for path in made.files] == [f"{stem}.json" for stem in FILES]
    assert sorted(path.name for path in (tmp_path / "a" / "skemaer").iterdir()) == sorted(f"{s}.json" for s in FILES)
    for path in made.files:
        assert json.loads(path.read_text(encoding="utf-8"))["title"] == f"{path.stem}.yaml"


def test_those_of_a_case_know_its_ids_and_the_case_reads_as_before(small: Path) -> None:
    case = load_case(small)
    assert case.plan is not None
    made = write_schemas(small / ".skema", case.plan)
    assert made.ok
    assert case.plan.parties.parties[0].id in (small / ".skema" / "budget.json").read_text(encoding="utf-8")
    assert load_case(small).findings == case.findings


def test_written_again_they_are_replaced_and_what_is_the_same_is_not_touched(small: Path) -> None:
    assert write_schemas(small / ".skema").ok
    times = {path.name: path.stat().st_mtime_ns for path in (small / ".skema").iterdir()}
    for path in (small / ".skema").iterdir():
        os.utime(path, ns=(1, 1))
    before = (small / ".skema" / "budget.json").read_bytes()
    assert write_schemas(small / ".skema", load_case(small).plan).ok
    assert (small / ".skema" / "budget.json").read_bytes() != before
    assert (small / ".skema" / "kommissorium.json").stat().st_mtime_ns == 1
    assert {path.name for path in (small / ".skema").iterdir()} == times.keys()


def test_somebody_elses_file_is_left_alone_and_so_is_all_else(tmp_path: Path) -> None:
    (tmp_path / "tal.json").write_text('{"mit": 1}', encoding="utf-8")
    (tmp_path / "andet.txt").write_text("x", encoding="utf-8")
    before = below(tmp_path)
    made = write_schemas(tmp_path)
    assert (made.ok, made.files) == (False, ())
    assert [(f.code, f.says) for f in made.findings] == [("UD109", "her ligger en anden tal.json")]
    assert below(tmp_path) == before


@pytest.mark.skipif(os.name == "nt", reason="links need rights of their own on Windows")
def test_a_link_in_a_case_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "andres").mkdir()
    (tmp_path / "sag").mkdir()
    (tmp_path / "sag" / ".skema").symlink_to(tmp_path / "andres")
    made = write_schemas(tmp_path / "sag" / ".skema")
    assert [f.code for f in made.findings] == ["UD109"]
    assert list((tmp_path / "andres").iterdir()) == []
    (tmp_path / "hemmelig").write_text("x", encoding="utf-8")
    (tmp_path / "andres" / "plan.json").symlink_to(tmp_path / "hemmelig")
    assert [f.code for f in write_schemas(tmp_path / "andres").findings] == ["UD109"]
    assert (tmp_path / "hemmelig").read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize(
    ("name", "says"),
    [("fil", "det er en fil, ikke en mappe"), ("fil/x", "en del af stien er en fil, ikke en mappe"),
     ("x" * 300, "navnet er for langt"), ("a\0b", "navnet har et tegn, som en mappe ikke kan hedde")],
)  # fmt: skip
def test_a_place_that_cannot_be_used_is_told(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "fil").write_text("x", encoding="utf-8")
    made = write_schemas(tmp_path / name)
    assert [(f.code, f.says) for f in made.findings] == [("UD109", says)]


def test_what_is_told_of_a_folder_can_be_explained() -> None:
    for code in (NOT_EMPTY, CANNOT_MAKE, NO_SCHEMAS):
        explained = explain(code.code)
        assert (explained.title, explained.severity) == (code.title, code.severity)


def test_a_full_drive_leaves_the_old_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert write_schemas(tmp_path).ok
    (tmp_path / "plan.json").write_bytes((tmp_path / "plan.json").read_bytes() + b"\n")
    (tmp_path / "tal.json").write_bytes((tmp_path / "tal.json").read_bytes() + b"\n")
    before = below(tmp_path)
    real, opened = Path.open, list[Path]()

    def full(self: Path, how: str) -> object:
        opened.append(self)
        if len(opened) == 2:
            raise OSError(28, "No space left on device")
        return real(self, how)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", full)
        patch.setattr(Path, "read_bytes", lambda self: before[self.name])
        made = write_schemas(tmp_path)
    assert [(f.code, f.says) for f in made.findings] == [("UD109", "drevet er fuldt")]
    assert len(opened) == 2
    assert below(tmp_path) == before


def test_a_new_case_has_the_line_and_the_schema_that_it_names(tmp_path: Path) -> None:
    for folder, example in ((tmp_path / "ny", False), (tmp_path / "eksempel", True)):
        assert new_case(folder, example=example).ok
        for stem in FILES:
            line = (folder / f"{stem}.yaml").read_text(encoding="utf-8").partition("\n")[0]
            assert line == schema_line(stem)
            named = line.partition("$schema=")[2]
            assert (folder / named).is_file()
        assert without_line(load_case(folder).raw.sources) == ()


def test_files_without_the_line_are_named() -> None:
    texts = {
        "plan.yaml": "# en note\n# yaml-language-server: $schema=.skema/plan.json\na: 1\n",
        "tal.yaml": "\n#yaml-language-server: x\ntal:\n# yaml-language-server: $schema=for sent\n",
        "budget.yaml": "",
        "tekst/2-vision.md": "x",
    }
    assert without_line(texts) == ("tal", "budget")
