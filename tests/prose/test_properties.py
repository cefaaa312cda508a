"""What holds for any text: it is read, every place lies in the file, and no word is lost."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from lbf_docs.prose.blocks import Block, FootnoteRef, walk
from lbf_docs.prose.read import read_prose

from .conftest import FILE, words

PIECES = [
    "a",
    "ø",
    "😀",
    "مرحبا",
    "1",
    "1. ",
    "- ",
    "* ",
    "> ",
    "# ",
    "|",
    "---",
    "\n",
    "\n\n",
    "\n    ",
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "[",
    "]",
    "(",
    ")",
    "[^a]",
    "[^a]: ",
    "^[",
    "![",
    "<",
    ">",
    "&amp;",
    "&#12;",
    "{{",
    "}}",
    "{{ x }}",
    "{#k}\n",
    "{.opstilling}\n",
    "\\",
    "https://lbf.dk",
    " ",
    "  \n",
    "\t",
    "=",
    "<w:p>",
    "]]>",
    "{%",
    "<!--",
    "-->",
    "\n: ",
    "\n~ ",
    "Tabel: ",
    "| a |\n|---|\n",
    "![a](billeder/b.png)",
    "](billeder/b.png",
    "[](#k)",
    "<br>",
]
anything = st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=60)


@settings(max_examples=200)
@given(text=anything)
@example(text="a\rb\r\r| x | y |\r|---|---|\r| 1 | 2 |")
@example(text="a &#12; b")
def test_any_text_gives_blocks_and_places_inside_the_file(text: str) -> None:
    prose, findings = read_prose(text, FILE)
    lines = text.split("\n")
    for found in findings:
        for place in (found.place, *found.also):
            assert place.file == FILE
            assert place.line is not None
            assert place.column is not None
            assert 1 <= place.line <= len(lines)
            width = max(1, len(lines[place.line - 1]))
            assert 1 <= place.column <= place.column + place.length - 1 <= width
    for node in walk(prose.blocks):
        if isinstance(node, FootnoteRef):
            assert node.label in prose.notes
    written = str((prose.blocks, prose.notes))
    assert "\\ufdd0" not in written


letters = st.text("abcdefæøåÉ😀ב", min_size=1, max_size=6)
sentence = st.lists(letters, min_size=1, max_size=6).map(" ".join)
line = st.one_of(
    sentence,
    st.tuples(
        st.sampled_from(["**{}**", "*{}*", "`{}`", "[{}](https://lbf.dk)", "x {}  \ny", "\\<b>{}", "{} &amp; {}"]),
        sentence,
    ).map(lambda pair: pair[0].replace("{}", pair[1])),
)
block = st.one_of(
    line,
    line.map("# {}".format),
    st.lists(line.map(lambda text: text.replace("\n", "\n  ")), min_size=1, max_size=3).map(
        lambda items: "\n".join(f"- {item}" for item in items)
    ),
    st.lists(sentence, min_size=1, max_size=3).map(
        lambda items: "\n".join(f"{2 * n}. {item}" for n, item in enumerate(items, 3))
    ),
    st.lists(sentence, min_size=2, max_size=3).map(
        lambda items: (
            "\n".join(f"{mark} {item}" for mark, item in zip(["c)", "d)", "e)"], items, strict=False)) + "\n\na"
        )
    ),
    line.map(lambda text: "> " + text.replace("\n", "\n> ")),
    sentence.map("```\n{}\n```".format),
    st.tuples(sentence, sentence).map(lambda pair: f"| {pair[0]} |\n|---|\n| {pair[1]} |"),
    sentence.map("{{.opstilling}}\n| {} |\n|---|".format),
    st.tuples(sentence, line.map(lambda text: text.replace("\n", "\n  "))).map(lambda pair: f"{pair[0]}\n: {pair[1]}"),
    st.tuples(sentence, sentence).map(lambda pair: f'![{pair[0]}](billeder/1.png "{pair[1]}")'),
)
MARKS = re.compile(
    r"\{\.opstilling\}|\]\((?:https://lbf\.dk|billeder/1\.png)|&amp;|[`*#>|\[\]{}]|^- |^[cde]\) |---", re.MULTILINE
)


def letters_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+|😀", text)


@settings(max_examples=200)
@given(texts=st.lists(block, min_size=1, max_size=6))
def test_no_word_is_lost_and_their_order_is_kept(texts: list[str]) -> None:
    text = "\n\n".join(texts)
    prose, findings = read_prose(text, FILE)
    assert {found.code for found in findings} <= {"TXT105"}
    assert letters_of(words(prose.blocks)) == letters_of(MARKS.sub(" ", text))


@settings(max_examples=100)
@given(texts=st.lists(sentence, min_size=1, max_size=6), inside=st.booleans())
def test_every_footnote_has_its_own_text(texts: list[str], inside: bool) -> None:
    if inside:
        text = " ".join(f"ord^[{note}]" for note in texts)
    else:
        text = (
            " ".join(f"ord[^{n}]" for n in range(len(texts)))
            + "\n\n"
            + "\n".join(f"[^{n}]: {note}" for n, note in enumerate(texts))
        )
    prose, findings = read_prose(text, FILE)
    assert findings == ()
    references = [node.label for node in walk(prose.blocks) if isinstance(node, FootnoteRef)]
    assert [words(prose.notes.get(label, ())) for label in references] == texts


@settings(max_examples=100)
@given(texts=st.lists(block, min_size=1, max_size=4))
def test_reading_is_the_same_every_time(texts: list[str]) -> None:
    text = "\n\n".join(texts)
    first: tuple[Block, ...] = read_prose(text, FILE)[0].blocks
    assert read_prose(text, FILE)[0].blocks == first
    assert read_prose(text + "\n", FILE)[0].blocks == first
