"""What a key holds that is no part: a list of names, values by year or area; and who chairs an organ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.model.activities import Activity
from lbf_docs.model.base import Field, Key, Part
from lbf_docs.model.kinds import WHOLE_PLAN
from lbf_docs.model.organisation import BOARD, Organ
from lbf_docs.model.shapes import Scalar

from .difference import ADDED, CHANGED, MOVED, REMOVED, Difference
from .lists_shown import is_ordered, of_areas, of_goals
from .naming import NO_BREAK, amounts, key_name, name_of, shown
from .said import as_dict, kind_of, label_of
from .shown_keys import SUB
from .sides import Loose, Place, Sides, Undone

_PLAIN = Field("", Key("", "", ""), Scalar(str), ())
"""A value that stands in a table, and refers to nothing."""


def words(sides: Sides, at: Place, field: Field, old: tuple[object, ...], new: tuple[object, ...]) -> Iterator[Loose]:
    """A list of names or references."""
    before = [sides.before.value(one, field.references) for one in old]
    after = [sides.after.value(one, field.references) for one in new]
    gone = [shown(one, field, sides.old) for one, key in zip(old, before, strict=True) if key not in after]
    come = [shown(one, field, sides.new) for one, key in zip(new, after, strict=True) if key not in before]
    label = label_of(field)
    touches = _touches(sides, at, field)
    for kind, names in ((REMOVED, gone), (ADDED, come)):
        if names:
            values = ", ".join(names)
            texts = ("", values) if kind == ADDED else (values, "")
            one = sides.seen_in(sides.difference(kind, at, field.key.alias, label, *texts), at, touches)
            yield Loose(one, undone=Undone(at.new, field.name, old))
    if not gone and not come and before != after and is_ordered(at, field.key.alias):
        both = ((old, sides.old), (new, sides.new))
        rows = [", ".join(shown(one, field, plan) for one in row) for row, plan in both]
        label = f"{label}, rækkefølgen"
        yield Loose(sides.seen_in(sides.difference(CHANGED, at, field.key.alias, label, *rows), at, touches))


def _touches(sides: Sides, at: Place, field: Field) -> tuple[str, ...]:
    """The documents that show the list."""
    old, new = at.old[-1], at.new[-1]
    if isinstance(old, Activity) and isinstance(new, Activity):
        if field.key.alias == "delmål":
            return of_goals(sides, old, new)
        if field.key.alias == "indsatsområder":
            return of_areas(sides, old, new)
    return sides.touches(at, field.key.alias)


def homes(sides: Sides, at: Place, field: Field, old: tuple[object, ...], new: tuple[object, ...]) -> Iterator[Loose]:
    """The indsatsområder of an activity: another first one moves it from one delaftale to another."""
    before, after = (getattr(part, "home", None) for part in (at.old[-1], at.new[-1]))
    if not (before and after) or before == after:
        yield from words(sides, at, field, old, new)
        return
    touches = _touches(sides, at, field)
    names = [f"delaftalen for {plan.area_name(home)}" for plan, home in ((sides.old, before), (sides.new, after))]
    one = sides.seen_in(sides.difference(MOVED, at, field.key.alias, "", *names), at, touches)
    yield Loose(one.changed(also=tuple(key for key in (f"{SUB}:{before}",) if key in one.touches)))
    if [after if area == before else area for area in old] != list(new):  # it is in others, too
        rows = [
            ", ".join(shown(area, field, plan) for area in row) for row, plan in ((old, sides.old), (new, sides.new))
        ]
        yield Loose(sides.seen_in(sides.difference(CHANGED, at, field.key.alias, label_of(field), *rows), at, touches))


def table(
    sides: Sides, at: Place, field: Field, old: Mapping[str, object], new: Mapping[str, object],
    above: tuple[str, ...] = (),
) -> Iterator[Loose]:  # fmt: skip
    """Values by year or area, or by year and area; `above` is the year that they lie under."""
    kinds = ("område", "afdeling", "sted")
    before = {sides.before.id(kinds, key): value for key, value in old.items()}
    for key in dict.fromkeys((*before, *new)):
        one, other = before.get(key), new.get(key)
        if one == other:
            continue
        if isinstance(one, dict) or isinstance(other, dict):
            yield from table(sides, at, field, as_dict(one), as_dict(other), (*above, key))
            continue
        keys = tuple("" if one == WHOLE_PLAN else key_name(one, sides.new) for one in (*above, key))
        texts = amounts(shown(one, _PLAIN, sides.old), shown(other, _PLAIN, sides.new), other)
        label = " ".join((label_of(field), *(name for name in keys if name)))
        if at.stem == "budget":
            yield Loose(_budget(sides, at, field, keys, *texts))
        else:
            own = sides.difference(kind_of(*texts), at, field.key.alias, label, *texts)
            yield Loose(
                own, undone=Undone(at.new, field.name, _with(getattr(at.new[-1], field.name), (*above, key), one))
            )


def _with(values: object, keys: tuple[str, ...], value: object) -> object:
    """A table with one value, at a key or at a key of a key, as it was."""
    if not keys:
        return value
    own = as_dict(values)
    return {**own, keys[0]: _with(own.get(keys[0]), keys[1:], value)}


def _budget(sides: Sides, at: Place, field: Field, keys: tuple[str, ...], before: str, after: str) -> Difference:
    """ "Budget 2026: LBF 1.200.000 → 1.350.000 kr." """
    part = at.new[-1]
    which = "" if field.key.alias == "beløb" else f", {label_of(field)}"
    subject = f"Budget {' '.join(keys)}"
    if not after and before.endswith("kr."):
        before, after = before.removesuffix("kr.").rstrip(NO_BREAK), "0 kr."
    one = sides.difference(CHANGED, at, field.key.alias, "", before or "0", after or "0")
    return one.changed(subject=subject, label=f"{name_of(part, sides.new)}{which}", part="")


def chair(sides: Sides, at: Place, old: tuple[Part, ...], new: tuple[Part, ...]) -> Iterator[Loose]:
    """Who chairs an organ, where that is another."""
    sat = [one for one in old if getattr(one, "chair", False)]
    sits = [one for one in new if getattr(one, "chair", False)]
    if [sides.before.identity(one) for one in sat] == [sides.after.identity(one) for one in sits]:
        return
    before, after = [name_of(one, sides.old) for one in sat], [name_of(one, sides.new) for one in sits]
    organ = at.new[-1]
    assert isinstance(organ, Organ)
    subject = "Formand" if organ.kind == BOARD else f"Formand for {organ.name}"
    one = sides.difference(CHANGED, at, "medlemmer", "", " og ".join(before) or "ingen", " og ".join(after) or "ingen")
    yield Loose(one.changed(subject=subject, part=""))
