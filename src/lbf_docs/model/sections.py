"""Sections and annexes that a plan adds to what the templates ask for."""

from __future__ import annotations

from .base import Part, optional, required
from .kinds import Line, Text


class ExtraSection(Part):
    """A section of the plan's own."""

    danish = "ekstra afsnit"

    title: Line | None = required("titel", "Afsnittets overskrift.", "afsnittets overskrift")
    text: Text | None = required("tekst", "Afsnittets tekst; Markdown er tilladt.", "afsnittets tekst")


class Annex(Part):
    """An annex to the strategic agreement: a text that is printed with it, or a document of its own."""

    danish = "bilag"

    title: Line | None = required("titel", "Bilagets titel.", "bilagets titel")
    text: Text | None = optional("tekst", "Bilagets tekst; udelad den, når bilaget er et dokument for sig.")
