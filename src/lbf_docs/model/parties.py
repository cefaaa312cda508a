"""Who makes the agreement (parter.yaml)."""

from __future__ import annotations

from typing import Literal

from .base import Id, Line, Part, identity, listed, optional, required


class Signatory(Part):
    """Who signs for a party."""

    danish = "underskriver"

    title: Line | None = required("titel", "Underskriverens titel, for eksempel Direktør.", "underskriverens titel")
    name: Line | None = required("navn", "Underskriverens navn.", "underskriverens navn")


class Party(Part):
    """A party to the agreement: a housing organisation, the municipality, or another."""

    danish = "part"

    id: Id = identity("id", "Kort navn uden mellemrum, som resten af sagen henviser til.")
    name: Line | None = required("navn", "Partens fulde navn, som det skal stå i dokumenterne.", "partens navn")
    kind: Literal["boligorganisation", "kommune", "anden"] | None = required(
        "type", "boligorganisation, kommune eller anden.", "partens type"
    )
    short_name: Line | None = optional("kortnavn", "Kort form af navnet, hvis den bruges i teksten.")
    other_names: tuple[Line, ...] = listed("andre_navne", "Tidligere eller andre former af navnet.")
    signatories: tuple[Signatory, ...] = listed("underskrivere", "Hvem der skriver under for parten.", needed=True)


class PartiesFile(Part):
    """parter.yaml"""

    parties: tuple[Party, ...] = listed("parter", "Aftalens parter, i den rækkefølge de skal stå.", needed=True)
