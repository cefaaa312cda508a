"""What is said about templates before any case is built, by the paragraph that it stands in."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

from lbf_docs import load_case
from lbf_docs.documents import all_documents, editions
from lbf_docs.expressions import Gap, Record
from lbf_docs.findings import Finding, Severity
from lbf_docs.model import Plan, index
from lbf_docs.model.fullest import fullest
from lbf_docs.model.index import HOME
from lbf_docs.model.samples import is_own_key
from lbf_docs.regulation import versions
from lbf_docs.word.element import Element, el
from lbf_docs.word.lint import lint_templates
from lbf_docs.word.lint.read import open_template
from lbf_docs.word.lint.rendered import words_of
from lbf_docs.word.lint.templates import wrong_expressions
from lbf_docs.word.lookup import template_folders
from lbf_docs.word.package import write_package

from .conftest import DESIGN, PARTS, cell, p, run, table, template

FULL = fullest(versions()[-1])
DOCUMENTS = {document.key: document for document in all_documents()}


@lru_cache(maxsize=1)
def holbaek(example: Path) -> Plan:
    plan = load_case(example).plan
    assert plan is not None
    return plan


def put(folder: Path, source: bytes, document: str = "kommissorium") -> Path:
    """A folder of templates in which that of one document is this."""
    (folder / f"{DOCUMENTS[document].template}.docx").write_bytes(source)
    return folder


@pytest.fixture
def said(tmp_path: Path) -> Callable[..., list[Finding]]:
    """What is wrong in a template of these paragraphs and tables."""

    def lint(*content: Element, document: str = "kommissorium", plan: Plan | None = None) -> list[Finding]:
        folders = template_folders(None, put(tmp_path, template(*content), document))
        opened = open_template(folders, DOCUMENTS[document].template)
        return [*opened.findings, *wrong_expressions(DOCUMENTS[document], opened, FULL, plan)]

    return lint


Said = Callable[..., list[Finding]]


def the_only(findings: list[Finding]) -> Finding:
    (found,) = findings
    return found


# --- our own ---


def test_nothing_is_wrong_with_our_own_templates() -> None:
    assert lint_templates() == ()


def test_nothing_is_wrong_with_them_for_a_case(example: Path) -> None:
    assert lint_templates(example, holbaek(example)) == ()


# --- names ---


def test_a_misspelt_name_is_told_with_its_paragraph_and_the_nearest(said: Said) -> None:
    found = the_only(said(p("Planen hedder ", "{{ områdets_nav", "n_ }}", " i daglig tale")))
    assert (found.code, found.severity) == ("SKA102", Severity.ERROR)
    assert found.place.file.endswith("/09-kommissorium.docx")
    assert "navnet `områdets_navn_` findes ikke" in found.title
    assert "»Planen hedder {{ områdets_navn_ }} i daglig tale«" in found.says
    assert found.remedy.startswith("mente du `områdets_navn`")


def test_a_misspelt_field_is_told(said: Said) -> None:
    found = the_only(said(p("Fra {{ periode.fra }} til {{ periode.till }}")))
    assert "navnet `till` findes ikke i periode" in found.title
    assert found.says.startswith("udtrykket {{ periode.till }} i afsnittet")
    assert found.remedy == "mente du `til`?"


def test_a_field_that_the_models_have_is_known_whatever_any_case_says(said: Said) -> None:
    known = ("{{ bestyrelse.undertekst }}", "{{ kommissorium.ændringer }}", "{{ indberetning.bemærkninger }}")
    assert said(*(p(one) for one in known)) == []


def test_a_field_in_a_loop_in_a_loop_is_told(said: Said) -> None:
    rows = table(
        [cell(p("Hvem")), cell(p("Hvad"))],
        [cell(p("{%tr for a in aktiviteter %}")), cell(p(""))],
        [cell(p("{%p for opgave in a.opgaver %}"), p("{{ opgave.hvem.navne }}"), p("{%p endfor %}")), cell(p("x"))],
        [cell(p("{%tr endfor %}")), cell(p(""))],
    )
    found = the_only(said(rows))
    assert "navnet `navne` findes ikke" in found.title
    assert "»{{ opgave.hvem.navne }}«" in found.says
    assert "`navn`" in found.remedy


def test_a_name_that_only_a_loop_has_is_told_outside_of_it(said: Said) -> None:
    content = (p("{%p for aftale in andre_aftaler %}"), p("{{ aftale.titel }}"), p("{%p endfor %}"))
    assert said(*content) == []
    found = the_only(said(*content, p("Den sidste var {{ aftale.titel }}")))
    assert "navnet `aftale` findes ikke" in found.title
    assert "»Den sidste var {{ aftale.titel }}«" in found.says
    assert found.remedy == "det findes kun inde i {% for aftale in andre_aftaler %}; flyt udtrykket derind"


def test_loop_is_known_in_a_loop_and_nowhere_else(said: Said) -> None:
    assert said(p("{% for part in parter %}{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %}")) == []
    assert "navnet `loop` findes ikke" in the_only(said(p("{{ loop.index }}"))).title
    found = the_only(said(p("{% for part in parter %}{{ loop.number }}{% endfor %}")))
    assert (found.code, "`number`" in found.title) == ("SKA108", True)


def test_a_name_of_another_document_is_not_known_here(said: Said) -> None:
    assert said(p("{{ delaftale.formål }}"), document="delaftale") == []
    assert "navnet `delaftale` findes ikke" in the_only(said(p("{{ delaftale.formål }}"))).title


def test_a_misspelt_filter_is_told_and_so_is_the_rest(said: Said) -> None:
    content = (p("Dato: {{ periode.fra | langdatto }}"), p("{{ områdets_navne }}"), p("{{ periode.til | lang }}"))
    found = said(*content)
    assert [f.title.partition(": ")[2] for f in found] == [
        "filtret `langdatto` findes ikke", "filtret `lang` findes ikke", "navnet `områdets_navne` findes ikke",
    ]  # fmt: skip
    assert "»Dato: {{ periode.fra | langdatto }}«" in found[0].says
    assert found[0].remedy == "mente du `langdato`?"


def test_what_is_no_expression_is_told_with_the_rest(said: Said) -> None:
    tags = ("{% set a = 1 %}", "{{ periode.fra() }}", "{% if 1 + 1 %}x{% endif %}", "{% for a, b in c %}{% endfor %}")
    found = said(*(p(f"Her {tag}") for tag in tags), p("{{ nix }}"))
    assert len(found) == 5
    assert all(any(f"»Her {tag}«" in f.says for f in found) for tag in tags)


def test_both_ways_of_a_choice_are_looked_at(said: Said) -> None:
    choice = "{% if kladde %}{{ a }}{% elif kladde == 1 %}{{ b }}{% else %}{{ c }}{% endif %}{{ d if kladde else e }}"
    assert [f.title.partition(": ")[2] for f in said(p(choice))] == [f"navnet `{name}` findes ikke" for name in "abcde"]


# --- ids, areas and years, which a case chooses itself ---


def test_an_id_is_held_against_the_case_if_there_is_one(said: Said, example: Path) -> None:
    content = (p("{{ part.vab.navn }}"), p("{{ part.vap.navn }}"))
    assert said(*content) == []
    found = the_only(said(*content, plan=holbaek(example)))
    assert "navnet `vap` findes ikke i part" in found.title
    assert "`vab`" in found.remedy


def test_a_field_of_what_an_id_names_is_known_without_a_case(said: Said) -> None:
    assert said(p("{{ afdeling.noget.kriterier.dømte if afdeling.noget.kriterier else '–' }}")) == []
    found = the_only(said(p("{{ afdeling.noget.lejemaal }}")))
    assert found.remedy == "mente du `lejemål`?"


def test_an_id_that_was_forgotten_is_told(said: Said) -> None:
    found = the_only(said(p("{% for part in parter %}{{ part.navn }}{% endfor %}"), p("Og {{ part.navn }}")))
    assert "»Og {{ part.navn }}«" in found.says
    assert found.remedy == "skriv, hvilken det er: `part.ID.navn`, med et id fra sagen i stedet for ID"


def test_years_and_areas_are_the_case_s_own(said: Said, example: Path) -> None:
    assert said(p("{{ tal.noget.2021.et_sted }}"), p("{{ tal.noget.titel }}")) == []
    assert "`titell`" in the_only(said(p("{{ tal.noget.titell }}"))).title
    plan = holbaek(example)
    figure = plan.figures.figures[0]
    year, row = next(iter(figure.values.items()))
    area = next(iter(row))
    assert said(p(f"{{{{ tal.{figure.id}.{year}.{area} }}}}"), plan=plan) == []
    assert len(said(p(f"{{{{ tal.{figure.id}.1999.{area} }}}}"), plan=plan)) == 1


def test_the_regulation_s_own_ids_are_known_without_a_case(said: Said) -> None:
    assert said(p("{{ indsatsområde.beskæftigelse.navn }}"), p("{{ indikator.tryghed.tekst }}")) == []
    found = the_only(said(p("{{ indikator.trygheden.tekst }}")))
    assert found.remedy.startswith("mente du `tryghed`")


# --- what can't be used so ---


@pytest.mark.parametrize(
    ("expression", "title", "remedy"),
    [
        ("{{ parter }}", "en liste kan ikke skrives", "{% for"),
        ("{{ periode }}", "`periode` kan ikke skrives, som det er", "fra"),
        ("{{ part }}", "`part` kan ikke skrives, som det er", "id"),
        ("{{ bestyrelse.medlemmer.rolle }}", "kan ikke hentes fra en liste", "{% for et in bestyrelse.medlemmer %}"),
        ("{{ områdets_navn.kort }}", "kan ikke slås op her", "skriv kun {{ områdets_navn }}"),
        ("{% for x in områdets_navn %}{{ x }}{% endfor %}", "`områdets_navn` er ikke en liste", "parter"),
        ("{% for x in periode %}{{ x }}{% endfor %}", "`periode` er ikke en liste", "parter"),
        ("{{ periode | stort }}", "kan ikke skrives, som det er", "fra"),
        ("{% for part in parter %}{{ loop }}{% endfor %}", "`loop` kan ikke skrives", "loop.index"),
        ("{% if periode.fra > 3 %}x{% endif %}", "sammenligner", ""),
        (
            "{{ kommissorium.formål | stort }}",
            "`stort` kan ikke bruges på en tekst",
            "skriv kun {{ kommissorium.formål }}",
        ),
    ],
)
def test_what_can_be_used_otherwise_only_is_told(said: Said, expression: str, title: str, remedy: str) -> None:
    found = the_only(said(p(f"Her: {expression}.")))
    assert (found.code, found.severity) == ("SKA108", Severity.ERROR)
    assert title in found.title
    assert remedy in found.remedy
    assert f"»Her: {expression}.«" in found.says


def test_a_gap_may_be_shown_where_the_template_asks_for_it(said: Said) -> None:
    content = (p("{%p if not afdelinger %}"), p("{{ afdelinger }}"), p("{%p else %}"), p("{{ afdelinger | remse }}"))
    assert said(*content, p("{%p endif %}")) == []


# --- what a case can lack ---


def test_what_can_be_left_out_is_told_if_the_template_does_not_ask_first(said: Said) -> None:
    (found,) = said(p("{% for a in aktiviteter %}"
                      "For {{ a.målgruppe.hvem }}{% endfor %}"))  # fmt: skip
    assert (found.code, found.severity) == ("SKA110", Severity.WARNING)
    assert "`hvem` kan ikke hentes, når sagen ikke har udfyldt `a.målgruppe`" in found.title
    assert found.remedy == "sæt {% if a.målgruppe %} foran og {% endif %} bagefter"


@pytest.mark.parametrize(
    "asked",
    [
        "{% if a.målgruppe %}{{ a.målgruppe.hvem }}{% endif %}",
        "{% if not a.målgruppe %}ingen{% else %}{{ a.målgruppe.hvem }}{% endif %}",
        "{% if a.navn and a.målgruppe %}{{ a.målgruppe.hvem }}{% endif %}",
        "{% if not a.målgruppe or not a.navn %}ingen{% else %}{{ a.målgruppe.hvem }}{% endif %}",
        "{% if a.målgruppe and a.målgruppe.alder %}{{ a.målgruppe.hvem }}{% endif %}",
        "{{ a.målgruppe.hvem if a.målgruppe else '–' }}",
        "{% if a.målgruppe != none %}{{ a.målgruppe.hvem }}{% endif %}",
        "{% if a.målgruppe == none %}ingen{% else %}{{ a.målgruppe.hvem }}{% endif %}",
        "{% if a.opgaver | antal == 0 %}ingen{% else %}{{ a.opgaver[0].opgave }}{% endif %}",
        "{% if a.opgaver | antal > 0 %}{{ a.opgaver[0].opgave }}{% endif %}",
        "{% if a.opgaver %}{{ a.opgaver[0].opgave }}{% endif %}",
    ],
)
def test_a_template_that_asks_first_may_use_what_can_be_left_out(said: Said, asked: str) -> None:
    assert said(p("{% for a in aktiviteter %}" + asked + "{% endfor %}")) == []


def test_asking_about_one_thing_says_nothing_of_another(said: Said) -> None:
    for test in ("a.navn or a.målgruppe", "a.navn", "not a.målgruppe.alder"):
        asked = f"{{% if {test} %}}{{{{ a.målgruppe.hvem }}}}{{% endif %}}"
        assert "SKA110" in [f.code for f in said(p("{% for a in aktiviteter %}" + asked + "{% endfor %}"))]


def test_a_loop_over_another_list_forgets_what_was_asked(said: Said) -> None:
    asked = "{% if a.målgruppe %}{% for a in aktiviteter %}{{ a.målgruppe.hvem }}{% endfor %}{% endif %}"
    assert [f.code for f in said(p("{% for a in aktiviteter %}" + asked + "{% endfor %}"))] == ["SKA110"]


def test_the_first_of_a_list_that_can_be_empty_is_told(said: Said) -> None:
    (found,) = said(p("{% for a in aktiviteter %}{{ a.opgaver[0].opgave }}{% endfor %}"))
    assert found.code == "SKA110"
    assert "{% if a.opgaver %}" in found.remedy


def test_a_field_that_only_some_have_is_told_with_those_that_all_have(said: Said) -> None:
    (found,) = said(p("{% for a in aktiviteter %}{% for o in a.opgaver %}{{ o.hvem.titel }}{% endfor %}{% endfor %}"))
    assert found.code == "SKA110"
    assert "`titel` findes ikke altid: `o.hvem` kan være" in found.title
    assert "part" in found.title
    assert "kort" in found.remedy


# --- marks and looks ---

BEGUN = "{% for part in parter %}"


@pytest.mark.parametrize(
    ("content", "mark"),
    [
        ((p("Før"), p("{%p for part in parter %}"), p("Kære {{ part.navn }}")), f"{BEGUN} før afsnittet »Kære"),
        ((p("Før"), p("Kære {% for part in parter %}{{ part.navn }}")), f"»Kære {BEGUN}{{{{ part.navn }}}}«"),
        (
            (table([cell(p("Navn")), cell(p("Nr."))],
                   [cell(p("{%tr for part in parter %}")), cell(p(""))],
                   [cell(p("Kære {{ part.navn }}")), cell(p("2"))]),),
            "{% for part in parter %} før afsnittet »Kære {{ part.navn }}«",
        ),
        (
            (table([cell(p("Navn")), cell(p("{%tc for part in parter %}")), cell(p("Kære {{ part.navn }}"))]),),
            "{% for part in parter %} før afsnittet »Kære {{ part.navn }}«",
        ),
        (
            (p("{%p for part in parter %}"), p("{%p for a in aktiviteter %}"), p("{{ a.navn }}"), p("{%p endfor %}")),
            "{% for part in parter %}",
        ),
        ((p("{%p if kladde %}"), p("Kladde!")), "{% if kladde %} før afsnittet »Kladde!«"),
        ((p("{%p endfor %}"), p("Slut")), "{% endfor %} før afsnittet »Slut«"),
    ],
    ids=["p", "inline", "tr", "tc", "outer", "if", "endfor"],
)  # fmt: skip
def test_a_block_without_its_other_end_names_the_paragraph_that_it_stands_in(
    said: Said, content: tuple[Element, ...], mark: str
) -> None:
    found = the_only(said(*content))
    assert found.code == "SKA102"
    assert "passer ikke sammen" in found.title
    assert mark in found.says


def test_every_paragraph_with_an_odd_brace_is_told(said: Said) -> None:
    found = said(p("A {{ navn }"), p("B"), p("C {{ navn"), p("{{ nix }}"))
    assert ["A" in f.says or "C" in f.says for f in found] == [True, True]


def test_a_style_that_is_not_there_hides_nothing_else(said: Said) -> None:
    found = said(p("Her", style="findes-ikke"), p("{{ nix }}"), p("{{ navn | x }}"))
    assert [f.code for f in found] == ["SKA103", "SKA102", "SKA102"]


def test_a_damaged_design_hides_nothing_else(tmp_path: Path) -> None:
    put(tmp_path, template(p("{{ nix }}")))
    broken = {name: data for name, data in PARTS.items() if name != "word/numbering.xml"}
    (tmp_path / "design.docx").write_bytes(write_package(broken))
    found = lint_templates(templates=tmp_path)
    assert {f.place.file.partition("/")[2] for f in found} == {"design.docx", "09-kommissorium.docx"}
    assert len([f for f in found if "design.docx" in f.place.file]) == 1, "all documents have it; it is told once"
    assert "navnet `nix` findes ikke" in next(f.title for f in found if "09" in f.place.file)


def test_a_header_is_held_against_every_document(tmp_path: Path) -> None:
    assert b"{{ kortnavn }}" in PARTS["word/header1.xml"]
    header = PARTS["word/header1.xml"].replace(b"{{ kortnavn }}", "{{ formænd | antal }}".encode())
    (tmp_path / "design.docx").write_bytes(write_package({**PARTS, "word/header1.xml": header}))
    found = [f for f in lint_templates(templates=tmp_path) if f.code == "SKA102"]
    assert len(found) == 1
    assert found[0].place.file.endswith("design.docx")
    assert "formænd" in found[0].title


@pytest.mark.parametrize("source", [b"", b"PK\x03\x04", template(extra={"word/document.xml": b"<w:document"})])
def test_what_is_no_word_file_is_told(tmp_path: Path, source: bytes) -> None:
    opened = open_template(template_folders(None, put(tmp_path, source)), "09-kommissorium")
    assert [f.code for f in opened.findings] == ["SKA101"]


# --- the whole ---


def test_all_is_told_at_once_and_every_time_the_same(tmp_path: Path) -> None:
    put(tmp_path, template(p("{{ a }}"), p("{{ b }}"), p("{{ parter }}")))
    put(tmp_path, template(p("{{ c | d }}"), p("{%p for x in y %}")), "budget")
    (tmp_path / "9-komissorium.docx").write_bytes(DESIGN)
    found = lint_templates(templates=tmp_path)
    assert [f.code for f in found] == ["SKA102", "SKA102", "SKA102", "SKA102", "SKA108", "SKA104"]
    assert found == lint_templates(templates=tmp_path)


def test_a_text_in_a_sentence_that_word_cannot_have_is_told_by_making_it(tmp_path: Path) -> None:
    end = el("w:hyperlink", {"w:anchor": "x"}, run("{% endfor %}"))
    put(tmp_path, template(p("{% for part in parter %}"), p("{{ part.navn }}"), p(end)))
    found = [f for f in lint_templates(templates=tmp_path) if "09" in f.place.file]
    assert ["begynder i ét afsnit" in f.title for f in found] == [True]


def test_a_figure_in_a_sentence_is_told(tmp_path: Path) -> None:
    put(tmp_path, template(p("Se {{ organisationsdiagram }} her")))
    found = [f for f in lint_templates(templates=tmp_path) if "09" in f.place.file]
    assert [f.code for f in found] == ["SKA105"]
    assert "organisationsdiagram" in found[0].title


def test_the_case_s_own_templates_win_over_ours(case: Path) -> None:
    (case / "skabeloner").mkdir()
    put(case / "skabeloner", template(p("{{ part.nix.navn }}")))
    found = lint_templates(case, load_case(case).plan)
    told = [f for f in found if f.severity is Severity.ERROR]
    assert [f.place.file for f in told] == ["skabeloner/09-kommissorium.docx"]
    assert "`nix`" in told[0].title


def test_a_template_may_name_the_ids_of_its_case_and_nobody_s_else_are_shown(case: Path) -> None:
    (case / "skabeloner").mkdir()
    ids = "{{ part.vab.navn }} {{ rolle.projektleder.titel }} {{ indikator.tryghed.område.ladegårdsparken }}"
    put(case / "skabeloner", template(p(ids)))
    assert not [f for f in lint_templates(case, load_case(case).plan) if f.severity is Severity.ERROR]
    assert not [f for f in lint_templates(case, None) if f.severity is Severity.ERROR], "also where it can't be read"


# --- what it rests on ---


def test_no_name_that_a_document_gives_is_always_empty() -> None:
    """Of what is always empty nothing could be said: the walk would find no slip in it."""
    seen: dict[str, bool] = {}
    for plan in (FULL.whole, FULL.varied):
        for edition in editions(plan):
            look(edition.content(plan, False), edition.document.key, seen, set())
    assert {name for name, filled in seen.items() if not filled} == {
        "samarbejdspartner.tidligere_navn",  # so that a list of parties and partners can be shown in one way
    }


def look(value: object, kind: str, seen: dict[str, bool], around: set[str]) -> None:
    """Whether there is anything under each name of each kind of record, through all lists and records."""
    match value:
        case Record() if kind not in around:
            for name in value.names():
                inner = value.field(name)
                if not is_own_key(name):
                    filled = inner not in (None, ()) and not isinstance(inner, Gap)
                    seen[f"{kind}.{name}"] = seen.get(f"{kind}.{name}", False) or filled
                inner_kind = inner.kind if isinstance(inner, Record) else name
                look(inner, inner_kind, seen, {*around, kind})
        case tuple():
            for item in value:
                look(item, item.kind if isinstance(item, Record) else "", seen, around)


def test_the_lookups_by_id_are_no_other_things_in_any_document() -> None:
    """The walk takes these names for lookups wherever no loop has them."""
    by_kind = index(FULL.whole).by_kind
    for edition in editions(FULL.whole):
        root = edition.content(FULL.whole, False)
        for kind in HOME:
            lookup = root.field(kind)
            assert isinstance(lookup, Record)
            assert set(lookup.names()) == set(by_kind[kind])


def test_a_template_without_findings_makes_documents_of_the_fullest_plans() -> None:
    folders = template_folders(None, None)
    opened = [(document, open_template(folders, document.template)) for document in all_documents()]
    for plan in (FULL.whole, FULL.varied):
        words, problems = words_of(plan, opened)
        assert problems == ()
        assert words is not None
        assert words.count("<tabel:") > 50
