"""The cover: everything on it fits, however many the parties are, and what follows begins on the next page."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from lbf_docs import build, load_case
from lbf_docs.word.outline import outline

HEDEN = Path(__file__).parent.parent / "cases" / "heden"
"""A case with few parties, to be copied."""


def cover(folder: Path, out: Path) -> list[str]:
    """What stands above the contents of a case's milestone plan."""
    result = build(load_case(folder), out, only=("milepælsplan",), draft=True)
    (file,) = [file for file in result.files if file.suffix == ".docx"]
    return outline(file.read_bytes()).partition("Indhold\n")[0].splitlines()


def with_parties(folder: Path, more: int) -> Path:
    """The case with more parties."""
    path = folder / "parter.yaml"
    new = "".join(f"  - id: ny_{n}\n    navn: Boligforening {n}\n    type: boligorganisation\n" for n in range(more))
    path.write_text(path.read_text(encoding="utf-8").replace("parter:\n", f"parter:\n{new}", 1), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("parties", "styles"),
    [
        (2, ["forsidetekst"] * 2),
        (8, ["forsidetekst"] * 8),
        (9, ["forsidetekst tæt"] * 9),
        (14, ["forsidetekst tæt"] * 14),
        (15, ["forsidetekst tæt"]),
        (50, ["forsidetekst tæt"]),
    ],
)
def test_many_parties_are_set_smaller_and_very_many_as_running_text(
    tmp_path: Path, parties: int, styles: list[str]
) -> None:
    lines = cover(with_parties(copytree(HEDEN, tmp_path / "sag"), parties - 2), tmp_path / "ud")
    at = lines.index("forsideetiket: Aftalens parter:") + 1
    until = next(n for n, line in enumerate(lines) if n > at and line.startswith("forsideetiket"))
    assert [line.partition(":")[0] for line in lines[at:until]] == styles
    assert "\n".join(lines[at:until]).count("Boligforening ") == parties - 2
