"""Both plans of a comparison, and where in them a walk is."""

from __future__ import annotations

from lbf_docs.model.activities import Activity
from lbf_docs.model.base import Part
from lbf_docs.model.theme import ThemePart
from lbf_docs.value import Value

from .difference import LOOK, Difference
from .lines import Line
from .pairing import Side
from .shown_in import SUB, Chain, ShownIn

_HOMES = {
    "aktiviteter": "delaftale", "delaftaler": "delaftale", "budget": "budget", "milepæle": "milepælsplan",
    "beredskab": "beredskabsplan", "kommissorium": "kommissorium", "indberetning": "indberetningsskema",
}  # fmt: skip
"""Under which document a change of a file is told, if that shows it; else under the first that does."""


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
        self.shown_old, self.shown_new = ShownIn(self.old), ShownIn(self.new)

    def touches(self, at: Place, key: str) -> tuple[str, ...]:
        """The documents of both that show a key of a part."""
        old, new = self.shown_old.part(at.stem, at.old, key), self.shown_new.part(at.stem, at.new, key)
        return tuple(dict.fromkeys((*new, *old)))

    def difference(self, kind: str, at: Place, key: str, label: str, before: str, after: str) -> Difference:
        """What is different in a key of the part where the walk is."""
        touches = self.touches(at, key)
        labels = ", ".join((*at.labels, label)) if label else ""
        home = LOOK if isinstance(at.new[-1], ThemePart) else home_of(at.stem, at.new, touches)
        spot = at.spot(key)
        return Difference(kind, home, touches, at.subject, labels, before, after, (), spot, at.part)


def home_of(stem: str, chain: Chain, touches: tuple[str, ...]) -> str:
    """Under which of the documents that show it a change is told: an activity's in the delaftale that describes it."""
    own = next((f"{SUB}:{part.home}" for part in chain if isinstance(part, Activity)), "")
    if own in touches:
        return own
    of_file = (key for key in touches if key.partition(":")[0] == _HOMES.get(stem))
    return next(of_file, touches[0] if touches else "")
