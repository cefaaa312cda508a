"""The package's own YAML files. The reader is imported when the first file is read, so that importing costs little."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from lbf_docs import cache

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
    """The file, from the cache where it was read before: importing the parser takes longer than reading JSON."""
    written = file.read_bytes()
    stamp = cache.code_stamp("regulation")
    name = cache.key("lov", kind.encode(), written, stamp) if stamp else None
    kept = _kept(cache.fetch(name)) if name else None
    if kept is not None:
        return kept[0]
    from ruamel.yaml import YAML  # noqa: PLC0415  # heavy, and only needed for what isn't kept

    data = YAML(typ=kind).load(written)
    if name:
        with suppress(TypeError):  # keys that JSON hasn't: then it is read each time
            cache.keep(name, json.dumps({_KEPT: data}, default=_as_text, ensure_ascii=False).encode())
    return data


def _kept(packed: bytes | None) -> tuple[Any] | None:
    """The data in what the cache had, if that is ours."""
    try:
        read = json.loads(packed or b"null", object_hook=_dated)
    except ValueError:
        return None
    return (read[_KEPT],) if isinstance(read, dict) and read.keys() == {_KEPT} else None


_KEPT = "regulation"
_DATE = "\0date"


def _as_text(value: object) -> dict[str, str]:
    """A date as JSON can hold it."""
    if not isinstance(value, date):
        raise TypeError(type(value))
    return {_DATE: value.isoformat()}


def _dated(read: dict[str, Any]) -> Any:
    return date.fromisoformat(read[_DATE]) if read.keys() == {_DATE} else read
