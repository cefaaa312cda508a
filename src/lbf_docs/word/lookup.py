"""Where templates lie, and which of the user's own nobody asks for."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from lbf_docs.findings import Finding, Place, Severity
from lbf_docs.suggest import nearest

from .template import TemplateProblem

DESIGN = "design"
UNREADABLE, UNKNOWN_TEMPLATE = "SKA107", "SKA104"


def template_folders(case: Path, templates: str | Path | None) -> tuple[Path, ...]:
    """Where templates are looked for, the first that wins first. In a checkout, ours lie beside pyproject.toml."""
    here = Path(__file__).parent.parent
    checkout = here.parent.parent
    ours = checkout / "templates" if (checkout / "templates" / f"{DESIGN}.docx").is_file() else here / "templates"
    own = [Path(templates)] if templates is not None else []
    return (*own, case / "skabeloner", ours)


def find_template(folders: tuple[Path, ...], stem: str) -> tuple[str, bytes]:
    """The template of this name from the first folder that has it, and what to call it in messages.

    Raises TemplateProblem for one that can't be read.
    """
    name = f"{stem}.docx"
    path = next((folder / name for folder in folders if os.path.lexists(folder / name)), folders[-1] / name)
    label = name if path.parent == folders[-1] else f"{path.parent.name}/{name}"
    try:
        return label, path.read_bytes()
    except OSError:
        title = f"skabelonen {label} er en mappe" if path.is_dir() else f"skabelonen {label} kan ikke læses"
        remedy = "luk den i Word, og se efter, om du har adgang til den"
        raise TemplateProblem(Finding(UNREADABLE, Severity.ERROR, title, Place(label), remedy=remedy)) from None


def misnamed_templates(folders: tuple[Path, ...], stems: Collection[str]) -> list[Finding]:
    """Templates of the user's own that no document asks for: most likely a name with a slip."""
    known = [f"{stem}.docx" for stem in (DESIGN, *stems)]
    out = []
    for folder in folders:
        for file in sorted(folder.glob("*.docx")) if folder.is_dir() else ():
            if file.name not in known and not file.name.startswith("~$"):
                like = nearest(file.name, known) or tuple(known)
                out.append(
                    Finding(
                        UNKNOWN_TEMPLATE, Severity.WARNING, f"skabelonen {file.name} bruges ikke",
                        Place(f"{folder.name}/{file.name}"),
                        remedy="omdøb den, hvis den skal bruges: " + " eller ".join(f"»{name}«" for name in like),
                    )
                )  # fmt: skip
    return out
