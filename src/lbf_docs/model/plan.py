"""The plan as a whole (plan.yaml), and its texts."""

from __future__ import annotations

from dataclasses import dataclass, field

from lbf_docs.prose import Prose
from lbf_docs.regulation import Regulation
from lbf_docs.values import NumberStyle

from .areas import AreasFile
from .base import Day, Id, Line, Part, Whole, YesNo, identity, listed, optional, required
from .figures import FiguresFile, IndicatorsFile
from .organisation import OrganisationFile
from .parties import PartiesFile


class Period(Part):
    """From the first day to the last."""

    danish = "periode"

    start: Day | None = required("fra", "Første dag, for eksempel 01.01.2024.", "periodens første dag")
    end: Day | None = required("til", "Sidste dag, for eksempel 31.12.2027.", "periodens sidste dag")


class Revision(Part):
    """Which edition of the plan this is. The documents' dates come from here, never from the clock."""

    danish = "revision"

    number: Whole | None = required("nummer", "Revisionens nummer; den første er 1.", "revisionens nummer")
    day: Day | None = required("dato", "Revisionens dato.", "revisionens dato")


class ChosenArea(Part):
    """An indsatsområde that the plan works with."""

    danish = "indsatsområde"

    id: Id = identity("id", "Indsatsområdets id i regulativet.")
    shown_as: Line | None = optional("vises_som", "Planens egen skrivemåde, hvis den er en anden end fondens.")


class Numbers(Part):
    """How figures are written in the documents."""

    thousands_dot: YesNo | None = optional("tusindtalspunktum", "ja: 1.586, nej: 1586. Uden svar: ja.")
    percent_space: YesNo | None = optional("mellemrum_før_procent", "ja: 40 %, nej: 40%. Uden svar: ja.")


class PlanFile(Part):
    """plan.yaml"""

    area_name: Line | None = required(
        "områdets_navn", "Navnet på forsiden, for eksempel Den boligsociale helhedsplan for …"
    )
    short_name: Line | None = optional("kortnavn", "Planens korte navn i sidehovedet.")
    period: Period | None = required("periode", "Samarbejdsaftalens første og sidste dag.")
    regulation: Line | None = required("regulativ", "Regulativets dato, for eksempel 2019-12-11.")
    revision: Revision | None = required("revision", "Hvilken udgave af planen dette er.")
    focus_areas: tuple[ChosenArea, ...] = listed(
        "indsatsområder", "De valgte indsatsområder, i planens rækkefølge.", needed=True
    )
    numbers: Numbers | None = optional("talformat", "Hvordan tal skrives i dokumenterne.")


@dataclass(frozen=True)
class Plan:
    """A case as typed data: one field per file, its texts by file, and the regulation that it is written under."""

    plan: PlanFile
    parties: PartiesFile
    areas: AreasFile
    organisation: OrganisationFile
    indicators: IndicatorsFile
    figures: FiguresFile
    regulation: Regulation
    prose: dict[str, Prose] = field(default_factory=dict)
    """By the file's path in the case; expressions are filled in."""
    notes: dict[str, Prose] = field(default_factory=dict)
    """Markdown that stands in the data, by its path there ("indikatorer.fodnote_boligområde")."""

    @property
    def files(self) -> dict[str, Part]:
        """The data files by stem, in the order of FILES."""
        parts = (self.plan, self.parties, self.areas, self.organisation, self.indicators, self.figures)
        return dict(zip(FILES, parts, strict=True))

    @property
    def number_style(self) -> NumberStyle:
        """How the case writes figures."""
        own = self.plan.numbers
        default = NumberStyle()
        return NumberStyle(
            default.thousands_dot if own is None or own.thousands_dot is None else own.thousands_dot,
            default.percent_space if own is None or own.percent_space is None else own.percent_space,
        )


FILES: dict[str, type[Part]] = {
    "plan": PlanFile,
    "parter": PartiesFile,
    "områder": AreasFile,
    "organisering": OrganisationFile,
    "indikatorer": IndicatorsFile,
    "tal": FiguresFile,
}
"""The data files of a case, by stem, and what each holds."""
