"""What can be said of the files that we write, explained. The findings are made where the files are written."""

from __future__ import annotations

from lbf_docs.findings import Code, Severity

CODES = (
    Code(
        "UD101", Severity.ERROR, "en fil kan ikke overskrives",
        "Oftest er filen åben i Word. Alle filer prøves først, og kan én ikke skrives, bliver ingen af dem skrevet.",
    ),
    Code(
        "UD102", Severity.ERROR, "der kan ikke skrives i mappen",
        "Mappen er en fil, er skrevet forkert, er skrivebeskyttet, eller drevet er fuldt. Det, der lå der, er urørt.",
    ),
    Code(
        "UD103", Severity.WARNING, "en fil, som nogen har rettet i, er gemt under et andet navn",
        "Ingen skal miste sit arbejde, fordi dokumenterne dannes igen. Rettelserne hører til i sagen; ellers er de "
        "ikke med næste gang.",
    ),
    Code(
        "UD104", Severity.WARNING, "en manifest.json, som ikke er vores, er gemt under et andet navn",
        "manifest.json siger, hvilke filer der hører til sættet. En anden fil med det navn bliver ikke slettet.",
    ),
    Code(
        "UD105", Severity.WARNING, "en gammel fil er blevet liggende",
        "Den hører ikke længere til sættet, men nogen har rettet i den, så den bliver ikke slettet.",
    ),
    Code(
        "UD106", Severity.ERROR, "dokumenterne kan ikke lægges blandt sagens egne filer",
        "Næste gang ville de blive læst som en del af sagen.",
    ),
    Code(
        "UD107", Severity.ERROR, "mappen til den nye sag er ikke tom",
        "En ny sag lægges kun i en tom mappe, så intet bliver overskrevet.",
    ),
    Code(
        "UD108", Severity.ERROR, "den nye sag kan ikke lægges her",
        "Enten er der ikke adgang til at skrive her, eller også kan en mappe ikke hedde det. Intet er ændret.",
    ),
    Code(
        "UD109", Severity.ERROR, "skemaerne kan ikke lægges her",
        "Et skema lægges aldrig oven i en fil, som ikke selv er et skema, og de skrives alle eller slet ikke.",
    ),
    Code(
        "UD110", Severity.ERROR, "PDF-filerne er ikke dannet, for LibreOffice er ikke fundet",
        "PDF-filer dannes af LibreOffice, som er gratis. Word-filerne er skrevet som ellers.",
    ),
    Code(
        "UD111", Severity.ERROR, "PDF-filerne er ikke dannet, for LibreOffice kunne ikke",
        "Word-filerne er skrevet som ellers. Enten er alle PDF-filerne der, eller også er der ingen.",
    ),
    Code(
        "UD112", Severity.WARNING, "en PDF-fil, som var ældre end sin Word-fil, er slettet",
        "Word-filen er skrevet på ny uden sin PDF-fil. En PDF-fil, der siger noget andet end Word-filen ved siden af, "
        "kunne blive sendt ved en fejl. Den bliver kun slettet, når ingen har ændret den.",
    ),
    Code(
        "UD113", Severity.WARNING, "en PDF-fil er måske ældre end sin Word-fil",
        "Word-filen er skrevet på ny, men PDF-filen ved siden af er ændret, lavet af andre eller åben i et andet "
        "program, så den er ladt stå.",
    ),
    Code(
        "UD114", Severity.WARNING, "PDF-filerne er sat med en anden skrift end Word-filerne",
        "Skriften er ikke på computeren, så LibreOffice tager en anden. Siderne brydes andre steder end i Word, og med "
        "nogle skrifter bliver filerne ikke PDF/A.",
    ),
)  # fmt: skip
"""In the order of their numbers."""
PICTURE = Code(
    "FIL201", Severity.ERROR, "et billede kan ikke bruges",
    "Filen findes ikke, er ikke et billede, som Word kan vise, er for stor, eller mangler en alternativ tekst til dem, "
    "der ikke kan se det.",
)  # fmt: skip
