"""What somebody knows of a plan on the day the case is made: what goes into the new files, and the rest stays blank."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, fields
from datetime import MAXYEAR, date, timedelta

from lbf_docs.case.characters import fault_in
from lbf_docs.regulation import FocusArea, NotKnownError, law_on, regulation, versions

HOUSING, MUNICIPALITY, OTHER = "boligorganisation", "kommune", "anden"
_MOST_YEARS = 20
"""Five times as long as the fund's plans are."""
_LONGEST = 500
"""Characters in an answer: more than any name has, and little enough to show again."""


class AnswerError(ValueError):
    """An answer that can't be used. `field` is its name in Answers, the message is Danish."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True)
class Answers:
    """All may be left out. Names are taken as they are, without space at the ends.

    Raises AnswerError for what can't stand in a case: characters that no file of one may hold, a name told twice, a
    focus area that the regulation doesn't have, a period that ends before it begins.
    """

    name: str = ""
    """The name on the front page."""
    municipality: str = ""
    housing_organisations: tuple[str, ...] = ()
    other_parties: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    focus_areas: tuple[str, ...] = ()
    """Ids of the regulation, in the order of the plan."""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, str):
                object.__setattr__(self, field.name, _text(field.name, value))
            elif isinstance(value, tuple):
                texts = tuple(text for one in value if (text := _text(field.name, one)))
                object.__setattr__(self, field.name, texts)
        known = [area.id for area in focus_areas()]
        for id_ in self.focus_areas:
            if id_ not in known:
                raise AnswerError("focus_areas", f"{id_} er ikke et af regulativets indsatsområder")
        _told_once("focus_areas", self.focus_areas, ())
        before: tuple[str, ...] = ()
        for name in ("municipality", "housing_organisations", "other_parties"):
            value = getattr(self, name)
            names = (value,) if isinstance(value, str) else value
            _told_once(name, names, before)
            before = (*before, *names)
        if self.start and self.end and self.end < self.start:
            says = f"perioden slutter {self.end:%d.%m.%Y}, før den begynder {self.start:%d.%m.%Y}"
            raise AnswerError("end", says)

    @property
    def parties(self) -> tuple[tuple[str, str], ...]:
        """Name and type of every party, in the order of the front page."""
        kinds = (
            (HOUSING, self.housing_organisations),
            (MUNICIPALITY, (self.municipality,) if self.municipality else ()),
            (OTHER, self.other_parties),
        )
        return tuple((name, kind) for kind, names in kinds for name in names)

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years of the period; none of one that is too long to be meant."""
        if not (self.start and self.end) or self.end.year - self.start.year > _MOST_YEARS:
            return ()
        return tuple(range(self.start.year, self.end.year + 1))


def focus_areas() -> tuple[FocusArea, ...]:
    """Those of the newest regulation, which is what a new case is written under."""
    return regulation(versions()[-1]).focus_areas


def last_day(start: date) -> date | None:
    """The last day of a plan as long as the fund's plans are; None where that can't be told."""
    try:
        years = int(law_on(max(start, regulation(versions()[-1]).in_force)).value("plan_length_years"))
    except NotKnownError:
        return None
    if start.year + years > MAXYEAR:
        return None
    day = 28 if (start.month, start.day) == (2, 29) else start.day
    return start.replace(year=start.year + years, day=day) - timedelta(days=1)


def _told_once(field: str, names: tuple[str, ...], before: tuple[str, ...]) -> None:
    seen = {name.casefold() for name in before}
    for name in names:
        if name.casefold() in seen:
            raise AnswerError(field, f"{name} er allerede nævnt")
        seen.add(name.casefold())


def _text(field: str, value: str) -> str:
    text = unicodedata.normalize("NFC", value).strip() if len(value) < _LONGEST else value
    if len(text) >= _LONGEST:
        raise AnswerError(field, f"der er over {_LONGEST} tegn; skriv navnet alene")
    if fault_in(text):
        raise AnswerError(field, "her er et usynligt tegn, som ikke kan stå i en sag; skriv teksten igen")
    return text
