"""A comparison with a revision: whole processes against a check, and how it grows with the text. See README.md."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from cold import process
from growth import longer
from measure import Run, case_folder, compare, end, in_turn, show

from lbf_docs import compare_case, load_case

LIMIT, GROWTH_LIMIT = 2, 15
ROUNDS, GROWTH_ROUNDS = 11, 5
TIMES = 10
FROZEN = Path("revisioner") / "01" / "sag"


def comparing(new: Path, old: Path) -> Run:
    """Reads two cases and compares them; the time is the processor's."""

    def run() -> float:
        began = time.process_time()
        changes = compare_case(load_case(new), str(old))
        taken = time.process_time() - began
        assert changes.changed
        return taken

    return run


def main() -> None:
    """Prints the table."""
    case = case_folder()
    if not (case / FROZEN).is_dir():
        sys.exit(f"{case} has no frozen revision to compare with")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        runs = {
            "check": process("-m", "lbf_docs", "check", str(case), cache=home / "kept"),
            "sammenlign": process("-m", "lbf_docs", "sammenlign", str(case), cache=home / "kept"),
        }
        taken = in_turn(runs, ROUNDS)
        show(taken, "check")
        good = compare(taken, "sammenlign", "check", LIMIT)
        sizes = {
            f"sammenlign x {times}": comparing(
                longer(case, home / f"new-{times}", times), longer(case / FROZEN, home / f"old-{times}", times)
            )
            for times in (1, TIMES)
        }
        taken = in_turn(sizes, GROWTH_ROUNDS)
    show(taken, "sammenlign x 1")
    end(good, compare(taken, f"sammenlign x {TIMES}", "sammenlign x 1", GROWTH_LIMIT))


if __name__ == "__main__":
    main()
