"""Pictures: on a line of their own, from the case's own folder, with words for those who can't see them."""

from __future__ import annotations

import pytest

from lbf_docs.prose import quote
from lbf_docs.prose.blocks import Emphasis, Expression, Image, Link, Paragraph, Reference, Text, plain_text, walk

from .conftest import blocks, codes, findings, read, words


def image(text: str) -> Image:
    (only,) = blocks(text)
    assert isinstance(only, Image)
    return only


def test_a_picture_has_a_path_words_and_a_caption() -> None:
    text = '![Huset set fra gaden](billeder/hus.png "Huset på *hjørnet*")'
    assert image(text) == Image(
        "billeder/hus.png", (Text("Huset set fra gaden"),), (Text("Huset på "), Emphasis((Text("hjørnet"),)))
    )
    assert codes(text) == []


def test_a_caption_is_read_as_a_line_is() -> None:
    text = (
        r'![Huset](billeder/a.png "Se [kortet](https://a.dk) \*her\*, \"huset\" & [](#mål) {{ x }}")' + "\n\n{#mål}\na"
    )
    prose = read(text)
    assert isinstance(prose.blocks[0], Image)
    assert plain_text(prose.blocks[0].caption) == 'Se kortet *her*, "huset" &  '
    kinds = {type(node) for node in prose.blocks[0].caption}
    assert kinds == {Text, Link, Reference, Expression}
    assert [named.name for named in prose.references] == ["mål"]


def test_a_caption_may_go_on_in_the_next_line() -> None:
    assert image('![Huset](billeder/a.png "Huset\n*på* hjørnet")').caption == (
        Text("Huset "), Emphasis((Text("på"),)), Text(" hjørnet"),
    )  # fmt: skip
    assert image('![Huset][h]\n\n[h]: billeder/a.png "Huset\n*på* hjørnet"').caption == (
        Text("Huset "), Emphasis((Text("på"),)), Text(" hjørnet"),
    )  # fmt: skip


def test_a_footnote_is_not_for_a_caption() -> None:
    found = findings('Ord[^n]\n\n![Huset](billeder/a.png "Huset[^n]")\n\n[^n]: x')
    assert [(one.code, one.place.line) for one in found] == [("TXT103", 3)]
    assert "billedtekst" in found[0].remedy


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("billeder/a.png", "billeder/a.png"),
        ("<billeder/mit kort.png>", "billeder/mit kort.png"),
        ("billeder/æøå.jpg", "billeder/æøå.jpg"),
        ("billeder/mappe/a%20b.png", "billeder/mappe/a b.png"),
    ],
)
def test_the_path_is_as_the_disk_has_it(written: str, path: str) -> None:
    prose = read(f"![Et kort]({written})")
    assert [(p.name, p.place.line, p.place.column) for p in prose.pictures] == [(path, 1, 1)]


def test_marks_in_the_words_are_gone_and_expressions_filled_in() -> None:
    source = '![Kort **over** {{ navn }}[^n]](billeder/a.png "{{ navn }} {{ år }}")\n\n[^n]: x'
    prose, _ = quote(read(source), {"navn": "Vang", "år": "2024"}.__getitem__)
    (found,) = [node for node in walk(prose.blocks) if isinstance(node, Image)]
    assert (plain_text(found.alt), plain_text(found.caption)) == ("Kort over Vang", "Vang 2024")


def test_a_key_and_several_pictures_under_each_other() -> None:
    one, two = blocks("{#huset}\n![a](billeder/a.png)\n![b](billeder/b.png)")
    assert isinstance(one, Image)
    assert isinstance(two, Image)
    assert (one.key, two.key) == ("huset", "")


@pytest.mark.parametrize(
    ("text", "expected", "kept"),
    [
        ("Se ![kortet](billeder/a.png) her", "TXT118 1:4", "Se kortet her"),
        ('| ![kortet](billeder/a.png "Kort") |\n|---|', "TXT118 1:3", "kortet (Kort)"),
        ("[![kortet](billeder/a.png)](https://a.dk)", "TXT118 1:2", "kortet"),
        ("![kortet](https://a.dk/a.png)", "TXT118 1:1", "kortet\n"),
        ("![kortet](../a.png)", "TXT118 1:1", "kortet\n"),
        ("![kortet](billeder/../../a.png)", "TXT118 1:1", "kortet\n"),
        ("![kortet](/billeder/a.png)", "TXT118 1:1", "kortet\n"),
        ("![kortet](billeder/{{ x }}.png)", "TXT118 1:1", "kortet\n"),
        ("![](billeder/a.png)", "TXT119 1:1", "\n"),
        ("![ ](billeder/a.png 'Kort')", "TXT119 1:1", " \nKort"),
        ("![kortet](billeder/mit kort.png)", "TXT118 1:1", "![kortet](billeder/mit kort.png)"),
    ],
)
def test_what_can_not_be_put_in_is_told_and_its_words_are_kept(text: str, expected: str, kept: str) -> None:
    assert codes(text) == [expected]
    assert words(blocks(text)) == kept


def test_a_path_with_a_space_is_told_with_the_way_out() -> None:
    (found,) = findings("![kortet](billeder/mit kort.png)")
    assert "<billeder/mit kort.png>" in found.remedy


def test_a_picture_is_not_for_a_footnote() -> None:
    assert codes("a[^n]\n\n[^n]: x\n\n    ![b](billeder/b.png)") == ["TXT118 5:5"]


def test_an_escaped_picture_is_text() -> None:
    assert codes(r"\![a](https://lbf.dk)") == []
    (only,) = read(r"!\[a](billeder/b c.png)").blocks
    assert isinstance(only, Paragraph)


def test_an_alternative_text_of_nothing_but_data_is_one() -> None:
    (only,) = read("![{{ navn }}](billeder/a.png)").blocks
    assert isinstance(only, Image)
    assert isinstance(only.alt[0], Expression)
