"""Our own way of running the language gives what Jinja's sandbox gives: values, texts, complaints and their lines."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lbf_docs.expressions import FILTERS, ExpressionError, Template
from lbf_docs.expressions.plain import plain_tree
from lbf_docs.expressions.run import Tree
from lbf_docs.expressions.syntax import by_jinja, expression_tree
from lbf_docs.expressions.tags import tagged_tree

from .conftest import LANGUAGE, ROOT, STYLE
from .jinja_way import JinjaWay

JINJA = JinjaWay()

names = st.sampled_from([*ROOT.names(), "findes_ikke", "loop", "a", "none", "true", "in", "_x", "self"])
fields = st.sampled_from(
    ["vang", "navn", "lejemål", "items", "findes_ikke", "index", "last", "if", "_x", "0", "12", "007"]
)
steps = st.one_of(
    fields.map(".{}".format),
    st.sampled_from(
        ["[0]", "[-1]", "[7]", "[2021]", "['vang']", '["navn"]', "['']", "[navn]", ".1.2", "[1_0]", " .navn"]
    ),
)
filters = st.sampled_from([*FILTERS, "upper", "stort.x", "stort()"]).map(" | {}".format)
plain = st.builds(
    lambda first, rest, last: first + "".join(rest) + "".join(last),
    names, st.lists(steps, max_size=3), st.lists(filters, max_size=2),
)  # fmt: skip
simple = st.one_of(plain, st.sampled_from(["1", "0", "'a'", '"R&D <b>"', "none", "true", "1.5"]))
expressions = st.recursive(
    simple,
    lambda inner: st.one_of(
        st.builds(
            "{} {} {}".format, inner, st.sampled_from(["and", "or", "==", "!=", "<", ">=", "in", "not in", "+"]), inner
        ),
        st.builds("{} < {} <= {}".format, inner, inner, inner),
        st.builds("not {}".format, inner),
        st.builds("({})".format, inner),
        st.builds("{} if {} else {}".format, inner, inner, inner),
        st.builds("({}){}".format, inner, steps),
    ),
    max_leaves=5,
)
templates = st.recursive(
    st.one_of(
        st.sampled_from(["x", "\n", "<w:t>&amp;</w:t>", " "]),
        expressions.map("{{{{ {} }}}}".format),
        expressions.map("{{{{- {} -}}}}\n".format),
    ),
    lambda inner: st.one_of(
        st.builds("{}{}".format, inner, inner),
        st.builds("{{% for {} in {} %}}{}\n{{% endfor %}}".format, st.sampled_from(["a", "navn"]), plain, inner),
        st.builds("{{% if {} %}}{}{{% endif %}}".format, expressions, inner),
        st.builds("{{% if {} %}}{}\n{{% elif {} %}}{}{{% else %}}{}{{% endif %}}".format,
                  expressions, inner, expressions, inner, inner),
    ),
    max_leaves=6,
)  # fmt: skip


def told(run: Callable[[], object]) -> object:
    """What comes out, or the complaint with its line."""
    try:
        return run()
    except ExpressionError as error:
        return type(error), error.message, error.remedy, error.lineno


STRICTER = ("`for` kan kun gennemløbe en liste", "i [ ] skal stå")
"""What we refuse and Jinja runs: a loop over the letters of a word, a record as the name of a field."""


def stricter(ours: object) -> bool:
    return isinstance(ours, tuple) and str(ours[1]).startswith(STRICTER)


def goes_through_the_loop(source: str) -> bool:
    """Jinja's `loop` can be gone through itself, and gives pairs of Jinja's own; ours can't."""
    return "in loop" in source or "loop | antal" in source


@settings(max_examples=250)
@given(expressions)
@example("liste[true]")
@example("afdeling.vang.navn | stort | antal")
@example("måltal.a.b | stort and findes_ikke")
def test_an_expression_has_the_same_value(expression: str) -> None:
    ours = told(lambda: LANGUAGE.evaluate(expression, ROOT, STYLE))
    assert stricter(ours) or ours == told(lambda: JINJA.evaluate(expression, ROOT, STYLE))


@settings(max_examples=250)
@given(templates.filter(lambda source: not goes_through_the_loop(source)))
@example("{% for a in liste %}{% for a in afdelinger %}{{ loop.index }}{% endfor %}{{ a }}{{ loop.last }}{% endfor %}")
@example("{% for a in navn %}{{ a }}{{ loop.length }}{% endfor %}")
def test_a_template_gives_the_same_text(source: str) -> None:
    ours = told(lambda: LANGUAGE.render(LANGUAGE.template(source), ROOT, STYLE, {}))
    theirs = told(lambda: JINJA.render(JINJA.template(source), ROOT, STYLE, {}))
    assert stricter(ours) or ours == theirs


@settings(max_examples=300)
@given(templates)
def test_a_tree_that_was_kept_as_json_gives_the_same_text(source: str) -> None:
    try:
        template = LANGUAGE.template(source)
    except ExpressionError:
        return
    kept = Template(json.loads(json.dumps(template.tree)))
    assert told(lambda: LANGUAGE.render(kept, ROOT, STYLE, {})) == told(
        lambda: LANGUAGE.render(template, ROOT, STYLE, {})
    )


def parsed(expression: str) -> Tree | None:
    try:
        return expression_tree(expression)
    except ExpressionError:
        return None


@settings(max_examples=300)
@given(st.one_of(plain, st.text(alphabet="aå_1²·.[]'\"| \n0stortnin", max_size=14)))
@example("a·b")
@example("a²")
@example("a\u2028| stort")
@example("not")
def test_a_plain_expression_is_read_as_jinja_reads_it(expression: str) -> None:
    read = plain_tree(expression)
    assert read is None or read == parsed(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "part.vab.navn",
        "tal.ledige[2021].landet",
        'tal.sprog["2022/2023"].skolen',
        "a.b | afrundet",
        "kort",
        " a | stort ",
    ],
)
def test_the_usual_expressions_are_plain(expression: str) -> None:
    assert plain_tree(expression) is not None


def the_tree(read: Callable[[], object]) -> object:
    try:
        return read()
    except ExpressionError:
        return "wrong"


TAGS = [
    "x", "\n", "<w:t>", "{{ navn }}", "{{ navn | stort }}", "{{ not a }}", "{{ a == 1 }}", "{{ 'a' }}", '{{ "}}" }}',
    "{% for a in liste %}", "{%for a in b.c%}", "{% for a in b if c %}", "{% for a, b in c %}", "{% for loop in c %}",
    "{% endfor %}", "{% if a %}", "{% if a > 1 %}", "{% if a if b else c %}", "{% elif b %}", "{% else %}",
    "{% endif %}", "{% endif x %}", "{%- if a %}", "{{- a }}", "{# x #}", "{{", "}}", "{%", "%}", "{ a }",
    "{% set a = 1 %}", "{{ }}", "{{ a\n }}", "{% raw %}", "{{ a }}}", "{{{ a }}", "\r\n", "{{ 1 + 1 }}",
    "{% x %}", "{%%}",
]  # fmt: skip


@settings(max_examples=500)
@given(st.one_of(st.lists(st.sampled_from(TAGS), max_size=9).map("".join), templates))
@example("{% if a %}1{% elif b %}2{% else %}3{% endif %}\n{% for a in b %}{{ a }}\n{% endfor %}{{ c }}")
@example("{% if a %}{% endif %}")
@example("{% for a in b %}{% else %}{% endfor %}")
def test_a_template_is_cut_at_its_tags_as_jinja_cuts_it(source: str) -> None:
    cut = tagged_tree(source, expression_tree)
    assert not cut or cut == the_tree(lambda: by_jinja(source))


def test_our_own_templates_need_no_more_than_that() -> None:
    loop = (
        "{% for a in b.c | remse %}\n<w:p>{{ a.navn }}{% if not loop.last %}, {% endif %}</w:p>\n{% endfor %}</w:body>"
    )
    assert tagged_tree(loop, expression_tree) == by_jinja(loop)
