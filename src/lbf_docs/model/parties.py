"""Who makes the agreement, and who works with them (parter.yaml)."""

from __future__ import annotations

from typing import Annotated, Literal

from .base import Part, expected, identity, listed, optional, required
from .kinds import Id, Line
from .shapes import Ref

FUND = "landsbyggefonden"
"""The id of the fund itself, which every plan knows."""


class Signatory(Part):
    """Who signs for a party. One that is not known yet is signed by hand: the line stays empty."""

    danish = "underskriver"

    role: Annotated[Id, Ref("rolle")] | None = optional("rolle", "Id på rollen, hvis den står i organisering.yaml.")
    title: Line | None = optional("titel", "Underskriverens titel, for eksempel Direktør.")
    name: Line | None = optional("navn", "Underskriverens navn; udelad det, til det er kendt.")


class Party(Part):
    """A party to the agreement: a housing organisation, the municipality, or another."""

    danish = "part"

    id: Id = identity("id", "Kort navn uden mellemrum, som resten af sagen henviser til.")
    name: Line | None = required("navn", "Partens fulde navn, som det skal stå i dokumenterne.", "partens navn")
    kind: Literal["boligorganisation", "kommune", "anden"] | None = required(
        "type", "boligorganisation, kommune eller anden.", "partens type"
    )
    short_name: Line | None = optional("kortnavn", "Kort form af navnet, hvis den bruges i teksten.")
    former_name: Line | None = optional("tidligere_navn", "Navnet før et navneskift; det vises i parentes på forsiden.")
    other_names: tuple[Line, ...] = listed("andre_navne", "Andre former af navnet, som teksten bruger.")
    signatories: tuple[Signatory, ...] = listed(
        "underskrivere", "Hvem der skriver under for parten; udelad det, til det er kendt."
    )


class Partner(Part):
    """An organisation that the plan works with and that is no party: police, associations, businesses, funds."""

    danish = "samarbejdspartner"

    id: Id = identity("id", "Kort navn uden mellemrum, som resten af sagen henviser til.")
    name: Line | None = required("navn", "Organisationens navn.", "samarbejdspartnerens navn")
    kind: Line | None = optional("type", "For eksempel politi, forening, virksomhed eller fond.")
    short_name: Line | None = optional("kortnavn", "Kort form af navnet, hvis den bruges i teksten.")


class OtherAgreement(Part):
    """An agreement that stands next to the plan's and is no part of it."""

    danish = "anden aftale"

    title: Line | None = required("titel", "Hvad aftalen hedder.", "aftalens titel")
    between: tuple[Annotated[Id, Ref("part", "samarbejdspartner")], ...] = listed(
        "mellem", "Id på dem, der har indgået den."
    )
    about: Line | None = expected("om", "Hvad den handler om, i én sætning.", "hvad aftalen handler om")


class PartiesFile(Part):
    """parter.yaml"""

    parties: tuple[Party, ...] = listed("parter", "Aftalens parter, i den rækkefølge de skal stå.", needed=True)
    partners: tuple[Partner, ...] = listed(
        "samarbejdspartnere", "Organisationer, som planen arbejder sammen med, og som ikke er parter."
    )
    other_agreements: tuple[OtherAgreement, ...] = listed(
        "andre_aftaler", "Aftaler ved siden af denne, som ikke er en del af den, for eksempel med politiet."
    )
