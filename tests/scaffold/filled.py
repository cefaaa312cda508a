"""The neutral case as it would be if somebody took every example for real."""

from __future__ import annotations

import re
from pathlib import Path

_EXPLAINS = re.compile(r" *##( .*)?")
_FOR_EDITORS = "# yaml-language-server:"
"""The one line with # that is no example."""
_EXAMPLE = "For eksempel: "
_EMPTY = re.compile(r"(?P<indent> *)[^\W\d]\w*:(?P<block> \|)?")


def fill_in(text: str) -> str:
    """YAML with its examples in it: `# …` without its mark, and the value that `## … For eksempel: …` gives a key."""
    out: list[str] = []
    value = None
    for line in text.split("\n"):
        if line.startswith(_FOR_EDITORS):
            out.append(line)
            continue
        if _EXPLAINS.fullmatch(line):
            value = line.partition(_EXAMPLE)[2] or None
            continue
        empty = _EMPTY.fullmatch(line)
        if value is not None:
            assert empty, f"an example of a value stands above what is no empty key: {line}"
            out.append(f"{line}\n{empty['indent']}  {value}" if empty["block"] else f"{line} {value}")
        elif line.startswith("#"):
            assert line == "#" or line.startswith("# "), line
            out.append(line[2:])
        else:
            out.append(line)
        value = None
    return "\n".join(out)


def fill_in_case(case: Path) -> None:
    """Every YAML file of the case with its examples, and a sentence in every text."""
    for file in case.glob("*.yaml"):
        file.write_text(fill_in(file.read_text(encoding="utf-8")), encoding="utf-8")
    for file in case.rglob("*.md"):
        file.write_text("Teksten til afsnittet.\n", encoding="utf-8")
