"""Where documents may go: anywhere but among the case's own files."""

from __future__ import annotations

from pathlib import Path

from lbf_docs.findings import Finding, Place, Severity

TARGET = "UD106"
BUILD = "build"
"""The folder in a case that is ours."""


def refuse_target(case: Path, target: Path) -> Finding | None:
    """Why `target` is no place for documents: in the case they would be read as its own files the next time."""
    try:
        where, home = target.resolve(), case.resolve()
    except (OSError, RuntimeError):
        return None  # writing there will say what is wrong with it
    if not where.is_relative_to(home) or where.is_relative_to(home / BUILD):
        return None
    title = f"dokumenterne kan ikke lægges i {target}, for der ligger sagens egne filer"
    remedy = f"udelad --out, vælg en mappe under {BUILD}, eller vælg en mappe uden for sagen"
    return Finding(TARGET, Severity.ERROR, title, Place(str(target)), remedy=remedy)
