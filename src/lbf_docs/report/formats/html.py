"""A report as one page to mail and print: no script, nothing from outside, nothing told by colour alone.

Made as a tree and not as text, so that nothing from a case can become markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, tostring

from lbf_docs import __version__
from lbf_docs.findings import Finding, Place, Severity, few_of_a_kind, to_be_heeded
from lbf_docs.report.report import DocumentState, Report

from .markup import Content, el, told
from .screen import visible
from .text import also_shown, gathered, place_name, points, summary_of

_STYLE = Path(__file__).with_name("check.css")
_AROUND = 1
"""How many lines above and below the place are shown with it."""
_LONGEST = 240
_WORDS = {Severity.ERROR: "Fejl", Severity.WARNING: "Advarsel", Severity.NOTICE: "Oplysning"}


def show(report: Report, colour: bool = False, links: str = "") -> str:
    """The page, as text. `links` is the address of the case's folder as seen from the page; without it files are only
    named."""
    page = _Page(report, links)
    name = visible(report.name) or "Sagen"
    head = el("head", *_meta(), el("title", f"Tjek: {name}"), el("style", _css()))
    html = el("html", head, lang="da")
    html.append(el("body", el("main", *page.parts(name)), _foot(report)))
    return "<!DOCTYPE html>\n" + tostring(html, encoding="unicode", method="html") + "\n"


def _meta() -> Iterator[Element]:
    yield el("meta", charset="utf-8")
    yield el("meta", name="viewport", content="width=device-width")


def _css() -> str:
    return _STYLE.read_text(encoding="utf-8")


def _foot(report: Report) -> Element:
    return el("footer", f"lbf-docs {__version__}. Siden er lavet af sagen i mappen »{visible(report.folder)}«.")


class _Page:
    """The parts of the page. A class, because the findings, their numbers and the lines they stand in go together."""

    def __init__(self, report: Report, links: str) -> None:
        self.report, self.links = report, links
        self.heeded = to_be_heeded(report.findings)
        self.number = {found: f"fund-{n}" for n, found in enumerate(self.heeded, 1)}
        files = {place.file for found in self.heeded for place in (found.place, *found.also)}
        self.boxes = 0
        self.lines = {file: text.split("\n") for file, text in report.sources.items() if file in files}

    def parts(self, name: str) -> Iterator[Element]:
        """Everything on the page, top down."""
        under = " · ".join(part for part in (self.report.revision, summary_of(self.report)) if part)
        yield el("header", el("h1", name), el("p", under, class_="under"), el("p", self._verdict(), class_="dom"))
        if self.report.documents:
            yield self._documents(self.report.documents)
        slips = few_of_a_kind(found for found in self.heeded if not found.to_write)
        if slips:
            yield el("section", el("h2", "Skal rettes eller afklares"), *self._by_file(slips))
        to_write = [found for found in self.heeded if found.to_write]
        if to_write:
            yield el(
                "section",
                el("h2", f"Mangler at blive skrevet ({sum(found.points for found in to_write)})"),
                *self._to_do(to_write),
            )
        if self.report.unchecked:
            yield el("section", el("p", self.report.unchecked))
        accepted = [found for found in self.report.findings if found.accepted]
        if accepted:
            rows = [el("li", *self._accepted(found)) for found in accepted]
            yield el("section", el("h2", f"Kvitteret ({len(accepted)})"), el("ul", *rows))

    def _verdict(self) -> str:
        """Whether the plan can be sent, in one sentence; and what the words of the page mean."""
        errors = [found for found in self.heeded if found.severity is Severity.ERROR]
        warnings = any(found.severity is Severity.WARNING for found in self.heeded)
        if self.report.left_out and not errors:
            verdict = "Der er ingen fejl. Advarsler og oplysninger er ikke vist på denne side."
        elif errors:
            verdict = "Planen kan ikke sendes endnu: der er fejl, eller noget mangler."
        elif warnings:
            verdict = "Dokumenterne kan dannes. Se på advarslerne, før planen bliver sendt."
        else:
            verdict = "Der er ikke fundet noget, som standser planen."
        return f"{verdict} En fejl skal rettes; en advarsel skal rettes eller kvitteres; en oplysning er værd at vide."

    def _documents(self, documents: Sequence[DocumentState]) -> Element:
        heads = ("Dokument", "Skrevet", "Mangler", "Fejl", "Advarsler")
        head = el("thead", el("tr", *(el("th", text, scope="col") for text in heads)))
        rows = []
        for one in documents:
            fill = el("span", class_="fyld", style=f"width:{one.percent}%")
            meter = el("td", el("span", fill, class_="måler", aria_hidden="true"), f" {one.percent} %")
            counts = (one.to_write, one.count(Severity.ERROR), one.count(Severity.WARNING))
            first = self._first(one)
            title = f"{one.number:02} {visible(one.title)}"
            name = el("a", title, href=f"#{first}") if first else title
            cells = (el("td", str(count) if count else "–", class_="tal") for count in counts)
            rows.append(el("tr", el("th", name, scope="row"), meter, *cells))
        table = el("table", el("caption", "Hvor langt hvert dokument er"), head, el("tbody", *rows))
        return el("section", el("h2", "Dokumenterne"), table)

    def _first(self, document: DocumentState) -> str:
        """Where on the page the first thing that is to be heeded about a document stands; empty when there is none."""
        if any(found.to_write and found in self.number for found in document.findings):
            return f"mangler-{document.number}"
        return next((self.number[f] for f in document.findings if f in self.number and not f.to_write), "")

    def _by_file(self, findings: Iterable[Finding]) -> Iterator[Element]:
        for file, group in groupby(findings, key=lambda found: found.place.file):
            yield el("h3", self._link(Place(file)))
            yield from (self._finding(found) for found in group)

    def _finding(self, found: Finding) -> Element:
        kind = el("span", _WORDS[found.severity], class_=f"art {found.severity.value}")
        head = el("h4", kind, " ", el("span", *told(found.title, capital=True)), " ", el("code", found.code))
        article = el("article", head, id=self.number.get(found, ""), class_=found.severity.value)
        article.append(el("p", "Sted: ", self._link(found.place), class_="sted"))
        article.extend(self._excerpt(found.place))
        if found.says and found.says != "her":
            article.append(el("p", *told(found.says, capital=True)))
        shown, rest = also_shown(found, self.lines)
        for place in shown:
            article.append(el("p", "Se også: ", self._link(place), class_="sted"))
            article.extend(self._excerpt(place, 0))
        for where in gathered(rest):
            article.append(el("p", f"Se også: {where}", class_="sted"))
        if found.remedy:
            article.append(el("p", el("strong", "Gør sådan: "), *told(found.remedy)))
        if found.citation:
            article.append(el("p", "Kilde: ", found.citation, class_="kilde"))
        return article

    def _excerpt(self, place: Place, around: int = _AROUND) -> Iterator[Element]:
        """The place's line and its neighbours, the place itself marked."""
        lines = self.lines.get(place.file, [])
        if place.line is None or not 0 < place.line <= len(lines):
            return
        pre = Element("pre")
        first = max(1, place.line - around)
        for number in range(first, min(len(lines), place.line + around) + 1):
            text = lines[number - 1]
            row = SubElement(pre, "span", {"class": "linje her" if number == place.line else "linje"})
            SubElement(row, "span", {"class": "nummer"}).text = f"{number:4} "
            column = place.column if number == place.line else None
            row.extend(_marked(text, column, place.length))
        yield pre

    def _to_do(self, findings: Sequence[Finding]) -> Iterator[Element]:
        """What nobody has written yet, by document: a list to tick off."""
        left = dict.fromkeys(findings)
        for document in self.report.documents:
            own = [found for found in document.findings if found in left]
            mine = set(own)
            left = {found: None for found in left if found not in mine}
            if own:
                title = f"{document.number:02} {visible(document.title)} ({sum(found.points for found in own)})"
                yield el("h3", title, id=f"mangler-{document.number}")
                yield self._list(own)
        if left:
            yield el("h3", "Andet")
            yield self._list(list(left))

    def _list(self, findings: Sequence[Finding]) -> Element:
        rows = []
        for point in points(findings):
            self.boxes += 1
            id_ = f"felt-{self.boxes}"
            box, label = el("input", type="checkbox", id=id_), el("label", *told(point.text), for_=id_)
            remedy = (" – ", *told(point.remedy), " ") if point.remedy else (" ",)
            where = el("small", self._link(point.place), " ", el("code", ", ".join(point.codes)))
            rows.append(el("li", box, " ", label, *remedy, where))
        return el("ul", *rows, class_="huskeliste")

    def _accepted(self, found: Finding) -> Iterator[Content]:
        yield el("strong", *told(found.title))
        yield " ("
        yield self._link(found.place)
        yield ", "
        yield el("code", found.code)
        yield "). Grund: "
        yield from told(found.accepted)

    def _link(self, place: Place) -> Content:
        """The place by name, as a link to its file where the page knows the way there."""
        name = visible(place.file) if place.file != "." else place_name(place)
        name += f", linje {place.line}" if place.line is not None else ""
        if not self.links or place.file == ".":
            return el("span", name, class_="fil")
        return el("a", name, href=f"{self.links.rstrip('/')}/{quote(place.file)}", class_="fil")


def _marked(text: str, column: int | None, length: int) -> Iterator[Element]:
    """A line with the characters of the place marked, cut where it is very long."""
    if column is None:
        yield el("span", _cut(visible(text)))
        return
    before, here, after = text[: column - 1], text[column - 1 : column - 1 + length], text[column - 1 + length :]
    start = max(0, len(before) - _LONGEST // 2)
    yield el("span", ("…" if start else "") + visible(before[start:]))
    yield el("mark", visible(here[:_LONGEST]) or " ")
    yield el("span", _cut(visible(after[:_LONGEST])))


def _cut(text: str) -> str:
    return text if len(text) < _LONGEST else text[:_LONGEST] + "…"
