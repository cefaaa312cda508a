"""The findings about data that can't be read into a plan."""

from __future__ import annotations

from lbf_docs.findings import Code, Severity

UNKNOWN_KEY = Code(
    "DAT101",
    Severity.ERROR,
    "nøglen kendes ikke",
    why="En nøgle, som programmet ikke kender, bliver ikke læst. Oftest er det en slåfejl, så det, der står "
    "ved den, ville mangle i dokumenterne.",
)
NO_ID = Code(
    "DAT102",
    Severity.ERROR,
    "her mangler en oplysning, som resten af sagen henviser til",
    why="Uden den kan resten af sagen ikke henvise til denne del.",
)
VALUE = Code(
    "DAT103",
    Severity.ERROR,
    "værdien kan ikke læses",
    why="Værdien kan ikke læses sikkert, og programmet gætter ikke: et gæt ville blive et forkert tal i dokumenterne.",
)
SHAPE = Code(
    "DAT104",
    Severity.ERROR,
    "oplysningerne er skrevet op på en anden måde end ventet",
    why="Programmet venter en liste, en gruppe af nøgler eller én værdi og finder noget andet. Ofte er en "
    "linje rykket forkert ind.",
)
SAME_ID = Code(
    "DAT105",
    Severity.ERROR,
    "to dele har samme id",
    why="Resten af sagen henviser til delene med deres id. Med to ens id'er ved ingen, hvilken der er ment.",
)
UNKNOWN_REFERENCE = Code(
    "DAT106",
    Severity.ERROR,
    "der henvises til noget, som ikke findes",
    why="Henvisningen fører ingen steder hen. Oftest er det en slåfejl, eller den del, der henvises til, er "
    "ikke skrevet endnu.",
)
RING = Code(
    "DAT107",
    Severity.ERROR,
    "organerne hører under hinanden i ring",
    why="Organisationsdiagrammet ville ikke have nogen top.",
)
TWICE = Code(
    "DAT108",
    Severity.ERROR,
    "det samme er nævnt to gange i en liste",
    why="Det samme ville stå to gange i dokumenterne eller blive regnet med to gange.",
)
UNKNOWN_REGULATION = Code(
    "LBF005",
    Severity.ERROR,
    "regulativet kendes ikke",
    why="Indsatsområder, mål, indikatorer og krav følger regulativet. Kendes det ikke, kan sagen ikke tjekkes mod det.",
)
TOO_MUCH = Code(
    "DAT109",
    Severity.ERROR,
    "der er mere, end figuren kan vise",
    why="Et diagram eller et kort skal kunne læses på en side.",
)
