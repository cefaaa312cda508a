"""What is done (aktiviteter.yaml). An activity is written once, also when several indsatsområder share it."""

from __future__ import annotations

from typing import Annotated

from .base import Part, expected, identity, listed, optional, required
from .kinds import Day, Id, Line, Text, WholeOrText, YesNo
from .shapes import Ref


class TargetGroup(Part):
    """Whom an activity is for."""

    danish = "målgruppe"

    who: Line | None = required("hvem", "Hvem aktiviteten er for.", "målgruppen")
    age: Line | None = optional("alder", "For eksempel 13-17 år.")
    number: WholeOrText | None = optional(
        "antal", "Hvor mange, den skal nå: 40 eller 20-25. Udelad det, hvis ingen deltager."
    )
    remark: Line | None = optional("bemærkning", "For eksempel om året, eller: nås gennem foreningerne.")


class Task(Part):
    """What one of those involved does."""

    danish = "opgave"

    who: Annotated[Id, Ref("part", "samarbejdspartner", "rolle", "organ")] | None = required(
        "hvem", "Id på en part, en samarbejdspartner, en rolle eller et organ.", "hvem der har opgaven"
    )
    task: Line | None = required("opgave", "Hvad de gør.", "opgaven")


class Activity(Part):
    """Something that the plan does for somebody."""

    danish = "aktivitet"

    id: Id = identity("id", "Kort navn uden mellemrum, som delaftaler, budget og milepæle henviser til.")
    name: Line | None = required("navn", "Aktivitetens navn.", "aktivitetens navn")
    focus_areas: tuple[Annotated[Id, Ref("indsatsområde")], ...] = listed(
        "indsatsområder", "Id på det eller de indsatsområder, den hører under; det første beskriver den i fuld længde.",
        needed=True,
    )  # fmt: skip
    sub_goals: tuple[Annotated[Id, Ref("delmål")], ...] = listed("delmål", "Id på de delmål, den skal bidrage til.")
    estates: tuple[Annotated[Id, Ref("område")], ...] = listed(
        "områder", "Id på de boligområder, den foregår i; udelad det, når den gælder alle."
    )
    purpose: Text | None = required("formål", "Hvad aktiviteten skal føre til.", "aktivitetens formål")
    target_group: TargetGroup | None = optional("målgruppe", "Hvem aktiviteten er for.")
    content: Text | None = required("indhold", "Hvad der sker, og hvordan.", "aktivitetens indhold")
    where: Line | None = expected("sted", "Hvor den foregår.", "aktivitetens sted")
    start: Day | None = optional("fra", "Første dag, hvis den ikke løber i hele perioden.")
    end: Day | None = optional("til", "Sidste dag, hvis den ikke løber i hele perioden.")
    duration: Line | None = optional("varighed", "Varighed og omfang i ord, for eksempel hver tirsdag kl. 15-17.")
    responsible: Annotated[Id, Ref("rolle")] | None = expected(
        "ansvarlig", "Id på den rolle, der har ansvaret.", "den ansvarlige"
    )
    tasks: tuple[Task, ...] = listed("opgaver", "Hvem der gør hvad.")
    partners: tuple[Annotated[Id, Ref("part", "samarbejdspartner")], ...] = listed(
        "samarbejdspartnere", "Id på dem, der samarbejdes med."
    )
    resources: Text | None = optional("ressourcer", "Timer, lokaler, penge og frivillige.")
    anchoring: Text | None = optional("forankring", "Hvad der fortsætter, når planen slutter, og hos hvem.")
    illustrative: YesNo | None = optional("illustrativ", "ja, hvis aktiviteten er opfundet som eksempel.")

    @property
    def home(self) -> str | None:
        """The focus area whose delaftale describes it in full."""
        return self.focus_areas[0] if self.focus_areas else None


class ActivitiesFile(Part):
    """aktiviteter.yaml"""

    activities: tuple[Activity, ...] = listed("aktiviteter", "Planens aktiviteter.", needed=True)
