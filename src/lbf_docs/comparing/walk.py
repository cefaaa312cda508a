"""Two parts held against each other, key by key, and all that lies in them."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.model.base import Field, Part, fields_of
from lbf_docs.model.kinds import MarkdownText
from lbf_docs.model.organisation import Organ, Role
from lbf_docs.model.parties import Signatory
from lbf_docs.model.shapes import Markdown, Nested, Sequence, Table
from lbf_docs.model.theme import ThemePart

from .difference import ADDED, CHANGED, MOVED, REMOVED, Difference
from .lines import LINK, Line
from .naming import amounts, called, name_of, shown, worth
from .orders import moves
from .pairing import paired
from .said import as_dict, kind_of, label_of, of_text, said
from .sides import Loose, Place, Sides, Undone, home_of
from .texts import Change, changes
from .values import chair, homes, table, words
from .wording import compared, likeness

_LONG, _ALIKE = 40, 0.4
"""From how many letters on a line is compared word by word, if it has that much in common with the old one."""
_NOT_COMPARED = {("plan", "revision"), ("plan", "kvitteringer")}
"""What is said of the revision itself."""


class Walk:
    """Compares two plans' parts. Yields what differs, told once."""

    def __init__(self, sides: Sides) -> None:
        self.sides = sides
        self.before, self.after = sides.before, sides.after
        self.old, self.new = sides.old, sides.new

    def file(self, stem: str) -> Iterator[Loose]:
        """A data file. One that reads as it did needs no walk."""
        if self._is_the_same(stem):
            return
        old, new = self.old.files[stem], self.new.files[stem]
        yield from self._fields(Place(stem, (old,), (new,)))

    def _is_the_same(self, stem: str) -> bool:
        """Whether a file's data is written alike on both sides, and its texts read alike with all that they quote."""
        before, after = self.old.written, self.new.written
        if before is None or after is None or before.data.get(stem) != after.data.get(stem):
            return False
        texts = [path for path in self.new.texts if path[0] == stem]
        return all(
            path in self.old.texts and (self.old.texts[path].blocks, self.old.texts[path].notes)
            == (self.new.texts[path].blocks, self.new.texts[path].notes)
            for path in texts
        )  # fmt: skip

    def text(self, file: str, title: str) -> Iterator[Loose]:
        """A text of the case."""
        touches = tuple(dict.fromkeys((*self.sides.shown_old.texts(file), *self.sides.shown_new.texts(file))))
        for change in changes(self.old.prose.get(file), self.new.prose.get(file)):
            yield Loose(of_text(change, touches, title, (), file), line=_whole_line(change))

    def inside(self, gone: Loose, come: Loose) -> Iterator[Loose]:
        """What changed in a part that was moved from one list to another."""
        if gone.part is None or come.part is None or gone.at is None or come.at is None:
            return
        subject = come.difference.part
        below = come.at.changed(
            old=(*gone.at.old, gone.part), new=(*come.at.new, come.part), labels=(), subject=subject, part=subject,
            steps=(*come.at.steps, _name_in_list(come.part, 0)),
        )  # fmt: skip
        yield from self._fields(below)

    def _fields(self, at: Place) -> Iterator[Loose]:
        old, new = at.old[-1], at.new[-1]
        for field in fields_of(type(new)):
            told_by_chair = field.key.alias == "vises_som" and getattr(old, "chair", None) != getattr(
                new, "chair", None
            )
            if field.name != "id" and (at.stem, field.key.alias) not in _NOT_COMPARED and not told_by_chair:
                yield from self._field(at, field, getattr(old, field.name), getattr(new, field.name))

    def _field(self, at: Place, field: Field, old: object, new: object) -> Iterator[Loose]:
        if isinstance(field.shape, Markdown):  # what it quotes may be another, though the text is the same
            yield from self._markdown(at, field, old, new)
            return
        nested = isinstance(field.shape, Nested | Sequence)  # may hold such a text
        if not nested and self.before.value(old, field.references) == self.after.value(new, field.references):
            return
        match field.shape:
            case Nested():
                yield from self._nested(at, field, old, new)
            case Sequence():
                assert isinstance(old, tuple)
                assert isinstance(new, tuple)
                if any(isinstance(one, Part) for one in (*old, *new)):
                    yield from self._parts(at, field, old, new)
                else:
                    lists = homes if at.stem == "aktiviteter" and field.key.alias == "indsatsområder" else words
                    yield from lists(self.sides, at, field, old, new)
            case Table():
                yield from table(self.sides, at, field, as_dict(old), as_dict(new))
            case _:
                if field.key.alias != "formand" or at.stem != "organisering":
                    yield self._changed(at, field, shown(old, field, self.old), shown(new, field, self.new))

    def _markdown(self, at: Place, field: Field, old: object, new: object) -> Iterator[Loose]:
        before = self.old.text(old) if isinstance(old, MarkdownText) else None
        after = self.new.text(new) if isinstance(new, MarkdownText) else None
        if before is not None and after is not None and (before.blocks, before.notes) == (after.blocks, after.notes):
            return
        for change in changes(before, after):
            labels = (*at.labels, label_of(field))
            touches, spot = self.sides.touches(at, field.key.alias), at.spot(field.key.alias)
            one = of_text(change, touches, at.subject, labels, spot)
            yield Loose(one.changed(home=home_of(at.stem, at.new, touches)), line=_whole_line(change))

    def _nested(self, at: Place, field: Field, old: object, new: object) -> Iterator[Loose]:
        if field.key.alias == "tema":  # each of its keys is something of its own to see
            nothing = ThemePart(**dict.fromkeys(ThemePart.declared))
            old, new = old or nothing, new or nothing
        if isinstance(old, Part) and isinstance(new, Part):
            labels = (*at.labels, label_of(field)) if not isinstance(new, ThemePart) else ()
            steps = (*at.steps, field.key.alias)
            yield from self._fields(at.changed(old=(*at.old, old), new=(*at.new, new), labels=labels, steps=steps))
        elif isinstance(old, Part) or isinstance(new, Part):
            there = new if isinstance(new, Part) else old
            assert isinstance(there, Part)
            plan = self.new if there is new else self.old
            kind = ADDED if there is new else REMOVED
            values = ", ".join(said(there, plan))
            before, after = ("", values) if kind == ADDED else (values, "")
            one = self.sides.difference(kind, at, field.key.alias, label_of(field), before, after)
            yield Loose(one, undone=Undone(at.new, field.name, old))

    def _parts(self, at: Place, field: Field, old: tuple[Part, ...], new: tuple[Part, ...]) -> Iterator[Loose]:
        if isinstance(at.new[-1], Organ) and field.key.alias == "medlemmer":
            yield from chair(self.sides, at, old, new)
        pairs = paired(old, new, self.before, self.after)
        moved = moves(self.sides, at, field.key.alias, old, new, pairs)
        gone, come = {n for n, _ in pairs}, {m for _, m in pairs}
        for n, part in enumerate(old):
            if n not in gone:
                yield self._whole(REMOVED, at, field, part, n)
        here = {m: n for n, m in pairs}
        for m, part in enumerate(new):
            if m not in come:
                yield self._whole(ADDED, at, field, part, m)
                continue
            one = old[here[m]]
            subject = called(part, self.new) if part.danish != "delaftale" else ""  # told under its own heading
            below = at.changed(
                old=(*at.old, one), new=(*at.new, part), labels=(),
                subject=", ".join(filter(None, (at.subject, subject))), part=subject,
                steps=(*at.steps, field.key.alias, _name_in_list(part, m)),
            )  # fmt: skip
            if move := moved.get((here[m], m)):
                difference = self.sides.difference(MOVED, below, "", "", move.before, move.after)
                yield Loose(self.sides.seen_in(difference, below, move.touches))
            names = (name_of(one, self.old), name_of(part, self.new))
            same = self.before.says(one) == self.after.says(part)
            if isinstance(part, Signatory) and all(names) and not same:
                yield Loose(self.sides.difference(CHANGED, at, field.key.alias, part.danish, *names))
            else:
                yield from self._fields(below)

    def _whole(self, kind: str, at: Place, field: Field, part: Part, number: int) -> Loose:
        """A part that was added or removed."""
        plan, shown_in = (self.new, self.sides.shown_new) if kind == ADDED else (self.old, self.sides.shown_old)
        chain = (*(at.new if kind == ADDED else at.old), part)
        own = called(part, plan)
        subject = f"{at.subject}, {own}" if at.subject else own
        touches = shown_in.part(at.stem, chain)
        if isinstance(part, Role):
            touches = self.sides.in_order((*touches, *self.sides.told_apart()))
        spot = at.spot(field.key.alias, _name_in_list(part, number))
        values = worth(part, plan)
        if not getattr(part, "id", ""):
            values = values or ", ".join(said(part, plan, but=name_of(part, plan)))
        before, after = ("", values) if kind == ADDED else (values, "")
        home = home_of(at.stem, chain, touches)
        undone = Undone(at.new, field.name, self._without(at, field, part, kind))
        return Loose(Difference(kind, home, touches, subject, "", before, after, (), spot, own), part, at, undone)

    @staticmethod
    def _without(at: Place, field: Field, part: Part, kind: str) -> tuple[Part, ...]:
        """The new list without a part that came, or with one that is gone."""
        own: tuple[Part, ...] = getattr(at.new[-1], field.name)
        return tuple(one for one in own if one is not part) if kind == ADDED else (*own, part)

    def _changed(self, at: Place, field: Field, before: str, after: str) -> Loose:
        before, after = amounts(before, after, getattr(at.new[-1], field.name))
        one = self.sides.difference(kind_of(before, after), at, field.key.alias, label_of(field), before, after)
        long = min(len(before), len(after)) > _LONG and likeness(before, after) >= _ALIKE
        undone = Undone(at.new, field.name, getattr(at.old[-1], field.name))
        return Loose(one.changed(words=compared(before, after)) if long else one, undone=undone)


def _whole_line(change: Change) -> Line | None:
    """The line that is gone or has come; a link is only a part of one."""
    return change.line if change.line.kind != LINK else None


def _name_in_list(part: Part, number: int) -> str:
    return str(getattr(part, "id", "") or number + 1)
