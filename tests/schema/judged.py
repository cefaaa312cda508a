"""A case's YAML as an editor sees it, and what its schema says of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from lbf_docs.model import FILES, Plan
from lbf_docs.schema import file_schema, known


def as_seen(text: str) -> Any:
    """What YAML 1.2 makes of a text, as JSON: keys are text, and so are days, which only ruamel takes for more."""
    return _plain(YAML(typ="safe", pure=True).load(text))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key if isinstance(key, str) else str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def judge(stem: str, plan: Plan | None = None) -> Draft7Validator:
    """What holds a file against its schema."""
    return Draft7Validator(file_schema(stem, known(plan)))


def judged(folder: Path, plan: Plan | None = None) -> list[str]:
    """What an editor would underline in a case: file, path and message."""
    out = []
    for stem in FILES:
        file = folder / f"{stem}.yaml"
        if file.is_file():
            seen = as_seen(file.read_text(encoding="utf-8"))
            for error in judge(stem, plan).iter_errors(seen):
                out.append(f"{stem}.yaml: {'.'.join(map(str, error.absolute_path))}: {error.message}")
    return out
