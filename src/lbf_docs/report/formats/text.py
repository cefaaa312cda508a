"""Findings for the terminal: title, excerpt with caret, what to do, who demands it; a count at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import TypeAlias

from lbf_docs.findings import Finding, Place, Severity, in_order, to_be_heeded
from lbf_docs.report.formats.screen import excerpt, visible

_PLURAL = {Severity.ERROR: "fejl", Severity.WARNING: "advarsler", Severity.NOTICE: "oplysninger"}
_COLOUR = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTICE: "\x1b[1;36m"}
_FAINT, _BOLD, _OFF = "\x1b[2m", "\x1b[1m", "\x1b[0m"

Lines: TypeAlias = dict[str, list[str]]
Paint: TypeAlias = Callable[[str, str], str]


def show_text(findings: Sequence[Finding], sources: Mapping[str, str], colour: bool = False) -> str:
    """All findings in order of place, as text that ends with a line break. `sources` are cut for the excerpts.

    What comes from the case is never sent raw: control characters are shown as symbols.
    """
    wanted = {place.file for found in findings for place in (found.place, *found.also)}
    lines = {file: text.split("\n") for file, text in sources.items() if file in wanted}
    ordered = in_order(findings)
    shown = ["\n".join(_finding(found, lines, colour)) for found in to_be_heeded(ordered)]
    accepted = [_accepted(found, colour) for found in ordered if found.accepted]
    return "\n\n".join([*shown, *accepted, summary(ordered)]) + "\n"


def summary(findings: Sequence[Finding]) -> str:
    """`2 fejl, 1 advarsel`, or `Ingen fund.`; what is accepted is counted apart."""
    counts = Counter(found.severity for found in to_be_heeded(findings))
    parts = [f"{n} {kind.value if n == 1 else _PLURAL[kind]}" for kind in Severity if (n := counts[kind])]
    accepted = sum(bool(found.accepted) for found in findings)
    return (", ".join(parts) or "Ingen fund") + (f" ({accepted} kvitteret)" if accepted else "" if parts else ".")


def _accepted(found: Finding, colour: bool) -> str:
    """One line for what somebody accepted, and why."""
    head = _paint(f"kvitteret {visible(found.code)}:", _FAINT, colour=colour)
    return f"{head} {visible(found.title)} ({_where(found.place)})\n  = grund: {visible(found.accepted)}"


def _finding(found: Finding, lines: Lines, colour: bool) -> Iterator[str]:
    paint = partial(_paint, colour=colour)
    head = paint(f"{found.severity.value} {visible(found.code)}:", _COLOUR[found.severity])
    yield f"{head} {paint(visible(found.title), _BOLD)}"
    line = _line(found.place, lines)
    gutter = len(str(found.place.line)) if line is not None else 1
    bar = " " * gutter + " "
    yield bar + paint(f"┌─ {_where(found.place)}", _FAINT)
    if line is not None:
        yield from _excerpt(found, line, paint)
    elif found.says:
        yield f"{bar}{paint('│', _FAINT)} {visible(found.says)}"
    for where in _also(found.also):
        yield bar + paint(f"├─ {where}", _FAINT)
    accept = found.severity is Severity.WARNING and found.spot
    lines_below = (
        ("gør sådan:", found.remedy),
        ("kilde:    ", found.citation),
        ("kvittér:  ", f'kode: {found.code}, sted: "{found.spot}" og en grund, i plan.yaml' if accept else ""),
    )
    for label, text in lines_below:
        if text:
            yield f"{bar}= {paint(label, _BOLD)} {visible(text)}"


def _excerpt(found: Finding, line: str, paint: Paint) -> Iterator[str]:
    number = str(found.place.line)
    shown = excerpt(line, found.place.column or 1, found.place.length)
    yield paint(f"{number} │", _FAINT) + (f" {shown.text}" if shown.text else "")
    blank = paint(" " * len(number) + " │", _FAINT)
    if found.place.column is not None:
        caret = paint("^" * shown.width, _COLOUR[found.severity])
        yield f"{blank} {' ' * shown.start}{caret}{' ' + visible(found.says) if found.says else ''}"
    elif found.says:
        yield f"{blank} {visible(found.says)}"


def _line(place: Place, lines: Lines) -> str | None:
    """The line of the case that the place is in."""
    of_file = lines.get(place.file, [])
    return of_file[place.line - 1] if place.line is not None and 0 < place.line <= len(of_file) else None


def _where(place: Place) -> str:
    if place.line is None:
        return "sagens mappe" if place.file == "." else visible(place.file)
    return f"{visible(place.file)}:{place.line}" + (f":{place.column}" if place.column is not None else "")


def _also(places: Sequence[Place]) -> Iterator[str]:
    """One line for each file: `områder.yaml:9, 14, 19`; a single place keeps its column."""
    for file, group in groupby(sorted(places, key=lambda place: place.order), key=lambda place: place.file):
        of_file = list(group)
        numbers = list(dict.fromkeys(str(place.line) for place in of_file if place.line is not None))
        single = len(of_file) == 1 or not numbers
        yield _where(of_file[0]) if single else f"{visible(file)}:{', '.join(numbers)}"


def _paint(text: str, code: str, *, colour: bool) -> str:
    return f"{code}{text}{_OFF}" if colour else text
