"""Answers → the neutral case's files: what is known is written at its key, and everything that explains stays.

Written into the texts and not into data that is then dumped: the comments are most of what a new case is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lbf_docs.model.organisation import ADVISORY, BOARD, SECRETARIAT
from lbf_docs.model.parties import FUND
from lbf_docs.regulation import regulation, versions

from .answers import HOUSING, MUNICIPALITY, Answers
from .yaml_text import new_id, scalar

_ORGANS = {"bestyrelsen": BOARD, "sekretariatet": SECRETARIAT, "følgegruppen": ADVISORY}
"""The organs that the fund asks for, by the ids of the explanations: a board, who serves it, and a group below it."""
_DATE = "%d.%m.%Y"


def fill(files: Mapping[str, str], answers: Answers) -> dict[str, str]:
    """The files of a case with the answers in them. What wasn't answered is as it was."""
    out = dict(files)
    ids = _party_ids(answers)
    for name, lines in (
        ("parter.yaml", {"parter:": _parties(answers, ids)}),
        ("organisering.yaml", {"roller:": _roles(answers, ids), "organer:": _organs(answers, ids)}),
        ("delaftaler.yaml", {"delaftaler:": _sub_agreements(answers)}),
        ("budget.yaml", {"finansiering:": _financing(answers, ids)}),
    ):
        for key, below in lines.items():
            out[name] = _replaced(out[name], f"\n{key}\n", "\n" + "\n".join([key, *below]) + "\n")
    out["plan.yaml"] = _plan(out["plan.yaml"], answers)
    if answers.focus_areas:
        law = regulation(versions()[-1])
        for area in law.focus_areas:
            if area.id not in answers.focus_areas:
                del out[law.problem_complex_file(area.id)]
    return out


def _plan(text: str, answers: Answers) -> str:
    for key, value in (
        ("\nområdets_navn:", scalar(answers.name) if answers.name else ""),
        ("\n  fra:", f"{answers.start:{_DATE}}" if answers.start else ""),
        ("\n  til:", f"{answers.end:{_DATE}}" if answers.end else ""),
    ):
        if value:
            text = _replaced(text, f"{key}\n", f"{key} {value}\n")
    return _focus_areas(text, answers.focus_areas) if answers.focus_areas else text


def _focus_areas(text: str, chosen: tuple[str, ...]) -> str:
    """The chosen areas first, in their order and live; the others stay below as they were."""
    pieces = {match[1]: match[0] for match in re.finditer(r"^#   - id: (\w+) .*\n(?:#     .*\n)*", text, re.MULTILINE)}
    live = "".join(pieces[id_].replace("#   - id:", "  - id:", 1) for id_ in chosen)
    rest = "".join(piece for id_, piece in pieces.items() if id_ not in chosen)
    return _replaced(text, "".join(pieces.values()), live + rest)


def _party_ids(answers: Answers) -> dict[str, str]:
    """The id of each party by its name. None is like that of an organ or of the fund."""
    ids: dict[str, str] = {}
    for name, _kind in answers.parties:
        ids[name] = new_id(name, {*ids.values(), *_ORGANS, FUND}, "part")
    return ids


def _parties(answers: Answers, ids: Mapping[str, str]) -> Iterator[str]:
    for name, kind in answers.parties:
        yield from (f"  - id: {scalar(ids[name])}", f"    navn: {scalar(name)}", f"    type: {kind}")
        yield from ("    underskrivere:", "      - titel:", "        navn:")
        yield ""


def _leaders(answers: Answers, ids: Mapping[str, str]) -> dict[str, str]:
    """The id of the role of each party that must have a seat, by the party's id."""
    roles: dict[str, str] = {}
    for name, kind in answers.parties:
        if kind in (HOUSING, MUNICIPALITY):
            taken = {*ids.values(), *roles.values(), *_ORGANS, FUND}
            roles[ids[name]] = new_id(f"ledelse_{ids[name]}", taken, "rolle")
    return roles


def _roles(answers: Answers, ids: Mapping[str, str]) -> Iterator[str]:
    """The board has the top management of the municipality and of each housing organisation: their titles are blank."""
    for party, role in _leaders(answers, ids).items():
        yield from (f"  - id: {scalar(role)}", "    titel:", f"    organisation: {scalar(party)}", "")


def _organs(answers: Answers, ids: Mapping[str, str]) -> Iterator[str]:
    leaders = _leaders(answers, ids)
    if not leaders:
        return
    board, secretariat, group = _ORGANS
    yield from (
        f"  - id: {board}",
        "    navn: Bestyrelse",
        f"    type: {BOARD}",
        "    møder_om_året:",
        "    medlemmer:",
    )
    yield from (f"      - rolle: {scalar(role)}" for role in leaders.values())
    yield from ("", f"  - id: {secretariat}", "    navn: Sekretariat", f"    type: {SECRETARIAT}")
    yield from (f"    under: {board}", "    ved_siden_af: ja", "    medlemmer:", "")
    yield from (f"  - id: {group}", "    navn: Følgegruppe", f"    type: {ADVISORY}", f"    under: {board}")
    yield from ("    møder_om_året:", "    medlemmer:", "")


def _sub_agreements(answers: Answers) -> Iterator[str]:
    for id_ in answers.focus_areas:
        yield from (f"  - indsatsområde: {id_}", "    formål: |", "    delmål:", "")


def _financing(answers: Answers, ids: Mapping[str, str]) -> Iterator[str]:
    """Who usually pays: the fund, the municipality, the housing organisations; a blank for each year of the period."""
    paying = [ids[name] for name, kind in answers.parties if kind in (HOUSING, MUNICIPALITY)]
    if not paying or not answers.years:
        return
    for source, key in ((FUND, "ansøgt"), *((id_, "beløb") for id_ in paying)):
        yield from (f"  - kilde: {scalar(source)}", f"    {key}:")
        yield from (f"      {year}:" for year in answers.years)
        yield ""


def _replaced(text: str, old: str, new: str) -> str:
    """The text with one piece of it replaced. Raises ValueError when it isn't there exactly once."""
    if text.count(old) != 1:
        raise ValueError(f"the neutral case has {text.count(old)} of {old!r}")
    return text.replace(old, new)
