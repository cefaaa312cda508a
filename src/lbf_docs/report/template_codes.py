"""The findings about templates, explained. They stand here so that they can be told without anything that reads Word.

SKA101–107 are made where a template is used (`word`, `api`), the others and LBF004 in `word.lint`.
"""

from __future__ import annotations

from collections.abc import Mapping

from lbf_docs.findings import Code, Severity
from lbf_docs.value import Value

UNFIT = Code(
    "SKA108", Severity.ERROR, "noget i skabelonen kan ikke bruges på den måde",
    "En liste kan gennemløbes, men ikke skrives; et tal kan skrives, men har ingen felter. Bruger skabelonen noget på "
    "en anden måde, end det kan bruges, kan dokumentet ikke dannes for nogen sag.",
)  # fmt: skip
NEVER_SHOWN = Code(
    "SKA109", Severity.NOTICE, "noget, som sagen skal have, vises ikke i noget dokument",
    "Sekretariatet skal skrive det, men ingen af skabelonerne viser det. Enten mangler det i en skabelon, eller også "
    "bliver det skrevet forgæves.",
)  # fmt: skip
MAY_LACK = Code(
    "SKA110", Severity.WARNING, "skabelonen regner med noget, som en sag kan mangle",
    "En sag må udelade det, og gør den det, kan dokumentet ikke dannes. Skabelonen skal spørge først, om det er der.",
)  # fmt: skip
NOT_CHECKED = Code(
    "SKA111", Severity.NOTICE, "sagens egne skabeloner er ikke tjekket",
    "Et navn, der er stavet forkert i en skabelon, standser dokumenterne. Skabelonerne læses, når der bedes om det.",
)  # fmt: skip
CODES = (
    Code(
        "SKA101", Severity.ERROR, "skabelonen er ikke en Word-fil, som kan læses",
        "Filen er beskadiget, for stor, eller gemt som noget andet end .docx.",
    ),
    Code(
        "SKA102", Severity.ERROR, "et udtryk i skabelonen kan ikke læses",
        "Der er et navn, et felt eller et filter, som ikke findes, eller en `for` eller `if` uden slutning. Dokumentet "
        "kan ikke dannes, før det er rettet.",
    ),
    Code(
        "SKA103", Severity.ERROR, "skabelonen har noget, som ikke kan tages med",
        "Udseendet kommer fra design.docx. En typografi, som ikke findes dér, eller en note i selve skabelonen ville "
        "gå tabt.",
    ),
    Code(
        "SKA104", Severity.WARNING, "en skabelon bruges ikke",
        "En skabelon findes på sit navn. Et navn, som intet dokument har, er oftest en slåfejl.",
    ),
    Code(
        "SKA105", Severity.ERROR, "en tekst eller en figur står, hvor den ikke kan stå",
        "En tekst med afsnit, lister eller tabeller kan ikke stå inde i en sætning, og en fodnote kan ikke stå i et "
        "sidehoved.",
    ),
    Code(
        "SKA106", Severity.ERROR, "et færdigt dokument får huller",
        "Noget, som skabelonen viser, mangler i sagen. Kun en kladde må have huller.",
    ),
    Code(
        "SKA107", Severity.ERROR, "skabelonen kan ikke åbnes",
        "Filen er åben i et andet program, er en mappe, eller peger ud af sagen.",
    ),
    UNFIT, NEVER_SHOWN, MAY_LACK, NOT_CHECKED,
)  # fmt: skip


class TemplateRule(Value):
    """A demand on the text of a template, told as a rule is told."""

    code: Code
    citation: str
    """A key of citations.yaml."""
    wrong: Mapping[str, str]
    """What breaks it, by the template's file."""
    right: Mapping[str, str]


_AGREEMENT = "skabeloner/01-strategisk-samarbejdsaftale.docx"
FIXED_TEXT = TemplateRule(
    Code(
        "LBF004", Severity.WARNING, "fondens faste tekst er ændret eller mangler i skabelonen",
        "Fondens skabelon har en fast tekst, som er ens i alle helhedsplaner, og som parterne skriver under på. Ental "
        "eller flertal, mellemrum, anførselstegn og tankestreger er frit; ordene i øvrigt skal blive stående.",
    ),
    citation="samarbejdsaftale-skabelon",
    wrong={_AGREEMENT: "Revision af den strategiske samarbejdsaftale kræver godkendelse i bestyrelsen.\n"},
    right={_AGREEMENT: "Revision af den strategiske samarbejdsaftale kræver godkendelse i Landsbyggefonden.\n"},
)  # fmt: skip

TEMPLATE_CODES = frozenset({*(code.code for code in CODES), FIXED_TEXT.code.code})
"""What is only found where the templates are looked at."""
