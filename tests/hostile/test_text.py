"""Tricks in the texts of a case: what looks like code, like XML or like a command is text, or told; nothing is run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lbf_docs.word.package import read_package

from .conftest import Way, command

VISION = "tekst/2-vision.md"
TRICKS = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}", "{{ parter.__class__ }}", "{{ parter[0].__init__.__globals__ }}",
    "{{ parter[0]['__class__'] }}", "{{ self }}", "{{ self.__init__ }}", "{{ cycler.__init__.__globals__.os }}",
    "{{ lipsum.__globals__ }}", "{{ lipsum(n=1000000) }}", "{{ namespace(a=1) }}", "{{ range(10 ** 9) }}",
    "{{ 'x' * (10 ** 9) }}", "{{ \"x\" * (10 ** 9) }}", "{{ 9 ** 9 ** 9 }}", "{{ [1] * 10 ** 9 }}", "{{ config }}",
    "{{ request.application }}", "{{ get_flashed_messages() }}", "{{ dict(a=1) }}", "{{ områdets_navn.format(1) }}",
    "{{ områdets_navn | attr('__class__') }}", "{{ områdets_navn | safe }}", "{{ områdets_navn | map('upper') }}",
    "{{ områdets_navn | center(10 ** 9) }}", "{{ '%999999999d' % 1 }}", "{{ '%s' | format('x') }}",
    "{{ (parter) }}{{ }}", "{{ parter[0:9] }}", "{{ not }}", "{{ " + "(" * 140 + "1" + ")" * 140 + " }}",
    "{{ " + "not " * 70 + "1 }}", "{{ " + "x" * 400 + " }}", "{{ parter" + "[0]" * 90 + " }}", "{{ loop }}",
    "{{ varargs }}", "{{ true.real }}", "{{ none.x }}", "{{ 1.__class__ }}", "{{ 1e308 }}", "{{ \\x41 }}",
    "{{ områdets_navn if }}", "{{ {} }}", "{{ [] }}", "{{ lambda: 1 }}", "{{ import os }}", "{{ `id` }}", "{{ $(id) }}",
    "{{ __import__('os') }}", "{{ 7*7 }}", "{{ 7*'7' }}", "{{ ''|e|e|e }}", "{{ områdets_navn ~ områdets_navn }}",
]  # fmt: skip


@pytest.mark.parametrize("chunk", range(0, len(TRICKS), 20))
def test_a_trick_in_an_expression_is_told_at_its_line_and_never_run(case: Path, chunk: int, go: Way) -> None:
    tricks = TRICKS[chunk : chunk + 20]
    (case / VISION).write_text(
        "".join(f"Sætning {n}: {trick} slut.\n\n" for n, trick in enumerate(tricks)), encoding="utf-8"
    )
    seen = go()
    told = {f.place.line for f in seen.findings if f.code in ("TXT106", "TXT107") and f.place.file == VISION}
    assert told == {1 + 2 * n for n in range(len(tricks))}
    shown = seen.text()
    assert not any(word in shown for word in ("<class", "object at", "built-in", "function ", "xxxxx" * 100))
    for n in range(len(tricks)):
        assert f"Sætning {n}: " in shown


STATEMENTS = [
    "{% for part in parter %}{% endfor %}",
    "{% set a = 1 %}",
    "{% raw %}{% endraw %}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% macro f() %}{% endmacro %}",
    "{% while true %}",
    "{%p if kladde %}",
    "{# skjult #}",
    "{% for a in parter %}" * 10 + "x" + "{% endfor %}" * 10,
    "{% for a in range(10 ** 9) %}{% endfor %}",
    "{{% raw %}}",
    "{_{ områdets_navn }_}",
]


@pytest.mark.parametrize("where", ["prose", "data", "name"])
def test_a_statement_is_text_in_a_case(case: Path, where: str, go: Way) -> None:
    """`for` and `if` mean something in templates only: in a text they stand as they were written, and are not run."""
    marks = () if where == "name" else ("{{", "{_{")  # an expression, and Markdown's own sign for italics
    shown_as = [s for s in STATEMENTS if not s.startswith(marks)]
    if where == "prose":
        (case / VISION).write_text("\n\n".join(f"a {s} z" for s in shown_as) + "\n", encoding="utf-8")
    elif where == "data":
        text = "".join(f"        a {s} z\n\n" for s in shown_as)
        path = case / "delaftaler.yaml"
        old = "    formål: Flere skal i arbejde.\n"
        whole = path.read_text(encoding="utf-8")
        assert old in whole
        path.write_text(whole.replace(old, f"    formål: |\n{text}"), encoding="utf-8")
    else:
        path = case / "plan.yaml"
        name = " ".join(f"a {s} z" for s in shown_as)
        old = "Lyngbakken i arbejde"
        path.write_text(path.read_text(encoding="utf-8").replace(old, '"' + name + '"'), encoding="utf-8")
    seen = go(only=("samarbejdsaftale", "delaftale"))
    assert not any(code.startswith(("TXT", "SKA")) for code in seen.codes)
    shown = seen.text("02" if where == "data" else "01")
    for statement in shown_as:
        assert f"a {statement} z" in shown, statement


XML = [
    "<w:p>", "</w:p></w:body>", "<w:p><w:r><w:t>x</w:t></w:r></w:p>", "]]>", "<![CDATA[x]]>", "<?xml version='1.0'?>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "&x;", "&amp;", "&lt;w:p&gt;", "&#60;",
    "<script>alert(1)</script>",
    "<a href='javascript:alert(1)'>", "\" onmouseover=\"alert(1)", "' or '1'='1", "=cmd|'/c calc'!A0",
    "\\documentclass{x}",
    "$(rm -rf .)", "%s%s%n", "../../../../etc/passwd", "C:\\Windows\\x", "{ TOC \\o }", "{INCLUDETEXT x}",
    "DDEAUTO c:\\x",
]  # fmt: skip


def test_what_looks_like_xml_or_a_command_is_text_in_a_name(case: Path, go: Way) -> None:
    name = " ~ ".join(XML) + " &#0; &#x1F600;"
    path = case / "plan.yaml"
    quoted = "'" + name.replace("'", "''") + "'"
    path.write_text(path.read_text(encoding="utf-8").replace("Lyngbakken i arbejde", quoted), encoding="utf-8")
    seen = go()
    assert seen.codes == []
    assert name in seen.text()


def test_what_looks_like_xml_or_a_command_is_text_in_prose(case: Path, go: Way) -> None:
    """Markdown has its say: `&amp;` is an ampersand, a backslash makes the next mark text; HTML is told."""
    plain = [words for words in XML if not words.startswith(("&", "\\", "C:", "{ TOC", "DDE"))]
    (case / VISION).write_text("\n\n".join(f"a {words} z" for words in plain) + "\n", encoding="utf-8")
    seen = go()
    assert {code for code in seen.codes if code.startswith("TXT")} <= {"TXT125"}
    for words in plain:
        assert f"a {words} z" in seen.text(), words


@pytest.mark.parametrize(
    "number", ["0", "1", "x0", "11", "x1F", "xFFFE", "xFFFF", "xD800", "55296", "1114112", "9" * 7]
)
def test_an_entity_for_a_character_that_no_text_can_hold_is_shown_as_such(case: Path, number: str, go: Way) -> None:
    (case / VISION).write_text(f"før &#{number}; efter, `&#{number};` og ![&#{number};](x)\n", encoding="utf-8")
    seen = go()
    assert any(sign in seen.text() for sign in ("før \ufffd efter", f"før &#{number}; efter"))


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "file:///etc/passwd", "\\\\\\\\server\\\\x", "data:text/html,x", "ms-word:ofe|u|http://x",
        "../../x.docx", "vbscript:x", "ftp://x",
    ],
)  # fmt: skip
def test_a_link_to_anything_but_the_web_or_a_mailbox_is_told(case: Path, address: str, go: Way) -> None:
    (case / VISION).write_text(f"Se [her]({address}) og læs.\n", encoding="utf-8")
    seen = go()
    told = [f.place.line for f in seen.findings if f.code == "TXT109"]
    assert told == [1] or f"[her]({address})" in seen.text()  # what Markdown takes for no link stands as it was written
    assert "her" in seen.text()
    for data in seen.files.values():
        assert not re.search(rb'Target="(?!https?:|mailto:)[a-zA-Z-]+:', b"".join(read_package(data).values()))


def test_a_short_text_can_not_ask_a_thousand_times_for_a_long_one(case: Path, go: Way) -> None:
    path = case / "plan.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Lyngbakken i arbejde", "ord " * 25_000), encoding="utf-8")
    (case / VISION).write_text("{{ områdets_navn }}\n\n" * 300, encoding="utf-8")
    seen = go(only=("kommissorium",))
    found = seen.told("TXT106")
    assert (found.place.file, found.title + found.says) == (VISION, found.title + found.says)
    assert "alt for lange" in found.says


def test_the_command_line_tells_a_trick_with_its_place(case: Path, out: Path) -> None:
    (case / VISION).write_text('Vi vil {{ "x" * (10 ** 9) }} mere.\n', encoding="utf-8")
    done = command("build", case, "--out", out)
    assert done.returncode == 1
    assert f"{VISION}:1:8" in done.stderr
    assert not out.exists()
