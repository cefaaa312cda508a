"""Where documents may go: anywhere but among the case's own files."""

from __future__ import annotations

from pathlib import Path

from lbf_docs.findings import Finding, Place, Severity

TARGET = "UD106"
_OWN_FOLDERS = ("tekst", "skabeloner", "billeder", "revisioner")


def refuse_target(case: Path, target: Path) -> Finding | None:
    """Why `target` is no place for documents: they would be read as templates or texts the next time."""
    where = target.resolve()
    inside = any(where.is_relative_to(case / name) for name in _OWN_FOLDERS)
    if where != case and not inside:
        return None
    title = f"dokumenterne kan ikke lægges i {where.name}, for der ligger sagens egne filer"
    return Finding(
        TARGET, Severity.ERROR, title, Place(where.name), remedy="udelad --out, eller vælg en mappe uden for sagen"
    )
