"""How the time grows with the text: the agreement, its texts 10 and 50 times as long. See README.md."""

from __future__ import annotations

import re
import shutil
import tempfile
import time
from pathlib import Path

from measure import Run, case_folder, compare, end, in_turn, show

from lbf_docs import build, load_case

ROUNDS = 5
AGREEMENT = "samarbejdsaftale"
_LABEL = re.compile(r"\[\^([^\]\s]+)\]")
_KEY = re.compile(r"\{#([\w-]+)")


def longer(case: Path, to: Path, times: int) -> Path:
    """A copy of the case, without its revisions, with each text so many times, footnotes and keys renamed."""
    shutil.copytree(case, to, ignore=shutil.ignore_patterns("build", "revisioner"))
    for file in to.rglob("tekst/**/*.md"):
        text = file.read_text(encoding="utf-8").rstrip("\n") + "\n"
        copies = (_KEY.sub(rf"{{#\g<1>-{n}", _LABEL.sub(rf"[^\g<1>-{n}]", text)) for n in range(times))
        file.write_text("\n".join(copies), encoding="utf-8")
    return to


def rendering(case: Path, out: Path) -> Run:
    """Reads the case and writes its agreement; the time is the processor's."""

    def run() -> float:
        began = time.process_time()
        result = build(load_case(case), out, only=[AGREEMENT], draft=True)
        taken = time.process_time() - began
        assert result.ok, [finding.title for finding in result.findings]
        return taken

    return run


def main() -> None:
    """Prints the table."""
    case = case_folder()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        runs = {
            f"agreement x {times}": rendering(longer(case, home / f"{times}", times), home / f"out-{times}")
            for times in (1, 10, 50)
        }
        taken = in_turn(runs, ROUNDS)
    show(taken, "agreement x 1")
    end(*(compare(taken, f"agreement x {times}", "agreement x 1", limit) for times, limit in ((10, 11), (50, 60))))


if __name__ == "__main__":
    main()
