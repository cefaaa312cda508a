"""Both plans of a comparison, and where in them a walk is."""

from __future__ import annotations

from collections.abc import Iterable

from lbf_docs.model.activities import Activity
from lbf_docs.model.base import Part
from lbf_docs.model.organisation import Role
from lbf_docs.model.sub_agreements import SubAgreement
from lbf_docs.model.theme import ThemePart
from lbf_docs.value import Value

from .difference import LOOK, Difference
from .forms import REFERRED, Forms
from .lines import Line
from .pairing import Side
from .shown_in import ShownIn
from .shown_keys import SUB, Chain

_HOMES = {
    "aktiviteter": "delaftale", "delaftaler": "delaftale", "budget": "budget", "milepæle": "milepælsplan",
    "beredskab": "beredskabsplan", "kommissorium": "kommissorium", "indberetning": "indberetningsskema",
}  # fmt: skip
"""Under which document a change of a file is told, if that shows it; else under the first that does."""

_STYLE = {"talformat", "tusindtalspunktum", "mellemrum_før_procent"}
"""The keys that say how numbers are written."""


class Place(Value):
    """Where the walk is: in both plans, and what to call it."""

    stem: str
    old: Chain
    new: Chain
    subject: str = ""
    part: str = ""
    """The innermost part of the subject."""
    labels: tuple[str, ...] = ()
    """Of a part without a name, the keys that lead to it."""
    steps: tuple[str, ...] = ()
    """The way to it in the new case: keys, and of lists a part's id or its number."""

    def spot(self, *more: str) -> str:
        """A place in the case in words: "milepæle.yaml: milepæle.12.tidspunkt"."""
        return f"{self.stem}.yaml: " + ".".join((*self.steps, *filter(None, more)))


class Undone(Value):
    """The one value of the new plan that would have to be another for a difference not to be there."""

    chain: Chain
    name: str
    value: object


class Loose(Value):
    """A difference that may yet find its other half (a part that is gone here and come there), or prove to be told."""

    difference: Difference
    part: Part | None = None
    at: Place | None = None
    """Of a part, where the list is that it is gone from, or that it has come to."""
    undone: Undone | None = None
    line: Line | None = None
    """Of a text, what is gone or has come."""


class Sides:
    """The old plan and the new one, with where each is seen."""

    def __init__(self, before: Side, after: Side) -> None:
        self.before, self.after = before, after
        self.old, self.new = before.plan, after.plan
        self.forms = Forms(before, after)
        self.shown_old = ShownIn(self.old, lambda id_: self.forms.of(before.id(REFERRED, id_)))
        self.shown_new = ShownIn(self.new, self.forms.of)

    def touches(self, at: Place, key: str) -> tuple[str, ...]:
        """The documents of both that show a key of a part."""
        if key in _STYLE and self.old.number_style == self.new.number_style:
            return ()
        old, new = self.shown_old.part(at.stem, at.old, key), self.shown_new.part(at.stem, at.new, key)
        return self.in_order((*new, *old, *(self.told_apart() if isinstance(at.new[-1], Role) else ())))

    def told_apart(self) -> tuple[str, ...]:
        """The documents that show roles which read differently though nothing in them changed: a role that is called as
        another is told from it by its unit."""
        return tuple(key for id_ in self.forms.unchanged for key in self.shown_new.referring(id_, set()))

    def in_order(self, documents: Iterable[str]) -> tuple[str, ...]:
        """Documents by key, each once, those of the new plan first."""
        found = set(documents)
        return tuple(key for key in dict.fromkeys((*self.shown_new.all, *self.shown_old.all)) if key in found)

    def difference(self, kind: str, at: Place, key: str, label: str, before: str, after: str) -> Difference:
        """What is different in a key of the part where the walk is."""
        labels = ", ".join((*at.labels, label)) if label else ""
        one = Difference(kind, "", (), at.subject, labels, before, after, (), at.spot(key), at.part)
        return self.seen_in(one, at, self.touches(at, key))

    def seen_in(self, one: Difference, at: Place, touches: tuple[str, ...]) -> Difference:
        """A difference, seen in these documents and told in one of them."""
        home = LOOK if isinstance(at.new[-1], ThemePart) else home_of(at.stem, at.new, touches)
        return one.changed(home=home, touches=touches)


def home_of(stem: str, chain: Chain, touches: tuple[str, ...]) -> str:
    """Under which of the documents that show it a change is told: what a delaftale describes, in that one."""
    area = next((one.home if isinstance(one, Activity) else one.focus_area
                 for one in chain if isinstance(one, Activity | SubAgreement)), None)  # fmt: skip
    own = f"{SUB}:{area}"
    if own in touches:
        return own
    of_file = (key for key in touches if key.partition(":")[0] == _HOMES.get(stem))
    return next(of_file, touches[0] if touches else "")
