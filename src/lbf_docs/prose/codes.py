"""The findings about prose: code, severity and title in one place."""

from __future__ import annotations

from lbf_docs.findings import Code, Severity

UNKNOWN_CONSTRUCT = Code("TXT101", Severity.ERROR, "teksten bruger noget, der ikke kan sættes ind i Word-filen")
TOO_MANY_CELLS = Code("TXT102", Severity.ERROR, "rækken har flere celler, end tabellen har kolonner")
NOTE_UNDEFINED = Code("TXT103", Severity.ERROR, "der henvises til en fodnote, som ikke findes")
NOTE_UNUSED = Code("TXT104", Severity.WARNING, "fodnoten bruges ikke og kommer derfor ikke med")
NUMBER_IS_TEXT = Code("TXT105", Severity.NOTICE, "tallet i begyndelsen af linjen er læst som tekst, ikke som en liste")
EXPRESSION = Code("TXT106", Severity.ERROR, "udtrykket i {{ … }} kan ikke udfyldes")
UNCLOSED = Code("TXT107", Severity.ERROR, "her begynder et udtryk med {{, som ikke slutter med }} på samme linje")
NOTE_IN_NOTE = Code("TXT108", Severity.ERROR, "en fodnote kan ikke have sin egen fodnote i Word")
ADDRESS = Code("TXT109", Severity.ERROR, "linket har en adresse, som ikke kan bruges")
TOO_DEEP = Code("TXT110", Severity.ERROR, "lister og citater ligger for dybt inde i hinanden")
NOTE_TWICE = Code("TXT111", Severity.ERROR, "to fodnoter har samme navn, så den ene tekst ville forsvinde")
NO_BLOCK = Code("TXT113", Severity.WARNING, "linjen i krøllede parenteser hører ikke til noget")
ODD_BRACES = Code("TXT114", Severity.WARNING, "linjen i krøllede parenteser er læst som tekst")
LIST_IN_SENTENCE = Code("TXT112", Severity.ERROR, "en liste eller figur kan ikke stå inde i en sætning")
