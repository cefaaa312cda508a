"""The keys of a plan's texts: each given once, and every reference to one that is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.findings import MOST_OF_A_KIND, DataPath, Finding, Place
from lbf_docs.prose import Prose, codes, walk
from lbf_docs.prose.blocks import FigureRef
from lbf_docs.suggest import did_you_mean

from .plan import Plan
from .view import DIAGRAM, MAP

FIGURES = {MAP: "kortet", DIAGRAM: "organisationsdiagrammet"}
"""What has a key without being given one: the figures made from data, by their names, with what they are called."""
Where = str | DataPath
"""A text of the case: its file, or its path in the data."""


def all_texts(plan: Plan) -> Iterator[tuple[Where, Prose]]:
    """Every text of a plan with where it is from: the files in tekst/, then those in the data."""
    yield from plan.prose.items()
    yield from plan.texts.items()


def homes_of_keys(plan: Plan) -> Mapping[str, Where]:
    """The text that gives each key; of a key that is given twice, the first."""
    out: dict[str, Where] = {}
    for where, text in all_texts(plan):
        for key in text.keys:
            out.setdefault(key.name, where)
    return out


def key_findings(plan: Plan) -> Iterator[Finding]:
    """Keys that are given twice, and references to none."""
    known = _figures(plan)
    given: dict[str, Place] = {}
    for _, text in all_texts(plan):
        for key in text.keys:
            if key.name in given:
                first = given[key.name]
                says = f"`{key.name}` står også i {first.file}, linje {first.line}"
                yield codes.KEY_TWICE.finding(key.place, says, "giv den ene en anden nøgle", also=(first,))
            else:
                given[key.name] = key.place
            if key.name in known and not _is_itself(key.name, text):
                says = f"`{key.name}` er i forvejen nøglen til {FIGURES[key.name]}"
                yield codes.KEY_TWICE.finding(
                    key.place, says, f"giv stedet en anden nøgle, for eksempel {{#{key.name}-2}}"
                )
    unknown: dict[str, str] = {}
    for _, text in all_texts(plan):
        for reference in text.references:
            name = reference.name
            if name in given or name in known:
                continue
            if name not in unknown:
                meant = did_you_mean(name, [*given, *known]) if len(unknown) < MOST_OF_A_KIND else ""
                unknown[name] = meant or f"skriv {{#{name}}} på linjen over det, der henvises til"
            yield codes.UNKNOWN_KEY.finding(reference.place, f"her henvises til `{name}`", unknown[name])


def _figures(plan: Plan) -> tuple[str, ...]:
    """The figures that the plan has."""
    return tuple(FIGURES) if plan.areas.map else (DIAGRAM,)


def _is_itself(name: str, text: Prose) -> bool:
    """Whether a key stands above the figure that has it already, where it does no harm."""
    return any(isinstance(block, FigureRef) and block.name == block.key == name for block in walk(text.blocks))
