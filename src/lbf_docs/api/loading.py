"""Load a case: its files, its data, its texts, and everything in them that can't be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from lbf_docs.case import Layout, RawCase, other_texts, place_of, read_case
from lbf_docs.case.pictures import PictureError, read_logo, read_picture
from lbf_docs.documents import Edition, editions
from lbf_docs.findings import DataPath, Finding, Severity, in_order
from lbf_docs.model import FILES, OPTIONAL_FILES, Plan, read_plan
from lbf_docs.model.keys import all_texts
from lbf_docs.regulation import regulation, versions
from lbf_docs.revisions.layout import FOLDER as REVISIONS

PICTURE = "FIL201"
_MOST_BYTES = 200_000_000
"""All pictures of a case together: each is looked through, and goes into a document whole."""


@dataclass(frozen=True)
class Case:
    """A case that was read: its plan as typed data, and everything that could not be read."""

    folder: Path
    raw: RawCase = field(repr=False)
    plan: Plan | None = field(repr=False)
    """None when the data can't be read into a plan; the findings say why."""
    paths: Mapping[int, DataPath] = field(repr=False)
    findings: tuple[Finding, ...]
    name: str = ""
    """The folder as it was named."""
    others: Mapping[str, str] = field(default_factory=dict, repr=False)
    """The texts in the folder that are no part of the case, by relative path."""


def case_layout() -> Layout:
    """The files of a case: the model's data files, and the texts that the known regulations name."""
    laws = [regulation(version) for version in versions()]
    prose = [section.prose for law in laws for section in law.sections]
    complexes = [law.problem_complex_file(area.id) for law in laws for area in law.focus_areas]
    return Layout(
        marker="plan.yaml",
        data=tuple(f"{stem}.yaml" for stem in FILES),
        optional=tuple(f"{stem}.yaml" for stem in OPTIONAL_FILES),
        prose=tuple(dict.fromkeys([*prose, *complexes])),
        folders=("billeder", "skabeloner", "build", REVISIONS),
    )


_LEFT_ALONE = ("build", REVISIONS)
"""Folders that nobody looks into: what is made of the case, and what can't be changed any more."""


def load_case(path: str | Path) -> Case:
    """Reads a case. Everything that can't be read comes back as findings, all at once.

    Raises CaseError only when there is no readable case folder at `path`.
    """
    raw = read_case(Path(path), case_layout())
    reading = read_plan(raw)
    findings = [*raw.findings, *reading.findings]
    if reading.plan is not None:
        findings += [*_picture_findings(raw, reading.plan), *_findings_in_texts(raw.folder, reading.plan)]
    others = other_texts(raw.folder, raw.sources, _LEFT_ALONE)
    return Case(raw.folder, raw, reading.plan, reading.paths, in_order(findings), Path(path).as_posix(), others)


def list_documents(case: Case) -> tuple[Edition, ...]:
    """The documents that a case has, in order; none when its data can't be read into a plan."""
    return editions(case.plan) if case.plan is not None else ()


def _picture_findings(raw: RawCase, plan: Plan) -> Iterator[Finding]:
    """What is wrong with the case's own pictures: the map, and the logo."""
    own, theme = plan.areas.map, plan.plan.theme
    if own and own.picture:
        at = ("områder", "kort", "billede")
        yield from _one_picture(raw, at, "kortet", own.alt, "alternativ_tekst", partial(read_picture, name=own.picture))
    if theme and theme.logo:
        at = ("plan", "tema", "logo")
        yield from _one_picture(raw, at, "logoet", theme.logo_text, "logo_tekst", partial(read_logo, name=theme.logo))
    elif theme and theme.logo_text:
        says, remedy = "der er en logo_tekst og intet logo", "skriv logo: og stien til billedet, eller slet linjen"
        yield Finding(PICTURE, Severity.WARNING, says, place_of(raw, ("plan", "tema", "logo_tekst")), remedy=remedy)


def _one_picture(
    raw: RawCase, at: DataPath, what: str, alt: str | None, alt_key: str, read: Callable[[Path], object]
) -> Iterator[Finding]:
    try:
        read(raw.folder)
    except PictureError as error:
        says = f"{what} kan ikke bruges: {error}"
        yield Finding(PICTURE, Severity.ERROR, says, place_of(raw, at), remedy=error.remedy)
        return
    if not alt:
        says, remedy = f"{what} mangler en alternativ tekst", f"skriv {alt_key}: og hvad billedet viser"
        yield Finding(PICTURE, Severity.ERROR, says, place_of(raw, at), remedy=remedy)


def _findings_in_texts(folder: Path, plan: Plan) -> Iterator[Finding]:
    """What is wrong with the pictures that the texts show, where the first text shows each."""
    seen: set[str] = set()
    room = _MOST_BYTES
    for picture in (picture for _, text in all_texts(plan) for picture in text.pictures):
        if picture.name in seen:
            continue
        seen.add(picture.name)
        try:
            room -= len(read_picture(folder, picture.name).data)
            if room < 0:
                raise PictureError("sagens billeder fylder for meget til sammen", "gem dem i en mindre størrelse")
        except PictureError as error:
            title = f"billedet kan ikke bruges: {error}"
            yield Finding(PICTURE, Severity.ERROR, title, picture.place, remedy=error.remedy)
            if room < 0:
                return
