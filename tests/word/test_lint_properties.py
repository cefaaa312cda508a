"""What the walk lets pass, the engine can run: on any template, over every plan that the walk looked at.

But for what is looked up by id (`part.vab`): without a case at hand the walk lets that pass, whatever the id.
"""

from __future__ import annotations

from functools import lru_cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lbf_docs.documents import all_documents, editions
from lbf_docs.expressions import FILTERS, ExpressionError, Language, Record
from lbf_docs.model.fullest import fullest
from lbf_docs.model.index import HOME
from lbf_docs.prose import Prose
from lbf_docs.prose.blocks import FigureRef, Note
from lbf_docs.regulation import versions
from lbf_docs.values import NumberStyle
from lbf_docs.word.lint.possible import Possible, names_in
from lbf_docs.word.lint.walk import Walk

LANGUAGE = Language()
FULL = fullest(versions()[-1])
PRESENT = dict.fromkeys((Prose, FigureRef, Note), str)
PLANS = (FULL.whole, FULL.varied, FULL.bare, FULL.empty)


@lru_cache(maxsize=8)
def roots(document: str) -> tuple[Record, ...]:
    """What a document's template can see."""
    return tuple(
        edition.content(plan, draft)
        for plan in PLANS
        for edition in editions(plan)
        if edition.document.key == document
        for draft in (False, True)
    )


@st.composite
def templates(draw: st.DrawFn) -> tuple[str, str]:
    """A document, and a template over the names that there are, more or less well written."""
    document = draw(st.sampled_from([document.key for document in all_documents()]))
    return document, draw(bodies(((), Possible(roots(document))), 3))


def bodies(names: tuple[tuple[tuple[str, Possible], ...], Possible], depth: int) -> st.SearchStrategy[str]:
    """A few statements; `names` are those of the loops around, and the root."""
    local, root = names

    @st.composite
    def path(draw: st.DrawFn) -> tuple[str, Possible]:
        known = dict(local)
        first = draw(st.sampled_from([*known, *known, *known, *(n for n in names_in(root) if n not in HOME)]))
        text = first
        value = known.get(first) or Possible(
            r.field(first) for r in root.values if isinstance(r, Record) and first in r
        )
        for _ in range(draw(st.integers(0, 2))):
            fields = names_in(value)
            if not fields:
                break
            name = draw(st.sampled_from(fields))
            text += f".{name}"
            value = Possible(r.field(name) for r in value.values if isinstance(r, Record) and name in r)
        return text, value

    @st.composite
    def statement(draw: st.DrawFn) -> str:
        text, value = draw(path())
        kind = draw(st.sampled_from(["show", "filter", "choice", "if", "asked", "for", "compare"]))
        if kind == "filter":
            return f"{{{{ {text} | {draw(st.sampled_from(sorted(FILTERS)))} }}}}"
        if kind == "choice":
            return f"{{{{ {draw(path())[0]} if {text} else {draw(path())[0]} }}}}"
        if kind == "compare":
            word, other = (
                draw(st.sampled_from(["==", "!=", ">", "<=", "in"])),
                draw(st.sampled_from(["1", "'a'", "none"])),
            )
            return f"{{% if {text} {word} {other} %}}{{{{ {text} }}}}{{% else %}}{{{{ {text} }}}}{{% endif %}}"
        if kind in ("if", "asked") and depth:
            test = draw(st.sampled_from(["{}", "not {}", "{} and {}", "{} or {}", "not ({} and {})"]))
            asked = test.format(text, draw(path())[0]) if test.count("{}") == 2 else test.format(text)
            inner = draw(bodies(names, depth - 1)) if kind == "if" else f"{{{{ {text} }}}}"
            return f"{{% if {asked} %}}{inner}{{% else %}}{draw(bodies(names, depth - 1))}{{% endif %}}"
        if kind == "for" and depth:
            items = Possible(item for one in value.values if isinstance(one, tuple) for item in one)
            each = draw(st.sampled_from(["x", "part", "område"]))
            inner = draw(bodies((((each, items), *local), root), depth - 1))
            return f"{{% for {each} in {text} %}}{inner}{{% endfor %}}"
        return f"{{{{ {text} }}}}"

    return st.lists(statement(), min_size=1, max_size=2).map("".join)


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(templates())
def test_what_the_walk_lets_pass_can_be_run(made: tuple[str, str]) -> None:
    document, source = made
    template = LANGUAGE.template(source)
    slips = Walk(roots(document)).through(template.tree)
    failed = []
    for root in roots(document):
        try:
            LANGUAGE.render(template, root, NumberStyle(), PRESENT)
        except ExpressionError as error:
            failed.append(error)
    assert slips or not failed, (source, failed[0].message)
