"""Where templates lie, and which of the user's own nobody asks for."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from lbf_docs.case import disk
from lbf_docs.case.codes import FILE_TOO_LARGE, NOT_A_FILE
from lbf_docs.findings import Finding, Place, Severity
from lbf_docs.suggest import nearest

from .template_findings import TemplateProblem

DESIGN = "design"
OVERVIEW = "ændringsoversigt"
"""The template of the overview of changes, which is no document of the plan."""
OWN = "skabeloner"
UNREADABLE, UNKNOWN_TEMPLATE = "SKA107", "SKA104"
LARGEST = 50_000_000
"""Bytes of a template as it lies there, with its pictures."""
_MOST_SHOWN = 20
"""How many unknown templates of one folder are told one by one."""


def template_folders(case: Path | None, templates: str | Path | None) -> tuple[Path, ...]:
    """Where templates are looked for, the first that wins first. In a checkout, ours lie beside pyproject.toml."""
    here = Path(__file__).parent.parent
    checkout = here.parent.parent
    ours = checkout / "templates" if (checkout / "templates" / f"{DESIGN}.docx").is_file() else here / "templates"
    own = [Path(templates)] if templates is not None else []
    return (*own, *([case / OWN] if case is not None else []), ours)


def find_template(folders: tuple[Path, ...], stem: str) -> tuple[str, bytes]:
    """The template of this name from the first folder that has it, and what to call it in messages.

    Raises TemplateProblem for one that can't be read.
    """
    name = f"{stem}.docx"
    path = next((folder / name for folder in folders if os.path.lexists(folder / name)), folders[-1] / name)
    label = name if path.parent == folders[-1] else f"{path.parent.name}/{name}"
    if path.parent.name == OWN and path.parent in folders[-2:-1] and not _inside(path, path.parent.parent):
        raise _unreadable(
            label, "er en genvej ud af sagens mappe", "læg skabelonen selv i mappen, eller brug --templates"
        )
    data = disk.bytes_of(path, LARGEST, follow=True)
    if isinstance(data, bytes):
        return label, data
    if data.kind is NOT_A_FILE:
        what = "er en mappe" if path.is_dir() else "er ikke en almindelig fil"
        raise _unreadable(label, what, "flyt den, og læg skabelonen i stedet")
    if data.kind is FILE_TOO_LARGE:
        raise _unreadable(label, f"er for stor: {data.says}", "gør billederne i den mindre")
    raise _unreadable(label, "kan ikke læses", "luk den i Word, og se efter, om du har adgang til den")


def _inside(path: Path, case: Path) -> bool:
    """Whether a template of the case's lies in the case; one that leads nowhere is told of when it is read."""
    try:
        return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(case))
    except (OSError, ValueError):
        return True


def _unreadable(label: str, what: str, remedy: str) -> TemplateProblem:
    title = f"skabelonen {label} {what}"
    return TemplateProblem(Finding(UNREADABLE, Severity.ERROR, title, Place(label), remedy=remedy))


def misnamed_templates(folders: tuple[Path, ...], stems: Collection[str]) -> list[Finding]:
    """Templates of the user's own that no document asks for: most likely a name with a slip."""
    known = [f"{stem}.docx" for stem in (DESIGN, OVERVIEW, *stems)]
    out = []
    for folder in folders:
        names = disk.names_in(folder) if disk.is_folder(folder) else []
        found = [] if isinstance(names, disk.Fault) else [n for n in names if n.endswith(".docx") and n[:2] != "~$"]
        unknown = [name for name in found if name not in known]
        for name in unknown[:_MOST_SHOWN]:
            like = nearest(name, known) or tuple(known)
            remedy = "omdøb den, hvis den skal bruges: " + " eller ".join(f"»{name}«" for name in like)
            out.append(_unused(folder, f"skabelonen {name} bruges ikke", name, remedy))
        if len(unknown) > _MOST_SHOWN:
            more = f"{len(unknown) - _MOST_SHOWN} skabeloner til bruges ikke"
            out.append(_unused(folder, more, "", "flyt dem ud af mappen"))
    return out


def _unused(folder: Path, title: str, name: str, remedy: str) -> Finding:
    place = Place(f"{folder.name}/{name}" if name else folder.name)
    return Finding(UNKNOWN_TEMPLATE, Severity.WARNING, title, place, remedy=remedy)
