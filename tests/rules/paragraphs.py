"""Paragraphs with and without a slip, one on each line of a file, put into section 4 of a copy of a case."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from lbf_docs import check, load_case
from lbf_docs.findings import Place

SECTION = "tekst/4-samspil.md"


def copied(case: Path, folder: Path) -> Path:
    """A copy of a case, without what is built and frozen."""
    return shutil.copytree(case, folder / "sag", ignore=shutil.ignore_patterns("build", "revisioner"))


def told(case: Path, paragraphs: Path, code: str) -> Mapping[str, bool]:
    """Each paragraph of a file, and whether a rule tells of it."""
    lines = paragraphs.read_text(encoding="utf-8").splitlines()
    file = case / SECTION
    before = file.read_text(encoding="utf-8").rstrip() + "\n\n## Prøve\n\n"
    file.write_text(before + "\n\n".join(lines) + "\n", encoding="utf-8")
    found = [finding for finding in check(load_case(case)).findings if finding.code == code]
    places = {Place(one.file, one.line) for finding in found for one in (finding.place, *finding.also)}
    first = before.count("\n") + 1
    return {line: Place(SECTION, first + 2 * number) in places for number, line in enumerate(lines)}
