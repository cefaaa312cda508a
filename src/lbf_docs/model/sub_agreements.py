"""The delaftaler (delaftaler.yaml): one for each chosen indsatsområde."""

from __future__ import annotations

from typing import Annotated

from .base import Part, expected, identity, listed, optional, required
from .kinds import Id, Line, MeasuredOrText, Text
from .sections import ExtraSection
from .shapes import Ref


class LocalIndicator(Part):
    """How the plan itself measures a sub-goal, beside the fund's fixed indicators."""

    danish = "lokal indikator"

    id: Id = identity("id", "Kort navn uden mellemrum.")
    text: Line | None = required("tekst", "Hvad der måles.", "indikatorens tekst")
    baseline: MeasuredOrText | None = expected("baseline", "Hvor den er nu: et tal eller få ord.", "baseline")
    target: MeasuredOrText | None = required("måltal", "Hvor den skal være, når planen slutter.", "måltal")
    year: Line | None = optional("år", "Året, baseline gælder.")
    source: Line | None = expected("kilde", "Hvordan den måles, og af hvem.", "datakilde")


class SubGoal(Part):
    """A delmål: what the plan wants to reach within an indsatsområde."""

    danish = "delmål"

    id: Id = identity("id", "Kort navn uden mellemrum, som aktiviteterne henviser til.")
    text: Line | None = required("tekst", "Delmålet i én sætning.", "delmålets tekst")
    fixed: tuple[Annotated[Id, Ref("fast indikator")], ...] = listed(
        "faste_indikatorer", "Id på de af fondens indikatorer, delmålet peger hen imod."
    )
    indicators: tuple[LocalIndicator, ...] = listed("indikatorer", "Planens egne indikatorer for delmålet.")


class SubAgreement(Part):
    """What the parties agree for one indsatsområde."""

    danish = "delaftale"

    focus_area: Annotated[Id, Ref("indsatsområde")] = identity("indsatsområde", "Id på indsatsområdet.")
    parties: tuple[Annotated[Id, Ref("part", "samarbejdspartner")], ...] = listed(
        "parter", "Id på delaftalens parter; udelad det, når de er de samme som i samarbejdsaftalen."
    )
    problem: Text | None = optional(
        "problemkompleks",
        "Kun hvis det skal lyde anderledes end i samarbejdsaftalens afsnit 6; ellers hentes det derfra.",
    )
    purpose: Text | None = required("formål", "Hvad indsatsen skal føre til.", "delaftalens formål")
    sub_goals: tuple[SubGoal, ...] = listed("delmål", "Delmålene.", needed=True)
    cooperation: Text | None = optional("ansvar_og_roller", "Hvem der har ansvar for hvad på tværs af aktiviteterne.")
    follow_up: Text | None = optional("opfølgning", "Hvordan der følges op.")
    extra_sections: tuple[ExtraSection, ...] = listed("ekstra_afsnit", "Flere afsnit, hvis der er brug for dem.")
    illustrative: Line | None = optional("illustrativ", "Hvad i delaftalen der er opfundet som eksempel; vises øverst.")


class SubAgreementsFile(Part):
    """delaftaler.yaml"""

    agreements: tuple[SubAgreement, ...] = listed("delaftaler", "En for hvert valgt indsatsområde.", needed=True)
