"""A comparison as text for a screen, and as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from lbf_docs.comparing import NAMED, Difference, about_of, gathered, gathered_subjects, line_of
from lbf_docs.comparing.difference import CHANGED, MOVED
from lbf_docs.report.formats.screen import visible
from lbf_docs.report.private import hidden

from .changes import GONE, NEW, SAME, ChangedDocument, Changes

SHAPES = ("text", "json")
_SIGNS = {"tilføjet": "+", "fjernet": "–", "ændret": "~", "flyttet": "↕"}


def show_changes(changes: Changes, shape: str = "text", colour: bool = False) -> str:
    """The comparison as one of SHAPES, ending with a line break."""
    if shape == "json":
        return json.dumps(_as_data(changes), ensure_ascii=False, indent=1) + "\n"
    bold = ("\033[1m", "\033[0m") if colour else ("", "")
    return "\n".join(visible_lines(changes, bold)) + "\n"


def visible_lines(changes: Changes, bold: tuple[str, str] = ("", "")) -> Iterator[str]:
    """The lines of the text."""
    yield f"Fra {visible(changes.old_name)} til {visible(changes.new_name)}"
    count, total = len(changes.changed), sum(one.state != GONE for one in changes.documents)
    if not count:
        yield _nothing(changes)
    else:
        yield f"{count} af {total} dokumenter er ændret." if count > 1 else f"1 af {total} dokumenter er ændret."
    for one in changes.changed:
        yield ""
        yield f"{bold[0]}{visible(one.title)}{bold[1]}{_standing(one)}"
        yield from (f"  {_SIGNS[d.kind]} {visible(hidden(line_of(d)))}" for d in gathered(one.differences))
        if one.seen:
            yield f"  = ses også her: {visible('; '.join(about(one.seen, NAMED)))}"
        if one.reason:
            yield f"  Begrundelse: {visible(one.reason)}"
    if changes.look:
        yield ""
        yield f"{bold[0]}Udseende{bold[1]}{LOOK_ALONE}"
        yield from (f"  {_SIGNS[d.kind]} {visible(hidden(d.line))}" for d in changes.look)
    if changes.elsewhere:
        yield ""
        yield f"{bold[0]}Uden for dokumenterne{bold[1]}"
        yield from (f"  {_SIGNS[d.kind]} {visible(hidden(line_of(d)))}" for d in gathered(changes.elsewhere))
    same = [one.title for one in changes.documents if one.state == SAME]
    if same and count:
        yield ""
        yield f"Uændret: {visible(', '.join(same))}"


LOOK_ALONE = " – ses i alle dokumenter, men ændrer ikke, hvad der står, og skal ikke godkendes igen"
"""What follows the heading of what is only seen."""


def _nothing(changes: Changes) -> str:
    if changes.look:
        return "Der står det samme i alle dokumenter."
    return "Ingen dokumenter viser ændringerne." if changes.elsewhere else "Ingen af dokumenterne er ændret."


def _standing(one: ChangedDocument) -> str:
    """What follows the title: whether it is new, and who has to approve it."""
    said = {NEW: " (nyt dokument)", GONE: " (udgår)"}.get(one.state, "")
    if one.standing is not None and not one.standing.awaits:
        return f"{said} – godkendt"
    return f"{said} – skal godkendes af {one.approver.name}" if one.approver else said


_YEAR = re.compile(r"Budget \d{4}")
_OF_A_SUM = re.compile(r"^Budget( \d{4})?, ")
_MOST_SAID = 4
_PLACES = (
    "under »",
    "et afsnit",
    "punkt",
    "række",
    "fodnote",
    "overskrift",
    "citat",
    "begreb",
    "forklaring",
    "billede",
    "tabeltitel",
)
"""Labels that say where in a text, and not what."""


def about(differences: Sequence[Difference], most: int | None = None) -> tuple[str, ...]:
    """What the differences are about, each once: a whole part and nothing in it, amounts without their years. `most`
    parts that are alike are named."""
    told = (
        f"beløbet til {one.label}" if _YEAR.fullmatch(one.subject) else about_of(one, most)
        for one in gathered_subjects(differences)
    )  # fmt: skip
    names = tuple(dict.fromkeys(told))
    return tuple(hidden(name) for name in names if not any(name.startswith(f"{other}: ") for other in names))


def brief(differences: Sequence[Difference]) -> str:
    """The differences in one sentence: "aktiviteten Jobplaneten tilføjet; målgruppe ændret for aktiviteten …"."""
    whole: list[str] = []
    changed: dict[str, list[str]] = {}
    for one in gathered_subjects(differences):
        if _YEAR.fullmatch(one.subject):
            changed.setdefault(f"beløbet til {one.label}", [])
        elif one.kind == MOVED or (not one.label and one.kind != CHANGED):
            whole.append(f"{one.about} {one.kind}")
        else:
            label = one.label.split(", ")[0]
            subject = _OF_A_SUM.sub("", one.subject)
            changed.setdefault(subject, []).extend([label] if label and not label.startswith(_PLACES) else [])
    for subject, labels in changed.items():
        names = ", ".join(dict.fromkeys(labels))
        whole.append(f"{subject} ændret ({names})" if names and subject else f"{subject or names} ændret")
    said = list(dict.fromkeys(hidden(one) for one in whole))
    more = len(said) - _MOST_SAID
    return "; ".join(said) if more < 2 else "; ".join([*said[:_MOST_SAID], f"{more} andre ændringer"])


def _as_data(changes: Changes) -> dict[str, object]:
    return {
        "skema": 1,
        "fra": changes.old_name,
        "til": changes.new_name,
        "dokumenter": [
            {
                "dokument": one.key,
                "titel": one.title,
                "tilstand": one.state,
                "godkendes_af": one.approver.name if one.approver else None,
                "godkendt": one.standing is not None and not one.standing.awaits if one.approver else None,
                "kilde": one.source,
                "begrundelse": one.reason,
                "forskelle": [_difference(d) for d in one.differences],
                "ses_også": list(dict.fromkeys(hidden(d.about) for d in one.seen)),
            }
            for one in changes.documents
        ],
        "udseende": [_difference(d) for d in changes.look],
        "uden_for_dokumenterne": [_difference(d) for d in changes.elsewhere],
    }


def _difference(one: Difference) -> dict[str, object]:
    return {
        "art": one.kind,
        "hvad": hidden(one.line),
        "om": hidden(one.subject),
        "felt": one.label,
        "før": hidden(one.before),
        "efter": hidden(one.after),
        "ord": [{"art": _RUNS[run.kind], "tekst": hidden(run.text)} for run in one.words],
        "sted": one.spot,
        "ses_i": list(one.touches),
    }


_RUNS = {"same": "uændret", "removed": "før", "added": "efter"}
