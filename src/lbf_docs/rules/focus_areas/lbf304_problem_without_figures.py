"""LBF304: a problem complex has at least one figure."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Kind, text_passages

from ..base import Remark, Rule
from ..figures.numbers import numbers
from ..figures.sourced import problem_complexes


def check(plan: Plan) -> Iterator[Remark]:
    """Problem complexes without a figure. One that only lacks its year or source is LBF210's."""
    with_figures = {
        passage.file
        for passage in text_passages(plan)
        if passage.path is None and passage.kind is not Kind.NOTE and next(numbers(passage.text), None)
    }
    for file, area in problem_complexes(plan).items():
        if plan.prose.get(file) and file not in with_figures:
            yield Remark(
                file, "",
                "skriv, hvad der måles, med område, år og kilde; tal, som sagen har, hentes med {{ … }}",
                f"problemkomplekset for {plan.area_name(area)} har ingen tal",
            )  # fmt: skip


RULE = Rule(
    code="LBF304",
    severity=Severity.WARNING,
    title="et problemkompleks har ingen tal",
    why="Skabelonen kræver, at problemkomplekset er konkret og dataunderbygget.",
    citation="samarbejdsaftale-afsnit-6",
    wrong={
        "tekst/6-indsatsområder/beskæftigelse.md": "Mange har været væk fra arbejde længe.\n",
    },
    right={
        "tekst/6-indsatsområder/beskæftigelse.md": """\
Mange har været væk fra arbejde længe. I 2024 var 17,5 % af de 15-29-årige på Lyngbakken hverken i gang med en
uddannelse eller i beskæftigelse mod 9,8 % i kommunen (LBF's boligsociale data).
""",
    },
    check=check,
)
