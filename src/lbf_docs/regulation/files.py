"""The package's own YAML files. The reader is imported when the first file is read, so that importing costs little."""

from __future__ import annotations

from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def read_data(file: Path) -> Any:
    """The file with YAML's own types: text, whole numbers, yes and no, dates."""
    return _load(file, "safe")


def read_written(file: Path) -> Any:
    """The file with every value as it is written: 0.55 is the text "0.55", so that no float stands between."""
    return _load(file, "base")


def names_in(folder: str) -> tuple[str, ...]:
    """The names of the files of `folder`, sorted: the folder is the register."""
    return tuple(sorted(file.stem for file in (HERE / folder).glob("*.yaml")))


def _load(file: Path, kind: str) -> Any:
    from ruamel.yaml import YAML  # noqa: PLC0415  # heavy, and only needed once per process

    return YAML(typ=kind).load(file)
