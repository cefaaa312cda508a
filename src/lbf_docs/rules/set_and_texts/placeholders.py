"""What stands in a text until somebody writes the rest."""

from __future__ import annotations

from ..pattern import Pattern

_CALLED = (
    "indsæt|skriv|angiv|udfyld|dato|navn|antal|beløb|tal|procent|årstal|adresse|kilde|titel|tekst|kommune|område|periode"
    "|mangler|xx+"
)
CERTAIN = Pattern(
    rf"(?i)\[(?:{_CALLED})\b[^\]\n]{{0,60}}\]|<(?:indsæt|skriv|angiv|udfyld)\b[^>\n]{{0,60}}>"
    r"|\bklik (?:eller tryk )?her for at (?:angive|skrive|indsætte) \w+\.?|\bvælg et element\.?"
    r"|\blorem ipsum\b|(?<![\w.-])x{2,}(?:[./-]x{2,})*(?![\w-])|\bTBD\b|\bskal udfyldes\b(?=[\])]|$)"
)
"""Words that no finished document has."""
CERTAIN_HAVE = (
    "[",
    "<",
    "lik her",
    "lik eller tryk",
    "lement",
    "orem ipsum",
    "xx",
    "XX",
    "Xx",
    "TBD",
    "tbd",
    "kal udfyldes",
)
"""One of these is in each of them."""
MAYBE = Pattern(
    r"\?{2,}|\[(?:…|\.{3})\]|\(\s*\)|\[\s*\]|_{3,}|\.{4,}|…{2,}|\b[Kk]omment(?:erede|ar) \[|(?i:\bTODO\b)"
    r"|\bN\. ?N\.|\bNN\b|\((?i:(?:tjek|check) (?:med|om|lige|hos|tal|dato|navn|op)\b[^)\n]{0,60}"
    r"|skal (?:opdateres|afklares|tjekkes|indsættes)(?: (?:med|hos)\b[^)\n]{0,60})?)\)"
)
"""What a finished document hardly has."""
MAYBE_HAVE = (
    "??", "[", "()", "( ", "___", "....", "……", "ommenterede [", "ommentar [", "TODO", "Todo", "todo", "N.", "NN",
    "(tjek", "(Tjek", "(check", "(Check", "(skal", "(Skal",
)  # fmt: skip
