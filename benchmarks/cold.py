"""Whole processes: what a user waits for. See README.md."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measure import Run, case_folder, compare, end, in_turn, show

from lbf_docs.cache import VARIABLE

ROUNDS = 15


def process(*arguments: str, cache: Path | None = None, emptied: bool = False) -> Run:
    """Runs Python with these arguments; `cache` is the cache folder, `emptied` before each run; None turns it off."""
    settings = {**os.environ, VARIABLE: str(cache) if cache else ""}
    settings.pop("PYTHONDONTWRITEBYTECODE", None)

    def run() -> float:
        if emptied and cache:
            shutil.rmtree(cache, ignore_errors=True)
        began = time.perf_counter()
        subprocess.run([sys.executable, *arguments], env=settings, check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - began

    return run


def main() -> None:
    """Prints the table."""
    case = case_folder()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        build = ("-m", "lbf_docs", "build", str(case), "--out", str(home / "out"), "--quiet")
        imports, click = "import docx, docxtpl, pydantic", "import click"
        runs = {
            imports: process("-c", imports),
            "build, cache filled": process(*build, cache=home / "filled"),
            "build, cache empty": process(*build, cache=home / "empty", emptied=True),
            "build, cache off": process(*build),
            click: process("-c", click),
            "--help": process("-m", "lbf_docs", "--help"),
        }
        taken = in_turn(runs, ROUNDS)
    show(taken, imports)
    good = [
        compare(taken, "build, cache filled", imports, 3),
        compare(taken, "build, cache empty", imports, 6),
        compare(taken, "build, cache off", imports, 6),
    ]
    show(taken, click)
    end(*good, compare(taken, "--help", click, 1.5))


if __name__ == "__main__":
    main()
