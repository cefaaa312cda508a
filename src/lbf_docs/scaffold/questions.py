"""The questions for a new case, one after the other. Who asks and shows is the caller's: nothing is printed here."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from lbf_docs.suggest import did_you_mean
from lbf_docs.values.read import read_date

from .answers import AnswerError, Answers, focus_areas, last_day

Ask = Callable[[str, str], str]
"""Asks a question and returns what was typed; the second text is what an empty answer stands for."""
Tell = Callable[[str], None]
"""Shows a line."""

_BETWEEN = re.compile(r"[\s,;]+(?:og\s+)?")
_ALL = "alle"
_INTRODUCTION = """\
Svar på det, I ved nu. Enter springer et spørgsmål over eller tager det, der står i [ ].
Alt kan rettes i filerne bagefter. Ctrl-C afbryder, og så er intet lavet."""


def interview(given: Answers, ask: Ask, tell: Tell) -> Answers:
    """Asks for what wasn't given, again where an answer can't be used, and for nothing else."""
    tell(_INTRODUCTION)
    out = given
    if not out.name:
        tell("\nNavnet på forsiden, for eksempel: Den boligsociale helhedsplan for Eksempelparken")
        out = _one(out, "name", "Navn", ask, tell)
    if not out.municipality:
        tell("\nKommunens fulde navn, for eksempel: Eksempel Kommune")
        out = _one(out, "municipality", "Kommune", ask, tell)
    if not out.housing_organisations:
        tell("\nBoligorganisationerne, én ad gangen og med det fulde navn. En tom linje slutter.")
        out = _several(out, "housing_organisations", "Boligorganisation", ask, tell)
    if not out.other_parties:
        tell("\nAndre, der skriver under på aftalen, for eksempel politiet, én ad gangen. En tom linje slutter.")
        out = _several(out, "other_parties", "Anden part", ask, tell)
    if not (out.start and out.end):
        tell("\nPerioden, som aftalen gælder i. Skriv datoer som 01.01.2026.")
        out = _period(out, ask, tell)
    return out if out.focus_areas else replace(out, focus_areas=_areas(ask, tell))


def area_id(written: str) -> str:
    """The id of an indsatsområde told by its id, name or number. Raises ValueError with a Danish sentence."""
    areas = focus_areas()
    text = written.strip().casefold()
    for number, area in enumerate(areas, start=1):
        if text in (str(number), area.id.casefold(), area.name.casefold()):
            return area.id
    *before, last = [f"{number} ({area.id})" for number, area in enumerate(areas, start=1)]
    hint = did_you_mean(written, [area.id for area in areas]) or f"skriv {', '.join(before)} eller {last}"
    raise ValueError(f"{written} er ikke et af regulativets indsatsområder; {hint}")


def _one(given: Answers, field: str, question: str, ask: Ask, tell: Tell) -> Answers:
    while True:
        try:
            return _with(given, field, ask(question, ""))
        except AnswerError as error:
            _refuse(error, tell)


def _several(given: Answers, field: str, question: str, ask: Ask, tell: Tell) -> Answers:
    out = given
    while True:
        names: tuple[str, ...] = getattr(out, field)
        typed = ask(f"{question} {len(names) + 1}", "")
        if not typed.strip():
            return out
        try:
            out = _with(out, field, (*names, typed))
        except AnswerError as error:
            _refuse(error, tell)


def _period(given: Answers, ask: Ask, tell: Tell) -> Answers:
    start = given.start or _day("Første dag", None, ask, tell)
    out = replace(given, start=start, end=None)
    while True:
        end = given.end or _day("Sidste dag", last_day(start) if start else None, ask, tell)
        try:
            return replace(out, end=end)
        except AnswerError as error:
            _refuse(error, tell)
            if given.end:  # it was given before the first day was known: ask for it after all
                given = replace(given, end=None)


def _day(question: str, otherwise: date | None, ask: Ask, tell: Tell) -> date | None:
    default = f"{otherwise:%d.%m.%Y}" if otherwise else ""
    while True:
        typed = ask(question, default).strip()
        if not typed:
            return None
        try:
            return read_date(typed)
        except ValueError as error:
            _refuse(error, tell)


def _areas(ask: Ask, tell: Tell) -> tuple[str, ...]:
    tell("\nIndsatsområderne i regulativet:")
    for number, area in enumerate(focus_areas(), start=1):
        tell(f"  {number}  {area.name}")
    while True:
        typed = ask("Hvilke har I valgt? Skriv numrene i planens rækkefølge, for eksempel 1 3", _ALL).strip()
        if typed.casefold() == _ALL:
            return tuple(area.id for area in focus_areas())
        try:
            return Answers(focus_areas=_chosen(typed)).focus_areas
        except ValueError as error:
            _refuse(error, tell)


def _chosen(typed: str) -> tuple[str, ...]:
    """Several areas on one line; one alone may be told by its name, which has spaces in it."""
    with suppress(ValueError):
        return (area_id(typed),)
    return tuple(area_id(piece) for piece in _BETWEEN.split(typed) if piece)


def _with(given: Answers, field: str, value: object) -> Answers:
    changed: dict[str, Any] = {field: value}
    return replace(given, **changed)


def _refuse(error: ValueError, tell: Tell) -> None:
    said = str(error)
    tell(f"  {said[:1].upper()}{said[1:]}" + ("" if said.endswith("?") else "."))
