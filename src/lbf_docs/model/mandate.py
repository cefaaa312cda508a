"""The board's terms of reference (kommissorium.yaml). Who sits in it stands in organisering.yaml."""

from __future__ import annotations

from .base import Part, expected, listed, optional, required
from .kinds import Line, Text
from .sections import ExtraSection


class MandateFile(Part):
    """kommissorium.yaml"""

    background: Text | None = optional("baggrund", "Hvad bestyrelsen er nedsat på grundlag af.")
    purpose: Text | None = expected("formål", "Hvad bestyrelsen er til for.", "kommissoriets formål")
    composition: Text | None = optional(
        "sammensætning", "Hvordan medlemmerne udpeges; listen kommer af organisering.yaml."
    )
    tasks: Text | None = expected("opgaver", "Bestyrelsens opgaver.", "bestyrelsens opgaver")
    powers: Text | None = expected(
        "beslutningskompetence", "Hvad bestyrelsen kan beslutte, og hvad andre skal godkende.", "beslutningskompetence"
    )
    meetings: Text | None = expected("møder", "Hvor tit, hvem der indkalder, dagsorden og referat.", "møder")
    quorum: Text | None = expected(
        "beslutningsdygtighed", "Hvor mange der skal være til stede, og hvordan der stemmes.", "beslutningsdygtighed"
    )
    secretariat: Text | None = required(
        "sekretariatsbetjening", "Hvordan sekretariatet betjener bestyrelsen.", "sekretariatsbetjening af bestyrelsen"
    )
    changes: Text | None = optional("ændringer", "Hvordan kommissoriet ændres.")
    extra_sections: tuple[ExtraSection, ...] = listed("ekstra_afsnit", "Flere afsnit, hvis der er brug for dem.")
    illustrative: Line | None = optional(
        "illustrativ", "Hvad i kommissoriet der er opfundet som eksempel; vises øverst."
    )
