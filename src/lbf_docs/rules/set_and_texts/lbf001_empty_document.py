"""LBF001: every file that documents are made of says something."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..weights import weight_of_file
from .empty import empty_files

_DOCUMENT = {
    "delaftaler": "delaftale",
    "budget": "budget",
    "beredskab": "beredskabsplan",
    "milepæle": "milepælsplan",
    "kommissorium": "kommissorium",
}
"""The regulation's document that a file is written for, where it is one alone."""


def check(plan: Plan) -> Iterator[Remark]:
    """Files in which something is needed, and all keys are empty."""
    titles = {document.key: document.title for document in plan.regulation.documents}
    for stem, part in empty_files(plan).items():
        points = weight_of_file(plan, stem, type(part))
        document = titles.get(_DOCUMENT.get(stem, ""))
        title = f"der står ikke noget i {stem}.yaml" + (f", som dokumentet »{document}« laves af" if document else "")
        yield Remark(f"{stem}.yaml", "", "udfyld filen", title, points=points)


RULE = Rule(
    code="LBF001",
    severity=Severity.ERROR,
    title="et af de dokumenter, som fonden kræver, er tomt",
    why="Fonden kræver hele sættet: aftale, delaftaler, budget, beredskabsplan, milepælsplan, kommissorium og "
    "indberetningsskema.",
    citation="samarbejdsaftale-aftaledokumenter",
    wrong={
        "milepæle.yaml": "milepæle:\n",
    },
    right={
        "milepæle.yaml": """\
milepæle:
  - {milepæl: Jobdøren er åbnet, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator}
  - {milepæl: Den første aftentur er gået, aktivitet: aftenture, tidspunkt: 01.05.2027, ansvarlig: koordinator}
  - {milepæl: Bestyrelsen har gjort status, tidspunkt: 2. kvartal 2028, ansvarlig: bestyrelsen}
  - {milepæl: Slutevalueringen er godkendt, tidspunkt: 01.03.2029, ansvarlig: bestyrelsen}
""",
    },
    check=check,
    to_write=True,
)
