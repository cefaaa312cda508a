"""The plan as a whole (plan.yaml), and its texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lbf_docs.case import RawCase
from lbf_docs.findings import DataPath
from lbf_docs.look import PLAIN, Look
from lbf_docs.prose import Prose
from lbf_docs.regulation import Law, Regulation, law_on
from lbf_docs.values import NumberStyle

from .activities import ActivitiesFile
from .areas import AreasFile
from .base import Part, identity, listed, optional, required
from .budget import BudgetFile
from .contingency import ContingencyFile
from .figures import FiguresFile, IndicatorsFile
from .kinds import Day, Id, Line, MarkdownText, Reason, Text, Whole, YesNo
from .mandate import MandateFile
from .milestones import MilestonesFile
from .organisation import OrganisationFile
from .parties import PartiesFile
from .reporting import ReportingFile
from .sections import Annex, ExtraSection
from .sub_agreements import SubAgreementsFile
from .theme import ThemePart


class Period(Part):
    """From the first day to the last."""

    danish = "periode"

    start: Day | None = required("fra", "Første dag, for eksempel 01.01.2024.", "periodens første dag")
    end: Day | None = required("til", "Sidste dag, for eksempel 31.12.2027.", "periodens sidste dag")


class ChangeNote(Part):
    """Why a document was changed in this revision, for those who are to approve it."""

    danish = "ændring"

    document: Line = identity("dokument", "Dokumentets navn, for eksempel budget eller delaftale-beskæftigelse.")
    reason: Line | None = required("begrundelse", "Hvorfor dokumentet er ændret.", "ændringens begrundelse")
    small: YesNo | None = optional("mindre", "ja, hvis ændringen er så lille, at følgegruppen kan beslutte den.")


class Revision(Part):
    """Which edition of the plan this is. The documents' dates come from here, never from the clock."""

    danish = "revision"

    number: Whole | None = required("nummer", "Revisionens nummer; den første er 1.", "revisionens nummer")
    day: Day | None = required("dato", "Revisionens dato.", "revisionens dato")
    illustrative: Line | None = optional(
        "illustrativ", "Hvad i revisionen der er opfundet som eksempel; så står der EKSEMPEL på hver side."
    )
    summary: Text | None = optional("sammenfatning", "Revisionen i få ord, til forsiden af ændringsoversigten.")
    notes: tuple[ChangeNote, ...] = listed("ændringer", "Hvorfor hvert dokument er ændret; vises i ændringsoversigten.")


class ChosenArea(Part):
    """An indsatsområde that the plan works with."""

    danish = "indsatsområde"

    id: Id = identity("id", "Indsatsområdets id i regulativet.")
    shown_as: Line | None = optional("vises_som", "Planens egen skrivemåde, hvis den er en anden end fondens.")


class Acknowledgement(Part):
    """A warning that somebody has looked at and accepts, with the reason."""

    danish = "kvittering"

    code: Line = identity("kode", "Advarslens kode, for eksempel LBF212.")
    where: Line | None = optional(
        "sted", "Hvor: filen, eller fil og nøgle, for eksempel områder.yaml eller områder.yaml: i_alt.beboere. "
        "Uden sted gælder kvitteringen alle steder."
    )  # fmt: skip
    reason: Reason | None = required("grund", "Hvorfor advarslen er i orden.", "kvitteringens grund")


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
    theme: ThemePart | None = optional("tema", "Farver, skrifttype og logo, hvis planen skal have sine egne.")
    extra_sections: tuple[ExtraSection, ...] = listed(
        "ekstra_afsnit", "Flere afsnit i samarbejdsaftalen, efter fondens otte."
    )
    annexes: tuple[Annex, ...] = listed("bilag", "Bilag til samarbejdsaftalen.")
    acknowledgements: tuple[Acknowledgement, ...] = listed(
        "kvitteringer", "Advarsler, som I har set på og accepterer, hver med en grund."
    )


@dataclass(frozen=True, eq=False)
class Plan:
    """A case as typed data: one field per file, its texts, and the regulation that it is written under."""

    plan: PlanFile
    parties: PartiesFile
    areas: AreasFile
    organisation: OrganisationFile
    indicators: IndicatorsFile
    figures: FiguresFile
    activities: ActivitiesFile
    sub_agreements: SubAgreementsFile
    budget: BudgetFile
    milestones: MilestonesFile
    contingency: ContingencyFile
    mandate: MandateFile
    reporting: ReportingFile
    regulation: Regulation
    prose: Mapping[str, Prose] = field(default_factory=dict)
    """By the file's path in the case; expressions are filled in."""
    texts: Mapping[DataPath, Prose] = field(default_factory=dict)
    """Markdown that stands in the data, by its path there; expressions are filled in."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """What the documents show for each expression in the texts (without its braces)."""
    standings: Mapping[str, str] = field(default_factory=dict)
    """What the covers say of the revision's approval, by the document's key: "Revision 2, afventer …"."""
    written: RawCase | None = field(default=None, repr=False)
    """The case as it was written: where words stand that the rules look at (see `passages`)."""

    @property
    def files(self) -> dict[str, Part]:
        """The data files by stem, in the order of FILES."""
        parts = (
            self.plan, self.parties, self.areas, self.organisation, self.indicators, self.figures, self.activities,
            self.sub_agreements, self.budget, self.milestones, self.contingency, self.mandate, self.reporting,
        )  # fmt: skip
        return dict(zip(FILES, parts, strict=True))

    def text(self, text: MarkdownText | None) -> Prose | None:
        """What a text in the data says."""
        return self.texts[text.path] if text else None

    def area_name(self, id_: str) -> str:
        """An indsatsområde as the plan writes it; one that neither plan nor regulation knows is its id."""
        shown = {area.id: area.shown_as for area in self.plan.focus_areas}
        names = {area.id: area.name for area in self.regulation.focus_areas}
        return shown.get(id_) or names.get(id_, id_)

    @property
    def law(self) -> Law:
        """Statute and fund on the plan's first day; never before the regulation came into force, whose rules a plan
        that began earlier was moved to."""
        period = self.plan.period
        start = (period and period.start) or self.regulation.in_force
        return law_on(max(start, self.regulation.in_force))

    @property
    def look(self) -> Look:
        """The colours and the font that the case has chosen."""
        return self.plan.theme.look if self.plan.theme else PLAIN

    @property
    def number_style(self) -> NumberStyle:
        """How the case writes figures."""
        own = self.plan.numbers
        default = NumberStyle()
        return NumberStyle(
            default.thousands_dot if own is None or own.thousands_dot is None else own.thousands_dot,
            default.percent_space if own is None or own.percent_space is None else own.percent_space,
        )


FILES: Mapping[str, type[Part]] = {
    "plan": PlanFile,
    "parter": PartiesFile,
    "områder": AreasFile,
    "organisering": OrganisationFile,
    "indikatorer": IndicatorsFile,
    "tal": FiguresFile,
    "aktiviteter": ActivitiesFile,
    "delaftaler": SubAgreementsFile,
    "budget": BudgetFile,
    "milepæle": MilestonesFile,
    "beredskab": ContingencyFile,
    "kommissorium": MandateFile,
    "indberetning": ReportingFile,
}
"""The data files of a case, by stem, and what each holds."""

OPTIONAL_FILES = ("tal",)
"""Those that a case can do without."""
