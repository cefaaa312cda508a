"""Who decides and who does (organisering.yaml): roles, organs and their members."""

from __future__ import annotations

from typing import Annotated, Literal

from .base import Part, identity, listed, optional, required
from .kinds import Id, Line, Text, YesNo
from .shapes import Ref

BOARD, SECRETARIAT, ADVISORY, STEERING = "bestyrelse", "sekretariat", "følgegruppe", "styregruppe"


class Role(Part):
    """A function that somebody holds. Named once; members, activities and milestones point to it."""

    danish = "rolle"

    id: Id = identity("id", "Kort navn uden mellemrum, som resten af sagen henviser til.")
    title: Line | None = required("titel", "Funktionen, for eksempel Direktør.", "rollens titel")
    unit: Line | None = optional("enhed", "Kerneområde, afdeling eller lignende.")
    organisation: Annotated[Id, Ref("part", "samarbejdspartner")] | None = optional(
        "organisation", "Id på den part eller samarbejdspartner, rollen hører til."
    )
    outside: Line | None = optional("anden_organisation", "Navnet på en organisation, der ikke står i parter.yaml.")


class Member(Part):
    """A role's seat in an organ."""

    danish = "medlem"

    role: Annotated[Id, Ref("rolle")] = identity("rolle", "Id på rollen.")
    chair: YesNo | None = optional("formand", "ja, hvis medlemmet er formand; flere kan dele posten.")
    shown_as: Line | None = optional(
        "vises_som", "Hvordan medlemmet står på listen, hvis det skal formuleres på sin egen måde."
    )


class Organ(Part):
    """A body of the plan: board, secretariat, advisory group, or another."""

    danish = "organ"

    id: Id = identity("id", "Kort navn uden mellemrum, som resten af sagen henviser til.")
    name: Line | None = required("navn", "Navnet, som det står i organisationsdiagrammet.", "organets navn")
    kind: Literal["bestyrelse", "sekretariat", "følgegruppe", "styregruppe", "andet"] | None = required(
        "type", "bestyrelse, sekretariat, følgegruppe, styregruppe eller andet.", "organets type"
    )
    under: Annotated[Id, Ref("organ")] | None = optional("under", "Id på det organ, det hører under.")
    beside: YesNo | None = optional(
        "ved_siden_af", "ja, hvis organet betjener eller rådgiver og står ved siden af i diagrammet."
    )
    meetings: Line | None = optional("møder_om_året", "Antal ordinære møder om året, for eksempel 2 eller 3-4.")
    remark: Line | None = optional("undertekst", "En kort linje under navnet i diagrammet.")
    tasks: Text | None = optional("opgaver", "Hvad organet gør; Markdown er tilladt.")
    members: tuple[Member, ...] = listed("medlemmer", "Medlemmerne, i den rækkefølge de skal stå.")


class OrganisationFile(Part):
    """organisering.yaml"""

    roles: tuple[Role, ...] = listed("roller", "Alle funktioner, der nævnes i planen.")
    organs: tuple[Organ, ...] = listed("organer", "Bestyrelse, sekretariat, grupper.", needed=True)
    leaders: tuple[Annotated[Id, Ref("rolle")], ...] = listed(
        "daglig_ledelse", "Id på den eller de roller, der leder det daglige arbejde."
    )
