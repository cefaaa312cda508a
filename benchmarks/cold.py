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


def after_a_change(case: Path, run: Run) -> Run:
    """The same, after somebody wrote a word more in one of the case's texts; the case must be a copy."""
    text = sorted((case / "tekst").rglob("*.md"))[0]

    def change_and_run() -> float:
        with text.open("a", encoding="utf-8") as file:
            file.write(" Mere.")
        return run()

    return change_and_run


def copied(case: Path, to: Path) -> Path:
    """A copy of a case, without what was built."""
    return shutil.copytree(case, to, ignore=shutil.ignore_patterns("build"))


def main() -> None:
    """Prints the table."""
    case = case_folder()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        own = copied(case, home / "sag")
        again = ("-m", "lbf_docs", "build", str(own), "--out", str(home / "again"), "--quiet")
        build = ("-m", "lbf_docs", "build", str(case), "--out", str(home / "out"), "--quiet")
        imports, click = "import docx, docxtpl, pydantic", "import click"
        runs = {
            imports: process("-c", imports),
            "build, cache filled": process(*build, cache=home / "filled"),
            "build, one text changed": after_a_change(own, process(*again, cache=home / "changed")),
            "build, cache empty": process(*build, cache=home / "empty", emptied=True),
            "build, cache off": process(*build),
            click: process("-c", click),
            "--help": process("-m", "lbf_docs", "--help"),
        }
        taken = in_turn(runs, ROUNDS)
    show(taken, imports)
    good = [
        compare(taken, "build, cache filled", imports, 3),
        compare(taken, "build, one text changed", imports, 4),
        compare(taken, "build, cache empty", imports, 6),
        compare(taken, "build, cache off", imports, 6),
    ]
    show(taken, click)
    end(*good, compare(taken, "--help", click, 1.5))


if __name__ == "__main__":
    main()
