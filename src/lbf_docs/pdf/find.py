"""Where LibreOffice is."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "LBF_DOCS_SOFFICE"
"""Names the program where it lies in no usual place."""


def find_office() -> Path | None:
    """LibreOffice's program: the one that the variable names, else on the path, else where its installer puts it."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named) if Path(named).is_file() else None
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((p for p in usual_places(sys.platform, os.environ, Path.home()) if p.is_file()), None)


def usual_places(platform: str, environ: Mapping[str, str], home: Path) -> list[Path]:
    """Where LibreOffice's installers put the program. On Windows it is `soffice.com` that waits until all is done."""
    if platform == "win32":
        roots = [environ.get(name) for name in ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)")]
        folders = [Path(root) / "LibreOffice" / "program" for root in dict.fromkeys(roots) if root]
        return [folder / name for folder in folders for name in ("soffice.com", "soffice.exe")]
    if platform == "darwin":
        inside = Path("Applications/LibreOffice.app/Contents/MacOS/soffice")
        return [Path("/") / inside, home / inside]
    newest_first = sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
    return [Path("/usr/lib/libreoffice/program/soffice"), *newest_first]
