"""What a text says of an activity's first and last day: "*Sprogstart* begynder den 1. august 2024".

Only where the activity itself begins or ends: its name is the subject. A team or the planning of it has days of its
own, and so has what is done in one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from lbf_docs.model.passages import Passage
from lbf_docs.value import Value
from lbf_docs.values.show import MONTHS

from ..pattern import Pattern

_MONTH = "|".join(MONTHS)
_DAY = (
    rf"(?P<date>(?:(?P<day>[0-9]{{1,2}})\. ?)?(?P<month>{_MONTH}) (?P<year>20[0-9]{{2}})"
    r"|(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.(?P<y>20[0-9]{2}))(?![0-9])"
)
_BEGINS = (
    r"(?:skal|vil)(?: (?:først|derfor))? (?:begynde|starte)|begynder|begyndte|starter|startede|går i gang|gik i gang"
    r"|(?:løber|kører|gælder)(?= fra )"
)
_ENDS = (
    r"(?:skal|vil)(?: (?:først|derfor))? (?:slutte|ophøre)|slutter|sluttede|ophører|afsluttes|udløber"
    r"|(?:løber|kører|gælder|varer|fortsætter)(?= (?:frem )?til )"
)
_VERB = rf"(?:(?P<begins>{_BEGINS})|(?P<ends>{_ENDS}))"
_BEFORE_DAY = (
    r"(?: (?:dog|først|derfor|allerede|også|som planlagt|efter planen))?(?: (?:fra|frem til|til og med|til))?"
    r"(?: den| i)? "
)
_AND = r"(?:,? og |, (?:og )?|,? men |,? mens | samt )"
_VERB_AND_DAY = Pattern(rf" (?:(?:dog|først|derfor|også) )?{_VERB}{_BEFORE_DAY}{_DAY}")
_ANOTHER_VERB = Pattern(rf"{_AND}{_VERB}{_BEFORE_DAY}{_DAY}")
_ONLY_DAY = Pattern(rf"(?: først)?(?: den| i) {_DAY}")
_LAST_DAY = Pattern(rf"(?P<ends>) (?:og )?(?:frem )?til(?: og med)?(?: den)? {_DAY}")
_JOINS = Pattern(_AND)
_DAY_AND_VERB = Pattern(
    rf"\b(?:[Dd]en |[Ii] |[Ff]ra(?: den)? ){_DAY} {_VERB} (?:også )?(?:aktivitete(?:n|rne) )?[»\"”]?$"
)
_IS_SUBJECT = Pattern(r"(?:^|[.;:!?–] |[Aa]ktivitete(?:n|rne) |\b(?:at|mens|når|da|fordi) |, (?:og|men) )[»\"”]?$")
_AFTER_NAME = Pattern(r"[«\"”]?(?=[ ,])")
_SAME_AFTER_NAME = Pattern(r"[«\"”]?(?=[.,;)]|$| og )")
_BEFORE = 120
"""How many characters before a name may have to do with it."""


class SaidDay(Value):
    """A day, or a month, that a passage gives as an activity's first or last."""

    activity: str
    """Its name."""
    is_last: bool
    month: tuple[int, int]
    """Year and month."""
    day: int | None
    start: int
    """From where to where it stands in the passage."""
    end: int

    def is_day(self, known: date) -> bool:
        """Whether it is that day, as far as it is said."""
        return self.month == (known.year, known.month) and self.day in (None, known.day)


Names = re.Pattern[str]


def names_pattern(names: Iterable[str]) -> Names:
    """The names, the longest first, as whole words."""
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w'’-])")


def said_days(passage: Passage, names: Names) -> Iterator[SaidDay]:
    """All of them in a passage, in order."""
    text, at = passage.text, 0
    while first := names.search(text, at):
        group, at = _list_of_names(text, first, names)
        before = text[max(0, first.start() - _BEFORE) : first.start()]
        turned = _DAY_AND_VERB.search(before)
        if turned and _SAME_AFTER_NAME.match(text, at):
            yield from _said(group, turned, first.start() - len(before))
        elif not turned and _IS_SUBJECT.search(before):
            for names_of_it, found in _clauses(text, group, at, names):
                yield from _said(names_of_it, found, 0)
                at = max(at, found.end())


def _list_of_names(text: str, first: re.Match[str], names: Names) -> tuple[list[str], int]:
    """The names that stand in a row here, "A, B og C", and where they end."""
    group, at = [first[0]], _past_name(text, first.end())
    while (link := _JOINS.match(text, at)) and (more := names.match(text, link.end())):
        group.append(more[0])
        at = _past_name(text, more.end())
    return group, at


def _past_name(text: str, at: int) -> int:
    mark = _AFTER_NAME.match(text, at)
    return mark.end() if mark else at


def _clauses(text: str, group: list[str], at: int, names: Names) -> Iterator[tuple[list[str], re.Match[str]]]:
    """What is said of these activities, and after that in the same breath: "A begynder den … og B den …"."""
    found = _VERB_AND_DAY.match(text, at)
    is_last = False
    while found:
        is_last = _is_last(found, is_last)
        yield group, found
        at = found.end()
        following = _LAST_DAY.match(text, at) if not is_last else None
        found = following or _ANOTHER_VERB.match(text, at)
        if found is None and (link := _JOINS.match(text, at)) and (more := names.match(text, link.end())):
            group, at = _list_of_names(text, more, names)
            found = _VERB_AND_DAY.match(text, at) or (None if is_last else _ONLY_DAY.match(text, at))


def _is_last(found: re.Match[str], before: bool) -> bool:
    said = found.groupdict()
    return said.get("ends") is not None or (said.get("begins") is None and before)


def _said(group: list[str], found: re.Match[str], offset: int) -> Iterator[SaidDay]:
    said = found.groupdict()
    month = MONTHS.index(said["month"]) + 1 if said["month"] else int(said["m"])
    day = said["day"] or said["d"]
    for name in group:
        yield SaidDay(
            name, _is_last(found, False), (int(said["year"] or said["y"]), month), int(day) if day else None,
            offset + found.start("date"), offset + found.end("date"),
        )  # fmt: skip
