"""Every key of the case left blank, and values replaced by something odd: a finding or nothing, never a traceback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lbf_docs import build, check, load_case

from ..conftest import SMALL

_KEY = re.compile(r"^( *(?:- )?)(\w+):(?: (.+))?$")


def keys() -> list[tuple[str, int, str]]:
    """File, line (from 0) and key: the first of each name at each depth."""
    out, seen = [], set()
    for file in sorted(SMALL.glob("*.yaml")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
            match = _KEY.match(line)
            if match and (file.name, len(match[1]), match[2]) not in seen:
                seen.add((file.name, len(match[1]), match[2]))
                out.append((file.name, number, match[2]))
    return out


def changed(case: Path, file: str, number: int, value: str) -> None:
    """Puts another value behind the key of a line, and takes away what stood under it."""
    lines = (case / file).read_text(encoding="utf-8").splitlines()
    match = _KEY.match(lines[number])
    assert match
    after = number + 1
    if match[3] is None or match[3].startswith((">", "|")):
        while after < len(lines) and (not lines[after].strip() or indent(lines[after]) > len(match[1])):
            after += 1
    kept = [*lines[:number], f"{match[1]}{match[2]}:{value}", *lines[after:]]
    (case / file).write_text("\n".join(kept) + "\n", encoding="utf-8")


def indent(line: str) -> int:
    return len(line) - len(line.lstrip())


@pytest.mark.parametrize(
    ("file", "number", "key"),
    [  # every second is for the slow run
        pytest.param(*one, marks=[pytest.mark.slow] * (at % 2), id="-".join(map(str, one)))
        for at, one in enumerate(keys())
    ],
)
def test_a_key_with_nothing_behind_it_loads_as_a_draft_or_says_why(
    small: Path, file: str, number: int, key: str, tmp_path: Path
) -> None:
    changed(small, file, number, "")
    loaded = load_case(small)
    report = check(loaded)
    assert loaded.plan is not None or not report.ok
    if loaded.plan is None:
        assert {f.code for f in report.findings} & {"DAT102", "DAT106"}, [f.title for f in report.findings]


@pytest.mark.parametrize(
    "value",
    [
        *(" [a]", " {a: b}", " -", " " + "x" * 5000),
        *(pytest.param(one, marks=pytest.mark.slow) for one in (" 9999999999", ' "{{ x }}"', " 🙂", " 'a\\u202eb'")),
    ],
)
def test_an_odd_value_anywhere_is_never_a_traceback(small: Path, value: str) -> None:
    for file, number, _ in keys()[::12]:  # tests/rules/test_drafts.py does it to every key, in memory
        whole = (small / file).read_bytes()
        changed(small, file, number, value)
        check(load_case(small))
        (small / file).write_bytes(whole)


def test_a_draft_of_many_blanks_is_whole(case: Path, tmp_path: Path) -> None:
    for file, old, new in [
        ("parter.yaml", "titel: Direktør", "titel:"),
        ("områder.yaml", "beboere: 3498", "beboere:"),
        ("indikatorer.yaml", "kommune: 76,3 %", "kommune:"),
        ("plan.yaml", "fra: 01.01.2024", "fra:"),
    ]:
        text = (case / file).read_text(encoding="utf-8")
        assert old in text
        (case / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    loaded = load_case(case)
    assert not build(loaded, tmp_path / "a").ok
    assert build(loaded, tmp_path / "b", draft=True).ok


@pytest.mark.parametrize(
    ("file", "old"),
    [
        ("parter.yaml", "navn: Østerå Boligselskab"), ("områder.yaml", "navn: Sundparken"),
        ("aktiviteter.yaml", "navn: "), ("organisering.yaml", "titel: "), ("organisering.yaml", "navn: "),
        ("delaftaler.yaml", "tekst: "), ("budget.yaml", "navn: "), ("beredskab.yaml", "navn: "),
    ],
)  # fmt: skip
def test_a_draft_shows_a_gap_where_a_name_is_missing(small: Path, tmp_path: Path, file: str, old: str) -> None:
    text = (small / file).read_text(encoding="utf-8")
    assert old in text
    gone = re.sub(rf"{re.escape(old)}[^,}}\n]*", old.partition(":")[0] + ": ", text, count=1)
    (small / file).write_text(gone, encoding="utf-8")
    result = build(load_case(small), tmp_path / "ud", draft=True)
    assert result.ok, [f.title for f in result.findings]
