"""Who does what when something serious happens (beredskab.yaml)."""

from __future__ import annotations

from typing import Annotated

from .base import Part, expected, identity, listed, optional, required
from .kinds import Id, Line, Text
from .sections import ExtraSection
from .shapes import Ref


class Step(Part):
    """What somebody does, and when."""

    danish = "trin"

    who: Annotated[Id, Ref("rolle", "organ", "part", "samarbejdspartner")] | None = required(
        "hvem", "Id på en rolle, et organ, en part eller en samarbejdspartner.", "hvem der handler"
    )
    does: Line | None = required("gør", "Hvad de gør.", "hvad der gøres")
    when: Line | None = optional("hvornår", "For eksempel straks, inden for en time, dagen efter.")


class Situation(Part):
    """Something serious that the plan is prepared for."""

    danish = "situation"

    id: Id = identity("id", "Kort navn uden mellemrum.")
    name: Line | None = required("navn", "Hvad der sker.", "situationens navn")
    signs: Text | None = optional("tegn", "Hvordan man kender den.")
    steps: tuple[Step, ...] = listed("opgaver", "Hvem der gør hvad.", needed=True)
    communication: Text | None = optional("kommunikation", "Hvem der siger hvad til hvem i netop denne situation.")


class Contact(Part):
    """How a role is reached."""

    danish = "kontakt"

    role: Annotated[Id, Ref("rolle", "samarbejdspartner", "part")] = identity(
        "rolle", "Id på rollen, parten eller samarbejdspartneren."
    )
    name: Line | None = optional("navn", "Den person, der har rollen nu.")
    phone: Line | None = expected("telefon", "Arbejdstelefon.", "telefonnummer")
    mail: Line | None = optional("mail", "Arbejdsmail.")
    hours: Line | None = optional("træffes", "Hvornår.")


class ContingencyFile(Part):
    """beredskab.yaml"""

    purpose: Text | None = expected(
        "formål", "Hvad planen skal bruges til, og hvornår den gælder.", "beredskabsplanens formål"
    )
    situations: tuple[Situation, ...] = listed("situationer", "De situationer, planen dækker.", needed=True)
    alarm: tuple[Step, ...] = listed("alarmering", "Hvem der ringer til hvem, i rækkefølge.")
    leadership: Text | None = expected("ledelse", "Hvem der leder, og hvem der træder til.", "ledelse og organisation")
    communication: Text | None = expected(
        "kommunikation", "Hvem der udtaler sig, og hvordan beboere og presse får besked.", "kommunikation"
    )
    contacts: tuple[Contact, ...] = listed("kontakter", "Hvordan de nævnte roller træffes.")
    upkeep: Text | None = optional("ajourføring", "Hvem der holder planen ved lige, og hvor tit.")
    extra_sections: tuple[ExtraSection, ...] = listed("ekstra_afsnit", "Flere afsnit, hvis der er brug for dem.")
    illustrative: Line | None = optional("illustrativ", "Hvad i planen der er opfundet som eksempel; vises øverst.")
