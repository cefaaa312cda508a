"""Values that are no days, that could be two numbers, and numbers that nobody could mean: told, never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Way, command

WRONG = [
    ("plan.yaml", "fra: 01.01.2026", "fra: 31.02.2024", "findes ikke i kalenderen"),
    ("plan.yaml", "fra: 01.01.2026", "fra: 2024-02-30", "findes ikke i kalenderen"),
    ("plan.yaml", "fra: 01.01.2026", "fra: 00.00.0000", "findes ikke i kalenderen"),
    ("plan.yaml", "fra: 01.01.2026", "fra: 1/1/26", "her skal stå en dato"),
    ("plan.yaml", "fra: 01.01.2026", "fra: 2026-01-01T00:00:00Z", "her skal stå en dato"),
    ("plan.yaml", "fra: 01.01.2026", f"fra: 01.01.{'9' * 5_000}", "her skal stå en dato"),
    ("milepæle.yaml", "tidspunkt: 01.03.2026", "tidspunkt: 31.04.2026", "findes ikke i kalenderen"),
    ("milepæle.yaml", "tidspunkt: 01.03.2026", "tidspunkt: 5. kvartal 2026", "her skal stå en dato eller et kvartal"),
    ("områder.yaml", "beboere: 431", "beboere: 1,586", "skriv 1.586"),
    ("områder.yaml", "beboere: 431", "beboere: 12.34", "her skal stå et helt tal"),
    ("områder.yaml", "beboere: 431", "beboere: 1e5", "her skal stå et helt tal"),
    ("områder.yaml", "beboere: 431", "beboere: 0x1AF", "her skal stå et helt tal"),
    ("områder.yaml", "beboere: 431", "beboere: .inf", "her skal stå et helt tal"),
    ("områder.yaml", "beboere: 431", "beboere: -431", "her skal stå et helt tal"),
    ("områder.yaml", "beboere: 431", "beboere: ٤٣١", "her skal stå et helt tal"),
    ("områder.yaml", "beboere: 431", f"beboere: {'9' * 100_000}", "over 18 cifre"),
    ("indikatorer.yaml", '"17,5 %"', '"1.234 %"', "kan læses på to måder"),
    ("indikatorer.yaml", '"17,5 %"', '"NaN %"', "her skal stå et tal"),
    ("indikatorer.yaml", '"17,5 %"', '"1e999999999 %"', "her skal stå et tal"),
    ("indikatorer.yaml", "år: 2024", "år: [[[2024]]]", ""),
    ("budget.yaml", "2026: 100.000", "2026: 100,000", "100.000"),
    ("budget.yaml", "2026: 100.000", "2026: 100.0", "kan læses på to måder"),
    ("budget.yaml", "2026: 100.000", "2026: '1,234,567'", "kan læses på to måder"),
    ("budget.yaml", "2026: 100.000", "31.02.2026: 100.000", "her skal stå et årstal"),
]


@pytest.mark.parametrize(("file", "old", "new", "says"), WRONG, ids=[f"{w[0]} {w[2][:30]}" for w in WRONG])
def test_what_is_no_value_or_could_be_two_is_told_at_its_place(
    case: Path, file: str, old: str, new: str, says: str, go: Way
) -> None:
    path = case / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    line = text[: text.index(old)].count("\n") + 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    seen = go()
    found = seen.told(seen.codes[0])
    assert found.code in ("DAT103", "DAT104", "FIL144")
    assert (found.place.file, found.place.line) == (file, line)
    assert says in found.title + found.says + found.remedy
    assert seen.files == {}


def test_the_command_line_tells_the_day_with_a_caret(case: Path, out: Path) -> None:
    path = case / "plan.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("01.01.2026", "31.02.2024"), encoding="utf-8")
    done = command("check", case)
    assert done.returncode == 1
    assert "fra: 31.02.2024" in done.stdout
    assert "^" in done.stdout
    assert "31.02.2024 findes ikke i kalenderen" in done.stdout


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("plan.yaml", "til: 31.12.2029", "til: 31.12.2059"),
        pytest.param("plan.yaml", "fra: 01.01.2026", "fra: 01.01.0001", marks=pytest.mark.slow),
        ("plan.yaml", "nummer: 1", "nummer: 999999999999999999"),
        ("plan.yaml", "til: 31.12.2029", "til: 01.01.2026"),
        ("områder.yaml", "beboere: 431", "beboere: 999.999.999.999.999.999"),
        ("områder.yaml", "beboere: 431", "beboere: 0"),
        ("områder.yaml", "navn: Lyngbakken", 'navn: Lyngbakken\n    placering: {nord: "-89,0", øst: "180,0"}'),
        ("områder.yaml", "navn: Lyngbakken", 'navn: Lyngbakken\n    placering: {nord: "0,0", øst: "0,0"}'),
        ("indikatorer.yaml", '"17,5 %"', '"999999999999999,999 %"'),
        ("indikatorer.yaml", '"17,5 %"', '"-0,0 %"'),
        ("indikatorer.yaml", '"17,5 %"', '"-"'),
    ],
)
def test_values_at_the_edge_of_what_can_be_are_worked_with(case: Path, file: str, old: str, new: str, go: Way) -> None:
    path = case / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(
        text.replace(old, new, 1) + ("kort: {titel: Kort}\n" if "placering" in new else ""), encoding="utf-8"
    )
    seen = go(only=("samarbejdsaftale", "budget", "milepælsplan", "indberetningsskema"))
    assert seen.files


def test_a_period_of_thousands_of_years_is_told_and_fills_no_disk(case: Path, go: Way) -> None:
    path = case / "plan.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("31.12.2029", "31.12.9999"), encoding="utf-8")
    seen = go(only=("budget",))
    assert "LBF106" in [f.code for f in seen.findings]
    assert "alt for langt" in seen.told("SKA102").title
    assert "årstal" in seen.told("SKA102").remedy
