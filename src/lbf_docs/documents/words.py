"""Words of the fixed text that follow the case in number: "de fire indsatsområder", "boligområdet"."""

from __future__ import annotations

from lbf_docs.expressions import Record
from lbf_docs.model import Plan

_NUMBERS = (
    "nul", "ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv",
)  # fmt: skip


def in_words(number: int) -> str:
    """A small number in words, a large one in figures."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def counted(number: int, singular: str, plural: str) -> str:
    """ "ét boligområde", "fire boligområder"."""
    return f"{in_words(number)} {singular if number == 1 else plural}"


def words_for(plan: Plan) -> Record:
    """The words, for a plan that may have any number of everything; a draft that says nothing yet has the plural."""
    estates, departments = len(plan.areas.estates), len(plan.areas.departments)
    areas, parties = len(plan.plan.focus_areas), len(plan.parties.parties)
    organisations = sum(party.kind == "boligorganisation" for party in plan.parties.parties)
    one_estate, one_area = estates == 1, areas == 1
    return Record(
        "ord",
        {
            "boligområderne": "boligområdet" if one_estate else "boligområderne",
            "boligområder": "boligområde" if one_estate else "boligområder",
            "afdelingerne": "afdelingen" if departments == 1 else "afdelingerne",
            "boligorganisationerne": "boligorganisationen" if organisations == 1 else "boligorganisationerne",
            "indsatsområderne": "indsatsområdet" if one_area else "indsatsområderne",
            "de_indsatsområder": "indsatsområdet"
            if one_area
            else f"de {in_words(areas)} indsatsområder"
            if areas
            else "indsatsområderne",
            "de_boligområder": "boligområdet"
            if one_estate
            else f"de {in_words(estates)} boligområder"
            if estates
            else "boligområderne",
            "antal_parter": counted(parties, "part", "parter"),
            "antal_indsatsområder": counted(areas, "indsatsområde", "indsatsområder"),
            "antal_boligområder": counted(estates, "boligområde", "boligområder"),
            "antal_afdelinger": counted(departments, "afdeling", "afdelinger"),
        },
    )
