"""The look that a case gives its documents (plan.yaml, `tema`)."""

from __future__ import annotations

from lbf_docs.look import Look

from .base import Part, optional
from .kinds import Colour, FontName, Line


class ThemePart(Part):
    """Colours, font and logo. The design has all of it already; a case says what it wants otherwise."""

    danish = "tema"

    colour: Colour | None = optional(
        "farve", 'Farven på overskrifter, tabelhoveder og figurer, i anførselstegn, for eksempel "#1F4E5F".'
    )
    accent: Colour | None = optional(
        "accentfarve", 'Farven på det, der skal skille sig ud, i anførselstegn, for eksempel "#9A3B1B".'
    )
    font: FontName | None = optional("skrifttype", "Skrifttypen i alle dokumenter, for eksempel Arial.")
    logo: Line | None = optional("logo", "Logoet på forsiden, for eksempel billeder/logo.png.")
    logo_text: Line | None = optional(
        "logo_tekst", "Hvad logoet viser, for den der ikke kan se det. Den skal være der, når der er et logo."
    )

    @property
    def look(self) -> Look:
        """What is chosen of colours and font."""
        return Look(self.colour, self.accent, self.font)
