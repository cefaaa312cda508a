"""Where documents may go: anywhere but among the case's own files."""

from __future__ import annotations

import os
from pathlib import Path

from lbf_docs.findings import Finding, Place, Severity

TARGET = "UD106"
BUILD = "build"
"""The folder in a case that is ours."""


def refuse_target(case: Path, target: Path) -> Finding | None:
    """Why `target` is no place for documents: in the case they would be read as its own files the next time."""
    try:
        where, home = target.resolve(), case.resolve()
    except (OSError, RuntimeError, ValueError):
        return None  # writing there will say what is wrong with it
    if where.is_relative_to(home / BUILD):
        return None
    if not where.is_relative_to(home):
        return _refused_link(target) if _written_in(target, case) or _written_in(target, home) else None
    title = f"dokumenterne kan ikke lægges i {target}, for der ligger sagens egne filer"
    remedy = f"udelad --out, vælg en mappe under {BUILD}, eller vælg en mappe uden for sagen"
    return Finding(TARGET, Severity.ERROR, title, Place(str(target)), remedy=remedy)


def _written_in(target: Path, case: Path) -> bool:
    """Whether the name of the target lies in the case, wherever a link then leads."""
    return Path(os.path.abspath(target)).is_relative_to(os.path.abspath(case))  # noqa: PTH100  # links are not followed


def _refused_link(target: Path) -> Finding:
    title = f"dokumenterne kan ikke lægges i {target}, for det er en genvej ud af sagens mappe"
    remedy = "slet genvejen, eller vælg selv mappen med --out"
    return Finding(TARGET, Severity.ERROR, title, Place(str(target)), remedy=remedy)
