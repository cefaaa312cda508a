"""What a rule is: a code, a reason, a source, and a function from a plan to remarks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.base import Part
from lbf_docs.model.passages import Mention
from lbf_docs.value import Value

Spot = tuple[Part, str | tuple[str | int, ...]] | str | Mention
"""Where a remark belongs: a part and one of its keys, or keys and numbers inside each other; a file of the case; or
some words of it (`Passage.mention`)."""


class Remark(Value):
    """What a rule says about one place. The case turns it into a finding with file, line and column."""

    at: Spot
    says: str
    """What exactly; shown under the caret."""
    remedy: str
    title: str = ""
    """The headline, where the rule's own would not tell enough."""
    also: tuple[Spot, ...] = ()
    whose: str = ""
    """Of something that isn't written yet: which part lacks it, "aktivitet Sprogstart"; the list gathers them by it."""
    points: int = 1
    """Of something that isn't written yet: how many things are missing in one."""
    to_fill_in: str = ""
    """The remedy where the key stands in the file already, with nothing behind it; empty if it is the same."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule of the fund's, or of common sense, that a plan is held against."""

    code: str
    severity: Severity
    title: str
    """What is wrong, in one Danish sentence that can stand alone."""
    why: str
    """Why it matters, for the one who has to put it right."""
    citation: str
    """A key of citations.yaml; empty for plain logic."""
    wrong: Mapping[str, str]
    """What breaks it, and nothing else: pieces of a case by file, as a secretariat would write them. They are read laid
    over the smallest case without findings: keys over keys, a list in place of the whole list, a text in place of the
    text."""
    right: Mapping[str, str]
    """The same, put right: nothing is left to be heeded."""
    check: Callable[[Plan], Iterable[Remark]] = field(repr=False)
    in_files: Callable[[Mapping[str, str]], Iterable[Remark]] | None = field(default=None, repr=False)
    """The same from nothing but the files as written, by path: what must be told even when the data can't be read."""
    to_write: bool = False
    """Whether what it finds is something that nobody has written yet: a point of the to-do list, and not a slip."""
