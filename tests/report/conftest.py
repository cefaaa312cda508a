"""A report with all that a report can have: errors, a contradiction, something accepted, something not written yet."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lbf_docs import Report, check, load_case

from ..conftest import SMALL

CPR = "010190-1234"


@pytest.fixture
def slips(tmp_path: Path) -> Path:
    """A copy of a made-up case with a few slips in it."""
    case = tmp_path / "sag med æøå"
    shutil.copytree(SMALL, case, ignore=shutil.ignore_patterns("build"))
    areas = case / "områder.yaml"
    text = areas.read_text(encoding="utf-8")
    areas.write_text(text.replace("beboere: 2.533", "beboere: 9.999", 1), encoding="utf-8")
    assert areas.read_text(encoding="utf-8") != text
    (case / "tekst" / "2-vision.md").write_text("", encoding="utf-8")
    with (case / "plan.yaml").open("a", encoding="utf-8") as stream:
        stream.write(f"# <script>alert(1)</script> & {CPR}\n")
    return case


@pytest.fixture
def report(slips: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """What is found in it, as seen from the folder above."""
    monkeypatch.chdir(slips.parent)
    return check(load_case(slips.name))
