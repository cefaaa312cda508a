"""LBF706: where there is an udviklingsplan, section 4 says how the plan goes together with it."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import text_passages

from ..base import Remark, Rule
from ..wording import mention, others
from .claims import claims
from .development_plan import coordination_file, development_plans
from .status import CONVERSION


def check(plan: Plan) -> Iterator[Remark]:
    """An udviklingsplan, or an area that must have one, that only the other texts speak of."""
    file = coordination_file(plan)
    if not plan.prose.get(file):
        return  # LBF003 asks for the text
    told = [mention(one) for one in development_plans(plan)]
    told += [c.passage.mention(c.start, c.end) for c in claims(plan) if c.status is CONVERSION and c.positive]
    if not told or any("dviklingsplan" in p.text for p in text_passages(plan) if p.file == file):
        return
    yield Remark(told[0], f"{file} nævner ikke udviklingsplanen", f"skriv i {file}, hvordan de to planer samordnes",
                 also=(*others(told), file))  # fmt: skip


RULE = Rule(
    code="LBF706",
    severity=Severity.WARNING,
    title="afsnit 4 siger ikke, hvordan helhedsplanen samordnes med udviklingsplanen",
    why="Fonden beder om, at den boligsociale indsats bliver koordineret, især i områder med en udviklingsplan. Afsnit "
    "4 er stedet at beskrive det.",
    citation="regulativ-2019",
    wrong={
        "tekst/1-kort-om-boligområderne.md": "Lyngbakken er omfattet af en udviklingsplan: inden 2030 skal andelen af "
        "familieboliger ned\npå 40 %.\n",
    },
    right={
        "tekst/1-kort-om-boligområderne.md": "Lyngbakken er omfattet af en udviklingsplan: inden 2030 skal andelen af "
        "familieboliger ned\npå 40 %.\n",
        "tekst/4-samspil.md": "Koordinatoren og udviklingsplanens projektleder mødes hver måned og lægger én tidsplan "
        "for begge planer.\n",
    },
    check=check,
)
