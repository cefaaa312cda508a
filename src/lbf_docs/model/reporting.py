"""What the reporting form says beside what the rest of the case holds (indberetning.yaml)."""

from __future__ import annotations

from typing import Annotated

from .base import Part, expected, optional
from .kinds import Id, Line, Text
from .shapes import Ref


class ReportingFile(Part):
    """indberetning.yaml"""

    case_number: Line | None = expected("sagsnummer", "Sagens nummer i driftsstøttesystemet.", "sagsnummer")
    contact: Annotated[Id, Ref("rolle")] | None = expected(
        "kontakt", "Id på den rolle, fonden kan spørge.", "kontaktperson"
    )
    phone: Line | None = optional("telefon", "Kontaktpersonens arbejdstelefon.")
    mail: Line | None = optional("mail", "Kontaktpersonens arbejdsmail.")
    accountant: Annotated[Id, Ref("part")] | None = optional("regnskab", "Id på den part, der fører regnskabet.")
    remarks: Text | None = optional("bemærkninger", "Andet, som fonden skal vide.")
    illustrative: Line | None = optional("illustrativ", "Hvad i skemaet der er opfundet som eksempel; vises øverst.")
