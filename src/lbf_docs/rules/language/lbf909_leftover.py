"""LBF909: text that was pasted has no signs left over from where it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Mention

from ..base import Remark, Rule
from ..pattern import Pattern
from ..wording import Found, all_text, and_more, mention, others, shown_passages, with_any, written

_SIGNS = {
    "\u00ad": "en blød bindestreg, som ikke kan ses",
    "\u200b": "et mellemrum uden bredde, som ikke kan ses",
    "\u2060": "et tegn uden bredde, som ikke kan ses",
    "\ufb01": "bogstaverne fi som ét tegn",
    "\ufb02": "bogstaverne fl som ét tegn",
    "\u00b4": "en accent i stedet for en apostrof",
    "\uf0b7": "et punkttegn fra Word",
    "\uf0a7": "et punkttegn fra Word",
}
_PLAIN = {"\ufb01": "fi", "\ufb02": "fl", "\u00b4": "'"}
_SIGN = Pattern(rf"[\w-]*(?P<sign>[{''.join(_SIGNS)}])[\w-]*")
_BULLETS = "•·▪◦–-"
_LONGEST = 40
"""Letters in each half of a word that a hyphen parts."""
_ENDS = Pattern(r"(?<![\w-])[A-ZÆØÅ]?[a-zæøå]{2,}$")
_BEGINS = Pattern(r" ?(?P<word>[a-zæøå]{3,})(?![\w-])")
_BETWEEN = frozenset({"og", "eller", "samt", "til", "men", "med", "hhv"})
"""What follows after "børne- og ungeområdet"."""


def check(plan: Plan) -> Iterator[Remark]:
    """Signs that nobody types, and words with the hyphen of a line that ended there once."""
    text = all_text(plan)
    if any(sign in text for sign in _SIGNS):
        for same in _by_sign(written(with_any(plan, *_SIGNS), _SIGN)):
            sign = next(sign for sign in _SIGNS if sign in same[0].words)
            plain = _plain(same[0].words)
            yield Remark(
                same[0], f"her er {_SIGNS[sign]} (U+{ord(sign):04X}){and_more(same)}",
                f"skriv {plain}" if plain else "slet tegnet", also=others(same),
            )  # fmt: skip
    bullets = [p.mention(0, 1) for p in shown_passages(plan) if p.text[0] in _BULLETS and p.text[1:2].isspace()]
    if bullets:
        yield Remark(
            bullets[0], f"»{bullets[0].words}« først i et afsnit er ikke en liste{and_more(bullets)}",
            "skriv hvert punkt på sin egen linje med - og et mellemrum foran", "en liste er sat ind som tegn",
            also=others(bullets),
        )  # fmt: skip
    yield from _hyphens(plan)


def _by_sign(found: Iterator[Found]) -> list[list[Mention]]:
    groups: dict[str, list[Mention]] = {}
    for one in found:
        groups.setdefault(one[1]["sign"], []).append(mention(one))
    return list(groups.values())


def _plain(words: str) -> str:
    return "".join("" if sign in _SIGNS and sign not in _PLAIN else _PLAIN.get(sign, sign) for sign in words)


def _hyphens(plan: Plan) -> Iterator[Remark]:
    """A hyphen inside a word that is written without it elsewhere."""
    text = all_text(plan)
    parted: dict[str, str] = {}
    for before, after in pairwise(text.split("-")):
        first, second = _ENDS.search(before[-_LONGEST:]), _BEGINS.match(after[:_LONGEST])
        if first and second and second["word"] not in _BETWEEN:
            parted[f"{first[0]}-{second[0]}"] = f"{first[0]}{second['word']}".lower()
    low = text.lower() if parted else ""
    for word, whole in parted.items():
        if whole not in low or not re.search(rf"(?<![\w-]){whole}(?![\w-])", low):
            continue
        pattern = re.compile(rf"(?<![\w-]){word}(?![\w-])")
        same = [mention(one) for one in written(with_any(plan, word), pattern)]
        if same:
            yield Remark(
                same[0], f"»{word}«{and_more(same)}; andre steder »{whole}«", f"skriv {whole}",
                "et ord er delt som ved en gammel linjes slutning", also=others(same),
            )  # fmt: skip


RULE = Rule(
    code="LBF909",
    severity=Severity.NOTICE,
    title="et tegn er fulgt med, da teksten blev sat ind",
    why="Bløde bindestreger og delte ord fra Word eller en PDF ses ikke, før linjerne brydes et andet sted, og en "
    "søgning finder ikke ordet.",
    citation="",
    wrong={
        "tekst/2-vision.md": "Om fire år er Lyngbakken et bolig-område, hvor det er almindeligt at have et arbejde.\n",
    },
    right={
        "tekst/2-vision.md": "Om fire år er Lyngbakken et boligområde, hvor det er almindeligt at have et arbejde.\n",
    },
    check=check,
)
