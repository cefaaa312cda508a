"""Danish text → value. Ambiguous text is asked about, never guessed.

Every function takes the text as written in the case and raises ValueError with a Danish sentence that says what to
write instead.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from .types import Amount, Count, Number, Quarter, Share, Withheld

_PERCENT_WORD = re.compile(r"\s*(pct\.?|procent)$")
_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+")
_COMMAS = re.compile(r"-?\d{1,3}(,\d{3})+")
_MOST_DIGITS = 18
"""Far beyond any number of a plan, and within what Decimal calculates exactly."""
_SPACES = str.maketrans("", "", " \u00a0\u202f")


def read_text(text: str) -> str:
    """The text without space at the ends."""
    return text.strip()


def read_count(text: str) -> Count:
    """A whole number; 1586 and 1.586 are the same, 1,586 is asked about."""
    bare = text.translate(_SPACES)
    if sum(c.isdigit() for c in bare) > _MOST_DIGITS:
        raise ValueError(f"tallet har over {_MOST_DIGITS} cifre; er der tastet forkert?")
    if _GROUPED.fullmatch(bare):
        return Count(bare.replace(".", ""))
    if bare.isascii() and bare.isdigit():
        return Count(bare)
    if re.fullmatch(r"\d+,\d+", bare):
        raise ValueError(f"her skal stå et helt tal; skriv {bare.replace(',', '.')}, hvis kommaet skiller tusinder")
    raise ValueError("her skal stå et helt tal, for eksempel 1586 eller 1.586")


def _decimal(text: str, example: str) -> Decimal:
    """A number with decimal comma; digits after the comma are kept as written."""
    bare = text.translate(_SPACES).replace("−", "-")
    if sum(c.isdigit() for c in bare) > _MOST_DIGITS:
        raise ValueError(f"tallet har over {_MOST_DIGITS} cifre; er der tastet forkert?")
    if re.fullmatch(r"-?\d+(,\d+)?", bare):
        return Decimal(bare.replace(",", "."))
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+,\d+", bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    if re.fullmatch(r"-?\d+\.\d{3}", bare):
        raise ValueError(f"{bare} kan læses på to måder; skriv {bare.replace('.', '')} eller {bare.replace('.', ',')}")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3}){2,}", bare):
        return Decimal(bare.replace(".", ""))
    if re.fullmatch(r"-?\d+\.\d+", bare):
        return Decimal(bare)
    raise ValueError(f"her skal stå et tal, for eksempel {example}")


def read_number(text: str) -> Number:
    """A number such as 4,6."""
    return Number(_decimal(text, "4,6"))


def read_amount(text: str) -> Amount:
    """Kroner: 1.200.000 and 1200000 are the same; øre after a comma."""
    bare = text.translate(_SPACES).replace("−", "-").removesuffix("kr.").removesuffix("kr")
    if _GROUPED.fullmatch(bare.lstrip("-")):
        bare = bare.replace(".", "")
    if _COMMAS.fullmatch(bare):
        offer = bare.replace(",", ".")
        raise ValueError(f"{bare} kan læses på to måder; skriv {offer}, hvis kommaet skiller tusinder")
    if re.fullmatch(r"-?\d+\.\d+", bare):
        raise ValueError(f"{bare} kan læses på to måder; skriv {bare.replace('.', '')} eller {bare.replace('.', ',')}")
    if re.fullmatch(r"-?[\d.]+,\d{3,}", bare):
        raise ValueError("et beløb har højst to decimaler, for eksempel 1.200.000 eller 310,50")
    return Amount(_decimal(bare, "1.200.000"))


def read_share(text: str) -> Share:
    """A share written in per cent: "31,9 %" is 0.319. The sign must be there, so that 0,3 is never in doubt."""
    bare = _PERCENT_WORD.sub("%", text.strip())
    if not bare.endswith("%"):
        raise ValueError("her skal stå en procent med tegnet %, for eksempel 31,9 %")
    return Share(_decimal(bare[:-1], "31,9 %").scaleb(-2))


def read_measured(text: str) -> Share | Number | Withheld:
    """A measured figure: "31,9 %" is a share, "4,6" a number, "-" a value that is withheld."""
    bare = _PERCENT_WORD.sub("%", text.strip())
    if bare in ("-", "–"):
        return Withheld()
    return read_share(bare) if bare.endswith("%") else Number(_decimal(bare, "4,6 eller 31,9 %"))


def read_measured_share(text: str) -> Share | Withheld:
    """A share, or "-" for one that is withheld; a number without % is asked about."""
    return Withheld() if text.strip() in ("-", "–") else read_share(text)


def read_date(text: str) -> date:
    """A day: 01.01.2024 or 2024-01-01."""
    bare = text.strip()
    match = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", bare)
    iso = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", bare)
    if match:
        day, month, year = (int(part) for part in match.groups())
    elif iso:
        year, month, day = (int(part) for part in iso.groups())
    else:
        raise ValueError("her skal stå en dato, for eksempel 01.01.2024")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"{bare} findes ikke i kalenderen") from None


_QUARTERS = (
    re.compile(r"(?P<number>[1-4])\.?\s*kvartal\s*(?P<year>[12]\d{3})"),
    re.compile(r"[kq](?P<number>[1-4])\s*[-/ ]?\s*(?P<year>[12]\d{3})"),
    re.compile(r"(?P<year>[12]\d{3})\s*[-/ ]?\s*[kq](?P<number>[1-4])"),
)


def read_moment(text: str) -> date | Quarter:
    """A day, or a quarter: 2. kvartal 2024, K2 2024 or 2024-K2."""
    bare = text.strip()
    for pattern in _QUARTERS:
        match = pattern.fullmatch(bare.lower())
        if match:
            return Quarter(int(match["year"]), int(match["number"]))
    try:
        return read_date(bare)
    except ValueError as error:
        if "kalenderen" in str(error):
            raise
        raise ValueError(
            "her skal stå en dato eller et kvartal, for eksempel 01.06.2024 eller 2. kvartal 2024"
        ) from None


def read_year(text: str) -> int:
    """A calendar year."""
    bare = text.strip()
    if not re.fullmatch(r"[12]\d{3}", bare):
        raise ValueError("her skal stå et årstal, for eksempel 2024")
    return int(bare)


def read_count_or_text(text: str) -> Count | str:
    """A whole number; anything with letters or a range in it is words: "20-25", "alle beboere"."""
    bare = text.strip()
    return read_count(bare) if re.fullmatch(r"[\d.,\s]+", bare) else bare


def read_measured_or_text(text: str) -> Share | Number | Withheld | str:
    """A measured figure, or words: "mindst 75 % af deltagerne"."""
    bare = text.strip()
    figure = re.fullmatch(r"[-−–]?[\d.,\s]*(%|pct\.?|procent)?", bare)
    return read_measured(bare) if figure else bare


def read_yes_no(text: str) -> bool:
    """Ja or nej."""
    words = {"ja": True, "nej": False}
    if text.strip().lower() not in words:
        raise ValueError("her skal stå ja eller nej")
    return words[text.strip().lower()]
