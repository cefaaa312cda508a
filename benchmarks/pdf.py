"""What PDFs cost: one start of LibreOffice and not ten. See README.md."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from measure import Run, case_folder, compare, end, in_turn, show

from lbf_docs.pdf.find import find_office

ROUNDS = 3
OPTIONS = {
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "PDFUACompliance": {"type": "boolean", "value": "true"},
}


def build(case: Path, out: Path, *more: str) -> Run:
    """The whole command, as the secretary runs it."""

    def run() -> float:
        command = [sys.executable, "-m", "lbf_docs", "build", str(case), "--out", str(out), "--quiet", *more]
        began = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - began

    return run


def starts(program: Path, groups: Sequence[Sequence[Path]]) -> Run:
    """LibreOffice alone over finished files: one start for each group, each with a new profile, as a build has."""

    def run() -> float:
        began = time.perf_counter()
        for files in groups:
            with tempfile.TemporaryDirectory() as folder:
                profile = (Path(folder) / "profile").as_uri()
                kind = f"pdf:writer_pdf_Export:{json.dumps(OPTIONS)}"
                command = [
                    str(program), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", kind,
                    "--outdir", folder, *map(str, files),
                ]  # fmt: skip
                subprocess.run(command, check=True, capture_output=True)
                if len(list(Path(folder).glob("*.pdf"))) != len(files):
                    sys.exit("LibreOffice left a file out")
        return time.perf_counter() - began

    return run


def main() -> None:
    """Prints the table."""
    case, program = case_folder(), find_office()
    if program is None:
        sys.exit("LibreOffice is not installed: nothing was measured")
    with tempfile.TemporaryDirectory() as folder:
        word, out = Path(folder) / "word", Path(folder) / "pdf"
        build(case, word)()
        files = sorted(word.glob("*.docx"))
        one, many = f"one start over {len(files)} files", f"{len(files)} starts"
        runs = {
            one: starts(program, [files]),
            many: starts(program, [[file] for file in files]),
            "build --pdf": build(case, out, "--pdf"),
        }
        taken = in_turn(runs, ROUNDS)
    show(taken, one)
    show(taken, many)
    end(compare(taken, "build --pdf", one, 2), compare(taken, "build --pdf", many, 0.75))


if __name__ == "__main__":
    main()
