"""A report as a page: whole in itself, well-formed, and nothing of the case is markup in it."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any

import lxml.html
import pytest
from lxml.html import HtmlElement

from lbf_docs import Report, show
from lbf_docs.findings import to_be_heeded

from ..conftest import CPR


@pytest.fixture
def page(report: Report) -> HtmlElement:
    return lxml.html.document_fromstring(show(report, "html", links="../sag"))


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def found_in(page: Any, path: str) -> list[Any]:
    """What an XPath finds; the stubs of lxml take any kind of answer into account."""
    found = page.xpath(path)
    assert isinstance(found, list)
    return found


def test_nothing_is_fetched_from_outside_and_nothing_runs(page: HtmlElement) -> None:
    assert not found_in(page, "//script | //link | //img | //iframe | //*[@src] | //*[starts-with(name(@*), 'on')]")
    assert "@import" not in words(page.find(".//style"))
    assert "url(" not in words(page.find(".//style"))


def test_text_of_the_case_is_text(report: Report) -> None:
    evil = tuple(
        f.changed(title="<script>alert(1)</script>", says="]]></style><b>&amp;", spot="x") for f in report.findings
    )
    page = lxml.html.document_fromstring(show(Report(evil, report.sources, name="<i>x</i>"), "html"))
    assert not found_in(page, "//script | //b | //i")
    assert page.findtext(".//h1") == "<i>x</i>"
    assert CPR not in words(page)


def test_it_says_how_far_each_document_is(report: Report, page: HtmlElement) -> None:
    rows = [[words(cell) for cell in row] for row in found_in(page, "//tbody/tr")]
    assert [row[0] for row in rows] == [f"{d.number:02} {d.title}" for d in report.documents]
    assert [row[1] for row in rows] == [f"{d.percent} %" for d in report.documents]
    assert rows[0][2] == str(report.documents[0].to_write)


def test_every_finding_stands_there_with_a_link_to_its_place(report: Report, page: HtmlElement) -> None:
    slips = [f for f in to_be_heeded(report.findings) if not f.to_write]
    articles = found_in(page, "//article")
    assert [words(a.find(".//code")) for a in articles] == [f.code for f in slips]
    for found, article in zip(slips, articles, strict=True):
        assert found_in(article, ".//a/@href")[0].startswith("../sag/")
        assert words(found_in(article, ".//a")[0]).startswith(found.place.file)
        assert found.severity.value in words(article).lower(), "told in words, not by colour alone"
    to_do = [words(li.find(".//label")) for li in found_in(page, "//ul[@class='huskeliste']/li")]
    assert "afsnit 2, Vision for boligområderne, har ingen tekst" in to_do
    assert len(to_do) == sum(f.to_write for f in to_be_heeded(report.findings))


def test_its_own_links_lead_somewhere_and_ids_are_unique(page: HtmlElement) -> None:
    ids = Counter(found_in(page, "//@id"))
    assert not [id_ for id_, count in ids.items() if count > 1]
    inner = [href[1:] for href in found_in(page, "//a/@href") if href.startswith("#")]
    assert inner
    assert set(inner) <= set(ids)
    assert set(found_in(page, "//label/@for")) <= set(ids)


def test_without_a_way_to_the_case_files_are_named_and_not_linked(report: Report) -> None:
    page = lxml.html.document_fromstring(show(report, "html"))
    assert not [href for href in found_in(page, "//a/@href") if not href.startswith("#")]


def test_it_can_be_read_by_a_screen_reader(page: HtmlElement) -> None:
    assert page.get("lang") == "da"
    assert [int(h.tag[1]) for h in found_in(page, "//h1 | //h2 | //h3 | //h4")][:3] == [1, 2, 2]
    levels = [int(h.tag[1]) for h in found_in(page, "//h1 | //h2 | //h3 | //h4")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert found_in(page, "//th[@scope='col']")
    assert found_in(page, "//caption")


def test_the_same_report_gives_the_same_page(report: Report) -> None:
    assert show(report, "html") == show(report, "html")


def test_what_is_to_be_written_letter_by_letter_stands_as_code(report: Report) -> None:
    found = to_be_heeded(report.findings)[0].changed(
        title="tilføj `dato:` og `a < b`",
        says="`fra:` mangler",
        remedy="skriv `x`, ikke ` alene",
        accepted="",
        to_write=False,
    )
    page = lxml.html.document_fromstring(show(Report((found,), {}), "html"))
    article = found_in(page, "//article")[0]
    assert [words(code) for code in found_in(article, ".//code")] == ["dato:", "a < b", found.code, "fra:", "x"]
    assert "Tilføj dato: og a < b" in words(article)
    assert "skriv x, ikke ` alene" in words(article)


def test_the_to_do_list_has_no_backticks_either(report: Report) -> None:
    found = report.findings[0].changed(title="her mangler noget", remedy="skriv en værdi efter `dato:`", to_write=True)
    page = lxml.html.document_fromstring(show(Report((found,), {}), "html"))
    (line,) = found_in(page, "//ul[@class='huskeliste']/li")
    assert "skriv en værdi efter dato:" in words(line)
    assert "`" not in words(line)
