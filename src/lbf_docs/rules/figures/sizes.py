"""How many residents and tenancies a text says there are, against the data."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from lbf_docs.model import Plan
from lbf_docs.model.kinds import WHOLE_PLAN
from lbf_docs.value import Value
from lbf_docs.values import Count, show

from ..base import Remark, Spot
from .areas import Areas, Keys, areas_of
from .claims import Claim, claims
from .lengths import is_slip
from .numbers import PLAIN
from .slips import slip

RESIDENTS, TENANCIES, ADDED = "beboere", "lejemål", "lejemål_på_vej"
_NOUNS = {
    "beboere": RESIDENTS, "personer": RESIDENTS, "mennesker": RESIDENTS, "indbyggere": RESIDENTS,
    "lejemål": TENANCIES, "boliger": TENANCIES,
}  # fmt: skip


class Size(Value):
    """A number of residents or tenancies in the data; a sum over departments stands at the first of them."""

    value: int
    spots: tuple[Spot, ...]
    expression: str


Sizes = Mapping[tuple[str, str], Sequence[Size]]
"""By what is counted, and the key of an area."""


def sizes_of(plan: Plan, areas: Areas) -> Sizes:
    """What the data say; both a department's tenancies and those with the ones on their way count as right."""
    out: dict[tuple[str, str], list[Size]] = {}

    def add(what: str, keys: Keys, size: Size) -> None:
        for key in keys:
            out.setdefault((what, key), []).append(size)

    homes: dict[str, list[tuple[Spot, int | None, Spot, int | None, int | None]]] = {}
    for d in plan.areas.departments:
        keys = areas.of_department(d.id, d.estate)
        residents, tenancies, added = (d, RESIDENTS), (d, TENANCIES), (d, ADDED)
        start = f"afdeling.{d.id}."
        if d.residents is not None:
            add(RESIDENTS, keys, Size(d.residents, (residents,), start + RESIDENTS))
        if d.tenancies is not None:
            add(TENANCIES, keys, Size(d.tenancies, (tenancies,), start + TENANCIES))
        if d.tenancies is not None and d.tenancies_added is not None:
            add(ADDED, keys, Size(d.tenancies_added, (added,), start + ADDED))
            add(TENANCIES, keys, Size(d.tenancies + d.tenancies_added, (tenancies, added), start + TENANCIES))
        row = (residents, d.residents, tenancies, d.tenancies, d.tenancies_added)
        for home in (*areas.by_id.get(d.estate or "", ()), WHOLE_PLAN):
            if home not in keys:
                homes.setdefault(home, []).append(row)
    totals = plan.areas.totals
    if totals and totals.residents is not None:
        add(RESIDENTS, (WHOLE_PLAN,), Size(totals.residents, ((totals, RESIDENTS),), f"i_alt.{RESIDENTS}"))
    if totals and totals.tenancies is not None:
        add(TENANCIES, (WHOLE_PLAN,), Size(totals.tenancies, ((totals, TENANCIES),), f"i_alt.{TENANCIES}"))
    for home, rows in homes.items():
        if all(row[1] is not None for row in rows):
            add(RESIDENTS, (home,), Size(sum(row[1] or 0 for row in rows), tuple(row[0] for row in rows), ""))
        if all(row[3] is not None for row in rows):
            whole = sum(row[3] or 0 for row in rows)
            added_too = whole + sum(row[4] or 0 for row in rows)
            for value in dict.fromkeys((whole, added_too)):
                add(TENANCIES, (home,), Size(value, tuple(row[2] for row in rows), ""))
    return out


def slips(plan: Plan) -> Iterator[Remark]:
    """The numbers of residents and tenancies in a plan's texts that aren't those of its data."""
    areas = areas_of(plan)
    sizes = sizes_of(plan, areas)
    numbers = frozenset(size.value for found in sizes.values() for size in found)
    for claim in claims(plan):
        if what := _counts(claim):
            yield from _compared(claim, what, sizes, numbers, plan)


def _compared(claim: Claim, what: str, sizes: Sizes, numbers: Collection[int], plan: Plan) -> Iterator[Remark]:
    areas = areas_of(plan)
    keys = _keys(claim)
    if claim.quoted:
        yield from _quoted(claim, what, sizes, areas)
        return
    own = [size for key in keys for size in sizes.get((what, key), ())]
    stated = claim.number.value
    if not own or any(claim.number.agrees(Decimal(size.value)) for size in own):
        return
    in_table = bool(claim.text.offset)
    values = [size.value for size in own]
    if not (
        in_table or int(stated) in numbers or any(_is_near(int(stated), value) for value in values)
        or is_slip(claim, values)
    ):  # fmt: skip
        return  # so many are no slip: it is something else that is counted
    size = own[0]
    value = show(Count(size.value), plan.number_style)
    remedy = f", eller hent det fra data: {{{{ {size.expression} }}}}" if size.expression else ""
    yield slip(
        claim.place, f"antallet af {TENANCIES if what == ADDED else what} er et andet end i sagens data",
        f"her står {claim.words}, men områder.yaml har {value} {_shown(what)} for {areas.shown(keys)}",
        f"ret det tal, der er forkert{remedy}",
        tuple(spot for one in own for spot in one.spots)[:4],
    )  # fmt: skip


def _is_near(stated: int, value: int) -> bool:
    """Whether one number may be a slip for the other: not half of it or twice as much, or the same digits."""
    return value / 2 < stated < value * 2 or sorted(str(stated)) == sorted(str(value))


_IN_ALL = re.compile(r" \w+ i alt\b")
_ACTS = re.compile(r"\b(?:når|nå|nået|nåede|delt\w+|haft|spurgt|talt|besøg\w*|kontakt\w*|møder|mødt|svare\w*)\b")
"""What says that these are the people that somebody has met, and not those who live there."""
_WHOLE = re.compile(r"\b(?:(?:helheds)?planen|helhedsplan|i alt)\b", re.IGNORECASE)


def _keys(claim: Claim) -> Keys:
    """The area; the whole plan, where the sentence names none and says that it is about the plan."""
    if claim.area and claim.area.sure:
        return claim.area.keys
    if claim.text.offset:
        return ()
    begin, _ = claim.text.sentence(claim.number.start)
    if _WHOLE.search(claim.text.text, begin, claim.number.start) or _IN_ALL.match(claim.text.text, claim.number.end):
        return (WHOLE_PLAN,)
    return claim.area.keys if claim.area else ()


def _quoted(claim: Claim, what: str, sizes: Sizes, areas: Areas) -> Iterator[Remark]:
    """A number from the data that is another area's, or another number, than the text says."""
    expression = claim.quoted.partition("|")[0].strip()
    last = expression.rpartition(".")[2]
    title = says = ""
    found = [
        (kind, key, size) for (kind, key), own in sizes.items() for size in own
        if size.expression == expression and len(size.spots) == 1
    ]  # fmt: skip
    if not found:
        return
    if (what == RESIDENTS) != (last == RESIDENTS):
        title = "tallet er et andet end det, teksten handler om"
        says = f"teksten handler om {_shown(what)}, men tallet er antallet af {_shown(last)}"
    elif claim.area and claim.area.sure and claim.area.keys and not any(key in claim.area.keys for _, key, _ in found):
        title = "tallet er hentet for et andet område end det, sætningen handler om"
        says = f"teksten handler om {areas.shown(claim.area.keys)}, men tallet er for {areas.shown((found[0][1],))}"
    if title:
        remedy = f"ret udtrykket {{{{ {expression} }}}} eller teksten"
        yield slip(claim.place, title, says, remedy, found[0][2].spots)


def _shown(what: str) -> str:
    return what.replace("_", " ")


_COLUMN = re.compile(r"(?:antal )?(beboere|lejemål|boliger)(?: i alt)?", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:\b(?:bor|boede)\b[^.,;()\d]{0,25}"
    r"|\b(?:har|rummer|tæller|omfatter|dækker|består af|bestående af|samler|i alt|fordelt på|samlet|tilsammen"
    r"|til sammen|med|på|tilføjes|kommer|får|af(?: \w+s)?|de|alle)"
    r"|\b(?:beboere|lejemål|boliger)\b[^.,;()\d]{0,40}\b(?:og|i|på|fordelt på)|^|[(:])"
    r"\s*(?:i alt |der )?$",
    re.IGNORECASE,
)
"""What stands before a number of all who live there, or all that is let."""
_PART = re.compile(
    r"\s*(?:over|under|i alderen|mellem|med|uden|som|der|fra \d|på over|har (?:fået|deltaget|svaret)|deltog"
    r"|om (?:året|ugen)|til|pr\b)",
    re.IGNORECASE,
)
"""What makes a number one of some of them."""
_ADDED = re.compile(r"\btilføj|\bpå vej\b|\bkommer\b|\bsammenlæg", re.IGNORECASE)


def _counts(claim: Claim) -> str:
    """What is counted, if it is all residents or tenancies of somewhere."""
    number, text = claim.number, claim.text
    if number.unit != PLAIN or number.about or number.value != number.value.to_integral_value():
        return ""
    if claim.text.offset:
        head = _COLUMN.fullmatch(claim.passage.column) or _COLUMN.fullmatch(claim.passage.row)
        return _NOUNS[head[1].lower()] if head and not number.noun else ""
    what = _NOUNS.get(number.noun, "")
    if not what:
        return ""
    begin, _ = text.sentence(number.start)
    if not _BEFORE.search(text.text, begin, number.start) or claim.when.years:
        return ""
    if _ACTS.search(text.text, begin, number.start):
        return ""
    after = text.text.find(number.noun, number.end) if number.noun in text.text[number.end :] else number.end
    if _PART.match(text.text, after + len(number.noun)):
        return ""
    return ADDED if what == TENANCIES and _ADDED.search(text.text, begin, number.start) else what
