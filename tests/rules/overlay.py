"""Lays a rule's example over the smallest case that has no findings: keys over keys, lists and texts whole."""

from __future__ import annotations

import io
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

BASE = Path(__file__).parent / "base"


def laid_over(files: Mapping[str, str], folder: Path) -> Path:
    """A copy of the base case at `folder`, with pieces of it replaced: YAML by key, a text as a whole."""
    shutil.copytree(BASE, folder)
    for name, piece in files.items():
        file = folder / name
        whole = _merged(file.read_text(encoding="utf-8"), piece) if file.suffix == ".yaml" and file.exists() else piece
        file.write_text(whole, encoding="utf-8")
    return folder


def _merged(below: str, above: str) -> str:
    """Both as one YAML text, each with the notes and the way of writing that it had."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1000
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(_over(yaml.load(below), yaml.load(above)), out)
    return out.getvalue()


def _over(below: Any, above: Any) -> Any:
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return above
    for key, value in above.items():
        below[key] = _over(below.get(key), value)
    return below
