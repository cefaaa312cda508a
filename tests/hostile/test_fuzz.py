"""Anything at all: the loader, the texts, the expressions and the templates under random damage, for a bounded time.

The same as in the other files must hold: only CaseError is raised, and a case that loads is checked without an error.
"""

from __future__ import annotations

import copy
import random
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from lbf_docs import CaseError, build, check, load_case, show

from ..rules.overlay import BASE
from .word_files import OURS, packed, parts_of, template

FILES = sorted(str(file.relative_to(BASE)) for file in BASE.rglob("*") if file.suffix in (".yaml", ".md"))
PIECES = [
    "{{",
    "}}",
    "{%",
    "%}",
    "[^a]",
    "[^a]: x\n",
    "|",
    "---",
    "\t",
    "\x00",
    "\ufeff",
    "æ",
    "a\u030a",
    "\u202e",
    "😀",
    "'",
    '"',
    ": ",
    "- ",
    "#",
    "&a",
    "*a",
    "!!python/object:os.system",
    "<!--",
    "-->",
    "<w:p>",
    "]]>",
    "&#0;",
    "1,343",
    "1.586",
    "31.02.2024",
    "010190-1234",
    "-",
    "no",
    "{",
    "}",
    "[",
    "\n\n",
    "  ",
    "9" * 40,
    "x" * 5_000,
    "```\n",
    "%YAML 1.1\n",
]
SOUND = ["ord ", "**fed** ", "\n", "{{ i_alt.beboere }}", "{{ part.lyng.navn | stort }}"]
BOUNDED = settings(max_examples=60, suppress_health_check=list(HealthCheck))


def damaged(data: bytes, seed: int, times: int) -> bytes:
    """The file with pieces put in, cut out, doubled, and single bytes changed."""
    chance = random.Random(seed)
    out = bytearray(data)
    for _ in range(times):
        at = chance.randrange(len(out) + 1)
        match chance.randrange(4):
            case 0:
                out[at:at] = chance.choice(PIECES).encode()
            case 1:
                del out[at : at + chance.randrange(40)]
            case 2:
                out[at:at] = out[at : at + chance.randrange(80)]
            case _ if at < len(out):
                out[at] = chance.randrange(256)
    return bytes(out)


def survives(case: Path) -> None:
    """Reads and checks the case; the report can be shown in every way that a person or a program reads."""
    try:
        loaded = load_case(case)
    except CaseError:
        return
    report = check(loaded)
    for shape in ("text", "html", "json", "sarif", "github"):
        assert isinstance(show(report, shape), str)
    for found in report.findings:
        assert found.title
        assert "Traceback" not in found.says


@BOUNDED
@given(st.sampled_from(FILES), st.integers(0, 2**32), st.integers(1, 12))
def test_a_damaged_file_is_read_or_told(name: str, seed: int, times: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "sag"
        shutil.copytree(BASE, case)
        file = case / name
        file.write_bytes(damaged(file.read_bytes(), seed, times))
        survives(case)


@BOUNDED
@given(
    st.lists(
        st.sampled_from([*PIECES, "ord ", "**fed** ", "\n", "{{ i_alt.beboere }}", "{{ part.lyng.navn | stort }}"]),
        max_size=40,
    )
)
def test_a_random_text_is_read_or_told(pieces: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "sag"
        shutil.copytree(BASE, case)
        (case / "tekst" / "2-vision.md").write_text("".join(pieces), encoding="utf-8", errors="replace")
        survives(case)


WORDS = [
    "{{ områdets_navn }}",
    "{{ periode.fra }}",
    "{% for part in parter %}",
    "{% endfor %}",
    "{% if parter %}",
    "{% else %}",
    "{% endif %}",
    "{%p for x in roller %}",
    "{%p endfor %}",
    "{{ x }}",
    "{{ part.navn | stort }}",
    "{{",
    "}}",
    "{%",
    "tekst ",
    "{{ ''.__class__.__mro__ }}",
    '{{ "x" * (10 ** 9) }}',
    "{{ self }}",
    "{% set a = 1 %}",
    "{% include 'a' %}",
    "{{ cycler }}",
    "{{ loop.index }}",
    "{{ parter[0] }}",
    "<w:p>",
    "&",
    "]]>",
]


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), min_size=1, max_size=5))
def test_a_random_template_gives_a_document_or_a_finding(paragraphs: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        case, out = Path(folder) / "sag", Path(folder) / "ud"
        shutil.copytree(BASE, case)
        (case / "skabeloner").mkdir()
        words = ["".join(paragraph) for paragraph in paragraphs]
        (case / "skabeloner" / "09-kommissorium.docx").write_bytes(template(*words))
        result = build(load_case(case), out, draft=True, only=["kommissorium"])
        assert result.ok or any(found.code.startswith("SKA") and found.title for found in result.findings)
        assert result.ok or not out.exists()


ODD = ["", "-1", "0", "999999999", "9" * 5_000, "x", "1.5", "²", "%9", "rId999", "a b", "{{ x }}"]
KOMMISSORIUM = "09-kommissorium.docx"


def spoilt_tree(data: bytes, chance: random.Random) -> bytes:
    """A part with one thing about its tree changed: still XML, and no longer what Word means by it."""
    root = etree.fromstring(data)
    nodes = [node for node in root.iter() if isinstance(node.tag, str)]
    node, other = chance.choice(nodes), chance.choice(nodes)
    parent = node.getparent()
    match chance.randrange(7):
        case 0 if node.attrib:
            node.set(chance.choice(sorted(map(str, node.attrib))), chance.choice(ODD))
        case 1 if node.attrib:
            del node.attrib[chance.choice(sorted(map(str, node.attrib)))]
        case 2 if parent is not None:
            parent.remove(node)
        case 3:
            node.append(copy.deepcopy(other))
        case 4:
            node.tag = other.tag
        case 5:
            node.insert(0, etree.Comment(" {{ områdets_navn }} "))
        case _:
            node.text = chance.choice(WORDS)
    return etree.tostring(root)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.sampled_from([KOMMISSORIUM, "design.docx"]), st.integers(0, 2**32), st.integers(1, 5))
def test_a_template_whose_xml_is_spoilt_gives_a_document_or_a_finding(name: str, seed: int, times: int) -> None:
    chance = random.Random(seed)
    parts = dict(parts_of(name))
    for _ in range(times):
        part = chance.choice(["word/document.xml", *(p for p in sorted(parts) if p.endswith((".xml", ".rels")))])
        parts[part] = spoilt_tree(parts[part], chance)
    with tempfile.TemporaryDirectory() as folder:
        case, out = Path(folder) / "sag", Path(folder) / "ud"
        shutil.copytree(BASE, case)
        (case / "skabeloner").mkdir()
        assert (OURS / name).exists()
        (case / "skabeloner" / name).write_bytes(packed(parts.items()))
        result = build(load_case(case), out, draft=True, only=["kommissorium"])
        assert result.ok or any(found.code.startswith("SKA") and found.title for found in result.findings)
