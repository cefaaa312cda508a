"""LBF904: dates are written in one way, with the whole year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Kind, Mention
from lbf_docs.values.show import MONTHS

from ..base import Remark, Rule
from ..pattern import Pattern
from ..wording import Found, and_more, first_by_words, mention, others, with_digits, written

_SHORT_YEAR = Pattern(
    r"[0-9]{1,2}(?:(?P<by>[./-])[0-9]{1,2}(?P=by)|/[0-9]{1,2}-)[0-9]{2}"
    r"(?![0-9]|[.,/-][0-9]| ?%| (?:måned|md|uge|år|dag))"
)
_NO_DATE = Pattern(
    r"(?i)(?:[0-9.,/-]|(?:\bafsnit|\bpunkt|\bpkt\.|§|\bkapitel|\bversion|\bbilag|\btabel|\bfigur|\bnr\.) )$"
)
_LAST_DAY, _LAST_MONTH = 31, 12
_YEAR = "(?:19|20)[0-9]{2}"
_DATE = Pattern(
    rf"[0-9]{{1,2}}(?:\. ?(?P<long>(?:{'|'.join(MONTHS)}) {_YEAR})|\.[0-9]{{1,2}}\.(?P<dots>{_YEAR})"
    rf"|/[0-9]{{1,2}}[ /-](?P<slash>{_YEAR}))(?![0-9])"
)
_RUNNING = (Kind.PARAGRAPH, Kind.ITEM, Kind.NOTE)


def check(plan: Plan) -> Iterator[Remark]:
    """Years of two digits anywhere, and two ways of writing a date in running text; tables have their own."""
    short = [one for one in written(with_digits(plan), _SHORT_YEAR) if _is_a_date(one)]
    for same in first_by_words(short):
        yield Remark(
            same[0], f"»{same[0].words}«{and_more(same)}", "skriv året med fire cifre",
            "en dato har kun to cifre i året", also=others(same),
        )  # fmt: skip
    forms: dict[str, list[Mention]] = {}
    for passage in with_digits(plan):
        if passage.kind not in _RUNNING or not any(map(str.isalpha, passage.text)):
            continue  # a period alone on its line is a field
        for match in _DATE.finditer(passage.text):
            if not re.search(r"[0-9.,/-]$", passage.text[max(0, match.start() - 1) : match.start()]):
                forms.setdefault(match.lastgroup or "", []).append(mention((passage, match)))
    if len(forms) > 1:
        rarest, *_, most = sorted(forms, key=lambda form: len(forms[form]))
        odd = forms[rarest]
        yield Remark(
            odd[0], f"»{odd[0].words}«{and_more(odd)}; de fleste steder som »{forms[most][0].words}«",
            f"skriv {_written_as(most, odd[0].words)}", also=(*others(odd), forms[most][0]),
        )  # fmt: skip


def _written_as(form: str, words: str) -> str:
    """The same date in the form that most have."""
    low = words.lower()
    day, *rest, year = re.findall(r"[0-9]+", low)
    month = int(rest[0]) if rest else next(number for number, name in enumerate(MONTHS, 1) if name.lower() in low)
    if form == "dots" or not 1 <= month <= _LAST_MONTH:
        return f"{int(day):02}.{month:02}.{year}"
    return f"{int(day)}. {MONTHS[month - 1]} {year}" if form == "long" else f"{int(day)}/{month} {year}"


def _is_a_date(found: Found) -> bool:
    passage, match = found
    day, month, _ = re.split(r"[./-]", match[0])
    real = 1 <= int(day) <= _LAST_DAY and 1 <= int(month) <= _LAST_MONTH
    return real and not _NO_DATE.search(passage.text[max(0, match.start() - 10) : match.start()])


RULE = Rule(
    code="LBF904",
    severity=Severity.WARNING,
    title="datoer er skrevet på to måder",
    why="Den, der slår en frist op, skal ikke gætte, hvad der er dag, måned og år. Skabelonens felter har 01.01.2024, "
    "og i løbende tekst er 1. januar 2024 det almindelige.",
    citation="datoer-i-aftaler",
    wrong={
        "tekst/7-lokal-evaluering.md": "Koordinatoren tæller deltagerne den 31.12.27 og igen, når planen slutter.\n",
    },
    right={
        "tekst/7-lokal-evaluering.md": "Koordinatoren tæller deltagerne den 31. december 2027 og igen, "
        "når planen slutter.\n",
    },
    check=check,
)
