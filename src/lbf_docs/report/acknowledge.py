"""Warnings that somebody has looked at and accepted: `kvitteringer:` in plan.yaml, each with its reason."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from lbf_docs.case import RawCase, place_of
from lbf_docs.case.raw import Tree
from lbf_docs.findings import Code, DataPath, Finding, Severity
from lbf_docs.model import Plan
from lbf_docs.model.plan import Acknowledgement
from lbf_docs.suggest import did_you_mean, question

NO_MATCH = Code(
    "KVI101",
    Severity.WARNING,
    "kvitteringen passer ikke på noget",
    why="Det, der blev kvitteret for, er ikke længere i sagen. En kvittering, der bliver stående, kunne "
    "skjule et nyt fund senere.",
)
NOT_ALLOWED = Code(
    "KVI102",
    Severity.WARNING,
    "en fejl kan ikke kvitteres",
    why="En fejl standser dokumenterne, uanset hvem der har set på den. Kun advarsler og oplysninger kan kvitteres.",
)


def spot_name(raw: RawCase, path: DataPath) -> str:
    """What an acknowledgement calls a place: "områder.yaml: i_alt.beboere". Of a list, the part's id, or its number.

    Unlike a line number it stays the same when something is written above it. A part is called the same as its id.
    """
    tree: Tree = raw.data.get(str(path[0]))
    words: list[str] = []
    own = None
    for step in path[1:]:
        if isinstance(step, int):
            items = tree if isinstance(tree, list) else []
            tree = items[step] if step < len(items) else None
            own = _identity(tree)
            words += _told_apart(items, step)
        elif own != step:
            tree = tree.get(step) if isinstance(tree, dict) else None
            own = None
            words.append(step)
    return f"{path[0]}.yaml" + (": " + ".".join(words) if words else "")


_IDENTITIES = ("id", "indsatsområde", "kilde", "rolle", "kode", "aktivitet", "hvem")
"""What a part of a list is told from the others by: the first of these keys that it has."""


def _identity(item: Tree) -> str | None:
    own = item if isinstance(item, dict) else {}
    return next((key for key in _IDENTITIES if isinstance(own.get(key), str)), None)


def _name(item: Tree) -> str | None:
    key = _identity(item)
    name = item[key] if key is not None and isinstance(item, dict) else None
    return name if isinstance(name, str) else None


def _told_apart(items: Sequence[Tree], step: int) -> list[str]:
    """What the item is called; one of several with that name has its number among them after it."""
    name = _name(items[step]) if step < len(items) else None
    if name is None:
        return [str(step + 1)]
    same = _numbers_by_name(_Same(items))[name]
    return [name, str(bisect(same, step))] if len(same) > 1 else [name]


class _Same:
    """A list that is told from others by being it, and not by what is in it."""

    def __init__(self, items: Sequence[Tree]) -> None:
        self.items = items

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.items is self.items

    def __hash__(self) -> int:
        return id(self.items)


@lru_cache(maxsize=32)
def _numbers_by_name(of: _Same) -> Mapping[str | None, list[int]]:
    """Where in a list each name stands: looked for once, since a long list may have as many findings."""
    out: dict[str | None, list[int]] = {}
    for number, item in enumerate(of.items):
        out.setdefault(_name(item), []).append(number)
    return out


def acknowledge(
    findings: Sequence[Finding], plan: Plan, raw: RawCase, not_asked: Collection[str] | None = ()
) -> tuple[Finding, ...]:
    """The findings, those that are accepted with their reason, and what is wrong with the acknowledgements.

    Nothing is said of acknowledgements whose code is among those that were `not_asked` for; of none if that is None.
    """
    out = list(findings)
    by_code: dict[str, list[int]] = {}
    for number, finding in enumerate(findings):
        by_code.setdefault(finding.code, []).append(number)
    for number, kvittering in enumerate(plan.plan.acknowledgements):
        met = [n for n in by_code.get(kvittering.code or "", ()) if _meets(kvittering, out[n])]
        for n in met:
            if out[n].severity is not Severity.ERROR and not out[n].accepted:
                out[n] = out[n].changed(accepted=kvittering.reason or "uden grund")
        if not_asked is None or kvittering.code in not_asked:
            continue
        remarks = tuple(_remarks(kvittering, number, [out[n] for n in met], findings, raw))
        for at, remark in enumerate(remarks, len(out)):
            by_code.setdefault(remark.code, []).append(at)
        out += remarks
    return tuple(out)


def _meets(kvittering: Acknowledgement, finding: Finding) -> bool:
    if finding.code != kvittering.code:
        return False
    where = _plain(kvittering.where or "")
    spot = _plain(finding.spot or finding.place.file)
    return not where or spot == where or spot.startswith((f"{where}:", f"{where}."))


def _plain(spot: str) -> str:
    return spot.replace(" ", "")


def _remarks(
    kvittering: Acknowledgement, number: int, met: Sequence[Finding], findings: Sequence[Finding], raw: RawCase
) -> Iterator[Finding]:
    path: DataPath = ("plan", "kvitteringer", number)
    if not met:
        same = sorted({f.spot or f.place.file for f in findings if f.code == kvittering.code})
        says = f"{kvittering.code} er ikke fundet" + (" dette sted" if same else "")
        remedy = (
            "skriv sted: " + " eller ".join(f'"{spot}"' for spot in same[:4])
            if same
            else (_meant(kvittering.code or "", findings) or "slet kvitteringen, når det, den gælder, er bragt i orden")
        )
        yield NO_MATCH.finding(place_of(raw, (*path, "kode")), says, remedy)
    if any(finding.severity is Severity.ERROR for finding in met):
        says = f"{kvittering.code} er en fejl"
        remedy = "ret fejlen, og slet kvitteringen"
        yield NOT_ALLOWED.finding(place_of(raw, (*path, "kode")), says, remedy)


def _meant(code: str, findings: Sequence[Finding]) -> str:
    """Which code was meant by one that there isn't; "" for one that there is, and that has done its work."""
    from .explaining import explanations  # noqa: PLC0415  # it explains this module's codes too

    if code in explanations():
        return ""
    capitals = [code.upper()] if code.upper() in explanations() else []
    return question(capitals) or did_you_mean(code, {finding.code for finding in findings})
