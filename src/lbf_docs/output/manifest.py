"""manifest.json: which files we wrote, with their hashes, from which revision and with which version."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NAME = "manifest.json"
SCHEMA = 1


def read_manifest(folder: Path) -> Mapping[str, str]:
    """File name → sha256 of what we last wrote there. Empty when there is no manifest that we can read."""
    try:
        data = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return {str(name): str(entry["sha256"]) for name, entry in data["filer"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def manifest_bytes(files: Mapping[str, Mapping[str, str]], about: Mapping[str, Any]) -> bytes:
    """The manifest: keys in a fixed order, so that the same set gives the same bytes."""
    data = {"skema": SCHEMA, **about, "filer": {name: dict(files[name]) for name in sorted(files)}}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
