"""docs/sagens-format.md is what the model says: every file, every key. `make docs` renews it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pytest_regressions.file_regression import FileRegressionFixture

from lbf_docs.model import FILES, OPTIONAL_FILES
from lbf_docs.model.base import Field, Part, fields_of
from lbf_docs.model.shapes import Choice, Markdown, Nested, Sequence, Shape, Table

ROOT = Path(__file__).parent.parent.parent

_HEAD = """# Sagens format

Denne side er dannet af programmet. Den viser hver fil i en sag og hver nøgle i den. En sag at begynde med fås med
`lbf-docs ny MAPPE --ikke-interaktiv`; der står en forklaring ved hver nøgle i filerne selv.

- **skal** – uden den kan det færdige dokument ikke dannes. En kladde viser et hul: `[mangler: …]`.
- **bør** – uden den kommer der en advarsel, og linjen udelades.
- **id** – må ikke mangle, heller ikke i en kladde: resten af sagen henviser til den.
- *tekst* er Markdown: afsnit, lister, tabeller, billeder, begreber med forklaring, fodnoter, henvisninger og `{{ … }}`.
  Skriv den under `nøgle: |`, rykket ind. Hvordan det skrives, står i tekst/LÆSMIG.txt i en ny sag.
- *pr. år* er kalenderår med hver sin værdi; *pr. område* er id på områder, eller én værdi for hele planen.
- I tal.yaml og indikatorer.yaml, hvor et tal kan have decimaler, skrives hele tal uden punktum.
- Beløb skrives 1.200.000, andele 31,9 %, datoer 01.01.2024, kvartaler 2. kvartal 2024, ja og nej som ja og nej.
- Id'et `landsbyggefonden` kendes altid; fonden skal ikke skrives i parter.yaml.
"""


def _reference() -> str:
    parts = [_HEAD]
    for stem, model in FILES.items():
        optional = " (kan udelades)" if stem in OPTIONAL_FILES else ""
        parts.append(f"\n## {stem}.yaml{optional}\n")
        parts.extend(_part(model, ()))
    return "\n".join(parts) + "\n"


def _part(model: type[Part], path: tuple[str, ...]) -> Iterator[str]:
    if path:
        yield f"\n### {' → '.join(path)}\n"
    yield "| nøgle | hvad | | |"
    yield "|---|---|---|---|"
    below: list[tuple[str, type[Part]]] = []
    for field in fields_of(model):
        key = field.key
        must = "skal" if key.needed else "bør" if key.expected else "id" if key.identity else ""
        kind, nested = _kind(field.shape, field)
        yield f"| `{key.alias}` | {key.description.replace('|', '/')} | {kind} | {must} |"
        if nested:
            below.append((key.alias, nested))
    for alias, inner in below:
        yield from _part(inner, (*path, alias))


def _kind(shape: Shape, field: Field) -> tuple[str, type[Part] | None]:
    """What stands behind a key, in words, and the part that is in it."""
    match shape:
        case Nested():
            return "nøgler", shape.model
        case Sequence():
            inner, nested = _kind(shape.item, field)
            return f"liste af {'dele' if nested else inner or 'linjer'}", nested
        case Markdown():
            return "tekst", None
        case Choice():
            return ", ".join(shape.words), None
        case Table(whole=whole):
            return ("pr. område" if whole else "pr. år og område" if isinstance(shape.value, Table) else "pr. år"), None
        case _:
            return ("id på " + " eller ".join(field.references) if field.references else ""), None


def test_the_reference_is_what_the_model_says(file_regression: FileRegressionFixture) -> None:
    file_regression.check(_reference(), fullpath=ROOT / "docs" / "sagens-format.md", encoding="utf-8")
