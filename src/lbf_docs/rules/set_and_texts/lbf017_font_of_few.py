"""LBF017: the theme's font is there wherever the documents are opened."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.look.fonts import SAFE, known
from lbf_docs.model import Plan

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """A font that Word and LibreOffice can't be sure to have, or to have one of the same widths for."""
    theme = plan.plan.theme
    if theme is None or theme.font is None or known(theme.font):
        return
    names = ", ".join(SAFE)
    yield Remark(
        (theme, "skrifttype"), "ikke en af de skrifttyper, som alle har", f"vælg en af disse: {names}",
        f"skrifttypen {theme.font} findes måske ikke hos modtageren",
    )  # fmt: skip


RULE = Rule(
    code="LBF017",
    severity=Severity.NOTICE,
    title="skrifttypen findes måske ikke hos modtageren",
    why="Har modtageren ikke skrifttypen, viser Word en anden, som fylder mere eller mindre, og så flytter linjer og "
    "sideskift sig.",
    citation="",
    wrong={
        "plan.yaml": """\
tema:
  skrifttype: Hede Kommune Sans
""",
    },
    right={
        "plan.yaml": """\
tema:
  skrifttype: Arial
""",
    },
    check=check,
)
