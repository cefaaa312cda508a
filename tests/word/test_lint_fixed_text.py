"""LBF004: the fund's fixed text in the template of the strategic agreement, and how words are compared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lbf_docs.findings import Finding, Severity
from lbf_docs.regulation import citations, regulation, versions
from lbf_docs.report.template_codes import FIXED_TEXT
from lbf_docs.word.element import Element, el, on, parse, qn, serialise
from lbf_docs.word.lint.fixed_text import changed_text, readable
from lbf_docs.word.lint.wording import ANY, nearest_sentence, sentences_of, spoken, stands_in, wanted, words
from lbf_docs.word.package import MAIN, read_package

from .conftest import TEMPLATES, p

LAW = regulation(versions()[-1])
OURS = (TEMPLATES / "01-strategisk-samarbejdsaftale.docx").read_bytes()
REVISION = "Revision af den strategiske samarbejdsaftale kræver godkendelse i Landsbyggefonden."
SENTENCES = [sentence for stretch in LAW.fixed_text for sentence in stretch.sentences]


def agreement() -> Element:
    """Our template's document."""
    return parse(read_package(OURS)[MAIN])


def told(root: Element) -> list[Finding]:
    """What is said of a template."""
    return list(changed_text("01.docx", parse(serialise(root)), LAW))


@pytest.fixture
def changed() -> Callable[..., list[Finding]]:
    """What is said when the words of a paragraph are others; None takes the paragraph away."""

    def change(old: str, new: str | None) -> list[Finding]:
        root = agreement()
        (found,) = [one for one in root.iter(qn("w:p")) if old in "".join(t.text or "" for t in one.iter(qn("w:t")))]
        text = "".join(t.text or "" for t in found.iter(qn("w:t")))
        parent = found.getparent()
        assert parent is not None
        if new is not None:
            found.addprevious(p(text.replace(old, new)))
        parent.remove(found)
        return told(root)

    return change


Changed = Callable[[str, str | None], list[Finding]]


# --- our template and the data are in step ---


def test_our_template_has_every_sentence_of_the_fund_s() -> None:
    assert told(agreement()) == []


OWN = (
    "Indhold", "Indholdet skrives her, når dokumentet dannes.", "Dato", "Navn", "KLADDE", "Organisationsdiagram",
    "Revision:", "Nr.", "Aftaler ved siden af denne",
    f"{ANY} løber ved siden af samarbejdsaftalen og er ikke en del af den:", "Bilag",
    "Overordnede mål og indikatorer med baseline",
)  # fmt: skip
"""What our template says beside the fund's text: what Word needs, the revision, a heading and a title, a case's own."""


def test_our_template_says_nothing_else_than_the_fund_and_what_is_named_here() -> None:
    fixed = [wanted(sentence) for sentence in SENTENCES]
    paragraphs = [spoken("".join(t.text or "" for t in one.iter(qn("w:t")))) for one in agreement().iter(qn("w:p"))]
    rest = {
        sentence.strip()
        for paragraph in paragraphs
        for sentence in sentences_of(paragraph)
        if any(letter.isalpha() for letter in sentence)
        and not any(stands_in(one, words(sentence)) for one in fixed)
    }  # fmt: skip
    values = {one for one in rest if ANY in one and len(words(one.replace(ANY, ""))) < 4}  # "Bilag {{ … }}: {{ … }}"
    assert rest - values == set(OWN)


# --- what is told ---


def test_a_changed_word_is_told_with_what_stands_instead(changed: Changed) -> None:
    (found,) = changed("kræver godkendelse i Landsbyggefonden", "kræver godkendelse i bestyrelsen")
    assert (found.code, found.severity) == ("LBF004", Severity.WARNING)
    assert found.title == f"skabelonen 01.docx: fondens faste tekst er ændret: »{REVISION}«"
    assert found.says == (
        "afsnit 8: her står i stedet »Revision af den strategiske samarbejdsaftale kræver godkendelse i bestyrelsen.«"
    )
    assert found.remedy == f"skriv den, som fonden har den: »{REVISION}«"
    assert found.citation.startswith(citations()["samarbejdsaftale-skabelon"].title)


def test_a_missing_sentence_is_told(changed: Changed) -> None:
    (found,) = changed(REVISION, None)
    assert found.title == f"skabelonen 01.docx: fondens faste tekst mangler: »{REVISION}«"
    assert found.says == "afsnit 8"


def test_a_sentence_that_is_left_out_of_a_paragraph_is_told(changed: Changed) -> None:
    (found,) = changed(" Beskrivelsen skal være konkret og dataunderbygget.", "")
    assert "mangler: »Beskrivelsen skal være konkret og dataunderbygget.«" in found.title


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("skal godkendes af Landsbyggefonden.", "skal ikke godkendes af Landsbyggefonden."),
        ("skal godkendes af Landsbyggefonden.", "skal godkendes af Landsbyggefonden eller kommunen."),
        ("skal godkendes af Landsbyggefonden.", "bør godkendes af Landsbyggefonden."),
        ("skal godkendes af Landsbyggefonden.", "skal godkendes af Landsbyggefondens."),
        ("Ændringer i den strategiske", "Store ændringer i den strategiske"),
        ("En beredskabsplan", "En plan"),
        ("Aftalens parter:", "Parter:"),
    ],
)
def test_a_word_more_or_less_is_a_change(changed: Changed, old: str, new: str) -> None:
    (found,) = changed(old, new)
    assert "ændret" in found.title or "mangler" in found.title


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("boligorganisationer i forhold til", "boligorganisation i forhold til"),
        ("gennemføres i {{ ord.boligområderne }}", "gennemføres i boligområdet"),
        ("gennemføres i {{ ord.boligområderne }}", "gennemføres i boligområderne"),
        ("gennemføres i {{ ord.boligområderne }}",
         "gennemføres i {% if områder | antal == 1 %}boligområdet{% else %}boligområderne{% endif %}"),
        ("inden for rammerne af {{ regulativ.ramme }}", "inden for rammerne af 2019\u201126-midlerne"),
        ("godkendelse i Landsbyggefonden", "godkendelse  i\u00a0Landsbyggefonden"),
        ("(ingen skabelon)", "»(ingen skabelon)«"),
        ("organisationer – herunder", "organisationer - herunder"),
        ("Underskrifter:", "Underskrifter"),
        ("Formålet med de faste", "Forma\u030alet med de faste"),
    ],
)  # fmt: skip
def test_number_spaces_quotes_dashes_and_expressions_are_no_change(changed: Changed, old: str, new: str) -> None:
    assert changed(old, new) == []


def test_what_word_has_elements_for_is_read(changed: Changed) -> None:
    root = agreement()
    (found,) = [one for one in root.iter(qn("w:t")) if "styre-/følgegrupper" in (one.text or "")]
    before, _, after = (found.text or "").partition("styre-/")
    run = found.getparent()
    assert run is not None
    new = [el("w:t", {}, before + "styre"), on("w:noBreakHyphen"), el("w:t", {}, "/" + after)]
    for one in reversed(new):
        found.addnext(one)
    run.remove(found)
    assert told(root) == []


def test_an_expression_is_no_fixed_sentence(changed: Changed) -> None:
    (found,) = changed(REVISION, "{{ afsnit.revision }}")
    assert "mangler" in found.title


def test_of_a_stretch_that_is_not_there_all_is_told_at_once() -> None:
    root = agreement()
    body = root.find(qn("w:body"))
    assert body is not None
    body[:] = [p("Vores egen aftale"), p("Parterne er enige.")]
    found = told(root)
    assert len(found) <= 2 * len(LAW.fixed_text)
    assert any("af fondens faste sætninger mangler i afsnit 5" in one.title for one in found)


# --- how words are compared ---


def test_a_sentence_begins_and_ends_where_one_does() -> None:
    sought = wanted("Et budget")
    assert stands_in(sought, words("Et budget"))
    assert not stands_in(sought, words("Et budget og mere"))
    assert not stands_in(sought, words("Her er et budget"))
    assert stands_in(wanted("Det er så."), words("Først. Det er så. Sidst."))
    assert not stands_in(wanted("Det er så."), words("Siden: at det er så."))


def test_an_expression_may_be_any_words_but_not_the_whole_sentence() -> None:
    sought = wanted("Planen for [området|områderne] gælder fra 2024.")
    assert stands_in(sought, words(spoken("Planen for {{ x }} gælder fra {{ y }}.")))
    assert stands_in(sought, words(spoken("Planen for {{ x }} gælder fra 2024.{{ fodnote }}")))
    assert stands_in(sought, words(spoken("Planen for områderne{{ x }} gælder fra 2024.")))
    assert not stands_in(sought, words(spoken("{{ x }}")))
    assert not stands_in(sought, words(spoken("Planen {{ x }}")))
    assert not stands_in(sought, words(spoken("Planen for {{ x }} gjaldt fra 2024.")))


def test_the_nearest_sentence_is_the_one_with_most_words_in_common() -> None:
    sentences = ["Planen for området gjaldt fra 2024.", "Noget helt andet.", "Planen for os."]
    assert nearest_sentence(wanted("Planen for området gælder fra 2024."), sentences) == sentences[0]
    assert nearest_sentence(wanted("Her er der intet."), sentences) is None


@settings(max_examples=60)
@given(st.sampled_from(SENTENCES), st.data())
def test_each_form_of_a_sentence_will_do_and_no_sentence_without_one_of_its_words(
    sentence: str, data: st.DataObject
) -> None:
    sought = wanted(sentence)
    form = [data.draw(st.sampled_from(sorted(forms))) for forms in sought]
    assert stands_in(sought, form)
    dropped = data.draw(st.integers(0, len(form) - 1))
    if form[dropped].isalnum() and len(form) > 1:
        assert not stands_in(sought, [*form[:dropped], *form[dropped + 1 :]])


# --- the data, and what is told of the rule ---


@pytest.mark.parametrize("version", versions())
def test_the_fixed_text_of_a_version(version: str) -> None:
    law = regulation(version)
    assert len({stretch.where for stretch in law.fixed_text}) == len(law.fixed_text)
    for stretch in law.fixed_text:
        assert citations()[stretch.citation].mark == "template text"
        for sentence in stretch.sentences:
            assert sentence == sentence.strip()
            assert sentence.count("[") == sentence.count("]") == sentence.count("|"), "either of two forms"
            assert readable(sentence)
    for section in law.sections:
        assert any(stands_in(wanted(sentence), words(section.title)) for sentence in SENTENCES), section.title


def test_the_rule_s_own_examples_hold() -> None:
    sought = wanted(REVISION)
    (wrong,), (right,) = FIXED_TEXT.wrong.values(), FIXED_TEXT.right.values()
    assert not stands_in(sought, words(wrong))
    assert stands_in(sought, words(right))
    assert nearest_sentence(sought, [wrong.strip()])
    assert FIXED_TEXT.citation in citations()
    assert all(Path(file).name == "01-strategisk-samarbejdsaftale.docx" for file in FIXED_TEXT.wrong)
