"""LBF210: a percentage in a problem complex has its year and its source."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..figures.sourced import without
from ..names import enumerated


def check(plan: Plan) -> Iterator[Remark]:
    """One remark for each paragraph, with all its figures that lack something."""
    for passage, lacking, no_year, no_source in without(plan):
        _, start, end = lacking[0].place
        what = "hverken år eller kilde" if no_year and no_source else "intet år" if no_year else "ingen kilde"
        words = list(dict.fromkeys(claim.words for claim in lacking))
        remedy = "skriv årstallet og kilden" if no_year and no_source else "skriv " + ("året" if no_year else "kilden")
        quoted = ", også i tal.yaml" if any(claim.quoted for claim in lacking) else ""
        yield Remark(
            passage.mention(start, end), f"gælder {enumerated(words)}",
            f"{remedy} i sætningen eller i en fodnote{quoted}",
            f"{'tal' if len(words) > 1 else 'et tal'} i problemkomplekset har {what}",
        )  # fmt: skip


RULE = Rule(
    code="LBF210",
    severity=Severity.WARNING,
    title="et tal i problemkomplekset har ikke år og kilde",
    why="Problemkomplekset skal være dataunderbygget. Uden år og kilde kan ingen se, om et tal stadig gælder.",
    citation="samarbejdsaftale-afsnit-6",
    wrong={
        "tekst/6-indsatsområder/kriminalitetsforebyggelse.md": """\
På Lyngbakken føler 71 % af beboerne sig trygge.
""",
    },
    right={
        "tekst/6-indsatsområder/kriminalitetsforebyggelse.md": """\
På Lyngbakken føler 71 % af beboerne sig trygge[^måling].

[^måling]: LBF's tryghedsmåling, 2023.
""",
    },
    check=check,
)
