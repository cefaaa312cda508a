"""A check: whole processes against the imports of a build, and how it grows with the case. See README.md."""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
from pathlib import Path

from cold import after_a_change, copied, process
from growth import longer
from measure import Run, case_folder, compare, end, in_turn, show

from lbf_docs import check, load_case
from lbf_docs.cache import VARIABLE

LIMITS = {"check, cache filled": 2, "check, one text changed": 3, "check, cache off": 4}
ROUNDS, GROWTH_ROUNDS = 15, 5
TIMES = 20
_LISTS = {"aktiviteter": "aktiviteter", "milepæle": "milepæle", "udgifter": "budget", "tal": "tal"}
"""Lists of the data that are made longer, and the files they stand in."""
_OWN_ID = re.compile(r"^( {2}- id: |  - navn: | {4}navn: | {4}titel: )(.+)$", re.MULTILINE)
_ACTIVITY = re.compile(r"^( {2}- aktivitet: | {4}aktivitet: )(.+)$", re.MULTILINE)


def larger(case: Path, to: Path, times: int) -> Path:
    """A copy of the case, its texts and the long lists of its data so many times, under new ids."""
    longer(case, to, times)
    for key, stem in _LISTS.items():
        file = to / f"{stem}.yaml"
        head, begin, rest = file.read_text(encoding="utf-8").partition(f"\n{key}:\n")
        body = re.match(r"(?:[ #].*\n|\n)*", rest)
        assert body is not None
        end_of_list = body.end()
        copies = [_renamed(rest[:end_of_list], number) for number in range(times)]
        file.write_text(head + begin + "".join(copies) + rest[end_of_list:], encoding="utf-8")
    return to


def _renamed(text: str, number: int) -> str:
    """The items of a list as a copy of themselves; the first copy keeps its names, which the texts ask for."""
    if number == 0:
        return text
    text = _ACTIVITY.sub(rf"\g<1>\g<2>_{number}", text)
    return _OWN_ID.sub(lambda m: f"{m[1]}{m[2]}_{number}" if "id:" in m[1] else f"{m[1]}{_named(m[2], number)}", text)


def _named(name: str, number: int) -> str:
    """The name with a number after it, within its quotation marks."""
    return f"{name[:-1]} {number}{name[-1]}" if name[-1] in "\"'" else f"{name} {number}"


def checking(case: Path) -> Run:
    """Reads the case and checks it; the time is the processor's."""

    def run() -> float:
        began = time.process_time()
        report = check(load_case(case))
        taken = time.process_time() - began
        assert report.documents, [f"{f.place} {f.title} {f.says}" for f in report.findings][:5]
        return taken

    return run


def main() -> None:
    """Prints the table."""
    case = case_folder()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        imports = "import docx, docxtpl, pydantic"
        own = copied(case, home / "sag")
        command, again = (("-m", "lbf_docs", "check", str(folder)) for folder in (case, own))
        runs = {
            imports: process("-c", imports),
            "check, cache filled": process(*command, cache=home / "filled"),
            "check, one text changed": after_a_change(own, process(*again, cache=home / "changed")),
            "check, cache off": process(*command),
        }
        taken = in_turn(runs, ROUNDS)
        show(taken, imports)
        good = [compare(taken, name, imports, limit) for name, limit in LIMITS.items()]
        os.environ[VARIABLE] = ""  # what was found before would hide how it grows
        sizes = {f"check x {times}": checking(larger(case, home / f"{times}", times)) for times in (1, TIMES)}
        taken = in_turn(sizes, GROWTH_ROUNDS)
    show(taken, "check x 1")
    end(*good, compare(taken, f"check x {TIMES}", "check x 1", 22))


if __name__ == "__main__":
    sys.exit(main())
