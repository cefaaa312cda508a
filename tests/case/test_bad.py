"""What the secretary sees: one broken case per folder under bad/, laid over the good case, and the exact message."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from lbf_docs.case import read_case
from lbf_docs.report.formats.text import show_text

from .conftest import GOOD, LAYOUT, write_case

BAD = Path(__file__).parent / "bad"


@pytest.mark.parametrize("name", sorted(path.name for path in BAD.iterdir()))
def test_a_bad_case_says_this(name: str, tmp_path: Path, pure: bool, file_regression: FileRegressionFixture) -> None:
    laid_over: dict[str, str | bytes | None] = {
        path.relative_to(BAD / name).as_posix(): path.read_bytes()
        for path in sorted((BAD / name).rglob("*"))
        if path.is_file() and path.name != "expected.txt"
    }
    raw = read_case(write_case(tmp_path, {**GOOD, **laid_over}), LAYOUT, pure=pure)
    file_regression.check(show_text(raw.findings, raw.sources), fullpath=BAD / name / "expected.txt")
