"""What a case could say, made of the models themselves: parts with every field, with none that may be left out, with
each kind of value that a field can have. As trees of text, to be read the ordinary way.

Nothing here knows a field by name but for those whose values come from the regulation: a new field of a part is here by
itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import cycle
from typing import Any, TypeAlias

from lbf_docs.findings import DataPath
from lbf_docs.regulation import Regulation
from lbf_docs.value import Value

from . import shapes
from .activities import Activity
from .areas import Department, Estate, Spot
from .base import Field, Part, fields_of
from .budget import Expense
from .figures import Baseline, FigureSet
from .index import THE_FUND
from .organisation import Organ, Role
from .parties import Partner, Party
from .plan import ChosenArea, PlanFile
from .references import FIXED_INDICATOR
from .samples import Samples
from .sub_agreements import SubGoal

Make: TypeAlias = Callable[[], Any]
"""Makes a tree, with values and ids that are used nowhere else."""

KINDS: Mapping[type[Part], str] = {
    Party: "part", Partner: "samarbejdspartner", Estate: "område", Department: "afdeling", Spot: "sted", Role: "rolle",
    Organ: "organ", Baseline: "indikator", FigureSet: "tal", ChosenArea: "indsatsområde", Activity: "aktivitet",
    SubGoal: "delmål", Expense: "post",
}  # fmt: skip
"""What references call the parts that have an id. A test holds it against the index."""

_AREAS = ("område", "afdeling", "sted")


class Pointer(Value):
    """A reference, until the ids are known: to a part of a kind, to which one by turn."""

    kind: str
    turn: int
    path: DataPath
    alone: bool
    """Whether it points to a part that no other field points to."""
    upwards: bool
    """Whether it points to its own kind: then to the last one, which points to nothing, so that there is no ring."""


class Maker:
    """Makes the parts of one case. A class, because numbers, ids and turns go on from part to part."""

    def __init__(self, law: Regulation, lacking: bool) -> None:
        self.law = law
        self.lacking = lacking
        """Whether lists also have parts that lack something."""
        self.ids: dict[str, list[str]] = {kind: [] for kind in KINDS.values()}
        self.ids["samarbejdspartner"].append(THE_FUND.id)
        self.pointed: dict[DataPath, tuple[str, str]] = {}
        """For each required reference, by its path without numbers: the kind and id of the part only it points to."""
        self.spare: dict[str, str] = {}
        """By kind, the id of a part that nothing points to."""
        self.rising: set[str] = set()
        """The kinds whose parts point to their own kind."""
        self.samples = Samples(date(law.in_force.year + 4, 3, 2))
        self._turns: Counter[tuple[DataPath, str]] = Counter()

    # --- parts ---

    def full(
        self, model: type[Part], path: DataPath, rich: bool = False, instead: Mapping[str, Make | None] | None = None
    ) -> dict[str, Any]:
        """A part with all of its fields. `rich`: its lists have every variant of what may be in them.

        `instead` makes some fields otherwise, or leaves them out.
        """
        out = {}
        for one in fields_of(model):
            make = instead[one.name] if instead and one.name in instead else self._options(model, one, path, rich)[0]
            if make is not None:
                out[one.key.alias] = make()
        return out

    def bare(self, model: type[Part], path: DataPath) -> dict[str, Any]:
        """A part with nothing but what it must have."""
        out: dict[str, Any] = {}
        for one in fields_of(model):
            at = (*path, one.key.alias)
            if not (one.key.needed or one.key.identity):
                continue
            match one.shape:
                case shapes.Nested(inner):
                    out[one.key.alias] = self.bare(inner, at)
                case shapes.Sequence(shapes.Nested(inner)):
                    out[one.key.alias] = [self.bare(inner, at)]
                case shapes.Scalar() if one.references and one.key.needed:
                    self.pointed.setdefault(at, (one.references[0], ""))
                    out[one.key.alias] = Pointer(one.references[0], 0, at, True, False)
                case _:
                    plainest = -1 if isinstance(one.shape, shapes.Table) else 0  # a single value needs no area
                    out[one.key.alias] = self._options(model, one, path, False)[plainest]()
        return out

    def variants(self, model: type[Part], path: DataPath) -> list[Make]:
        """A part in every way: full, bare, without each field that may be left out, with each other kind of value."""
        fields = fields_of(model)
        out: list[Make] = [partial(self.full, model, path, rich=True)]
        if self.lacking:
            out.append(partial(self.bare, model, path))
            free = (one.name for one in fields if not (one.key.needed or one.key.identity))
            out += [partial(self.full, model, path, instead={name: None}) for name in free]
        for one in fields:
            others = self._options(model, one, path, False)[1:]
            out += [partial(self.full, model, path, instead={one.name: other}) for other in others]
        return out

    # --- the fields of a part ---

    def _options(self, model: type[Part], one: Field, path: DataPath, rich: bool) -> Sequence[Make]:
        """The ways in which a field can be filled; the first is the usual one."""
        at = (*path, one.key.alias)
        if one.references:
            upwards = KINDS.get(model) in one.references
            pointers = [partial(self._pointer, kind, at, upwards) for kind in one.references]
            in_list = isinstance(one.shape, shapes.Sequence)
            return [lambda: [point() for point in (*pointers, *pointers)]] if in_list else pointers
        if (model, one.name) == (PlanFile, "regulation"):
            return [partial(str, self.law.version)]
        match one.shape:
            case shapes.Scalar() if one.name == "id":
                return [partial(self._id, model, at)]
            case shapes.Scalar(read):
                return [partial(self.samples.one, sample) for sample in self.samples.kinds(read)]
            case shapes.Choice(words):
                return [partial(str, word) for word in words]
            case shapes.Markdown():
                return [lambda: f"{self.samples.word()}."]
            case shapes.Nested(inner):
                return [partial(self.full, inner, at, rich), *self.variants(inner, at)]
            case shapes.Table() as table:
                return [partial(self._table, table, at), *self._single(table)]
            case shapes.Sequence(shapes.Nested(inner)):
                return [partial(self._list, inner, at, rich)]
            case shapes.Sequence(item):
                assert isinstance(item, shapes.Scalar)
                return [lambda: [self.samples.one(self.samples.kinds(item.read)[0])]]
        raise TypeError(one.shape)

    def _list(self, model: type[Part], path: DataPath, rich: bool) -> list[Any]:
        full = partial(self.full, model, path)
        makers = self.variants(model, path) if rich else [full]
        slots = len(self._known_ids(model))
        if any(one.key.identity and one.references == ("indsatsområde",) for one in fields_of(model)):
            slots = len(self.law.focus_areas)
        if rich and slots:  # there can be one for each id of the regulation's: in as many ways as there are
            makers = [*makers, *[full] * slots][:slots]
        return [make() for make in makers]

    def _table(self, table: shapes.Table, path: DataPath) -> dict[Any, Any]:
        """Values by year or by area, of every kind that they can have."""
        if isinstance(table.value, shapes.Table):
            inner = table.value
            return {year: self._table(inner, path) for year in self.samples.years}
        assert isinstance(table.value, shapes.Scalar)
        samples = self.samples.kinds(table.value.read)
        if table.key is not None:
            return {year: self.samples.one(samples[0]) for year in self.samples.years}
        areas = zip(cycle(_AREAS), range(max(len(samples), len(_AREAS))), cycle(samples), strict=False)
        return {self._pointer(kind, path, False): self.samples.one(sample) for kind, _, sample in areas}

    def _single(self, table: shapes.Table) -> Iterator[Make]:
        if table.whole and isinstance(table.value, shapes.Scalar):
            yield partial(self.samples.one, self.samples.kinds(table.value.read)[0])

    # --- ids ---

    def _id(self, model: type[Part], path: DataPath) -> str:
        known = self._known_ids(model)
        id_ = known[self._turn(path) % len(known)] if known else self.samples.word()
        if model in KINDS:
            self.ids[KINDS[model]].append(id_)
        return id_

    def _known_ids(self, model: type[Part]) -> tuple[str, ...]:
        """The ids that the regulation gives."""
        areas, indicators = self.law.focus_areas, self.law.indicators
        known = {ChosenArea: [area.id for area in areas], Baseline: [indicator.id for indicator in indicators]}
        return tuple(known.get(model, ()))

    def _pointer(self, kind: str, path: DataPath, upwards: bool) -> Pointer:
        if upwards:
            self.rising.add(kind)
        return Pointer(kind, self._turn(path, kind), path, False, upwards)

    def _turn(self, path: DataPath, kind: str = "") -> int:
        self._turns[path, kind] += 1
        return self._turns[path, kind] - 1

    def resolved(self, tree: Any) -> Any:
        """The tree with ids in place of pointers; a list names nobody twice."""
        match tree:
            case Pointer():
                return self._pointed_at(tree)
            case dict():
                return {self.resolved(key): self.resolved(value) for key, value in tree.items()}
            case list() if all(isinstance(item, Pointer) for item in tree):
                return list(dict.fromkeys(self._pointed_at(item) for item in tree))
            case list():
                return [self.resolved(item) for item in tree]
        return tree

    def _pointed_at(self, pointer: Pointer) -> str:
        if pointer.alone:
            return self.pointed[pointer.path][1]
        fixed = [indicator.id for indicator in self.law.indicators]
        ids = fixed if pointer.kind == FIXED_INDICATOR else self.ids[pointer.kind]
        lonely = {self.spare.get(pointer.kind), *(id_ for _, id_ in self.pointed.values())}
        others = [id_ for id_ in ids if id_ not in lonely] or ids
        return ids[-1] if pointer.upwards else others[pointer.turn % len(others)]
