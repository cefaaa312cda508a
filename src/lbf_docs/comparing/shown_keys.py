"""In which documents the keys of each file are seen, of one plan; references are followed in `shown_in`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lbf_docs.model import Plan, index
from lbf_docs.model.activities import Activity, Task
from lbf_docs.model.areas import Criteria, Department, Estate, Spot
from lbf_docs.model.base import Part
from lbf_docs.model.budget import Expense, Financing
from lbf_docs.model.figures import Baseline
from lbf_docs.model.milestones import Milestone
from lbf_docs.model.organisation import BOARD, SECRETARIAT, Member, Organ
from lbf_docs.model.parties import OtherAgreement, Partner
from lbf_docs.model.plan import ChosenArea
from lbf_docs.model.sub_agreements import SubAgreement
from lbf_docs.value import Value

AGREEMENT, SUB, BUDGET, CONTINGENCY = "strategisk_samarbejdsaftale", "delaftale", "budget", "beredskabsplan"
MILESTONES, MANDATE, REPORTING = "milepælsplan", "kommissorium", "indberetningsskema"

Chain = tuple[Part, ...]
"""A part and all that it lies in, from the file down."""

_WHOLE_FILE: Mapping[str, tuple[str, ...]] = {
    "tal": (), "beredskab": (CONTINGENCY,), "kommissorium": (MANDATE,), "indberetning": (REPORTING,),
}  # fmt: skip
"""Files of which every key is seen in the same documents; figures are only seen where a text quotes them."""


class Documents(Value):
    """The documents of a plan, by key."""

    plan: Plan
    all: tuple[str, ...]
    subs: tuple[str, ...]


def documents_of(own: Documents, stem: str, chain: Chain, key: str) -> Iterable[str]:
    """The documents that show a key of the last part of the chain, or the part itself."""
    top = chain[1] if len(chain) > 1 else None
    match stem:
        case "plan":
            return _of_plan(own, top, key)
        case "parter":
            return _of_parties(own, top, chain[-1], key)
        case "områder":
            return () if isinstance(chain[-1], Criteria) else _of_areas(own.plan, own, top, key)
        case "organisering":
            return _of_organs(own.plan, top, chain[-1], key)
        case "indikatorer":
            return _of_indicators(own, top, key)
        case "aktiviteter":
            return _of_activities(own, top, chain[-1], key)
        case "delaftaler":
            return (f"{SUB}:{top.focus_area}",) if isinstance(top, SubAgreement) else own.subs
        case "budget":
            return (*_in_budget(top, key), *_beside_budget(own.plan, top, key))
        case "milepæle":
            return (MILESTONES, *_beside_milestones(own.plan, top, key))
    return _WHOLE_FILE[stem]


def _of_plan(own: Documents, top: Part | None, key: str) -> Iterable[str]:
    if key == "tema" or (top is not None and top.danish == "tema"):
        return ()  # how a document looks is not what it says
    if key == "talformat" or (top is not None and key in ("tusindtalspunktum", "mellemrum_før_procent")):
        return (AGREEMENT, BUDGET, REPORTING, *own.subs)  # elsewhere numbers only stand in texts, which are compared
    if key in ("ekstra_afsnit", "bilag") or (top is not None and top.danish in ("ekstra afsnit", "bilag")):
        return (AGREEMENT,)
    if isinstance(top, ChosenArea):
        return (AGREEMENT, BUDGET, MILESTONES, REPORTING, *(f"{SUB}:{id_}" for id_ in _naming(own.plan, top.id)))
    return (AGREEMENT, BUDGET, MILESTONES, REPORTING, *own.subs) if key == "indsatsområder" else own.all


def _naming(plan: Plan, area: str) -> Iterable[str]:
    """The indsatsområder whose delaftale names an indsatsområde: its own, and those that share an activity with it."""
    yield area
    for activity in plan.activities.activities:
        if area in activity.focus_areas and len(activity.focus_areas) > 1 and activity.home:
            yield from activity.focus_areas if area == activity.home else (activity.home,)


def _of_parties(own: Documents, top: Part | None, last: Part, key: str) -> Iterable[str]:
    if isinstance(top, OtherAgreement) or last.danish == "underskriver" or key == "underskrivere":
        return (AGREEMENT,)
    if isinstance(top, Partner) or key in ("samarbejdspartnere", "kortnavn", "type"):
        return ()
    others = (
        one for one in own.plan.sub_agreements.agreements if one.parties and getattr(top, "id", "") not in one.parties
    )
    listed_apart = {f"{SUB}:{one.focus_area}" for one in others}
    return (AGREEMENT, BUDGET, MILESTONES, REPORTING, *(key for key in own.subs if key not in listed_apart))


def _of_areas(plan: Plan, own: Documents, top: Part | None, key: str) -> Iterable[str]:
    measured: list[str] = []
    if isinstance(top, Estate | Department | Spot) and key in ("", "navn"):
        for baseline in plan.indicators.baselines:
            if top.id in {**(baseline.area or {}), **(baseline.target or {})}:
                measured += _of_indicators(own, baseline, "")
    match top:
        case Estate():
            return (*measured, AGREEMENT, REPORTING, *own.subs) if key in ("", "navn") else _map(plan, key)
        case Department():
            return (*measured, REPORTING) if key != "kriterier" else ()
        case Spot():
            on_map = top.position or key == "placering"
            return (*measured, *(_map(plan, "placering") if on_map else ()))
        case None:
            return _map(plan, "placering") if key in ("kort", "steder") else (REPORTING,)
    return (REPORTING,) if top.danish == "tallene i alt" else _map(plan, "placering")


def _map(plan: Plan, key: str) -> Iterable[str]:
    """What is seen on the map; a town stands in the reporting form."""
    return (REPORTING,) if key == "by" else (AGREEMENT,) if plan.areas.map else ()


def _of_organs(plan: Plan, top: Part | None, last: Part, key: str) -> Iterable[str]:
    """The diagram stands in the agreement; board and secretariat in the mandate. Lists of members are quoted."""
    if not isinstance(top, Organ):
        return (AGREEMENT,) if key == "organer" else ()
    board = next((organ for organ in plan.organisation.organs if organ.kind == BOARD), None)  # there is but one
    in_mandate: tuple[str, ...] = ()
    if top is board or top.kind == SECRETARIAT:
        in_mandate = ("", "type", "medlemmer", "møder_om_året" if top is board else "navn")
    if isinstance(last, Member):
        return (MANDATE,) if in_mandate and _is_read(last, top, key) else ()
    mandate = (MANDATE,) if key in in_mandate else ()
    return (*mandate, AGREEMENT) if key in ("", "navn", "undertekst", "under", "ved_siden_af") else mandate


def _is_read(member: Member, organ: Organ, key: str) -> bool:
    """Of a member's role and of the words that stand for it, one is read: a board's chair is told by the role."""
    by_role = not member.shown_as or (member.chair and organ.kind == BOARD)
    return (
        bool(by_role) if key == "rolle" else not (member.chair and organ.kind == BOARD) if key == "vises_som" else True
    )


def _of_indicators(own: Documents, top: Part | None, key: str) -> Iterable[str]:
    if not isinstance(top, Baseline):
        return (AGREEMENT, *own.subs)
    agreements = own.plan.sub_agreements.agreements
    law = own.plan.regulation
    home = [f"{SUB}:{area.id}" for area in law.focus_areas if any(one.id == top.id for one in area.indicators)]
    named = [
        f"{SUB}:{one.focus_area}" for one in agreements if any(top.id in goal.fixed for goal in one.sub_goals)
    ] if key in ("", "ordlyd") else []  # fmt: skip
    return (*home, *named, REPORTING) if key == "måltal" else (AGREEMENT, *home, *named, REPORTING)


def _of_activities(own: Documents, top: Part | None, last: Part, key: str) -> Iterable[str]:
    if not isinstance(top, Activity):
        return own.subs
    home = (f"{SUB}:{top.home}",) if top.home else ()
    if last is not top:
        return (*home, REPORTING) if key in ("", "hvem", "alder", "antal") and not isinstance(last, Task) else home
    listed = tuple(f"{SUB}:{area}" for area in top.focus_areas)
    if key in ("", "navn"):
        return (*listed, *goals_of(own.plan, top.sub_goals), BUDGET, *in_milestones(own.plan, top), REPORTING)
    if key in ("illustrativ", "delmål"):
        return listed if key == "illustrativ" else goals_of(own.plan, top.sub_goals)
    return (*home, REPORTING) if key in ("målgruppe", "områder", "fra", "til") else home


def goals_of(plan: Plan, goals: Iterable[object]) -> tuple[str, ...]:
    """The delaftaler that some delmål stand in: each names the activities that serve it."""
    wanted = set(goals)
    agreements = plan.sub_agreements.agreements
    return tuple(f"{SUB}:{one.focus_area}" for one in agreements if any(goal.id in wanted for goal in one.sub_goals))


def in_milestones(plan: Plan, activity: Activity) -> tuple[str, ...]:
    """The milestone plan, if the activity has any."""
    return (MILESTONES,) if any(one.activity == activity.id for one in plan.milestones.milestones) else ()


def _in_budget(top: Part | None, key: str) -> tuple[str, ...]:
    hidden = isinstance(top, Expense) and top.hours and key == "art"  # hours have a table of their own
    decided = isinstance(top, Financing) and top.hours and key == "form"
    return () if hidden or decided else (BUDGET,)


def _beside_budget(plan: Plan, top: Part | None, key: str) -> tuple[str, ...]:
    """What an activity costs stands with it, and who pays in the reporting form, which has no hours of an activity."""
    if top is None:
        return (REPORTING,) if key == "finansiering" else ()
    if key in ("bemærkning", "navn", "art", "betales_af", "indsatsområde"):
        return ()
    if isinstance(top, Financing):
        settled = key == "ansøgt" and set(top.applied or ()) <= set(top.granted or ())
        return () if settled or (key == "form" and top.hours) else (REPORTING,)
    if not (isinstance(top, Expense) and top.activity):
        return ()
    return (*_home(plan, top.activity), *(() if top.hours else (REPORTING,)))


def _home(plan: Plan, activity: str) -> tuple[str, ...]:
    found = index(plan).find("aktivitet", activity)
    return (f"{SUB}:{found.home}",) if isinstance(found, Activity) and found.home else ()


def _beside_milestones(plan: Plan, top: Part | None, key: str) -> tuple[str, ...]:
    if not isinstance(top, Milestone) or key == "status":
        return ()
    if top.activity:
        return _home(plan, top.activity) if key != "ansvarlig" else ()
    return (f"{SUB}:{top.focus_area}",) if top.focus_area else ()
