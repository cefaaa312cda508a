"""A small case to break, and how its findings look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lbf_docs.case import Layout, RawCase, read_case

LAYOUT = Layout(
    marker="plan.yaml",
    data=("plan.yaml", "parter.yaml", "områder.yaml"),
    prose=("tekst/1-kort-om-boligområderne.md", "tekst/6-indsatsområder/*.md"),
    folders=("billeder", "skabeloner", "build", "revisioner"),
)
GOOD: dict[str, str | bytes] = {
    "plan.yaml": 'titel: Helhedsplan\nperiode: {start: 2024-01-01, slut: ""}\n',
    "parter.yaml": "- id: kommune\n  navn: Holbæk Kommune\n",
    "områder.yaml": "lejemål: 1.676\nafdelinger:\n- navn: Vangkvarteret\n  lejemål: 796\n- navn:\n",
    "tekst/1-kort-om-boligområderne.md": "# Kort om områderne\n",
    "tekst/6-indsatsområder/uddannelse.md": "Flere i uddannelse.\n",
}
Reader = Callable[..., RawCase]


def write_case(folder: Path, files: dict[str, str | bytes | None]) -> Path:
    """Writes the files of a case; None leaves one of the good case's files out."""
    for name, content in files.items():
        if content is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


@pytest.fixture(params=[False, True], ids=["c", "python"])
def pure(request: pytest.FixtureRequest) -> bool:
    """Both parsers: the one in C, and the one in Python."""
    return bool(request.param)


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Reads the good case with some files replaced: `read({"plan.yaml": "titel: x"})`."""

    def reader(changed: dict[str, str | bytes | None] | None = None, *, pure: bool = False) -> RawCase:
        return read_case(write_case(tmp_path, {**GOOD, **(changed or {})}), LAYOUT, pure=pure)

    return reader


def seen(raw: RawCase) -> list[str]:
    """Code and place of each finding, the shortest that tells them apart."""
    return [
        f"{found.code} {found.place.file}"
        + (f":{found.place.line}:{found.place.column}" if found.place.line is not None else "")
        for found in raw.findings
    ]
