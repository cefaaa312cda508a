"""When what is reached (milepæle.yaml)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from lbf_docs.values import Quarter

from .base import Part, expected, listed, optional, required
from .kinds import Id, Line, Moment, Text
from .shapes import Ref


class Milestone(Part):
    """Something that is to be reached by a day or within a quarter."""

    danish = "milepæl"

    activity: Annotated[Id, Ref("aktivitet")] | None = optional("aktivitet", "Id på aktiviteten.")
    focus_area: Annotated[Id, Ref("indsatsområde")] | None = optional(
        "indsatsområde",
        "Id på indsatsområdet, når milepælen ikke hører til én aktivitet; udelad begge, når den gælder hele planen.",
    )
    text: Line | None = required("milepæl", "Hvad der er nået.", "milepælen")
    when: Moment | None = required("tidspunkt", "En dato eller et kvartal: 2. kvartal 2024.", "milepælens tidspunkt")
    responsible: Annotated[Id, Ref("rolle", "organ")] | None = expected(
        "ansvarlig", "Id på den ansvarlige rolle eller det ansvarlige organ.", "den ansvarlige"
    )
    status: Line | None = optional("status", "For eksempel nået eller forsinket, når planen er i gang.")


class MilestonesFile(Part):
    """milepæle.yaml"""

    milestones: tuple[Milestone, ...] = listed("milepæle", "Milepælene; de sorteres efter tid.", needed=True)
    introduction: Text | None = optional("indledning", "En kort tekst før milepælene.")
    illustrative: Line | None = optional(
        "illustrativ", "Hvad i milepælsplanen der er opfundet som eksempel; vises øverst."
    )


def span(when: date | Quarter) -> tuple[date, date]:
    """The first and last day of a time: a day is its own."""
    return (when.first, when.last) if isinstance(when, Quarter) else (when, when)
