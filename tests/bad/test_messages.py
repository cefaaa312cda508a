"""Typical mistakes in the real case, and what the secretary sees. Each message is a file that a person can read."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from lbf_docs import check, load_case, show_text
from lbf_docs.findings import to_be_heeded

HERE = Path(__file__).parent
MISTAKES: dict[str, tuple[str, str, str]] = {
    "a key with a slip": ("parter.yaml", "    type: kommune", "    typ: kommune"),
    "a reference with a slip": ("områder.yaml", "boligorganisation: vab", "boligorganisation: vap"),
    "a thousands comma": ("områder.yaml", "beboere: 1586", "beboere: 1,586"),
    "a share without its sign": ("områder.yaml", "ikke_vestlig: 40,4 %", "ikke_vestlig: 40,4"),
    "a day that is not in the calendar": ("plan.yaml", "fra: 01.01.2024", "fra: 31.02.2024"),
    "a word that is none of the allowed": ("organisering.yaml", "type: sekretariat", "type: sekretær"),
    "the same id twice": ("parter.yaml", "id: lejerbo_holbæk", "id: vab"),
    "a figure that is not there": ("tekst/2-vision.md", "Den boligsociale", "{{ i_alt.beborer }} i den boligsociale"),
    "a figure for another year": ("tekst/4-samspil.md", "Der er gennem", "{{ tal.ledige[2022].kommunen }} er gennem"),
    "an expression that is not closed": ("tekst/2-vision.md", "Den boligsociale", "Den {{ i_alt.beboere boligsociale"),
    "a note that is not closed": ("tekst/2-vision.md", "Den boligsociale", "<!-- Husk byrådet\n\nDen boligsociale"),
    "a note within a sentence": ("tekst/4-samspil.md", "Der er gennem", "Der er <!-- hvilke? --> gennem"),
    "a footnote that is not there": ("tekst/4-samspil.md", "videreudviklet", "videreudviklet[^nye]"),
    "a reference to nothing": ("tekst/4-samspil.md", "Der er gennem", "{#samspil}\nDer er, se [](#samspl), gennem"),
    "a picture in a sentence": ("tekst/4-samspil.md", "Der er gennem", "Der er ![kort](billeder/kort.png) gennem"),
    "a picture without words": ("tekst/4-samspil.md", "Der er gennem", "![](billeder/kort.png)\n\nDer er gennem"),
    "bold as on a web page": ("tekst/4-samspil.md", "Der er gennem", "Der er <b>gennem</b>"),
    "a link that says nothing": ("tekst/4-samspil.md", "Der er gennem", "Der er ([læs mere](https://lbf.dk)) gennem"),
    "a list of six levels": (
        "tekst/4-samspil.md", "Der er", "- 1\n  - 2\n    - 3\n      - 4\n        - 5\n          - 6\n\nDer er",
    ),
    "a filter with a slip": (
        "tekst/1-kort-om-boligområderne.md", "{{ i_alt.lejemål }}", "{{ i_alt.lejemål | afrund }}",
    ),
    "an indicator of another regulation": ("indikatorer.yaml", "id: sigtede", "id: sigtelser"),
    "a figure for an unknown area": ("tal.yaml", "        ladegårdsparken: 28 %", "        ladegaardsparken: 28 %"),
    "a list where a value should be": ("plan.yaml", "kortnavn: Helhedsplanen for Holbæk by", "kortnavn: [a, b]"),
    "a value where a list should be": ("plan.yaml", "indsatsområder:\n", "indsatsområder: alle\nx:\n"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_message(case: Path, mistake: str, file_regression: FileRegressionFixture) -> None:
    file, old, new = MISTAKES[mistake]
    path = case / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    report = check(load_case(case))
    seen = to_be_heeded(report.findings)
    file_regression.check(
        show_text(seen, report.sources),
        fullpath=HERE / "messages" / f"{mistake.replace(' ', '_')}.txt",
        encoding="utf-8",
    )
