"""Runs LibreOffice once over all documents."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from .find import VARIABLE, find_office
from .problem import NO_OFFICE, PdfProblem
from .profile import write_profile

_OPTIONS: Final = {
    "SelectPdfVersion": {"type": "long", "value": "2"},  # PDF/A-2b
    "PDFUACompliance": {"type": "boolean", "value": "true"},
}
"""Of the filter `writer_pdf_Export`, as JSON, which LibreOffice reads from 7.4 on."""
_START, _EACH = 120, 30
"""Seconds that LibreOffice may take: to start on a slow computer, and for each document. It takes five for all."""
AGAIN = "luk andre store programmer, og kør kommandoen igen; hjælper det ikke, så geninstallér LibreOffice"

_ROOM = "se efter, om disken er fuld, og kør kommandoen igen"


def converted(documents: Sequence[bytes], timeout: float | None = None) -> list[bytes]:
    """The documents as PDFs, in order, as LibreOffice writes them: one start of it, in a folder that is then removed.

    Raises PdfProblem when it isn't there, takes more than `timeout` seconds, leaves a document out, or has no room.
    """
    program = find_office()
    if program is None:
        raise _not_found()
    seconds = timeout if timeout is not None else _START + _EACH * len(documents)
    try:
        return _converted(program, documents, seconds)
    except OSError as error:
        raise PdfProblem("der kan ikke skrives i mappen til midlertidige filer", _ROOM) from error


def _converted(program: Path, documents: Sequence[bytes], seconds: float) -> list[bytes]:
    with tempfile.TemporaryDirectory(prefix="lbf-docs-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary)
        write_profile(folder / "profile")
        files = [folder / f"{number}.docx" for number in range(1, 1 + len(documents))]
        for file, data in zip(files, documents, strict=True):
            file.write_bytes(data)
        _run(program, folder, files, seconds)
        out = [(folder / "pdf" / file.name).with_suffix(".pdf") for file in files]
        if not all(file.is_file() for file in out):
            raise PdfProblem("LibreOffice kunne ikke åbne eller omsætte dokumenterne", AGAIN)
        return [file.read_bytes() for file in out]


def _run(program: Path, folder: Path, files: Sequence[Path], seconds: float) -> None:
    arguments = [
        str(program), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", "--nologo",
        "--nofirststartwizard", "--convert-to", f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS)}",
        "--outdir", str(folder / "pdf"), *map(str, files),
    ]  # fmt: skip
    settings = {**os.environ, "SAL_USE_VCLPLUGIN": "svp", "TZ": "UTC"}
    try:
        with (folder / "log").open("wb") as log:  # not a pipe, which a program left behind would hold open
            process = subprocess.Popen(  # noqa: S603  # the program that the user installed; no shell
                arguments, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=folder, env=settings,
                start_new_session=True,
            )  # fmt: skip
    except OSError as error:
        raise PdfProblem(f"LibreOffice ({program}) kan ikke startes", AGAIN) from error
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        minutes = max(1, round(seconds / 60))
        unit = "minut" if minutes == 1 else "minutter"
        raise PdfProblem(f"LibreOffice blev ikke færdigt på {minutes} {unit}", AGAIN) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends what we started, and what that started: `soffice` is only the one that starts the office program."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(tree, capture_output=True, check=False)  # noqa: S603  # Windows' own, our own child
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(10)


def _not_found() -> PdfProblem:
    named = os.environ.get(VARIABLE)
    if named:
        return PdfProblem(
            f"{VARIABLE} peger på {named}, og der er intet program",
            f"ret {VARIABLE}, eller slet den, så der ledes de sædvanlige steder",
            NO_OFFICE,
        )
    return PdfProblem(
        "LibreOffice er ikke fundet på computeren",
        "installér LibreOffice 7.4 eller nyere (det er gratis), og kør kommandoen igen; ligger det et usædvanligt "
        f"sted, så skriv stien til soffice i {VARIABLE}",
        NO_OFFICE,
    )
