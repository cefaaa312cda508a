"""A file that somebody asked for by name, beside the case: never among its own files, and never over another's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .folder import why_not
from .page import write_page
from .target import BUILD


def write_named(target: Path, data: bytes, case: Path | None, replaceable: Sequence[str]) -> str:
    """Writes the file. What stands in the way is the answer, in Danish; "" if nothing.

    `case` is the resolved folder of the case. What lies there already is only replaced when its name ends like one of
    the `replaceable`, or when it is the same.
    """
    try:
        refused = _refusal(target, case, data, replaceable)
        if refused:
            return refused
        write_page(target, data)
    except FileNotFoundError:
        return f"mappen til {target} findes ikke"
    except (OSError, ValueError) as error:
        opened = "; se efter, om filen er åben i et andet program" if isinstance(error, PermissionError) else ""
        return f"{target} kan ikke skrives: {why_not(error)}{opened}"
    return ""


def _refusal(target: Path, case: Path | None, data: bytes, replaceable: Sequence[str]) -> str:
    """Why a file can't go there."""
    where = target.parent.resolve() / target.name
    if target.is_dir():
        return f"{target} er en mappe; skriv et filnavn"
    if where.is_symlink() or (where.exists() and not where.is_file()):
        return f"{target} er ikke en almindelig fil; vælg et andet navn"
    home = case if case is not None and where.is_relative_to(case) else None
    home = home or next((folder for folder in where.parents if (folder / "plan.yaml").is_file()), None)
    if home is not None and not where.is_relative_to(home / BUILD):
        return f"{target} ligger blandt sagens egne filer; vælg en mappe uden for sagen, eller {BUILD} i den"
    ours = where.suffix.lower() in replaceable and where.name != "manifest.json"
    if where.exists() and not ours and where.read_bytes() != data:
        return f"{target} findes i forvejen og bliver ikke overskrevet; vælg et andet navn"
    return ""
