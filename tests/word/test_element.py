"""Elements: names with prefixes, children in the order of the schema, bytes always the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from lbf_docs.word.element import NS, SEQUENCE, add_in_order, el, on, parse, qn, serialise, value

from .conftest import pretty


def test_a_name_with_a_prefix_and_one_without() -> None:
    assert qn("w:p") == "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
    assert qn("Id") == "Id"
    with pytest.raises(KeyError):
        qn("x:p")


def test_children_of_properties_stand_in_the_order_of_the_schema() -> None:
    made = el("w:pPr", {}, value("w:jc", "right"), on("w:keepNext"), value("w:pStyle", "Brdtekst"))
    assert (
        pretty(made) == '<w:pPr>\n  <w:pStyle w:val="Brdtekst"/>\n  <w:keepNext/>\n  <w:jc w:val="right"/>\n</w:pPr>\n'
    )


def test_other_children_stay_as_given() -> None:
    made = el("w:p", {}, el("w:r"), el("w:pPr"))
    assert [etree.QName(child).localname for child in made] == ["r", "pPr"]


def test_a_property_that_the_schema_does_not_know_can_not_be_written() -> None:
    with pytest.raises(KeyError):
        el("w:pPr", {}, el("w:t"))


@pytest.mark.parametrize(
    ("text", "kept"), [("a", None), (" a", "preserve"), ("a\u00a0", "preserve"), ("a b", None), (" ", "preserve")]
)
def test_space_at_the_ends_of_a_text_is_kept(text: str, kept: str | None) -> None:
    made = el("w:t", {}, text)
    assert (made.text, made.get(qn("xml:space"))) == (text, kept)


def test_marks_in_a_text_are_data() -> None:
    assert serialise(el("w:t", {}, "R&D <w:p> ]]>")).endswith(b">R&amp;D &lt;w:p&gt; ]]&gt;</w:t>")


@given(names=st.lists(st.sampled_from(SEQUENCE["w:rPr"]), unique=True), new=st.sampled_from(SEQUENCE["w:rPr"]))
def test_a_property_is_added_where_it_belongs_and_only_once(names: list[str], new: str) -> None:
    made = el("w:rPr", {}, *(on(name) for name in names))
    add_in_order(made, value(new, "x"))
    places = [SEQUENCE["w:rPr"].index("w:" + etree.QName(child).localname) for child in made]
    assert places == sorted(set(places))
    assert [child.get(qn("w:val")) for child in made.findall(qn(new))] == ["x"]
    assert len(made) == len({*names, new})


@pytest.mark.parametrize("declared", ['[<!ENTITY x SYSTEM "file:///etc/hostname">]', 'SYSTEM "x.dtd"', ""])
def test_a_document_type_is_refused_and_no_entity_followed(declared: str) -> None:
    with pytest.raises(ValueError, match="DTD"):
        parse(f"<!DOCTYPE a {declared}><a/>")


def test_a_bomb_of_entities_is_refused() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    with pytest.raises((etree.XMLSyntaxError, ValueError)):
        parse(f'<!DOCTYPE a [<!ENTITY a0 "aaaaaaaaaa">{levels}]><a>&a11;</a>')


def test_a_tree_that_is_absurdly_deep_is_refused() -> None:
    with pytest.raises(etree.XMLSyntaxError):
        parse("<a>" * 5000 + "</a>" * 5000)


def test_the_same_tree_has_the_same_bytes() -> None:
    made = el("w:p", {}, el("w:r", {"w:rsidR": "1"}, el("w:t", {}, "æ")))
    assert serialise(made) == serialise(parse(serialise(made)))
    assert serialise(made).startswith(b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>")
    assert NS["w"].encode() in serialise(made)
