"""What stands behind a code: why it matters, who demands it, a wrong and a right example. For people and for pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType

from lbf_docs.case.codes import CODES
from lbf_docs.findings import Code, Severity
from lbf_docs.model import codes as model_codes
from lbf_docs.prose import codes as prose_codes
from lbf_docs.regulation import citations
from lbf_docs.rules import all_rules
from lbf_docs.suggest import did_you_mean
from lbf_docs.value import Value

from . import revision_codes, target_codes, template_codes
from .acknowledge import NO_MATCH, NOT_ALLOWED

MARKS: Mapping[str, str] = {
    "law": "lov",
    "regulation": "regulativ",
    "guidance": "fondens vejledning",
    "template text": "skabelonens faste tekst",
    "practice": "praksis",
    "standard": "standard",
    "norm": "sprognorm",
    "assumption": "antagelse",
}
"""How strong a source is, in Danish."""

FAMILIES: Mapping[str, str] = {
    "0": "Sættet og teksterne",
    "1": "Parter og periode",
    "2": "Mål, indikatorer og tal",
    "3": "Indsatsområder og delaftaler",
    "4": "Budget",
    "5": "Organisering og kommissorium",
    "6": "Beredskab og milepæle",
    "7": "Områdernes status",
    "8": "Personer",
    "9": "Sprog",
}
"""The families of rules, by the hundreds digit of their codes."""

KINDS: Mapping[str, str] = {
    "FIL": "Mappen og filerne",
    "DAT": "Dataene",
    "TXT": "Teksterne",
    "KVI": "Kvitteringer",
    "SKA": "Skabeloner",
    "UD": "Det, der skrives",
    "REV": "Revisioner",
}
"""The other kinds of findings, by the letters of their codes."""


class Explanation(Value):
    """One code, explained."""

    code: str
    severity: Severity
    title: str
    why: str
    remedy: str = ""
    """What to do, where it is the same everywhere."""
    source: str = ""
    """Who demands it, in words; empty for plain logic."""
    mark: str = ""
    """How strong the source is: a key of MARKS."""
    href: str = ""
    wrong: Mapping[str, str] = MappingProxyType({})
    """Pieces of a case that give the finding, by file."""
    right: Mapping[str, str] = MappingProxyType({})

    @property
    def group(self) -> str:
        """The heading that it belongs under."""
        letters = self.code.rstrip("0123456789")
        return FAMILIES[self.code[3]] if letters == "LBF" else KINDS[letters]


def citation_of(key: str) -> str:
    """A source in words, with how strong it is; nothing for plain logic."""
    source = citations()[key] if key else None
    return f"{source.title} ({MARKS[source.mark]})" if source else ""


@lru_cache(maxsize=1)
def explanations() -> Mapping[str, Explanation]:
    """Every code that a check can give, in order: the rules first, then what can't be read."""
    found = [*_rules(), *_others()]
    rank = {letters: number for number, letters in enumerate(("LBF", *KINDS))}
    found.sort(key=lambda one: (rank[one.code.rstrip("0123456789")], one.code))
    return {one.code: one for one in found}


_LOGIC = "ingen; det følger af almindelig logik"
_OWN = "lbf-docs: sådan skrives en sag (docs/sagens-format.md)"


def _rules() -> Iterator[Explanation]:
    for rule in all_rules():
        code = Code(rule.code, rule.severity, rule.title, rule.why)
        yield _explained(code, rule.citation, rule.wrong, rule.right)


def _explained(code: Code, citation: str, wrong: Mapping[str, str], right: Mapping[str, str]) -> Explanation:
    source = citations()[citation] if citation else None
    said = (source.title, source.mark, source.href) if source else ("", "", "")
    return Explanation(code.code, code.severity, code.title, code.why, "", *said, wrong, right)


def _others() -> Iterator[Explanation]:
    for fault in CODES:
        yield Explanation(fault.code, fault.severity, fault.title, fault.explanation, fault.remedy, _OWN)
    rule = template_codes.FIXED_TEXT
    yield _explained(rule.code, rule.citation, rule.wrong, rule.right)
    named = [code for module in (model_codes, prose_codes) for code in vars(module).values() if isinstance(code, Code)]
    for code in (*named, NO_MATCH, NOT_ALLOWED, target_codes.PICTURE, *_WRITTEN):
        yield Explanation(code.code, code.severity, code.title, code.why, "", _OWN)


_WRITTEN = (*template_codes.CODES, *target_codes.CODES, *revision_codes.CODES)
"""What is said of what we write."""
_LOOK_ALIKE = str.maketrans("OIL", "011")
"""What is typed for a digit."""


class UnknownCode(LookupError):
    """There is no such code; the message is Danish and names the nearest ones."""


def explain(code: str) -> Explanation:
    """What stands behind a code, in small or capital letters. Raises UnknownCode."""
    known = explanations()
    wanted = code.strip().upper()
    wanted = wanted[:3] + wanted[3:].translate(_LOOK_ALIKE)
    if wanted not in known:
        hint = did_you_mean(wanted, known) or "`lbf-docs regler` viser dem, der er"
        raise UnknownCode(f"koden {code} findes ikke: {hint}")
    return known[wanted]


def show_rules() -> str:
    """Every code with its severity and title, by family, as text that ends with a line break."""
    out: list[str] = []
    width = max(len(one.severity.value) for one in explanations().values())
    for group, members in groupby(explanations().values(), key=lambda one: one.group):
        out.append(f"\n{group}" if out else group)
        for one in members:
            strength = f" ({MARKS[one.mark]})" if one.mark else ""
            out.append(f"  {one.code}  {one.severity.value:{width}}  {one.title}{strength}")
    rules = sum(one.code.startswith("LBF") for one in explanations().values())
    out.append(f"\n{rules} regler om indholdet. `lbf-docs forklar KODE` siger hvorfor, med kilde og eksempler.")
    return "\n".join(out) + "\n"


def show_explanation(one: Explanation) -> str:
    """An explanation as text that ends with a line break."""
    source = f"{one.source} ({MARKS[one.mark]})" if one.mark else one.source or _LOGIC
    lines = [f"{one.code} ({one.severity.value}): {one.title}", "", one.why]
    if one.remedy:
        lines += ["", f"Gør sådan: {one.remedy}"]
    lines += ["", f"Kilde: {source}", *([f"       {one.href}"] if one.href else [])]
    for heading, example in (("Det giver fundet:", one.wrong), ("Sådan er det i orden:", one.right)):
        if example:
            lines += ["", heading, *_example(example)]
    return "\n".join(lines) + "\n"


def _example(files: Mapping[str, str]) -> Iterator[str]:
    for file, piece in files.items():
        yield f"  {file}"
        yield from (f"    │ {line}".rstrip() for line in (piece.rstrip("\n") or "(tom)").split("\n"))
