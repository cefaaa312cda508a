"""Many parts that changed in the same way, told as one that names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .difference import Difference, short
from .naming import MANY

_SEVERAL = 4
"""From how many on, parts that changed in the same way are told as one."""
NAMED = 6
"""How many of them are named in a line; the rest are counted."""
_LONGEST = 90


def gathered(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """The differences of one document; where many parts of a kind say the same new thing (a status), that is one."""
    return _rows(differences, whole=True)


def gathered_subjects(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """As `gathered`, where only what was changed is told and not how: whatever they say now."""
    return _rows(differences, whole=False)


def _rows(differences: Iterable[Difference], whole: bool) -> tuple[Difference, ...]:
    rows = _alike(differences, whole)
    return tuple(one for row in rows for one in ([_as_one(row)] if len(row) >= _SEVERAL else row))


def _alike(told: Iterable[Difference], whole: bool) -> Iterable[list[Difference]]:
    """The differences in rows of those that are alike, a row where its first stands."""
    rows: dict[object, list[Difference]] = {}
    for number, one in enumerate(told):
        word = one.part.partition(" ")[0]
        above = one.subject.removesuffix(one.part)
        how = (one.kind, one.before, one.after) if whole else ()
        fits = one.part and one.label and not one.words and word in MANY
        rows.setdefault((above, word, one.label, *how) if fits else number, []).append(one)
    return rows.values()


def _as_one(ones: Sequence[Difference]) -> Difference:
    first = ones[0]
    word = first.part.partition(" ")[0]
    names = tuple(dict.fromkeys(one.part.partition(" ")[2].strip("»«") or one.part for one in ones))
    subject = f"{first.subject.removesuffix(first.part)}{len(ones)} {MANY[word]}"
    return first.changed(subject=subject, part="", names=names, spot=first.spot.partition(":")[0])


def named(names: Sequence[str], most: int | None = NAMED) -> str:
    """ "A; B; C og 14 andre", each with its beginning; all of them, and whole, where `most` is None."""
    if most is None:
        return "; ".join(names)
    shown = names if len(names) <= most + 1 else names[:most]
    rest = len(names) - len(shown)
    return "; ".join(short(name, _LONGEST) for name in shown) + (f" og {rest} andre" if rest else "")


def line_of(one: Difference) -> str:
    """A difference in one line, the parts that it holds for named."""
    return f"{one.line} ({named(one.names)})" if one.names else one.line


def about_of(one: Difference, most: int | None = NAMED) -> str:
    """What changed, without how, the parts that it holds for named."""
    return f"{one.about} ({named(one.names, most)})" if one.names else one.about
