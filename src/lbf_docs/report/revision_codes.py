"""What can be said of a case's revisions, explained. The findings are made in `revisions` and in `api`."""

from __future__ import annotations

from lbf_docs.findings import Code, Severity

CHANGED_FILE = Code(
    "REV101", Severity.WARNING, "en fil i en godkendt revision er ændret eller mangler",
    "En godkendt revision er det, som bestyrelsen eller fonden har sagt ja til. Er den rettet bagefter, kan ingen "
    "vide, hvad der blev godkendt.",
)  # fmt: skip
UNREADABLE = Code(
    "REV102", Severity.WARNING, "en godkendt revision mangler eller kan ikke læses",
    "Uden aftryk.json kan det ikke ses, om revisionens filer er, som de var. En revision, der mangler i rækken, er "
    "slettet eller flyttet.",
)  # fmt: skip
FOREIGN_FILE = Code(
    "REV103", Severity.NOTICE, "noget i mappen revisioner hører ikke til en revision",
    "Det var ikke med, da revisionen blev godkendt, og nogen kan tro, at det er.",
)  # fmt: skip
AWAITS_FUND = Code(
    "REV104", Severity.WARNING, "en ændring mangler Landsbyggefondens godkendelse",
    "Ændringer i den strategiske samarbejdsaftale skal godkendes af Landsbyggefonden; indtil da gælder den gamle.",
)  # fmt: skip
AWAITS_OTHERS = Code(
    "REV105", Severity.NOTICE, "en ændring afventer godkendelse",
    "Bestyrelsen holder delaftalerne ajour og har mandatet til de større justeringer; mindre ændringer kan "
    "følgegruppen beslutte.",
)  # fmt: skip
SAME_NUMBER = Code(
    "REV106", Severity.WARNING, "sagen er ændret, men har stadig en godkendt revisions nummer",
    "To udgaver med samme nummer kan ikke skelnes fra hinanden, når de er skrevet ud.",
)  # fmt: skip
SIGNED_CHANGED = Code(
    "REV107", Severity.WARNING, "et underskrevet dokument er ændret siden",
    "Underskrifterne gælder den udgave, der blev skrevet under på.",
)  # fmt: skip
NO_SUCH_DOCUMENT = Code(
    "REV108", Severity.WARNING, "en begrundelse hører til et dokument, som sagen ikke har",
    "Begrundelsen kommer ikke med i ændringsoversigten.",
)  # fmt: skip
NOT_APPROVED = Code(
    "REV109", Severity.ERROR, "revisionen kan ikke godkendes",
    "En revision fryses kun, når sagen er uden fejl, nummeret er nyt, og den forrige revision er urørt.",
)  # fmt: skip
NOT_SIGNED = Code(
    "REV110", Severity.ERROR, "den underskrevne udgave kan ikke lægges til revisionen",
    "Kun en PDF kan lægges til, og kun til et dokument, som revisionen har.",
)  # fmt: skip
NOT_PACKED = Code(
    "REV111", Severity.ERROR, "pakken kan ikke laves",
    "Alle dokumenter, der skal med, skal kunne dannes, og filen skal kunne skrives.",
)  # fmt: skip
REBUILT_OTHERWISE = Code(
    "REV112", Severity.NOTICE, "en revision, der er dannet igen, er ikke byte for byte den frosne",
    "Dokumenterne er frosset, som de blev godkendt. En nyere udgave af lbf-docs eller en anden skabelon kan skrive de "
    "samme data på en anden måde; de frosne dokumenter er dem, der gælder.",
)  # fmt: skip
NOT_LISTED = Code(
    "REV113", Severity.NOTICE, "fortegnelsen over revisionerne har ikke det hele",
    "Fortegnelsen viser, om en revision, en godkendelse eller en underskrevet udgave er fjernet. Det, der ikke står i "
    "den, kan fjernes, uden at nogen ser det.",
)  # fmt: skip
OLD_REASON = Code(
    "REV114", Severity.WARNING, "det, der står om ændringerne, er fra den forrige revision",
    "Ændringsoversigten viser det til bestyrelsen og fonden som grunden til det, der er ændret nu.",
)  # fmt: skip
OUT_OF_ORDER = Code(
    "REV115", Severity.WARNING, "revisionens dato ligger før den forrige revisions",
    "Dokumenterne får datoen på forsiden, og læseren tager den ældste dato for den ældste udgave.",
)  # fmt: skip
CODES = (
    CHANGED_FILE, UNREADABLE, FOREIGN_FILE, AWAITS_FUND, AWAITS_OTHERS, SAME_NUMBER, SIGNED_CHANGED,
    NO_SUCH_DOCUMENT, NOT_APPROVED, NOT_SIGNED, NOT_PACKED, REBUILT_OTHERWISE,
    NOT_LISTED, OLD_REASON, OUT_OF_ORDER,
)  # fmt: skip
REVISION_CODES = frozenset(code.code for code in CODES)
"""What is only found where a case has revisions."""
