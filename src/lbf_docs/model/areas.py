"""Where the plan works: estates, departments, the map (områder.yaml)."""

from __future__ import annotations

from typing import Annotated, Literal

from .base import Part, identity, listed, optional, required
from .kinds import Id, Latitude, Line, Longitude, Measured, MeasuredShare, Whole
from .shapes import Ref


class Position(Part):
    """A place on the map, in degrees (WGS84)."""

    north: Latitude = identity("nord", "Breddegrad, for eksempel 55,7105.")
    east: Longitude = identity("øst", "Længdegrad, for eksempel 11,6850.")


class Totals(Part):
    """What the agreement says of the whole plan."""

    danish = "tallene i alt"

    residents: Whole | None = required("beboere", "Beboere i alt, som aftalen angiver det.", "beboere i alt")
    tenancies: Whole | None = required("lejemål", "Lejemål i alt, som aftalen angiver det.", "lejemål i alt")


class Estate(Part):
    """A neighbourhood of the plan (boligområde). Not the same as a department, and not the law's boligområde."""

    danish = "boligområde"

    id: Id = identity("id", "Kort navn uden mellemrum, som resten af sagen henviser til.")
    name: Line | None = required("navn", "Boligområdets navn.", "boligområdets navn")
    town: Line | None = optional("by", "Byen, hvis planen dækker flere byer.")
    position: Position | None = optional("placering", "Hvor området ligger, til kortet.")


class Criteria(Part):
    """A department's figures for the government's criteria (§§ 61 a and 61 b)."""

    danish = "kriterier"

    outside_work: MeasuredShare | None = required("udenfor_arbejdsmarkedet", "Andel uden for arbejdsmarkedet.")
    non_western: MeasuredShare | None = required("ikke_vestlig", "Andel med ikke-vestlig baggrund.")
    convicted: MeasuredShare | None = required("dømte", 'Andel dømte; "-", hvis tallet er for lille.')
    basic_school: MeasuredShare | None = required("kun_grundskole", "Andel med kun grundskole.")
    income: Measured | None = required("indkomst", "Gennemsnitsindkomst i procent af regionens, skrevet uden %.")


class Department(Part):
    """A housing department (boligafdeling)."""

    danish = "afdeling"

    id: Id = identity("id", "Kort navn uden mellemrum, som resten af sagen henviser til.")
    name: Line | None = required("navn", "Afdelingens navn.", "afdelingens navn")
    estate: Annotated[Id, Ref("område")] | None = required("område", "Id på det boligområde, afdelingen ligger i.")
    organisation: Annotated[Id, Ref("part")] | None = required(
        "boligorganisation", "Id på den boligorganisation, afdelingen hører under."
    )
    number: Line | None = optional("nummer", "Afdelingens nummer hos boligorganisationen, for eksempel 12-B.")
    tenancies: Whole | None = required("lejemål", "Antal lejemål.")
    tenancies_added: Whole | None = optional("lejemål_på_vej", "Lejemål, der er ved at blive lagt til afdelingen.")
    residents: Whole | None = required("beboere", "Antal beboere.")
    criteria: Criteria | None = optional("kriterier", "Tallene for regeringens kriterier.")


class Spot(Part):
    """Something else on the map, and a place that figures may be given for: a school, say."""

    danish = "sted"

    id: Id = identity("id", "Kort navn uden mellemrum.")
    name: Line = identity("navn", "Navnet på kortet.")
    kind: Literal["skole", "sted"] = identity("type", "skole eller sted.")
    position: Position | None = optional("placering", "Hvor det ligger, til kortet.")


class Map(Part):
    """The map: drawn from the positions, or the case's own picture."""

    danish = "kort"

    title: Line | None = required("titel", "Kortets titel, som den står ved billedet.", "kortets titel")
    picture: Line | None = optional("billede", "Eget billede i stedet for det tegnede, for eksempel billeder/kort.png.")
    alt: Line | None = optional("alternativ_tekst", "Hvad eget billede viser, for den der ikke kan se det.")


class AreasFile(Part):
    """områder.yaml"""

    totals: Totals | None = required(
        "i_alt", "Tallene for hele planen, som aftalen angiver dem.", "tallene for hele planen"
    )
    estates: tuple[Estate, ...] = listed("områder", "Boligområderne i planen.", needed=True)
    departments: tuple[Department, ...] = listed("afdelinger", "Boligafdelingerne i planen.", needed=True)
    spots: tuple[Spot, ...] = listed("steder", "Skoler og andre steder, som vises på kortet eller har tal.")
    map: Map | None = optional("kort", "Kortet; udelad det, hvis aftalen ikke skal have et.")
