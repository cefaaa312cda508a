"""Templates that are traps: zips that unpack to gigabytes, XML that unfolds, expressions that never end."""

from __future__ import annotations

import os
import resource
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lbf_docs import build, load_case
from lbf_docs.word.package import MAIN

from .conftest import Seen, Way, command, through
from .word_files import AGREEMENT, OURS, body, bomb, lying_bomb, packed, paragraph, parts_of, template, with_part

MB = 1024 * 1024
Use = Callable[[bytes], Seen]


def put(case: Path, data: bytes, name: str = AGREEMENT) -> None:
    """The case's own template."""
    (case / "skabeloner").mkdir(exist_ok=True)
    (case / "skabeloner" / name).write_bytes(data)


@pytest.fixture
def use(case: Path, go: Way) -> Use:
    """What comes of the case with this template for the agreement."""

    def used(data: bytes) -> Seen:
        put(case, data)
        return go()

    return used


# --- the zip ---


def many_parts(count: int) -> bytes:
    own = list(parts_of().items())
    return packed([*own, *((f"customXml/a{n}", b"") for n in range(count - len(own)))], zipfile.ZIP_STORED)


ZIPS: dict[str, tuple[Callable[[], bytes], str]] = {
    "10,001 entries": (lambda: many_parts(10_001), "filen har 10001 dele"),
    "300,000 entries": (lambda: many_parts(12_000) + b"PK\x01\x02" * 300_000, "dele; en Word-fil har højst 10000"),
    "more than 512 MiB in one part": (lambda: bomb("word/media/a.png", 512 * MB + 1), "fylder for meget"),
    "a document of 100 MiB": (lambda: bomb(MAIN, 100 * MB), "word/document.xml fylder 105 MB"),
    "styles of 20 MiB": (lambda: bomb("word/styles.xml", 20 * MB), "word/styles.xml fylder 21 MB"),
    "a size that lies": (lambda: lying_bomb("word/media/a.png", 64 * MB, 10), "beskadiget"),
    "a part twice": (lambda: packed([*parts_of().items(), (MAIN, b"<w/>")]), "to dele med samme navn"),
    "a part in capitals": (lambda: packed([*parts_of().items(), (MAIN.upper(), b"<w/>")]), "to dele med samme navn"),
    "a name that leads up": (lambda: with_part("../../evil.xml", b"<a/>"), "navn fører ud af filen"),
    "a name that leads up within": (lambda: with_part("word/media/../../../evil.png", b"x"), "navn fører ud af filen"),
    "an absolute name": (lambda: with_part("/etc/passwd", b"x"), "navn fører ud af filen"),
    "a Windows name": (lambda: with_part("word\\..\\..\\evil.xml", b"x"), "navn fører ud af filen"),
    "no zip": (lambda: b"PK\x03\x04" + b"x" * 1000, "ikke en Word-fil"),
    "a web page": (lambda: b"<html><script>alert(1)</script></html>", "ikke en Word-fil"),
    "nothing": (lambda: b"", "ikke en Word-fil"),
}  # fmt: skip


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("what", ZIPS)
def test_a_zip_that_is_a_trap_is_refused_with_a_reason(use: Use, what: str) -> None:
    make, says = ZIPS[what]
    seen = use(make())
    found = seen.told("SKA101")
    assert says in found.title
    assert found.place.file == f"skabeloner/{AGREEMENT}"
    assert seen.files == {}


def test_a_bomb_is_not_unpacked(case: Path, out: Path) -> None:
    """With room for a build and not for what the part unpacks to; the process would be killed by its memory limit."""
    put(case, bomb("word/media/a.png", 512 * MB + 1))
    limit = 512 * MB
    done = command("build", case, "--out", out, "--only", "samarbejdsaftale",
                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))  # fmt: skip
    assert done.returncode == 1
    assert "fylder for meget, når den pakkes ud" in done.stderr
    assert not out.exists()


@pytest.mark.slow
def test_a_part_that_is_large_and_within_the_budget_is_no_obstacle(use: Use) -> None:
    assert use(bomb("word/media/a.png", 400 * MB)).files


# --- the XML ---


def nested(levels: int) -> str:
    """A paragraph of runs in runs, so that its deepest element lies at this depth: document, body, paragraph, runs."""
    runs = levels - 3
    return "<w:p>" + "<w:r>" * runs + "</w:r>" * runs + "</w:p>"


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
TREES = {
    "deeper than 256": body(nested(257)),
    "very deep": body(nested(100_000)),
    "a bomb of entities": body("<w:p>&a11;</w:p>", f'<!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">{LAUGHS}]>'),
    "a bomb in an attribute": body('<w:p w:x="&a11;"/>', f'<!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">{LAUGHS}]>'),
    "a file as entity": body("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
    "a page as entity": body("<w:p>&x;</w:p>", '<!DOCTYPE w [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>'),
    "a document type elsewhere": body("<w:p/>", '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd">'),
    "a document type in the styles": with_part("word/styles.xml", b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"),
    "cut": with_part(MAIN, parts_of()[MAIN][:2_000]),
    "another root": with_part(MAIN, b"<html/>"),
    "a text of 11 MB": body(paragraph("x" * 11_000_000)),
    "relations that lead out": with_part(
        "word/_rels/document.xml.rels",
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
        b'Target="../../../../etc/passwd.png"/></Relationships>',
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", TREES)
def test_xml_that_is_a_trap_is_refused_and_nothing_of_it_followed(use: Use, what: str) -> None:
    seen = use(TREES[what])
    assert seen.codes[-1] == "SKA101"
    assert seen.files == {}


def test_a_tree_of_240_levels_is_used(use: Use) -> None:
    assert use(body(nested(240))).files


def test_notes_for_machines_in_the_xml_change_nothing(use: Use) -> None:
    spoilt = body(
        "<!-- {{ findes_ikke }} --><?x {{ findes_ikke }} ?>"
        "<w:p><!-- a --><w:r><!-- b --><w:t>A<!-- c -->B</w:t></w:r></w:p>"
        "<w:tbl><!-- d --><w:tr><?y?><w:tc><w:tcPr><!-- e --></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
    )
    seen = use(spoilt)
    assert seen.codes in ([], ["SKA102"])  # an expression in a note is one, and its name is not known


@pytest.mark.parametrize("name", [AGREEMENT, "design.docx"])
@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "loop", "out of the case", "to nothing", "100 MB"])
def test_a_template_that_is_no_file_of_the_case_is_told(case: Path, name: str, kind: str, go: Way, home: Path) -> None:
    (case / "skabeloner").mkdir()
    path = case / "skabeloner" / name
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "device":
            path.symlink_to("/dev/zero")
        case "loop":
            path.symlink_to(name)
        case "out of the case":
            (home / "andet" / name).write_bytes((OURS / name).read_bytes())
            path.symlink_to(home / "andet" / name)
        case "to nothing":
            path.symlink_to("findes-ikke")
        case "100 MB":
            path.touch()
            os.truncate(path, 100_000_000)
    found = go().told("SKA107")
    assert found.place.file == f"skabeloner/{name}"
    expected = {"folder": "er en mappe", "pipe": "ikke en almindelig fil", "out of the case": "ud af sagens mappe",
                "device": "ud af sagens mappe", "100 MB": "er for stor: den fylder 100,0 MB"}  # fmt: skip
    assert expected.get(kind, "kan ikke læses") in found.title


def test_a_folder_of_templates_that_leads_out_of_the_case_is_not_read(case: Path, home: Path, go: Way) -> None:
    (home / "andet" / AGREEMENT).write_bytes(template("Udefra"))
    (case / "skabeloner").symlink_to(home / "andet")
    seen = go()
    assert seen.codes == ["FIL105"]
    assert seen.files == {}


def test_hundreds_of_unknown_templates_are_told_together(case: Path, go: Way) -> None:
    (case / "skabeloner").mkdir()
    for number in range(300):
        (case / "skabeloner" / f"{number}.docx").touch()
    seen = go()
    assert len([f for f in seen.findings if f.code == "SKA104"]) == 21
    assert "280 skabeloner til bruges ikke" in seen.told("SKA104").title
    assert seen.files


# --- the expressions ---

NOWHERE = ("autoescape", "deep if", "deep brackets", "long number")
"""Jinja gives these up without saying on which line."""
REFUSED = {
    "class": "{{ parter.__class__ }}",
    "class by item": "{{ parter['__class__'] }}",
    "mro": "{{ ''.__class__.__mro__ }}",
    "filter attr": "{{ områdets_navn | attr('__class__') }}",
    "format": "{{ '{0.__class__}'.format(parter) }}",
    "repeat": '{{ "x" * (10 ** 9) }}',
    "power": "{{ 9 ** 9 ** 9 }}",
    "range": "{% for i in range(10 ** 9) %}x{% endfor %}",
    "lipsum": "{{ lipsum(n=100000) }}",
    "cycler": "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "namespace": "{% set ns = namespace(a=1) %}",
    "self": "{{ self._TemplateReference__context }}",
    "set": "{% set a = parter %}",
    "macro": "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "include": "{% include 'x' %}",
    "include itself": "{% include '01-strategisk-samarbejdsaftale.docx' %}",
    "import": "{% import 'os' as os %}",
    "extends": "{% extends '/etc/passwd' %}",
    "call": "{% call f() %}{% endcall %}",
    "autoescape": "{% autoescape false %}{{ områdets_navn }}{% endautoescape %}",
    "recursive": "{% for a in parter recursive %}{{ loop(parter) }}{% endfor %}",
    "while": "{% while true %}{% endwhile %}",
    "do": "{% do parter.append(1) %}",
    "loop": "{% for a in parter %}{{ loop.cycle }}{% endfor %}",
    "unclosed": "{% for a in parter %}",
    "deep if": "{% if 1 %}" * 2_000 + "{% endif %}" * 2_000,
    "long or": "{{ " + "1 or " * 5_000 + "1 }}",
    "deep brackets": "{{ " + "(" * 5_000 + "1" + ")" * 5_000 + " }}",
    "long name": "{{ " + "x" * 100_000 + " }}",
    "long item": "{{ områdets_navn['" + "x" * 100_000 + "'] }}",
    "long number": "{{ " + "9" * 10_000 + " }}",
    "colspan": "{% colspan 10 ** 9 %}",
    "debug": "{% debug %}",
    "trans": "{% trans %}x{% endtrans %}",
    "docxtpl's own": "{{r parter.__class__ }}",
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_a_trick_in_a_template_is_told_with_its_paragraph(use: Use, what: str) -> None:
    seen = use(template("Først.", f"Her {REFUSED[what]} er.", "Sidst."))
    found = seen.told("SKA102")
    assert found.place.file == f"skabeloner/{AGREEMENT}"
    assert "»Her {" in found.says or what in NOWHERE
    assert seen.files == {}


def test_what_is_raw_is_text(use: Use) -> None:
    assert "Her {{ områdets_navn }} er." in use(template("Her {% raw %}{{ områdets_navn }}{% endraw %} er.")).text()


def loops(depth: int, over: str = "parter", inner: str = "x") -> str:
    """`for` in `for` in `for` …"""
    names = [f"n{level}" for level in range(depth)]
    return "".join(f"{{% for {n} in {over} %}}" for n in names) + inner + "{% endfor %}" * depth


def many_parties(case: Path, count: int) -> None:
    path = case / "parter.yaml"
    more = "".join(f"  - {{id: p{n}, navn: Part {n}, type: kommune}}\n" for n in range(count))
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")


@pytest.mark.parametrize("depth", [10, pytest.param(30, marks=pytest.mark.slow)])
@pytest.mark.parametrize("inner", ["{{ n0.navn }}", "{% if n0.navn in n1.navn %}{% endif %}", "{{ afsnit.vision }}"])
def test_for_in_for_ten_deep_is_stopped(case: Path, use: Use, depth: int, inner: str) -> None:
    many_parties(case, 20)
    seen = use(template(loops(depth, inner=inner)))
    assert (
        "skabelonen gennemløber alt for meget" in seen.told("SKA102").title
        or "alt for langt" in seen.told("SKA102").title
    )
    assert "for" in seen.told("SKA102").remedy


def test_for_in_for_ten_deep_over_two_parts_is_no_crime(use: Use) -> None:
    seen = use(template(loops(10, inner="{{ n9.navn }};")))
    assert seen.text().count(";") == 2**10


@pytest.mark.parametrize(
    "loop",
    [
        loops(2, "parter", "x" * 100_000),
        loops(1, "parter", "{{ områdets_navn }}" * 1_000),
        loops(2, "parter", "{{ afsnit.vision }}"),
        loops(3, "parter", "{% if n0 in parter %}{% endif %}"),
    ],
    ids=["text", "value", "prose", "nothing to see"],
)
def test_a_short_loop_around_something_long_is_stopped(case: Path, use: Use, loop: str) -> None:
    path = case / "plan.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Lyngbakken i arbejde", "ord " * 5_000), encoding="utf-8")
    many_parties(case, 150)
    (case / "tekst" / "2-vision.md").write_text("Et *ord* til.\n\n" * 500, encoding="utf-8")
    seen = use(template(loop))
    assert "alt for" in seen.told("SKA102").title, seen.told("SKA102").title


def test_a_template_brings_no_marker_of_its_own(use: Use) -> None:
    """Content that a text or a figure leaves behind stands as its number between two noncharacters."""
    tricks = ["\ufdd20\ufdd3", "\ufdd2" + "9" * 5_000 + "\ufdd3", "\ufdd2-1\ufdd3", "\ufdd2\u0660\ufdd3"]
    seen = use(template("{{ organisationsdiagram }}", *(f"før {trick} efter" for trick in tricks)))
    assert seen.codes in ([], ["SKA102"])
    if seen.files:
        assert "før \ufffd0\ufffd efter" in seen.text()


@pytest.mark.slow
def test_a_template_of_five_megabytes_is_read_or_refused_in_time(use: Use) -> None:
    use(body(paragraph("{{ områdets_navn }} ") * 40_000))


def test_attributes_that_no_program_writes_are_read_past(use: Use) -> None:
    odd = "".join(
        f'<w:tbl><w:tblGrid><w:gridCol w:w="{n}"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{n}"/></w:tcPr>'
        f"{paragraph('{%tc for p in parter %}')}</w:tc><w:tc>{paragraph('{{ p.navn }}')}</w:tc>"
        f"<w:tc>{paragraph('{%tc endfor %}')}</w:tc></w:tr></w:tbl>"
        for n in ("999999999", "9" * 5_000, "-1", "²", "", "NaN", "1e400")
    )
    sections = "".join(
        f'<w:p><w:pPr><w:sectPr><w:pgSz w:w="{n}"/></w:sectPr></w:pPr></w:p>' for n in ("--5", "²", "9" * 5_000)
    )
    assert use(body(odd + sections)).files


def test_the_command_line_tells_a_bomb_and_writes_nothing(case: Path, out: Path) -> None:
    many_parties(case, 20)
    put(case, template(loops(10)))
    done = command("build", case, "--out", out, "--kladde", "--only", "samarbejdsaftale")
    assert done.returncode == 1
    assert "gennemløber alt for meget" in done.stderr
    assert f"skabeloner/{AGREEMENT}" in done.stderr
    assert not out.exists()


# --- the design ---


@pytest.mark.parametrize(
    "part",
    ["../evil.xml", "/evil.xml", "word/styles.xml\\", "word/document.xml"],
)
def test_a_design_that_is_a_trap_is_refused(case: Path, part: str, go: Way) -> None:
    put(case, with_part(part, b"<a" if part == MAIN else b"<a/>", "design.docx"), "design.docx")
    seen = go()
    assert seen.files == {}
    assert {code[:3] for code in seen.codes} == {"SKA"}


@pytest.mark.parametrize("value", ["x", "-1", "99999999999999999999", "²", ""])
def test_numbers_of_a_design_that_are_none_are_read_past(case: Path, value: str, go: Way) -> None:
    styles = parts_of("design.docx")["word/styles.xml"].decode()
    spoilt = styles.replace('w:outlineLvl w:val="0"', f'w:outlineLvl w:val="{value}"').replace("<w:num ", "<w:num ")
    assert spoilt != styles
    numbering = parts_of("design.docx")["word/numbering.xml"].decode()
    more = f'<w:num w:numId="{value}"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    parts = {**parts_of("design.docx"), "word/styles.xml": spoilt.encode(),
             "word/numbering.xml": numbering.replace("</w:numbering>", more).encode()}  # fmt: skip
    put(case, packed(parts.items()), "design.docx")
    assert go().files


def test_templates_from_elsewhere_are_held_to_the_same(case: Path, home: Path, out: Path) -> None:
    folder = home / "skabeloner"
    folder.mkdir()
    (folder / AGREEMENT).write_bytes(many_parts(10_001))
    seen = through(case, out, templates=folder)
    assert seen.told("SKA101").place.file == f"skabeloner/{AGREEMENT}"


def test_the_whole_set_is_refused_within_seconds_when_every_template_is_a_trap(case: Path, out: Path) -> None:
    for file in OURS.glob("*.docx"):
        put(case, body(nested(300)), file.name)
    result = build(load_case(case), out, draft=True)
    assert not result.ok
    assert not out.exists()
    assert result.findings
    assert all(f.code.startswith("SKA") for f in result.findings)
