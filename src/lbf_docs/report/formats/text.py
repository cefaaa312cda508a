"""Findings for the terminal, file by file: title, excerpt with caret, what to do, who demands it.

What nobody has written yet stands apart, as a list to work down; then what is accepted, how far each document is, and a
count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from textwrap import fill
from typing import NamedTuple, TypeAlias

from lbf_docs.findings import Finding, Place, Severity, few_of_a_kind, in_order, to_be_heeded
from lbf_docs.report.formats.screen import excerpt, visible
from lbf_docs.report.report import DocumentState, Report
from lbf_docs.report.template_codes import TEMPLATE_CODES

_PLURAL = {Severity.ERROR: "fejl", Severity.WARNING: "advarsler", Severity.NOTICE: "oplysninger"}
_COLOUR = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTICE: "\x1b[1;36m"}
_FAINT, _BOLD, _OFF = "\x1b[2m", "\x1b[1m", "\x1b[0m"
_ALSO_SHOWN = 4
"""How many other places of a contradiction are all shown with their line; of more, half of it, and the numbers of the
rest."""
_METER = 10
_WIDTH = 110

Lines: TypeAlias = dict[str, list[str]]
Paint: TypeAlias = Callable[[str, str], str]


def show_text(findings: Sequence[Finding], sources: Mapping[str, str], colour: bool = False) -> str:
    """The findings, file by file, as text that ends with a line break. `sources` are cut for the excerpts.

    What comes from the case is never sent raw: control characters are shown as symbols.
    """
    return _joined([*_blocks(findings, sources, (), colour), summary(findings)])


def show(report: Report, colour: bool = False, links: str = "") -> str:
    """A whole report: as `show_text`, with the to-do list in the order of the documents, and how far each one is."""
    blocks = _blocks(report.findings, report.sources, report.documents, colour)
    if report.documents:
        blocks.append(_overview(report.documents, partial(_paint, colour=colour)))
    if report.unchecked:
        blocks.append(report.unchecked)
    return _joined([*blocks, summary_of(report)])


def summary_of(report: Report) -> str:
    """The count of a report, and what isn't in it."""
    said = summary(report.findings)
    if not report.left_out:
        return said
    return f"{'Ingen fejl' if not report.findings else said} ({report.left_out} andre fund vises ikke)"


def summary(findings: Sequence[Finding]) -> str:
    """`2 fejl, 1 advarsel`, or `Ingen fund.`; what is to be written and what is accepted is counted apart."""
    heeded = to_be_heeded(findings)
    counts = Counter(found.severity for found in heeded if not found.to_write)
    parts = [f"{n} {kind.value if n == 1 else _PLURAL[kind]}" for kind in Severity if (n := counts[kind])]
    to_write = sum(found.points for found in heeded if found.to_write)
    if to_write:
        parts.append(f"{to_write} mangler at blive skrevet")
    accepted = sum(bool(found.accepted) for found in findings)
    return (", ".join(parts) or "Ingen fund") + (f" ({accepted} kvitteret)" if accepted else "" if parts else ".")


def _joined(blocks: Iterable[str]) -> str:
    return "\n\n".join(blocks) + "\n"


def _blocks(
    findings: Sequence[Finding], sources: Mapping[str, str], documents: Sequence[DocumentState], colour: bool
) -> list[str]:
    wanted = {place.file for found in findings for place in (found.place, *found.also)}
    lines = {file: text.split("\n") for file, text in sources.items() if file in wanted}
    paint = partial(_paint, colour=colour)
    ordered = in_order(findings)
    heeded = to_be_heeded(ordered)
    slips = few_of_a_kind(found for found in heeded if not found.to_write)
    out: list[str] = []
    files = dict.fromkeys(found.place.file for found in slips)
    for file, group in groupby(slips, key=lambda found: found.place.file):
        if len(files) > 1:
            out.append(paint(f"── {_file(file)} ──", _BOLD))
        out += ["\n".join(_finding(found, lines, paint)) for found in group]
    out += _to_do([found for found in heeded if found.to_write], documents, paint)
    out += [_accepted(found, paint) for found in ordered if found.accepted]
    return out


def _to_do(findings: Sequence[Finding], documents: Sequence[DocumentState], paint: Paint) -> Iterator[str]:
    """What nobody has written yet, a line for each; by document where that is known."""
    if not findings:
        return
    yield paint(f"── Mangler at blive skrevet ({_count(findings)}) ──", _BOLD)
    wanted = set(findings)
    for document in documents:
        own = [found for found in document.findings if found in wanted]
        if own:
            wanted -= set(own)
            head = paint(f"{document.number:02} {visible(document.title)}", _BOLD)
            yield "\n".join([f"{head} ({_count(own)})", *(_point(point, paint) for point in points(own))])
    rest = [found for found in findings if found in wanted]
    if rest:
        yield "\n".join(
            [*([paint("Andet", _BOLD)] if documents else []), *(_point(one, paint) for one in points(rest))]
        )


def _count(findings: Iterable[Finding]) -> int:
    return sum(found.points for found in findings)


class Point(NamedTuple):
    """One line of the to-do list: what one part of the plan lacks."""

    text: str
    remedy: str
    """Empty where several things are gathered."""
    place: Place
    codes: tuple[str, ...]


def points(findings: Iterable[Finding]) -> Iterator[Point]:
    """The to-do list: what the same part lacks on one line, "aktivitet Sprogstart: formål, indhold"."""
    gathered: dict[object, list[Finding]] = {}
    for found in findings:
        gathered.setdefault((found.place.file, found.whose) if found.whose else found, []).append(found)
    for group in gathered.values():
        first = group[0]
        what = [_lacking(found) for found in group]
        text = f"{first.whose}: {', '.join(what)}" if first.whose else what[0]
        codes = tuple(dict.fromkeys(found.code for found in group))
        yield Point(visible(text), visible(first.remedy) if len(group) == 1 else "", first.place, codes)


def _lacking(found: Finding) -> str:
    title = found.title.removeprefix("her mangler ")
    title = title.removesuffix(f" ({found.whose})") if found.whose else title
    return title if found.severity is Severity.ERROR else f"{title} (bør)"


def _point(point: Point, paint: Paint) -> str:
    remedy = f" – {point.remedy}" if point.remedy else ""
    where = paint(f"[{', '.join((place_name(point.place), *point.codes))}]", _FAINT)
    return wrapped(f"☐ {point.text}{remedy} {where}")


def wrapped(text: str) -> str:
    """A line of the list, on as many lines as a console needs; no word is parted."""
    lead, below = "  ", "    "
    return fill(
        text, _WIDTH, initial_indent=lead, subsequent_indent=below, break_long_words=False, break_on_hyphens=False
    )


def _overview(documents: Sequence[DocumentState], paint: Paint) -> str:
    """How far each document is, with what was found in what it is made of."""
    width = max(len(document.title) for document in documents)
    rows = [paint("── Dokumenterne ──", _BOLD)]
    for one in documents:
        meter = "█" * (one.percent * _METER // 100)
        counts = [
            f"{n} {kind.value if n == 1 else _PLURAL[kind]}"
            for kind in (Severity.ERROR, Severity.WARNING)
            if (n := one.count(kind))
        ]
        missing = [f"{one.to_write} mangler"] if one.to_write else []
        told = ", ".join(missing + counts)
        rows.append(
            f"{one.number:02} {visible(one.title):{width}}  {meter:░<{_METER}} {one.percent:3} %  {told}".rstrip()
        )
    return "\n".join(rows)


def _accepted(found: Finding, paint: Paint) -> str:
    """One line for what somebody accepted, and why."""
    head = paint(f"kvitteret {visible(found.code)}:", _FAINT)
    return f"{head} {visible(found.title)} ({place_name(found.place)})\n  = grund: {visible(found.accepted)}"


class _Sheet(NamedTuple):
    """What a finding is written on: the case's lines, the width of the line numbers, and the colours."""

    lines: Lines
    gutter: int
    paint: Paint


def _finding(found: Finding, lines: Lines, paint: Paint) -> Iterator[str]:
    colour = _COLOUR[found.severity]
    yield f"{paint(f'{found.severity.value} {visible(found.code)}:', colour)} {paint(visible(found.title), _BOLD)}"
    shown, rest = also_shown(found, lines)
    numbers = [place.line for place in (found.place, *shown) if place.line and _line(place, lines) is not None]
    sheet = _Sheet(lines, len(str(max(numbers, default=0))), paint)
    bar = " " * sheet.gutter + " "
    yield bar + paint(f"┌─ {place_name(found.place)}", _FAINT)
    if _line(found.place, lines) is not None:
        yield from _excerpt(found.place, sheet, paint("^", colour), visible(found.says))
    elif found.says:
        yield f"{bar}{paint('│', _FAINT)} {visible(found.says)}"
    for place in shown:
        yield bar + paint(f"├─ {place_name(place)}", _FAINT)
        yield from _excerpt(place, sheet, paint("-", _FAINT))
    for where in gathered(rest):
        yield bar + paint(f"├─ {where}", _FAINT)
    spot = found.spot or (found.place.file if found.code in TEMPLATE_CODES else "")
    accept = found.severity is not Severity.ERROR and spot
    lines_below = (
        ("gør sådan:", found.remedy),
        ("kilde:    ", found.citation),
        ("kvittér:  ", f'- {{kode: {found.code}, sted: {_quoted(spot)}, grund: "…"}}' if accept else ""),
    )
    for label, text in lines_below:
        if text:
            yield f"{bar}= {paint(label, _BOLD)} {visible(text)}"


def _quoted(spot: str) -> str:
    """As it must be written in YAML: in the quotation marks that it doesn't hold itself."""
    if '"' not in spot and "\\" not in spot:
        return f'"{spot}"'
    return "'" + spot.replace("'", "''") + "'"


def also_shown(found: Finding, lines: Lines) -> tuple[list[Place], list[Place]]:
    """The other places of a contradiction: those whose line is shown, and the rest."""
    places = sorted(found.also, key=lambda place: place.order)
    can = [place for place in places if _line(place, lines) is not None]
    shown = can if len(can) <= _ALSO_SHOWN else can[: _ALSO_SHOWN // 2]
    return shown, [place for place in places if place not in shown]


def _excerpt(place: Place, sheet: _Sheet, mark: str, says: str = "") -> Iterator[str]:
    """The line of the case that the place is in, the place underlined with the mark."""
    shown = excerpt(_line(place, sheet.lines) or "", place.column or 1, place.length)
    yield sheet.paint(f"{place.line:>{sheet.gutter}} │", _FAINT) + (f" {shown.text}" if shown.text else "")
    blank = sheet.paint(" " * sheet.gutter + " │", _FAINT)
    if place.column is not None:
        bare = next(character for character in mark if character in "^-")
        underline = mark.replace(bare, bare * shown.width)
        yield f"{blank} {' ' * shown.start}{underline}{' ' + says if says else ''}"
    elif says:
        yield f"{blank} {says}"


def _line(place: Place, lines: Lines) -> str | None:
    """The line of the case that the place is in."""
    of_file = lines.get(place.file, [])
    return of_file[place.line - 1] if place.line is not None and 0 < place.line <= len(of_file) else None


def _file(file: str) -> str:
    return "sagens mappe" if file == "." else visible(file)


def place_name(place: Place) -> str:
    """`områder.yaml:9:12`, as far as it is known."""
    if place.line is None:
        return _file(place.file)
    return f"{visible(place.file)}:{place.line}" + (f":{place.column}" if place.column is not None else "")


def gathered(places: Sequence[Place]) -> Iterator[str]:
    """One line for each file: `områder.yaml:9, 14, 19`; a single place keeps its column."""
    for file, group in groupby(places, key=lambda place: place.file):
        of_file = list(group)
        numbers = list(dict.fromkeys(str(place.line) for place in of_file if place.line is not None))
        single = len(of_file) == 1 or not numbers
        yield place_name(of_file[0]) if single else f"{visible(file)}:{', '.join(numbers)}"


def _paint(text: str, code: str, *, colour: bool) -> str:
    return f"{code}{text}{_OFF}" if colour else text
