"""LBF701: what the text says that an area is follows from its figures."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.regulation import Law, law_on
from lbf_docs.values import Share, show
from lbf_docs.values.show import show_long_date

from ..base import Remark, Rule, Spot
from ..names import enumerated
from ..wording import others
from .claims import Claim, claims
from .criteria_table import criteria_tables
from .estates import CRITERIA, Neighbourhood, list_day
from .status import CONVERSION, CONVICTED, Limit, Standing, Status, standing

_KEYS = {
    "outside_work": "udenfor_arbejdsmarkedet",
    "convicted": "dømte",
    "basic_school": "kun_grundskole",
    "income": "indkomst",
}
_WORDS = {0: "ingen", 1: "ét", 2: "to", 3: "tre", 4: "alle"}


def check(plan: Plan) -> Iterator[Remark]:
    """The claims in the texts, against what the figures say; what they can't say is no remark."""
    found: dict[tuple[str, str, bool], list[Claim]] = {}
    for claim in claims(plan):
        found.setdefault((claim.home.estate.id, claim.status.name, claim.positive), []).append(claim)
    day = list_day(plan)
    if not found or day is None:
        return
    law = law_on(day)
    own = next((limit for table in criteria_tables(plan) if (limit := table.limit(law)) is not None), None)
    for same in found.values():
        claim = same[0]
        stands = standing(law, claim.status, claim.home.area, own)
        if stands.answer is (not claim.positive):
            yield _remark(plan, law, same, stands, own)


def _remark(plan: Plan, law: Law, same: list[Claim], stands: Standing, own: Limit | None) -> Remark:
    claim = same[0]
    home, status = claim.home, claim.status
    mentions = [one.passage.mention(one.start, one.end) for one in same]
    title = f"{home.name} er efter sine tal ikke et {status.name}"
    remedy = "se efter på den nyeste liste, og ret teksten eller tallene"
    if not claim.positive:
        title = f"{home.name} er efter sine tal et {status.name}, men teksten siger det modsatte"
    elif status is CONVERSION:
        remedy += "; gælder der stadig en udviklingsplan, så skriv »omfattet af en udviklingsplan«"
    because, spots = _reason(plan, law, claim, stands, own)
    says = f"listen fra {show_long_date(law.day)}: {because}"
    return Remark(mentions[0], says, remedy, title, also=(*others(mentions), *spots))


def _reason(plan: Plan, law: Law, claim: Claim, stands: Standing, own: Limit | None) -> tuple[str, list[Spot]]:
    """What decides it, and where it stands."""
    home, status, style = claim.home, claim.status, plan.number_style
    if stands.residents is False:
        least = show(law.value("listed_area_residents"), style)
        says = f"her bor {show(home.area.residents, style)}, og et boligområde i lovens forstand har mindst {least}"
        return f"{says} beboere (§ 61 a, stk. 3)", [(department, "beboere") for department in home.departments]
    if stands.origin is False:
        limit = show(law.value(status.origin), style)
        says = (
            f"andelen med ikke-vestlig baggrund er {_figure(plan, home, 'non_western')}, og den skal overstige {limit}"
        )
        return f"{says} ({status.paragraph})", [(criteria, "ikke_vestlig") for criteria in home.criteria]
    count = f"{_count(stands)} af de fire kriterier i {status.paragraph} er opfyldt"
    pieces = [
        f"{word} {enumerated([_criterion(plan, home, key, stands, own) for key in keys])}"
        for answer, word in ((True, "opfyldt:"), (False, "ikke opfyldt:"), (None, "kan ikke afgøres:"))
        if (keys := [key for key, told in stands.criteria.items() if told is answer])
    ]
    spots: list[Spot] = [(criteria, _KEYS[key]) for criteria in home.criteria for key in stands.criteria]
    return f"{count}, og der skal {_needed(law, status)} til ({'; '.join(pieces)})", spots


def _count(stands: Standing) -> str:
    """ "ét", or "højst ét" where one of the others can't be told."""
    answers = list(stands.criteria.values())
    met, unknown = answers.count(True), answers.count(None)
    if not unknown:
        return _WORDS[met]
    return f"mindst {_WORDS[met]}" if stands.answer else f"højst {_WORDS[met + unknown]}"


def _needed(law: Law, status: Status) -> str:
    return _WORDS.get(int(law.value(status.enough)), str(law.value(status.enough)))


def _criterion(plan: Plan, home: Neighbourhood, key: str, stands: Standing, own: Limit | None) -> str:
    limit = ""
    if key == CONVICTED and stands.by_own_limit and own is not None:
        limit = f" (aftalens egen grænse er {show(own.share, plan.number_style)})"
    elif key == CONVICTED and stands.criteria[key] is None and any(home.area.figures[key]):
        limit = " (listens grænse er ikke kendt her)"
    return f"{CRITERIA[key]} {_figure(plan, home, key)}{limit}"


def _figure(plan: Plan, home: Neighbourhood, key: str) -> str:
    """The departments' figures: "36,5 %", or "26,8 % og 28,5 %"."""
    shares = dict.fromkeys(share for share in home.area.figures[key] if share is not None)
    return enumerated([show(Share(share), plan.number_style) for share in shares]) or "ukendt"


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
