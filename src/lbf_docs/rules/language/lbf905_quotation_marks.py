"""LBF905: quotation marks are of one kind."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Kind, Mention

from ..base import Remark, Rule
from ..pattern import Pattern
from ..wording import all_text, mention, with_any, written

_KINDS = {
    "»…«": Pattern(r"»[^«\n]{1,60}«?|«"),
    "”…“": Pattern(r"[”“„][^”“\n]{1,60}[”“]?"),
    '"…"': Pattern(r'(?<![0-9])"[^"\n]{1,60}"?'),
}


def check(plan: Plan) -> Iterator[Remark]:
    """The marks in running text; a name may be written as its bearer writes it."""
    text = all_text(plan)
    kinds: dict[str, list[Mention]] = {}
    for kind, pattern in _KINDS.items():
        marks = [mark for mark in kind if mark != "…" and mark in text]
        found = written(with_any(plan, *marks), pattern) if marks else ()
        told = [mention(one) for one in found if one[0].kind is not Kind.VALUE]
        if told:
            kinds[kind] = told
    if len(kinds) > 1:
        most = max(kinds, key=lambda kind: len(kinds[kind]))
        for kind, told in kinds.items():
            if kind != most:
                yield Remark(
                    told[0], f"her er {kind}; de fleste steder er det {most}", f"skriv {most} alle steder",
                    also=(kinds[most][0],),
                )  # fmt: skip


RULE = Rule(
    code="LBF905",
    severity=Severity.NOTICE,
    title="der er brugt flere slags anførselstegn",
    why="Formen er fri, men der skal bruges samme type anførselstegn i hele teksten.",
    citation="dsn-58",
    wrong={
        "tekst/2-vision.md": 'Om fire år er »arbejde« et almindeligt ord på Lyngbakken, og "ledig" et sjældent.\n',
    },
    right={
        "tekst/2-vision.md": "Om fire år er »arbejde« et almindeligt ord på Lyngbakken, og »ledig« et sjældent.\n",
    },
    check=check,
)
