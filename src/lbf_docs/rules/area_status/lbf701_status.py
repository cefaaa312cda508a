"""LBF701: what the text says that an area is follows from its figures, and how many of the law's criteria it meets."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.regulation import law_on
from lbf_docs.values.show import show_long_date

from ..base import Remark, Rule
from ..wording import others
from .claims import Claim, claims
from .counted import Count, counts
from .criteria_table import criteria_tables
from .estates import list_day
from .reasons import WORDS, Judged, pieces, reason, spots
from .status import CONVERSION, standing


def check(plan: Plan) -> Iterator[Remark]:
    """The claims in the texts, against what the figures say; what they can't say is no remark."""
    found: dict[tuple[str, str, bool], list[Claim]] = {}
    for claim in claims(plan):
        found.setdefault((claim.home.estate.id, claim.status.name, claim.positive), []).append(claim)
    day, counted = list_day(plan), tuple(counts(plan))
    if not (found or counted) or day is None:
        return
    law = law_on(day)
    own = next((limit for table in criteria_tables(plan) if (limit := table.limit(law)) is not None), None)
    for same in found.values():
        claim = same[0]
        stands = standing(law, claim.status, claim.home.area, own)
        if stands.answer is (not claim.positive):
            yield _of_claims(plan, same, Judged(law, own, claim.status, claim.home, stands))
    for count in counted:
        judged = Judged(law, own, count.status, count.home, standing(law, count.status, count.home.area, own))
        least, most = judged.met
        if count.most < least or most + count.with_origin < count.least:
            yield _of_count(plan, count, judged)


_REMEDY = "se efter på den nyeste liste, og ret teksten eller tallene"


def _of_claims(plan: Plan, same: list[Claim], judged: Judged) -> Remark:
    claim = same[0]
    home, status = claim.home, claim.status
    mentions = [one.passage.mention(one.start, one.end) for one in same]
    title, remedy = f"{home.name} er efter sine tal ikke et {status.name}", _REMEDY
    if not claim.positive:
        title = f"{home.name} er efter sine tal et {status.name}, men teksten siger det modsatte"
    elif status is CONVERSION:
        remedy += "; gælder der stadig en udviklingsplan, så skriv »omfattet af en udviklingsplan«"
    because, places = reason(plan, judged)
    says = f"listen fra {show_long_date(judged.law.day)}: {because}"
    return Remark(mentions[0], says, remedy, title, also=(*others(mentions), *places))


def _of_count(plan: Plan, count: Count, judged: Judged) -> Remark:
    least, most = judged.met
    bound = "" if least == most else "mindst " if count.most < least else "højst "
    number = WORDS[most if bound == "højst " else least]
    return Remark(
        count.passage.mention(count.start, count.end),
        f"listen fra {show_long_date(judged.law.day)}: {pieces(plan, judged)}",
        _REMEDY,
        f"{count.home.name} opfylder efter sine tal {bound}{number} af de fire kriterier i {count.status.paragraph}, "
        f"men teksten siger {count.words}",
        also=tuple(spots(judged)),
    )


_CLAIM = {
    "tekst/1-kort-om-boligområderne.md": "Lyngbakken er på listen over udsatte boligområder.\n",
}


def _figures(outside_work: str, basic_school: str) -> str:
    return f"""\
i_alt: {{beboere: 1.431, lejemål: 614}}
afdelinger:
  - id: lyngbakken
    navn: Lyngbakken
    område: lyngbakken
    boligorganisation: lyng
    lejemål: 614
    beboere: 1.431
    kriterier:
      udenfor_arbejdsmarkedet: {outside_work}
      ikke_vestlig: 28,4 %
      dømte: 1,10 %
      kun_grundskole: {basic_school}
      indkomst: 58,2
"""


RULE = Rule(
    code="LBF701",
    severity=Severity.WARNING,
    title="områdets status passer ikke til dets tal",
    why="Loven afgør efter fire kriterier, beboernes herkomst og områdets størrelse, hvad et område er. Siger teksten "
    "noget andet end tallene, er den ene del forældet. Et område, der er gået ud af listen over omdannelsesområder, er "
    "stadig bundet af sin udviklingsplan, og så er det det, der skal stå.",
    citation="almenboligloven-61a-stk1",
    wrong={**_CLAIM, "områder.yaml": _figures("38,9 %", "58,3 %")},
    right={**_CLAIM, "områder.yaml": _figures("41,2 %", "61,3 %")},
    check=check,
)
