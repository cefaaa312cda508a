"""Expressions show data and nothing else: what may be written, what may not, and what is said about it."""

from __future__ import annotations

import contextlib
import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lbf_docs.expressions import ExpressionError, Gap, Record, UnknownName
from lbf_docs.prose.blocks import FigureRef
from lbf_docs.values import Count

from .conftest import LANGUAGE, STYLE, ask, refused, render, shown

NOT_ALLOWED = "udtrykket bruger noget, der ikke er tilladt her"
UNREADABLE = "udtrykket kan ikke læses"


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("antal_lejemål", "1.586"),
        ("afdeling.vang.navn", "Vangkvarteret"),
        ("afdeling['vang']", "Vang"),
        ("afdelinger[1].navn", "Agervang & Co."),
        ("ledige | afrundet", "54\u00a0%"),
        ("start | langdato | stort", "1. januar 2024"),
        ("'ja' if aktiv else 'nej'", "ja"),
        ("antal_lejemål > 1000 and not tom", "ja"),
        ("'b' in liste", "ja"),
        ("antal_lejemål == 1586 or tom", "ja"),
        ("start | år", "2024"),
        ("skjult", "-"),
        ("sen", "først nu"),
        (" antal_lejemål ", "1.586"),
        ("'fast tekst'", "fast tekst"),
    ],
)
def test_names_fields_filters_comparisons_and_choices_are_the_language(expression: str, expected: str) -> None:
    assert shown(expression) == expected


@pytest.mark.parametrize(
    "expression",
    [
        "navn()", "navn.upper()", "afdeling.vang.field('navn')", "range(10)", "cycler('a')", "lipsum()", "super()",
        "1 + 1", "antal_lejemål * 2", "'x' * 10**9", "2 ** 99", "7 // 2", "7 % 2", "liste ~ navn",
        "1 - 1", "liste[0:2]", "[1, 2]", "(1, 2)", "1, 2", "{'a': 1}", "navn is defined", "navn is none",
    ],
)  # fmt: skip
def test_calls_arithmetic_and_literals_of_lists_are_refused(expression: str) -> None:
    for source, run in ((expression, ask), ("{{ " + expression + " }}", LANGUAGE.template)):
        error = refused(run, source)
        assert error.message == NOT_ALLOWED
        assert "brug kun navne" in error.remedy


@pytest.mark.parametrize(
    "expression", ["-antal_lejemål", "+antal_lejemål", "antal_lejemål-", "antal_lejemål+", "-1", "+1", "-"]
)
def test_a_sign_beside_the_braces_is_arithmetic_and_not_a_way_round(expression: str) -> None:
    refused(ask, expression)


@pytest.mark.parametrize(
    "expression", ["__class__", "_root", "_style", "navn.__class__", "afdeling._fields", "navn.__class__.__mro__"]
)
def test_names_that_begin_with_a_line_do_not_exist(expression: str) -> None:
    assert "findes ikke" in refused(ask, expression).message


@pytest.mark.parametrize(
    "expression",
    [
        "navn['__class__']",
        "afdeling['__class__']",
        "liste['__len__']",
        "navn.upper",
        "liste.count",
        "antal_lejemål.real",
        "start.year",
        "afdeling['_fields']",
        "afdeling.kind",
        "afdeling.text",
        "måltal and navn['format_map']",
    ],
)
def test_no_attribute_of_python_can_be_reached(expression: str) -> None:
    try:
        value = ask(expression)
    except ExpressionError as error:
        assert "findes ikke" in error.message or "kan ikke" in error.message  # noqa: PT017
    else:
        assert value == Gap("måltal")


@pytest.mark.parametrize(
    "statement",
    [
        "{% set a = 1 %}", "{% include 'x' %}", "{% import 'x' as y %}", "{% from 'x' import y %}", "{% extends 'x' %}",
        "{% macro f() %}{% endmacro %}", "{% call f() %}{% endcall %}", "{% block b %}{% endblock %}",
        "{% filter stort %}x{% endfilter %}", "{% with a = 1 %}{% endwith %}", "{% set a %}x{% endset %}",
        "{% autoescape false %}{% endautoescape %}", "{% do navn %}", "{% break %}",
    ],
)  # fmt: skip
def test_other_statements_are_refused(statement: str) -> None:
    error = refused(LANGUAGE.template, statement)
    assert "tilladt" in error.message or "passer ikke sammen" in error.message
    assert error.lineno == 1


@pytest.mark.parametrize(
    "statement",
    [
        "{% for a in afdelinger recursive %}{% endfor %}", "{% for a in afdelinger if a %}{% endfor %}",
        "{% for a in afdelinger %}{% else %}x{% endfor %}", "{% for a, b in afdelinger %}{% endfor %}",
    ],
)  # fmt: skip
def test_a_loop_has_one_form(statement: str) -> None:
    assert refused(LANGUAGE.template, statement).message == "`for` kan kun skrives som `for navn in liste`"


@pytest.mark.parametrize("name", ["loop", "self", "_a"])
def test_a_loop_can_not_take_a_name_that_is_taken(name: str) -> None:
    template = f"{{% for {name} in liste %}}{{{{ {name} }}}}{{% endfor %}}"
    try:
        assert render(template) == "abc"
    except ExpressionError as error:
        assert error.lineno == 1  # noqa: PT017


def test_a_loop_shows_each_and_knows_where_it_is() -> None:
    assert render(
        "{% for a in afdelinger %}{{ loop.index }}. {{ a.navn }}{% if not loop.last %}; {% endif %}{% endfor %}"
    ) == ("1. Vangkvarteret; 2. Agervang &amp; Co.")


def test_a_loop_hides_a_name_only_while_it_runs() -> None:
    assert render("{% for navn in liste %}{{ navn }}{% endfor %} {{ snit }}") == "abc 4,65"
    assert refused(render, "{% for a in liste %}{% endfor %}{{ a }}").message == "navnet `a` findes ikke"


@pytest.mark.parametrize("field", ["index0", "previtem", "cycle", "changed", "depth"])
def test_a_loop_has_four_fields(field: str) -> None:
    assert "kan ikke" in refused(render, "{% for a in liste %}{{ loop." + field + " }}{% endfor %}").message


@pytest.mark.parametrize("over", ["antal_lejemål", "afdeling", "start", "tom"])
def test_only_lists_can_be_gone_through(over: str) -> None:
    assert refused(render, "a\n{% for a in " + over + " %}x{% endfor %}").lineno == 2


def test_a_filter_takes_nothing_in_brackets() -> None:
    for source in ("liste | remse('og')", "liste | remse(a=1)", "liste | remse(*liste)"):
        assert refused(ask, source).message == "filtret `remse` tager ikke noget i parentes"


@pytest.mark.parametrize(
    ("wrong", "right"), [("afrund", "afrundet"), ("lang_dato", "langdato"), ("Procent", "procent")]
)
def test_an_unknown_filter_names_the_nearest(wrong: str, right: str) -> None:
    error = refused(ask, f"ledige | {wrong}")
    assert (error.message, error.remedy) == (f"filtret `{wrong}` findes ikke", f"mente du `{right}`?")


@pytest.mark.parametrize("name", ["upper", "safe", "attr", "map", "tojson"])
def test_jinjas_own_filters_are_not_there(name: str) -> None:
    error = refused(ask, f"navn | {name}")
    assert error.message == f"filtret `{name}` findes ikke"
    assert "`remse`" in error.remedy


@pytest.mark.parametrize(
    ("expression", "message", "remedy"),
    [
        ("antal_lejemal", "navnet `antal_lejemal` findes ikke", "mente du `antal_lejemål`?"),
        ("Navn", "navnet `Navn` findes ikke", "mente du `navn`?"),
        ("afdeling.vang.lejemal", "navnet `lejemal` findes ikke i afdeling", "mente du `lejemål`?"),
        ("afdeling.wang", "navnet `wang` findes ikke i afdeling", "mente du `vang`?"),
    ],
)
def test_an_unknown_name_names_the_nearest(expression: str, message: str, remedy: str) -> None:
    error = refused(ask, expression)
    assert isinstance(error, UnknownName)
    assert (error.message, error.remedy) == (message, remedy)


def test_an_unknown_name_that_looks_like_nothing_lists_what_there_is() -> None:
    assert refused(ask, "afdeling.vang.qqq").remedy == "brug et af navnene `items`, `keys`, `lejemål`, `navn`"


@pytest.mark.parametrize(
    "expression", ["", " ", "navn navn", "navn |", "navn.", "(navn", "'navn", "navn }} {{ snit", "{{", "%}", "a;b", "#"]
)
def test_what_can_not_be_read_is_said_in_danish(expression: str) -> None:
    error = refused(ask, expression)
    assert error.message in (UNREADABLE, NOT_ALLOWED, "her kan kun stå ét navn med eventuelle filtre")


@pytest.mark.parametrize(
    "expression",
    ["1 < 'a'", "afdeling < 3", "måltal < 3", "'a' in antal_lejemål", "tom > 1", "start < 2024", "1.5", "1e999", "self",
     "snit if tom", "9" * 5000, "(" * 3000 + "snit" + ")" * 3000, "not " * 3000 + "snit", "måltal" + ".a" * 3000,
     "liste | stort", "skjult < 1", "afdeling | remse | stort"],
    ids=lambda text: text[:20],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_and_never_a_python_error(expression: str) -> None:
    """None, a gap or a refusal; a TypeError or a RecursionError would reach the secretariat as a traceback."""
    for run in (shown, lambda source: render("{{ " + source + " }}")):
        with contextlib.suppress(ExpressionError):
            run(expression)


@pytest.mark.parametrize("template", ["{% for a in liste %}{{ loop }}{% endfor %}", "{{ self }}", "{{ self.x }}"])
def test_jinjas_own_objects_are_not_shown(template: str) -> None:
    refused(render, template)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("R&D", "R&amp;D"), ("<w:p>", "&lt;w:p&gt;"), ("{{ navn }}", "{{ navn }}"), ("{% if %}", "{% if %}"),
        ("]]>", "]]&gt;"), ("{_{", "{_{"), ("{#", "{#"), ("Bell\u2019s “x”", "Bell\u2019s “x”"), ("&amp;", "&amp;amp;"),
    ],
)  # fmt: skip
def test_marks_in_a_value_come_out_as_data(value: str, expected: str) -> None:
    template = LANGUAGE.template(
        "<w:t>{{ v }}{{ v | stort }}{{ v if v }}</w:t>".replace("{{ v if v }}", "{{ v if v else v }}")
    )
    root = Record("sagen", {"v": value})
    first_capital = expected  # none of them begins with a letter that changes
    assert LANGUAGE.render(template, root, STYLE, {}) == f"<w:t>{expected}{first_capital}{expected}</w:t>"


def test_a_constant_is_escaped_like_a_value() -> None:
    assert render("{{ 'R&D <b>' }}") == "R&amp;D &lt;b&gt;"


def test_values_of_a_kind_can_be_written_in_another_way() -> None:
    root = Record("sagen", {"kort": FigureRef("kort"), "hul": Gap("måltal")})
    written = LANGUAGE.render(
        LANGUAGE.template("{{ kort }} {{ hul }} {{ hul.navn | stort }}"),
        root,
        STYLE,
        {FigureRef: lambda f: f"<{f.name}>"},
    )
    assert written == "&lt;kort&gt; [mangler: måltal] [mangler: måltal]"


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("a\nb\n{{ findes_ikke }}", 3),
        ("a\n{% for a in afdelinger %}\n{{ a.findes_ikke }}\n{% endfor %}", 3),
        ("{{ navn }}\n{{ afdelinger }}", 2),
        ("\n\n{{ navn.x }}\n", 3),
        ("a\n{{ 1 + 1 }}", 2),
        ("a\n\n{{ navn | upper }}", 3),
        ("a\n{{ navn navn }}\n", 2),
        ("{% if navn %}\n{{ snit }}\n", 2),
        ("{{ snit }}\n{% endfor %}", 2),
        ("{{ snit }}\n{{ afdelinger[7] }}", 2),
    ],
)
def test_errors_carry_the_line_of_the_template(template: str, line: int) -> None:
    error = refused(render, template)
    assert error.lineno in (line, line + 1) if "{% if" in template else error.lineno == line


def test_a_record_without_a_text_asks_for_a_field() -> None:
    error = refused(shown, "afdeling")
    assert (error.message, error.remedy) == ("afdeling kan ikke skrives, som det er", "vælg et felt: vang, ager")


def test_a_list_asks_for_a_loop_or_a_filter() -> None:
    error = refused(shown, "afdelinger")
    assert error.message == "en liste kan ikke skrives, som den er"
    assert "remse" in error.remedy


def test_the_same_language_serves_many_cases_without_a_trace() -> None:
    other = Record("sagen", {"navn": "en anden"})
    template = LANGUAGE.template("{{ navn }}")
    assert LANGUAGE.render(template, other, STYLE, {}) == "en anden"
    assert LANGUAGE.render(template, Record("sagen", {"navn": Count(1)}), STYLE, {}) == "1"
    assert isinstance(refused(lambda source: LANGUAGE.evaluate(source, other, STYLE), "snit"), UnknownName)


PIECES = [
    "navn",
    "snit",
    "afdeling",
    "liste",
    "måltal",
    "a",
    ".",
    "|",
    "(",
    ")",
    "[",
    "]",
    "'",
    '"',
    "-",
    "+",
    "*",
    "**",
    "~",
    "==",
    "<",
    " in ",
    " not ",
    " and ",
    " if ",
    " else ",
    "1",
    "0",
    "9e9",
    "_",
    ",",
    ":",
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "\\",
    "\n",
    " ",
    "stort",
    "remse",
    "for",
    "self",
    "loop",
    "none",
    "true",
]
anything = st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=20)


@settings(max_examples=250)
@given(expression=anything)
@example("x" * 10_000)
@example("'x'*10**9")
@example("9**9**9")
@example("-navn")
def test_any_text_as_an_expression_gives_a_value_or_a_refusal_at_once(expression: str) -> None:
    started = time.process_time()
    try:
        text = shown(expression)
    except ExpressionError as error:
        assert error.message  # noqa: PT017
    else:
        assert " object at 0x" not in text
    assert time.process_time() - started < 10


@settings(max_examples=150)
@given(expression=anything)
def test_any_text_as_a_template_gives_text_or_a_refusal_with_a_line(expression: str) -> None:
    source = "linje 1\n{{ " + expression + " }}"
    try:
        render(source)
    except ExpressionError as error:
        assert error.lineno is None or 1 <= error.lineno <= len(re.split(r"\r\n|[\r\n]", source))  # noqa: PT017


@settings(max_examples=100)
@given(value=st.text(max_size=30))
def test_any_text_of_the_case_is_data(value: str) -> None:
    root = Record("sagen", {"v": value})
    assert LANGUAGE.evaluate("v", root, STYLE) == value
    written = LANGUAGE.render(LANGUAGE.template("{{ v }}"), root, STYLE, {})
    for mark, escaped in (("&#39;", "'"), ("&#34;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        written = written.replace(mark, escaped)
    assert written == value
