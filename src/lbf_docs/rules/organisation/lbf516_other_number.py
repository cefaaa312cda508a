"""LBF516: the texts say of an organ's meetings and members what the data say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.organisation import Organ
from lbf_docs.model.passages import Kind

from ..base import Remark, Rule, Spot
from ..figures.elsewhere import names_another_place
from ..figures.numbers import WORDS
from ..names import name_of
from ..wording import with_any
from .organ_names import organs_of
from .organ_numbers import MEETINGS, OrganNumber, stated


def check(plan: Plan) -> Iterator[Remark]:
    """Numbers of ordinary meetings a year, and of members; of one organ the same slip is told at each place."""
    organs = organs_of(plan)
    if organs.pattern is None:
        return
    for passage in with_any(plan, "møde", "Møde", "medlemmer", " består af "):
        if passage.kind is Kind.NOTE or (passage.path and passage.path[0] in _NOT_NOW):
            continue
        for number in stated(passage, organs):
            known = _known(number, plan)
            if known is None or (known[0] <= number.most and number.least <= known[1]):
                continue
            if passage.is_quoted(number.start, number.end):
                continue
            if not names_another_place(passage.text, *passage.sentence(number.start), plan):
                yield _remark(number, known, plan)


_NOT_NOW = ("plan", "kvitteringer")
"""What plan.yaml says is of the revision: how it was before."""


def _remark(number: OrganNumber, known: tuple[int, int, str, Spot], plan: Plan) -> Remark:
    written = number.passage.text[number.start : number.end]
    name = name_of(plan, number.organ)
    return Remark(
        number.passage.mention(number.start, number.end),
        f"her står {written}, men organisering.yaml har {known[2]}",
        "ret det tal, der er forkert",
        f"antallet af {number.what} i »{name}« er et andet end i sagens data",
        (known[3],),
    )


def _known(number: OrganNumber, plan: Plan) -> tuple[int, int, str, Spot] | None:
    """What the data have: the least, the most, how it is written, and where it stands."""
    organ = number.organ
    if number.what == MEETINGS:
        written = organ.meetings or ""
        found = _MEETINGS.fullmatch(written.strip().lower())
        if not found:
            return None
        least = _number(found[1])
        return least, _number(found[2]) if found[2] else least, written, (organ, "møder_om_året")
    if not organ.members or any(_are_several(organ, at, plan) for at in range(len(organ.members))):
        return None
    count = len(organ.members)
    return count, count, str(count), (organ, "medlemmer")


_COUNT = rf"\d{{1,2}}|{'|'.join(WORDS)}"
_MEETINGS = re.compile(rf"({_COUNT})(?:\s?(?:[-–]|til)\s?({_COUNT}))?")
_SEVERAL = re.compile(
    rf"\b(?:\d+|{'|'.join(WORDS)}|alle|begge|hver|flere|øvrige)\b|^\S+(?:ere|nter|mænd|stre|erne|personale|ledelsen?)\b"
)
"""A member that is more than one person."""


def _number(written: str) -> int:
    return int(written) if written.isdigit() else WORDS[written]


def _are_several(organ: Organ, at: int, plan: Plan) -> bool:
    """Whether a member may be several people: "Beboerrepræsentanter", "En fra hver afdeling"."""
    member = organ.members[at]
    role = next((role for role in plan.organisation.roles if role.id == member.role), None)
    shown = member.shown_as or (role.title if role else "") or ""
    return bool(_SEVERAL.search(shown.lower()))


_ORGANS = """\
organer:
  - id: bestyrelsen
    navn: Bestyrelsen
    type: bestyrelse
    møder_om_året: 2
    medlemmer:
      - rolle: kommunaldirektør
        formand: ja
      - rolle: direktør
  - {id: sekretariatet, navn: Sekretariatet, type: sekretariat}
  - {id: jobgruppen, navn: Jobgruppen, type: følgegruppe}
"""

RULE = Rule(
    code="LBF516",
    severity=Severity.WARNING,
    title="antallet af møder eller medlemmer er et andet end i sagens data",
    why="Aftale og kommissorium skal sige det samme om, hvor tit bestyrelsen mødes, og hvem der sidder i den. Begge "
    "dokumenter sætter tallene ind fra organisering.yaml.",
    citation="samarbejdsaftale-afsnit-3",
    wrong={"organisering.yaml": _ORGANS, "kommissorium.yaml": "møder: Der holdes fire ordinære møder om året.\n"},
    right={"organisering.yaml": _ORGANS, "kommissorium.yaml": "møder: Der holdes to ordinære møder om året.\n"},
    check=check,
)
