"""Holds PDFs against PDF/UA-1 and PDF/A-2b with a judge that nobody here wrote. Exit code 1 when it finds anything.

python .ci/judge_pdf.py FILE…
"""

from __future__ import annotations

import sys
from pathlib import Path

import page
import pikepdf


def main(names: list[str]) -> int:
    """Prints what is wrong, and how many files were judged by how many rules."""
    faults, rules = 0, 0
    for name in names:
        with pikepdf.open(name) as pdf:
            complaints = [f"syntax: {problem}" for problem in pdf.check_pdf_syntax()]
        for profile in ("ua1", "2b"):
            report = page.validate_pdf(name, profile=profile)
            rules += report.rules.total
            complaints += [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
        for complaint in complaints:
            print(f"{Path(name).name}: {complaint}")
        faults += len(complaints)
    print(f"{len(names)} PDFs, {rules} rules held, {faults} faults" if names else "there were no PDFs to judge")
    return 1 if faults or not names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
