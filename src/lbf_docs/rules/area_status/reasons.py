"""Why an area is what it is by its figures, in words: which criteria it meets, and which it doesn't."""

from __future__ import annotations

from decimal import Decimal

from lbf_docs.model import Plan
from lbf_docs.regulation import Law
from lbf_docs.value import Value
from lbf_docs.values import Share, show

from ..base import Spot
from ..names import enumerated
from .estates import CRITERIA, Neighbourhood
from .status import CONVICTED, Limit, Standing, Status

_KEYS = {
    "outside_work": "udenfor_arbejdsmarkedet",
    "convicted": "dømte",
    "basic_school": "kun_grundskole",
    "income": "indkomst",
}
WORDS = {0: "ingen", 1: "ét", 2: "to", 3: "tre", 4: "alle"}


class Judged(Value):
    """An estate held against a status of the law."""

    law: Law
    own: Limit | None
    """The share of convicted residents that the agreement prints as the threshold."""
    status: Status
    home: Neighbourhood
    stands: Standing

    @property
    def met(self) -> tuple[int, int]:
        """How many criteria are met at least, and at most."""
        answers = list(self.stands.criteria.values())
        return answers.count(True), answers.count(True) + answers.count(None)


def reason(plan: Plan, judged: Judged) -> tuple[str, list[Spot]]:
    """What decides it, and where it stands."""
    law, home, status, stands, style = judged.law, judged.home, judged.status, judged.stands, plan.number_style
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
    count = f"{_count(judged)} af de fire kriterier i {status.paragraph} er opfyldt"
    return f"{count}, og der skal {_needed(law, status)} til ({pieces(plan, judged)})", spots(judged)


def pieces(plan: Plan, judged: Judged) -> str:
    """Which criteria are met, which aren't, and which nobody can tell."""
    return "; ".join(
        f"{word} {enumerated([_criterion(plan, key, judged) for key in keys])}"
        for answer, word in ((True, "opfyldt:"), (False, "ikke opfyldt:"), (None, "kan ikke afgøres:"))
        if (keys := [key for key, told in judged.stands.criteria.items() if told is answer])
    )


def spots(judged: Judged) -> list[Spot]:
    """Where the figures for the criteria stand."""
    return [(criteria, _KEYS[key]) for criteria in judged.home.criteria for key in judged.stands.criteria]


def _count(judged: Judged) -> str:
    """ "ét", or "højst ét" where one of the others can't be told."""
    least, most = judged.met
    if least == most:
        return WORDS[least]
    return f"mindst {WORDS[least]}" if judged.stands.answer else f"højst {WORDS[most]}"


def _needed(law: Law, status: Status) -> str:
    return WORDS.get(int(law.value(status.enough)), str(law.value(status.enough)))


def _criterion(plan: Plan, key: str, judged: Judged) -> str:
    limit, own, home = "", judged.own, judged.home
    if key == CONVICTED and judged.stands.by_own_limit and own is not None:
        limit = f" (aftalens egen grænse er {show(own.share, plan.number_style)}{_other_multiple(own, judged)})"
    elif key == CONVICTED and judged.stands.criteria[key] is None and any(home.area.figures[key]):
        limit = " (listens grænse er ikke kendt her)"
    return f"{CRITERIA[key]} {_figure(plan, home, key)}{limit}"


def _other_multiple(own: Limit, judged: Judged) -> str:
    """Of how many times the national mean the agreement's limit is, where the status asks for another number."""
    if own.paragraph == judged.status.paragraph:
        return ""
    printed, needed = (_times(judged.law, status) for status in (own.status, judged.status))
    return f" for {printed} gange landsgennemsnittet; her skal der {needed} gange til"


def _times(law: Law, status: Status) -> str:
    value = Decimal(law.value(status.parameters[CONVICTED]))
    return WORDS.get(int(value), str(value)) if value == int(value) else str(value)


def _figure(plan: Plan, home: Neighbourhood, key: str) -> str:
    """The departments' figures: "36,5 %", or "26,8 % og 28,5 %"."""
    shares = dict.fromkeys(share for share in home.area.figures[key] if share is not None)
    return enumerated([show(Share(share), plan.number_style) for share in shares]) or "ukendt"
