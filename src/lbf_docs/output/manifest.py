"""manifest.json: which files we wrote, with their hashes, from which revision and with which version."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lbf_docs.case import disk

NAME = "manifest.json"
SCHEMA = 1
_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


def sha256(data: bytes) -> str:
    """What a file is known by."""
    return hashlib.sha256(data).hexdigest()


def read_manifest(folder: Path) -> Mapping[str, Mapping[str, str]] | None:
    """File name → both hashes of what we last wrote there. None when there is no manifest of ours that can be read."""
    data = disk.bytes_of(folder / NAME, follow=True)
    try:
        return _files(data) if isinstance(data, bytes) else None
    except _UNREADABLE:
        return None


def is_ours(data: bytes) -> bool:
    """Whether these bytes are a manifest that we wrote."""
    try:
        _files(data)
    except _UNREADABLE:
        return False
    return True


def _files(data: bytes) -> Mapping[str, Mapping[str, str]]:
    read = json.loads(data)
    if "skema" not in read or "lbf_docs" not in read:
        raise KeyError("skema")
    return {
        str(name): {"sha256": str(entry["sha256"]), "indhold_sha256": str(entry["indhold_sha256"])}
        for name, entry in read["filer"].items()
    }


def manifest_bytes(files: Mapping[str, Mapping[str, str]], about: Mapping[str, Any]) -> bytes:
    """The manifest: keys in a fixed order, so that the same set gives the same bytes."""
    data = {"skema": SCHEMA, **about, "filer": {name: dict(files[name]) for name in sorted(files)}}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
