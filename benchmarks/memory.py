"""The highest resident memory of a build. See README.md."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import case_folder, end

from lbf_docs.cache import VARIABLE

LIMIT = 150


def megabytes(case: Path, out: Path, cache: str) -> float:
    """Of one build; `cache` is the cache's folder, or nothing."""
    build = [sys.executable, "-m", "lbf_docs", "build", str(case), "--out", str(out), "--quiet"]
    process = subprocess.Popen(build, env={**os.environ, VARIABLE: cache}, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("the build failed")
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Prints the table."""
    case = case_folder()
    if not hasattr(os, "wait4"):
        sys.exit("the memory of a process that has ended can't be asked for on this system")
    with tempfile.TemporaryDirectory() as folder:
        cache = str(Path(folder) / "cache")
        rows = {
            "cache empty": megabytes(case, Path(folder) / "out", cache),
            "cache filled": megabytes(case, Path(folder) / "out", cache),
            "cache off": megabytes(case, Path(folder) / "out", ""),
        }
    for name, peak in rows.items():
        print(f"build, {name:15} {peak:6.1f} MB   limit {LIMIT}   {'ok' if peak <= LIMIT else 'TOO MUCH'}")
    end(*(peak <= LIMIT for peak in rows.values()))


if __name__ == "__main__":
    main()
