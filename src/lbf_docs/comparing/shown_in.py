"""In which documents each part of a plan is seen: what a change of it changes.

What the texts quote needs no place here: texts are compared as they read, with everything filled in. A test renders
plans with one thing changed and holds what it sees against what is said here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lbf_docs.documents import editions
from lbf_docs.model import Plan, index, located
from lbf_docs.model.activities import Activity, Task
from lbf_docs.model.areas import Criteria, Department, Estate, Spot
from lbf_docs.model.base import Part
from lbf_docs.model.budget import Expense
from lbf_docs.model.figures import Baseline
from lbf_docs.model.index import references
from lbf_docs.model.milestones import Milestone
from lbf_docs.model.organisation import BOARD, SECRETARIAT, Organ
from lbf_docs.model.parties import OtherAgreement, Partner, Party
from lbf_docs.model.plan import ChosenArea
from lbf_docs.model.sub_agreements import SubAgreement

AGREEMENT, SUB, BUDGET, CONTINGENCY = "strategisk_samarbejdsaftale", "delaftale", "budget", "beredskabsplan"
MILESTONES, MANDATE, REPORTING = "milepælsplan", "kommissorium", "indberetningsskema"

ORDER = "rækkefølge"
"""Stands for a key where an activity has got another place among them."""

_CALLED_BY = {"navn", "titel", "kortnavn", "tidligere_navn", "enhed", "organisation", "anden_organisation"}
"""The keys by whose values others show a part that they refer to."""
_WHOLE_FILE = {"tal": (), "beredskab": (CONTINGENCY,), "kommissorium": (MANDATE,), "indberetning": (REPORTING,)}
"""Files of which every key is seen in the same documents; figures are only seen where a text quotes them."""
_UNSEEN = {
    ("plan", "revision"), ("plan", "kvitteringer"), ("parter", "andre_navne"), ("organisering", "daglig_ledelse"),
}  # fmt: skip
"""Keys that no document shows."""

Chain = tuple[Part, ...]
"""A part and all that it lies in, from the file down."""


class ShownIn:
    """Where the parts of one plan are seen."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.all = tuple(edition.key for edition in editions(plan))
        self.subs = tuple(key for key in self.all if key.startswith(f"{SUB}:"))
        self._referring: dict[str, list[tuple[Chain, str]]] | None = None

    def texts(self, file: str) -> tuple[str, ...]:
        """The documents that show a text of the case."""
        law = self.plan.regulation
        for chosen in self.plan.plan.focus_areas:
            if file == law.problem_complex_file(chosen.id):
                own = any(one.focus_area == chosen.id and one.problem for one in self.plan.sub_agreements.agreements)
                return (AGREEMENT,) if own else (AGREEMENT, f"{SUB}:{chosen.id}")
        return (AGREEMENT,) if any(file == section.prose for section in law.sections) else ()

    def part(self, stem: str, chain: Chain, key: str = "") -> tuple[str, ...]:
        """The documents that show a key of the last part of the chain, or the part itself, in their order."""
        found = self._of(stem, chain, key, set())
        return tuple(document for document in self.all if document in found)

    def _of(self, stem: str, chain: Chain, key: str, seen: set[int]) -> set[str]:
        if (stem, key) in _UNSEEN:
            return set()
        own = set(self._own(stem, chain, key))
        last = chain[-1]
        if key in _CALLED_BY and hasattr(last, "id") and id(last) not in seen:
            seen.add(id(last))
            for referring, alias in self._references_to(str(last.id)):
                own |= self._of(_stem_of(self.plan, referring[0]), referring, alias, seen)
        return own

    def _own(self, stem: str, chain: Chain, key: str) -> Iterable[str]:
        top = chain[1] if len(chain) > 1 else None
        match stem:
            case "plan":
                return self._of_plan(top, key)
            case "parter":
                return self._of_parties(top, chain[-1], key)
            case "områder":
                return () if isinstance(chain[-1], Criteria) else self._of_areas(top, key)
            case "organisering":
                return self._of_organs(top, key, len(chain) > 2)
            case "indikatorer":
                return self._of_indicators(top, key)
            case "aktiviteter":
                return self._of_activities(top, key, len(chain) > 2, isinstance(chain[-1], Task))
            case "delaftaler":
                return (f"{SUB}:{top.focus_area}",) if isinstance(top, SubAgreement) else self.subs
            case "budget":
                return (BUDGET, *self._beside_budget(top, key))
            case "milepæle":
                return (MILESTONES, *self._beside_milestones(top, key))
        return _WHOLE_FILE[stem]

    def _of_plan(self, top: Part | None, key: str) -> Iterable[str]:
        if key == "tema" or (top is not None and top.danish == "tema"):
            return ()  # how a document looks is not what it says
        if key in ("ekstra_afsnit", "bilag") or (top is not None and top.danish in ("ekstra afsnit", "bilag")):
            return (AGREEMENT,)
        if isinstance(top, ChosenArea):
            return (AGREEMENT, BUDGET, MILESTONES, REPORTING, *((f"{SUB}:{top.id}",) if not key else self.subs))
        return (AGREEMENT, BUDGET, MILESTONES, REPORTING, *self.subs) if key == "indsatsområder" else self.all

    def _of_parties(self, top: Part | None, last: Part, key: str) -> Iterable[str]:
        if isinstance(top, OtherAgreement) or last.danish == "underskriver" or key == "underskrivere":
            return (AGREEMENT,)
        if isinstance(top, Partner):
            return ()
        if isinstance(top, Party):
            if key == "type":
                return (BUDGET, REPORTING)
            if key == "kortnavn":
                return ()
        return (AGREEMENT, BUDGET, MILESTONES, REPORTING, *self.subs)

    def _of_areas(self, top: Part | None, key: str) -> Iterable[str]:
        measured: list[str] = []
        if isinstance(top, Estate | Department | Spot) and key in ("", "navn"):
            for baseline in self.plan.indicators.baselines:
                if top.id in {**(baseline.area or {}), **(baseline.target or {})}:
                    measured += self._of_indicators(baseline, "")
        match top:
            case Estate():
                return (*measured, AGREEMENT, REPORTING, *self.subs) if key in ("", "navn") else self._map(key)
            case Department():
                return (*measured, REPORTING) if key != "kriterier" else ()
            case Spot():
                return (*measured, *self._map("placering"))
            case None:
                return self._map("placering") if key == "kort" else (REPORTING,)
        return (REPORTING,) if top.danish == "tallene i alt" else self._map("placering")

    def _map(self, key: str) -> Iterable[str]:
        """What is seen on the map; a town stands in the reporting form."""
        return (REPORTING,) if key == "by" else (AGREEMENT,) if self.plan.areas.map else ()

    def _of_organs(self, top: Part | None, key: str, inside: bool) -> Iterable[str]:
        """The diagram stands in the agreement; board and secretariat in the mandate. Lists of members are quoted."""
        if not isinstance(top, Organ):
            return ()
        members = key in ("", "medlemmer") or inside
        in_mandate = {BOARD: members or key == "møder_om_året", SECRETARIAT: members or key == "navn"}
        mandate = (MANDATE,) if key == "type" or in_mandate.get(top.kind or "") else ()
        in_diagram = not inside and key in ("", "navn", "undertekst", "under", "ved_siden_af")
        return (*mandate, AGREEMENT) if in_diagram else mandate

    def _of_indicators(self, top: Part | None, key: str) -> Iterable[str]:
        if not isinstance(top, Baseline):
            return (AGREEMENT, *self.subs)
        law = self.plan.regulation
        home = [f"{SUB}:{area.id}" for area in law.focus_areas if any(one.id == top.id for one in area.indicators)]
        goals = {
            goal.id for one in self.plan.sub_agreements.agreements for goal in one.sub_goals if top.id in goal.fixed
        }
        named = [f"{SUB}:{one.focus_area}" for one in self.plan.sub_agreements.agreements for g in one.sub_goals
                 if g.id in goals] if key in ("", "ordlyd") else []  # fmt: skip
        return (*home, *named, REPORTING) if key == "måltal" else (AGREEMENT, *home, *named, REPORTING)

    def _of_activities(self, top: Part | None, key: str, inside: bool, is_task: bool) -> Iterable[str]:
        if not isinstance(top, Activity):
            return self.subs
        home = (f"{SUB}:{top.home}",) if top.home else ()
        listed = tuple(f"{SUB}:{area}" for area in top.focus_areas)
        goals = [
            f"{SUB}:{one.focus_area}"
            for one in self.plan.sub_agreements.agreements
            if any(goal.id in top.sub_goals for goal in one.sub_goals)
        ]
        if inside:
            return (*home, REPORTING) if key in ("", "hvem", "alder", "antal") and not is_task else home
        if key == ORDER:
            return (*listed, *goals, BUDGET, REPORTING)
        if key in ("", "navn", "indsatsområder"):
            return (*listed, *goals, BUDGET, MILESTONES, REPORTING)
        if key in ("illustrativ", "delmål"):
            return listed if key == "illustrativ" else goals
        return (*home, REPORTING) if key in ("målgruppe", "områder", "fra", "til") else home

    def _beside_budget(self, top: Part | None, key: str) -> tuple[str, ...]:
        """What an activity costs stands with it, and who pays in the reporting form."""
        if top is None or key in ("bemærkning", "navn", "art"):
            return ()
        if not isinstance(top, Expense):
            return (REPORTING,)
        return (*self._home(top.activity), REPORTING) if top.activity and key != "indsatsområde" else ()

    def _home(self, activity: str) -> tuple[str, ...]:
        found = index(self.plan).find("aktivitet", activity)
        return (f"{SUB}:{found.home}",) if isinstance(found, Activity) and found.home else ()

    def _beside_milestones(self, top: Part | None, key: str) -> tuple[str, ...]:
        if not isinstance(top, Milestone) or key == "status":
            return ()
        if top.activity:
            return self._home(top.activity) if key != "ansvarlig" else ()
        return (f"{SUB}:{top.focus_area}",) if top.focus_area else ()

    def _references_to(self, id_: str) -> Sequence[tuple[Chain, str]]:
        """The parts that refer to an id, each with the key that does."""
        if self._referring is None:
            self._referring = {}
            by_path = {path: part for part, path in located(self.plan)}
            for path, part in by_path.items():
                chain = tuple(by_path[path[:n]] for n in range(1, len(path) + 1) if path[:n] in by_path)
                for at, _kinds, to in references(part):
                    self._referring.setdefault(to, []).append((chain, str(at[0])))
        return self._referring.get(id_, ())


def _stem_of(plan: Plan, file: Part) -> str:
    return next(stem for stem, part in plan.files.items() if part is file)
