"""HTML is refused with a word about what to write instead; what only looks like it is text."""

from __future__ import annotations

import pytest

from lbf_docs.findings import Severity

from .conftest import blocks, codes, findings, words


@pytest.mark.parametrize(
    ("source", "place", "remedy"),
    [
        ("Et <b>fedt</b> ord", (1, 4), "**fed**"),
        ("En linje<br>\nog en til", (1, 9), "omvendt skråstreg"),
        ("a\n\n<div class='x'>\nb\n</div>", (3, 1), "\\<"),
        ('<img src="a.png">', (1, 1), "billeder/"),
        ("| <b>a</b><br>b |\n|---|", (1, 3), "**fed**"),
        ("- <SUP>2</SUP>", (1, 3), "\\<"),
    ],
)
def test_html_is_an_error_that_says_what_to_write(source: str, place: tuple[int, int], remedy: str) -> None:
    found = findings(source)[0]
    assert (found.code, found.severity, (found.place.line, found.place.column)) == ("TXT125", Severity.ERROR, place)
    assert remedy in found.remedy


def test_its_words_are_kept() -> None:
    assert words(blocks("Et <b>fedt</b> ord")) == "Et <b>fedt</b> ord"


@pytest.mark.parametrize(
    "source",
    ["a < b og c > d", "<navn>", "`<b>`", "``<b> ` <i>``", "```\n<b>\n```", "    <b>", r"\<b>", "&lt;b>", "<https://a.dk>",
     "{{ a <b> c }}", "<b"],
)  # fmt: skip
def test_what_only_looks_like_html_is_text(source: str) -> None:
    assert codes(source) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Der er {% if x %}mange{% endif %}.", ["1:8", "1:23"]),
        ("- {% for x in y %}\n- a", ["1:3"]),
        ("| {# husk #} |\n|---|", ["1:3"]),
        ("# {% set a = 1 %}", ["1:3"]),
        ("{% for x in y %}\nTekst {{ x }}\n{% endfor %}", ["1:1", "3:1"]),
    ],
)
def test_what_only_templates_know_is_told_and_kept(text: str, place: list[str]) -> None:
    assert codes(text) == [f"TXT114 {at}" for at in place]
    assert any(sign in words(blocks(text)) for sign in ("{%", "{#"))


@pytest.mark.parametrize("text", ["`{% if x %}`", r"\{% if x %}", "```\n{% if x %}\n```", "{ % 5 % }", "40 % {x}"])
def test_other_braces_are_text(text: str) -> None:
    assert codes(text) == []
