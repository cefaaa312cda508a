"""Plain paragraphs are read as the Markdown parser reads them."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lbf_docs.prose.markdown import parsed
from lbf_docs.prose.plain import plain_paragraphs
from lbf_docs.prose.protect import protect

from .conftest import FILE

PIECES = [
    "Ord", "ø", "to ord", "1", "1. ", "12) ", "2024", " ", "  ", "\n", "\n\n", "\n \n", "\t", "-", "- ", "---", "===",
    "–", "|", "|-|", "a|b", ":", ":-:", "#", "# ", ">", "> ", "~~~", "!", "?", "(", ")", "§ 4", "»", "\"", "'", "...",
    "--", "https://a.dk", "a@b.dk", "{{ x }}", "{{ a[1] | stort }}", "{{", "\\", "*", "_", "`", "[", "]", "<", "&", "^",
    "+", "+ ", "=", "%", ";", ",", "\u00a0", "\u2003", "\u200b", "😀", "e\u0301", "(c)", "R&D", "$x$", "~", "\ufdd5",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=20)


def check(text: str) -> bool:
    """Whether the text is plain; if so, both ways must agree."""
    protected = protect(text, FILE)
    plain = plain_paragraphs(protected.text, protected.quoted)
    if plain is None:
        return False
    prose, found = parsed(text, protected, FILE, (0, 0))
    assert (plain, protected.findings) == (prose.blocks, found)
    assert not prose.notes
    return True


@settings(max_examples=500)
@given(texts)
@example("")
@example("Ord\nord")
@example("Ord\n\n\n\nord {{ x }}.")
@example("{{ x }}")
@example("1.2 er et tal")
@example("a | b\n:-:")
@example("Ord\u00a0")
@example("Ord\n2) ord")
def test_a_plain_text_is_read_alike(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "Beboerne får et sted at mødes.",
        "I {{ part.vab.navn }} bor der {{ i_alt.beboere }}.\n\n2024 (§ 61 a): 40 %!",
        "{{ kort }}",
    ],
)
def test_the_usual_texts_are_plain(text: str) -> None:
    assert check(text)


@pytest.mark.parametrize(
    "text", ["- a", "1. a", "# a", "*a*", "a\n---", "a  \nb", "a\\b", "[a](b)", "> a", " a", "a[^1]", "<b>"]
)
def test_what_means_something_is_not(text: str) -> None:
    assert not check(text)
