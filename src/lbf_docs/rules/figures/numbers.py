"""The numbers in a text with what they count: shares, kroner, things; and the years that are named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal

from lbf_docs.value import Value

SHARE, KRONER, PLAIN = "%", "kr.", ""


class Stated(Value):
    """A number in a text."""

    start: int
    end: int
    value: Decimal
    """A share in per cent, an amount in kroner."""
    step: Decimal
    """What its last digit stands for."""
    unit: str
    noun: str = ""
    """The word after a plain number: beboere."""
    about: bool = False
    """Whether it is only about that much, or a limit: "ca. 40 %", "over 40 %"."""

    def moved(self, by: int) -> Stated:
        """The same, so many characters on."""
        return self.changed(start=self.start + by, end=self.end + by)

    def agrees(self, value: Decimal) -> bool:
        """Whether it is this value, rounded to the digits that it is written with."""
        return any(
            (value / self.step).quantize(Decimal(1), rounding) * self.step == self.value
            for rounding in (ROUND_HALF_UP, ROUND_HALF_DOWN)
        )


WORDS = {
    "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11,
    "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19,
    "tyve": 20,
}  # fmt: skip
"""Numbers in letters."""
_NUMBER = re.compile(
    r"(?<![\w.,/§])(?P<whole>\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(?P<decimals>\d{1,6}))?"
    r"(?:\s?(?P<share>%|pct\b\.?|procent\b)"
    r"|(?:\s?(?P<scale>mio\.?|millioner|mia\.?|milliarder|tusinde?|t\.?))?\s?(?P<kroner>kr\b\.?|kroner\b)"
    r"|(?P<odd>[-–/]\w|[.,]\d|\.-|\.\s[a-zæøå]|\w|\s?½)"
    r"|[\s](?P<noun>[^\W\d_]+))?"
)
_POINTS = re.compile(r"\s?-?point")
_ABOUT = frozenset(
    ("ca", "cirka", "omkring", "omtrent", "knap", "knapt", "godt", "over", "under", "mindst", "højst", "næsten", "end",
     "maks", "maksimalt", "minimum", "regnet", "nogenlunde", "mellem", ">", "<", "≥", "≤", "~", "±")
)  # fmt: skip
"""What makes a number a limit, or only about that much: "ca. 40 %", "mere end 40 %"."""
_ABOUT_TWO = frozenset(("op til", "op mod", "op imod", "tæt på"))
_BY_NAME = frozenset(
    ("kl", "nr", "stk", "afsnit", "kapitel", "side", "s", "punkt", "niveau", "bilag", "fodnote", "note", "trin", "uge",
     "tlf", "telefon", "paragraf", "§", "§§")
)  # fmt: skip
"""What makes it only a name: "afsnit 5"."""
_CHANGE = frozenset(
    ("steget", "steg", "stiger", "faldet", "faldt", "falder", "vokset", "voksede", "øget", "øges", "reduceret",
     "sænket", "hævet")
)  # fmt: skip
"""What makes it how much something has changed: "faldet med 20 %"."""
_LITTLE = frozenset(("med", "markant", "kraftigt", "lidt"))
_RANGE_BEFORE = re.compile(r"\d\s?[-–/]\s*$|\bmellem \d[\d.,]*\s?%? og $")


_SCALES = {"mio": 10**6, "mil": 10**6, "mia": 10**9, "tus": 10**3, "t": 10**3, "t.": 10**3}
_YEAR = re.compile(
    r"(?<![\d.,-])(?P<year>(?:19|20)\d\d)(?:\s?/\s?(?P<next>(?:20)?\d\d))?(?!\d|[.,]\d|\s?(?:%|kr\b|pct))"
)
_RANGE_AFTER = re.compile(r"\s?[-–]\s?\d")


def numbers(text: str) -> Iterator[Stated]:
    """The numbers of a text, without years, dates, ranges, ages and what is only a number by name."""
    for found in _NUMBER.finditer(text):
        if found["odd"]:
            continue
        before = text[max(0, found.start() - 24) : found.start()]
        about = _is_about(before)
        if about is None:
            continue
        whole, decimals = found["whole"].replace(".", ""), found["decimals"] or ""
        value, step = Decimal(f"{whole}.{decimals}" if decimals else whole), _STEPS[len(decimals)]
        end, unit, noun = found.end(), PLAIN, ""
        if found["share"]:
            if _POINTS.match(text, end):
                continue
            unit = SHARE
        elif found["kroner"]:
            scale = _SCALES.get((found["scale"] or "")[:3].lower(), 1)
            unit, value, step = KRONER, value * scale, step * scale
        else:
            noun = (found["noun"] or "").lower()
            if noun == "procentpoint":
                continue
            end = found.start("noun") - 1 if noun else end
            if not decimals and len(found["whole"]) == 4 and found["whole"][:2] in ("19", "20") and noun not in COUNTED:
                continue
        yield Stated(found.start(), end, value, step, unit, noun, about)


_STEPS = tuple(Decimal(1).scaleb(-digits) for digits in range(7))


def _is_about(before: str) -> bool | None:
    """Whether a number with this before it is only about that much; None where it is no number of anything."""
    words = before.lower().split()
    while words and words[-1] in _LITTLE:
        words.pop()
    last = words[-1].strip("(.") if words else ""
    if last in _BY_NAME or last in _CHANGE:
        return None
    if last[-1:] in ("-", "–", "/", "g") and (found := _RANGE_BEFORE.search(before)):
        return True if found[0].startswith("mellem") else None
    return last in _ABOUT or " ".join(words[-2:]) in _ABOUT_TWO


COUNTED = ("beboere", "lejemål", "boliger", "personer", "mennesker", "indbyggere")


class Year(Value):
    """A year, or a school year as both of its years."""

    start: int
    end: int
    years: frozenset[str]


def years(text: str) -> tuple[Year, ...]:
    """The years that a text names; "2020-2021" is none, and no date."""
    out: list[Year] = []
    if "20" not in text and "19" not in text:
        return ()
    for found in _YEAR.finditer(text):
        if _RANGE_AFTER.match(text, found.end()) or text[: found.start()].endswith(("–", "/")):
            continue
        out.append(Year(found.start(), found.end(), year_set(found[0])))
    return tuple(out)


def year_set(written: str) -> frozenset[str]:
    """ "2022/23" as 2022 and 2023; nothing for what is no year."""
    first, _, after = written.replace(" ", "").replace("-", "/").partition("/")
    if not (first.isdigit() and len(first) == 4):
        return frozenset()
    return frozenset((first, first[:2] + after if len(after) == 2 else after) if after.isdigit() else (first,))
